/// Keeps the entities of one article and tells whose a name is: by list, by an earlier longer name, by its form.
struct EntityBook {
  let document: ArticleText
  private(set) var entities: [Entity] = []
  private var byKey: [String: Int] = [:]
  private var byKnown: [Int: Int] = [:]
  /// First words of longer names, for short forms: "bessemer" of "Bessemer Venture Partners".
  private var byFirstWord: [String: Int] = [:]
  private var byLastWord: [String: Int] = [:]
  private var merged: [Int: Int] = [:]
  /// By the small letters of names of one word, the token at which the body first has them alone.
  private let firstAlone: [String: Int]
  private let form: NameForm
  /// By entity, the token at which a name of several words first stands.
  private var firstLong: [Int: Int] = [:]

  init(document: ArticleText, firstAlone: [String: Int]) {
    self.document = document
    self.firstAlone = firstAlone
    form = NameForm(document: document)
  }

  func final(_ entity: Int) -> Int {
    var entity = entity
    while let next = merged[entity] { entity = next }
    return entity
  }

  mutating func entity(for range: Range<Int>, known: Int?) -> Int {
    if let known {
      if let index = byKnown[known] { return index }
      let index = entity(known)
      byKnown[known] = index
      return index
    }
    return unlistedEntity(for: range)
  }

  private mutating func entity(_ known: Int) -> Int {
    let name = document.lexicon.known[known]
    let key = "=" + name.canonical.lowercased()
    if let index = byKey[key] { return index }
    let index = add(Entity(name: name.canonical, kind: Self.kind(of: name), known: name), key: key)
    learnStem(of: name.canonical, index)
    if name.kind == .person, let last = name.canonical.split(separator: " ").last {
      byLastWord[last.lowercased()] = index
    }
    return index
  }

  private mutating func unlistedEntity(for range: Range<Int>) -> Int {
    let words = bareWords(range)
    let key = words.joined(separator: " ").lowercased()
    if let index = byKey[key] {
      // "Jane Roe said …" and later "Jane Roe, its finance chief".
      if entities[index].kind == .unknown, (2...3).contains(words.count), form.isIntroducedAsPerson(range) {
        entities[index].kind = .person
      }
      return index
    }
    if words.count == 1 {
      if let index = byFirstWord[key] ?? byLastWord[key] {
        byKey[key] = index
        entities[index].aliases.append(words[0])
        if isLongerLater(index, key) {
          // "Kubrio raised … It is now called Kubrio Genie."
          entities[index].aliases.append(entities[index].name)
          entities[index].name = words[0]
        }
        // "Quillan Compute Acquisition Co VIII": what the article calls Quillan for short is called so here.
        if entities[index].known == nil, entities[index].kind != .person,
          entities[index].name.split(separator: " ").count > 4, entities[index].name.hasPrefix(words[0])
        {
          entities[index].name = words[0]
        }
        return index
      }
    } else if let index = byKey["=" + key] {
      return index
    } else if let entry = document.lexicon.entry(named: words.joined(separator: " ")) ?? listed(within: words, range) {
      let index =
        entities.firstIndex { $0.known == entry }
        ?? add(Entity(name: entry.canonical, kind: Self.kind(of: entry), known: entry), key: "=" + key)
      byKey[key] = index
      return index
    }
    var kind = form.kind(of: words, range: range)
    let isProduct = isProductOfNamed(words, range, kind)
    if isProduct { kind = .product }
    let index = add(Entity(name: display(range, words: words), kind: kind), key: key)
    if words.count == 1 { learnStem(of: words[0], index) }
    let first = words[0].lowercased()
    if kind == .person {
      byLastWord[words[words.count - 1].lowercased()] = index
      if words.count > 1, byFirstWord[first] == nil { byFirstWord[first] = index }
    } else if words.count > 1, words[0].utf8.count > 2, byFirstWord[first] == nil, !isProduct {
      byFirstWord[first] = index
      firstLong[index] = range.lowerBound
    }
    return index
  }

  /// Whether the body calls somebody by one word before it has the longer name, which then says more than who it is.
  private func isLongerLater(_ entity: Int, _ key: String) -> Bool {
    guard let alone = firstAlone[key], let long = firstLong[entity], alone < long, entities[entity].known == nil,
      entities[entity].kind == .unknown
    else { return false }
    return entities[entity].name.lowercased().hasPrefix(key + " ")
  }

  /// "Shanghai Biren Technology", "Neysa Networks": a listed company with its seat before and its trade behind. Of the
  /// largest such names are parts.
  private func listed(within words: [String], _ range: Range<Int>) -> KnownName? {
    var own = words[...]
    if own.count > 1, document.features(range.lowerBound).classes.contains(.place) { own = own.dropFirst() }
    while own.count > 1, let last = own.last, Self.trades.contains(last.lowercased()) { own = own.dropLast() }
    guard own.count < words.count, let entry = document.lexicon.entry(named: own.joined(separator: " ")),
      entry.kind == .company, !entry.isGrown
    else { return nil }
    return entry
  }

  private static let trades: Spellings = ["technology", "technologies", "networks", "ai", "group", "labs"]

  /// "Kubrio Desktop", "Kubrio Cloud Platform", where the text has spoken of Kubrio before.
  private func isProductOfNamed(_ words: [String], _ range: Range<Int>, _ kind: Entity.Kind) -> Bool {
    guard words.count > 1, kind == .unknown || kind == .organisation, let last = words.last?.lowercased(),
      Self.productEnds.contains(last), let alone = firstAlone[words[0].lowercased()]
    else { return false }
    return alone < range.lowerBound
  }

  private static let productEnds: Spellings = [
    "platform", "desktop", "hub", "suite", "app", "assistant", "engine", "os", "api", "mini", "pro", "plus", "lite",
    "enterprise", "console", "server", "copilot", "chat", "search", "xdr", "go", "one",
  ]

  /// "Mitsubishi UFJ Financial Group (MUFG)": a bracketed short form right after a name is the same entity.
  mutating func learnAcronyms(_ mentions: [NameMention]) {
    for (left, right) in zip(mentions, mentions.dropFirst()) {
      guard right.tokens.lowerBound == left.tokens.upperBound + 1, left.entity != right.entity,
        document.lower(left.tokens.upperBound) == "(",
        right.tokens.upperBound < document.tokens.count
      else { continue }
      let closing = document.text(document.tokens[right.tokens.upperBound])
      let short = document.text(right.tokens)
      guard closing == ")", abbreviates(short, document.text(left.tokens)) else { continue }
      let kept = final(left.entity)
      let gone = final(right.entity)
      guard kept != gone else { continue }
      // A list's canonical name stays, whichever of the two it was.
      if entities[kept].known == nil, entities[gone].known != nil {
        merged[kept] = gone
        entities[gone].aliases.append(entities[kept].name)
      } else {
        merged[gone] = kept
        entities[kept].aliases.append(short)
      }
    }
  }

  /// People are called by their last name and companies by their first: "Ines Carvalho", later "Carvalho".
  ///
  /// Only in a text that speaks of somebody as "he" or "she".
  mutating func learnSurnames(_ mentions: [NameMention]) {
    guard document.tokens.indices.contains(where: { ["he", "she", "his", "her"].contains(document.lower($0)) }) else {
      return
    }
    // In the order in which they were entered: of two that are called alike the last one has the name.
    let kept = Set(mentions.map { final($0.entity) }).sorted()
    let single = kept.filter { entities[$0].kind == .unknown && !entities[$0].name.contains(" ") }
    guard !single.isEmpty else { return }
    let shorts = Dictionary(single.map { (entities[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    for index in kept where entities[index].kind == .unknown {
      let words = entities[index].name.split(separator: " ").map(String.init)
      guard (2...3).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true && $0.count > 1 }),
        let last = words.last, let short = shorts[last], shorts[words[0]] == nil, short != index,
        !entities[index].aliases.contains(words[0])
      else { continue }
      entities[index].kind = .person
      entities[index].aliases.append(last)
      merged[short] = index
    }
  }

  private func abbreviates(_ short: String, _ long: String) -> Bool {
    let initials = long.split { !$0.isLetter && !$0.isNumber }.compactMap(\.first).map { $0.uppercased() }.joined()
    let letters = short.uppercased().filter { $0.isLetter || $0.isNumber }
    guard letters.count >= 2 else { return false }
    if initials.hasPrefix(letters) || initials.contains(letters) { return true }
    return letters.first == initials.first && long.uppercased().contains(letters.prefix(3)) && letters.count >= 3
      || isSubsequence(letters, of: long.uppercased()) && letters.first == initials.first && letters.count <= 6
  }

  private func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = Substring(short)
    for character in long where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private mutating func add(_ entity: Entity, key: String) -> Int {
    entities.append(entity)
    byKey[key] = entities.count - 1
    return entities.count - 1
  }

  static func kind(of name: KnownName) -> Entity.Kind {
    switch name.kind {
    case .company, .investor: .organisation
    case .government: .government
    case .person: .person
    case .outlet: .outlet
    case .product: .product
    case .chip: .chip
    case .place, .demonym: .place
    }
  }

  // MARK: - Spelling

  /// The words of a name without legal forms and full stops.
  private func bareWords(_ range: Range<Int>) -> [String] {
    var words: [String] = []
    for index in range {
      let token = document.tokens[index]
      let text = document.text(token)
      if token.kind == .punctuation, !["-", "&", "+", "‑"].contains(text) { continue }
      if token.isGlued || ["-", "&", "+", "‑"].contains(text), !words.isEmpty,
        index > range.lowerBound, token.isGlued
      {
        words[words.count - 1] += text
      } else {
        words.append(text)
      }
    }
    while words.count > 1, let last = words.last, isLegalForm(last), !isPlaceAlone(words, range),
      !isWordAlone(words, range)
    {
      words.removeLast()
    }
    if words.count > 2, words[0].lowercased() == "the" { words.removeFirst() }
    return words
  }

  /// "Dubai Holding", "Linden Group": without its last word it would be a place.
  private func isPlaceAlone(_ words: [String], _ range: Range<Int>) -> Bool {
    guard words.count == 2, document.features(range.lowerBound).classes.contains(.place) else { return false }
    return !Self.strictLegalForms.contains(words[1].lowercased().filter { $0 != "." })
  }

  /// "Software AG": without its legal form it would be an ordinary word.
  private func isWordAlone(_ words: [String], _ range: Range<Int>) -> Bool {
    words.count == 2 && words[1].utf8.count == 2 && document.features(range.lowerBound).isCommon
  }

  private func isLegalForm(_ text: String) -> Bool {
    let bare = text.lowercased().filter { $0 != "." }
    return Self.strictLegalForms.contains(bare) || document.lexicon.ownLegalForms.contains(bare)
  }

  /// "SoftBank's Vision Fund 2" is SoftBank Vision Fund 2: a fund that an owner's name introduces bears it.
  private func display(_ range: Range<Int>, words: [String]) -> String {
    let own = words.joined(separator: " ")
    guard words.contains("Fund"), range.lowerBound > 1, document.tokens[range.lowerBound - 1].kind == .possessive,
      let owner = entities.last(where: { entity in
        entity.known?.kind == .company || entity.known?.kind == .investor
          ? document.text(document.tokens[range.lowerBound - 2]).hasPrefix(entity.name)
            || precedes(entity.name, range.lowerBound - 1) : false
      })
    else {
      // The owner that no list has is named by the word before the possessive.
      let before = range.lowerBound - 2
      guard words.contains("Fund"), before >= 0, document.tokens[before + 1].kind == .possessive,
        document.tokens[before].isCapitalised, !document.features(before).isCommon,
        !document.features(before).classes.contains(.firstName)
      else { return own }
      return document.text(document.tokens[before]) + " " + own
    }
    return owner.name + " " + own
  }

  /// "Quillan.ai" is Quillan for short.
  private mutating func learnStem(of name: String, _ index: Int) {
    guard let dot = name.lastIndex(of: "."), name.distance(from: name.startIndex, to: dot) > 2,
      ["ai", "io", "com", "co", "tech", "dev"].contains(name[name.index(after: dot)...].lowercased())
    else { return }
    let stem = name[..<dot].lowercased()
    if byFirstWord[stem] == nil { byFirstWord[stem] = index }
  }

  private func precedes(_ name: String, _ index: Int) -> Bool {
    var scan = index - 1
    while scan >= 0, scan > index - 6 {
      if name.hasPrefix(document.text(document.tokens[scan])), document.tokens[scan].isCapitalised { return true }
      if !document.tokens[scan].isCapitalised, document.tokens[scan].kind == .word { return false }
      scan -= 1
    }
    return false
  }

  private static let strictLegalForms: Spellings = [
    "inc", "corp", "corporation", "co", "ltd", "limited", "llc", "lp", "plc", "sa", "ag", "nv", "se", "gmbh", "ab",
    "asa", "oy", "spa", "kk", "pte", "pvt", "private", "pbc", "bv", "srl", "sas", "as", "bhd", "llp", "incorporated",
  ]
}
