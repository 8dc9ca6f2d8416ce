import CNcurses

/// Cuts a cell's text into what ncurses can put into columns: one spacing character each, with its combining marks.
///
/// A column that the terminal counts otherwise than the frame does would push the rest of its row aside, so the frame's
/// width always wins: of a joined emoji the first picture is shown, and what does not fit or print becomes `�` or blank.
enum CellText {
  struct Piece: Hashable {
    /// The spacing character and up to four marks, ended by 0 (ncurses keeps five, `CCHARW_MAX`).
    var characters: [wchar_t]
    var width: Int
  }

  static let blank = Piece(characters: [wchar_t(0x20), 0], width: 1)

  /// Pieces whose widths sum up to `width`. Needs a UTF-8 locale.
  static func pieces(_ text: String, width: Int) -> [Piece] {
    var pieces: [Piece] = []
    var used = 0
    for scalar in text.unicodeScalars {
      guard isHarmless(scalar) else { continue }
      let character = wchar_t(scalar.value)
      switch Int(curses_width(character)) {
      case 0:
        // Joiners and variation selectors are for pictures that terminals draw in differing widths.
        guard !isJoiner(scalar), let last = pieces.indices.last, pieces[last].characters.count < 6 else { continue }
        pieces[last].characters.insert(character, at: pieces[last].characters.count - 1)
      case let columns where columns > 0 && used + columns <= width:
        pieces.append(Piece(characters: [character, 0], width: columns))
        used += columns
      default:
        guard pieces.isEmpty, width > 0 else { return padded(pieces, from: used, to: width) }
        pieces.append(Piece(characters: [0xFFFD, 0], width: 1))
        used += 1
      }
    }
    return padded(pieces, from: used, to: width)
  }

  private static func padded(_ pieces: [Piece], from used: Int, to width: Int) -> [Piece] {
    pieces + Array(repeating: blank, count: max(0, width - used))
  }

  /// The last guard before the terminal: no control character and nothing that turns the direction of writing, whatever
  /// the frame says.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xE0000...0xE007F: true
    default: false
    }
  }
}
