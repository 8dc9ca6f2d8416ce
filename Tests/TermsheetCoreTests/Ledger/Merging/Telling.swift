@testable import TermsheetCore

/// Invented reports about invented companies, in few words.
enum Telling {
  /// One article with one deal. `amount` and `valuation` as one would type them: `$2B`, `≥10b`.
  static func report(
    _ published: String?, _ outlet: String, _ status: Deal.Status? = .announced, of recipient: String? = "Alder",
    by investors: [String] = [], _ amount: String? = nil, at valuation: String? = nil, round: String? = nil,
    kind: Deal.Kind = .equityRound, date: String? = nil, isMain: Bool = true, partOf: Int? = nil, body: String? = nil
  ) -> LoadedArticle {
    article(
      published, outlet,
      [
        deal(
          status, of: recipient, by: investors, amount, at: valuation, round: round, kind: kind, date: date,
          isMain: isMain, partOf: partOf)
      ], body: body)
  }

  static func article(_ published: String?, _ outlet: String, _ deals: [Deal], body: String? = nil) -> LoadedArticle {
    let text =
      body
      ?? "\(outlet) has words of its own about \(deals.map { $0.recipient ?? "somebody" }), on \(published ?? "some day")."
    var facts = ArticleFacts(deals: deals)
    for index in facts.deals.indices {
      facts.deals[index].evidence = [Evidence(text: "\(text) \(index)", start: index * 10, end: index * 10 + 5)]
    }
    return LoadedArticle(
      article: Article(
        path: "\(outlet)-\(published ?? "undated").txt", title: "\(outlet) on \(published ?? "nothing")",
        outlet: outlet,
        published: published.flatMap { PartialDate(iso: $0) }, body: text),
      facts: facts)
  }

  static func deal(
    _ status: Deal.Status? = .announced, of recipient: String? = "Alder", by investors: [String] = [],
    _ amount: String? = nil, at valuation: String? = nil, round: String? = nil, kind: Deal.Kind = .equityRound,
    date: String? = nil, isMain: Bool = true, partOf: Int? = nil
  ) -> Deal {
    Deal(
      kind: kind, round: round, status: status, recipient: recipient,
      investors: investors.map {
        $0.hasPrefix("*") ? .init(name: String($0.dropFirst()), role: .lead) : .init(name: $0)
      },
      amount: amount.flatMap { FigureInput.money($0) },
      valuation: valuation.flatMap { FigureInput.money($0) }.map { Valuation(money: $0) },
      date: date.flatMap { PartialDate(iso: $0) }, isMain: isMain, partOf: partOf, evidence: [])
  }

  static func ledger(_ articles: [LoadedArticle], work: UserWork = UserWork()) -> Ledger {
    var ledger = Ledger(work: work)
    ledger.add(articles)
    return ledger
  }
}

/// A generator whose numbers are the same in every run (SplitMix64, Steele and others, 2014).
struct RepeatableNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Ledger {
  /// What the ledger says, without the positions that depend on the order of arrival.
  var account: [String] {
    deals.map { entry in
      let reports = entry.reports.map { report in
        "\(report.key.text) \(articles[report.article].article.path) +\(report.copies.map { articles[$0.article].article.path })"
      }
      let links = entry.links.map { "\($0.first.text)-\($0.second.text) \($0.reasons.prose)" }.sorted()
      return
        "\(entry.id.text) \(entry.deal) \(reports) \(entry.disputed.map(\.rawValue).sorted()) \(entry.corrected.map(\.rawValue).sorted()) \(links)"
    }.sorted()
  }

  /// The outlets of each deal's reports, as sets in order.
  var outlets: [[String]] {
    deals.map { $0.reports.map { articles[$0.article].article.outlet ?? "" }.sorted() }.sorted {
      $0.description < $1.description
    }
  }
}
