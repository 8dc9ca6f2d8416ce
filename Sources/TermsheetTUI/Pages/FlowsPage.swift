import TermsheetCore

/// Who pays whom: circles first, then the matrix, then every path.
enum FlowsPage {
  /// Circles that are drawn edge by edge; of the others the path is named.
  private static let mostDrawn = 20
  private static let mostPaths = 400

  static func content(_ source: PageSource) -> PageContent {
    let graph = FlowGraph(source.deals, hardware: source.hardware, in: source.ledger, parts: source.parts)
    let circles = Circles(graph)
    let chosen = source.chosen.flatMap { name in graph.names.firstIndex(of: name) }
    let isOf = { (edge: Int) in
      source.chosen == nil || graph.edges[edge].payer == chosen || graph.edges[edge].payee == chosen
    }
    let shown = circles.all.filter { $0.edges.contains(where: isOf) }
    var writer = PageWriter(width: source.width)
    write(shown, circles.completeLength, graph, source, to: &writer)
    let edges = graph.edges.indices.filter(isOf).sorted { left, right in
      let (a, b) = (graph.edges[left], graph.edges[right])
      return a.size != b.size ? Money.isLarger(a.size, b.size) : left < right
    }
    FlowMatrix.write(edges, graph, source, to: &writer)
    writePaths(edges, graph, source, to: &writer)
    return PageContent(
      title: CountText.text(shown.count, "circle") + " · " + CountText.text(edges.count, "path"), lines: writer.lines,
      hints: [.init(command: "open", text: "evidence"), .init(command: "next-evidence", text: "next report")])
  }

  private static func write(
    _ circles: [Circle], _ complete: Int, _ graph: FlowGraph, _ source: PageSource, to writer: inout PageWriter
  ) {
    writer.heading("Circles of money", note: "the firmest first")
    guard !circles.isEmpty else {
      writer.text(
        "no money comes back to whoever paid it" + (source.chosen.map { ", with \($0) in the circle" } ?? "")
          + ", as far as these articles tell", .muted, indent: 1)
      return
    }
    if complete < Circles.longest {
      writer.text(
        "so many companies pay each other that only circles of up to \(complete) are all here", .muted, indent: 1)
    }
    let width = CirclePicture.width(circles.prefix(mostDrawn), graph)
    for circle in circles.prefix(mostDrawn) { CirclePicture.write(circle, width: width, graph, source, to: &writer) }
    guard circles.count > mostDrawn else { return }
    writer.blank()
    for circle in circles.dropFirst(mostDrawn) {
      let edge = graph.edges[circle.edges[circle.smallest ?? 0]]
      writer.append(
        [
          Span(" ↻ " + CirclePhrase.path(circle, in: graph), Style(.text)),
          Span("  " + circle.firmness.word, Style(circle.firmness.role)),
        ],
        item: item(edge, graph, source))
    }
  }

  private static func writePaths(_ edges: [Int], _ graph: FlowGraph, _ source: PageSource, to writer: inout PageWriter)
  {
    guard !edges.isEmpty else { return }
    writer.heading("Every path", note: "investor → company · buyer → provider · acquirer → seller")
    let names = edges.prefix(mostPaths).flatMap {
      [graph.names[graph.edges[$0].payer], graph.names[graph.edges[$0].payee]]
    }
    // A figure is never cut: the names give way.
    let figure = PageWriter.columns(
      edges.prefix(mostPaths).map { CirclePhrase.figure(graph.edges[$0]) }, least: 8, most: 26)
    let name = PageWriter.columns(names, least: 8, most: min(24, (source.width - figure - 18) / 2))
    let what = PageWriter.columns(
      edges.prefix(mostPaths).map { talk(graph.edges[$0]) + graph.edges[$0].what }, least: 8, most: 24)
    let full = edges.map { length(graph.edges[$0]) }.max() ?? 0
    for index in edges.prefix(mostPaths) {
      let edge = graph.edges[index]
      writer.append(
        [Span(" ")]
          + PageWriter.spans([
            .init(graph.names[edge.payer], name, .company), .init("→", 1, .muted),
            .init(graph.names[edge.payee], name, .company),
            .init(CirclePhrase.figure(edge), figure, .money, right: true),
            .init(edge.figureFirmness.word, 9, edge.figureFirmness.role),
          ]) + bar(edge, full: full, width: min(24, source.width - 2 * name - figure - 18 - what))
          + [Span(" " + talk(edge), Style(.statusTalks)), Span(edge.what, Style(.muted))],
        item: item(edge, graph, source))
    }
    if edges.count > mostPaths {
      writer.text("and \(CountText.text(edges.count - mostPaths)) more: a filter (/) narrows them", .muted, indent: 1)
    }
  }

  /// `+$12B talk `: what is only talked of beyond the figure.
  static func talk(_ edge: FlowGraph.Edge) -> String { edge.talk.map { "+\($0.text()) talk " } ?? "" }

  /// How long an edge's bar is, in US dollars: what several pay together counts as a whole.
  static func length(_ edge: FlowGraph.Edge) -> Double {
    let own = edge.amounts.values.compactMap { $0.total(in: "USD") }.reduce(0) { $0 + ($1.high ?? $1.value) }
    if own > 0 || !edge.amounts.isEmpty { return own }
    return edge.shared.flatMap { $0.currency == "USD" ? $0.high ?? $0.value : nil } ?? 0
  }

  /// How large an edge is among others that are paid in US dollars, split by how firm it is.
  static func bar(_ edge: FlowGraph.Edge, full: Double, width: Int) -> [Span] {
    guard width >= 4, full > 0 else { return [] }
    var parts = Firmness.counted.map { firmness in
      let money = edge.amounts[firmness]?.total(in: "USD")
      return Charts.Part(
        value: money.map { $0.high ?? $0.value } ?? 0, fill: firmness.fill, style: Style(firmness.role))
    }
    if edge.amounts.isEmpty {
      parts = [.init(value: length(edge), fill: edge.firmness.fill, style: Style(edge.firmness.role))]
    }
    return [Span(" ")] + Charts.stacked(parts, full: full, width: width)
  }

  static func item(_ edge: FlowGraph.Edge, _ graph: FlowGraph, _ source: PageSource) -> PageItem {
    PageItem(facts: edge.payments.flatMap { facts($0, source) }, company: graph.names[edge.payee])
  }

  static func facts(_ payment: FlowGraph.Payment, _ source: PageSource) -> [PageFact] {
    switch payment.source {
    case .deal(let index): PageSource.facts(ofDeal: index, in: source.ledger)
    case .hardware(let mentions): mentions.map { .hardware($0) }
    }
  }
}

extension FlowGraph.Edge {
  /// What is paid for, each once: `round, compute`.
  var what: String {
    var seen: Set<String> = []
    return payments.map(\.what).filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}
