/// One way in which English says that somebody holds, gets or gives up a part of a company.
///
/// A rule starts from a verb (or from words that no verb class has) and says where the phrase for the part stands, who
/// the holder is, and what happens to the part.
///
/// A class, so that trying the rules one after the other counts no references of their parts.
final class StakeRule: Sendable {
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

  let name: String
  /// A sentence of our own that the rule reads; its test runs it.
  let example: String
  let trigger: Trigger
  /// The main word must be one of these, where the class is wider.
  let words: [String]
  let place: [Place]
  let holder: Holder
  let effect: Effect
  let size: Size
  /// A percentage may stand alone, without a word for a holding and without the company ("owns 28%").
  let allowsBare: Bool
  /// The phrase must have a word for a holding.
  let needsNoun: Bool
  let isPassive: Bool?
  /// Whose the part is must be said with it ("its last 6%").
  let needsOwner: Bool
  /// A sum must stand between the trigger and the phrase.
  let needsMoney: Bool
  let weight: Double

  init(
    name: String, example: String, trigger: Trigger, words: [String] = [], place: [Place], holder: Holder,
    effect: Effect, size: Size = .any, allowsBare: Bool = false, needsNoun: Bool = false, isPassive: Bool? = nil,
    needsOwner: Bool = false, needsMoney: Bool = false, weight: Double = 1
  ) {
    self.name = name
    self.example = example
    self.trigger = trigger
    self.words = words
    self.place = place
    self.holder = holder
    self.effect = effect
    self.size = size
    self.allowsBare = allowsBare
    self.needsNoun = needsNoun
    self.isPassive = isPassive
    self.needsOwner = needsOwner
    self.needsMoney = needsMoney
    self.weight = weight
  }
}
