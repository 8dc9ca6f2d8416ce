import TermsheetCore

/// The article on the screen, wrapped to the width of its pane.
struct ArticleView: Sendable, Hashable {
  /// Index into the ledger's articles; `nil` for none.
  var article: Int?
  /// Its text, read from its file where it is not in memory.
  var text: Article?
  /// The article whose text is being read beside the keys, since its file is large.
  var awaited: LoadedArticle?
  /// `+7 copies`, as the lines have it.
  var copies: [String] = []
  var lines: [ArticleLine] = []
  /// Columns to which `lines` are wrapped.
  var width = 0
  /// First line on the screen.
  var top = 0
  /// Byte ranges of the body that prove the selected fact.
  var highlights: [Range<Int>] = []
  var highlightsTitle = false

  /// The first line that holds evidence.
  var evidenceLine: Int? {
    if highlightsTitle { return 0 }
    guard let first = highlights.map(\.lowerBound).min() else { return nil }
    return lines.firstIndex { $0.kind == .body && $0.range.upperBound > first }
  }
}

extension State {
  /// Lines longer than this tire the eye.
  static let widestArticle = 88

  /// Wraps the cited article, if it is on the screen, and scrolls to the evidence when that is another.
  mutating func settleArticle(_ layout: Layout) {
    let inside = layout.inside(.article)
    guard layout.panes[.article] != nil, let citation = cited else {
      if cited == nil { article = ArticleView() }
      return
    }
    let width = min(Self.widestArticle, inside.columns - 2)
    let loaded = catalogue.ledger.articles[citation.article]
    let isOther = article.article != citation.article || article.text?.path != loaded.article.path
    let text = isOther ? article(loaded) : article.text ?? loaded.article
    // What stands in the place of a text that is gone has no places in it.
    let isWhole = text.body.utf8.count >= citation.evidence.map(\.end).max() ?? 0 && !text.isKeptSentences
    let body =
      isWhole ? citation.evidence.filter { $0.source == .body && $0.start < $0.end }.map { $0.start..<$0.end } : []
    let isNew = isOther || article.highlights != body
    if isOther || article.width != width || article.copies != citation.copiesText {
      article.text = text
      article.copies = citation.copiesText
      article.lines = ArticleWrapping.lines(
        of: text, copies: article.copies, width: width, around: body.first?.lowerBound ?? 0)
      article.width = width
    }
    article.article = citation.article
    article.highlights = body
    article.highlightsTitle = citation.evidence.contains { $0.source == .title }
    if isNew { scrollToEvidence(height: inside.rows) }
    article.top = max(0, min(article.top, article.lines.count - inside.rows))
  }

  /// Puts the evidence a third down the pane, so that what leads to it is in view.
  private mutating func scrollToEvidence(height: Int) {
    article.top = max(0, (article.evidenceLine ?? 0) - height / 3)
  }

  /// The article with its text; where its file is gone or changed, with the sentences that the ledger kept.
  private mutating func article(_ loaded: LoadedArticle) -> Article {
    article.awaited = nil
    if FullArticle.takesTime(loaded) {
      article.awaited = loaded
      return loaded.keptSentences(below: Article.isComing)
    }
    let whole = FullArticle.read(loaded, options: reading)
    return whole.body.isEmpty ? loaded.keptSentences(below: Article.isGone) : whole
  }

  /// Shows a text that was waited for, if it still is.
  mutating func show(_ text: Article, of key: ArticleKey) {
    guard let loaded = article.awaited, loaded.key == key else { return }
    article.awaited = nil
    article.text = text.body.isEmpty ? loaded.keptSentences(below: Article.isGone) : text
    // The lines are those of what stood in its place.
    article.width = 0
  }
}

extension Article {
  fileprivate static let isGone =
    "The text of this article is not at its place any more, or is another now. These sentences of it were kept:"

  fileprivate static let isComing = "The text is being read from its file. The ledger kept these sentences:"

  fileprivate var isKeptSentences: Bool { body.hasPrefix(Self.isGone) || body.hasPrefix(Self.isComing) }
}

extension LoadedArticle {
  /// The article with the sentences that the ledger kept in the place of its text.
  fileprivate func keptSentences(below note: String) -> Article {
    var article = article
    article.body = ([note] + facts.keptSentences.map { "“\($0)”" }).joined(separator: "\n\n")
    return article
  }
}
