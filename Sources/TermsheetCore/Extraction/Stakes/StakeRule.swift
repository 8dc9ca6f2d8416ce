/// One way in which English says that somebody holds, gets or gives up a part of a company.
///
/// A rule starts from a verb (or from words that no verb class has) and says where the phrase for the part stands, who
/// the holder is, and what happens to the part.
struct StakeRule: Sendable {
  enum Trigger: Sendable {
    case verb([VerbClass])
    /// Any of these words, whatever their group.
    case words([String])
  }

  /// Where the phrase for the part stands, seen from the trigger.
  enum Place: Sendable, Hashable {
    case object
    /// After one of these prepositions.
    case phrase([String])
    case subject
  }

  enum Holder: Sendable, Hashable {
    case subject, object
    /// The name after one of these prepositions.
    case phrase([String])
    /// The possessive of the phrase ("lifts its holding to").
    case owner
    /// The possessive, or else the subject.
    case ownerOrSubject
    /// The possessive right before the word from which the rule starts ("its purchase of"), or the subject of the verb
    /// before it ("closed the purchase of").
    case possessorOrSubject
    case subjectOfVerbBefore
    /// The name right before the preposition of the phrase ("put Veltro at 6%").
    case beforePhrase
  }

  enum Effect: Sendable, Hashable {
    case holds, gains, loses
    /// A right to a part that is not had yet.
    case proposes
  }

  enum Size: Sendable, Hashable {
    case any, sized, unsized
  }

  var name: String
  /// A sentence of our own that the rule reads; its test runs it.
  var example: String
  var trigger: Trigger
  /// The main word must be one of these, where the class is wider.
  var words: [String] = []
  var place: [Place]
  var holder: Holder
  var effect: Effect
  var size: Size = .any
  /// A percentage may stand alone, without a word for a holding and without the company ("owns 28%").
  var allowsBare = false
  /// The phrase must have a word for a holding.
  var needsNoun = false
  var isPassive: Bool?
  /// Whose the part is must be said with it ("its last 6%").
  var needsOwner = false
  /// A sum must stand between the trigger and the phrase.
  var needsMoney = false
  var weight = 1.0
}
