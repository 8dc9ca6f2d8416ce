/// Everything that is known as lines of words, one fact a line: for screen readers and other programs that read from
/// the top to the bottom. No line depends on the columns of another.
public struct PlainFacts: Sendable {
  private let ledger: Ledger
  private let filter: FactFilter
  private let style: FigureStyle

  public init(_ ledger: Ledger, filter: FactFilter = FactFilter(), style: FigureStyle = .unicode) {
    self.ledger = ledger
    self.filter = filter
    self.style = style
  }

  /// The lines, harmless to a terminal, without line feeds.
  public var lines: [String] {
    (overview + deals + sums + circles + stakes + hardware).map { PlainText.harmless($0) }
  }

  private var overview: [String] {
    ["\(CountText.text(ledger.articleCount, "article")), \(CountText.text(ledger.deals(filter).count, "deal"))."]
  }

  private var deals: [String] {
    ledger.deals(filter).map { row in
      var parts = ["Deal. " + DealPhrase.text(row.fact, style: style)]
      if row.fact.investors.count > 2 {
        parts.append("from " + row.fact.investors.map(\.name).joined(separator: ", "))
      }
      if let date = row.fact.date { parts.append("dated \(date.iso)") }
      if row.reports > 1 { parts.append("\(row.reports) reports") }
      if !row.disputed.isEmpty {
        parts.append("sources disagree on " + row.disputed.map(\.rawValue).sorted().joined(separator: " and "))
      }
      return parts.joined(separator: "; ") + ". " + source(row.source, row.fact.evidence)
    }
  }

  private var wanted: [Int] {
    let matcher = filter.matcher(ledger)
    return ledger.deals.indices.filter { index in
      let entry = ledger.deals[index]
      return filter.admits(entry.deal, published: ledger.articles.published(entry.reports[0].article))
        && matcher?.admits(deal: index) ?? true
    }
  }

  private var sums: [String] {
    let parts = DealParts(ledger)
    return MoneyMeasure.allCases.flatMap { measure -> [String] in
      HeadlineSplit.splits(of: wanted, measure: measure, in: ledger, parts: parts).compactMap { split in
        let sums = Firmness.counted.compactMap { firmness -> String? in
          let text = split.count.tally(firmness).text(style: style)
          return text.isEmpty ? nil : "\(firmness.word) \(text)"
        }
        guard !sums.isEmpty else { return nil }
        return "Sum. \(measure.title), \(split.company ?? "all companies"): \(sums.joined(separator: "; "))."
      }
    }
  }

  private var circles: [String] {
    let matcher = filter.matcher(ledger)
    let mentions = ledger.hardware.indices.filter { matcher?.admits(hardware: $0) ?? true }
    let graph = FlowGraph(wanted, hardware: mentions, in: ledger, parts: DealParts(ledger))
    return Circles(graph).all.map { "Circle. " + CirclePhrase.text($0, in: graph, style: style) }
  }

  private var stakes: [String] {
    ledger.stakes(filter).map { row in
      "Stake. " + StakePhrase.text(row.fact, style: style) + ". " + source(row.article, row.fact.evidence)
    }
  }

  private var hardware: [String] {
    ledger.hardware(filter).map { row in
      "Hardware. " + HardwarePhrase.text(row.fact, style: style) + ". " + source(row.article, row.fact.evidence)
    }
  }

  private func source(_ article: Article, _ evidence: [Evidence]) -> String {
    let name = article.outlet ?? article.title ?? article.path
    let quote = evidence.map(\.text).joined(separator: " … ")
    return "\(name), \(article.published?.iso ?? "no date"): “\(quote)”"
  }
}
