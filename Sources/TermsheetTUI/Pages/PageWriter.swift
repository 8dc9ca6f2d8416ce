import TermsheetCore

/// Writes the lines of a page: columns that stay aligned whatever characters are in them.
struct PageWriter {
  /// Columns that a line may take.
  let width: Int
  private(set) var lines: [PageLine] = []

  init(width: Int) { self.width = width }

  struct Cell {
    var text: String
    var width: Int
    var alignment = Alignment.left
    var style = Style.plain

    init(_ text: String, _ width: Int, _ role: Role = .text, right: Bool = false, bold: Bool = false) {
      self.text = text
      self.width = width
      alignment = right ? .right : .left
      style = Style(role, on: .plain, bold ? .bold : [])
    }
  }

  mutating func blank() {
    if lines.last?.spans.isEmpty == false { lines.append(PageLine()) }
  }

  /// A heading with a rule behind it.
  mutating func heading(_ text: String, note: String = "") {
    blank()
    var spans = [Span(text, Style(.header, on: .plain, .bold))]
    if !note.isEmpty { spans.append(Span("  " + note, Style(.muted))) }
    lines.append(PageLine(spans: fitted(spans)))
  }

  /// Plain words, broken at the page's width.
  mutating func text(_ text: String, _ role: Role = .text, indent: Int = 0, item: PageItem? = nil) {
    let pad = String(repeating: " ", count: indent)
    for line in TextWrapping.lines(of: text, width: max(10, width - indent)) {
      append([Span(pad + ScreenText.sanitised(line), Style(role))], item: item)
    }
  }

  /// A line of spans; the whole of it can be selected where there is an item.
  mutating func append(_ spans: [Span], item: PageItem? = nil) {
    let line = PageLine(
      spans: fitted(spans), targets: item.map { [PageTarget(columns: 0..<width, item: $0)] } ?? [])
    lines.append(line)
  }

  /// Cells with one blank between them; the whole line can be selected where there is an item.
  mutating func row(_ cells: [Cell], item: PageItem? = nil, tail: [Span] = []) {
    append(Self.spans(cells) + tail, item: item)
  }

  /// A line whose parts can be selected one by one.
  mutating func append(_ line: PageLine) {
    var line = line
    line.spans = fitted(line.spans)
    line.targets = line.targets.filter { $0.columns.lowerBound < width }
    lines.append(line)
  }

  /// What the fills of bars mean; closer together where there is no room else.
  mutating func legend(_ fills: [(fill: Character, word: String, role: Role)]) {
    let isNarrow = fills.reduce(-2) { $0 + 6 + $1.word.count } > width
    var spans: [Span] = []
    for (fill, word, role) in fills {
      spans += [
        Span(spans.isEmpty ? (isNarrow ? "" : " ") : isNarrow ? " " : "   "),
        Span(String(repeating: fill, count: isNarrow ? 1 : 2) + " ", Style(role)), Span(word, Style(.text)),
      ]
    }
    append(spans)
  }

  static func spans(_ cells: [Cell]) -> [Span] {
    var spans: [Span] = []
    for (index, cell) in cells.enumerated() where cell.width > 0 {
      if index > 0 { spans.append(Span(" ")) }
      spans.append(Span(TextFit.padded(cell.text, to: cell.width, alignment: cell.alignment), cell.style))
    }
    return spans
  }

  /// The spans cut at the page's width.
  private func fitted(_ spans: [Span]) -> [Span] {
    var room = width
    var result: [Span] = []
    for span in spans {
      let text =
        ScreenText.columns(of: span.text) <= room
        ? ScreenText.sanitised(span.text) : TextFit.truncated(span.text, to: room)
      room -= ScreenText.columns(of: text)
      if !text.isEmpty { result.append(Span(text, span.style)) }
      if room <= 0 { break }
    }
    return result
  }
}

extension PageWriter {
  /// Columns for a list of texts: as wide as the widest, within bounds.
  static func columns(_ texts: some Sequence<String>, least: Int, most: Int) -> Int {
    max(least, min(most, texts.map { ScreenText.columns(of: $0) }.max() ?? 0))
  }
}
