/// Phrases of known words, found by the longest match at a token.
struct PhraseTable: Sendable {
  /// A phrase of two words and more.
  private struct Entry {
    /// Into `tails`: its words from the third on.
    var tail: Int32
    var length: Int32
    var value: Int32
    /// The next entry with the same first two words, no longer than this one; -1 at the end.
    var next: Int32
  }

  /// The value of the phrase that is this word alone, by word; -1 where there is none.
  private var singles: [Int32] = []
  /// Words that begin some longer phrase.
  private var begins: [Bool] = []
  private var entries: [Entry] = []
  private var tails: [WordID] = []
  /// The first and longest entry by its first two words: open addressing, -1 where free. The count is a power of two.
  private var slots: [Int32]
  private var keys: [UInt64]
  private var pairs = 0

  /// - Parameter capacity: the pairs of first words that are expected; more are taken as well.
  init(capacity: Int = 256) {
    var size = 256
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: -1, count: size)
    keys = Array(repeating: 0, count: size)
  }

  mutating func add(_ words: [WordID], value: Int) {
    guard let first = words.first else { return }
    let place = Int(first.index)
    while singles.count <= place {
      singles.append(-1)
      begins.append(false)
    }
    guard words.count > 1 else {
      singles[place] = Int32(value)
      return
    }
    begins[place] = true
    if let same = entry(of: words) {
      entries[same].value = Int32(value)
      return
    }
    let number = Int32(entries.count)
    entries.append(Entry(tail: Int32(tails.count), length: Int32(words.count), value: Int32(value), next: -1))
    tails += words[2...]
    link(number, key: Self.key(first, words[1]))
  }

  /// The value of exactly these words.
  func value(of words: [WordID]) -> Int? {
    guard words.count > 1 else {
      guard let first = words.first, Int(first.index) < singles.count, singles[Int(first.index)] >= 0 else {
        return nil
      }
      return Int(singles[Int(first.index)])
    }
    return entry(of: words).map { Int(entries[$0].value) }
  }

  /// The longest phrase that begins at `index`, as its length in tokens and its value.
  func match(_ tokens: [Token], at index: Int, before end: Int) -> (length: Int, value: Int)? {
    let first = Int(tokens[index].word.index)
    guard first != 0, first < singles.count else { return nil }
    if begins[first], index + 1 < end, tokens[index + 1].word != .unknown {
      var number = slots[slot(of: Self.key(tokens[index].word, tokens[index + 1].word))]
      while number >= 0 {
        let entry = entries[Int(number)]
        let length = Int(entry.length)
        if index + length <= end {
          var offset = 2
          while offset < length, tokens[index + offset].word == tails[Int(entry.tail) + offset - 2] { offset += 1 }
          if offset == length { return (length, Int(entry.value)) }
        }
        number = entry.next
      }
    }
    return singles[first] >= 0 ? (1, Int(singles[first])) : nil
  }

  // MARK: - Entries by their first two words

  private func entry(of words: [WordID]) -> Int? {
    var number = slots[slot(of: Self.key(words[0], words[1]))]
    while number >= 0 {
      let entry = entries[Int(number)]
      if Int(entry.length) == words.count,
        tails[Int(entry.tail)..<Int(entry.tail) + words.count - 2].elementsEqual(words[2...])
      {
        return Int(number)
      }
      number = entry.next
    }
    return nil
  }

  private mutating func link(_ number: Int32, key: UInt64) {
    var place = slot(of: key)
    guard slots[place] >= 0 else {
      if (pairs + 1) * 2 > slots.count {
        grow()
        place = slot(of: key)
      }
      slots[place] = number
      keys[place] = key
      pairs += 1
      return
    }
    let length = entries[Int(number)].length
    var before: Int32 = -1
    var after = slots[place]
    while after >= 0, entries[Int(after)].length >= length {
      before = after
      after = entries[Int(after)].next
    }
    entries[Int(number)].next = after
    if before >= 0 { entries[Int(before)].next = number } else { slots[place] = number }
  }

  private mutating func grow() {
    let old = zip(keys, slots).filter { $0.1 >= 0 }
    slots = Array(repeating: -1, count: slots.count * 2)
    keys = Array(repeating: 0, count: slots.count)
    for (key, head) in old {
      let place = slot(of: key)
      slots[place] = head
      keys[place] = key
    }
  }

  private static func key(_ first: WordID, _ second: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: first.index)) << 32 | UInt64(UInt32(bitPattern: second.index))
  }

  /// Where a key stands, or the free slot where it would.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    var slot = Int(truncatingIfNeeded: (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while slots[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
