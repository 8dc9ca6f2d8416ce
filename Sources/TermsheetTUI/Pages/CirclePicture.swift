import TermsheetCore

/// A circle of payments drawn from above: each company, below it what it pays to the next, and the line back.
///
///     ┌▶ Nvidia
///     │   ▼ ≤$100B  up to      ▒▒▒▒▒▒    strategic, announced
///     │  OpenAI
///     │   ▼ $300B   committed  ▓▓▓▓▓▓▓▓  compute, agreed
///     │  Oracle
///     └── ▼ ~$40B   committed  ▓▓        Blackwell
enum CirclePicture {
  /// How wide the figures of all circles are, so that their bars begin in one column.
  static func width(_ circles: some Sequence<Circle>, _ graph: FlowGraph) -> Int {
    let edges = circles.flatMap { $0.edges }.map { graph.edges[$0] }
    return PageWriter.columns(
      edges.flatMap { edge in [CirclePhrase.figure(edge)] + edge.payments.map(figure) }, least: 6, most: 26)
  }

  /// - Parameter width: columns of the figures.
  static func write(
    _ circle: Circle, width: Int, _ graph: FlowGraph, _ source: PageSource, to writer: inout PageWriter
  ) {
    writer.blank()
    let edges = circle.edges.map { graph.edges[$0] }
    writer.append([
      Span(" ↻ ", Style(.focus, on: .plain, .bold)),
      Span(CirclePhrase.path(circle, in: graph), Style(.title, on: .plain, .bold)),
    ])
    writer.text(
      CirclePhrase.firmness(circle, in: graph) + "; " + CirclePhrase.smallest(circle, in: graph), .muted, indent: 3)
    let full = edges.map(FlowsPage.length).max() ?? 0
    let bar = max(0, min(24, source.width - width - 50))
    for (place, edge) in edges.enumerated() {
      let isLast = place == edges.count - 1
      writer.append([
        Span(place == 0 ? "   ┌▶ " : "   │  ", Style(.border)),
        Span(graph.names[edge.payer], Style(.company, on: .plain, .bold)),
      ])
      let isSmallest = circle.smallest == place
      writer.append(
        [Span(isLast ? "   └── " : "   │   ", Style(.border)), Span("▼ ", Style(.focus))]
          + PageWriter.spans([
            .init(CirclePhrase.figure(edge), width, .money, right: true, bold: true),
            .init(edge.figureFirmness.word, 9, edge.figureFirmness.role),
          ]) + FlowsPage.bar(edge, full: full, width: bar)
          + [
            Span(" "), Span(isSmallest ? "smallest · " : "", Style(.match)),
            Span(FlowsPage.talk(edge), Style(.statusTalks)),
            Span(edge.payments.count > 1 ? edge.what : note(edge.payments[0], source), Style(.muted)),
          ],
        item: FlowsPage.item(edge, graph, source))
      // Where an edge is several deals each has a line of its own, and its own evidence.
      guard edge.payments.count > 1 else { continue }
      for payment in edge.payments {
        writer.append(
          [Span(isLast ? "         " : "   │     ", Style(.border))]
            + PageWriter.spans([
              .init(figure(payment), width, .money, right: true),
              .init(payment.firmness.word, 9, payment.firmness.role),
            ]) + [Span(" " + note(payment, source), Style(.muted))],
          item: PageItem(facts: FlowsPage.facts(payment, source), company: graph.names[edge.payee]))
      }
    }
  }

  /// What one deal moves, or the whole of which it is a part.
  private static func figure(_ payment: FlowGraph.Payment) -> String {
    guard let money = payment.money else { return payment.quantity.map { QuantityText.text($0) } ?? "not stated" }
    return (payment.payers > 1 ? "of " : "") + MoneyText.text(money)
  }

  /// `strategic, announced 2025-09-22`.
  private static func note(_ payment: FlowGraph.Payment, _ source: PageSource) -> String {
    guard case .deal(let index) = payment.source else { return payment.what + ", bought" }
    let deal = source.ledger.deals.deal(index)
    let others = payment.payers > 1 ? ", with \(payment.payers - 1) more" : ""
    let date = source.date(ofDeal: index)
    let state = [deal.status?.word, date == FigureStyle.unicode.nothing ? "no date" : date].compactMap { $0 }
    return payment.what + ", " + state.joined(separator: date == FigureStyle.unicode.nothing ? ", " : " ") + others
  }
}
