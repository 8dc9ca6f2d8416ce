/// Capacity of a maker and orders at one: hardware that the phrase does not name.
extension HardwareFinder {
  /// "Birch will supply up to 750 megawatts of inference computing": of a maker of chips, on its own chips.
  func servedPower() -> HardwareTerm? {
    for index in groups.indices where sentence.verbGroup(index)?.verb == .supply {
      guard let clause = ClauseReader(reading, sentence).clause(ofVerbAt: index) else { continue }
      let makersOfIt = clause.subject.compactMap { groups[$0].entity }.filter { makers.isMaker($0) }
      guard let maker = makersOfIt.first, !isCloud(maker),
        let power = (index + 1..<clause.span.upperBound).first(where: { groups[$0].kind == .power }),
        power + 1 < groups.count, groups[power + 1].word == words.of,
        let noun = (power + 2..<min(groups.count, power + 6)).first(where: { groups[$0].kind == .noun(.compute) })
      else { continue }
      var term = generic(maker: maker, groups: power..<noun + 1, noun: nil, rule: "capacity-of-a-maker")
      term.quantity = HardwareFigures(reading: reading, sentence: sentence, words: words).quantity(groups[power])
      return term
    }
    return nil
  }

  func isCloud(_ entity: Int) -> Bool {
    reading.entities[entity].known?.tags.contains("bigtech") == true
  }

  /// "a $10 billion order at Broadcom".
  func order() -> [HardwareTerm] {
    groups.indices.compactMap { index in
      guard index > 0, index + 2 < groups.count, groups[index + 1].kind == .preposition,
        ["order", "orders"].contains(reading.lower(groups[index])),
        ["at", "with", "from"].contains(reading.lower(groups[index + 1])), groups[index + 2].kind == .name,
        !groups[index + 2].isPossessive, let maker = groups[index + 2].entity, makers.isMaker(maker)
      else { return nil }
      let money = (max(0, index - 3)..<index).last { groups[$0].kind == .money }
      var term = generic(maker: maker, groups: index..<index + 3, noun: nil, rule: "order-at")
      let figures = HardwareFigures(reading: reading, sentence: sentence, words: words)
      term.quantity = money.flatMap { figures.quantity(groups[$0]) }
      term.relation = .buys
      return term
    }
  }
}
