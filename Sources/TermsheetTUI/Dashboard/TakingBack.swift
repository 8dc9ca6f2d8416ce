import TermsheetCore

// Taking edits back, and doing them again.

extension State {
  var noUndoReason: String? {
    if !isKept { return notKeptReason }
    return isKeeping || catalogue.ledger.work.lastWork != nil ? nil : "there is nothing to take back"
  }

  /// Takes the latest edit back, with those that one key made together: the latest once everything that was done before is
  /// kept, whether it is on the screen yet or not.
  mutating func undoWork() {
    requests.append(
      LedgerRequest { work in
        guard let edit = work.lastWork else { return .init(message: "there is nothing to take back") }
        let row = edit.row
        let together = work.standing.filter { $0.isTogether(with: edit) }
        let what =
          together.count > 1
          ? "\(row[2]) \(CountText.text(together.count, "company", plural: "companies"))" : "\(row[2]) \(row[3])"
        return .takingBack(together, "taken back: \(what)")
      })
  }

  var noRedoReason: String? {
    if !isKept { return notKeptReason }
    return isKeeping || catalogue.ledger.work.lastUndo != nil ? nil : "nothing was taken back"
  }

  mutating func redoWork() {
    requests.append(
      LedgerRequest { work in
        guard let undo = work.lastUndo else { return .init(message: "nothing was taken back") }
        return .takingBack(work.edits.filter { $0.isTogether(with: undo) }, "done again: u takes it back")
      })
  }

  /// Whether something that the user did is on its way to the ledger.
  private var isKeeping: Bool { !requests.isEmpty || isCarrying }
}

extension LedgerRequest.Edits {
  fileprivate static func takingBack(_ edits: [Edit], _ message: String) -> Self {
    Self(actions: edits.map { .undo(id: $0.id) }, message: message)
  }
}

extension UserWork {
  fileprivate var lastWork: Edit? { standing.last { $0.action.isWork } }

  /// The taking back that can itself be taken back: the latest, unless something was done since.
  fileprivate var lastUndo: Edit? {
    var undone: Set<String> = []
    for edit in edits.reversed() {
      if case .undo(let id) = edit.action {
        if undone.contains(edit.id) { continue }
        // Who takes a taking back back does what was done anew.
        if edits.contains(where: { $0.id == id && $0.action.isUndo }) { undone.insert(id) } else { return edit }
      } else if edit.action.isWork, !undone.contains(edit.id) {
        // Work that is newer than every taking back ends what could be done again.
        return nil
      }
    }
    return nil
  }
}

extension Edit {
  /// Whether one key made both: companies are put on the watchlist many at once, and taken off and put back so.
  fileprivate func isTogether(with other: Edit) -> Bool {
    if id == other.id { return true }
    guard time == other.time else { return false }
    switch (action, other.action) {
    case (.watch(_, let isWatched), .watch(_, let isOther)): return isWatched == isOther
    case (.undo, .undo): return true
    default: return false
    }
  }
}

extension Edit.Action {
  fileprivate var isUndo: Bool { if case .undo = self { true } else { false } }
}
