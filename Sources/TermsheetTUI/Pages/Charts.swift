import TermsheetCore

/// Bars and dots in characters.
enum Charts {
  /// One part of a stacked bar.
  struct Part {
    var value: Double
    var fill: Character
    var style: Style
  }

  /// Parts one after another, each in its own fill, so that they can be told apart without colour. The whole bar is as
  /// long as the sum's share of `full`; a part above nothing has a column where there is room for all.
  static func stacked(_ parts: [Part], full: Double, width: Int) -> [Span] {
    let values = parts.map { $0.value.isFinite && $0.value > 0 ? $0.value : 0 }
    let sum = values.reduce(0, +)
    guard full > 0, sum > 0, width > 0 else { return [Span(String(repeating: " ", count: max(0, width)))] }
    let length = min(width, max(values.filter { $0 > 0 }.count, Int((sum / full * Double(width)).rounded())))
    var columns = values.map { $0 > 0 ? max(1, Int(($0 / sum * Double(length)).rounded())) : 0 }
    // What rounding added or took is the largest part's.
    while columns.reduce(0, +) > length, let widest = columns.indices.max(by: { columns[$0] < columns[$1] }),
      columns[widest] > 1
    {
      columns[widest] -= 1
    }
    // In less room than parts the last give way.
    for index in columns.indices.reversed() where columns.reduce(0, +) > length && columns[index] > 0 {
      columns[index] = 0
    }
    while columns.reduce(0, +) < length, let widest = values.indices.max(by: { values[$0] < values[$1] }) {
      columns[widest] += 1
    }
    var spans: [Span] = []
    for (index, part) in parts.enumerated() where columns[index] > 0 {
      spans.append(Span(String(repeating: part.fill, count: columns[index]), part.style))
    }
    let used = columns.reduce(0, +)
    if used < width { spans.append(Span(String(repeating: " ", count: width - used))) }
    return spans
  }

  /// A line through values from left to right in braille dots, the least at the bottom; `rows` lines of `columns`.
  ///
  /// Source: Unicode chapter 21.1, the numbering of the dots of a braille cell.
  static func line(_ values: [Double], columns: Int, rows: Int) -> [String] {
    guard let low = values.min(), let high = values.max(), columns > 0, rows > 0, values.allSatisfy(\.isFinite) else {
      return []
    }
    let (width, height) = (columns * 2, rows * 4)
    var dots = Array(repeating: UInt8(0), count: columns * rows)
    /// Bits of the dots, by column and row within a cell.
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    func level(_ x: Int) -> Int {
      let place = values.count > 1 ? Double(x) / Double(max(1, width - 1)) * Double(values.count - 1) : 0
      let left = min(values.count - 1, Int(place))
      let right = min(values.count - 1, left + 1)
      let value = values[left] + (values[right] - values[left]) * (place - Double(left))
      let share = high > low ? (value - low) / (high - low) : 0.5
      return Int((share * Double(height - 1)).rounded())
    }
    var last = level(0)
    for x in 0..<width {
      let now = level(x)
      // A steep rise is a stroke and not a gap.
      for y in min(last, now)...max(last, now) {
        let row = height - 1 - y
        dots[(row / 4) * columns + x / 2] |= bits[x % 2][row % 4]
      }
      last = now
    }
    return (0..<rows).map { row in
      String(
        String.UnicodeScalarView(
          (0..<columns).compactMap { UnicodeScalar(0x2800 + UInt32(dots[row * columns + $0])) }))
    }
  }
}

extension Firmness {
  /// The fill of its part of a bar: the firmer the denser.
  var fill: Character {
    switch self {
    case .paidIn: "█"
    case .committed: "▓"
    case .conditional: "▒"
    case .talk, .off: "░"
    }
  }

  var role: Role {
    switch self {
    case .paidIn: .statusClosed
    case .committed: .statusAgreed
    case .conditional: .statusPlanned
    case .talk: .statusTalks
    case .off: .statusOff
    }
  }
}

extension DealGroup {
  var fill: Character {
    switch self {
    case .equity: "█"
    case .compute: "▓"
    case .debt: "▒"
    case .takeover: "░"
    case .market: "▚"
    case .other: "·"
    }
  }

  var role: Role {
    switch self {
    case .equity: .statusClosed
    case .compute: .statusPlanned
    case .debt: .statusTalks
    case .takeover: .statusAgreed
    case .market: .company
    case .other: .muted
    }
  }
}
