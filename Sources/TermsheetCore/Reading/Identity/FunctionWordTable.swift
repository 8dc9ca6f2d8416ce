/// Which languages use a word, found by the word's bytes as one number.
///
/// Every word of every article is looked up here. Open addressing in one array with a multiplication for a hash (Knuth,
/// The Art of Computer Programming 3, 6.4) is several times faster than a dictionary, whose hash withstands inputs that
/// are made to collide; what is found here does not depend on the input.
struct FunctionWordTable: Sendable {
  private var keys: [UInt64]
  private var sets: [UInt32]
  private let shift: UInt64

  /// - Parameter words: each with the languages that use it, as bits; no word is 0.
  init(_ words: [UInt64: UInt32]) {
    var bits: UInt64 = 4
    while 1 << bits < words.count * 4 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    sets = Array(repeating: 0, count: 1 << bits)
    for (word, languages) in words {
      var place = place(of: word)
      while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
      keys[place] = word
      sets[place] = languages
    }
  }

  /// As bits; 0 for a word of none.
  func languages(_ word: UInt64) -> UInt32 {
    var place = place(of: word)
    while keys[place] != 0 {
      if keys[place] == word { return sets[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return 0
  }

  private func place(of word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}
