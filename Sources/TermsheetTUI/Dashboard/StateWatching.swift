import TermsheetCore

// The watchlist.

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
    let companies = markedCompanies ?? { [name = companyAtHand] in [name].compactMap { $0 } }
    requests.append(
      LedgerRequest { work in
        let (names, watched) = (companies(), work.watched)
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
}
