/// What the cues of all amounts and percentages of an article are made of; worked out once.
struct ArticleCues {
  let reading: Analysis
  let parties: ArticleParties
  let topics: Topics
  let signs: CueSigns
  /// What every amount of the article shows.
  let whole: CueSet
  private let book: PartyCueBook
  private let empty: CueSet

  /// - Parameter keepsAll: keep also the cues that have no points, for whoever asks for all.
  init(_ reading: Analysis, topics: Topics, keepsAll: Bool) {
    self.reading = reading
    self.topics = topics
    empty = CueSet(.builtIn, isWhole: keepsAll)
    parties = ArticleParties(reading)
    signs = CueSigns(reading)
    book = PartyCueBook(reading, parties, empty)
    whole = AmountCues.ofArticle(Story(reading, signs), empty)
  }

  var ofParties: PartyCues {
    PartyCues(reading: reading, parties: parties, topics: topics, signs: signs, book: book, empty: empty)
  }

  func ofAmounts(_ sentence: SentenceGroups) -> AmountCues {
    AmountCues(reading: reading, sentence: sentence, signs: signs, article: whole)
  }
}
