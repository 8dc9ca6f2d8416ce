/// Which words say the same of money (`senses.txt`).
struct SenseWords: Sendable {
  /// The names of the senses, in the order of the list.
  let names: [String]
  /// By the number of a word, the sense of it; 0 where it has none, else one more than the sense's place in `names`.
  private let senses: [UInt8]

  /// - Parameter vocabulary: only words that it knows can be found; a star matches those that begin alike.
  init(_ list: WordList, _ vocabulary: Vocabulary) {
    var names: [String] = []
    var senses = [UInt8](repeating: 0, count: vocabulary.count)
    var beginnings: [(text: String, sense: UInt8)] = []
    list.forEachEntry { entry in
      names.append(String(decoding: entry.name, as: UTF8.self))
      let sense = UInt8(names.count)
      for word in entry.field(0) ?? [] {
        if word.last == 0x2A {
          beginnings.append((String(decoding: word.dropLast(), as: UTF8.self), sense))
        } else {
          let id = vocabulary.lookUp(word)
          // Of two senses the one that stands first in the list has the word.
          if id != .unknown, senses[Int(id.index)] == 0 { senses[Int(id.index)] = sense }
        }
      }
    }
    let byLetter = Dictionary(grouping: beginnings) { $0.text.utf8.first ?? 0 }
    for number in senses.indices where senses[number] == 0 {
      let text = vocabulary.texts[number]
      guard let first = text.utf8.first, let candidates = byLetter[first] else { continue }
      if let match = candidates.first(where: { text.hasPrefix($0.text) }) { senses[number] = match.sense }
    }
    self.names = names
    self.senses = senses
  }

  /// The sense of a word, into `names`.
  func sense(of word: WordID) -> Int? {
    // Words that a user has added have no sense.
    guard word.index >= 0, Int(word.index) < senses.count, senses[Int(word.index)] > 0 else { return nil }
    return Int(senses[Int(word.index)]) - 1
  }

  /// The senses of the lists that come with the program.
  static let builtIn = SenseWords(WordList(named: "senses"), Lexicon.builtIn.vocabulary)
}
