/// Reads deals, stakes, hardware mentions, rights and comments out of articles.
///
/// Deterministic: the same article and the same lexicon give the same facts. Safe to use from several threads at once.
public struct Extractor: Sendable {
  let lexicon: Lexicon
  /// What is wrong with the user's word lists.
  public let problems: [Problem]

  /// - Parameter lexicon: the word lists; the built-in ones unless the user has added to them.
  public init(lexicon: Lexicon = .builtIn, problems: [Problem] = []) {
    self.lexicon = lexicon
    self.problems = problems
  }

  /// All facts of one article, in the order of their first evidence.
  public func facts(in article: Article) -> ArticleFacts {
    guard article.body.utf8.count > LongArticles.piece else { return factsOfPiece(article) }
    var whole = PieceFacts()
    for (piece, offset) in LongArticles.pieces(of: article) { whole.add(factsOfPiece(piece), at: offset) }
    return whole.facts
  }

  func factsOfPiece(_ article: Article) -> ArticleFacts {
    let reading = Analysis(article, lexicon: lexicon)
    let deals = DealReader(reading: reading).read()
    return ArticleFacts(
      deals: deals.deals, stakes: StakeReader(reading: reading, deals: deals.told, cues: deals.cues).stakes(),
      hardware: HardwareReader(reading: reading).mentions(), rights: RightReader(reading: reading).rights(),
      comments: CommentReader(reading: reading).comments())
  }
}
