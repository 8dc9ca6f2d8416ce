/// What the first lines and the properties of a document say of the article, where no markup says it.
enum DocumentHead {
  static let place = "line at the beginning"

  /// How many lines are looked at; the text begins behind them.
  private static let lines = 6
  /// A longer line is of the text.
  private static let longest = 60

  /// The date on a line of its own before the text begins: "14 March 2026", "Published March 14, 2026".
  static func date(in body: [UInt8]) -> PartialDate? {
    var seen = 0
    for range in body.lines() where !body[range].isBlank {
      let line = body[range].trimmed
      seen += 1
      if seen > lines { return nil }
      // A title may be as long, but is no sentence.
      if line.count > longest {
        if line.last == UInt8(ascii: ".") { return nil }
        continue
      }
      var words = line.text.split(separator: " ")
      while let first = words.first, leadIns.contains(first.lowercased()) { words.removeFirst() }
      let rest = words.joined(separator: " ")
      // A day, so that "2025" or "March 2026" as a heading is none; and nothing but the date.
      if let date = HeaderDate.parse(rest), date.day != nil, isOnlyDate(rest) { return date }
    }
    return nil
  }

  private static let leadIns: Set<String> = ["published", "posted", "on", "date:", "published:", "posted:"]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func isOnlyDate(_ text: String) -> Bool {
    let words = text.lowercased().split { " ,.".contains($0) }
    return words.count <= 4
      && words.allSatisfy { word in
        word.contains { $0.isNumber } || HeaderDate.parse("1 \(word) 2000") != nil
          || weekdays.contains(String(word.prefix(3)))
      }
  }

  /// Whether a document's property is a title that somebody gave, and not what a program puts there.
  static func isTelling(title: String) -> Bool {
    let title = title.lowercased()
    let words = title.split { $0.isWhitespace }
    if words.count < 2 || title.hasPrefix("microsoft word") || title.hasPrefix("untitled") { return false }
    return ![".doc", ".docx", ".odt", ".pdf", ".indd", ".qxd", ".tex"].contains { title.hasSuffix($0) }
  }
}
