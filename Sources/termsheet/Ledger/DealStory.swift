import TermsheetCore
import TermsheetTUI

/// A deal with its reports and reasons, for people to read.
struct DealStory {
  private let deal: LedgerDeal
  private let ledger: Ledger

  init(_ deal: LedgerDeal, in ledger: Ledger) {
    self.deal = deal
    self.ledger = ledger
  }

  var text: String {
    let lines = [head] + history + ["", "REPORTS"] + reports + reasons + neighbours
    return lines.map { ScreenText.sanitised($0) + "\n" }.joined()
  }

  private var head: String { "\(deal.id.text)  \(Self.short(deal.deal))" }

  /// `Alder · Birch, Cedar · Series B · $1.1B · announced`.
  static func short(_ deal: Deal) -> String {
    let parts: [String?] = [
      deal.recipient ?? FigureStyle.unicode.nothing,
      deal.investors.isEmpty ? nil : deal.investors.map(\.name).joined(separator: ", "), deal.kindOrRound,
      deal.amount.map { MoneyText.text($0) }, deal.valuation.map { "at " + MoneyText.text($0.money) },
      deal.status?.word, deal.date?.iso,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private var history: [String] {
    let history = DealHistory(deal, in: ledger)
    var lines = ["first reported \(history.first.date?.iso ?? "on an unknown day") by \(name(history.first.article))"]
    if let days = history.daysToClosing {
      lines.append("\(CountText.text(days, "day")) from the first talk to closing")
    }
    if let moves = Self.path(history.amounts) { lines.append("amount: \(moves)") }
    if let moves = Self.path(history.valuations) { lines.append("valuation: \(moves)") }
    if !deal.disputed.isEmpty {
      lines.append("sources disagree on: \(deal.disputed.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    if !deal.corrected.isEmpty {
      lines.append("corrected by you: \(deal.corrected.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    let marks = ledger.marks(on: deal)
    if !marks.tags.isEmpty { lines.append("tags: \(marks.tags.joined(separator: ", "))") }
    lines += marks.notes.map { "note: \($0)" }
    return lines
  }

  /// `$8B, $12B (2031-06-10)`.
  private static func path(_ moves: [DealHistory.Move]) -> String? {
    guard let first = moves.first else { return nil }
    return
      ([MoneyText.text(first.from)]
      + moves.map { MoneyText.text($0.to) + ($0.date.map { " (\($0.iso))" } ?? "") }).joined(separator: ", then ")
  }

  private var reports: [String] {
    deal.reports.flatMap { report -> [String] in
      let article = ledger.articles.article(report.article)
      var lines = [
        "  \(report.key.text)  \(article.published?.iso ?? "no date")  \(name(report.article))  \(Self.short(report.deal))",
        "            \(article.path)",
      ]
      lines += report.deal.evidence.map { "            “\($0.text)”" }
      if !report.copies.isEmpty {
        lines.append("            the same text: " + report.copies.map { name($0.article) }.joined(separator: ", "))
      }
      return lines
    }
  }

  private var reasons: [String] {
    guard !deal.links.isEmpty else { return [] }
    return ["", "WHY THEY ARE ONE DEAL"]
      + deal.links.map { "  \($0.first.text) and \($0.second.text): \($0.reasons.prose)" }
  }

  private var neighbours: [String] {
    let others = ledger.nearby(deal)
    guard !others.isEmpty else { return [] }
    return ["", "OTHER DEALS OF THE COMPANY"]
      + others.compactMap { other in
        ledger.deal(other.deal).map { entry in
          "  \(entry.id.text)  \(Self.short(entry.deal)): \(other.obstacle?.prose ?? "too little speaks for one deal")"
        }
      }
  }

  private func name(_ article: Int) -> String {
    let article = ledger.articles.article(article)
    return article.outlet ?? article.title ?? article.path
  }
}
