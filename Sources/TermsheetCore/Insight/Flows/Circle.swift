/// Money that comes back to whoever paid it: Nvidia pays OpenAI, OpenAI pays Oracle, Oracle pays Nvidia.
public struct Circle: Sendable, Hashable {
  /// Indices into `FlowGraph.edges` in the order in which the money goes; at least two.
  public var edges: [Int]
  /// How firm the least firm of its edges is: a circle of which one part is talk is talk.
  public var firmness: Firmness
  /// Position in ``edges`` of the edge with the least money; `nil` where the amounts are in different currencies, or
  /// fewer than two edges state what is paid alone.
  public var smallest: Int?
  /// How many edges state an amount that is paid alone.
  public var statedEdges: Int
}

/// The circles of a graph of payments.
public struct Circles: Sendable, Hashable {
  /// The firmest first, then the shortest, then those whose smallest edge is largest.
  public private(set) var all: [Circle] = []
  /// All circles of up to so many companies are there; of longer ones perhaps not.
  public private(set) var completeLength: Int

  /// Circles of more companies than that are not looked for.
  public static var longest: Int { CircleSearch.longest }

  public init(_ graph: FlowGraph) {
    let search = CircleSearch(successors: graph.paying.map { $0.map { graph.edges[$0].payee } })
    completeLength = search.completeLength
    all = search.circles.map { Self.circle($0, graph) }
    all.sort { left, right in
      if left.firmness != right.firmness { return left.firmness > right.firmness }
      if left.edges.count != right.edges.count { return left.edges.count < right.edges.count }
      let (a, b) = (Self.smallestMoney(left, graph), Self.smallestMoney(right, graph))
      if a != b { return Money.isLarger(a, b) }
      return Self.label(left, graph) < Self.label(right, graph)
    }
  }

  private static func label(_ circle: Circle, _ graph: FlowGraph) -> String {
    circle.edges.map { graph.names[graph.edges[$0].payer] }.joined(separator: "\u{1}")
  }

  private static func smallestMoney(_ circle: Circle, _ graph: FlowGraph) -> Money? {
    circle.smallest.flatMap { graph.edges[circle.edges[$0]].alone.totals.first?.money }
  }

  private static func circle(_ companies: [Int], _ graph: FlowGraph) -> Circle {
    var edges: [Int] = []
    for (place, company) in companies.enumerated() {
      if let edge = graph.edge(from: company, to: companies[(place + 1) % companies.count]) { edges.append(edge) }
    }
    // A circle is told from the largest payment on: that is the one in the headlines.
    let sizes = edges.map { graph.edges[$0].size }
    let first = edges.indices.max { Money.isLarger(sizes[$1], sizes[$0]) } ?? 0
    edges = Array(edges[first...] + edges[..<first])
    let amounts = edges.map { graph.edges[$0].alone.totals }
    let stated = amounts.indices.filter { !amounts[$0].isEmpty }
    let currencies = Set(stated.flatMap { amounts[$0].map(\.money.currency) })
    var smallest: Int?
    if stated.count > 1, currencies.count == 1 {
      smallest = stated.min { amounts[$0][0].money.rank < amounts[$1][0].money.rank }
    }
    return Circle(
      edges: edges, firmness: edges.map { graph.edges[$0].firmness }.min() ?? .talk, smallest: smallest,
      statedEdges: stated.count)
  }
}
