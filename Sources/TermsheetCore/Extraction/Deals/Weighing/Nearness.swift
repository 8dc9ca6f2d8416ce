/// How near two groups of a sentence are to each other: what stands near an amount says more of it.
struct Nearness {
  let groups: [Group]

  /// 1 next to each other, less with every word and much less with every clause between.
  func between(_ a: Int, _ b: Int) -> Double {
    var cost = 0.0
    for scan in min(a, b) + 1..<max(a, b, min(a, b) + 1) { cost += self.cost(of: groups[scan].kind) }
    return 1 / (1 + cost / 3)
  }

  /// The groups whose closeness may be more than 0.12; what stands farther off says nothing of an amount.
  func reach(of index: Int) -> Range<Int> {
    let limit = 22.5
    var first = index
    var cost = 0.0
    while first > 0, cost < limit {
      first -= 1
      cost += self.cost(of: groups[first].kind)
    }
    var last = index
    cost = 0
    while last + 1 < groups.count, cost < limit {
      last += 1
      cost += self.cost(of: groups[last].kind)
    }
    return first..<last + 1
  }

  private func cost(of kind: Group.Kind) -> Double {
    switch kind {
    case .other, .preposition, .quote: 0.35
    case .colon: 4
    case .relative: 1.2
    case .comma, .conjunction, .dash: 0.8
    case .verb: 0.8
    case .money: 1.5
    default: 0.5
    }
  }
}
