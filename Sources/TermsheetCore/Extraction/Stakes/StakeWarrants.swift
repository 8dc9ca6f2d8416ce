/// Rights to shares: who has them, and of which company.
extension StakePhrases {
  /// "Acme gave Birch warrants for up to 10% of itself."
  func warrants(_ mention: ShareMention) -> [StakeFinding]? {
    guard mention.isSized, let noun = warrantNoun(before: mention) else { return nil }
    var mention = mention
    mention.kind = .warrant
    mention.hasNoun = true
    if let holder = grantee(between: noun, and: mention) {
      return matcher.build(mention, holder: holder, status: .proposed, rule: "warrants give")
    }
    // "its warrants now add up to 14% of Acme"
    if let owner = (max(0, noun - 3)..<noun).last(where: { groups[$0].isPossessive }),
      let holder = matcher.holders.holder(at: owner), mention.companies.contains(where: { $0 != .context })
    {
      return matcher.build(mention, holder: holder, status: .proposed, rule: "warrants for")
    }
    guard let verb = groups[..<noun].indices.last(where: { matcher.sentence.verbGroup($0) != nil }),
      let group = matcher.sentence.verbGroup(verb)
    else { return nil }
    var held: [HolderReader.Holder] = []
    switch group.verb {
    case .get, .acquire, .take, .own, .have: held = matcher.subject(of: verb)
    case .give, .borrow, .sell, .supply:
      let between = (verb + 1..<noun).filter {
        [.name, .reference, .pronoun].contains(groups[$0].kind) && !groups[$0].isPossessive
      }
      held = matcher.holders.holders(at: between)
      if held.isEmpty, let to = groups[mention.span.upperBound...].firstIndex(where: { reading.lower($0) == "to" }) {
        held = matcher.objects(of: to)
      }
    default: break
    }
    guard let holder = held.first else { return nil }
    // "It is getting warrants for 5% of the miner", where the miner would be "it": one of the two is somebody else.
    if [.get, .acquire, .take].contains(group.verb), isOf(holder, mention) { return [] }
    var found = matcher.build(mention, holder: holder, status: .proposed, rule: "warrants for")
    // "Acme grants Birch warrants for 10% of the company": the issuer's own shares.
    let isNamed = mention.companies.contains { company in
      if case .group(let index) = company { return groups[index].kind == .name }
      return false
    }
    if !isNamed, [.give, .borrow, .sell, .supply].contains(group.verb),
      let issuer = matcher.subject(of: verb).first?.entity, issuer != holder.entity
    {
      for place in found.indices { found[place].company = issuer }
    }
    return found
  }

  private func isOf(_ holder: HolderReader.Holder, _ mention: ShareMention) -> Bool {
    mention.companies.contains { company in
      guard case .group(let index) = company, groups[index].kind == .reference else { return false }
      return groups[index].entity != nil && groups[index].entity == holder.entity
    }
  }

  /// "The warrants would give Birch 9% of Acme": the object of the verb between the warrants and the part.
  private func grantee(between noun: Int, and mention: ShareMention) -> HolderReader.Holder? {
    guard
      let verb = (noun + 1..<mention.span.lowerBound).last(where: { groups[$0].kind == .verb }),
      let group = matcher.sentence.verbGroup(verb), [.give, .get, .enable].contains(group.verb),
      !group.marks.contains(.negated),
      let object = (verb + 1..<mention.span.lowerBound).first(where: {
        [.name, .pronoun, .reference].contains(groups[$0].kind) && !groups[$0].isPossessive
      })
    else { return nil }
    guard groups[object].kind == .pronoun,
      let colon = (0..<noun).last(where: { groups[$0].kind == .colon }),
      let before = (0..<colon).last(where: { groups[$0].kind == .verb })
    else { return matcher.holders.holder(at: object) }
    // "…, and Birch raised its guarantee; the warrants would give it": the subject of the clause before.
    if before > 0, groups[before - 1].kind == .name, !groups[before - 1].isPossessive {
      return matcher.holders.holder(at: before - 1)
    }
    return matcher.subject(of: before).first ?? matcher.holders.holder(at: object)
  }

  func warrantNoun(before mention: ShareMention) -> Int? {
    var scan = mention.span.lowerBound - 1
    while scan >= 0, mention.span.lowerBound - scan < 13 {
      if case .noun(.warrant) = groups[scan].kind { return scan }
      if groups[scan].kind == .colon { return nil }
      scan -= 1
    }
    return nil
  }
}
