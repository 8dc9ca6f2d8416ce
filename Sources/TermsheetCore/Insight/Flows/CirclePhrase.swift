/// A circle of payments in words.
public enum CirclePhrase {
  /// `Nvidia → OpenAI → Oracle → Nvidia`.
  public static func path(_ circle: Circle, in graph: FlowGraph, style: FigureStyle = .unicode) -> String {
    let arrow = style == .unicode ? " → " : " -> "
    let names = circle.edges.map { graph.names[graph.edges[$0].payer] }
    return (names + names.prefix(1)).joined(separator: arrow)
  }

  /// The figure of an edge: what is paid alone, or `part of $40B`, or `not stated`.
  public static func figure(_ edge: FlowGraph.Edge, style: FigureStyle = .unicode) -> String {
    if !edge.alone.isEmpty { return edge.alone.text(style: style) }
    if let shared = edge.shared { return "part of " + MoneyText.text(shared, style: style) }
    if let quantity = edge.payments.lazy.compactMap(\.quantity).first {
      return QuantityText.text(quantity, style: style)
    }
    return "not stated"
  }

  /// What its least edge is, or why that cannot be said.
  public static func smallest(_ circle: Circle, in graph: FlowGraph, style: FigureStyle = .unicode) -> String {
    guard let smallest = circle.smallest else {
      return circle.statedEdges < 2
        ? "smallest edge: too few amounts are stated" : "smallest edge: the amounts are in different currencies"
    }
    let edge = graph.edges[circle.edges[smallest]]
    let rest = circle.edges.count - circle.statedEdges
    return
      "smallest edge: \(figure(edge, style: style)) \(edge.figureFirmness.word), \(graph.names[edge.payer]) to \(graph.names[edge.payee])"
      + (rest > 0 ? "; \(CountText.text(rest, "edge")) without an amount of its own" : "")
  }

  /// `all paid in`, `talk in part`: what may be said of the whole.
  public static func firmness(_ circle: Circle, in graph: FlowGraph) -> String {
    let all = circle.edges.map { graph.edges[$0].firmness }
    let firm = all.filter(\.isStoodBy).count
    if Set(all).count == 1 { return circle.firmness == .talk ? "all talk" : "every edge \(circle.firmness.word)" }
    return firm == all.count
      ? "every edge signed or paid, at least up to a figure"
      : "\(firm) of \(all.count) edges signed or paid, the rest talk"
  }

  /// One line of words.
  public static func text(_ circle: Circle, in graph: FlowGraph, style: FigureStyle = .unicode) -> String {
    let edges = circle.edges.map { number -> String in
      let edge = graph.edges[number]
      let talk = edge.talk.map { ", talk of \($0.text(style: style)) more" } ?? ""
      return "\(graph.names[edge.payer]) pays \(graph.names[edge.payee]) \(figure(edge, style: style))"
        + " (\(edge.figureFirmness.word)\(talk))"
    }
    return "\(path(circle, in: graph, style: style)): \(edges.joined(separator: ", ")). "
      + "\(firmness(circle, in: graph)); \(smallest(circle, in: graph, style: style))."
  }
}
