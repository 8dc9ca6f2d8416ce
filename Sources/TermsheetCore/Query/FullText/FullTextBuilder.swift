/// Takes rows of text one after the other and makes the index of them.
public struct FullTextBuilder: ~Copyable {
  /// One part of a row. Words are not next to each other across two of them.
  public struct Part: Sendable, Hashable {
    public var text: String
    public var place: FullTextIndex.Place

    public init(_ text: String, _ place: FullTextIndex.Place) {
      self.text = text
      self.place = place
    }
  }

  private var letters: [UInt8] = []
  private var wordStarts: [UInt32] = [0]
  /// Numbers of words by their hash, one more than the number; 0 where there is none. Its size is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  /// The words of all rows: number, place and whether a part begins.
  private var tokens: [UInt32] = []
  private var rowStarts: [Int] = [0]
  private var folded: [UInt8] = []

  public init() {}

  /// Adds a row.
  public mutating func append(_ parts: some Sequence<Part>) {
    for part in parts {
      folded.removeAll(keepingCapacity: true)
      WordText.append(part.text, to: &folded)
      addWords(UInt32(part.place.rawValue))
    }
    rowStarts.append(tokens.count)
  }

  private mutating func addWords(_ place: UInt32) {
    let length = folded.count
    var begins: UInt32 = 1
    var index = 0
    while index < length {
      // Each word has a blank before it.
      let start = index + 1
      index = start
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while index < length, folded[index] != 0x20 {
        hash = (hash ^ UInt64(folded[index])) &* 0x100_0000_01B3
        index += 1
      }
      tokens.append(number(start..<index, hash) << 3 | place << 1 | begins)
      begins = 0
    }
  }

  private mutating func number(_ word: Range<Int>, _ hash: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      let start = Int(wordStarts[number])
      if Int(wordStarts[number + 1]) - start == word.count,
        (0..<word.count).allSatisfy({ letters[start + $0] == folded[word.lowerBound + $0] })
      {
        return UInt32(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(wordStarts.count - 1)
    letters += folded[word]
    wordStarts.append(UInt32(letters.count))
    slots[slot] = number + 1
    if wordStarts.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for number in 0..<wordStarts.count - 1 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in Int(wordStarts[number])..<Int(wordStarts[number + 1]) {
        hash = (hash ^ UInt64(letters[index])) &* 0x100_0000_01B3
      }
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  /// The index of all rows that were added.
  ///
  /// - Parameter limit: how many bytes of places stay in memory.
  public consuming func finish(limit: Int = 1 << 20) -> FullTextIndex {
    let order = sortedWords()
    var ranks = [UInt32](repeating: 0, count: order.count)
    var sorted: [UInt8] = []
    sorted.reserveCapacity(letters.count)
    var sortedStarts: [UInt32] = [0]
    for (rank, word) in order.enumerated() {
      ranks[Int(word)] = UInt32(rank)
      sorted += letters[Int(wordStarts[Int(word)])..<Int(wordStarts[Int(word) + 1])]
      sortedStarts.append(UInt32(sorted.count))
    }
    // Twice over the words: how many bytes the places of each take, and then the bytes.
    var sizes = [UInt32](repeating: 0, count: order.count + 1)
    eachOccurrence(ranks) { word, row, place in sizes[word + 1] += Self.size(row) + Self.size(place) }
    for word in 0..<order.count { sizes[word + 1] += sizes[word] }
    var cursors = sizes
    let total = Int(sizes[order.count])
    let places = [UInt8](unsafeUninitializedCapacity: total) { buffer, count in
      eachOccurrence(ranks) { word, row, place in
        var index = Int(cursors[word])
        for var value in [row, place] {
          while value >= 0x80 {
            buffer[index] = UInt8(value & 0x7F) | 0x80
            value >>= 7
            index += 1
          }
          buffer[index] = UInt8(value)
          index += 1
        }
        cursors[word] = UInt32(index)
      }
      count = total
    }
    let lengths = (0..<rowStarts.count - 1).map { UInt16(clamping: rowStarts[$0 + 1] - rowStarts[$0]) }
    return FullTextIndex(
      letters: sorted, wordStarts: sortedStarts, places: places, placeStarts: sizes, lengths: lengths,
      limit: limit)
  }

  private static func size(_ value: UInt32) -> UInt32 {
    value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5
  }

  /// Calls with each occurrence: the word's rank, how far its row is from the word's row before, and the place.
  private borrowing func eachOccurrence(_ ranks: [UInt32], _ body: (Int, UInt32, UInt32) -> Void) {
    var lastRows = [UInt32](repeating: 0, count: ranks.count)
    for row in 0..<rowStarts.count - 1 {
      var place: UInt32 = 0
      for index in rowStarts[row]..<rowStarts[row + 1] {
        let token = tokens[index]
        // A place is left free between two parts.
        place += 1 + token & 1
        let word = Int(ranks[Int(token >> 3)])
        body(word, UInt32(row) - lastRows[word], place << 2 | token >> 1 & 3)
        lastRows[word] = UInt32(row)
      }
    }
  }

  /// The numbers of the words in the order of their bytes.
  private borrowing func sortedWords() -> [UInt32] {
    let letters = letters
    let starts = wordStarts
    func word(_ number: UInt32) -> ArraySlice<UInt8> {
      letters[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }
    // Most differ in their first eight bytes, and whole numbers are compared at once.
    let keyed = (0..<UInt32(starts.count - 1)).map { number in
      var key: UInt64 = 0
      var count = 0
      for byte in word(number).prefix(8) {
        key = key << 8 | UInt64(byte)
        count += 1
      }
      return (key: key << UInt64(8 * (8 - count)), number: number)
    }
    return keyed.sorted { left, right in
      left.key != right.key ? left.key < right.key : word(left.number).lexicographicallyPrecedes(word(right.number))
    }.map(\.number)
  }
}
