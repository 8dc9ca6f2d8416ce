/// Texts cut and filled to columns.
public enum TextFit {
  /// What stands for the rest that did not fit.
  public static let ellipsis = "…"
  static let ellipsisGlyph = Glyph(ellipsis)

  /// The text, sanitised, in no more than `columns` columns; `…` stands for what was cut off.
  public static func truncated(_ text: some StringProtocol, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if ScreenText.columns(of: text) <= columns { return ScreenText.sanitised(text) }
    var result = ""
    var used = 0
    for character in text {
      let drawn = ScreenText.drawn(character)
      if used + drawn.columns > columns - 1 { break }
      result += drawn.text
      used += drawn.columns
    }
    return result + ellipsis
  }

  /// Truncated, and filled with blanks to exactly `columns` columns.
  public static func padded(_ text: some StringProtocol, to columns: Int, alignment: Alignment = .left) -> String {
    let text = truncated(text, to: columns)
    let gap = String(repeating: " ", count: max(0, columns - ScreenText.columns(of: text)))
    return alignment == .left ? text + gap : gap + text
  }
}

/// On which side of its column a text stands.
public enum Alignment: Sendable, Hashable {
  case left
  case right
}
