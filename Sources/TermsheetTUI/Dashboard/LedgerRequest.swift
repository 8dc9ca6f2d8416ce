import TermsheetCore

/// Something that the user did and that the ledger is to keep.
///
/// What it comes to is worked out by whoever keeps it, beside the keys: it may concern every row of a long list.
struct LedgerRequest: Sendable {
  /// The edits that it comes to, all about the same facts.
  struct Edits: Sendable, Hashable {
    var actions: [Edit.Action] = []
    /// The facts that they are about; empty where they are about none.
    var targets: [FactAnchor] = []
    /// What the status line says once they are kept; `nil` for nothing.
    var message: String?
  }

  /// - Parameter work: what the user has done before.
  let edits: @Sendable (_ work: UserWork) -> Edits

  init(_ edits: @escaping @Sendable (UserWork) -> Edits) { self.edits = edits }

  init(_ action: Edit.Action, _ targets: EditTargets = EditTargets(), message: String?) {
    self.init { _ in Edits(actions: [action], targets: targets.anchors(), message: message) }
  }
}

/// The facts that an edit is about, as they stood when the key was pressed.
struct EditTargets: Sendable {
  /// What the first of them is; `nil` where there are none.
  var kind: FactKey.Kind?
  /// One key for each row, that of its first account: whatever was written on the row is found by it.
  var keys: [FactKey] = []
  /// Reads what names the facts from their articles.
  var anchors: @Sendable () -> [FactAnchor] = { [] }
}

/// A line that asks for a tag, a note, a correction or a file's name.
struct Prompt: Sendable {
  enum Kind: Sendable, Hashable {
    case tag, note, correction
    /// The name of the file that a list is written to.
    case export(ExportFormat)
  }

  var kind = Kind.note
  var targets = EditTargets()
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
