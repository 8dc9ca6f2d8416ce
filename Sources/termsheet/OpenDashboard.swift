import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// Opens the dashboard on the paths, or on the sample library where there are none; returns when the user leaves it.
///
/// - Throws: `ExitCode`: `ExitStatus.noTerminal` where there is no terminal that can show it, else 128 and the number of
///   the signal that ended it.
@MainActor
func openDashboard(paths: [String], theme: String?) async throws {
  let loading = paths.isEmpty ? SampleLibrary.load() : Library(roots: paths).load()
  let code: Int32
  do {
    code = try await DashboardApp.run(loading: loading, themes: ThemeLibrary(argument: theme))
  } catch let error as TerminalError {
    StandardStreams.complain("\(error)")
    throw ExitStatus.noTerminal.code
  }
  if code != 0 { throw ExitCode(code) }
}
