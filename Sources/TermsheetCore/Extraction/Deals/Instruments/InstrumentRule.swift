/// One way in which English speaks of a deal by what changes hands: a loan, notes, a listing, a grant, a fund, shares.
///
/// Such deals are told by a noun with its size ("a $40 million loan", "$40 million of notes"); the verb around it says
/// who plays which role. A sentence may hold several, each with an amount of its own.
struct InstrumentRule: Sendable {
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

  var name: String
  /// A sentence of our own that the rule reads; its test runs it.
  var example: String
  var kind: Deal.Kind
  /// Empty where the money stands alone ("lent Quillan $40 million").
  var nouns: [NounClass]
  var verbs: [VerbClass]
  var place = Place.afterVerb
  var subject: DealRule.Role?
  var object: DealRule.Role?
  var phrases: [DealRule.Phrase] = []
  var needs: [Need] = []
  var status: Deal.Status?
  var weight = 1.0
  var isAnaphoric = false
}

/// The rules as the matcher uses them: by verb, with words as numbers.
struct InstrumentGrammar: Sendable {
  struct Entry: Sendable {
    var rule: InstrumentRule
    var phrases: [(prepositions: Set<WordID>, role: DealRule.Role)]
    var words: Set<WordID> = []
    var excludedWords: Set<WordID> = []
    var verbWords: Set<WordID> = []
  }

  let byVerb: [VerbClass: [Entry]]
  let securities: Set<WordID>
  let forWord: WordID
  let measuring: Set<WordID>
  let channels: Set<WordID>
  let owning: Set<WordID>
  let holding: Set<WordID>

  /// The words of rules are in the vocabulary before any name is, so their numbers are the same in every lexicon.
  static let builtIn = InstrumentGrammar(Lexicon.builtIn.vocabulary)

  private init(_ vocabulary: Vocabulary) {
    func ids(_ words: [String]) -> Set<WordID> {
      Set(
        words.map { word in
          var word = word
          return word.withUTF8 { vocabulary.lookUp(UnsafeRawBufferPointer($0)) }
        }
      ).subtracting([.unknown])
    }
    var byVerb: [VerbClass: [Entry]] = [:]
    for rule in DealRules.instruments {
      var entry = Entry(rule: rule, phrases: rule.phrases.map { (ids($0.prepositions), $0.role) })
      for need in rule.needs {
        switch need {
        case .word(let words): entry.words = ids(words)
        case .noWord(let words): entry.excludedWords = ids(words)
        case .verb(let verbs): entry.verbWords = ids(verbs.flatMap { Inflection.forms(of: $0).map(\.0) })
        default: break
        }
      }
      for verb in rule.verbs { byVerb[verb, default: []].append(entry) }
    }
    self.byVerb = byVerb
    securities = ids(["notes", "note", "bond", "bonds", "debentures", "debenture", "convertible", "offering", "issue"])
    forWord = ids(["for"]).first ?? .unknown
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
