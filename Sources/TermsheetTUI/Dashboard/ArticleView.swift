import TermsheetCore

/// The article on the screen, wrapped to the width of its pane.
struct ArticleView: Sendable, Hashable {
  /// Index into the ledger's articles; `nil` for none.
  var article: Int?
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
    guard layout.panes[.article] != nil, let citation else {
      if citation == nil { article = ArticleView() }
      return
    }
    let width = min(Self.widestArticle, inside.columns - 2)
    let body = citation.evidence.filter { $0.source == .body && $0.start < $0.end }.map { $0.start..<$0.end }
    let isNew = article.article != citation.article || article.highlights != body
    if article.article != citation.article || article.width != width {
      let text = catalogue.ledger.articles[citation.article].article
      article.lines = ArticleWrapping.lines(of: text, width: width, around: body.first?.lowerBound ?? 0)
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
}
