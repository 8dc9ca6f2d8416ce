/// Lines of a page's menu that run into its text: "Artificial Intelligence View All Deep Learning Auto Data Labelling".
/// No name has so many words in a row, and nobody is told of there.
struct MenuLines {
  let document: ArticleText

  /// How many capitalised words in a row are no name.
  private static let least = 9

  /// Marks the words of such lines as taken, with those that stand before them in the sentence.
  func mark(_ sentence: Sentence, in taken: inout [Bool]) {
    if isMenu(sentence) {
      for word in sentence.tokens { taken[word] = true }
      return
    }
    var start = sentence.tokens.lowerBound
    var end = start
    for index in sentence.tokens.lowerBound...sentence.tokens.upperBound {
      let goesOn =
        index < sentence.tokens.upperBound && document.tokens[index].kind == .word
        && document.tokens[index].isCapitalised
      guard !goesOn else { continue }
      if index - start >= Self.least { end = index }
      start = index + 1
    }
    for word in sentence.tokens.lowerBound..<end { taken[word] = true }
  }

  /// "Artificial Intelligence View All AI, ML and Deep Learning … Security View All Data Security": a sentence that says
  /// twice where all can be viewed, and goes on to say nothing.
  private func isMenu(_ sentence: Sentence) -> Bool {
    var count = 0
    for index in sentence.tokens.dropLast()
    where document.tokens[index].isCapitalised && isWordOfPage(index, before: sentence.tokens.upperBound) {
      count += 1
      if count > 1 { break }
    }
    guard count > 1 else { return false }
    // A statement behind the menu, in one sentence with it, is read.
    return !sentence.tokens.contains { index in
      document.tokens[index].kind == .currency
        || document.features(index).verb != nil && !document.tokens[index].isCapitalised
    }
  }

  /// "Acme Share on Facebook", "Research View All Robots", "Acme Skip to content": a word of the page behind a name.
  func isWordOfPage(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch document.lower(index) {
    case "share":
      return document.lower(index + 1) == "on" && index + 2 < end && document.tokens[index + 2].isCapitalised
    case "view", "see": return ["all", "more"].contains(document.lower(index + 1))
    case "skip": return document.lower(index + 1) == "to"
    default: return false
    }
  }
}
