/// Holders without a figure: "remains a minority shareholder", "the investment bank owned by the French state".
struct ShareholderReader {
  let matcher: StakeMatcher

  var reading: Analysis { matcher.reading }
  var groups: [Group] { matcher.groups }

  func findings() -> [StakeFinding] {
    var found: [StakeFinding] = []
    for index in groups.indices {
      switch groups[index].kind {
      case .noun(.investors): found += role(at: index)
      case .other where Self.owners.contains(groups[index].word): found += role(at: index)
      case .verb:
        found += ownedBy(index)
        found += owns(index)
      case .other where Self.voting.contains(groups[index].word): found += noVotes(index)
      default: break
      }
    }
    return found + ShareholderLists(matcher: matcher).findings() + SharesHeld(matcher: matcher).findings()
  }

  /// The words of any kind from which a rule here starts, besides nouns and verbs of holding.
  static let words = WordSet(
    "owner owners co-owner co-owners part-owner parent voting owned majority position rest remainder portfolio exited sold"
  )
  private static let owners = WordSet("owner co-owner part-owner parent")
  private static let voting = WordSet("voting")

  // MARK: - Roles

  /// "Birch remains a minority shareholder", "Birch, an investor in Acme", "is the controlling shareholder of Acme".
  private func role(at index: Int) -> [StakeFinding] {
    let word = reading.lower(groups[index])
    guard Self.roles.contains(word) else { return [] }
    let isOwner = word != "investor"
    var company = companyOfRole(at: index)
    // "an investor" alone is a trade.
    guard isOwner || company != nil && isLarge(index) || isSince(index + 1) else { return [] }
    // "Axion's biggest shareholder", where Axion is read as a product: of something that is no company here.
    if company == nil, isOfOther(at: index) { return [] }
    // "the owner of data halls", "the owner of the Post": of a thing.
    if company == nil, word.hasSuffix("owner"), index + 1 < groups.count,
      reading.lower(groups[index + 1]) == "of",
      !groups[(index + 2)...].prefix(3).contains(where: { [.reference, .pronoun].contains($0.kind) })
    {
      return []
    }
    // "the parent" alone, and "its parent", may be anybody's.
    guard word != "parent" || company != nil && isOfName(index) else { return [] }
    guard let (holder, marks) = holderOfRole(at: index) else { return [] }
    guard !marks.contains(.negated) else { return [] }
    // "Birch is by far its biggest investor": of somebody else's.
    if company == holder.entity { company = nil }
    let entity =
      company
      ?? matcher.finder.company(
        before: index, in: matcher.sentence.sentence, besides: holder.entity)
    guard let entity, entity != holder.entity else { return [] }
    let others = alsoHolders(after: index)
    var status: Stake.Status = .current
    if !marks.isDisjoint(with: [.future, .conditional, .possible, .planned, .expected, .agreed]) { status = .proposed }
    // "in talks to become the biggest shareholder"
    if marks.contains(.infinitive) { status = .proposed }
    if marks.contains(.past), !marks.contains(.perfect), !hasAlready(before: index) { status = .former }
    let companies = [entity] + (company == nil ? [] : alsoCompanies(after: index)).filter { $0 != holder.entity }
    return ([holder] + others).flatMap { holder in
      companies.map { entity in
        StakeFinding(
          holder: holder, company: entity, quantity: nil, kind: .stake, status: status,
          sentence: matcher.sentence.sentence, rule: "shareholder", weight: company == nil ? 0.7 : 0.9,
          notes: company == nil ? ["company from the context"] : [])
      }
    }.filter { $0.holder.entity != $0.company }
  }

  /// "Birch is a shareholder, and so is Alder".
  private func alsoHolders(after index: Int) -> [HolderReader.Holder] {
    guard let so = (index + 1..<min(groups.count, index + 8)).first(where: { reading.lower(groups[$0]) == "so" }),
      so + 2 < groups.count, let verb = matcher.sentence.verbGroup(so + 1), verb.verb == .be,
      groups[so + 2].kind == .name
    else { return [] }
    return matcher.holders.holders(at: matcher.clauses.list(from: so + 2, to: groups.count).prefix(1).map { $0 })
  }

  /// "a shareholder in Acme and in Birch": the companies after the first.
  private func alsoCompanies(after index: Int) -> [Int] {
    var found: [Int] = []
    var scan = index + 1
    while scan + 3 < groups.count, scan < index + 8 {
      if groups[scan].kind == .conjunction, ["in", "of"].contains(reading.lower(groups[scan + 1])),
        groups[scan + 1].kind == .preposition, groups[scan + 2].kind == .name, !groups[scan + 2].isPossessive,
        let entity = groups[scan + 2].entity, isCompany(entity)
      {
        found.append(entity)
      }
      if groups[scan].kind == .verb { break }
      scan += 1
    }
    return found
  }

  /// "of Acme", "in Acme", "Acme's biggest": the company, where the role names it.
  func companyOfRole(at index: Int) -> Int? {
    var next = index + 1
    if next < groups.count, groups[next].kind == .preposition, ["of", "in"].contains(reading.lower(groups[next])) {
      next += 1
      while next < groups.count, next < index + 7 {
        let group = groups[next]
        switch group.kind {
        case .name:
          guard let entity = group.entity, isCompany(entity), !group.isPossessive else { return nil }
          return entity
        case .reference:
          if next + 1 < groups.count, groups[next + 1].kind == .name {
            next += 1
            continue
          }
          return group.entity
        case .pronoun: return group.entity
        case .other, .comma, .noun(.company), .noun(.hardware): next += 1
        default: return nil
        }
      }
      return nil
    }
    var scan = index - 1
    while scan >= 0, index - scan < 5 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        guard group.isPossessive, let entity = group.entity, isCompany(entity) else { return nil }
        return entity
      case .other, .number: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "Acme's largest shareholder is still its founder, Jane Roe", "Acme's owner, the buyout firm Birch,".
  private func namedAfter(_ index: Int) -> (HolderReader.Holder, VerbMarks)? {
    guard index + 2 < groups.count, companyOfRole(at: index) != nil || isLarge(index),
      reading.lower(groups[index]) != "investor"
    else { return nil }
    var marks: VerbMarks = []
    var isApposed = false
    if let verb = matcher.sentence.verbGroup(index + 1),
      verb.verb == .be || verb.verb == .become || verb.verb == .retain
    {
      marks = verb.marks
    } else if groups[index + 1].kind == .comma {
      isApposed = true
    } else {
      return nil
    }
    for scan in index + 2..<min(groups.count, index + 9) {
      switch groups[scan].kind {
      case .name where !groups[scan].isPossessive:
        if let entity = groups[scan].entity, reading.entities[entity].kind == .place { return nil }
        let isClosed = scan + 1 >= groups.count || groups[scan + 1].kind == .comma || lowerIsStop(scan + 1)
        guard !isApposed || isClosed, let holder = matcher.holders.holder(at: scan) else { return nil }
        return (holder, marks)
      case .other, .noun(.company), .noun(.people), .noun(.fund), .pronoun, .reference: continue
      case .name: continue
      case .comma where !isApposed: continue
      default: return nil
      }
    }
    return nil
  }

  private func lowerIsStop(_ index: Int) -> Bool {
    groups[index].kind == .other && reading.lower(groups[index]) == "."
  }

  func holderOfRole(at index: Int) -> (HolderReader.Holder, VerbMarks)? {
    if let found = namedAfter(index) { return found }
    // "Acme's largest shareholder, Birch," and "Acme shareholder Birch".
    var next = index + 1
    if next < groups.count, groups[next].kind == .comma { next += 1 }
    if next < groups.count, groups[next].kind == .name, !groups[next].isPossessive, companyOfRole(at: index) != nil,
      index > 0, reading.lower(groups[index]) != "investor", let holder = matcher.holders.holder(at: next),
      next + 1 >= groups.count || groups[next + 1].kind == .comma || groups[next + 1].kind == .verb || next == index + 1
    {
      return (holder, [])
    }
    var scan = index - 1
    while scan >= 0, index - scan < 9 {
      switch groups[scan].kind {
      case .verb:
        guard let verb = matcher.sentence.verbGroup(scan), [.be, .become, .retain].contains(verb.verb),
          reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("re") || verb.verb != .retain
        else { return nil }
        return matcher.subject(of: scan).first.map { ($0, verb.marks) }
      case .comma:
        // An apposition: the article stands right after the comma.
        guard scan > 0, groups[scan - 1].kind == .name, let holder = matcher.holders.holder(at: scan - 1),
          opensWithArticle(scan + 1)
        else { return nil }
        return (holder, [])
      case .open:
        // "Birch Capital (existing shareholder)"
        guard scan > 0, index - scan < 4, groups[scan - 1].kind == .name,
          let holder = matcher.holders.holder(at: scan - 1)
        else { return nil }
        return (holder, [])
      case .other, .pronoun, .name, .reference, .noun(.company), .percent: scan -= 1
      // "is at once a customer and a part-owner"
      case .conjunction where scan + 1 < index && opensWithArticle(scan + 1): scan -= 1
      default: return nil
      }
    }
    return nil
  }

  private func opensWithArticle(_ index: Int) -> Bool {
    let first = reading.document.lower(groups[index].tokens.lowerBound)
    return ["a", "an", "the", "its", "already", "one", "another"].contains(first) || groups[index].isPossessive
  }

  /// "Acme's parent", "the parent of Acme".
  private func isOfName(_ index: Int) -> Bool {
    groups[max(0, index - 3)..<min(groups.count, index + 5)].contains { group in
      group.kind == .name && (group.isPossessive || group.entity == companyOfRole(at: index))
    }
  }

  /// "the biggest outside investor in Acme" holds a part; "an investor in Acme, Birch and Alder" may do anything.
  private func isLarge(_ index: Int) -> Bool {
    groups[max(0, index - 4)..<index].contains {
      ["biggest", "largest", "minority", "major", "strategic", "main", "controlling", "principal"]
        .contains(reading.lower($0))
    }
  }

  private func isSince(_ index: Int) -> Bool {
    index < groups.count && reading.lower(groups[index]) == "since"
  }

  private func hasAlready(before index: Int) -> Bool {
    groups[max(0, index - 4)..<index].contains { ["already", "still"].contains(reading.lower($0)) }
  }

  // MARK: - Owning a company

  /// "Acme, owned by Birch", "is owned by the French state".
  private func ownedBy(_ index: Int) -> [StakeFinding] {
    guard let verb = matcher.sentence.verbGroup(index), verb.verb == .own, isOwn(verb), index + 1 < groups.count,
      reading.lower(groups[index + 1]) == "by", !hasPercent(index)
    else { return [] }
    let held = matcher.objects(of: index + 1)
    guard let owned = company(beforeParticipleAt: index) else { return [] }
    let status: Stake.Status = marksFormer(index) ? .former : .current
    return held.filter { $0.entity != owned }.map { holder in
      StakeFinding(
        holder: holder, company: owned, quantity: nil, kind: .stake, status: status,
        sentence: matcher.sentence.sentence, rule: "owned by", weight: 0.9)
    }
  }

  private func company(beforeParticipleAt index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, index - scan < 4 {
      switch groups[scan].kind {
      case .name, .reference:
        guard let entity = groups[scan].entity, isCompany(entity) || reading.entities[entity].kind == .government else {
          return nil
        }
        return entity
      case .comma, .relative, .other: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "the three groups, which own Acme"; "and came to own it".
  private func owns(_ index: Int) -> [StakeFinding] {
    guard let verb = matcher.sentence.verbGroup(index), verb.verb == .own, isOwn(verb),
      !verb.marks.contains(.passive),
      verb.marks.isDisjoint(with: [.negated, .planned, .considered, .talks, .conditional, .possible, .future]),
      index + 1 < groups.count, !hasPercent(index)
    else { return [] }
    if let found = ownsTheRest(index) { return found }
    let object = groups[index + 1]
    guard object.kind == .name || object.kind == .pronoun || object.kind == .reference, !object.isPossessive,
      endsPhrase(index + 2)
    else { return [] }
    // "the nonprofit that controls Acme" is described and nobody's name.
    let held = matcher.subject(of: index).filter {
      $0.entity != nil || !reading.lower(groups[index]).contains("control")
    }
    return held.compactMap { holder in
      var entity = object.entity
      if object.kind != .name, entity == nil || entity == holder.entity {
        entity = matcher.finder.company(before: index, in: matcher.sentence.sentence, besides: holder.entity)
      }
      guard let entity, entity != holder.entity, isCompany(entity) else { return nil }
      return StakeFinding(
        holder: holder, company: entity, quantity: nil, kind: .stake, status: marksFormer(index) ? .former : .current,
        sentence: matcher.sentence.sentence, rule: "own the company", weight: object.kind == .name ? 0.9 : 0.7)
    }
  }

  /// "Birch bought 15% of Acme; Alder and Tarn own most of the rest": of the company just spoken of.
  private func ownsTheRest(_ index: Int) -> [StakeFinding]? {
    guard
      let rest = (index + 1..<min(groups.count, index + 5)).first(where: {
        ["rest", "remainder"].contains(reading.lower(groups[$0]))
      }), groups[index + 1..<rest].allSatisfy({ $0.kind == .other || $0.kind == .preposition })
    else { return nil }
    guard let company = StakeCompanyContext(matcher: matcher).companyOfOwners() else { return [] }
    let held = matcher.holders.holders(at: HolderNames(matcher: matcher).row(endingBefore: index))
    return held.filter { $0.entity != company }.map { holder in
      StakeFinding(
        holder: holder, company: company, quantity: nil, kind: .stake, status: .current,
        sentence: matcher.sentence.sentence, rule: "owns the rest", weight: 0.8)
    }
  }

  private func isOwn(_ verb: VerbGroup) -> Bool {
    ["own", "owns", "owned", "owning", "co-own", "co-owns", "control", "controls", "controlled"].contains(
      reading.document.lexicon.vocabulary.spelling(verb.word))
  }

  private func endsPhrase(_ index: Int) -> Bool {
    guard index < groups.count else { return true }
    switch groups[index].kind {
    case .comma, .conjunction, .colon, .verb, .close, .dash, .preposition, .relative, .quote: return true
    case .other: return reading.lower(groups[index]).rangeIsSign
    default: return false
    }
  }

  private func hasPercent(_ index: Int) -> Bool {
    groups[max(0, index - 3)..<min(groups.count, index + 5)].contains { $0.kind == .percent }
  }

  private func marksFormer(_ index: Int) -> Bool {
    groups[max(0, index - 3)..<index].contains {
      ["longer", "once", "previously", "formerly"].contains(reading.lower($0))
    }
  }

  // MARK: - No votes

  /// "It has no voting rights": a holder with 0% of the votes.
  private func noVotes(_ index: Int) -> [StakeFinding] {
    guard index > 1, reading.lower(groups[index - 1]) == "no" || reading.lower(groups[index - 1]) == "any",
      let verb = matcher.sentence.verbGroup(index - 2) ?? matcher.sentence.verbGroup(index - 1),
      [.have, .own, .get, .give].contains(verb.verb),
      reading.lower(groups[index - 1]) == "no" || verb.marks.contains(.negated),
      let trigger = groups[..<index].indices.last(where: { matcher.sentence.verbGroup($0) != nil }),
      let holder = matcher.subject(of: trigger).first,
      let company = matcher.finder.company(before: trigger, in: matcher.sentence.sentence, besides: holder.entity)
    else { return [] }
    return [
      StakeFinding(
        holder: holder, company: company, quantity: nil, percent: 0, qualifier: .exact, kind: .voting, status: .current,
        sentence: matcher.sentence.sentence, rule: "no votes", weight: 0.8, notes: ["company from the context"])
    ]
  }

  func isCompany(_ entity: Int) -> Bool { reading.entities[entity].mayBeCompany }

  /// A word for those who own a company, in the singular or plural.
  static func isOwners(_ reading: Analysis, _ group: Group) -> Bool {
    switch group.kind {
    case .noun(.investors), .other: ownerWords.contains(group.word)
    default: false
    }
  }

  private static let ownerWords = WordSet(
    "shareholder shareholders stockholder stockholders owner owners co-owner co-owners holder holders part-owner part-owners"
  )

  static let roles: Spellings = [
    "shareholder", "stockholder", "investor", "owner", "co-owner", "part-owner", "parent",
  ]
}

extension String {
  /// A sign and no word.
  fileprivate var rangeIsSign: Bool { allSatisfy { !$0.isLetter && !$0.isNumber } }
}
