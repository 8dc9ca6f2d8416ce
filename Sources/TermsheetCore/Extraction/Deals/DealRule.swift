/// One way in which English speaks of a deal, over groups and logical roles.
///
/// A rule says which verb or noun starts it, which role each place of the clause plays, and what must be there. Active
/// and passive, relative and participle clauses are one to it; `ClauseReader` has turned them into roles.
///
/// A class, so that trying the rules one after the other counts no references of their parts.
final class DealRule: Sendable {
  enum Role: Sendable, Hashable {
    case recipient, investor, lead, seller
    /// Two parties of which one sells capacity: that one provides, the other buys.
    case pair
    case amount, round
  }

  enum Trigger: Sendable {
    case verb([VerbClass])
    case noun([NounClass])
  }

  /// A prepositional phrase: any of the words, and the role of the names in it.
  struct Phrase: Sendable {
    var prepositions: [String]
    var role: Role
  }

  /// What must stand in the clause for the rule to speak at all.
  enum Condition: Sendable, Hashable {
    /// The object is a round, or money with a word for a round near it, or money alone.
    case roundOrMoney
    /// The object is a round or has a word for funding.
    case round
    case money
    case recipient
    case investor
    /// The object is a party.
    case objectParty
    /// No object follows the verb.
    case intransitive
    /// A participle with "by" right after its noun or at the start ("a loan led by").
    case reducedPassive
    /// The verb is one of these, in the forms given.
    case verbWord([String])
    /// None of these words stands in the clause after the trigger.
    case noWord([String])
    /// The object is none of shares, stakes, chips or capacity.
    case plainPurchase
    /// The object is a round, or points back to one ("it", "the deal").
    case roundObject
    /// "in the round", "in the financing" stands in the clause, or the object is one.
    case roundPhrase
    /// One of these words stands right before the trigger or its modifiers.
    case before([String])
    /// The subject is an ordinary noun of these classes.
    case subjectNoun([NounClass])
    /// "The investors", "Other participants": those of the deal that was told, and not whoever owns shares.
    case definiteSubject
    /// The subject's own phrase speaks of a round ("backers in the round").
    case subjectRound
    /// The names stand after a colon at the clause's end.
    case afterColon
    /// What is paid for or bought is a share or stake ("20% of", "a stake in").
    case stakeObject
    /// A valuation follows, or the verb says that it is only sought or talked of.
    case valuedOrTentative
    /// A word for a round or for money, or a named investor.
    case roundWordOrInvestor
    /// A verb of these classes follows in the sentence.
    case laterVerb([VerbClass])
    /// The recipient is the owner of something that follows ("Quillan's technology").
    case ownerAfter
    /// A passive verb of these classes follows in the sentence ("about being bought").
    case laterPassive([VerbClass])
    /// The money goes to nothing else that the clause names ("for start-ups", "into chips", "in Britain").
    case noDestination
    /// A percentage stands in the clause.
    case percent
    /// A particle right after the verb ("in", "up", "over").
    case particle([String])
    /// The clause has one of these nouns.
    case noun([NounClass])
    /// The clause has none of these nouns.
    case noNoun([NounClass])
    /// The noun is the object of one of these verbs, whose subject plays the role ("announced an investment from").
    case governedBy([VerbClass], Role)
    /// The money is no price of an order, a contract, damages or a gift.
    case plainMoney
    /// The amount stands right after the verb.
    case moneyFirst
    /// No party stands after these prepositions.
    case noParty([String])
    /// A company and nothing of its own ("for Quillan", not "for Quillan's chips") stands after these prepositions.
    case wholeCompany([String])
    case passive
    /// A word for a deal, and an amount.
    case sizedDeal
    /// The verb is one of these words.
    case form([String])
    /// The verb's first prepositional phrase begins with this.
    case firstPhrase(String)
    /// An amount, or a year in which it was.
    case moneyOrYear
    /// The last of two subjects is the one that is merged.
    case twoSubjects
    /// Another verb of these classes in the sentence goes with the same subject.
    case companionVerb([VerbClass])
    /// A round or a raise is spoken of in this sentence or the one before.
    case roundNear
    case noMoney
    /// The recipient has no other part in the sentence.
    case notNamedLater
    /// The owner of what is bought is named, no pronoun.
    case namedOwner
    /// "all the shares", "the whole company", "100%".
    case wholeStake
    /// As `governedBy` with an investor, where nobody else is named.
    case mayBeGovernedBy([VerbClass])
    /// No later verb of these classes in the sentence.
    case noLaterVerb([VerbClass])
    /// No "investment in" a company: then the subject gives it.
    case noInvestmentIn
    /// The amount stands after "for".
    case priced
    /// A round near, or a valuation in the sentence.
    case roundOrValue
    /// The verb has no object of its own.
    case noObject
    /// One of these words stands in the clause after the trigger.
    case word([String])
    /// Chips, cloud services or computing capacity are what the clause is about.
    case capacity
    /// This sentence or the one after it speaks of capacity.
    case capacityNear
    /// A provider of capacity is named, or its chips or service are.
    case provider
    /// A site of somebody else is named, where the work is to be done.
    case site
    /// Not a mere purpose ("raised money to buy chips"), and no vague plan without an amount.
    case firm
    /// The noun right after the verb is of this class.
    case objectIs(NounClass)
    /// A debt is spoken of before the trigger, here or in the sentence before.
    case debtNear
    /// The object is the assets of a company, which is then the recipient.
    case assetsOfRecipient
    /// The clause ends with a verb in this form ("to build").
    case nextVerb(VerbMarks)
    /// A number of chips or a power of them is what the clause is about.
    case chips
    /// Another verb of raising has a sum right behind it in the sentence ("Ay landed $5 million and Bee $6 million").
    case raisesBeside
    /// The subject is no owner of what a relative pronoun before it stands for ("the unit that Birch sold to").
    case sellsItself
    /// No state and nobody who speaks for one ("President Jane Roe") gives it.
    case noStatesman
    /// Agreed, or to come: no everyday sale.
    case committed
  }

  let name: String
  /// A sentence of our own that the rule reads; its test runs it.
  let example: String
  let trigger: Trigger
  let subject: Role?
  let object: Role?
  let phrases: [Phrase]
  let needs: [Condition]
  let kind: Deal.Kind
  /// Lower where the wording also has everyday meanings.
  let weight: Double
  /// Tells more of a deal that stands elsewhere in the article, and makes none by itself.
  let isAnaphoric: Bool

  /// What the conditions say to the stages before them; looked up once.
  let needsStake: Bool
  let needsNamesAfterColon: Bool
  let needsOwnerAfter: Bool
  let needsAmount: Bool
  /// The conditions that the clause settles before anybody has a part in the deal, and the others.
  let early: [Condition]
  let late: [Condition]
  /// The prepositions of `phrases` by their numbers.
  let phraseWords: [[WordID]]

  init(
    name: String, example: String, trigger: Trigger, subject: Role? = nil, object: Role? = nil, phrases: [Phrase] = [],
    needs: [Condition] = [], kind: Deal.Kind, weight: Double = 1, isAnaphoric: Bool = false
  ) {
    self.name = name
    self.example = example
    self.trigger = trigger
    self.subject = subject
    self.object = object
    self.phrases = phrases
    self.needs = needs
    self.kind = kind
    self.weight = weight
    self.isAnaphoric = isAnaphoric
    needsStake = needs.contains(.stakeObject)
    needsNamesAfterColon = needs.contains(.afterColon)
    needsOwnerAfter = needs.contains(.ownerAfter)
    early = needs.filter(\.isEarly)
    late = needs.filter { !$0.isEarly }
    // The money of a contract for capacity may stand outside its clause.
    needsAmount = needs.contains(.money) && kind != .computeCommitment
    phraseWords = phrases.map { phrase in
      phrase.prepositions.map { $0.withBytes { Lexicon.builtIn.vocabulary.lookUp($0) } }
    }
  }
}

extension DealRule.Condition {
  /// Whether the clause alone settles it, so that nothing else need be looked at where it does not hold.
  fileprivate var isEarly: Bool {
    switch self {
    case .round, .noNoun, .noun, .reducedPassive, .verbWord, .noWord, .word, .before, .subjectNoun, .subjectRound,
      .laterVerb, .noLaterVerb, .laterPassive, .percent, .particle, .passive, .form, .firstPhrase, .moneyFirst,
      .stakeObject, .intransitive, .twoSubjects, .roundNear, .plainPurchase, .plainMoney, .sizedDeal, .wholeStake,
      .wholeCompany, .noDestination, .companionVerb:
      true
    default: false
    }
  }
}
