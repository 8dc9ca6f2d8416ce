/// How many columns of a terminal a grapheme cluster takes.
///
/// A cluster counts as its widest part: an emoji sequence is one picture, and combining marks stand on their base.
public enum CharacterWidth {
  /// 0, 1 or 2. Control characters count 0: they are replaced before anything is drawn.
  public static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x7F { return first.value < 0x20 ? 0 : scalars.count == 1 ? 1 : width(ofCluster: scalars) }
    return width(ofCluster: scalars)
  }

  /// The sum over the clusters of a text.
  public static func columns(of text: some StringProtocol) -> Int {
    var count = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F else { return text.reduce(0) { $0 + columns(of: $1) } }
      count += 1
    }
    return count
  }

  private static func width(ofCluster scalars: Character.UnicodeScalarView) -> Int {
    var widest = 0
    var regionalIndicators = 0
    for scalar in scalars {
      // U+FE0F asks for the picture of what would else be a narrow sign (UTS 51, emoji presentation sequences).
      if scalar.value == 0xFE0F { return max(widest, 2) }
      if isRegionalIndicator(scalar) { regionalIndicators += 1 }
      widest = max(widest, columns(of: scalar))
    }
    return regionalIndicators >= 2 ? 2 : widest
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// 0, 1 or 2 for a scalar that stands alone.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    // Vowels and final consonants of conjoining Hangul stand on the initial before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .surrogate, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if isRegionalIndicator(scalar) { return 1 }
    return WideRanges.contain(value) ? 2 : 1
  }
}
