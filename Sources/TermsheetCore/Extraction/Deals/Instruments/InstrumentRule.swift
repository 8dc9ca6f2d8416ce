/// One way in which English speaks of a deal by what changes hands: a loan, notes, a listing, a grant, a fund, shares.
///
/// Such deals are told by a noun with its size ("a $40 million loan", "$40 million of notes"); the verb around it says
/// who plays which role. A sentence may hold several, each with an amount of its own.
///
/// A class, so that trying the rules one after the other counts no references of their parts.
final class InstrumentRule: Sendable {
  /// Where the noun stands to the verb.
  enum Place: Sendable {
    /// "secured a loan"
    case afterVerb
    /// "the loan came from"
    case beforeVerb
  }

  enum Need: Sendable, Hashable {
    case amount
    case recipient
    case investor
    case seller
    /// Notes and bonds, which a borrower sells, not loans, which a lender gives.
    case securities
    /// The subject is a firm that invests for others.
    case fundManager
    /// The subject is a government or one of its agencies.
    case government
    /// A government is the subject here or in the sentence before.
    case governmentBefore
    /// The sentence speaks of a debt before the verb.
    case debtBefore
    /// One of these words stands in the subject.
    case subjectWord([String])
    /// The amount is the verb's object, right after it.
    case objectMoney
    /// The clause has one of these nouns.
    case noun([NounClass])
    case noNoun([NounClass])
    /// One of these words stands in the clause.
    case word([String])
    case noWord([String])
    /// The verb is one of these, in any form.
    case verb([String])
  }

  let name: String
  /// A sentence of our own that the rule reads; its test runs it.
  let example: String
  let kind: Deal.Kind
  /// Empty where the money stands alone ("lent Quillan $40 million").
  let nouns: [NounClass]
  let verbs: [VerbClass]
  let place: Place
  let subject: DealRule.Role?
  let object: DealRule.Role?
  let phrases: [DealRule.Phrase]
  let needs: [Need]
  let status: Deal.Status?
  let weight: Double
  let isAnaphoric: Bool

  init(
    name: String, example: String, kind: Deal.Kind, nouns: [NounClass], verbs: [VerbClass], place: Place = .afterVerb,
    subject: DealRule.Role? = nil, object: DealRule.Role? = nil, phrases: [DealRule.Phrase] = [], needs: [Need] = [],
    status: Deal.Status? = nil, weight: Double = 1, isAnaphoric: Bool = false
  ) {
    self.name = name
    self.example = example
    self.kind = kind
    self.nouns = nouns
    self.verbs = verbs
    self.place = place
    self.subject = subject
    self.object = object
    self.phrases = phrases
    self.needs = needs
    self.status = status
    self.weight = weight
    self.isAnaphoric = isAnaphoric
  }
}

/// The rules as the matcher uses them: by verb, with words as numbers.
final class InstrumentGrammar: Sendable {
  final class Entry: Sendable {
    let rule: InstrumentRule
    let phrases: [(prepositions: WordSet, role: DealRule.Role)]
    let words: WordSet
    let excludedWords: WordSet
    let verbWords: WordSet

    init(_ rule: InstrumentRule, _ ids: ([String]) -> WordSet) {
      self.rule = rule
      phrases = rule.phrases.map { (ids($0.prepositions), $0.role) }
      var words = WordSet("")
      var excluded = WordSet("")
      var verbs = WordSet("")
      for need in rule.needs {
        switch need {
        case .word(let spellings): words = ids(spellings)
        case .noWord(let spellings): excluded = ids(spellings)
        case .verb(let spellings): verbs = ids(spellings.flatMap { Inflection.forms(of: $0).map(\.0) })
        default: break
        }
      }
      self.words = words
      excludedWords = excluded
      verbWords = verbs
    }
  }

  /// By the number of the verb's class.
  let byVerb: [[Entry]]
  let securities: WordSet
  let forWord: WordID
  let measuring: WordSet
  let channels: WordSet
  let owning: WordSet
  let holding: WordSet

  /// The words of rules are in the vocabulary before any name is, so their numbers are the same in every lexicon.
  static let builtIn = InstrumentGrammar(Lexicon.builtIn.vocabulary)

  private init(_ vocabulary: Vocabulary) {
    func ids(_ words: [String]) -> WordSet {
      WordSet(words.map { word in word.withBytes { vocabulary.lookUp($0) } })
    }
    var byVerb = [[Entry]](repeating: [], count: VerbClass.allCases.count)
    for rule in DealRules.instruments {
      let entry = Entry(rule, ids)
      for verb in rule.verbs { byVerb[Int(verb.rawValue)].append(entry) }
    }
    self.byVerb = byVerb
    securities = ids(["notes", "note", "bond", "bonds", "debentures", "debenture", "convertible", "offering", "issue"])
    forWord = "for".withBytes { vocabulary.lookUp($0) }
    measuring = ids(["of", "for", "at", "worth", "totalling", "totaling", "to", "sized"])
    channels = ids(["in", "of", "through", "via", "from", "with", "by"])
    owning = ids(["of", "for", "by", "to", "at"])
    holding = ids(["of", "in"])
  }

  /// Every word that a rule names has to have a number.
  static let spellings: [String] =
    DealRules.instruments.flatMap { rule in
      rule.phrases.flatMap(\.prepositions)
        + rule.needs.flatMap { need -> [String] in
          switch need {
          case .word(let words), .noWord(let words): words
          default: []
          }
        }
    } + ["totalling", "totaling", "sized", "issue", "debentures", "outstanding", "maturing", "existing", "convertible"]
}
