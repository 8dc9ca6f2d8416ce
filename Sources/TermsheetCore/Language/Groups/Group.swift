/// A word or a few that act as one in a sentence: a name, a figure, a noun of deals, a whole verb with its auxiliaries.
///
/// The clause grammar sees groups and never characters. Plain data without references: rules copy groups freely.
struct Group: Sendable {
  enum Kind: Sendable, Hashable {
    /// A name; `Group.entity` says whose.
    case name
    /// "the company", "the chipmaker", "the ChatGPT maker"; `Group.entity` where it could be resolved.
    case reference
    /// "it", "they", "he", "which" as a noun; `Group.entity` where it could be resolved.
    case pronoun
    case money, percent, chips, power, date, duration, number
    /// "Series B", "seed round", "pre-Series A"; `Group.label` names it.
    case round
    case noun(NounClass)
    case verb
    case preposition
    /// "and", "or", "&", "plus", "as well as".
    case conjunction
    case relative
    case comma, colon, dash, open, close, quote
    case other

    /// A kind is one byte, classes of nouns and all, and rules compare kinds more than anything else.
    @inline(__always)
    static func == (a: Kind, b: Kind) -> Bool { unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self) }
  }

  var kind: Kind
  /// 's or ’s stands right after it.
  var isPossessive = false
  /// A determiner that points back ("the", "this", "its") stands before it.
  var isDefinite = false
  /// The head word.
  var word: WordID
  private var first: Int32
  private var last: Int32
  private var entityIndex: Int32 = -1
  private var personIndex: Int32 = -1
  private var quantityIndex: Int32 = -1
  private var verbIndex: Int32 = -1
  private var candidatesIndex: Int32 = -1
  private var round = RoundLabel()

  init(kind: Kind, tokens: Range<Int>, word: WordID) {
    self.kind = kind
    self.word = word
    first = Int32(tokens.lowerBound)
    last = Int32(tokens.upperBound)
  }

  /// Into the document's tokens.
  var tokens: Range<Int> { Int(first)..<Int(last) }
  var entity: Int? {
    get { entityIndex < 0 ? nil : Int(entityIndex) }
    set { entityIndex = newValue.map(Int32.init) ?? -1 }
  }
  /// Whom "he" or "she" means. Not `entity`: a person behind a pronoun is no party to a deal.
  var person: Int? {
    get { personIndex < 0 ? nil : Int(personIndex) }
    set { personIndex = newValue.map(Int32.init) ?? -1 }
  }
  /// Into the document's quantities.
  var quantity: Int? {
    get { quantityIndex < 0 ? nil : Int(quantityIndex) }
    set { quantityIndex = newValue.map(Int32.init) ?? -1 }
  }
  /// Into the sentence's verb groups.
  var verb: Int? {
    get { verbIndex < 0 ? nil : Int(verbIndex) }
    set { verbIndex = newValue.map(Int32.init) ?? -1 }
  }
  /// The descriptor that a reference uses, into the lexicon's `described`.
  var candidates: Int? {
    get { candidatesIndex < 0 ? nil : Int(candidatesIndex) }
    set { candidatesIndex = newValue.map(Int32.init) ?? -1 }
  }
  /// A round's name ("Series B").
  var label: String? {
    get { round.text }
    set { round = RoundLabel(newValue) }
  }
}

/// What stands around a verb and says how firm, when and in which direction.
struct VerbMarks: OptionSet, Sendable, Hashable {
  let rawValue: UInt32
  static let passive = VerbMarks(rawValue: 1 << 0)
  static let negated = VerbMarks(rawValue: 1 << 1)
  /// may, might, could
  static let possible = VerbMarks(rawValue: 1 << 2)
  /// will, is to, is set to, is due to
  static let future = VerbMarks(rawValue: 1 << 3)
  /// plans to, wants to, hopes to, is preparing to
  static let planned = VerbMarks(rawValue: 1 << 4)
  /// is weighing, is considering, is exploring
  static let considered = VerbMarks(rawValue: 1 << 5)
  /// is in talks to, is negotiating, is close to
  static let talks = VerbMarks(rawValue: 1 << 6)
  /// agreed to, signed a deal to
  static let agreed = VerbMarks(rawValue: 1 << 7)
  /// is expected to, is likely to
  static let expected = VerbMarks(rawValue: 1 << 8)
  /// reportedly, is said to
  static let reported = VerbMarks(rawValue: 1 << 9)
  /// has, had
  static let perfect = VerbMarks(rawValue: 1 << 10)
  /// had planned to, was to
  static let pastPlan = VerbMarks(rawValue: 1 << 11)
  static let infinitive = VerbMarks(rawValue: 1 << 12)
  static let gerund = VerbMarks(rawValue: 1 << 13)
  /// A participle without an auxiliary: "led by", "valuing".
  static let participle = VerbMarks(rawValue: 1 << 14)
  static let past = VerbMarks(rawValue: 1 << 15)
  /// would
  static let conditional = VerbMarks(rawValue: 1 << 16)
  static let progressive = VerbMarks(rawValue: 1 << 17)
  static let failed = VerbMarks(rawValue: 1 << 18)
  /// announced, said that it will
  static let offered = VerbMarks(rawValue: 1 << 19)
  static let completed = VerbMarks(rawValue: 1 << 20)
}

/// A verb with its auxiliaries and with the verbs that govern it ("is in talks to buy").
///
/// Plain data without references, as a group is.
struct VerbGroup: Sendable {
  var verb: VerbClass
  /// The main word.
  var word: WordID
  var token: Int
  var tokens: Range<Int>
  var marks: VerbMarks
  /// Verbs passed on the way to the main one: `agree` in "agreed to buy".
  var governors: VerbSet = []
}
