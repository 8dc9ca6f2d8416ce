/// Holdings that a noun tells: a word for an owner ("the owner of 6% of Acme"), or the holding itself behind its owner's
/// name ("Birch's 9% stake").
extension StakePhrases {
  /// "Birch, the owner of 6% of Acme", "It is the supplier and the owner of 6% of the company".
  func ownerOf(_ mention: ShareMention) -> [StakeFinding]? {
    guard let of = matcher.preposition(before: mention.span.lowerBound), of > 0, reading.lower(groups[of]) == "of",
      ["owner", "owners", "holder", "holders"].contains(reading.lower(groups[of - 1]))
    else { return nil }
    return holder(ofRoleAt: of - 1).map {
      matcher.build(mention, holder: $0, status: .current, rule: "owner of")
    }
  }

  /// "Birch, the largest shareholder with around 9%"; "ahead of Alder, with 9%"; "with Birch at about 27%".
  func withShare(_ mention: ShareMention) -> [StakeFinding]? {
    guard mention.isSized, !mention.hasNoun || mention.owner == nil,
      let preposition = matcher.preposition(before: mention.span.lowerBound)
    else { return whose(mention) }
    let text = reading.lower(groups[preposition])
    var mention = mention
    if text == "with", mention.companies == [.context],
      let company = StakeCompanyContext(matcher: matcher).companyOfOwners()
    {
      mention.companies = [.entity(company)]
    }
    if text == "with", speaksOfOwners() || groups[..<preposition].indices.contains(where: isControl) {
      var scan = preposition - 1
      while scan >= 0, groups[scan].kind == .date || groups[scan].kind == .other || groups[scan].kind == .comma,
        !ShareholderReader.isOwners(reading, groups[scan]), !isControl(scan)
      {
        scan -= 1
      }
      guard scan >= 0 else { return nil }
      // "is its biggest owner with 17%", "still has control, with 52%"
      if ShareholderReader.isOwners(reading, groups[scan]), let holder = holder(ofRoleAt: scan) {
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
      if isControl(scan), let verb = (max(0, scan - 4)..<scan).last(where: { groups[$0].kind == .verb }),
        let holder = matcher.subject(of: verb).first
      {
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
      if let role = roleGoverning(scan) {
        guard let holder = holder(ofRoleAt: role) else { return nil }
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
      if groups[scan].kind == .name, let holder = matcher.holders.holder(at: scan) {
        return matcher.build(mention, holder: holder, status: .current, rule: "holder with", weight: 0.8)
      }
      if case .noun(.investors) = groups[scan].kind, let holder = holder(ofRoleAt: scan) {
        return matcher.build(mention, holder: holder, status: .current, rule: "shareholder with")
      }
    }
    if text == "at", preposition >= 2, groups[preposition - 1].kind == .name,
      reading.lower(groups[preposition - 2]) == "with", let holder = matcher.holders.holder(at: preposition - 1),
      speaksOfOwners() || groups.contains(where: { $0.kind == .noun(.restructuring) })
    {
      return matcher.build(mention, holder: holder, status: .current, rule: "with the holder at", weight: 0.8)
    }
    return nil
  }

  private func isControl(_ index: Int) -> Bool {
    groups[index].kind != .name && ["control", "majority"].contains(reading.lower(groups[index]))
  }

  /// "the largest shareholder in Acme, with": the word for an owner that the name before "with" belongs to.
  private func roleGoverning(_ name: Int) -> Int? {
    guard name > 1, groups[name].kind == .name, groups[name - 1].kind == .preposition,
      ["in", "of"].contains(reading.lower(groups[name - 1])),
      ShareholderReader.isOwners(reading, groups[name - 2])
    else { return nil }
    return name - 2
  }

  /// "Roe, whose 19.6% is worth $100 million".
  private func whose(_ mention: ShareMention) -> [StakeFinding]? {
    let start = mention.span.lowerBound
    guard start > 0, mention.isSized || mention.companies != [.context], groups[start - 1].kind == .relative,
      reading.lower(groups[start - 1]) == "whose"
    else {
      return nil
    }
    var scan = start - 2
    while scan >= 0, groups[scan].kind == .comma { scan -= 1 }
    guard let holder = matcher.holders.holder(at: scan) else { return nil }
    return matcher.build(mention, holder: holder, status: .current, rule: "whose share")
  }

  /// "Birch's 9% stake in Acme", "his stakes in Acme and Alder", "its Acme shares".
  func owned(_ mention: ShareMention) -> [StakeFinding]? {
    // "Birch's 12% of Acme": without a word for a holding the company must be named.
    guard mention.hasNoun || isOfNamed(mention), let owner = mention.owner,
      let holder = matcher.ownerHolder(owner, mention)
    else { return nil }
    let names = mention.companies.contains { $0 != .context }
    guard names || mention.isSized || isValued(mention) else { return nil }
    return matcher.build(
      mention, holder: holder, status: .current, rule: "holder's stake", weight: names || mention.isSized ? 1 : 0.8)
  }

  /// "Birch has marked its holding to zero", "Alder wrote down its stake": a holding whose worth is told.
  private func isValued(_ mention: ShareMention) -> Bool {
    guard ["holding", "stake", "shareholding"].contains(reading.lower(groups[mention.head])) else { return false }
    let before = groups[max(0, (mention.owner ?? mention.head) - 3)..<mention.head]
    let after = groups[mention.head..<min(groups.count, mention.head + 4)]
    return before.contains { Self.valuing.contains($0.word) } || after.contains { Self.worth.contains($0.word) }
  }

  private static let valuing = WordSet(
    "marked marks wrote writes written values valued carries carried booked halved cut")
  private static let worth = WordSet("worth")

  private func isOfNamed(_ mention: ShareMention) -> Bool {
    guard mention.isSized, mention.companies.count == 1, case .group(let index) = mention.companies[0],
      index > mention.head
    else { return false }
    return groups[index].kind == .name || groups[index].kind == .reference
  }

  /// The party that an apposition or a copula gives a role: "Birch, the owner of", "Birch is the owner of".
  func holder(ofRoleAt index: Int) -> HolderReader.Holder? {
    var scan = index - 1
    while scan >= 0 {
      switch groups[scan].kind {
      case .comma:
        guard scan > 0, let holder = matcher.holders.holder(at: scan - 1), groups[scan - 1].kind == .name else {
          scan -= 1
          continue
        }
        if index - scan < 7 { return holder }
        scan -= 1
      case .verb:
        guard let verb = matcher.sentence.verbGroup(scan), [.be, .become, .retain].contains(verb.verb) else {
          return nil
        }
        return matcher.subject(of: scan).first
      case .colon, .relative: return nil
      default: scan -= 1
      }
    }
    return nil
  }
}
