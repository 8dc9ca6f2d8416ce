import TermsheetCore

/// The full text, with the sentences that prove the selected fact on a ground of their own.
enum ArticlePane {
  static func draw(_ state: State, in frame: inout Frame, rect: Rect) {
    guard let index = state.article.article else {
      EmptyText.draw(
        state.nothingReason ?? "select a deal, a stake or a chip to read its article", in: &frame,
        rect: Rect(column: rect.column, row: rect.row - 1, columns: rect.columns, rows: rect.rows + 1))
      return
    }
    let article = state.article.text ?? state.catalogue.ledger.articles.article(index)
    let lines = state.article.lines
    let top = max(0, min(state.article.top, lines.count - rect.rows))
    for (offset, line) in lines[top..<max(top, min(lines.count, top + rect.rows))].enumerated() {
      draw(
        line, of: article, state, in: &frame, column: rect.column + 1, row: rect.row + offset, width: rect.columns - 2)
    }
  }

  private static func draw(
    _ line: ArticleLine, of article: Article, _ state: State, in frame: inout Frame, column: Int, row: Int, width: Int
  ) {
    switch line.kind {
    case .title:
      let style =
        state.article.highlightsTitle ? Style(.evidence, on: .evidence, .bold) : Style(.title, on: .plain, .bold)
      frame.draw(
        Marking.spans(line.text, filter: state.filter, style: style), column: column, row: row, width: width)
    case .source, .note: frame.draw(line.text, column: column, row: row, width: width, style: Style(.muted))
    case .blank: return
    case .heading, .body:
      let base = line.kind == .heading ? Style(.header, on: .plain, .bold) : Style(.text)
      let parts = spans(article.body.utf8Slice(line.range), from: line.range.lowerBound, base, state.article.highlights)
      frame.draw(
        parts.flatMap { Marking.spans($0.text, filter: state.filter, style: $0.style) }, column: column, row: row,
        width: width)
    }
  }

  /// The parts of a line inside and outside the evidence.
  private static func spans(_ text: Substring, from start: Int, _ base: Style, _ ranges: [Range<Int>]) -> [Span] {
    let end = start + text.utf8.count
    guard ranges.contains(where: { $0.lowerBound < end && start < $0.upperBound }) else {
      return [Span(String(text), base)]
    }
    var spans: [Span] = []
    var offset = start
    for character in text {
      let isEvidence = ranges.contains { $0.contains(offset) }
      let style = isEvidence ? Style(.evidence, on: .evidence) : base
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
      offset += character.utf8.count
    }
    return spans
  }
}
