import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// Opens the dashboard and returns when the user leaves it.
///
/// - Parameter options: how inputs are read.
/// - Throws: the exit status where it is not 0: no ledger, no terminal, or 128 and the number of the signal that ended it.
@MainActor
func openDashboard(_ start: DashboardStart, options: @escaping @Sendable () -> ReadingOptions) async throws {
  let status: Int32
  do {
    status = try await DashboardApp.run(
      opening: {
        let session = try await LedgerSession.open(start.roots, at: start.place, options: options())
        return DashboardSource(keeper: session.keeper, roots: session.roots, isScoped: session.isScoped)
      },
      settings: {
        var settings = DashboardSettings(theme: start.theme)
        settings.session = start.place == nil ? nil : .standard()
        settings.isRestoring = !start.isFresh
        settings.filter = start.filter
        return settings
      }, watches: start.watches, commandPaths: start.paths)
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
    case .unknownTerminal(let name):
      "the dashboard does not know the terminal '\(name)' (TERM): most are like TERM=xterm-256color"
    case .cannotPlaceCursor(let name): "the terminal '\(name)' cannot show a full screen"
    case .system(let call, let code): "the terminal failed (\(call), error \(code))"
    }
  }
}
