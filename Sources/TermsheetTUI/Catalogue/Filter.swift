import TermsheetCore

/// What was typed to narrow the lists: its text, what it asks, and the words that are marked where they are found.
struct Filter: Sendable, Hashable {
  let text: String
  let query: Query
  /// The first mistake in the text; what has a mistake does not count.
  let problem: QueryProblem?
  /// In lower case: free text and names that are wanted.
  let words: [String]
  /// Whether nothing but free text is asked, so that names of companies can be judged by it too.
  let isPlain: Bool
  /// Whether the words are looked for anywhere, and not only where a word begins.
  var isAnywhere = false

  init(_ text: String = "", scope: QueryScope = Filter.plainScope) {
    self.text = text
    (query, problem) = Query.read(text, scope: scope)
    words = query.wantedTerms.flatMap { term -> [String] in
      switch term {
      case .text(let text): [text]
      case .name(_, let patterns), .round(let patterns): patterns.map { $0.text.lowercased() }
      default: []
      }
    }
    isPlain = !query.isEmpty && query.terms.allSatisfy { if case .text = $0 { true } else { false } }
  }

  private init(words: [String]) {
    text = words.joined(separator: " ")
    query = Query(root: words.isEmpty ? nil : .all(words.map { .term(.text($0)) }))
    problem = nil
    self.words = words
    isPlain = true
    isAnywhere = true
  }

  /// Words that must all occur, whatever signs are in them; text in quotes is one word.
  static func plainWords(_ text: String) -> Filter {
    var words: [String] = []
    for (index, part) in text.lowercased().split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(whereSeparator: \.isWhitespace).map(String.init)
      } else if !part.isEmpty {
        words.append(String(part))
      }
    }
    return Filter(words: words)
  }

  private static let plainScope = QueryScope(today: .today)

  /// Whether there is free text in it, by which rows are ordered.
  var hasText: Bool { !query.wantedTexts.isEmpty }

  /// Whether it lets everything pass.
  var isEmpty: Bool { query.isEmpty }

  /// Whether a name in lower case has all of the words.
  func matches(_ key: String) -> Bool { words.allSatisfy { key.contains($0) } }
}
