import TermsheetCore

/// Payers down, payees across, the largest of each; every figure can be selected.
enum FlowMatrix {
  private static let mostRows = 14

  static func write(_ edges: [Int], _ graph: FlowGraph, _ source: PageSource, to writer: inout PageWriter) {
    guard edges.count > 1 else { return }
    let cell = 10
    let left = min(20, max(10, source.width / 6))
    let across = max(1, (source.width - left - 2) / (cell + 1))
    let payers = largest(edges, graph, \.payer, mostRows)
    let payees = largest(edges.filter { payers.contains(graph.edges[$0].payer) }, graph, \.payee, across)
    writer.heading("Who pays whom", note: "rows pay columns; the largest of \(CountText.text(edges.count, "path"))")
    writer.append(
      [Span(String(repeating: " ", count: left + 2))]
        + payees.map { Span(TextFit.padded(graph.names[$0], to: cell, alignment: .right) + " ", Style(.header)) })
    for payer in payers {
      var line = PageLine(spans: [Span(" " + TextFit.padded(graph.names[payer], to: left) + " ", Style(.company))])
      for (place, payee) in payees.enumerated() {
        guard let index = graph.edge(from: payer, to: payee) else {
          line.spans.append(Span(TextFit.padded("·", to: cell, alignment: .right) + " ", Style(.muted)))
          continue
        }
        let edge = graph.edges[index]
        line.spans.append(
          Span(TextFit.padded(figure(edge), to: cell, alignment: .right) + " ", Style(edge.figureFirmness.role)))
        let start = left + 2 + place * (cell + 1)
        line.targets.append(
          PageTarget(columns: start..<start + cell, item: FlowsPage.item(edge, graph, source)))
      }
      if !line.targets.isEmpty { writer.append(line) }
    }
    writer.append(legend())
  }

  /// In one column of ten: the first currency's sum, a + for more in others or in talk, brackets for what several pay
  /// together.
  private static func figure(_ edge: FlowGraph.Edge) -> String {
    let totals = edge.alone.totals
    if let first = totals.first {
      return MoneyText.text(first.money) + (totals.count > 1 || edge.talk != nil ? "+" : "")
    }
    return edge.shared.map { "(\(MoneyText.text($0)))" } ?? "yes"
  }

  private static func legend() -> [Span] {
    var spans = [Span(" ")]
    for firmness in Firmness.counted { spans += [Span(firmness.word + "  ", Style(firmness.role))] }
    return spans + [
      Span("(…) paid with others   + and talk, or other currencies   yes: no amount is stated", Style(.muted))
    ]
  }

  /// The companies with the largest edge on a side, the largest first.
  private static func largest(
    _ edges: [Int], _ graph: FlowGraph, _ side: (FlowGraph.Edge) -> Int, _ most: Int
  ) -> [Int] {
    var seen: Set<Int> = []
    return Array(edges.map { side(graph.edges[$0]) }.filter { seen.insert($0).inserted }.prefix(most))
  }
}
