import ArgumentParser
import TermsheetCore

/// Gives a field another value.
struct LedgerCorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct a field of a deal, a stake or a hardware mention.",
    discussion: """
      Deals: kind, round, status, recipient, investors, amount, valuation, date, sellers. Stakes: holder, company, \
      share, kind, status, as-of. Hardware: product, maker, users, relation, quantity. An empty value means that it is \
      not stated; --revert takes the correction back.

      EXAMPLES:
        termsheet ledger correct 3vk0q8xw amount '$300m-350m'
        termsheet ledger correct 3vk0q8xw investors '*Birch Capital, Cedar'
        termsheet ledger correct 3vk0q8xw status --revert
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The fact's ID.", transform: FactArgument.key) var id: FactKey
  @Argument(help: "The field.", completion: .list(FactField.allCases.map(\.rawValue))) var field: String
  @Argument(help: "The value as the program shows it.") var value: String?
  @Flag(help: "Take the correction back.") var revert = false

  func validate() throws {
    if FactField(rawValue: field) == nil {
      throw ValidationError(
        "no field: '\(field)' (there are \(FactField.allCases.map(\.rawValue).joined(separator: ", ")))")
    }
    if (value == nil) != revert { throw ValidationError("give a value, or --revert") }
  }

  func run() async throws {
    guard let name = FactField(rawValue: field) else { return }
    let editing = try await LedgerEditing(ledger)
    let targets = try editing.targets(id)
    let kind = targets[0].kind
    guard FactField.fields(of: kind).contains(name) else {
      throw ValidationError("a \(kind.rawValue) has no field '\(field)'")
    }
    if let value, !name.accepts(value, for: kind) {
      throw ValidationError("no value of \(field): '\(value)' (such as \(name.example(for: kind)))")
    }
    try await editing.add(.correct(field: name, value: value), to: targets)
  }
}

/// Hides a wrong fact.
struct LedgerHideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide", abstract: "Hide a wrong deal, stake or hardware mention.",
    discussion: "What later articles report is another fact and is shown.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The fact's ID.", transform: FactArgument.key) var id: FactKey

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    try await editing.add(.hide(true), to: editing.targets(id))
  }
}

/// Shows a hidden fact again.
struct LedgerShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a hidden fact again.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The fact's ID.", transform: FactArgument.key) var id: FactKey

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    try await editing.add(.hide(false), to: editing.targets(id))
  }
}

/// Writes a note on a fact.
struct LedgerNoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note on a fact; an empty one takes it away.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The fact's ID.", transform: FactArgument.key) var id: FactKey
  @Argument(help: "The note.") var text: String

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    try await editing.add(.note(text), to: editing.targets(id))
  }
}

/// Tags a fact.
struct LedgerTagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tag", abstract: "Give a fact a tag, or take it away.")

  @OptionGroup var ledger: LedgerOptions
  @Flag(help: "Take the tag away.") var remove = false
  @Argument(help: "The fact's ID.", transform: FactArgument.key) var id: FactKey
  @Argument(help: "The tag.") var tag: String

  func validate() throws {
    if tag.allSatisfy(\.isWhitespace) { throw ValidationError("the tag is empty") }
  }

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    try await editing.add(.tag(tag, !remove), to: editing.targets(id))
  }
}

/// Puts a company on the watchlist.
struct LedgerWatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Put a company on the watchlist, or take it off.")

  @OptionGroup var ledger: LedgerOptions
  @Flag(help: "Take the company off.") var remove = false
  @Argument(help: "The company's name, as the lists show it.") var company: String

  func run() async throws {
    try await LedgerEditing(ledger).add(.watch(company: company, !remove))
  }
}

/// Joins deals that the rules kept apart.
struct LedgerJoinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Make one deal of several, whatever speaks against it.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The deals' IDs.", transform: FactArgument.key) var ids: [FactKey]

  func validate() throws {
    if ids.count < 2 { throw ValidationError("name at least two deals") }
  }

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    try await editing.add(.join, to: ids.flatMap { try editing.targets($0) })
  }
}

/// Takes reports out of a deal.
struct LedgerSplitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Make a deal of its own of some reports of a deal.",
    discussion: "'termsheet explain deal ID' shows the IDs of a deal's reports.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The reports' IDs.", transform: FactArgument.key) var reports: [FactKey]

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    guard let first = reports.first, let deal = editing.ledger.deal(first),
      reports.allSatisfy({ editing.ledger.deal($0)?.id == deal.id })
    else {
      StandardStreams.complain("name reports of one deal")
      throw ExitStatus.nothingRead.code
    }
    let leaving = deal.reports.filter { !Set($0.keys).isDisjoint(with: reports) }.flatMap(\.keys)
    let anchors = editing.ledger.anchors(of: deal)
    let parted = anchors.filter { leaving.contains($0.key) }
    let rest = anchors.filter { !leaving.contains($0.key) }
    guard !rest.isEmpty else {
      StandardStreams.complain("these are all reports of the deal")
      throw ExitStatus.nothingRead.code
    }
    try await editing.add(.part(count: parted.count), to: parted + rest)
  }
}

/// Lists the edits.
struct LedgerLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "log", abstract: "List your edits, the latest last.")

  @OptionGroup var ledger: LedgerOptions

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    let rows = editing.ledger.work.edits.map(\.row)
    try StandardStreams.write(Array(AlignedTable.text(Table(edits: rows)).utf8))
  }
}

/// Takes an edit back.
struct LedgerUndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take an edit back: the latest, or the one that 'log' calls so.")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: "The beginning of the edit's name.") var edit: String?

  func run() async throws {
    let editing = try await LedgerEditing(ledger)
    let found = editing.ledger.work.standing.last { edit in
      self.edit.map { edit.id.hasPrefix($0.lowercased()) } ?? edit.action.isWork
    }
    guard let found else {
      StandardStreams.complain("there is no such edit to take back")
      throw ExitStatus.nothingRead.code
    }
    try await editing.add(.undo(id: found.id))
    StandardStreams.complain("taken back: \(found.row.joined(separator: " "))")
  }
}
