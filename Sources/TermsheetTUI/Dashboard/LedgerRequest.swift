import TermsheetCore

/// Something that the user did and that the ledger is to keep.
struct LedgerRequest: Sendable, Hashable {
  var action: Edit.Action
  var targets: [FactAnchor] = []
  /// What the status line says once it is kept; `nil` for nothing.
  var message: String?
}

/// A line that asks for a tag, a note, a correction or a file's name.
struct Prompt: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case tag, note, correction
    /// The name of the file that a list is written to.
    case export(ExportFormat)
  }

  var kind = Kind.note
  var targets: [FactAnchor] = []
  var input = TextInput()
  /// What was typed before one began to go through what it can become, and which of that stands in the line.
  var typed: String?
  var choice: Int?

  var label: String {
    switch kind {
    case .tag: "tag (again takes it away): "
    case .note: "note: "
    case .export: "write to (a new file): "
    case .correction: "correct (field and value, Tab completes): "
    }
  }
}
