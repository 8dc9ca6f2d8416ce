/// Who has hardware without buying it: a cloud company that makes chips for itself, and one that hands others' chips on.
extension HardwareRoles {
  /// "its homegrown X2 serves ads", "an in-house accelerator named X2", "Acme's own X2s": a cloud company that makes chips
  /// for itself uses them.
  func ownUse(of term: HardwareTerm) -> String? {
    guard let vendor = term.vendor, let maker = reading.entities.firstIndex(where: { $0.name == vendor }),
      reading.entities[maker].known?.tags.contains("bigtech") == true, !term.isGeneric
    else { return nil }
    let start = term.groups.lowerBound
    let before = (max(0, start - 6)..<term.groups.upperBound).map { reading.lower(groups[$0]) }
    let text = before.joined()
    if ["homegrown", "home-grown", "in-house"].contains(where: text.contains) || before.contains("internal") {
      return vendor
    }
    guard let own = (max(0, start - 2)..<term.groups.upperBound).first(where: { reading.lower(groups[$0]) == "own" }),
      own > 0, groups[own - 1].isPossessive, groups[own - 1].entity == maker,
      !terms.contains(where: { $0.groups.upperBound <= own && $0.groups.lowerBound > own - 3 })
    else { return nil }
    return vendor
  }

  // MARK: - As others do

  private static let doing: Spellings = ["does", "do", "did"]

  /// "Both train on Acme's GPUs, as Quillan does", "and so does Quillan".
  func alsoUsers(after term: HardwareTerm) -> [String] {
    let end = term.groups.upperBound
    guard
      let verb = groups[..<term.groups.lowerBound].indices.last(where: { groups[$0].kind == .verb })
        .flatMap({ sentence.verbGroup($0) }), Self.consuming.contains(verb.verb),
      verb.marks.isDisjoint(with: [.negated, .failed])
    else { return [] }
    for index in end..<max(end, min(groups.count, end + 5) - 1)
    where ["as", "so"].contains(reading.lower(groups[index])) && index + 2 < groups.count {
      let first = index + 1
      let second = index + 2
      if groups[first].kind == .name, Self.doing.contains(reading.lower(groups[second])) { return users(from: first) }
      if groups[second].kind == .name, Self.doing.contains(reading.lower(groups[first])) { return users(from: second) }
    }
    return []
  }

  // MARK: - Hardware of others

  func isServing(_ verb: VerbGroup) -> Bool {
    reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("serv")
  }

  /// "Quillan starts at once. Birch will provide thousands of GPUs": to whom the sentence before is about.
  func subjectBefore(besides providers: [String]) -> [String] {
    guard sentence.sentence > 0 else { return [] }
    let before = reading.sentences[sentence.sentence - 1].groups
    guard let verb = before.firstIndex(where: { $0.kind == .verb }),
      let subject = before[..<verb].indices.first(where: { index in
        [.name, .reference].contains(before[index].kind) && !before[index].isPossessive
          && (index == 0 || before[index - 1].kind != .preposition)
      }), let entity = before[subject].entity, reading.entities[entity].kind == .organisation,
      !makers.isMaker(entity) || isCloud(entity), !providers.contains(reading.entities[entity].name)
    else { return [] }
    return [reading.entities[entity].name]
  }

  /// Who hands on hardware that somebody else makes.
  func providers(of term: HardwareTerm, _ clause: Clause) -> [String] {
    guard let verb = clause.verb, verb.verb != .give else { return [] }
    return clause.subject.flatMap { head -> [String] in
      guard let entity = groups[head].entity, entity != term.maker, !isServerMaker(entity),
        !makers.isMaker(entity) || isCloud(entity),
        term.vendor != nil, makers.vendor(entity) != term.vendor
      else { return [] }
      return users(from: head)
    }
  }

  private func isServerMaker(_ entity: Int) -> Bool {
    reading.entities[entity].known?.tags.contains("equipment") == true
  }

  private func isCloud(_ entity: Int) -> Bool {
    let tags = reading.entities[entity].known?.tags ?? []
    return tags.contains("bigtech") || tags.contains("cloud")
  }
}
