import ArgumentParser

/// Where the program begins.
@main enum Launch {
  static func main() async {
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
