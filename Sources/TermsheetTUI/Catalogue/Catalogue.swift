import TermsheetCore

/// The ledger with what the panes need to answer a key at once: companies by number, texts to search, rows to group.
///
/// Made anew from a ledger, since one more article can change deals that were there before.
struct Catalogue: Sendable {
  private(set) var ledger = Ledger()
  private(set) var companies: [CompanyEntry] = []
  private var numbers: [String: Int32] = [:]
  /// In the order of `ledger.deals`.
  private(set) var deals: [DealEntry] = []
  private(set) var dealTexts = FullTextIndex()
  private(set) var dealColumns = DealColumns()
  /// For each company its place among all by name.
  private(set) var nameRanks: [Int32] = []
  /// The companies by name.
  private(set) var nameOrder: [Int32] = []
  private(set) var companyTexts = FullTextIndex()
  private(set) var hardware: [HardwareEntry] = []
  private var hardwareRows: [HardwareTie: Int] = [:]
  private(set) var hardwareColumns = HardwareColumns()
  private(set) var hardwareTexts = FullTextIndex()
  /// How many facts of each kind are sure enough to be shown by default.
  private(set) var sureDeals = 0
  private(set) var sureStakes = 0
  var sureHardware: Int { hardware.reduce(0) { $0 + ($1.isSure ? 1 : 0) } }
  /// Columns of the widest amount and valuation so far, so that columns of figures do not jump while one scrolls.
  private(set) var amountWidth = 0
  private(set) var valuationWidth = 0

  /// The front page of which this is, while the rest of the ledger is being read; its figures are those of the whole.
  let page: FrontPage?

  init(_ ledger: Ledger = Ledger()) {
    page = nil
    self.ledger = ledger
    deals.reserveCapacity(ledger.deals.count)
    addDeals()
    for index in ledger.stakes.indices { addStake(ledger.stakes[index].stake, index: index) }
    for index in ledger.hardware.indices { addHardware(ledger.hardware[index], index: index) }
    finishHardware()
    rankNames()
  }

  /// What a front page names, with the figures of the whole.
  init(_ ledger: Ledger, _ page: FrontPage) {
    self.page = page
    self.ledger = ledger
    for company in page.companies { companies[Int(number(of: company.name))].isListed = true }
    addDeals()
    for index in ledger.stakes.indices { addStake(ledger.stakes[index].stake, index: index) }
    for index in ledger.hardware.indices { addHardware(ledger.hardware[index], index: index) }
    finishHardware()
    for company in page.companies {
      let number = Int(number(of: company.name))
      companies[number].dealCount = company.deals
      companies[number].sureDeals = company.sureDeals
      companies[number].sureMentions = company.sureMentions
      companies[number].firmSum = company.firmSum
    }
    for row in hardware.indices {
      let key = ledger.hardware[hardware[row].mentions[0]].key
      if let texts = page.texts(ofHardware: key) { hardware[row].texts = texts }
    }
    amountWidth = page.totals.amountWidth
    valuationWidth = page.totals.valuationWidth
    rankNames()
  }

  private mutating func rankNames() {
    nameRanks = [Int32](repeating: 0, count: companies.count)
    let byName = companies.indices.sorted { companies[$0].key < companies[$1].key }
    for (rank, index) in byName.enumerated() { nameRanks[index] = Int32(rank) }
    nameOrder = byName.map { Int32($0) }
    hardwareColumns = HardwareColumns(hardware.map { ledger.hardware[$0.mentions[0]].mention }) { name in
      company(named: name).map { nameRanks[$0] }
    }
    companyTexts = FullTextIndex(companies.lazy.map { [.init($0.name, .name)] })
  }

  /// Adds articles to the ledger and makes the rest anew.
  mutating func add(_ articles: [LoadedArticle]) {
    var ledger = ledger
    ledger.add(articles)
    self = Catalogue(ledger)
  }

  func company(named name: String) -> Int? { numbers[name].map(Int.init) }

  func identity(ofHardware row: Int) -> HardwareTie {
    HardwareTie(ledger.hardware[hardware[row].mentions[0]].mention)
  }

  func hardwareRow(_ identity: HardwareTie) -> Int? { hardwareRows[identity] }

  /// The article that first reports a deal.
  func article(ofDeal index: Int) -> Article {
    ledger.articles[ledger.deals[index].reports[0].article].article
  }

  private mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(companies.count)
    numbers[name] = number
    companies.append(CompanyEntry(name: name))
    return number
  }

  private mutating func numbers(of names: [String]) -> [Int32] {
    var result: [Int32] = []
    for name in names {
      let number = number(of: name)
      if !result.contains(number) { result.append(number) }
    }
    return result
  }

  private mutating func addDeals() {
    for index in ledger.deals.indices { addDeal(ledger.deals[index], index: index) }
    dealTexts = FullTextIndex(ledger.deals.indices.lazy.map { [ledger] in ledger.searchParts(ofDeal: $0) })
  }

  private mutating func addDeal(_ entry: LedgerDeal, index: Int) {
    let deal = entry.deal
    let names = (deal.recipient.map { [$0] } ?? []) + deal.investors.map(\.name) + deal.sellers
    let article = ledger.articles[entry.reports[0].article].article
    let row = DealEntry(entry, parties: numbers(of: names), published: article.published)
    deals.append(row)
    dealColumns.append(row, firstInvestor: deal.investors.first.flatMap { numbers[$0.name] })
    if row.isSure { sureDeals += 1 }
    for party in row.parties {
      companies[Int(party)].deals.append(Int32(index))
      companies[Int(party)].dealCount += 1
      if row.isSure { companies[Int(party)].sureDeals += 1 }
    }
    if row.isSure, row.hasRecipient { companies[Int(row.parties[0])].firmSum.add(deal) }
    amountWidth = max(amountWidth, ScreenText.columns(of: entry.amountText))
    valuationWidth = max(valuationWidth, ScreenText.columns(of: entry.valuationText))
  }

  private mutating func addStake(_ stake: Stake, index: Int) {
    let (company, holder) = (Int(number(of: stake.company)), Int(number(of: stake.holder)))
    companies[company].held.append(index)
    companies[holder].holding.append(index)
    guard stake.confidence.value >= Confidence.threshold else { return }
    sureStakes += 1
    for number in [company, holder] { companies[number].sureMentions += 1 }
  }

  private mutating func addHardware(_ entry: LedgerHardware, index: Int) {
    let mention = entry.mention
    let identity = HardwareTie(mention)
    let isSure = mention.confidence.value >= Confidence.threshold
    if let row = hardwareRows[identity] {
      hardware[row].mentions.append(index)
      hardware[row].isSure = hardware[row].isSure || isSure
      return
    }
    let parties = numbers(of: (mention.vendor.map { [$0] } ?? []) + mention.users)
    hardwareRows[identity] = hardware.count
    for party in parties {
      companies[Int(party)].hardware.append(hardware.count)
      if isSure { companies[Int(party)].sureMentions += 1 }
    }
    hardware.append(HardwareEntry(mentions: [index], parties: parties, isSure: isSure))
  }

  /// Orders the mentions of each row, counts their texts, and makes all of them searchable.
  private mutating func finishHardware() {
    for row in hardware.indices {
      (hardware[row].mentions, hardware[row].texts) = ledger.told(hardware[row].mentions)
    }
    hardwareTexts = FullTextIndex(
      hardware.lazy.map { [ledger] row in row.mentions.flatMap { ledger.searchParts(ofHardware: $0) } })
  }
}
