extension FrontPage {
  /// Summarises a ledger.
  ///
  /// - Parameter row: for an article's index its row in the store.
  init(_ ledger: Ledger, row: (Int) -> Int64) {
    // What is always wanted is always made.
    self = Self.made(of: ledger, row: row, whileWanted: { true }) ?? FrontPage()
  }

  /// Summarises a ledger; of 100,000 deals that takes long enough to be ended.
  ///
  /// - Parameter isWanted: asked now and then.
  /// - Returns: `nil` where it was ended.
  static func made(of ledger: Ledger, row: (Int) -> Int64, whileWanted isWanted: () -> Bool) -> FrontPage? {
    var page = FrontPage()
    return page.take(ledger, row, isWanted) ? page : nil
  }

  /// How many deals or mentions are looked at between one question and the next.
  private static let stretch = 2048

  private mutating func take(_ ledger: Ledger, _ row: (Int) -> Int64, _ isWanted: () -> Bool) -> Bool {
    totals.articles = ledger.articleCount
    var tally = CompanyTally()
    guard let dealRows = takeDeals(ledger, &tally, isWanted) else { return false }
    takeStakes(ledger, subjects: Self.subjects(dealRows.map { ledger.deals.deal($0) }), &tally)
    guard let hardwareRows = takeHardware(ledger, &tally, isWanted) else { return false }
    totals.companies = tally.shown
    companies = tally.first(Self.companyRows)

    var told = Set(dealRows.flatMap { ledger.deals[$0].tellingReports.flatMap(\.articles) })
    let wanted = Set(stakes)
    for stake in ledger.stakes where wanted.contains(stake.key) { told.insert(stake.article) }
    told.formUnion(hardwareRows.map { ledger.hardware.article($0) })
    articles = told.map(row).sorted()
    return true
  }

  /// The companies whose ownership a picture with one of the first deals selected shows.
  private static func subjects(_ deals: [Deal]) -> [String] {
    var subjects: [String] = []
    for deal in deals {
      if let name = deal.subject, !subjects.contains(name) { subjects.append(name) }
    }
    return subjects
  }

  /// - Returns: the indices of the page's deals; `nil` where it was ended.
  private mutating func takeDeals(
    _ ledger: Ledger, _ tally: inout CompanyTally, _ isWanted: () -> Bool
  ) -> [Int]? {
    var newest = Smallest<(day: Int, index: Int)>(Self.rows) { ($1.day, $0.index) < ($0.day, $1.index) }
    for index in ledger.deals.indices {
      if index % Self.stretch == 0, !isWanted() { return nil }
      let (deal, disputed) = ledger.deals.told(index)
      totals.deals += 1
      totals.amountWidth = max(totals.amountWidth, deal.amountText(disputed: disputed).count)
      totals.valuationWidth = max(totals.valuationWidth, deal.valuationText(disputed: disputed).count)
      let isSure = deal.confidence.value >= Confidence.threshold
      tally.add(deal, isSure: isSure)
      guard isSure else { continue }
      totals.sureDeals += 1
      let published = ledger.articles.published(ledger.deals.firstArticle(index))
      newest.add(((deal.date ?? published)?.dayNumber ?? .min, index))
    }
    var rows: [Int] = []
    var told: Set<Int> = []
    for index in newest.items.map(\.index) {
      if rows.count >= Self.leastRows, told.count >= Self.articleRoom { break }
      let reports = ledger.deals[index].tellingReports
      rows.append(index)
      deals.append(reports.flatMap(\.keys))
      told.formUnion(reports.flatMap(\.articles))
    }
    return rows
  }

  private mutating func takeStakes(_ ledger: Ledger, subjects: [String], _ tally: inout CompanyTally) {
    var ofSubject: [String: [FactKey]] = Dictionary(uniqueKeysWithValues: subjects.map { ($0, []) })
    for entry in ledger.stakes {
      totals.stakes += 1
      for name in Set([entry.stake.company, entry.stake.holder]) { ofSubject[name]?.append(entry.key) }
      guard entry.stake.confidence.value >= Confidence.threshold else { continue }
      totals.sureStakes += 1
      for name in [entry.stake.company, entry.stake.holder] { tally.mention(name) }
    }
    var kept: Set<FactKey> = []
    for subject in subjects {
      let next = kept.union(ofSubject[subject] ?? [])
      if next.count > Self.stakeRoom { break }
      kept = next
      covered.insert(subject)
    }
    stakes = kept.sorted()
  }

  /// - Returns: the indices of the page's mentions; `nil` where it was ended.
  private mutating func takeHardware(
    _ ledger: Ledger, _ tally: inout CompanyTally, _ isWanted: () -> Bool
  ) -> [Int]? {
    struct Group {
      var mentions: [Int]
      var isSure: Bool
    }
    var groups: [HardwareTie: Int] = [:]
    var rows: [Group] = []
    for (index, entry) in ledger.hardware.enumerated() {
      if index % Self.stretch == 0, !isWanted() { return nil }
      let tie = HardwareTie(entry.mention)
      let isSure = entry.mention.confidence.value >= Confidence.threshold
      if let row = groups[tie] {
        rows[row].mentions.append(index)
        rows[row].isSure = rows[row].isSure || isSure
      } else {
        groups[tie] = rows.count
        rows.append(Group(mentions: [index], isSure: isSure))
      }
    }
    totals.hardware = rows.count
    let sure = rows.filter(\.isSure)
    totals.sureHardware = sure.count
    var first = Smallest<(name: String, row: Int)>(Self.rows) { ($0.name, $0.row) < ($1.name, $1.row) }
    for (row, group) in sure.enumerated() {
      let mention = ledger.hardware.mention(group.mentions[0])
      for name in Set(mention.companies) { tally.mention(name) }
      first.add((mention.name.lowercased(), row))
    }
    let shown = first.items.map { ledger.told(sure[$0.row].mentions) }
    hardware = shown.map { Hardware(key: ledger.hardware.key($0.accounts[0].mention), texts: $0.texts) }
    return shown.map { $0.accounts[0].mention }
  }
}

/// Counts what stands beside the companies' names.
private struct CompanyTally {
  private var numbers: [String: Int] = [:]
  private var companies: [FrontPage.Company] = []

  private mutating func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = companies.count
    companies.append(FrontPage.Company(name: name))
    return companies.count - 1
  }

  mutating func add(_ deal: Deal, isSure: Bool) {
    var parties: [Int] = []
    for name in deal.companies {
      let number = number(name)
      if !parties.contains(number) { parties.append(number) }
    }
    for party in parties {
      companies[party].deals += 1
      if isSure { companies[party].sureDeals += 1 }
    }
    if isSure, deal.recipient != nil { companies[parties[0]].firmSum.add(deal) }
  }

  mutating func mention(_ name: String) { companies[number(name)].sureMentions += 1 }

  /// How many are shown by default.
  var shown: Int { companies.count { $0.sureDeals > 0 || $0.sureMentions > 0 } }

  func first(_ count: Int) -> [FrontPage.Company] {
    var first = Smallest<(deals: Int, key: String, index: Int)>(count) {
      ($1.deals, $0.key, $0.index) < ($0.deals, $1.key, $1.index)
    }
    for (index, company) in companies.enumerated() where company.sureDeals > 0 || company.sureMentions > 0 {
      first.add((company.sureDeals, company.name.lowercased(), index))
    }
    return first.items.map { companies[$0.index] }
  }
}

/// The first so many of many items, in order, without sorting them all.
struct Smallest<Item> {
  private let limit: Int
  private let isBefore: (Item, Item) -> Bool
  private(set) var items: [Item] = []

  init(_ limit: Int, by isBefore: @escaping (Item, Item) -> Bool) {
    self.limit = limit
    self.isBefore = isBefore
  }

  mutating func add(_ item: Item) {
    if items.count == limit, let last = items.last, !isBefore(item, last) { return }
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(item, items[middle]) { high = middle } else { low = middle + 1 }
    }
    items.insert(item, at: low)
    if items.count > limit { items.removeLast() }
  }
}

extension LedgerDeal {
  /// A few of the reports that merge to the same deal as all of them, oldest first: a deal that forty articles tell is
  /// drawn from some of them as well. All where no few do.
  var tellingReports: [Report] {
    let surest = reports.indices.max { reports[$0].deal.confidence.value < reports[$1].deal.confidence.value }
    let telling = [surest ?? 0, BestSupported(reports).witness, reports.count - 1]
    for count in [2, 4, 8] where count + telling.count < reports.count {
      let few = Set(telling + (0..<count)).sorted().map { reports[$0] }
      let merged = BestSupported(few)
      if merged.deal == deal, merged.disputed == disputed,
        few.reduce(into: [], { $0.formUnion($1.corrected) }) == corrected
      {
        return few
      }
    }
    return reports
  }
}

extension Report {
  /// Indices into `Ledger.articles`: its own, and those of the copies.
  var articles: [Int] { [article] + copies.map(\.article) }
}
