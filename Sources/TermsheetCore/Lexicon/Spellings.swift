/// Words that a rule asks for, by their spelling in lower case: a set that looks at a short word's own two machine words
/// instead of hashing its characters (see ``ShortText``).
struct Spellings: Sendable, ExpressibleByArrayLiteral, Sequence {
  /// Open addressing; both words are zero where a place is free, which no text is. The count is a power of two.
  private let slots: [(low: UInt64, high: UInt64)]
  private let all: Set<String>

  init(_ words: some Sequence<String>) {
    all = Set(words)
    var size = 8
    while size < all.count * 2 { size <<= 1 }
    var slots = [(low: UInt64, high: UInt64)](repeating: (0, 0), count: size)
    for word in all {
      // Built anew from its bytes a short text is always kept short.
      guard let short = String(decoding: Array(word.utf8), as: UTF8.self).short else { continue }
      var slot = Self.hash(short) & (size - 1)
      while slots[slot].high != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = short
    }
    self.slots = slots
  }

  init(arrayLiteral words: String...) { self.init(words) }

  @inline(__always)
  func contains(_ word: String) -> Bool {
    word.short == nil ? all.contains(word) : place(of: word) != nil
  }

  /// How many places there are, of which most are free.
  var places: Int { slots.count }

  /// A number for a short word that is one of these, below `places`: what is kept of each word can stand there.
  @inline(__always)
  func place(of word: String) -> Int? {
    guard let short = word.short else { return nil }
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Self.hash(short) & mask
      while slots[slot].high != 0 {
        if slots[slot].low == short.low, slots[slot].high == short.high { return slot }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  func contains(_ word: Substring) -> Bool { contains(String(word)) }

  var count: Int { all.count }

  /// Of all words together.
  var letters: Int { all.reduce(0) { $0 + $1.utf8.count } }

  func makeIterator() -> Set<String>.Iterator { all.makeIterator() }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func hash(_ word: (low: UInt64, high: UInt64)) -> Int {
    let product = (word.low ^ word.high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32)
  }
}
