/// Gives a purchase its price where the price stands away from the verb: "in a transaction worth about $1.6 billion".
struct DealSizeReader {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  static let sized: KindSet = [
    .acquisition, .merger, .acquiHire, .strategicInvestment, .computeCommitment,
  ]

  func attach(to frames: inout [DealFrame]) {
    let used = Set(frames.compactMap(\.amountTokens))
    defer { takeValuations(for: &frames) }
    let prices = Set([PriceSentence(reading: reading, sentence: sentence, roles: roles).pegged()].compactMap { $0 })
    for (index, role) in roles.sorted(by: { $0.key < $1.key }) where role == .amount {
      let group = sentence.groups[index]
      guard !used.contains(group.tokens), isDealSize(index), !prices.contains(index), let money = reading.money(group)
      else { continue }
      let open = frames.indices.filter {
        Self.sized.contains(frames[$0].kind) && frames[$0].amount == nil && isOneItem(frames[$0].position, index)
      }
      guard let frame = open.min(by: { abs(frames[$0].position - index) < abs(frames[$1].position - index) }) else {
        continue
      }
      frames[frame].amount = money
      frames[frame].amountTokens = group.tokens
    }
  }

  /// A semicolon divides one item of a list from the next.
  private func isOneItem(_ a: Int, _ b: Int) -> Bool {
    !sentence.groups[min(a, b)..<max(a, b)].contains { $0.kind == .colon && reading.lower($0) == ";" }
  }

  /// What a purchase values the company at is its price.
  private func takeValuations(for frames: inout [DealFrame]) {
    guard let frame = frames.firstIndex(where: { [.acquisition, .merger].contains($0.kind) && $0.amount == nil }),
      !frames.contains(where: { ValuationReader.valued.contains($0.kind) })
    else { return }
    let values = roles.filter { index, role in
      guard case .valuation = role else { return false }
      return !Self.isStandingValue(index, sentence.groups, reading)
    }
    let reader = ValuationReader(reading: reading, sentence: sentence, roles: roles)
    guard values.count == 1, let index = values.first?.key, abs(index - frames[frame].position) <= 14,
      let money = reading.money(sentence.groups[index]),
      // "Birch, valued at $1 billion, has acquired": what the buyer is worth.
      !frames[frame].investors.contains(where: { $0.entity == reader.owner(of: index) })
    else { return }
    frames[frame].amount = money
    frames[frame].amountTokens = sentence.groups[index].tokens
  }

  /// "which was worth $4 billion in 2021", "last valued at": what the company was worth before anybody bought it.
  static func isStandingValue(_ index: Int, _ groups: [Group], _ reading: Analysis) -> Bool {
    groups[max(0, index - 7)..<index].contains { group in
      group.kind != .name && reading.words(of: group).contains { standing.contains($0) }
    }
  }

  /// "for well below its valuation of", "after the firm attained a valuation of": no price either.
  private static let standing: Spellings = [
    "last", "once", "was", "previously", "had", "below", "above", "half", "discount", "premium", "times", "twice",
    "attained", "reached", "hit", "achieved",
  ]

  /// "a deal worth", "a transaction valued at", "a $2 billion deal", "for".
  private func isDealSize(_ index: Int) -> Bool {
    let groups = sentence.groups
    if isPricePhrase(index) || paysToBuy(index) || isPaid(index) { return true }
    var scan = index - 1
    while scan >= 0, scan >= index - 5 {
      switch groups[scan].kind {
      case .noun(.deal), .noun(.offer), .noun(.sale), .noun(.acquisition), .noun(.merger), .noun(.price): return true
      case .noun(.marketValue), .other, .preposition: scan -= 1
      case .verb where sentence.verbGroup(scan)?.verb == .be:
        // "a holding of up to 10%, which would be worth about $10 billion"
        return scan > 0 && groups[scan - 1].kind == .relative
          && sentence.verbGroup(scan)?.marks.isDisjoint(with: [.conditional, .possible, .future]) == false
      case .verb where sentence.verbGroup(scan)?.verb == .value: scan -= 1
      case .verb where sentence.verbGroup(scan)?.verb == .put:
        // "for what the paper later put at $230 million"
        return groups[..<scan].contains { reading.lower($0) == "what" }
      default: scan = -1
      }
    }
    scan = index + 1
    while scan < groups.count, scan <= index + 4 {
      switch groups[scan].kind {
      case .noun(.deal), .noun(.offer), .noun(.sale), .noun(.acquisition), .noun(.merger): return true
      case .other, .conjunction, .noun(.shares), .noun(.investment): scan += 1
      default: return false
      }
    }
    return false
  }

  /// "licensed its technology for $40 million": the price right after "for", under a verb of buying.
  private func isPricePhrase(_ index: Int) -> Bool {
    let groups = sentence.groups
    guard index > 0, reading.lower(groups[index - 1]) == "for" else { return false }
    for scan in (0..<index - 1).reversed() {
      guard let verb = sentence.verbGroup(scan) else { continue }
      return [.license, .acquire, .sell, .hire].contains(verb.verb)
    }
    return false
  }

  /// "bought Quillan, paying $40 million".
  private func isPaid(_ index: Int) -> Bool {
    guard index > 0, let verb = sentence.verbGroup(index - 1), verb.verb == .pay else { return false }
    return verb.marks.contains(.gerund)
      && sentence.groups[..<(index - 1)].contains { group in
        group.verb.map { sentence.verbs[$0].verb == .acquire } ?? false
      }
  }

  /// "paid $40 million to acquire Quillan".
  private func paysToBuy(_ index: Int) -> Bool {
    let groups = sentence.groups
    guard index > 0, let before = sentence.verbGroup(index - 1) ?? sentence.verbGroup(max(0, index - 2)),
      [.pay, .spend, .give].contains(before.verb), index + 1 < groups.count, let after = sentence.verbGroup(index + 1)
    else { return false }
    return after.marks.contains(.infinitive) && [.acquire, .license, .hire].contains(after.verb)
  }
}
