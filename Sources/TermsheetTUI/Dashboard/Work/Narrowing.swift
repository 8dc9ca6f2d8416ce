import TermsheetCore

/// A filter whose rows are being found beside the keys, for it looks at more than a key has time for.
struct Narrowing: Sendable {
  /// Tells one from the next.
  let number: Int
  let meter: WorkMeter
  let query: Query
  /// As it was typed.
  let text: String
  /// The filter that the lists still show, and whether they show only what is new.
  var before: String
  var showedNewOnly: Bool
  /// Whether the number of deals is to be told once it is known.
  var tellsCount = false
}

/// What a filter lets through.
struct Narrowed: Sendable {
  var number: Int
  var dealFilter: FactMatches
  var hardwareFilter: FactMatches
  var deals: [Bool]
  var hardware: [Bool]
}

extension State {
  /// Finds the facts that the filter lets through.
  ///
  /// - Returns: whether they are there; where not, the lists stay as they are until the work beside is done.
  mutating func refreshMatches() -> Bool {
    let before = narrowing?.before ?? appliedFilter
    let showedNewOnly = narrowing?.showedNewOnly ?? appliedNewOnly
    // New facts may come between the filter and its rows: the number is still to be told.
    let tellsCount = narrowing.map { $0.tellsCount && $0.text == filter.text } ?? false
    narrowing?.meter.cancel()
    narrowing = nil
    guard let found = narrowed(0, WorkMeter(patience: handsOver ? patience : nil)) else {
      narrowingNumber += 1
      narrowing = Narrowing(
        number: narrowingNumber, meter: WorkMeter(), query: filter.query, text: filter.text, before: before,
        showedNewOnly: showedNewOnly, tellsCount: tellsCount)
      return false
    }
    apply(found)
    owesCount = tellsCount
    return true
  }

  /// The rows of the filter, by a copy of the state as well as by the state itself; `nil` where the work was ended.
  func narrowed(_ number: Int, _ meter: WorkMeter) -> Narrowed? {
    var found = Narrowed(
      number: number, dealFilter: dealFilter, hardwareFilter: hardwareFilter, deals: [], hardware: [])
    let ofDeals = showsNewOnly ? filter.query.with(.new) : filter.query
    meter.expect(dealFilter.steps(ofDeals, in: catalogue) + hardwareFilter.steps(filter.query, in: catalogue))
    var asked = FactMatches.Asked(
      query: ofDeals, catalogue: catalogue, lastLook: lastLook, marked: marks, meter: meter)
    guard let deals = found.dealFilter.matches(asked) else { return nil }
    asked.query = filter.query
    guard let hardware = found.hardwareFilter.matches(asked) else { return nil }
    (found.deals, found.hardware) = (deals, hardware)
    return found
  }

  private mutating func apply(_ found: Narrowed) {
    (dealFilter, hardwareFilter) = (found.dealFilter, found.hardwareFilter)
    (dealMatches, hardwareMatches) = (found.deals, found.hardware)
    dealScores = dealFilter.scores(filter.query, in: catalogue)
    hardwareScores = hardwareFilter.scores(filter.query, in: catalogue)
    appliedFilter = filter.text
    appliedNewOnly = showsNewOnly
  }

  /// Takes what was found beside, unless something else is asked by now.
  mutating func take(_ found: Narrowed) {
    guard let narrowing, narrowing.number == found.number else { return }
    self.narrowing = nil
    apply(found)
    refreshLists()
    restoreSelection()
    if narrowing.tellsCount { tellFilteredCount() }
    owesCount = false
  }

  /// Shows again what was shown before.
  mutating func cancelNarrowing() {
    guard let narrowing else { return }
    narrowing.meter.cancel()
    self.narrowing = nil
    let before = narrowing.before
    showsNewOnly = narrowing.showedNewOnly
    setFilter(before)
    filterInput = TextInput(before)
    message = Message(text: before.isEmpty ? "cancelled: no filter" : "cancelled: still “\(before)”")
  }

  mutating func tellFilteredCount() {
    let count = CountText.text(filteredDealCount, "deal")
    message = Message(
      text: filter.isEmpty && showsNewOnly
        ? "\(count) with news since the last look" : "\(count) with “\(filter.text)”: Esc clears the filter")
  }
}
