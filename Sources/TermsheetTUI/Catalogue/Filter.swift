import TermsheetCore

/// What was typed to narrow the lists: words that must all occur, in any order; text in quotes is one word.
struct Filter: Sendable, Hashable {
  var text: String {
    didSet { words = Self.words(of: text) }
  }
  /// In lower case, without empty ones.
  private(set) var words: [String]

  init(_ text: String = "") {
    self.text = text
    words = Self.words(of: text)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The words as `TextIndex` takes them.
  var folded: [[CChar]] { words.map(TextIndex.fold) }

  func matches(_ key: String) -> Bool { words.allSatisfy { key.contains($0) } }

  /// Whether all that this filter lets through passed the other too: it has the other's words, or longer ones.
  func narrows(_ other: Filter) -> Bool {
    other.words.allSatisfy { word in words.contains { $0.contains(word) } }
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for (index, part) in text.lowercased().split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(whereSeparator: \.isWhitespace).map(String.init)
      } else if !part.isEmpty {
        words.append(String(part))
      }
    }
    return words
  }
}
