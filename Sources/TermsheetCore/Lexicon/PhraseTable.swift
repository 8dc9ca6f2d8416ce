/// Phrases of known words, found by the longest match at a token.
struct PhraseTable: Sendable {
  private struct Entry {
    var words: [WordID]
    var value: Int32
  }

  /// Entries by their first word, longest first.
  private var byFirst: [WordID: [Entry]] = [:]

  mutating func add(_ words: [WordID], value: Int) {
    guard let first = words.first else { return }
    var entries = byFirst[first] ?? []
    if let same = entries.firstIndex(where: { $0.words == words }) {
      entries[same].value = Int32(value)
    } else {
      let place = entries.firstIndex { $0.words.count < words.count } ?? entries.count
      entries.insert(Entry(words: words, value: Int32(value)), at: place)
    }
    byFirst[first] = entries
  }

  /// The value of exactly these words.
  func value(of words: [WordID]) -> Int? {
    guard let first = words.first else { return nil }
    return byFirst[first]?.first { $0.words == words }.map { Int($0.value) }
  }

  /// The longest phrase that begins at `index`, as its length in tokens and its value.
  func match(_ tokens: [Token], at index: Int, before end: Int) -> (length: Int, value: Int)? {
    guard tokens[index].word != .unknown, let entries = byFirst[tokens[index].word] else { return nil }
    for entry in entries where index + entry.words.count <= end {
      var offset = 1
      while offset < entry.words.count, tokens[index + offset].word == entry.words[offset] { offset += 1 }
      if offset == entry.words.count { return (entry.words.count, Int(entry.value)) }
    }
    return nil
  }
}
