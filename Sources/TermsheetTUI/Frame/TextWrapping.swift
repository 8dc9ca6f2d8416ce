/// Texts broken into lines of so many columns: at blanks where there are any, else within a word.
public enum TextWrapping {
  /// The lines, without the blanks at which they were broken.
  public static func lines(of text: some StringProtocol, width: Int) -> [String] {
    let text = String(text)
    return ranges(of: text[...], width: width).map { String(text.utf8Slice($0)) }
  }

  /// The lines as byte ranges of the text, counted from its start.
  public static func ranges(of text: Substring, width: Int) -> [Range<Int>] {
    guard width > 0 else { return [] }
    var ranges: [Range<Int>] = []
    var lineStart = 0
    var columns = 0
    /// Where the line may be broken: before the last blank, and the columns up to the word after it.
    var breakEnd: Int?
    var wordStart = 0
    var columnsToWord = 0
    var offset = 0
    var inkEnd = 0
    func take(length: Int, advance: Int, isBlank: Bool) {
      if isBlank, columns == 0 {
        // Blanks at which a line was broken, or that begin the text, are not drawn.
        lineStart = offset + length
      } else {
        if isBlank {
          if wordStart < offset { breakEnd = offset }
          wordStart = offset + length
          columnsToWord = columns + advance
        } else if columns + advance > width {
          if let end = breakEnd, end > lineStart, wordStart > lineStart {
            ranges.append(lineStart..<end)
            lineStart = wordStart
            columns -= columnsToWord
          } else {
            ranges.append(lineStart..<offset)
            lineStart = offset
            columns = 0
          }
          breakEnd = nil
          wordStart = lineStart
          columnsToWord = 0
        }
        columns += advance
      }
      offset += length
      if !isBlank { inkEnd = offset }
    }
    if ScreenText.plainColumns(of: text) != nil {
      for scalar in text.unicodeScalars { take(length: UTF8.width(scalar), advance: 1, isBlank: scalar == " ") }
    } else {
      for character in text {
        take(
          length: character.utf8.count, advance: ScreenText.drawn(character).columns,
          isBlank: character == " " || character == "\t" || character == "\r")
      }
    }
    if lineStart < inkEnd { ranges.append(lineStart..<inkEnd) }
    return ranges.isEmpty ? [0..<0] : ranges
  }
}
