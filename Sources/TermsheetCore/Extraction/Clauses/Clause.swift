/// A verb or a noun of deals with what stands around it in its clause.
///
/// The roles are logical: in "Acme was bought by Birch" the subject is Birch and the object Acme, so that one rule
/// covers active and passive, and "Birch's purchase of Acme" as well.
struct Clause {
  /// Something that a verb or noun goes with.
  struct Argument {
    /// The preposition before it; `nil` for a direct object.
    var preposition: WordID?
    /// Into the sentence's groups: the heads, more than one where they are joined by commas and "and".
    var heads: [Int]
  }

  /// Into the reading's sentences.
  var sentence: Int
  /// The group of the verb or noun.
  var trigger: Int
  var verb: VerbGroup?
  var noun: NounClass?
  var subject: [Int] = []
  /// The subject is an ordinary noun ("investors", "the funding"), by class.
  var subjectNoun: NounClass?
  var object: [Int] = []
  var objectNoun: NounClass?
  var arguments: [Argument] = []
  /// The groups that the clause covers.
  var span: Range<Int>
}
