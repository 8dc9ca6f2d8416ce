/// Words that were met in a text: one bit each for those that the vocabulary numbers, the others by their spelling.
struct WordMarks {
  private var bits: [UInt64] = []
  private var others: Set<String> = []

  /// - Parameter lower: the word in lower case. One that is long or not ASCII may be met under two numbers, and is kept by
  ///   its spelling.
  mutating func insert(_ word: WordID, _ lower: String) {
    guard word != .unknown, lower.short != nil else {
      others.insert(lower)
      return
    }
    let place = Int(word.index) >> 6
    if place >= bits.count { bits += [UInt64](repeating: 0, count: place + 1 - bits.count) }
    bits[place] |= 1 << UInt64(word.index & 63)
  }

  func contains(_ word: WordID, _ lower: String) -> Bool {
    guard word != .unknown, lower.short != nil else { return others.contains(lower) }
    let place = Int(word.index) >> 6
    return place < bits.count && bits[place] & 1 << UInt64(word.index & 63) != 0
  }
}
