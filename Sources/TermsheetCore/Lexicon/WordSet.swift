/// A few words that a rule asks for, told by their numbers: one bit a word of the vocabulary.
///
/// Numbers of the built-in vocabulary stay what they are in every lexicon that a user has added to, so that one set
/// serves them all.
struct WordSet: Sendable {
  private var bits: [UInt64] = []

  /// - Parameter words: separated by spaces, each known to the built-in vocabulary; others are left out.
  init(_ words: String) {
    for word in words.split(separator: " ") {
      insert(word.withBytes { Lexicon.builtIn.vocabulary.lookUp($0) })
    }
  }

  init(_ words: some Sequence<WordID>) {
    for word in words { insert(word) }
  }

  private mutating func insert(_ word: WordID) {
    guard word != .unknown else { return }
    let place = Int(word.index) >> 6
    while bits.count <= place { bits.append(0) }
    bits[place] |= 1 << UInt64(word.index & 63)
  }

  var isEmpty: Bool { bits.isEmpty }

  @inline(__always)
  func contains(_ word: WordID) -> Bool {
    let place = Int(word.index) >> 6
    return place < bits.count && bits[place] & 1 << UInt64(word.index & 63) != 0
  }
}
