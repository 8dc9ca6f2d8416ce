/// Tells who a holder is: a party by name, or one that the article only describes ("employees", "the French state").
struct HolderReader {
  struct Holder: Hashable {
    var name: String
    /// Into the reading's entities; `nil` for a described holder.
    var entity: Int?
  }

  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  /// The holder that a group stands for; `nil` where it is nobody in particular.
  func holder(at index: Int) -> Holder? {
    guard groups.indices.contains(index) else { return nil }
    let group = groups[index]
    switch group.kind {
    case .name, .reference:
      guard let entity = group.entity, !isByPlace(group) else { return describedHolder(at: index) }
      // "the three Acme companies": not Acme.
      if index + 1 < groups.count, !group.isPossessive, Self.plurals.contains(reading.lower(groups[index + 1])) {
        return nil
      }
      if let government = administration(at: index) { return government }
      if isPlaceOfTrade(index) { return nil }
      let entry = reading.entities[entity]
      switch entry.kind {
      case .government where reading.lower(group).hasSuffix(" state"):
        // "the French state": the article's own word for it.
        return Holder(name: entry.name.replacing("government", with: "state"), entity: entity)
      case .organisation, .government, .person, .unknown: return Holder(name: entry.name, entity: entity)
      case .place: return capital(entry.name)
      default: return nil
      }
    case .pronoun:
      guard let entity = group.entity ?? group.person ?? personBefore(index) else { return nil }
      let entry = reading.entities[entity]
      return entry.kind == .place ? capital(entry.name) : Holder(name: entry.name, entity: entity)
    default: return describedHolder(at: index)
    }
  }

  /// "the Neckarsulm company": told by a place that no list has, so that nothing tells whose place it is.
  func isByPlace(_ group: Group) -> Bool {
    guard group.kind == .reference, group.candidates == nil, group.tokens.count > 1 else { return false }
    let isCapitalised = group.tokens.dropFirst().dropLast().contains { index in
      let token = reading.document.tokens[index]
      return token.kind == .word && token.isCapitalised
        && reading.document.text(token).dropFirst().contains(where: \.isLowercase)
    }
    guard isCapitalised else { return false }
    let text = reading.document.text(group.tokens)
    return !reading.entities.contains { $0.kind == .place && text.contains($0.name) }
  }

  /// "the Pilbara miner", "the Leeds firm": a place that no list has, and nobody's name.
  private func isPlaceOfTrade(_ index: Int) -> Bool {
    guard groups[index].kind == .name, !groups[index].isPossessive, index > 0, index + 1 < groups.count,
      groups[index].tokens.count == 1, let entity = groups[index].entity, reading.entities[entity].kind == .unknown,
      reading.entities[entity].known == nil,
      reading.document.lower(groups[index].tokens.lowerBound - 1) == "the"
    else { return false }
    let next = groups[index + 1]
    let text = reading.lower(next)
    return next.kind == .noun(.company) || next.kind == .other && text.utf8.count > 4 && text.hasSuffix("er")
  }

  /// The holders that heads of a clause stand for, each once.
  func holders(at heads: [Int]) -> [Holder] {
    var found: [Holder] = []
    for head in heads {
      if let holder = holder(at: head), !found.contains(holder) { found.append(holder) }
    }
    return found
  }

  /// "Roe started the firm and, he said, still owns 28%": whom "he" or "she" means where nothing else tells, the person
  /// named last.
  private func personBefore(_ index: Int) -> Int? {
    guard ["he", "she", "his", "her"].contains(reading.lower(groups[index])) else { return nil }
    for number in stride(from: sentence.sentence, through: max(0, sentence.sentence - 2), by: -1) {
      let others = reading.sentences[number].groups
      let end = number == sentence.sentence ? index : others.count
      let persons = others[..<end].compactMap { group -> Int? in
        guard group.kind == .name, let entity = group.entity, reading.entities[entity].kind == .person else {
          return nil
        }
        return entity
      }
      guard !persons.isEmpty else { continue }
      return number == sentence.sentence ? persons.last : Set(persons).count == 1 ? persons.first : nil
    }
    return nil
  }

  // MARK: - Described holders

  /// "the Trump administration", "the Biden government": the state, not the person.
  private func administration(at index: Int) -> Holder? {
    guard index + 1 < groups.count, !groups[index].isPossessive, case .noun(.government) = groups[index + 1].kind else {
      return nil
    }
    let head = reading.lower(groups[index + 1])
    guard ["administration", "government", "state"].contains(head) else { return nil }
    if let entity = groups[index].entity {
      let entry = reading.entities[entity]
      if entry.kind == .place {
        return Holder(name: "\(demonym(entry.name)) \(head == "state" ? "state" : "government")")
      }
      if entry.kind == .government { return Holder(name: entry.name, entity: entity) }
    }
    return head == "administration" ? Holder(name: "US government") : nil
  }

  private func demonym(_ name: String) -> String {
    ["U.S.", "US", "United States", "American", "America"].contains(name) ? "US" : name
  }

  /// A capital that acts stands for its government.
  private func capital(_ name: String) -> Holder? {
    Self.capitals[name].map { Holder(name: $0) }
  }

  private func describedHolder(at index: Int) -> Holder? {
    let text = reading.lower(groups[index])
    if case .noun(.government) = groups[index].kind {
      if index > 0, let holder = administration(at: index - 1) { return holder }
      return stateNamedElsewhere()
    }
    if let name = Self.peopleNames[text] {
      // "Acme shareholders will own 58%": owners of another company, and no holder by themselves.
      if name == "investors", index > 0, groups[index - 1].kind == .name { return nil }
      let holder = people(around: index, first: name)
      // "the new investors": nobody in particular.
      if holder.name == "investors" { return nil }
      return namedPeople(after: index) ?? holder
    }
    if text == "fund", index > 0, reading.lower(groups[index - 1]) == "the" { return onlyFund() }
    if text == "nonprofit" || text == "non-profit" || text == "foundation" || isNonProfit(index) {
      return foundation(before: index)
    }
    return nil
  }

  /// "The founders, Jane Roe and Tom Poe,": the people themselves.
  private func namedPeople(after index: Int) -> Holder? {
    guard index + 4 < groups.count, groups[index + 1].kind == .comma,
      index == 0 || !groups[index - 1].isPossessive
    else { return nil }
    var names: [String] = []
    var scan = index + 2
    while scan < groups.count, names.count < 5 {
      guard groups[scan].kind == .name, !groups[scan].isPossessive, let entity = groups[scan].entity,
        [.person, .unknown].contains(reading.entities[entity].kind)
      else { return nil }
      names.append(reading.entities[entity].name)
      scan += 1
      guard scan < groups.count else { return nil }
      if groups[scan].kind == .comma, scan + 1 < groups.count, groups[scan + 1].kind != .name { break }
      guard groups[scan].kind == .comma || groups[scan].kind == .conjunction else { return nil }
      scan += 1
    }
    return names.count > 1 ? Holder(name: names.joined(separator: " and ")) : nil
  }

  /// "the fund": the one that the article names.
  private func onlyFund() -> Holder? {
    let funds = reading.entities.indices.filter { index in
      reading.entities[index].canBeParty
        && reading.entities[index].name.split(separator: " ").dropFirst().contains("Fund")
    }
    return funds.count == 1 ? funds.first.map { Holder(name: reading.entities[$0].name, entity: $0) } : nil
  }

  private func isNonProfit(_ index: Int) -> Bool {
    guard reading.lower(groups[index]) == "profit", index >= 1 else { return false }
    return index >= 2 && reading.lower(groups[index - 1]) == "-" && reading.lower(groups[index - 2]) == "non"
  }

  /// "investors together with past and present staff", "employees and investors".
  private func people(around index: Int, first: String) -> Holder {
    var names: Set<String> = [first]
    for step in [-1, 1] {
      var scan = index + step
      while groups.indices.contains(scan), abs(scan - index) < 9 {
        let text = reading.lower(groups[scan])
        if let name = Self.peopleNames[text] {
          names.insert(name)
        } else {
          switch groups[scan].kind {
          case .other, .conjunction: break
          case .preposition where text == "with" || text == "as": break
          case .verb where ["present", "existing", "remaining"].contains(text): break
          default: scan = -100
          }
        }
        scan += step
      }
    }
    return Holder(name: names.sorted().joined(separator: " and "))
  }

  /// "the foundation": the one that the article names, or the owner's by its name.
  private func foundation(before index: Int) -> Holder? {
    if let entity = reading.entities.indices.first(where: { index in
      let words = reading.entities[index].name.lowercased().split(separator: " ")
      return words.contains("foundation") || words.contains("nonprofit")
    }) {
      return Holder(name: reading.entities[entity].name, entity: entity)
    }
    let finder = StakeCompanyFinder(reading: reading)
    guard let owner = finder.company(before: index, in: sentence.sentence, besides: nil) else { return nil }
    return Holder(name: "\(reading.entities[owner].name) nonprofit")
  }

  private func stateNamedElsewhere() -> Holder? {
    for index in stride(from: sentence.sentence, through: max(0, sentence.sentence - 6), by: -1) {
      let other = HolderReader(reading: reading, sentence: reading.sentences[index])
      for scan in other.groups.indices {
        if let holder = other.administration(at: scan) { return holder }
        if let entity = other.groups[scan].entity {
          let entry = reading.entities[entity]
          if entry.kind == .government, !Self.unions.contains(entry.name) {
            return Holder(name: entry.name, entity: entity)
          }
          if entry.kind == .place, let holder = capital(entry.name) { return holder }
        }
      }
    }
    return nil
  }

  static let peopleNames: [String: String] = [
    "employees": "employees", "staff": "employees", "workers": "employees", "staffers": "employees",
    "investors": "investors", "shareholders": "investors", "backers": "investors",
    "founders": "founders", "bondholders": "bondholders", "creditors": "creditors", "noteholders": "bondholders",
    "angels": "angels", "co-founders": "founders", "executives": "executives", "managers": "managers",
  ]

  /// Bodies of several states, which "the government" never means.
  static let unions: Spellings = ["European Union", "European Commission", "EU", "United Nations"]

  static let plurals: Spellings = ["companies", "units", "arms", "affiliates", "subsidiaries", "firms"]

  /// Seats of government that the press uses for the government itself.
  static let capitals: [String: String] = [
    "Washington": "US government", "Beijing": "Chinese government", "Paris": "French state",
    "Berlin": "German government", "Tokyo": "Japanese government", "Seoul": "South Korean government",
    "Riyadh": "Saudi government", "New Delhi": "Indian government", "Ottawa": "Canadian government",
    "U.S.": "US government", "United States": "US government", "US": "US government",
  ]
}

extension HolderReader.Holder {
  init(name: String) { self.init(name: name, entity: nil) }
}
