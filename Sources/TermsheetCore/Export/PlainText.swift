/// Text from files made harmless for terminals and for the programs that read tables.
public enum PlainText {
  /// Whether a character acts rather than shows: controls of either set, and what turns the direction of text.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The text with a replacement character for each that acts; line ends and tabs as `keepsLines` says, or blanks.
  public static func harmless(_ text: String, keepsLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: acts) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.append(keepsLines ? scalar : " ")
      case _ where acts(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
