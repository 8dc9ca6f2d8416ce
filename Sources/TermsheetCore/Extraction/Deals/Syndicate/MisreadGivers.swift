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
    return !places.isEmpty
      && places.allSatisfy {
        onlyDescribes($0, entity) || ownsGiver($0, parties) || isExample($0) || isFounder($0)
          || joinsOther($0)
      }
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

  private static let others: Spellings = [
    "rivals", "rival", "competitors", "customers", "clients", "companies", "startups", "start-ups", "peers", "firms",
    "portfolio", "brands", "investments", "players", "heavyweights", "giants", "exits",
  ]

  /// "rivals including Acme and Birch", "has backed companies like Acme", "whose portfolio includes Acme": only named to
  /// tell of somebody else.
  private func isExample(_ place: Int) -> Bool {
    guard groups[place].kind == .name, let opening = listOpening(before: place), opening > 0 else { return false }
    let word = reading.words(of: groups[opening]).last ?? ""
    var noun = opening - 1
    if word == "as", noun > 0, reading.lower(groups[noun]) == "such" { noun -= 1 }
    guard ["including", "like", "as", "include", "includes", "included"].contains(word), noun >= 0 else { return false }
    if groups[noun].kind == .comma, noun > 0 { noun -= 1 }
    return reading.words(of: groups[noun]).last.map(Self.others.contains) ?? false
  }

  private static let joined: Spellings = [
    "market", "industry", "sector", "board", "fray", "race", "team", "competition", "staff", "company", "boards",
    "project", "foundation", "alliance", "test", "tests", "trial", "trials", "pilot", "study", "programme", "program",
    "conference", "panel", "initiative", "association",
  ]

  /// "Jane Roe, who joins from Acme", "Jane Roe joins as finance chief", "Acme, which joined the market later".
  private func joinsOther(_ place: Int) -> Bool {
    guard let join = groups[place...].prefix(14).indices.first(where: { groups[$0].kind == .verb }),
      sentence.verbGroup(join)?.verb == .join,
      let word = reading.words(of: groups[join]).last, word.hasPrefix("join") || word.hasPrefix("participat")
    else { return false }
    let after = groups[(join + 1)...].prefix(4)
    if after.contains(where: { [.noun(.round), .round, .noun(.investors), .noun(.investment)].contains($0.kind) }) {
      return false
    }
    if after.contains(where: { Self.joined.contains(reading.words(of: $0).last ?? "") }) { return true }
    return after.first.map { ["from", "as"].contains(reading.lower($0)) } ?? false
  }

  /// "cofounded by Jane Roe, Sam Doe and others", "started by former Acme engineers".
  private func isFounder(_ place: Int) -> Bool {
    guard groups[place].kind == .name, let by = listOpening(before: place), by > 0, reading.lower(groups[by]) == "by"
    else { return false }
    let word = reading.words(of: groups[by - 1]).last ?? ""
    return ["founded", "cofounded", "co-founded", "started", "created", "formed", "launched"].contains(word)
  }

  /// What stands before the list of names that a name is in.
  private func listOpening(before place: Int) -> Int? {
    var scan = place - 1
    while scan >= 0, place - scan < 16 {
      switch groups[scan].kind {
      case .name, .comma, .conjunction, .noun(.company), .noun(.people), .number: scan -= 1
      case .other where !["like", "including"].contains(reading.lower(groups[scan])): scan -= 1
      default: return scan
      }
    }
    return nil
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
