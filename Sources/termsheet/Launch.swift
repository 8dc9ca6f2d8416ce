import ArgumentParser
import TermsheetTUI

/// Where the program begins.
@main enum Launch {
  static func main() async {
    // Before any thread has a heap of its own.
    ProgramMemory.staySmall()
    guard let start = DashboardStart(plain: Array(CommandLine.arguments.dropFirst())) else {
      return await Termsheet.main()
    }
    do {
      try await openDashboard(start) { .configured() }
    } catch {
      Termsheet.exit(withError: error)
    }
  }
}
