/// A verb or a noun of deals with what stands around it in its clause.
///
/// The roles are logical: in "Acme was bought by Birch" the subject is Birch and the object Acme, so that one rule
/// covers active and passive, and "Birch's purchase of Acme" as well.
///
/// A class, since it is handed from condition to condition, and never changes once it is read.
final class Clause: Sendable {
  /// Something that a verb or noun goes with.
  struct Argument: Sendable {
    /// The preposition before it; `nil` for a direct object.
    var preposition: WordID?
    /// Into the sentence's groups: the heads, more than one where they are joined by commas and "and".
    var heads: [Int]
  }

  /// Into the reading's sentences.
  let sentence: Int
  /// The group of the verb or noun.
  let trigger: Int
  let verb: VerbGroup?
  let noun: NounClass?
  let subject: [Int]
  /// The subject is an ordinary noun ("investors", "the funding"), by class.
  let subjectNoun: NounClass?
  let object: [Int]
  let objectNoun: NounClass?
  let arguments: [Argument]
  /// The groups that the clause covers.
  let span: Range<Int>

  init(
    sentence: Int, trigger: Int, verb: VerbGroup? = nil, noun: NounClass? = nil, subject: [Int],
    subjectNoun: NounClass? = nil, object: [Int], objectNoun: NounClass? = nil, arguments: [Argument],
    span: Range<Int>
  ) {
    self.sentence = sentence
    self.trigger = trigger
    self.verb = verb
    self.noun = noun
    self.subject = subject
    self.subjectNoun = subjectNoun
    self.object = object
    self.objectNoun = objectNoun
    self.arguments = arguments
    self.span = span
  }
}
