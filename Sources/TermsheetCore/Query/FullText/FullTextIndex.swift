/// Where the words of many rows stand, so that free text is found and ranked without looking at the rows themselves.
///
/// For each word it has the places where it occurs, words in the order of their bytes: what is asked for, up to the last
/// word as far as it is typed, is a stretch of that order. It finds what ``WordText`` finds, and so what the ledger's own
/// full-text index (SQLite's FTS5) finds; like that it ranks by BM25. It needs no ledger on the disk, and answers the
/// first letters that are typed as quickly as the last.
public struct FullTextIndex: Sendable {
  /// In which part of a row a word stands; of two rows with the same words the one that has them in its names comes first.
  public enum Place: UInt8, Sendable, Hashable, CaseIterable {
    case sentence, title, word, name

    /// How much a word there counts, as FTS5's weights of columns do.
    public var weight: UInt32 {
      switch self {
      case .sentence: 1
      case .title, .word: 2
      case .name: 6
      }
    }
  }

  /// The words one behind the other, and where each begins; one more at the end.
  let letters: [UInt8]
  let wordStarts: [UInt32]
  /// For each word its places: the distance from the row before, and the place in the row with the part that it is in.
  ///
  /// They are the largest part by far, and of each word that is asked for only its own are looked at.
  private let places: SpillFile
  private let placeStarts: [UInt32]
  /// How many words each row has.
  public let lengths: [UInt16]
  /// How many words a row has on average, at least 1.
  public let averageLength: Float

  /// The number of rows.
  public var count: Int { lengths.count }

  /// An index without rows.
  public init() { self.init(letters: [], wordStarts: [0], places: [], placeStarts: [0], lengths: []) }

  init(
    letters: [UInt8], wordStarts: [UInt32], places bytes: [UInt8], placeStarts: [UInt32], lengths: [UInt16],
    limit: Int = 0
  ) {
    self.letters = letters
    self.wordStarts = wordStarts
    places = SpillFile(limit: max(1, limit))
    _ = places.append(bytes)
    self.placeStarts = placeStarts
    self.lengths = lengths
    averageLength = Self.average(lengths)
  }

  // MARK: Image

  /// Adds it to an image.
  public func write(to image: inout ImageWriter) throws {
    try image.add(letters)
    try image.add(wordStarts)
    try image.add(places, isHashed: true)
    try image.add(placeStarts)
    try image.add(lengths)
  }

  /// Reads what ``write(to:)`` wrote.
  ///
  /// - Parameter count: how many rows it must have.
  public init(_ image: inout ImageReader, count: Int) throws {
    letters = try image.list(of: UInt8.self)
    wordStarts = try image.list(of: UInt32.self)
    places = try image.spilled(isHashed: true)
    placeStarts = try image.list(of: UInt32.self)
    lengths = try image.list(of: UInt16.self)
    averageLength = Self.average(lengths)
    guard lengths.count == count, wordStarts.count == placeStarts.count, wordStarts.last.map(Int.init) == letters.count,
      placeStarts.last.map(UInt64.init) == places.count
    else { throw ImageReader.Damaged() }
  }

  static func average(_ lengths: [UInt16]) -> Float {
    max(1, Float(lengths.reduce(0) { $0 + Int($1) }) / Float(max(1, lengths.count)))
  }

  // MARK: Finding

  /// Finds the rows in which words begin so: all words but the last are whole, and they stand next to each other.
  ///
  /// - Parameter asked: as ``WordText/folded(_:)`` gives it.
  /// - Returns: `nil` where nothing is asked for: a text without letters and digits lets everything pass.
  public func hits(_ asked: [UInt8]) -> TextHits? {
    let words = asked.split(separator: 0x20)
    guard let last = words.last else { return nil }
    var hits = TextHits(rows: count)
    let ends = words.count == 1 ? nil : ends(ofPhrase: words.dropLast())
    hits.weights.withUnsafeMutableBufferPointer { weights in
      let counts = Place.allCases.map(\.weight)
      counts.withUnsafeBufferPointer { counts in
        guard let ends else {
          return eachPlace(of: stretch(beginning: last)) { row, place in weights[row] &+= counts[Int(place & 3)] }
        }
        guard !ends.isEmpty else { return }
        // The last word is often a letter or two, of which there are many: a bit for each row spares looking for most.
        var isHeld = [Bool](repeating: false, count: count)
        for end in ends { isHeld[Int(end >> 32)] = true }
        eachPlace(of: stretch(beginning: last)) { row, place in
          guard isHeld[row], Self.contains(ends, UInt64(row) << 32 | UInt64(place >> 2)) else { return }
          weights[row] &+= counts[Int(place & 3)]
        }
      }
    }
    hits.count()
    return hits
  }

  /// Where the word behind a phrase would stand: row and place, ascending.
  private func ends(ofPhrase words: ArraySlice<ArraySlice<UInt8>>) -> [UInt64] {
    var ends: [UInt64]?
    for word in words {
      guard let number = number(of: word) else { return [] }
      let before = ends
      var next: [UInt64] = []
      eachPlace(of: number..<number + 1) { row, place in
        let here = UInt64(row) << 32 | UInt64(place >> 2)
        if before.map({ Self.contains($0, here) }) ?? true { next.append(here + 1) }
      }
      ends = next
      if next.isEmpty { break }
    }
    return ends ?? []
  }

  private static func contains(_ sorted: [UInt64], _ value: UInt64) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == value
  }

  /// Calls with the row and the place of every occurrence of some words; those of one word in their order.
  private func eachPlace(of words: Range<Int>, _ body: (Int, UInt32) -> Void) {
    guard !words.isEmpty else { return }
    let begin = Int(placeStarts[words.lowerBound])
    places.withBytes(at: UInt64(begin), count: Int(placeStarts[words.upperBound]) - begin) { bytes in
      for word in words {
        var index = Int(placeStarts[word]) - begin
        let end = min(Int(placeStarts[word + 1]) - begin, bytes.count)
        var row = 0
        func next() -> UInt32 {
          guard index < end else { return 0 }
          var byte = bytes[index]
          index += 1
          if byte < 0x80 { return UInt32(byte) }
          var value = UInt32(byte & 0x7F)
          var shift: UInt32 = 7
          repeat {
            guard index < end else { return value }
            byte = bytes[index]
            index += 1
            value |= UInt32(byte & 0x7F) << shift
            shift += 7
          } while byte >= 0x80 && shift < 32
          return value
        }
        while index < end {
          row += Int(next())
          body(row, next())
        }
      }
    }
  }

  // MARK: Words

  private func number(of word: ArraySlice<UInt8>) -> Int? {
    let place = place { Self.isBefore($0, word) }
    guard place + 1 < wordStarts.count, bytes(ofWord: place).elementsEqual(word) else { return nil }
    return place
  }

  private func stretch(beginning start: ArraySlice<UInt8>) -> Range<Int> {
    let first = place { Self.isBefore($0, start) }
    let end = place { Self.isBefore($0, start) || $0.starts(with: start) }
    return first..<max(first, end)
  }

  /// The first word that is not before.
  private func place(_ isBefore: (ArraySlice<UInt8>) -> Bool) -> Int {
    var (low, high) = (0, wordStarts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(bytes(ofWord: middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func bytes(ofWord word: Int) -> ArraySlice<UInt8> {
    letters[Int(wordStarts[word])..<Int(wordStarts[word + 1])]
  }

  private static func isBefore(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
