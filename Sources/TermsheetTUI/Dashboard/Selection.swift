import TermsheetCore

/// The evidence of what is selected: which article, which sentences, and who said so.
struct Citation: Sendable, Hashable {
  /// Index into the ledger's articles.
  var article: Int
  var evidence: [Evidence]
  /// The outlet or person whom the article names as the origin.
  var attribution: String?
  var isAnonymous: Bool
  /// Of when the fact is, where the article says so.
  var asOf: PartialDate?
  var confidence: Confidence
  /// How many other articles carry the same text.
  var copies: Int
  /// Which of how many articles that report the same, copies not counted.
  var position: Int
  var count: Int
  /// Of a deal the fields on which its reports disagree, and those that the user corrected.
  var disputed: Set<DealField> = []
  var corrected: Set<DealField> = []
}

/// What takes its time to be told of a deal, which most keys leave selected.
struct KnownDeal: Sendable {
  var catalogue: Identity
  var deal: Int
  var subject: String?
  /// Which of its reports is cited, and how; `nil` as long as nobody asked.
  var position: Int?
  var citation: Citation?
}

extension State {
  /// The company whose ownership is shown: the chosen one, else the selected deal's recipient or first investor.
  var subject: String? {
    if isOnPage, let company = page.item?.company ?? page.company {
      return page.name == .company ? page.company : company
    }
    if let chosen { return catalogue.companies[chosen].name }
    return selectedDeal.flatMap { catalogue.ledger.deals.deal($0).subject }
  }

  /// ``subject``, looked up only where it is not known yet.
  var knownSubject: String? {
    guard !isOnPage, chosen == nil, let selectedDeal, let knownDeal, knownDeal.deal == selectedDeal,
      knownDeal.catalogue == catalogueIdentity
    else { return subject }
    return knownDeal.subject
  }

  /// Finds out about the selected deal, if it is another.
  mutating func learnDeal() {
    guard let selectedDeal else {
      knownDeal = nil
      return
    }
    if let knownDeal, knownDeal.deal == selectedDeal, knownDeal.catalogue == catalogueIdentity { return }
    var known = KnownDeal(catalogue: catalogueIdentity, deal: selectedDeal)
    if citesDeal {
      // Unpacked once for both.
      let entry = catalogue.ledger.deals[selectedDeal]
      known.subject = entry.deal.subject
      known.position = evidencePosition
      known.citation = citation(of: entry)
    } else {
      known.subject = catalogue.ledger.deals.deal(selectedDeal).subject
    }
    knownDeal = known
  }

  /// Whether what is cited is a deal.
  private var citesDeal: Bool {
    switch listPane {
    case .companies, .deals, .article: true
    case .ownership, .hardware, .page: false
    }
  }

  /// Brings what is cited up to date.
  mutating func cite() {
    guard citesDeal else {
      cited = citation
      return
    }
    guard let known = knownDeal, known.position == evidencePosition, known.deal == selectedDeal,
      known.catalogue == catalogueIdentity
    else {
      cited = citation
      knownDeal?.position = evidencePosition
      knownDeal?.citation = cited
      return
    }
    cited = known.citation
  }

  /// Index of the selected deal in the ledger.
  var selectedDeal: Int? {
    visibleDeals.indices.contains(deals.selected) ? Int(visibleDeals[deals.selected]) : nil
  }

  var selectedHardware: Int? {
    visibleHardware.indices.contains(hardware.selected) ? visibleHardware[hardware.selected] : nil
  }

  var selectedHolding: OwnershipEntry? {
    ownershipEntries.indices.contains(ownership.selected) ? ownershipEntries[ownership.selected] : nil
  }

  /// What the evidence line and the article show.
  var citation: Citation? {
    switch listPane {
    case .ownership: holdingCitation
    case .hardware: hardwareCitation
    case .page: pageCitation
    case .companies, .deals, .article: dealCitation
    }
  }

  private var dealCitation: Citation? {
    selectedDeal.map { citation(of: catalogue.ledger.deals[$0]) }
  }

  private func citation(of entry: LedgerDeal) -> Citation {
    let reports = entry.reports
    let position = min(evidencePosition, reports.count - 1)
    let deal = reports[position].deal
    return Citation(
      article: reports[position].article, evidence: deal.evidence, attribution: deal.attribution,
      isAnonymous: deal.isAnonymous, confidence: deal.confidence, copies: reports[position].copies.count,
      position: position, count: reports.count, disputed: entry.disputed, corrected: entry.corrected)
  }

  private var holdingCitation: Citation? {
    guard let entry = selectedHolding else { return nil }
    let position = min(evidencePosition, entry.entry.statements.count - 1)
    let ledger = catalogue.ledger
    let statement = ledger.stakes[entry.entry.statements[position]]
    let copies = Set(entry.entry.copies.map { ledger.stakes[$0].article }).filter {
      $0 != statement.article && ledger.articles.isCopy($0, of: statement.article)
    }
    return Citation(
      article: statement.article, evidence: statement.stake.evidence, attribution: nil, isAnonymous: false,
      asOf: statement.stake.asOf, confidence: statement.stake.confidence, copies: copies.count, position: position,
      count: entry.entry.statements.count)
  }

  private var hardwareCitation: Citation? {
    guard let row = selectedHardware else { return nil }
    // Who copies whom was found when the rows were made: of a chip that everybody names there are thousands of mentions.
    let ledger = catalogue.ledger
    let count = catalogue.hardware.accountCount(row)
    let position = min(evidencePosition, count - 1)
    let account = catalogue.hardware.account(position, of: row)
    let entry = ledger.hardware[account.mention]
    return Citation(
      article: entry.article, evidence: entry.mention.evidence, attribution: nil, isAnonymous: false,
      confidence: entry.mention.confidence, copies: Set(account.copies.map(ledger.hardware.article)).count,
      position: position, count: count)
  }
}
