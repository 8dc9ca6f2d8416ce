import TermsheetCore
import TermsheetTUI

/// Opens the dashboard on the paths, or on the sample library where there are none; returns when the user leaves it.
@MainActor
func openDashboard(paths: [String], theme: String?) async throws {
  StandardStreams.complain("the dashboard is not part of this build")
  throw ExitStatus.noTerminal.code
}
