import TermsheetCore

// Marks: the rows to which something is to be done at once.

extension State {
  private var listPane: PaneKind { focus == .article ? focusBeforeArticle : focus }

  var unmarkableReason: String? {
    switch focus {
    case .deals: selectedDeal == nil ? nothingReason ?? "no deal is selected" : nil
    case .hardware: selectedHardware == nil ? nothingReason ?? "nothing is selected here" : nil
    default: "deals and hardware can be marked"
    }
  }

  private var selectedKey: FactKey? {
    switch focus {
    case .deals: selectedDeal.map { catalogue.ledger.deals.id($0) }
    case .hardware: selectedHardware.map { catalogue.ledger.hardware.key(catalogue.hardware.shown($0)) }
    default: nil
    }
  }

  /// Marks the selected row or takes the mark away, and goes on to the next.
  mutating func toggleMark() {
    guard let key = selectedKey else { return }
    if marks.remove(key) == nil { marks.insert(key) }
    move(.by(1))
    tellMarks()
  }

  /// Marks all rows of the list; where all are marked, none.
  mutating func markAll() {
    let keys: [FactKey] =
      focus == .deals
      ? visibleDeals.map { catalogue.ledger.deals.id(Int($0)) }
      : visibleHardware.map { catalogue.ledger.hardware.key(catalogue.hardware.shown($0)) }
    if keys.allSatisfy(marks.contains) { marks.subtract(keys) } else { marks.formUnion(keys) }
    tellMarks()
  }

  private mutating func tellMarks() {
    // A filter that asks for marks has other rows now.
    if filter.query.terms.contains(.flag(.marked)), refreshMatches() { refreshLists() }
    message = Message(
      text: marks.isEmpty
        ? "nothing is marked" : "\(CountText.text(marks.count)) marked: what you do is done to all of them, Esc unmarks"
    )
  }

  /// The marked deals among those there are, in the order of the list.
  var markedDeals: [Int] {
    guard !marks.isEmpty else { return [] }
    return dealOrder.map(Int.init).filter { marks.contains(catalogue.ledger.deals.id($0)) }
  }

  var markedHardware: [Int] {
    guard !marks.isEmpty else { return [] }
    return hardwareOrder.filter { marks.contains(catalogue.ledger.hardware.key(catalogue.hardware.shown($0))) }
  }

  /// Whether rows of the list are marked; quicker to tell than which.
  var hasMarks: Bool {
    guard !marks.isEmpty else { return false }
    switch listPane {
    case .hardware:
      return hardwareOrder.contains {
        marks.contains(catalogue.ledger.hardware.key(catalogue.hardware.shown($0)))
      }
    case .ownership, .page: return false
    default: return catalogue.ledger.deals.indices.contains { marks.contains(catalogue.ledger.deals.id($0)) }
    }
  }

  /// What an edit concerns where rows are marked; empty where none of this list is.
  var markedAnchors: [FactAnchor] {
    let ledger = catalogue.ledger
    switch listPane {
    case .hardware:
      return markedHardware.flatMap { catalogue.hardware.mentions($0) }.compactMap {
        ledger.anchor(of: ledger.hardware[$0])
      }
    case .ownership, .page: return []
    default: return markedDeals.flatMap { ledger.anchors(of: ledger.deals[$0]) }
    }
  }

  // MARK: Redo

  /// The taking back that can itself be taken back: the latest, unless something was done since.
  private var lastUndo: Edit? {
    let edits = catalogue.ledger.work.edits
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

  var noRedoReason: String? {
    if !isKept { return notKeptReason }
    return lastUndo == nil ? "nothing was taken back" : nil
  }

  mutating func redoWork() {
    guard let undo = lastUndo else { return }
    requests.append(LedgerRequest(action: .undo(id: undo.id), message: "done again: u takes it back"))
  }
}

extension Edit.Action {
  fileprivate var isUndo: Bool { if case .undo = self { true } else { false } }
}
