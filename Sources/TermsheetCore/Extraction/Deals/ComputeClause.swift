/// What a clause says of computing capacity: whether it is the thing bought, and who provides it.
struct ComputeClause {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  /// Chips, cloud services or computing capacity stand in the range as a thing that can be bought.
  func hasCapacity(in range: Range<Int>) -> Bool {
    range.contains { index in
      let group = groups[index]
      switch group.kind {
      case .chips, .power: return true
      case .noun(.compute): return !modifiesCompany(index)
      case .noun(.hardware): return !modifiesCompany(index) && !isOfProject(index)
      case .name:
        guard let entity = group.entity else { return false }
        return isService(reading.entities[entity])
      default: return false
      }
    }
  }

  /// "a cloud company", "a chip maker", "chip business".
  private func modifiesCompany(_ index: Int) -> Bool {
    guard index + 1 < groups.count else { return false }
    switch groups[index + 1].kind {
    case .other
    where [
      "customers", "customer", "users", "clients", "partner", "partners", "centre", "center", "institute", "lab",
    ].contains(
      reading.lower(groups[index + 1])):
      return true
    case .noun(.company), .noun(.shares), .noun(.stake), .noun(.round), .noun(.government), .reference: return true
    default: return false
    }
  }

  private func isOfProject(_ index: Int) -> Bool {
    index + 1 < groups.count
      && ["industry", "sector", "plant", "factory", "war"].contains(reading.lower(groups[index + 1]))
  }

  private func isService(_ entity: Entity) -> Bool {
    if entity.kind == .chip { return true }
    guard entity.kind == .product, let tags = entity.known?.tags else { return false }
    return tags.contains("service") || tags.contains("cloud")
  }

  /// Who provides it where no preposition tells: the maker of the chips or of the service in the range.
  func providers(in range: Range<Int>) -> [Int] {
    for index in range where groups[index].kind == .name {
      guard let entity = groups[index].entity else { continue }
      let found = reading.entities[entity]
      if isService(found), let maker = found.known?.maker, let index = named(maker) { return [index] }
      if ownsChips(index) { return [entity] }
      let next = index + 1 < groups.count ? groups[index + 1].kind : .comma
      if found.canBeParty, found.kind != .person, next == .noun(.hardware) || next == .noun(.compute),
        !modifiesCompany(index + 1)
      {
        return [entity]
      }
    }
    return []
  }

  /// "40,000 of Birch's X5 accelerators"
  private func ownsChips(_ index: Int) -> Bool {
    guard groups[index].isPossessive, reading.isParty(groups[index]) else { return false }
    return groups[(index + 1)...].prefix(4).contains { next in
      next.kind == .chips || next.kind == .noun(.hardware)
        || next.entity.map { reading.entities[$0].kind == .chip } ?? false
    }
  }

  /// The owner of a site or service that the clause names after "on" or "at".
  func siteOwner(in range: Range<Int>) -> Int? {
    for index in range where groups[index].kind == .name {
      guard let entity = groups[index].entity, reading.entities[entity].kind == .product,
        let known = reading.entities[entity].known, known.tags.contains("site"), let maker = known.maker
      else { continue }
      return named(maker)
    }
    return nil
  }

  private func named(_ maker: String) -> Int? {
    let name = HardwareMakers.canonical(maker, reading)
    return reading.entities.firstIndex { $0.canBeParty && $0.name == name }
  }

  /// Of two companies in a contract the one that sells capacity for a living provides it.
  func orient(_ frame: inout DealFrame) {
    guard let recipient = frame.recipient, frame.investors.count == 1, let other = frame.investors.first else { return }
    guard sells(recipient), !sells(other.entity) else { return }
    frame.recipient = other.entity
    frame.investors = [.init(entity: recipient, role: other.role)]
  }

  func fillPair(_ frame: inout DealFrame, _ first: Int, _ second: Int) {
    guard sells(first) != sells(second) else { return }
    frame.recipient = sells(first) ? second : first
    frame.investors = [.init(entity: sells(first) ? first : second, role: nil)]
  }

  private func sells(_ entity: Int) -> Bool {
    let found = reading.entities[entity]
    if let tags = found.known?.tags, tags.contains("cloud") || tags.contains("chips") || tags.contains("datacenter") {
      return true
    }
    return found.nouns.contains { word in
      ["cloud", "chipmaker", "neocloud", "miner", "chip", "computing"].contains(
        reading.document.lexicon.vocabulary.spelling(word))
    }
  }
}
