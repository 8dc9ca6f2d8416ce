extension Frame {
  /// The same picture in ASCII alone, for terminals and fonts that have no more.
  ///
  /// What one column cannot tell, as ≥ from > and € from another currency, takes more (`>=`, `EUR`), and the blanks beside
  /// the word give them: all other columns stay where they are.
  public func asciiOnly() -> Frame {
    var frame = self
    for row in 0..<size.rows {
      let start = row * size.columns
      let columns = start..<start + size.columns
      guard frame.cells[columns].contains(where: { !$0.glyph.isASCII }) else { continue }
      frame.makeASCII(columns, mayMove: cursor?.row != row)
    }
    return frame
  }

  private mutating func makeASCII(_ columns: Range<Int>, mayMove: Bool) {
    for index in columns where !cells[index].text.isASCII {
      let cell = cells[index]
      let before = index > columns.lowerBound ? cells[index - 1].text : " "
      cells[index] = Cell(
        text: ASCIIText.column(for: cell.text, after: before), width: 1, style: cell.style)
      if cell.width == 2, columns.contains(index + 1) { cells[index + 1] = Cell(style: cell.style) }
      guard mayMove, let wide = ASCIIText.wide[cell.text] else { continue }
      let letters = wide.map(String.init)
      // The blanks are taken one by one: what they cannot give stays out, and the single letter stands.
      var moved = self
      var end = index
      guard (1..<letters.count).allSatisfy({ _ in moved.makeRoom(at: &end, in: columns) }) else { continue }
      self = moved
      for (offset, letter) in letters.enumerated() {
        cells[end - letters.count + 1 + offset] = Cell(text: letter, width: 1, style: cell.style)
      }
    }
  }

  /// Makes the column before the one at `index` free by moving what lies between it and a blank; where the blank is behind
  /// it, `index` moves as well. Blanks that have another beside them go first, so that words stay apart.
  private mutating func makeRoom(at index: inout Int, in columns: Range<Int>) -> Bool {
    let left = blank(from: index, by: -1, in: columns)
    let right = blank(from: index, by: 1, in: columns)
    guard let (place, step) = choice(left, right) else { return false }
    if step < 0 {
      for column in place..<index { cells[column] = cells[column + 1] }
    } else {
      for column in stride(from: place, to: index, by: -1) { cells[column] = cells[column - 1] }
      index += 1
    }
    return true
  }

  private func choice(_ left: (place: Int, isLoose: Bool)?, _ right: (place: Int, isLoose: Bool)?) -> (Int, Int)? {
    if let left, left.isLoose { return (left.place, -1) }
    if let right, right.isLoose { return (right.place, 1) }
    return left.map { ($0.place, -1) } ?? right.map { ($0.place, 1) }
  }

  /// The next blank on one side, and whether another follows it; none beyond a line of the frame.
  private func blank(from index: Int, by step: Int, in columns: Range<Int>) -> (place: Int, isLoose: Bool)? {
    var place = index + step
    while columns.contains(place), cells[place].text != " " {
      if ASCIIText.isLine(cells[place].text) { return nil }
      place += step
    }
    guard columns.contains(place) else { return nil }
    let next = place + step
    return (place, columns.contains(next) && cells[next].text == " ")
  }
}

/// What stands for other characters where there is only ASCII.
enum ASCIIText {
  /// What needs more than one column to be told.
  static let wide: [String: String] = [
    "≥": ">=", "≤": "<=", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₫": "VND",
    "₽": "RUB", "₴": "UAH", "₦": "NGN", "₱": "PHP",
  ]

  private static let columns: [String: String] = [
    "│": "|", "─": "-", "█": "#", "▉": "#", "▊": "#", "▋": "#", "▌": "#", "▍": "=", "▎": "=", "▏": "=", "░": ".",
    "▸": ">", "▲": "^", "▼": "v", "…": "~", "·": "-", "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "↑": "^", "↓": "v", "→": ">", "←": "<", "×": "x", "⚠": "!",
    "▓": "%", "▒": "=", "▚": "x", "▶": ">", "↻": "@", "⋮": ":", "┊": ":", "●": "*", "○": "o",
    "≠": "!", "•": "*", "★": "*", "✓": "*", "\u{A0}": " ",
    // Where there is no room for more.
    "≥": ">", "≤": "<", "€": "E", "£": "L", "¥": "Y",
  ]

  /// One column of ASCII for a character.
  ///
  /// - Parameter before: what stands at its left: behind a word the mark of an order is no letter.
  static func column(for text: String, after before: String) -> String {
    if text == "▲" || text == "▼", before.first?.isLetter == true { return text == "▲" ? "+" : "-" }
    if let known = columns[text] { return known }
    guard let scalar = text.unicodeScalars.first else { return " " }
    switch scalar.value {
    // A cell of braille dots is a dot, or nothing.
    case 0x2800: return " "
    case 0x2801...0x28FF: return "*"
    case 0x2500...0x257F: return "+"
    default: return baseLetter(of: scalar) ?? "?"
    }
  }

  /// Whether it belongs to the lines between panes.
  static func isLine(_ text: String) -> Bool {
    text == "|" || (text.unicodeScalars.first.map { (0x2500...0x257F).contains($0.value) } ?? false)
  }

  /// The letters of Latin-1 from U+00C0 and of Latin Extended-A without their marks.
  private static let letters = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
  )

  /// The letter under the marks; `nil` where there is none.
  private static func baseLetter(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return String(scalar) }
    let place = Int(scalar.value) - 0xC0
    return letters.indices.contains(place) ? String(letters[place]) : nil
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
