/// The holder named behind the verb, with the figure behind the name.
extension StakePhrases {
  /// "Acme's biggest shareholder is Birch at 18.7%", "The only bigger holder is Birch, the fund, with 5.5%".
  func predicate(_ mention: ShareMention) -> [StakeFinding]? {
    guard mention.isSized, !mention.hasNoun, mention.owner == nil,
      let preposition = matcher.preposition(before: mention.span.lowerBound), preposition > 2,
      ["with", "at", "on"].contains(reading.lower(groups[preposition])),
      let verb = (0..<preposition).last(where: { groups[$0].kind == .verb }),
      let be = matcher.sentence.verbGroup(verb), be.verb == .be || be.verb == .retain, !be.marks.contains(.negated),
      let role = (max(0, verb - 5)..<verb).last(where: { ShareholderReader.isOwners(reading, groups[$0]) }),
      !ShareholderReader(matcher: matcher).isOfOther(at: role),
      groups[role + 1..<verb].allSatisfy({ [.preposition, .name, .reference, .other, .pronoun].contains($0.kind) }),
      let name = (verb + 1..<preposition).first(where: { groups[$0].kind == .name && !groups[$0].isPossessive }),
      groups[verb + 1..<name].allSatisfy({ $0.kind == .other || $0.kind == .noun(.company) || $0.kind == .noun(.fund) }
      ),
      isAside(name + 1..<preposition), let holder = matcher.holders.holder(at: name)
    else { return nil }
    var mention = mention
    if mention.companies == [.context], let company = ShareholderReader(matcher: matcher).companyOfRole(at: role),
      company != holder.entity
    {
      mention.companies = [.entity(company)]
    }
    return matcher.build(mention, holder: holder, status: .current, rule: "shareholder is")
  }

  /// Nothing, or a description between commas.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    if range.count == 1 { return groups[first].kind == .comma }
    return groups[first].kind == .comma && groups[last].kind == .comma
      && !groups[range].contains {
        $0.kind == .verb || $0.kind == .colon || $0.kind == .relative || $0.kind == .percent
      }
  }
}

extension ShareholderReader {
  /// The role has an owner by name that is no company.
  func isOfOther(at index: Int) -> Bool {
    var scan = index - 1
    while scan >= 0, index - scan < 5 {
      if groups[scan].kind == .name {
        return groups[scan].isPossessive && !(groups[scan].entity.map(isCompany) ?? false)
      }
      guard groups[scan].kind == .other || groups[scan].kind == .number else { return false }
      scan -= 1
    }
    return false
  }
}
