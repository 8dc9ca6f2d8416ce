import Foundation
import TermsheetCore

extension State {
  /// The lines of the page that is open as a table, each with the sentence that proves it.
  func pageTable(_ rows: ExportRows) -> Table {
    let lines = rows == .selected ? [page.place.line].filter(page.content.lines.indices.contains) : nil
    let content = page.content
    let all = rows == .selected ? [] : content.pinned
    let chosen = lines.map { $0.map { content.lines[$0] } } ?? content.lines
    return Table(
      columns: ["line", "outlet", "published", "path", "evidence"].map { Table.Column($0) },
      rows: (all + chosen).compactMap { line in
        let text = Self.plain(line.text)
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        guard let fact = line.targets.first?.item.facts.first, let proof = proof(of: fact) else {
          return [.text(text), .empty, .empty, .empty, .empty]
        }
        let article = catalogue.ledger.articles.article(proof.article)
        return [
          .text(text), article.outlet.map { .text($0) } ?? .empty,
          article.published.map { .text($0.iso) } ?? .empty, .text(article.path),
          proof.evidence.isEmpty ? .empty : .text(proof.evidence.map(\.text).joined(separator: " … ")),
        ]
      })
  }

  /// One blank for the gaps between columns, and without the characters that only draw.
  private static func plain(_ text: String) -> String {
    let drawn: Set<Character> = ["█", "▓", "▒", "░", "▚", "│", "┌", "└", "─", "▶", "▼", "├"]
    return String(text.map { drawn.contains($0) ? " " : $0 }).split(separator: " ").joined(separator: " ")
  }

  /// What proves a fact.
  func proof(of fact: PageFact) -> (article: Int, evidence: [Evidence])? {
    let ledger = catalogue.ledger
    switch fact {
    case .report(let deal, let place):
      guard ledger.deals.indices.contains(deal), ledger.deals[deal].reports.indices.contains(place) else { return nil }
      let report = ledger.deals[deal].reports[place]
      return (report.article, report.deal.evidence)
    case .stake(let index):
      guard ledger.stakes.indices.contains(index) else { return nil }
      return (ledger.stakes[index].article, ledger.stakes[index].stake.evidence)
    case .hardware(let index):
      guard ledger.hardware.indices.contains(index) else { return nil }
      return (ledger.hardware.article(index), ledger.hardware.mention(index).evidence)
    case .article(let index): return ledger.articles.indices.contains(index) ? (index, []) : nil
    }
  }
}

extension Table {
  /// An array of objects, a row each, with the columns' names as keys.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let objects = rows.map { row in
      Dictionary(zip(columns.map(\.name), row.map(\.plain))) { first, _ in first }.filter { !$0.value.isEmpty }
    }
    return (try? encoder.encode(objects)).map { Array($0) + [0x0A] } ?? []
  }
}
