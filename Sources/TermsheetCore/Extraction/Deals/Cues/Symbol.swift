/// What a group or a word of a text is, in one number: a noun of deals, a class of verbs, a kind of name, a word.
struct Symbol: Hashable, Sendable {
  let raw: UInt32

  /// Groups that are neither nouns nor verbs nor names, and what a cue may say besides.
  enum Mark: UInt8, CaseIterable, Sendable {
    case money, percent, chips, power, date, duration, number, round, reference, pronoun, comma, colon, dash, open,
      close, quote, none
    /// Places of a party in its sentence (see ``MentionPlace``).
    case subject, laterSubject, owner, object, opening, phrase, apart, helper, example
    /// Facts about a party.
    case firm, grown, lender, described, title, lead, most, second, often, seldom, first
    case recipient, giver, bought, buyer, last, earlier, topic, item, alone, before, after, takes, gives, neither,
      nearest
    /// Facts about an amount.
    case hedged, bare, valuation, other
  }

  private enum Family: UInt32 {
    case word = 1
    case noun, verb, passive, name, mark, count, deal, sense
  }

  private init(_ family: Family, _ value: UInt32) { raw = family.rawValue << 24 | value }

  static func word(_ word: WordID) -> Symbol { Symbol(.word, UInt32(word.index)) }
  static func noun(_ noun: NounClass) -> Symbol { Symbol(.noun, UInt32(noun.rawValue)) }
  static func verb(_ verb: VerbClass) -> Symbol { Symbol(.verb, UInt32(verb.rawValue)) }
  static func passive(_ verb: VerbClass) -> Symbol { Symbol(.passive, UInt32(verb.rawValue)) }
  static func name(_ kind: Entity.Kind) -> Symbol { Symbol(.name, UInt32(kind.rawValue)) }
  static func mark(_ mark: Mark) -> Symbol { Symbol(.mark, UInt32(mark.rawValue)) }
  /// A small whole number, 0 to 255.
  static func count(_ count: Int) -> Symbol { Symbol(.count, UInt32(min(max(count, 0), 255))) }
  /// One of the senses of ``SenseWords``.
  static func sense(_ sense: Int) -> Symbol { Symbol(.sense, UInt32(sense)) }
  static func deal(_ answer: KindAnswer) -> Symbol { Symbol(.deal, UInt32(answer.rawValue)) }

  /// A small number that no other symbol has: those of words come last and follow the vocabulary.
  @inline(__always)
  var number: Int {
    let family = raw >> 24
    let value = Int(raw & 0xFF_FFFF)
    return family == Family.word.rawValue ? Self.wordsBegin + value : Int(family) << 8 | value & 0xFF
  }

  private static let wordsBegin = 16 << 8

  // MARK: - As text

  private static let marks = Dictionary(uniqueKeysWithValues: Mark.allCases.map { ("\($0)", Symbol.mark($0)) })
  private static let nouns = Dictionary(uniqueKeysWithValues: NounClass.allCases.map { ("\($0)", Symbol.noun($0)) })
  private static let verbs = Dictionary(uniqueKeysWithValues: VerbClass.allCases.map { ("\($0)", Symbol.verb($0)) })
  private static let passives = Dictionary(
    uniqueKeysWithValues: VerbClass.allCases.map { ("\($0)", Symbol.passive($0)) })
  private static let names = Dictionary(
    uniqueKeysWithValues: Entity.Kind.allCases.map { ("\($0)", Symbol.name($0)) })
  private static let deals = Dictionary(
    uniqueKeysWithValues: KindAnswer.allCases.map { ("\($0)", Symbol.deal($0)) })

  /// As it stands in the table of cues: "noun:round", "verb:raise", "word:fresh".
  func text(_ vocabulary: Vocabulary) -> String {
    let value = raw & 0xFF_FFFF
    switch Family(rawValue: raw >> 24) {
    case .word: return "word:\(vocabulary.spelling(WordID(index: Int32(value))))"
    case .noun: return "noun:\(NounClass(rawValue: UInt8(value)).map { "\($0)" } ?? "?")"
    case .verb: return "verb:\(VerbClass(rawValue: UInt8(value)).map { "\($0)" } ?? "?")"
    case .passive: return "passive:\(VerbClass(rawValue: UInt8(value)).map { "\($0)" } ?? "?")"
    case .name: return "name:\(Entity.Kind(rawValue: UInt8(value)).map { "\($0)" } ?? "?")"
    case .mark: return "mark:\(Mark(rawValue: UInt8(value)).map { "\($0)" } ?? "?")"
    case .count: return "count:\(value)"
    case .deal: return "deal:\(KindAnswer(rawValue: UInt8(value)).map { "\($0)" } ?? "?")"
    case .sense: return "sense:\(SenseWords.builtIn.names[Int(value)])"
    case nil: return "?"
    }
  }

  /// Reads what ``text(_:)`` writes; `nil` where a family or its member is not known.
  init?(_ text: Substring, _ vocabulary: Vocabulary) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = text[text.index(after: colon)...]
    let found: Symbol?
    switch text[..<colon] {
    case "word":
      let word = value.withBytes { vocabulary.lookUp($0) }
      found = word == .unknown ? nil : .word(word)
    case "noun": found = Self.nouns[String(value)]
    case "verb": found = Self.verbs[String(value)]
    case "passive": found = Self.passives[String(value)]
    case "name": found = Self.names[String(value)]
    case "mark": found = Self.marks[String(value)]
    case "count": found = Int(value).map(Symbol.count)
    case "sense": found = SenseWords.builtIn.names.firstIndex { $0 == value }.map(Symbol.sense)
    case "deal": found = Self.deals[String(value)]
    default: found = nil
    }
    guard let found else { return nil }
    self = found
  }

  /// What a name is the name of; a company that no list has is one too.
  static func name(of entity: Entity) -> Symbol { .name(entity.kind == .unknown ? .organisation : entity.kind) }

  /// A name by what it is the name of; whose trade is to invest or to lend says more than its kind.
  private static func of(party: Int, _ reading: Analysis) -> Symbol {
    if reading.isInvestmentFirm(party) { return .mark(.firm) }
    if reading.isBank(party) { return .mark(.lender) }
    return name(of: reading.entities[party])
  }

  /// What a group is: its class where it has one, else its word; a name by what it is the name of.
  static func of(_ group: Group, _ sentence: SentenceGroups, _ reading: Analysis) -> Symbol? {
    of(group, sentence) { of(party: $0, reading) }
  }

  /// The same, for whoever knows names otherwise.
  static func of(_ group: Group, _ sentence: SentenceGroups, name: (Int) -> Symbol) -> Symbol? {
    switch group.kind {
    case .name: group.entity.map(name)
    case .reference: .mark(.reference)
    case .pronoun: .mark(.pronoun)
    case .noun(let noun): .noun(noun)
    case .verb: group.verb.map { .verb(sentence.verbs[$0].verb) }
    case .money: .mark(.money)
    case .percent: .mark(.percent)
    case .chips: .mark(.chips)
    case .power: .mark(.power)
    case .date: .mark(.date)
    case .duration: .mark(.duration)
    case .number: .mark(.number)
    case .round: .mark(.round)
    case .comma: .mark(.comma)
    case .colon: .mark(.colon)
    case .dash: .mark(.dash)
    case .open: .mark(.open)
    case .close: .mark(.close)
    case .quote: .mark(.quote)
    case .preposition, .conjunction, .relative, .other: group.word == .unknown ? nil : .word(group.word)
    }
  }
}
