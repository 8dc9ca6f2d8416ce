/// What the first lines and the properties of a document say of the article, where no markup says it.
enum DocumentHead {
  static let place = "line at the beginning"

  /// How many lines are looked at; the text begins behind them.
  private static let lines = 6

  /// The date on a line of its own before the text begins: "14 March 2026", "Published March 14, 2026".
  static func date(in body: [UInt8]) -> PartialDate? {
    var seen = 0
    for range in body.lines() where !body[range].isBlank {
      let line = body[range].trimmed
      seen += 1
      if seen > lines { return nil }
      // A title may be as long, but is no sentence.
      if line.count > DateLine.longest {
        if line.last == UInt8(ascii: ".") { return nil }
        continue
      }
      if let date = DateLine.date(line.text) { return date }
    }
    return nil
  }

  /// Whether a document's property is a title that somebody gave, and not what a program puts there.
  static func isTelling(title: String) -> Bool {
    let title = title.lowercased()
    let words = title.split { $0.isWhitespace }
    if words.count < 2 || title.hasPrefix("microsoft word") || title.hasPrefix("untitled") { return false }
    return ![".doc", ".docx", ".odt", ".pdf", ".indd", ".qxd", ".tex"].contains { title.hasSuffix($0) }
  }
}
