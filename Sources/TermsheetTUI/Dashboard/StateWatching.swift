import TermsheetCore

// The watchlist, and taking edits back.

extension State {
  // MARK: The watchlist

  /// The company that a key about companies is about: on a page that of the page or its selected line, else the one to
  /// which the lists are narrowed, else that of the selected row.
  var companyAtHand: String? {
    if isOnPage || chosen != nil { return subject }
    switch listPane {
    case .companies, .page: return nil
    case .ownership: return selectedHolding?.name ?? subject
    case .hardware:
      let mention = selectedHardware.map { catalogue.ledger.hardware.mention(catalogue.hardware.shown($0)) }
      return mention.flatMap(Self.company)
    case .deals, .article: return subject
    }
  }

  /// Whom a row of hardware is about: who uses the product, else who makes it.
  private static func company(of mention: HardwareMention) -> String? { mention.users.first ?? mention.vendor }

  var noWatchReason: String? {
    if !isKept { return notKeptReason }
    if hasMarks || companyAtHand != nil { return nil }
    return nothingReason ?? (focus == .companies ? "this row is all companies: choose one" : "no company is selected")
  }

  /// Watches the company at hand or those of the marked rows, or where all of them are watched, no longer.
  mutating func toggleWatch() {
    let watched = catalogue.ledger.work.watched
    let companies = markedCompanies ?? { [name = companyAtHand] in [name].compactMap { $0 } }
    requests.append(
      LedgerRequest {
        let names = companies()
        let isWatching = !names.allSatisfy(watched.contains)
        let changed = names.filter { watched.contains($0) != isWatching }
        let who =
          names.count == 1 ? "\(names[0]) is" : CountText.text(names.count, "company", plural: "companies") + " are"
        return .init(
          actions: changed.map { .watch(company: $0, isWatching) },
          message: names.isEmpty
            ? "the marked rows name no company" : isWatching ? "\(who) watched" : "\(who) no longer watched")
      })
  }

  /// Finds the companies of the marked rows, each once; `nil` where none is marked.
  private var markedCompanies: (@Sendable () -> [String])? {
    guard hasMarks else { return nil }
    let catalogue = catalogue
    if listPane == .hardware {
      let rows = markedHardware
      return {
        Self.once(
          rows.lazy.compactMap { Self.company(of: catalogue.ledger.hardware.mention(catalogue.hardware.shown($0))) })
      }
    }
    let deals = markedDeals
    return { Self.once(deals.lazy.compactMap { catalogue.ledger.deals.deal($0).subject }) }
  }

  private static func once(_ names: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  // MARK: Taking back

  var noUndoReason: String? {
    if !isKept { return notKeptReason }
    return lastWork == nil ? "there is nothing to take back" : nil
  }

  private var lastWork: Edit? { catalogue.ledger.work.standing.last { $0.action.isWork } }

  /// Takes the latest edit back, with those that one key made together.
  mutating func undoWork() {
    guard let edit = lastWork else { return }
    let row = edit.row
    let together = catalogue.ledger.work.standing.filter { $0.isTogether(with: edit) }
    let what =
      together.count > 1
      ? "\(row[2]) \(CountText.text(together.count, "company", plural: "companies"))" : "\(row[2]) \(row[3])"
    takeBack(together, "taken back: \(what)")
  }

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
    takeBack(catalogue.ledger.work.edits.filter { $0.isTogether(with: undo) }, "done again: u takes it back")
  }

  private mutating func takeBack(_ edits: [Edit], _ message: String) {
    requests.append(LedgerRequest { .init(actions: edits.map { .undo(id: $0.id) }, message: message) })
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
