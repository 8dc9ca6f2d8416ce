/// Text from files made fit for the screen: nothing in it acts on the terminal, and every terminal counts its columns
/// alike.
///
/// Control characters become their pictures (␛ for ESC); what steers the direction of text or hides in no width becomes
/// `�`. Sequences on whose width terminals disagree become what all draw: a flag its two letters, a joined emoji its
/// first part, an emoji variant its base.
public enum ScreenText {
  /// What one cluster is drawn as.
  struct Drawn {
    var text: String
    /// 1 or 2, except where a cluster of two letters stands for a flag: then `text` is two of one column each.
    var columns: Int
    var isFlag = false
  }

  /// More marks than this on one base are cut off: no script needs them, and a cell of ncurses holds five code points.
  static let maximumMarks = 4

  /// A line of text that can be drawn: line feeds and tabs become blanks.
  public static func sanitised(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    var result = ""
    for character in text { result += drawn(character).text }
    return result
  }

  /// The columns that a text takes once it is drawn.
  public static func columns(of text: some StringProtocol) -> Int {
    plainColumns(of: text) ?? text.reduce(0) { $0 + drawn($1).columns }
  }

  static func drawn(_ character: Character) -> Drawn {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      return Drawn(text: asciiTexts[Int(ascii)], columns: 1)
    }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return Drawn(text: " ", columns: 1) }
    if isPlain(first.value), scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return Drawn(text: String(character), columns: 1)
    }
    if let picture = picture(of: first) { return Drawn(text: picture, columns: 1) }
    if CharacterWidth.isRegionalIndicator(first) { return flag(scalars) }
    var text = String.UnicodeScalarView()
    var columns = CharacterWidth.columns(of: first)
    if columns == 0 {
      // A mark without a base stands on the circle that Unicode shows such marks on.
      text.append("\u{25CC}")
      columns = 1
    }
    text.append(first)
    var marks = 0
    for scalar in scalars.dropFirst() where marks < maximumMarks {
      if scalar.value == 0x200D, first.properties.isEmoji { break }
      if isHidden(scalar) || CharacterWidth.columns(of: scalar) > 0 { continue }
      text.append(scalar)
      marks += 1
    }
    return Drawn(text: String(text), columns: columns)
  }

  /// Whether a code point is a sign of one column that joins with no other plain one, told without a look at Unicode's
  /// tables: printable ASCII, letters of the Latin alphabets, dashes, quotation marks, arrows, lines and blocks.
  static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x17F, 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x259F: true
    default: false
    }
  }

  /// The columns of a text that has only plain signs, and so as many of them; `nil` for any other.
  static func plainColumns(of text: some StringProtocol) -> Int? {
    var columns = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar.value) else { return nil }
      columns += 1
    }
    return columns
  }

  private static let asciiTexts: [String] = (0..<0x80).map { String(UnicodeScalar(UInt8($0))) }

  private static func picture(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    switch value {
    case 0x09, 0x0A, 0x0D, 0xA0: return " "
    case 0..<0x20: return String(UnicodeScalar(0x2400 + value) ?? "\u{FFFD}")
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0: return "\u{FFFD}"
    default: return isHidden(scalar) ? "\u{FFFD}" : nil
    }
  }

  /// Whether a scalar shows nothing of itself: format and direction controls, fillers, selectors, separators, tags.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F, 0x17B4, 0x17B5: return true
    case 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    default: return false
    }
  }

  private static func flag(_ scalars: Character.UnicodeScalarView) -> Drawn {
    let letters = scalars.filter(CharacterWidth.isRegionalIndicator)
      .compactMap { UnicodeScalar($0.value - 0x1F1E6 + 0x41) }
    return Drawn(text: String(String.UnicodeScalarView(letters)), columns: letters.count, isFlag: true)
  }
}
