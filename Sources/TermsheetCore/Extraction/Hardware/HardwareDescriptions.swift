/// Hardware that a clause describes: "AI chips that AWS designs", "GPUs from Nvidia", "rivals to those from Nvidia".
struct HardwareDescriptions {
  let finder: HardwareFinder

  private var reading: Analysis { finder.reading }
  private var groups: [Group] { finder.groups }
  private var words: HardwareWords { finder.words }

  /// Descriptions around a word for chips that no name modifies.
  func terms(at index: Int, after known: [HardwareTerm]) -> [HardwareTerm] {
    if let term = thatSomebodyMakes(index) { return [term] }
    let from = fromMakers(index)
    if !from.isEmpty { return from }
    let row = numberedRow(index)
    if !row.isEmpty { return row }
    if let term = called(index) { return [term] }
    if let term = whose(index) { return [term] }
    if let clause = MakerClauses(reading: reading, sentence: finder.sentence, words: words).found()
      .first(where: { $0.noun == index })
    {
      var term = finder.generic(maker: clause.maker, groups: index..<index + 1, noun: index, rule: "makes-chips")
      term.relation = .makes
      return [term]
    }
    return []
  }

  /// "its second chip, the Tarn-2": the name of what is meant follows, and says more than whose chip it is.
  func namesProducts(_ noun: Int) -> Bool { called(noun) != nil || !numberedRow(noun).isEmpty }

  /// "chips that AWS designs", "processors it develops".
  private func thatSomebodyMakes(_ index: Int) -> HardwareTerm? {
    var scan = index + 1
    if scan < groups.count, groups[scan].kind == .relative { scan += 1 }
    guard scan + 1 < groups.count, let entity = groups[scan].entity, reading.isParty(groups[scan]),
      !groups[scan].isPossessive, reading.entities[entity].kind != .person,
      let verb = finder.sentence.verbGroup(scan + 1),
      verb.verb == .design || verb.verb == .make
        || [.sell, .supply].contains(verb.verb) && finder.makers.isListed(entity),
      verb.marks.isDisjoint(with: [.passive, .negated]),
      !HardwareMakers.foundries.contains(reading.entities[entity].name)
    else { return nil }
    // "Birch GPUs it makes": an object after the verb belongs to another clause.
    var term = finder.generic(maker: entity, groups: index..<scan + 2, noun: index, rule: "chips-that-somebody-makes")
    if reading.entities[entity].kind == .unknown { term.rule += " (unknown maker)" }
    return term
  }

  /// "GPUs from Nvidia and AMD", "chips made by Birch".
  private func fromMakers(_ index: Int) -> [HardwareTerm] {
    var scan = index + 1
    var isMade = false
    if let verb = finder.sentence.verbGroup(scan), verb.verb == .design || verb.verb == .make,
      verb.marks.isDisjoint(with: [.negated])
    {
      isMade = true
      scan += 1
    }
    guard scan + 1 < groups.count, groups[scan].kind == .preposition,
      (groups[scan].word == words.from || groups[scan].word == words.of && words.isPlural(groups[index])) && !isMade
        || groups[scan].word == words.by && (isMade || words.isPlural(groups[index]))
    else { return [] }
    let named = names(from: scan + 1)
    return named.compactMap { place in
      guard let entity = groups[place].entity, isMade || finder.makers.isMaker(entity),
        !HardwareMakers.foundries.contains(reading.entities[entity].name)
      else { return nil }
      return finder.generic(
        maker: entity, groups: (place == named.first ? index : place)..<place + 1, noun: index,
        rule: isMade ? "made-by" : "chips-from")
    }
  }

  /// "an accelerator called Fen", "its first chip, Fen,".
  private func called(_ index: Int) -> HardwareTerm? {
    guard !words.isPlural(groups[index]) || index + 2 < groups.count, index + 2 < groups.count else {
      return nil
    }
    let next = groups[index + 1]
    let isCalled = ["called", "named", "dubbed", "codenamed", "nicknamed"].contains(reading.lower(next))
    let isApposed =
      next.kind == .comma && !words.isPlural(groups[index])
      && (index + 3 >= groups.count || [.comma, .verb, .preposition].contains(groups[index + 3].kind))
    if let term = ofItsOwn(index) { return term }
    // "its second chip, the Tarn-2,"
    let place = index + 3 < groups.count && reading.lower(groups[index + 2]) == "the" ? index + 3 : index + 2
    guard isCalled || isApposed || place > index + 2 && next.kind == .comma && isNumbered(place),
      groups[place].kind == .name, let entity = groups[place].entity,
      reading.entities[entity].known == nil, reading.entities[entity].kind == .unknown || isCalled
    else { return nil }
    var owner: Int?
    var scan = index - 1
    while scan >= 0, scan > index - 6 {
      if groups[scan].isPossessive, let found = groups[scan].entity, reading.isParty(groups[scan]) {
        owner = found
        break
      }
      guard groups[scan].kind == .other || groups[scan].kind == .noun(.compute) else { break }
      scan -= 1
    }
    guard isCalled || owner != nil else { return nil }
    return HardwareTerm(
      name: reading.entities[entity].name, vendor: owner.map(finder.makers.vendor), maker: owner,
      groups: index..<place + 1, isGeneric: false, rule: "chip-called")
  }

  /// "its own processors, the TR-T for training and the TR-I for inference": codes behind a plural.
  private func numberedRow(_ index: Int) -> [HardwareTerm] {
    guard words.isPlural(groups[index]), index + 2 < groups.count,
      groups[index + 1].kind == .comma || groups[index + 1].kind == .colon
    else { return [] }
    let owner = (max(0, index - 5)..<index).last { groups[$0].isPossessive }.flatMap { groups[$0].entity }
    var terms: [HardwareTerm] = []
    var scan = index + 2
    while scan < groups.count, scan < index + 14 {
      switch groups[scan].kind {
      case .name:
        guard isNumbered(scan), let entity = groups[scan].entity, reading.entities[entity].known == nil else {
          return terms
        }
        terms.append(
          HardwareTerm(
            name: reading.entities[entity].name, vendor: owner.map(finder.makers.vendor), maker: owner,
            groups: scan..<scan + 1, isGeneric: false, rule: "chip-called"))
      case .other, .preposition, .conjunction, .comma, .noun: break
      // "for training"
      case .verb where finder.sentence.verbGroup(scan)?.marks.contains(.gerund) == true: break
      default: return terms
      }
      scan += 1
    }
    return terms
  }

  /// "Birch, whose processors lead the market": the chips of the maker before the comma.
  private func whose(_ index: Int) -> HardwareTerm? {
    guard words.isPlural(groups[index]) else { return nil }
    var scan = index - 1
    while scan > 1, groups[scan].kind == .other { scan -= 1 }
    guard scan > 1, groups[scan].kind == .relative, reading.lower(groups[scan]) == "whose",
      groups[scan - 1].kind == .comma, groups[scan - 2].kind == .name, let maker = groups[scan - 2].entity,
      finder.makers.isListed(maker), !HardwareMakers.foundries.contains(reading.entities[maker].name)
    else { return nil }
    return finder.generic(maker: maker, groups: scan..<index + 1, noun: index, rule: "whose-chips")
  }

  private func isNumbered(_ index: Int) -> Bool {
    guard let entity = groups[index].entity else { return false }
    let name = reading.entities[entity].name
    return HardwareFinder.isModelName(name) || name.contains("-") && name.allSatisfy { !$0.isLowercase }
  }

  /// "a chip of its own, Fen, is promised", "an accelerator of its own called Fen".
  private func ofItsOwn(_ index: Int) -> HardwareTerm? {
    guard index + 3 < groups.count, groups[index + 1].word == words.of, groups[index + 2].isPossessive,
      reading.lower(groups[index + 3]) == "own", let owner = groups[index + 2].entity
    else { return nil }
    var next = index + 4
    while next < groups.count,
      groups[next].kind == .comma || ["called", "named", "dubbed"].contains(reading.lower(groups[next]))
    {
      next += 1
    }
    guard next > index + 4, next < groups.count, groups[next].kind == .name, let entity = groups[next].entity,
      reading.entities[entity].known == nil
    else { return nil }
    return HardwareTerm(
      name: reading.entities[entity].name, vendor: finder.makers.vendor(owner), maker: owner, groups: index..<next + 1,
      isGeneric: false, relation: .makes, rule: "chip-of-its-own")
  }

  // MARK: - Rivals

  /// "rivals to those from Nvidia and Google", "competes with those of Birch": each maker's chips.
  func rivals(besides covered: Set<Int>) -> [HardwareTerm] {
    var terms: [HardwareTerm] = []
    for index in groups.indices where groups[index].word == words.those && index + 2 < groups.count {
      var scan = index + 1
      if let verb = finder.sentence.verbGroup(scan), verb.verb == .design || verb.verb == .make || verb.verb == .sell {
        scan += 1
      }
      guard scan + 1 < groups.count, groups[scan].kind == .preposition,
        [words.from, words.of, words.by].contains(groups[scan].word), let head = hardware(before: index)
      else { continue }
      for place in names(from: scan + 1) where !covered.contains(place) {
        guard let entity = groups[place].entity, reading.entities[entity].kind != .person else { continue }
        var term = finder.generic(
          maker: entity, groups: place..<place + 1, noun: words.isHead(groups[head]) ? head : nil,
          rule: "those-from")
        term.relation = isRivalry(before: index) ? .rivals : .mentioned
        terms.append(term)
      }
    }
    return terms
  }

  /// The hardware that "those" stands for.
  private func hardware(before index: Int) -> Int? {
    // "accelerators on RISC-V, an instruction set that unlike those of Acme": the set, and no hardware.
    let apposed = (max(1, index - 9)..<index).last { place in
      groups[place - 1].kind == .comma
        && ["a", "an"].contains(reading.document.lower(groups[place].tokens.lowerBound))
    }
    return ((apposed ?? max(0, index - 14))..<index).last { place in
      if words.isHead(groups[place]) { return true }
      guard let entity = groups[place].entity else { return false }
      return reading.entities[entity].kind == .chip
    }
  }

  private func isRivalry(before index: Int) -> Bool {
    (max(0, index - 5)..<index).contains { HardwareRoles.isRivalWord(reading.lower(groups[$0])) }
  }

  private func names(from start: Int) -> [Int] {
    guard groups[start].kind == .name, reading.isParty(groups[start]) else { return [] }
    return ClauseReader(reading, finder.sentence).list(from: start, to: groups.count).filter {
      groups[$0].kind == .name && reading.isParty(groups[$0])
    }
  }
}
