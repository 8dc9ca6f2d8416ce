import Testing

@testable import TermsheetCore

/// However many reports there are, they come to the same deals as if each had been compared with each.
@Suite struct ClusteringTests {
  /// The reports by company, each in the order of their keys.
  private static func views(_ articles: [LoadedArticle]) -> [[ReportView]] {
    var companies: [String: [FactKey: ReportView]] = [:]
    for loaded in articles {
      for (deal, key) in zip(loaded.facts.deals, loaded.dealKeys) {
        companies[FoldedName.fold(deal.recipient ?? "nobody"), default: [:]][key] = ReportView(
          deal, key: key, article: loaded.key, published: loaded.article.published)
      }
    }
    return companies.sorted { $0.key < $1.key }.map { $0.value.values.sorted { $0.key < $1.key } }
  }

  /// Pairs are sought by what they have in common, and no neighbourhood is too large.
  private static let sought = MergeCandidates.Limits(all: 0, neighbours: 10_000)

  private static func wishes(_ reports: [ReportView], _ numbers: inout RepeatableNumbers) -> [MergeWish] {
    (0..<8).compactMap { _ in
      guard let first = reports.randomElement(using: &numbers), let second = reports.randomElement(using: &numbers),
        first.key != second.key
      else { return nil }
      return MergeWish(first.key, second.key, joins: Bool.random(using: &numbers))
    }
  }

  @Test(arguments: 1...30) func inventedReportsComeToTheSame(seed: UInt64) {
    var numbers = RepeatableNumbers(state: seed &* 31)
    for reports in Self.views(ArrivalOrderTests.reports(90, &numbers)) {
      for wishes in [[], Self.wishes(reports, &numbers)] {
        let expected = PairwiseClustering(reports, wishes: wishes)
        for limits in [MergeCandidates.Limits.standard, Self.sought] {
          let made = Clustering(reports, wishes: wishes, limits: limits)
          #expect(made.groups == expected.groups)
          #expect(made.links == expected.links)
        }
      }
    }
  }

  @Test func theSampleLibraryComesToTheSame() async {
    var articles: [LoadedArticle] = []
    for await event in SampleLibrary.load(with: Extractor()) {
      if case .read(let some) = event { articles += some }
    }
    var joined = 0
    // As one company too, so that there is more to compare.
    let companies = Self.views(articles)
    for reports in companies + [companies.joined().sorted { $0.key < $1.key }] {
      let expected = PairwiseClustering(reports)
      for limits in [MergeCandidates.Limits.standard, Self.sought] {
        let made = Clustering(reports, limits: limits)
        #expect(made.groups == expected.groups)
        #expect(made.links == expected.links)
      }
      joined += expected.links.count
    }
    #expect(joined > 20)
  }

  /// Many reports of few companies: rounds, figures and weeks repeat themselves.
  private static func many(_ count: Int) -> [ReportView] {
    let articles = (0..<count).map { index in
      let (year, month, day) = (2020 + index % 10, index / 10 % 12 + 1, index / 120 % 28 + 1)
      return Telling.report(
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)", "Outlet \(index)",
        of: "Alder", by: ["Birch \(index % 40)"], "$\(index % 90 + 5)M",
        round: "Series \(["A", "B", "C", "D"][index % 4])")
    }
    return views(articles)[0]
  }

  @Test func thePairsKeepStepWithTheReports() {
    let (fewer, more) = (Self.many(1000), Self.many(4000))
    let limits = MergeCandidates.Limits(all: 0, neighbours: 8)
    func pairs(_ reports: [ReportView]) -> Int {
      var met: Set<[Int]> = []
      var count = 0
      MergeCandidates.eachPair(of: reports, neighbours: limits.neighbours) { left, right in
        #expect(left < right)
        met.insert([left, right])
        count += 1
      }
      #expect(met.count == count, "each pair once")
      return count
    }
    let (few, many) = (pairs(fewer), pairs(more))
    #expect(few > 1000)
    #expect(many < 5 * few)
    #expect(many < more.count * 8 * 9)
  }

  /// With a neighbourhood far smaller than a deal's reports, these are still one deal.
  @Test func aDealOfManyReportsIsOne() {
    let articles = (0..<600).map { index in
      Telling.report(
        "2031-03-\(index % 20 + 10)", "Outlet \(index)", of: "Alder", by: ["Birch"], index % 3 == 0 ? nil : "$40M",
        round: index % 5 == 0 ? nil : "Series B")
    }
    let reports = Self.views(articles)[0]
    #expect(reports.count == 600)
    #expect(Clustering(reports, limits: MergeCandidates.Limits(all: 0, neighbours: 16)).groups.count == 1)
  }

  /// An article that tells of two deals keeps them apart, also in a group of many.
  @Test func whatOneArticleTellsApartStaysApart() {
    let twice = Telling.article(
      "2031-03-12", "Twice",
      [Telling.deal(of: "Alder", "$40M", round: "Series B"), Telling.deal(of: "Alder", "$40M", round: "Series B")])
    let others = (0..<30).map { Telling.report("2031-03-12", "Outlet \($0)", of: "Alder", "$40M", round: "Series B") }
    let reports = Self.views([twice] + others)[0]
    for limits in [MergeCandidates.Limits.standard, Self.sought] {
      let groups = Clustering(reports, limits: limits).groups
      #expect(groups.count == 2)
      #expect(groups == PairwiseClustering(reports).groups)
    }
  }

  @Test(arguments: 1...20) func copiesAreFoundAsByLookingAtAll(seed: UInt64) {
    var numbers = RepeatableNumbers(state: seed &* 7)
    let words = (0..<400).map { "word\($0)" }
    let base = (0..<6).map { _ in (0..<120).map { _ in words.randomElement(using: &numbers) ?? "" } }
    let sketches = (0..<80).map { _ -> TextSketch in
      var text = base.randomElement(using: &numbers) ?? []
      // Some are cut short, some have words of their own.
      if Int.random(in: 0..<6, using: &numbers) == 0 { text = Array(text.prefix(12)) }
      for _ in 0..<Int.random(in: 0..<14, using: &numbers) where text.count > 20 {
        text[Int.random(in: 0..<text.count, using: &numbers)] = words.randomElement(using: &numbers) ?? ""
      }
      return TextSketch(text.joined(separator: " "))
    }
    var originals = OriginalTexts()
    var kept: [TextSketch] = []
    var copies = 0
    for sketch in sketches {
      let expected = kept.firstIndex { $0.isCopy(of: sketch) }
      #expect(originals.original(of: sketch) == expected)
      if expected == nil { kept.append(sketch) } else { copies += 1 }
    }
    #expect(copies > 10 && kept.count > 6)
  }
}
