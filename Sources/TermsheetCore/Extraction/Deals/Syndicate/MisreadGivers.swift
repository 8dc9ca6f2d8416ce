/// Parties that only help to say who somebody else is, and that a rule took for those who give or buy.
struct MisreadGivers {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  func drop(from frames: inout [DealFrame]) {
    for index in frames.indices where !frames[index].investors.isEmpty {
      let parties = Set(frames[index].investors.map(\.entity))
      let misread = parties.filter { isMisread($0, among: parties) }
      guard !misread.isEmpty else { continue }
      frames[index].investors.removeAll { misread.contains($0.entity) }
    }
  }

  /// Whether somebody stands in the sentence only to say who another of its parties is.
  func isMisread(_ entity: Int, among parties: Set<Int>) -> Bool {
    let places = groups.indices.filter { groups[$0].entity == entity }
    return !places.isEmpty && places.allSatisfy { onlyDescribes($0, entity) || ownsGiver($0, parties) }
  }

  private func onlyDescribes(_ place: Int, _ entity: Int) -> Bool {
    let group = groups[place]
    switch group.kind {
    case .name: return isOwned(place) || isEmployer(place)
    // "it" is nobody who has a name and a face.
    case .pronoun: return reading.lower(group) == "it" && reading.entities[entity].kind == .person
    default: return false
    }
  }

  /// "the owner of Acme has signed", "the group behind Acme and Birch".
  private func isOwned(_ place: Int) -> Bool {
    var scan = place - 1
    while scan > 0, groups[scan].kind == .conjunction || groups[scan].kind == .name { scan -= 1 }
    guard scan > 0, groups[scan].kind == .preposition else { return false }
    let before = reading.words(of: groups[scan - 1]).last ?? ""
    switch reading.lower(groups[scan]) {
    case "of": return ["owner", "owners", "parent", "publisher", "operator"].contains(before)
    case "behind": return ["group", "company", "firm", "house"].contains(before)
    default: return false
    }
  }

  /// "led by Acme's Birch Ventures", "from Acme's venture arm Birch": who gives is the one that is owned.
  private func ownsGiver(_ place: Int, _ parties: Set<Int>) -> Bool {
    guard groups[place].isPossessive, groups[place].kind == .name else { return false }
    for group in groups[(place + 1)...].prefix(5) {
      switch group.kind {
      case .name:
        guard let entity = group.entity, !group.isPossessive else { return false }
        return parties.contains(entity) && reading.entities[entity].kind == .organisation
      case .other, .noun(.venture), .noun(.investment), .noun(.fund), .noun(.company), .noun(.investors): continue
      default: return false
      }
    }
    return false
  }

  /// "led by Acme's former project chief Jane Roe", "by Acme chief executive Jane Roe".
  private func isEmployer(_ place: Int) -> Bool {
    let behind = groups[(place + 1)...].prefix(5)
      .prefix {
        ![.comma, .conjunction, .preposition].contains($0.kind) && (groups[place].isPossessive || $0.kind != .verb)
      }
    guard let person = behind.first(where: { $0.kind == .name }), let entity = person.entity,
      reading.entities[entity].kind == .person
    else { return false }
    return behind.contains { group in
      group.kind != .name
        && reading.words(of: group).contains { Self.titles.contains($0) }
    }
  }

  private static let titles: Spellings = [
    "chief", "boss", "founder", "co-founder", "cofounder", "head", "engineer", "executive", "president", "chairman",
    "director", "ceo", "cto", "cfo", "cpo", "cmo", "coo", "alum", "veteran",
  ]
}
