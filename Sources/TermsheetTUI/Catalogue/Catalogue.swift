import TermsheetCore

/// The ledger with what the panes need to answer a key at once: companies by number, texts to search, rows to group.
///
/// Made anew from a ledger, since one more article can change deals that were there before.
struct Catalogue: Sendable {
  private(set) var ledger = Ledger()
  private(set) var companies: [CompanyEntry] = []
  private var numbers: [String: Int32] = [:]
  /// In the order of `ledger.deals`.
  private(set) var deals = DealColumns()
  private(set) var dealTexts = GrowingTextIndex()
  /// For each company its place among all by name.
  private(set) var nameRanks: [Int32] = []
  /// The companies by name.
  private(set) var nameOrder: [Int32] = []
  private(set) var companyTexts = FullTextIndex()
  private(set) var hardware = HardwareRows()
  private(set) var hardwareColumns = HardwareColumns()
  private(set) var hardwareTexts = GrowingTextIndex()
  /// How many facts of each kind are sure enough to be shown by default.
  private(set) var sureDeals = 0
  private(set) var sureStakes = 0
  var sureHardware: Int { hardware.isSure.count { $0 } }
  /// Columns of the widest amount and valuation so far, so that columns of figures do not jump while one scrolls.
  private(set) var amountWidth = 0
  private(set) var valuationWidth = 0

  /// The front page of which this is, while the rest of the ledger is being read; its figures are those of the whole.
  let page: FrontPage?

  init(_ ledger: Ledger = Ledger()) { self.init(ledger, dealTexts: Self.texts(ofDealsIn: ledger)) }

  /// The catalogue of a ledger, by two threads at once: the index of the texts takes as long as everything else.
  ///
  /// - Parameter before: the catalogue of an earlier state of the ledger, of which what is the same need not be made anew.
  static func made(of ledger: Ledger, after before: Catalogue? = nil) async -> Catalogue {
    if let before, let same = before.with(ledger) { return same }
    async let texts = texts(ofDealsIn: ledger, after: before)
    var catalogue = Catalogue(ledger, dealTexts: GrowingTextIndex(), after: before)
    catalogue.dealTexts = await texts
    return catalogue
  }

  /// The catalogue of a later state of the ledger in which deals, stakes and hardware are what they were: a note, a tag, or
  /// a company that is watched. `nil` where they are not.
  private func with(_ ledger: Ledger) -> Catalogue? {
    guard page == nil, ledger.deals.count == deals.count, ledger.hardware.count == self.ledger.hardware.count,
      ledger.stakes == self.ledger.stakes,
      let deals = ledger.deals.indices(ofThoseIn: self.ledger.deals), deals.indices.allSatisfy({ deals[$0] == $0 }),
      let mentions = ledger.hardware.indices(ofThoseIn: self.ledger.hardware),
      mentions.indices.allSatisfy({ mentions[$0] == $0 })
    else { return nil }
    var same = self
    same.ledger = ledger
    return same
  }

  private init(_ ledger: Ledger, dealTexts: GrowingTextIndex, after before: Catalogue? = nil) {
    page = nil
    self.ledger = ledger
    self.dealTexts = dealTexts
    deals.reserveCapacity(ledger.deals.count)
    addDeals()
    for index in ledger.stakes.indices { addStake(ledger.stakes[index].stake, index: index) }
    for index in ledger.hardware.indices { addHardware(ledger.hardware.mention(index), index: index) }
    finishHardware(after: before)
    rankNames()
  }

  /// What a front page names, with the figures of the whole.
  init(_ ledger: Ledger, _ page: FrontPage) {
    self.page = page
    self.ledger = ledger
    dealTexts = Self.texts(ofDealsIn: ledger)
    for company in page.companies { companies[Int(number(of: company.name))].isListed = true }
    addDeals()
    for index in ledger.stakes.indices { addStake(ledger.stakes[index].stake, index: index) }
    for index in ledger.hardware.indices { addHardware(ledger.hardware.mention(index), index: index) }
    finishHardware()
    for company in page.companies {
      let number = Int(number(of: company.name))
      companies[number].dealCount = company.deals
      companies[number].sureDeals = company.sureDeals
      companies[number].sureMentions = company.sureMentions
      companies[number].firmSum = company.firmSum
    }
    for row in hardware.indices {
      let key = ledger.hardware.key(hardware.shown(row))
      if let texts = page.texts(ofHardware: key) { hardware.set(row, texts: texts) }
    }
    amountWidth = page.totals.amountWidth
    valuationWidth = page.totals.valuationWidth
    rankNames()
  }

  // MARK: Image

  /// Adds it to an image, behind its ledger.
  func write(to image: inout ImageWriter) throws {
    try image.add(texts: companies.map(\.name))
    try image.add(companies.flatMap { [Int32($0.dealCount), Int32($0.sureDeals), Int32($0.sureMentions)] })
    try image.add(lists: companies.map(\.deals))
    try image.add(lists: companies.map(\.held))
    try image.add(lists: companies.map(\.holding))
    try image.add(lists: companies.map(\.hardware))
    try FirmSum.write(companies.map(\.firmSum), to: &image)
    try image.add([sureDeals, sureStakes, amountWidth, valuationWidth])
    try image.add(nameRanks)
    try image.add(nameOrder)
    try deals.write(to: &image)
    try hardware.write(to: &image)
    try hardwareColumns.write(to: &image)
    try dealTexts.write(to: &image)
    try companyTexts.write(to: &image)
    try hardwareTexts.write(to: &image)
  }

  /// Reads what ``write(to:)`` wrote of the catalogue of this ledger.
  ///
  /// - Throws: `ImageReader.Damaged`.
  init(_ ledger: Ledger, _ image: inout ImageReader) throws {
    page = nil
    self.ledger = ledger
    let names = try image.texts()
    let counts = try image.list(of: Int32.self)
    let dealLists = try image.lists(of: Int32.self)
    let held = try image.lists(of: Int.self)
    let holding = try image.lists(of: Int.self)
    let hardwareLists = try image.lists(of: Int32.self)
    let sums = try FirmSum.read(&image)
    guard counts.count == 3 * names.count,
      [dealLists.count, held.count, holding.count, hardwareLists.count, sums.count].allSatisfy({ $0 == names.count })
    else { throw ImageReader.Damaged() }
    companies.reserveCapacity(names.count)
    numbers.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      var company = CompanyEntry(name: name)
      company.dealCount = Int(counts[3 * index])
      company.sureDeals = Int(counts[3 * index + 1])
      company.sureMentions = Int(counts[3 * index + 2])
      company.deals = dealLists[index]
      (company.held, company.holding) = (held[index], holding[index])
      company.hardware = hardwareLists[index]
      company.firmSum = sums[index]
      numbers[name] = Int32(index)
      companies.append(company)
    }
    let figures = try image.list(of: Int.self)
    guard figures.count == 4 else { throw ImageReader.Damaged() }
    (sureDeals, sureStakes, amountWidth, valuationWidth) = (figures[0], figures[1], figures[2], figures[3])
    nameRanks = try image.list(of: Int32.self)
    nameOrder = try image.list(of: Int32.self)
    deals = try DealColumns(&image)
    hardware = try HardwareRows(&image, mentions: ledger.hardware.count)
    hardwareColumns = try HardwareColumns(&image)
    dealTexts = try GrowingTextIndex(&image, count: deals.count)
    companyTexts = try FullTextIndex(&image, count: names.count)
    hardwareTexts = try GrowingTextIndex(&image, count: hardware.count)
    guard deals.count == ledger.deals.count, nameRanks.count == names.count, nameOrder.count == names.count,
      hardwareColumns.products.count == hardware.count
    else { throw ImageReader.Damaged() }
  }

  private mutating func rankNames() {
    nameRanks = [Int32](repeating: 0, count: companies.count)
    let byName = companies.indices.sorted { companies[$0].key < companies[$1].key }
    for (rank, index) in byName.enumerated() { nameRanks[index] = Int32(rank) }
    nameOrder = byName.map { Int32($0) }
    hardwareColumns = HardwareColumns(hardware.indices.map { ledger.hardware.mention(hardware.shown($0)) }) { name in
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

  /// What finds a deal again in another state of the ledger: its reports, and who takes part.
  struct DealIdentity: Sendable {
    var keys: Set<FactKey>
    var companies: [String]
  }

  func identity(ofDeal index: Int) -> DealIdentity {
    let entry = ledger.deals[index]
    return DealIdentity(keys: Set(entry.reports.flatMap(\.keys)), companies: entry.deal.companies)
  }

  /// The deal of these reports, as far as the same companies take part in it.
  func deal(_ identity: DealIdentity) -> Int? {
    let candidates = identity.companies.lazy.compactMap { company(named: $0) }.flatMap { companies[$0].deals }
    return ledger.deals.index(of: identity.keys, among: candidates.lazy.map { Int($0) })
  }

  func identity(ofHardware row: Int) -> HardwareTie {
    HardwareTie(ledger.hardware.mention(hardware.shown(row)))
  }

  func hardwareRow(_ identity: HardwareTie) -> Int? {
    hardware.row(identity) { HardwareTie(ledger.hardware.mention($0)) }
  }

  /// The article that first reports a deal.
  func article(ofDeal index: Int) -> Article {
    ledger.articles.article(ledger.deals.firstArticle(index))
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
    for index in ledger.deals.indices { addDeal(index) }
  }

  private static func texts(ofDealsIn ledger: Ledger, after before: Catalogue? = nil) -> GrowingTextIndex {
    if let before, before.page == nil, let moved = ledger.deals.indices(ofThoseIn: before.ledger.deals),
      let grown = before.dealTexts.extended(
        moved, count: ledger.deals.count, parts: { ledger.searchParts(ofDeal: $0) })
    {
      return grown
    }
    return GrowingTextIndex(FullTextIndex(ledger.deals.indices.lazy.map { ledger.searchParts(ofDeal: $0) }))
  }

  private static func texts(ofHardware row: Int, _ rows: HardwareRows, in ledger: Ledger) -> [FullTextBuilder.Part] {
    rows.mentions(row).flatMap { ledger.searchParts(ofHardware: $0) }
  }

  /// For each row of hardware of an earlier catalogue which row that is now; -1 for one of other mentions.
  ///
  /// - Parameter moved: for each mention of then its index now.
  private func rows(ofThoseIn before: Catalogue, moved: [Int32]) -> [Int32] {
    var rowOf = [Int32](repeating: -1, count: ledger.hardware.count)
    for row in hardware.indices { for mention in hardware.mentions(row) { rowOf[mention] = Int32(row) } }
    return before.hardware.indices.map { row in
      // Before they are told the mentions of a row stand in the order of the articles.
      let old = before.hardware.mentions(row).sorted()
      guard let first = old.first, moved[first] >= 0, case let new = rowOf[Int(moved[first])], new >= 0,
        hardware.mentions(Int(new)).elementsEqual(old.lazy.map { Int(moved[$0]) })
      else { return -1 }
      return new
    }
  }

  private mutating func addDeal(_ index: Int) {
    let (deal, disputed) = ledger.deals.told(index)
    let names = (deal.recipient.map { [$0] } ?? []) + deal.investors.map(\.name) + deal.sellers
    let parties = numbers(of: names)
    deals.append(
      deal, parties: parties, firstInvestor: deal.investors.first.flatMap { numbers[$0.name] },
      published: ledger.articles.published(ledger.deals.firstArticle(index)))
    let isSure = deals.isSure[index]
    if isSure { sureDeals += 1 }
    for party in parties {
      companies[Int(party)].deals.append(Int32(index))
      companies[Int(party)].dealCount += 1
      if isSure { companies[Int(party)].sureDeals += 1 }
    }
    if isSure, deal.recipient != nil { companies[Int(parties[0])].firmSum.add(deal) }
    amountWidth = max(amountWidth, ScreenText.columns(of: deal.amountText(disputed: disputed)))
    valuationWidth = max(valuationWidth, ScreenText.columns(of: deal.valuationText(disputed: disputed)))
  }

  private mutating func addStake(_ stake: Stake, index: Int) {
    let (company, holder) = (Int(number(of: stake.company)), Int(number(of: stake.holder)))
    companies[company].held.append(index)
    companies[holder].holding.append(index)
    guard stake.confidence.value >= Confidence.threshold else { return }
    sureStakes += 1
    for number in [company, holder] { companies[number].sureMentions += 1 }
  }

  private mutating func addHardware(_ mention: HardwareMention, index: Int) {
    let isSure = mention.confidence.value >= Confidence.threshold
    let row = hardware.add(index, HardwareTie(mention), isSure: isSure) { [ledger] in
      HardwareTie(ledger.hardware.mention($0))
    }
    guard let row else { return }
    for party in numbers(of: (mention.vendor.map { [$0] } ?? []) + mention.users) {
      companies[Int(party)].hardware.append(Int32(row))
      if isSure { companies[Int(party)].sureMentions += 1 }
    }
  }

  /// Orders the mentions of each row, counts their texts, and makes all of them searchable.
  private mutating func finishHardware(after before: Catalogue? = nil) {
    let ledger = ledger
    let before = before.flatMap { $0.page == nil ? $0 : nil }
    let mentions = before.flatMap { ledger.hardware.indices(ofThoseIn: $0.ledger.hardware) }
    let moved = before.flatMap { before in mentions.map { rows(ofThoseIn: before, moved: $0) } }
    // For each row the row of before of which it has the mentions.
    var earlier = [Int32](repeating: -1, count: hardware.count)
    for (old, new) in (moved ?? []).enumerated() where new >= 0 { earlier[Int(new)] = Int32(old) }
    for row in hardware.indices where hardware.hasSeveral(row) {
      if let before, let mentions, earlier[row] >= 0 {
        hardware.set(row, before.hardware.told(Int(earlier[row]), moved: mentions))
      } else {
        hardware.set(row, ledger.told(hardware.mentions(row)))
      }
    }
    let told = hardware
    if let before, let moved,
      let grown = before.hardwareTexts.extended(
        moved, count: told.count, parts: { Self.texts(ofHardware: $0, told, in: ledger) })
    {
      hardwareTexts = grown
    } else {
      let texts = told.indices.lazy.map { Self.texts(ofHardware: $0, told, in: ledger) }
      hardwareTexts = GrowingTextIndex(FullTextIndex(texts))
    }
  }
}
