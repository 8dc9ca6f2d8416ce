extension Frame {
  /// The same picture in ASCII alone, for terminals and fonts that have no more; columns stay where they are.
  ///
  /// Qualifiers of figures are the affair of `FigureStyle`: one column cannot tell ≥ from >.
  public func asciiOnly() -> Frame {
    var frame = self
    for index in frame.cells.indices where !frame.cells[index].glyph.isASCII {
      let cell = frame.cells[index]
      frame.cells[index] = Cell(text: Self.plain(cell.text), width: 1, style: cell.style)
      if cell.width == 2, index + 1 < frame.cells.count { frame.cells[index + 1] = Cell(style: cell.style) }
    }
    return frame
  }

  private static let replacements: [String: String] = [
    "│": "|", "─": "-", "█": "#", "▉": "#", "▊": "#", "▋": "#", "▌": "#", "▍": "=", "▎": "=", "▏": "=", "░": ".",
    "▸": ">", "▲": "^", "▼": "v", "…": "~", "·": "-", "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "↑": "^", "↓": "v", "→": ">", "←": "<", "×": "x", "⚠": "!",
    "▓": "%", "▒": "=", "▚": "x", "▶": ">", "↻": "@", "⋮": ":", "●": "*", "○": "o",
    "≠": "!", "•": "*", "★": "*", "✓": "*",
  ]

  private static func plain(_ text: String) -> String {
    if let known = replacements[text] { return known }
    // A cell of braille dots is a dot, or nothing.
    if let scalar = text.unicodeScalars.first, (0x2800...0x28FF).contains(scalar.value) {
      return scalar.value == 0x2800 ? " " : "*"
    }
    if let scalar = text.unicodeScalars.first, (0x2500...0x257F).contains(scalar.value) { return "+" }
    // An accented letter keeps its base where it has one.
    let base = text.decomposedBase
    return base ?? "?"
  }
}

extension String {
  /// The ASCII letter under the marks of the first character; `nil` where there is none.
  fileprivate var decomposedBase: String? {
    guard let first = unicodeScalars.first else { return nil }
    if first.value < 0x80 { return String(first) }
    let table: [(ClosedRange<UInt32>, String)] = [
      (0xC0...0xC5, "A"), (0xC7...0xC7, "C"), (0xC8...0xCB, "E"), (0xCC...0xCF, "I"), (0xD1...0xD1, "N"),
      (0xD2...0xD6, "O"), (0xD8...0xD8, "O"), (0xD9...0xDC, "U"), (0xE0...0xE5, "a"), (0xE7...0xE7, "c"),
      (0xE8...0xEB, "e"), (0xEC...0xEF, "i"), (0xF1...0xF1, "n"), (0xF2...0xF6, "o"), (0xF8...0xF8, "o"),
      (0xF9...0xFC, "u"), (0xFD...0xFD, "y"), (0xFF...0xFF, "y"),
    ]
    return table.first { $0.0.contains(first.value) }?.1
  }
}
