/// Whom a group of words means as a user of hardware: a company, the maker of a product, the owner of a site.
extension HardwareRoles {
  /// A company, or the maker of a product or the owner of a site ("Claude models", "Colossus 2").
  func users(from index: Int) -> [String] {
    guard let entity = subjectOfChain(index) ?? groups[index].entity else { return [] }
    let found = reading.entities[entity]
    if found.kind == .product, let maker = found.known?.maker { return [HardwareMakers.canonical(maker, reading)] }
    guard found.canBeParty, found.kind != .person, !isModel(index) else { return [] }
    return [found.name]
  }

  func parties(from index: Int) -> [String] {
    guard index < groups.count else { return [] }
    guard [.name, .reference, .pronoun].contains(groups[index].kind) else { return [] }
    let heads =
      groups[index].kind == .name && !groups[index].isPossessive
      ? ClauseReader(reading, sentence).list(from: index, to: groups.count) : [index]
    return unique(heads.flatMap(users))
  }

  func unique(_ users: [String]) -> [String] {
    users.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// "V3, the model behind it", "the Command family of models": what runs on hardware and uses it for somebody.
  private func isModel(_ index: Int) -> Bool {
    guard let entity = groups[index].entity else { return false }
    if isCodeOfModel(entity) { return true }
    guard groups[index].kind == .name, reading.entities[entity].known == nil else { return false }
    let next = groups[(index + 1)...].prefix(3).prefix { $0.kind == .other || $0.kind == .preposition }
    return !groups[index].isPossessive
      && next.contains { ["model", "models", "family", "chatbot", "supercomputer"].contains(reading.lower($0)) }
  }

  /// "V3", "R1": a model by its short code.
  func isCodeOfModel(_ entity: Int) -> Bool {
    let found = reading.entities[entity]
    return found.known == nil && found.kind == .unknown && HardwareFinder.isModelName(found.name)
      && found.name.utf8.count <= 4
  }

  // MARK: - Of a site

  static let sites: Spellings = [
    "site", "campus", "centre", "center", "facility", "facilities", "cluster", "supercomputer", "complex", "plant",
    "datacenter", "datacentre", "machine", "machines",
  ]

  func ownerOfSite(before index: Int) -> [String] {
    for place in stride(from: index - 1, through: 0, by: -1) where isOperator(groups[place]) {
      return users(from: place)
    }
    guard sentence.sentence > 0 else { return [] }
    for group in reading.sentences[sentence.sentence - 1].groups where group.kind == .name && isOperator(group) {
      return group.entity.map { [reading.entities[$0].name] } ?? []
    }
    return []
  }

  private func isOperator(_ group: Group) -> Bool {
    guard let entity = group.entity else { return false }
    let found = reading.entities[entity]
    if found.kind == .product { return found.known?.tags.contains("site") == true }
    return found.mayBeCompany && found.known?.tags.contains("chips") != true
  }
}
