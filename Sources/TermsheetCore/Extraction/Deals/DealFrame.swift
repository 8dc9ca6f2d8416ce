/// What one clause says of one deal, before the clauses of an article are put together.
struct DealFrame: Sendable {
  var kind: Deal.Kind
  var recipient: Int?
  var investors: [Party] = []
  var sellers: [Int] = []
  var amount: Money?
  /// Into the document's tokens: one amount belongs to one deal only.
  var amountTokens: Range<Int>?
  var valuation: Valuation?
  var round: String?
  var status: Deal.Status
  /// How firm the wording itself says it is, before the words around it are asked.
  var told: Deal.Status?
  var date: PartialDate?
  /// No rule knows the wording: kind and status are the most usual ones, and whoever reads better is believed.
  var isGuessed = false
  /// Into the reading's sentences.
  var sentence: Int
  /// The group that the rule started from; orders frames within a sentence.
  var position: Int
  /// The rule's name.
  var rule: String
  /// It points back ("the round", "the deal") and has no life of its own.
  var isAnaphoric = false
  /// The deal that it points at, into the assembler's drafts, where that was weighed already.
  var target: Int?
  /// The text sets it apart from the deal before ("previous", "another", "earlier").
  var isBackground = false
  /// "another $4 billion", "a further": beside money that came before.
  var isAdditional = false
  /// Set apart from every deal told before ("a larger round with others").
  var isSeparate = false
  /// The clause has a subject of its own that is no company of the article ("AI startups raised", "its founder is
  /// raising"): the context must not supply another.
  var isOfOthers = false
  /// A party says so itself.
  var isConfirmed = false
  /// Told in the present or the future: news wherever it stands.
  var isNews = false
  var attribution: String?
  var isAnonymous = false
  /// How sure the rule is, 0 to 1.
  var weight = 1.0
  /// What one investor gave by itself, without a sum: no part of a round told before.
  var isOwnCheque = false
  /// A weighed amount whose kind is clear enough for its company to stand in another sentence.
  var isSureInContext = false
  /// How likely the cues around the amount make it a deal of this kind for each company, 0 to 1 (see ``AmountJudge``);
  /// empty without an amount.
  var likelihoods: [Int: Double] = [:]
  /// The same of a deal whose clause names no sum (see ``UnsizedJudge``).
  var unsizedLikelihoods: [Int: Double] = [:]
  var notes: [String] = []

  struct Party: Sendable, Hashable {
    /// Into the reading's entities.
    var entity: Int
    var role: Deal.Investor.Role?
  }
}
