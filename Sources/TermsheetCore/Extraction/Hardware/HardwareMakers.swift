/// Who makes chips: by what the article says of a company, and by the list of chips.
struct HardwareMakers {
  let reading: Analysis
  private let byArticle: Set<Int>

  init(reading: Analysis, words: HardwareWords) {
    self.reading = reading
    var makers: Set<Int> = []
    for (index, entity) in reading.entities.enumerated() where entity.canBeParty {
      if !entity.nouns.isDisjoint(with: words.trades) { makers.insert(index) }
    }
    for sentence in reading.sentences {
      makers.formUnion(MakerClauses(reading: reading, sentence: sentence, words: words).found().map(\.maker))
    }
    byArticle = makers
  }

  /// The list or the article has it that this company makes chips.
  func isMaker(_ entity: Int) -> Bool {
    if byArticle.contains(entity) { return true }
    guard reading.entities[entity].canBeParty else { return false }
    return isListed(entity)
  }

  func isListed(_ entity: Int) -> Bool {
    let found = reading.entities[entity]
    if found.known?.tags.contains("chips") == true { return true }
    return reading.document.lexicon.chipMakers.contains(found.name)
  }

  /// The maker's usual short name; a division counts as its owner.
  func vendor(_ entity: Int) -> String { vendor(named: reading.entities[entity].name) }

  func vendor(named name: String) -> String { Self.canonical(name, reading) }

  static func canonical(_ name: String, _ reading: Analysis) -> String {
    if let owner = owners[name] { return owner }
    let canonical = reading.document.lexicon.entry(named: name)?.canonical ?? name
    return owners[canonical] ?? canonical
  }

  /// Plants that make what others design: "its processors are made by TSMC" names nobody's chips.
  static let foundries: Spellings = [
    "TSMC", "GlobalFoundries", "SMIC", "UMC", "Foxconn", "Samsung Foundry", "Rapidus",
  ]

  /// Divisions and subsidiaries that design chips, by the group whose chips they are called.
  static let owners: [String: String] = [
    "AWS": "Amazon", "Amazon Web Services": "Amazon", "Annapurna Labs": "Amazon", "Google Cloud": "Google",
    "Google DeepMind": "Google", "Habana Labs": "Intel", "Xilinx": "AMD", "HiSilicon": "Huawei", "T-Head": "Alibaba",
    "Alphabet": "Google",
  ]
}

/// Clauses that say who makes chips: "Birch, which makes AI chips", "Birch develops its own processors".
struct MakerClauses {
  let reading: Analysis
  let sentence: SentenceGroups
  let words: HardwareWords

  /// The maker and the group of the noun for chips.
  func found() -> [(maker: Int, noun: Int)] {
    var found: [(Int, Int)] = []
    let groups = sentence.groups
    for index in groups.indices where groups[index].kind == .verb {
      guard let verb = sentence.verbGroup(index), verb.verb == .make || verb.verb == .design,
        verb.marks.isDisjoint(with: [.passive, .negated, .failed]), !isSkill(index, verb),
        let noun = object(after: index),
        let clause = ClauseReader(reading, sentence).clause(ofVerbAt: index)
      else { continue }
      // A help to somebody else's design: "help it design processors of its own".
      if index > 0, groups[index - 1].kind == .pronoun, isHelped(index) { continue }
      let makers = clause.subject.compactMap { groups[$0].entity }.filter { isCompany($0) }
      if let maker = makers.first ?? introduced(before: index), makers.count <= 1 { found.append((maker, noun)) }
    }
    return found
  }

  /// "hopes to become better at developing chips", "the cost of making chips": no chips are told of.
  private func isSkill(_ index: Int, _ verb: VerbGroup) -> Bool {
    verb.marks.contains(.gerund) && index > 0 && sentence.groups[index - 1].kind == .preposition
  }

  private func isCompany(_ entity: Int) -> Bool { reading.entities[entity].mayBeCompany }

  private func isHelped(_ index: Int) -> Bool {
    index > 1 && reading.lower(sentence.groups[index - 2]).holds("help")
  }

  /// The noun for chips in the verb's object: only modifiers stand between.
  private func object(after index: Int) -> Int? {
    var scan = index + 1
    while scan < sentence.groups.count, scan < index + 7 {
      let group = sentence.groups[scan]
      if words.isPlural(group) { return scan }
      if words.isHead(group) {
        let next = scan + 1 < sentence.groups.count ? sentence.groups[scan + 1].kind : .comma
        if case .noun = next { return nil }
        return next == .other && isWord(scan + 1) ? nil : scan
      }
      switch group.kind {
      case .other, .pronoun, .noun(.compute): scan += 1
      default: return nil
      }
    }
    return nil
  }

  private func isWord(_ index: Int) -> Bool {
    reading.document.tokens[sentence.groups[index].tokens.lowerBound].kind == .word
  }

  /// "SambaNova, a startup that makes chips": the name before the apposition.
  private func introduced(before verb: Int) -> Int? {
    let groups = sentence.groups
    guard verb > 0, groups[verb - 1].kind == .relative else { return nil }
    var scan = verb - 2
    while scan >= 0, scan > verb - 12 {
      switch groups[scan].kind {
      case .noun(.company), .other, .noun(.hardware), .preposition: scan -= 1
      case .name where groups[scan].entity.map { reading.entities[$0].kind == .place } ?? false: scan -= 1
      case .comma, .dash, .open:
        var before = scan - 1
        while before >= 0, groups[before].kind == .close || groups[before].kind == .other { before -= 1 }
        guard before >= 0, groups[before].kind == .name, let entity = groups[before].entity, isCompany(entity) else {
          return nil
        }
        return entity
      default: return nil
      }
    }
    return nil
  }
}
