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
  private(set) var hardwareTexts = GroupedTextIndex()
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

  /// Everything as it had been reported by a day that is not after what this holds.
  ///
  func reported(until day: PartialDate) -> Catalogue {
    let ledger = ledger.reported(until: day)
    return Catalogue(ledger, dealTexts: Self.texts(ofDealsIn: ledger, after: self), after: self)
  }

  /// As ``reported(until:)``, by two threads at once.
  func past(until day: PartialDate) async -> Catalogue {
    await Self.made(of: ledger.reported(until: day), after: self)
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
    let earlier = before.flatMap { EarlierCatalogue($0, for: ledger) }
    addDeals(after: earlier)
    for index in ledger.stakes.indices { addStake(ledger.stakes[index].stake, index: index) }
    addHardware(after: earlier)
    finishHardware(after: earlier)
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
    addHardware()
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
    hardwareTexts = try GroupedTextIndex(&image, rows: hardware.rowOfMentions, count: hardware.count)
    guard deals.count == ledger.deals.count, nameRanks.count == names.count, nameOrder.count == names.count,
      hardwareColumns.products.count == hardware.count
    else { throw ImageReader.Damaged() }
  }

  private mutating func rankNames() {
    nameRanks = [Int32](repeating: 0, count: companies.count)
    let byName = companies.indices.sorted { companies[$0].key < companies[$1].key }
    for (rank, index) in byName.enumerated() { nameRanks[index] = Int32(rank) }
    nameOrder = byName.map { Int32($0) }
    hardwareColumns = HardwareColumns(
      count: hardware.count, mention: { ledger.hardware.mention(hardware.shown($0)) },
      rank: { name in company(named: name).map { nameRanks[$0] } })
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

  /// - Parameter earlier: of which what is the same need not be made anew.
  private mutating func addDeals(after earlier: EarlierCatalogue? = nil) {
    var renamed = [Int32](repeating: -1, count: earlier?.catalogue.companies.count ?? 0)
    for index in ledger.deals.indices {
      guard let earlier, let old = earlier.deal(index) else {
        addDeal(index)
        continue
      }
      for party in earlier.catalogue.deals.parties(old) where renamed[Int(party)] < 0 {
        renamed[Int(party)] = number(of: earlier.catalogue.companies[Int(party)])
      }
      deals.append(old, of: earlier.catalogue.deals) { renamed[Int($0)] }
    }
    for index in ledger.deals.indices {
      let isSure = deals.isSure[index]
      if isSure { sureDeals += 1 }
      for party in deals.parties(index) {
        companies[Int(party)].deals.append(Int32(index))
        companies[Int(party)].dealCount += 1
        if isSure { companies[Int(party)].sureDeals += 1 }
      }
    }
    for number in companies.indices {
      if let sum = earlier?.firmSum(of: companies[number].name) {
        companies[number].firmSum = sum
        continue
      }
      for deal in companies[number].deals where deals.isSure[Int(deal)] && deals.recipients[Int(deal)] == number {
        companies[number].firmSum.add(ledger.deals.deal(Int(deal)))
      }
    }
    amountWidth = Int(deals.amountWidths.max() ?? 0)
    valuationWidth = Int(deals.valuationWidths.max() ?? 0)
  }

  private static func texts(ofDealsIn ledger: Ledger, after before: Catalogue? = nil) -> GrowingTextIndex {
    if let before, before.page == nil, let moved = ledger.deals.indices(ofThoseIn: before.ledger.deals),
      let grown = before.dealTexts.extended(
        moved, count: ledger.deals.count, isPart: ledger.isPart, parts: { ledger.searchParts(ofDeal: $0) })
    {
      return grown
    }
    return GrowingTextIndex(FullTextIndex(ledger.deals.indices.lazy.map { ledger.searchParts(ofDeal: $0) }))
  }

  private mutating func number(of other: CompanyEntry) -> Int32 {
    if let number = numbers[other.name] { return number }
    let number = Int32(companies.count)
    numbers[other.name] = number
    companies.append(CompanyEntry(named: other))
    return number
  }

  private mutating func addDeal(_ index: Int) {
    let (deal, disputed) = ledger.deals.told(index)
    let names = (deal.recipient.map { [$0] } ?? []) + deal.investors.map(\.name) + deal.sellers
    let parties = numbers(of: names)
    deals.append(
      deal, disputed: disputed, parties: parties, firstInvestor: deal.investors.first.flatMap { numbers[$0.name] },
      published: ledger.articles.published(ledger.deals.firstArticle(index)))
  }

  private mutating func addStake(_ stake: Stake, index: Int) {
    let (company, holder) = (Int(number(of: stake.company)), Int(number(of: stake.holder)))
    companies[company].held.append(index)
    companies[holder].holding.append(index)
    guard stake.confidence.value >= Confidence.threshold else { return }
    sureStakes += 1
    for number in [company, holder] { companies[number].sureMentions += 1 }
  }

  private mutating func addHardware(after earlier: EarlierCatalogue? = nil) {
    var rows = [Int32](repeating: -1, count: earlier?.catalogue.hardware.count ?? 0)
    for index in ledger.hardware.indices {
      let old = earlier?.mention(index)
      if let earlier, let old, rows[old.row] >= 0 {
        let isSure = earlier.catalogue.hardware.isSureMention[old.mention]
        hardware.add(index, to: Int(rows[old.row]), isSure: isSure)
        continue
      }
      let row = addHardware(ledger.hardware.mention(index), index: index)
      if let old { rows[old.row] = Int32(row) }
    }
    for company in companies.indices {
      companies[company].sureMentions += companies[company].hardware.count { hardware.isSure[Int($0)] }
    }
  }

  /// - Returns: its row.
  private mutating func addHardware(_ mention: HardwareMention, index: Int) -> Int {
    let isSure = mention.confidence.value >= Confidence.threshold
    let (row, isNew) = hardware.add(index, HardwareTie(mention), isSure: isSure) { [ledger] in
      HardwareTie(ledger.hardware.mention($0))
    }
    guard isNew else { return row }
    for party in numbers(of: (mention.vendor.map { [$0] } ?? []) + mention.users) {
      companies[Int(party)].hardware.append(Int32(row))
    }
    return row
  }

  /// Orders the mentions of each row, counts their texts, and makes all of them searchable.
  private mutating func finishHardware(after earlier: EarlierCatalogue? = nil) {
    let ledger = ledger
    let same = earlier?.rows(sameIn: hardware)
    for row in hardware.indices where hardware.hasSeveral(row) {
      hardware.set(row, same.flatMap { earlier?.told($0[row]) } ?? ledger.told(hardware.mentions(row)))
    }
    let (rows, count) = (hardware.rowOfMentions, hardware.count)
    let grown = earlier.flatMap { earlier in
      earlier.movedMentions.flatMap { moved in
        earlier.catalogue.hardwareTexts.extended(
          moved, rows: rows, count: count, isPart: ledger.isPart, parts: { ledger.searchParts(ofHardware: $0) })
      }
    }
    if let grown {
      hardwareTexts = grown
      return
    }
    let texts = FullTextIndex(ledger.hardware.indices.lazy.map { ledger.searchParts(ofHardware: $0) })
    hardwareTexts = GroupedTextIndex(GrowingTextIndex(texts), rows: rows, count: count)
  }
}
