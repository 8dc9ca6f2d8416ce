/// What a purchase costs where the price stands in its sentence and outside the clause that names it: "Acme bought the
/// startup in 2016 for what was said at the time to be $1 billion", "the takeover of Acme by Birch, agreed in May for
/// $28 million, has fallen through".
struct SentencePrices {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  private var groups: [Group] { sentence.groups }

  /// Gives each purchase without a price the first free amount behind it that "for" introduces.
  func apply(to frames: inout [DealFrame]) {
    var used = Set(frames.compactMap(\.amountTokens))
    let order = frames.indices.filter { isUnpriced(frames[$0]) }.sorted { frames[$0].position < frames[$1].position }
    for (place, index) in order.enumerated() {
      let start = frames[index].position
      let end = place + 1 < order.count ? frames[order[place + 1]].position : groups.count
      guard start < end,
        let money = groups.indices[start..<max(start, end)].first(where: { money in
          groups[money].kind == .money && roles[money] == .amount && !used.contains(groups[money].tokens)
            && isPrice(money, after: start)
        })
      else { continue }
      frames[index].amount = reading.money(groups[money])
      frames[index].amountTokens = groups[money].tokens
      used.insert(groups[money].tokens)
    }
  }

  private func isUnpriced(_ frame: DealFrame) -> Bool {
    (frame.kind == .acquisition || frame.kind == .acquiHire) && frame.amount == nil
  }

  /// "for $1 billion", "for what people put at $1 billion", "for a price of", and nothing else bought in between.
  private func isPrice(_ money: Int, after start: Int) -> Bool {
    var scan = money - 1
    while scan > start, money - scan < 12 {
      switch groups[scan].kind {
      case .preposition:
        if reading.lower(groups[scan]) == "for" { return true }
        guard ["at", "of", "to", "between", "around", "about", "over", "in"].contains(reading.lower(groups[scan]))
        else {
          return false
        }
      case .verb:
        guard let verb = sentence.verbGroup(scan),
          [.say, .report, .be, .put, .value, .expect, .phrasal].contains(verb.verb)
        else { return false }
      case .name, .reference, .money, .percent, .colon, .round, .noun(.round), .noun(.debt), .noun(.stake): return false
      default: break
      }
      scan -= 1
    }
    return false
  }
}
