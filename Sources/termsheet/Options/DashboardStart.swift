import TermsheetCore

/// What a command line says of how the dashboard is to be opened.
struct DashboardStart: Sendable, Hashable {
  /// What `--theme` names; `nil` leaves the choice to the environment and the configuration.
  var theme: String?
  /// Whether the roots are followed.
  var watches = true
  /// Whether the last session is left aside.
  var isFresh = false
  /// Where the ledger lies; `nil` keeps nothing, nor this session for the next start.
  var place: LedgerPlace? = LedgerPlace()
  /// What the lists are narrowed to at the start, whatever the last session had; `nil` leaves it to that.
  var filter: String?
  /// As they were typed.
  var paths: [String] = []
  /// With what options stand for.
  var roots: [String] = []
}

extension DashboardStart {
  /// Reads a command line that names paths, a ledger, a theme and switches and nothing more; `nil` for any other, which
  /// the argument parser reads.
  ///
  /// The parser looks at the declarations of seventeen subcommands first, which takes longer than everything else up to
  /// the first picture. A test holds the two against each other.
  init?(plain arguments: [String]) {
    self.init()
    var given: Set<String> = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        // The name of a subcommand, or what looks like one that was mistyped, is the parser's.
        guard !argument.isEmpty, argument != "help", !Self.subcommands.contains(argument) else { return nil }
        paths.append(argument)
        continue
      }
      guard given.insert(argument).inserted else { return nil }
      switch argument {
      case "--watch": watches = true
      case "--no-watch": watches = false
      case "--fresh": isFresh = true
      case "--no-ledger": place = nil
      case "--ledger", "--theme":
        guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
        if argument == "--theme" { theme = value } else { place = LedgerPlace(file: value) }
      default: return nil
      }
    }
    if given.contains("--ledger"), given.contains("--no-ledger") { return nil }
    if given.contains("--watch"), given.contains("--no-watch") { return nil }
    roots = paths
  }

  private static let subcommands = Set(Termsheet.configuration.subcommands.compactMap { $0.configuration.commandName })
}
