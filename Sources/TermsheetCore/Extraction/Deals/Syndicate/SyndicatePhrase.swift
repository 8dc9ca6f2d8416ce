/// One way in which English says of a list of names that they give the money of a deal, by the words right before the
/// list or right behind it.
///
/// `ClauseReader` needs a verb of a known class with its subject and object; these phrases need only the list.
struct SyndicatePhrase: Sendable {
  enum Side: Sendable { case before, after }

  /// What else must hold, so that what is said of anybody in passing makes no investors.
  enum Strength: Sendable {
    case plain
    /// More than one name or a name that has the form of an investor's, right behind the deal.
    case weak
    /// The sentence itself speaks of the deal or of its money.
    case here
    /// At most two sentences behind the deal, and no other business in the sentence.
    case near
    /// As `near`, where the words before say what somebody else did.
    case echo
    /// Nothing else is joined ("the board", "the company as its chief").
    case round
    /// Behind "with", or behind a comma: "with Birch in front".
    case lead
  }

  let name: String
  /// Sentences of our own of which the last one is read by the phrase; its test runs it.
  let example: String
  let side: Side
  let pattern: WordPattern
  var role: Deal.Investor.Role?
  /// The deals that it can tell of; the one told last must be of these.
  var kinds: Set<Deal.Kind> = [.equityRound, .strategicInvestment]
  var strength = Strength.plain
  /// "the rest", "the balance": of the whole deal, and not of a cheque that the sentence tells beside it.
  var isOfWhole = false
  /// "along with", "alongside": the verb before says what they do together.
  var isCompanion = false

  init(
    _ name: String, _ side: Side, _ pattern: String, _ example: String, role: Deal.Investor.Role? = nil,
    kinds: Set<Deal.Kind> = [.equityRound, .strategicInvestment], strength: Strength = .plain,
    isOfWhole: Bool = false, isCompanion: Bool = false
  ) {
    self.name = name
    self.example = example
    self.side = side
    self.pattern = WordPattern(pattern)
    self.role = role
    self.kinds = kinds
    self.strength = strength
    self.isOfWhole = isOfWhole
    self.isCompanion = isCompanion
  }

  /// A list that no phrase reads and whose surroundings speak for it.
  static let weighed = SyndicatePhrase(
    "weighed-list", .before, ":", "", kinds: [.equityRound, .strategicInvestment, .debt, .secondary],
    strength: .weak)

  /// A bullet under an opening that announces who gives.
  static let bullet = SyndicatePhrase(
    "bulleted-givers", .before, ":", "", kinds: [.equityRound, .strategicInvestment, .debt])
}
