import TermsheetCore

/// The sentence that proves the selected fact, and who said it when.
enum EvidencePane {
  /// What the evidence depends on.
  struct Key: Sendable, Equatable {
    var catalogue: Identity
    var size: Size
    var cited: Citation
    var marks: UserMarks
    var filter: Identity
  }

  static func draw(_ state: State, in frame: inout Frame, rect: Rect, drawn: inout DrawnPart<Key>) {
    guard let citation = state.cited else {
      let text = state.nothingReason ?? "the sentence that proves the selected fact stands here"
      frame.draw(text, column: rect.column + 1, row: rect.row, width: rect.columns - 2, style: Style(.muted))
      return
    }
    let marks = state.selectedMarks
    let key = Key(
      catalogue: state.catalogueIdentity, size: Size(columns: rect.columns, rows: rect.rows), cited: citation,
      marks: marks, filter: state.filterIdentity)
    if drawn.isPut(key, in: &frame, rect: rect) { return }
    draw(citation, marks, state, in: &frame, rect: rect)
    drawn.keep(key, of: frame, rect: rect)
  }

  private static func draw(
    _ citation: Citation, _ marks: UserMarks, _ state: State, in frame: inout Frame, rect: Rect
  ) {
    let width = rect.columns - 2
    guard rect.rows > 1 else {
      frame.draw(
        source(citation, marks, state), column: rect.column + 1, row: rect.row, width: width, style: Style(.muted))
      return
    }
    guard !citation.evidence.isEmpty else {
      let title = state.catalogue.ledger.articles.article(citation.article).title ?? "untitled"
      frame.draw(title, column: rect.column + 1, row: rect.row, width: width, style: Style(.text))
      frame.draw(
        source(citation, marks, state), column: rect.column + 1, row: rect.row + 1, width: width, style: Style(.muted))
      return
    }
    let quote = "“" + citation.evidence.map(\.text).joined(separator: " … ") + "”"
    let quoteRows = max(1, rect.rows - 1)
    var lines = TextWrapping.lines(of: quote, width: width)
    if lines.count > quoteRows {
      // The rest of the quote goes into the last row, which ends it with an ellipsis.
      lines = Array(lines.prefix(quoteRows - 1)) + [lines[(quoteRows - 1)...].joined(separator: " ")]
    }
    for (offset, line) in lines.enumerated() {
      frame.draw(
        Marking.spans(line, filter: state.filter, style: Style(.evidence)), column: rect.column + 1,
        row: rect.row + offset, width: width)
    }
    frame.draw(
      source(citation, marks, state), column: rect.column + 1, row: rect.row + min(lines.count, quoteRows),
      width: width,
      style: Style(.muted))
  }

  /// `Reuters +7 copies · 2025-12-17 · origin The Information · anonymous source · 1 of 3`.
  private static func source(_ citation: Citation, _ marks: UserMarks, _ state: State) -> String {
    let article = state.catalogue.ledger.articles.article(citation.article)
    let outlet = article.outlet ?? article.title ?? article.path
    var parts = [([outlet] + citation.copiesText).joined(separator: " "), article.published?.iso ?? "no date"]
    if let date = citation.asOf { parts.append("as of \(date.iso)") }
    if let attribution = citation.attribution, attribution != article.outlet { parts.append("origin \(attribution)") }
    if citation.isAnonymous { parts.append("anonymous source") }
    if citation.confidence.value < Confidence.threshold {
      parts.append("unsure (\(Int((citation.confidence.value * 100).rounded()))%)")
    }
    let disputed = citation.disputed.subtracting(citation.corrected).map(\.rawValue).sorted()
    if !disputed.isEmpty { parts.append("sources disagree on " + disputed.joined(separator: ", ")) }
    let corrected = citation.corrected.map(\.rawValue).sorted()
    if !corrected.isEmpty { parts.append("corrected by you: " + corrected.joined(separator: ", ")) }
    parts += marks.tags.map { "#\($0)" } + marks.notes.map { "note: \($0)" }
    if citation.count > 1 { parts.append("text \(citation.position + 1) of \(citation.count), n next") }
    // What the rules have to say is the first to give way.
    if citation.confidence.value < Confidence.threshold, !citation.confidence.reasons.isEmpty {
      parts.append("why: " + citation.confidence.reasons.joined(separator: ", "))
    }
    return parts.joined(separator: " · ")
  }
}

extension Citation {
  /// `+7 copies`; nothing where no other article carries the text.
  var copiesText: [String] { SourceText.copies(copies) }
}
