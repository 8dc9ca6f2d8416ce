/// Holders that no word for an owner names: who has shares already, whose portfolio a company is in, who has sold out.
struct SharesHeld {
  let matcher: StakeMatcher

  static let patterns: [StakePattern] = [
    StakePattern(
      name: "shares already held",
      example: "Veltro is to pay $90 million for every share of Quillan that Orlane does not already own."),
    StakePattern(
      name: "portfolio company", example: "Quillan, a portfolio company of Veltro and Orlane, builds halls."),
    StakePattern(name: "sold out of", example: "Veltro sold out of Quillan in August."),
    StakePattern(name: "exited", example: "Veltro and Orlane have exited their investments in Quillan in full."),
  ]

  private static let shares = WordSet("share shares stock")

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  func findings() -> [StakeFinding] {
    var found: [StakeFinding] = []
    for index in groups.indices where groups[index].kind != .name {
      if groups[index].kind == .noun(.shares) || Self.shares.contains(groups[index].word) {
        found += alreadyHeld(at: index)
      }
      let text = reading.lower(groups[index])
      if text == "portfolio" {
        found += portfolio(at: index)
      } else if text.hasSuffix("exited") {
        found += exited(at: index)
      } else if text.hasSuffix("sold") {
        found += soldOut(at: index)
      }
    }
    return found
  }

  /// "every share that the buyer does not already have", "the stock that Birch already has": there is a holding.
  private func alreadyHeld(at index: Int) -> [StakeFinding] {
    var scan = index + 1
    var company: Int?
    if scan + 1 < groups.count, groups[scan].kind == .preposition, ["of", "in"].contains(reading.lower(groups[scan])),
      let entity = groups[scan + 1].entity, isCompany(entity), !groups[scan + 1].isPossessive
    {
      company = entity
      scan += 2
    }
    if scan < groups.count, groups[scan].kind == .relative { scan += 1 }
    guard scan + 1 < groups.count, [.name, .reference, .pronoun].contains(groups[scan].kind),
      !groups[scan].isPossessive, let holder = matcher.holders.holder(at: scan)
    else { return [] }
    let near = groups[scan + 1..<min(groups.count, scan + 5)]
    guard near.contains(where: { reading.words(of: $0).contains("already") }),
      let verb = (scan + 1..<min(groups.count, scan + 4)).first(where: { groups[$0].kind == .verb }),
      let group = matcher.sentence.verbGroup(verb), [.own, .have].contains(group.verb)
    else { return [] }
    return findings([holder], company, "shares already held", before: index)
  }

  /// "Acme, a portfolio company of Birch and Alder".
  private func portfolio(at index: Int) -> [StakeFinding] {
    guard index > 1, index + 3 < groups.count, groups[index + 1].kind == .noun(.company),
      reading.lower(groups[index + 2]) == "of"
    else { return [] }
    let held = matcher.objects(of: index + 2)
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    if groups[scan].kind == .comma || matcher.sentence.verbGroup(scan)?.verb == .be { scan -= 1 }
    guard scan >= 0, groups[scan].kind == .name, !groups[scan].isPossessive, let company = groups[scan].entity,
      isCompany(company)
    else { return [] }
    return findings(held, company, "portfolio company", before: index)
  }

  /// "Birch and Alder have exited their investments in Acme".
  private func exited(at index: Int) -> [StakeFinding] {
    let noun = (index + 1..<min(groups.count, index + 4)).first { place in
      [.noun(.investment), .noun(.stake), .noun(.shares)].contains(groups[place].kind)
        || ["investments", "position", "positions"].contains(reading.lower(groups[place]))
    }
    guard index > 0, let noun else { return [] }
    var end = index
    while end > 1, groups[end - 1].kind == .verb || groups[end - 1].kind == .other { end -= 1 }
    let held = matcher.holders.holders(at: HolderNames(matcher: matcher).row(endingBefore: end))
    return findings(held, namedCompany(after: noun), "exited", before: index, status: .former)
  }

  /// "which sold out of Acme".
  private func soldOut(at index: Int) -> [StakeFinding] {
    guard index > 0, index + 3 < groups.count, reading.lower(groups[index + 1]) == "out",
      reading.lower(groups[index + 2]) == "of", groups[index + 3].kind == .name, !groups[index + 3].isPossessive,
      let company = groups[index + 3].entity, isCompany(company)
    else { return [] }
    return findings(Array(matcher.subject(of: index).prefix(1)), company, "sold out of", before: index, status: .former)
  }

  private func namedCompany(after noun: Int) -> Int? {
    guard noun + 2 < groups.count, groups[noun + 1].kind == .preposition, reading.lower(groups[noun + 1]) == "in",
      groups[noun + 2].kind == .name, let entity = groups[noun + 2].entity, isCompany(entity)
    else { return nil }
    return entity
  }

  private func isCompany(_ entity: Int) -> Bool { reading.entities[entity].mayBeCompany }

  private func findings(
    _ held: [HolderReader.Holder], _ named: Int?, _ rule: String, before index: Int, status: Stake.Status = .current
  ) -> [StakeFinding] {
    let holders = Set(held.compactMap(\.entity))
    let company =
      named
      ?? matcher.finder.company(
        before: index, in: matcher.sentence.sentence, besides: held.first?.entity, excluding: holders)
    guard let company, !holders.contains(company) else { return [] }
    return held.map {
      StakeFinding(
        holder: $0, company: company, quantity: nil, kind: .stake, status: status,
        sentence: matcher.sentence.sentence, rule: rule, weight: named == nil ? 0.7 : 0.9,
        notes: named == nil ? ["company from the context"] : [])
    }
  }
}
