/// Whose "the federal government" is: that of the federation of which the article speaks most, the United States where
/// it speaks of none.
struct FederalGovernment {
  let document: ArticleText
  /// Looked for once, and only where an article speaks of one.
  private lazy var most = mostSpokenOf()

  init(_ document: ArticleText) { self.document = document }

  /// Each federation, the United States first, by the words that speak for it.
  private static let federations: [(government: String, words: Spellings)] = [
    ("US government", ["us", "u.s", "u.s.", "american", "america", "washington"]),
    ("Canadian government", ["canada", "canadian", "ottawa", "ontario", "quebec", "toronto", "montreal"]),
    ("German government", ["germany", "german", "berlin", "bavaria", "saxony"]),
    ("Australian government", ["australia", "australian", "canberra", "sydney", "melbourne"]),
    ("Swiss government", ["switzerland", "swiss", "bern", "zurich"]),
    ("Austrian government", ["austria", "austrian", "vienna"]),
    ("Belgian government", ["belgium", "belgian", "brussels"]),
    ("Brazilian government", ["brazil", "brazilian", "brasília", "brasilia"]),
    ("Mexican government", ["mexico", "mexican"]),
    ("Nigerian government", ["nigeria", "nigerian", "abuja", "lagos"]),
    ("Indian government", ["india", "indian", "delhi"]),
    ("Russian government", ["russia", "russian", "moscow"]),
    ("Pakistani government", ["pakistan", "pakistani", "islamabad"]),
  ]

  /// The listed name that is meant, `nil` where the government has none in the list.
  /// - Parameter found: what the words of `range` are by the list.
  mutating func known(_ found: Int, _ range: Range<Int>) -> Int? {
    guard range.count == 2, document.lower(range.lowerBound) == "federal",
      document.lexicon.known[found].kind == .government
    else { return found }
    guard let most else { return found }
    return document.lexicon.known.firstIndex { $0.canonical == most }
  }

  /// `nil` where the article speaks of none.
  private func mostSpokenOf() -> String? {
    var counts = [Int](repeating: 0, count: Self.federations.count)
    for (index, token) in document.tokens.enumerated() where token.kind == .word && token.isCapitalised {
      let text = document.lower(index)
      for (place, federation) in Self.federations.enumerated() where federation.words.contains(text) {
        counts[place] += 1
      }
    }
    guard let most = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }), counts[most] > 0 else {
      return nil
    }
    return Self.federations[most].government
  }
}
