/// What the cues of all amounts and percentages of an article are made of; worked out once.
final class ArticleCues {
  let reading: Analysis
  let parties: ArticleParties
  let topics: Topics
  let signs: CueSigns
  /// What every amount of the article shows.
  let whole: CueSet
  let ofParties: PartyCues
  let sealer: CueSealer

  /// - Parameter keepsAll: keep also the cues that have no points, for whoever asks for all.
  init(_ reading: Analysis, topics: Topics, keepsAll: Bool) {
    self.reading = reading
    self.topics = topics
    let empty = CueSet(.builtIn, isWhole: keepsAll)
    sealer = CueSealer(.builtIn)
    parties = ArticleParties(reading)
    signs = CueSigns(reading, .builtIn)
    ofParties = PartyCues(
      reading, parties: parties, topics: topics, signs: signs, book: PartyCueBook(reading, parties, empty),
      empty: empty)
    whole = AmountCues.ofArticle(Story(reading, signs), empty)
  }

  func ofAmounts(_ sentence: SentenceGroups) -> AmountCues {
    AmountCues(reading: reading, sentence: sentence, signs: signs, article: whole)
  }
}
