/// Gives the valuations of a sentence to the deals that they belong to.
struct ValuationReader {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  /// Deals that set a price on the whole company.
  static let valued: KindSet = [.equityRound, .strategicInvestment, .ipo, .secondary]

  func attach(to frames: inout [DealFrame], assembler: inout DealAssembler) {
    // Where a sentence has two, each goes to the deal beside it: "prices it at $350 billion; it was $183 billion when
    // $13 billion was raised".
    let nearFirst = roles.keys.sorted { (leastDistance($0, frames), $0) < (leastDistance($1, frames), $1) }
    for index in nearFirst {
      guard case .valuation(let basis)? = roles[index], let money = reading.money(sentence.groups[index]) else {
        continue
      }
      let valuation = Valuation(money: bounded(money, at: index), basis: basis)
      if isOfBoth(index) {
        assembler.isWorthOfBoth(money)
        continue
      }
      // The nearest frame of the sentence that can have one, before it if there is any.
      let candidates = frames.indices.filter {
        Self.valued.contains(frames[$0].kind) && frames[$0].valuation == nil && isWithin(frames[$0], index)
          && !isOfNeighbour(frames[$0], index)
      }
      let nearest = candidates.min { distance(frames[$0], index) < distance(frames[$1], index) }
      if let nearest {
        frames[nearest].valuation = valuation
      } else if frames.contains(where: { $0.valuation != nil && isWithin($0, index) }) {
        // The deals of the sentence have theirs: of the one that was told before, if the sentence comes back to it.
        if speaksOfDeal(index) {
          assembler.add(valuation, owner: owner(of: index), sentence: sentence.sentence, pointsBack: true)
        }
      } else if frames.allSatisfy({ !Self.valued.contains($0.kind) || !isWithin($0, index) }) {
        let speaksOfRound = sentence.groups[..<index].contains { $0.kind == .noun(.round) || $0.kind == .round }
        if speaksOfRound, let owner = owner(of: index), isEarlier(before: index) {
          // "Its previous funding round gave it a value of $6.2bn": a round known only by its valuation.
          frames.append(
            DealFrame(
              kind: .equityRound, recipient: owner, valuation: valuation, status: .closed,
              sentence: sentence.sentence, position: index, rule: "earlier-round-valued", isBackground: true))
        } else {
          assembler.add(
            valuation, owner: owner(of: index), sentence: sentence.sentence,
            pointsBack: speaksOfRound || speaksOfDeal(index),
            mayBePrice: !DealSizeReader.isStandingValue(index, sentence.groups, reading))
        }
      }
    }
  }

  /// "prices it at $5 billion, up from the $2 billion at which it raised $90 million": what stands behind "at which"
  /// has the valuation before these words, and no other.
  private func isWithin(_ frame: DealFrame, _ index: Int) -> Bool {
    guard
      let turn = sentence.groups.indices.dropFirst(2).first(where: { scan in
        sentence.groups[scan].kind == .relative && sentence.groups[scan - 2].kind == .money
          && reading.lower(sentence.groups[scan - 1]) == "at" && reading.lower(sentence.groups[scan]) == "which"
      }), frame.position > turn
    else { return true }
    return index == turn - 2
  }

  private func leastDistance(_ index: Int, _ frames: [DealFrame]) -> Int {
    frames.filter { Self.valued.contains($0.kind) && $0.valuation == nil }.map { distance($0, index) }.min() ?? 0
  }

  /// "values the combined company at $35 billion": of two that become one.
  private func isOfBoth(_ index: Int) -> Bool {
    sentence.groups[max(0, index - 6)..<index].contains { group in
      group.kind != .name && reading.words(of: group).contains { $0 == "combined" || $0 == "merged" }
    }
  }

  /// "Acme, which hit a $3 billion valuation, and Birch, which raised $50 million": of Acme, and not of Birch.
  private func isOfNeighbour(_ frame: DealFrame, _ index: Int) -> Bool {
    guard let recipient = frame.recipient, let owner = owner(of: index), owner != recipient,
      !frame.investors.contains(where: { $0.entity == owner }), !frame.sellers.contains(owner),
      let first = sentence.groups.firstIndex(where: { $0.entity == recipient })
    else { return false }
    return first > index && frame.position > index
  }

  /// "could reach a $1 trillion valuation" says how much it may be at most.
  private func bounded(_ money: Money, at index: Int) -> Money {
    guard money.qualifier == .exact else { return money }
    var scan = index - 1
    while scan >= 0, scan >= index - 4 {
      if let verb = sentence.verbGroup(scan) {
        var money = money
        if verb.marks.contains(.possible), verb.word == reading.word.reach { money.qualifier = .upTo }
        return money
      }
      scan -= 1
    }
    return money
  }

  private func distance(_ frame: DealFrame, _ index: Int) -> Int {
    frame.position <= index ? index - frame.position : (frame.position - index) * 2
  }

  private func isEarlier(before index: Int) -> Bool {
    sentence.groups[..<index].contains { ["previous", "last", "earlier", "prior"].contains(reading.lower($0)) }
  }

  private func speaksOfDeal(_ index: Int) -> Bool {
    sentence.groups[..<index].contains { $0.kind == .noun(.deal) || $0.kind == .noun(.investment) }
  }

  /// Whose valuation it is, where the sentence says so.
  func owner(of index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0 {
      if reading.isParty(sentence.groups[scan]) { return sentence.groups[scan].entity }
      scan -= 1
    }
    // "At a valuation of $5 billion, Acme is worth more than": the subject follows.
    guard let comma = sentence.groups[index...].prefix(10).lastIndex(where: { $0.kind == .comma }) else { return nil }
    // "Now valued at $5 billion, Berlin-based Acme"
    guard
      let name = sentence.groups[(comma + 1)...].prefix(5).first(where: { group in
        ![.other, .dash, .noun(.company)].contains(group.kind) && !reading.isPlace(group)
      }), name.kind == .name, reading.isParty(name)
    else { return nil }
    return name.entity
  }
}
