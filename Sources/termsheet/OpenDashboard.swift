import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// Opens the dashboard and returns when the user leaves it.
///
/// - Parameters:
///   - theme: what `--theme` names; `nil` leaves the choice to the environment and the configuration.
///   - isFresh: whether the last session is left aside.
///   - keepsSession: whether this one is kept for the next start.
///   - filter: what the lists are narrowed to at the start, whatever the last session had; `nil` leaves it to that.
///   - paths: what the command line named.
/// - Throws: the exit status where it is not 0: no terminal, or 128 and the number of the signal that ended it.
@MainActor
func openDashboard(
  on session: LedgerSession, theme: String?, watches: Bool, isFresh: Bool, keepsSession: Bool, filter: String?,
  paths: [String]
) async throws {
  let status: Int32
  do {
    status = try await DashboardApp.run(
      keeper: session.keeper, roots: session.roots, isScoped: session.isScoped, watches: watches,
      settings: {
        var settings = DashboardSettings(theme: theme)
        settings.session = keepsSession ? .standard() : nil
        settings.isRestoring = !isFresh
        settings.filter = filter
        return settings
      }, commandPaths: paths)
  } catch let error as TerminalError {
    StandardStreams.complain(
      error.reason + "; use 'termsheet deals', 'stakes', 'hardware', 'companies' or 'extract' instead")
    throw ExitStatus.noTerminal.code
  }
  if status != 0 { throw ExitCode(status) }
}

extension TerminalError {
  /// Why there is no dashboard, as one sentence without a full stop.
  var reason: String {
    switch self {
    case .outputIsNotATerminal: "the dashboard needs a terminal, and standard output is none"
    case .inputIsNotATerminal: "the dashboard needs a terminal to take keys from, and there is none"
    case .unknownTerminal(""): "the dashboard needs to know the terminal, and TERM is not set"
    case .unknownTerminal(let name): "the dashboard does not know the terminal '\(name)' (TERM)"
    case .cannotPlaceCursor(let name): "the terminal '\(name)' cannot show a full screen"
    case .system(let call, let code): "the terminal failed (\(call), error \(code))"
    }
  }
}
