import TermsheetCore

// Marks: the rows to which something is to be done at once.

extension State {
  /// The list that the keys are about, also while its article is open.
  var listPane: PaneKind { focus == .article ? focusBeforeArticle : focus }

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
}
