/// A line, or a piece of one, that is a publication's date and nothing else.
///
///     14 March 2026
///     Published: Friday, March 14, 2026 at 9:00 am · 4 min read
enum DateLine {
  /// A longer line is of the text, in bytes.
  static let longest = 60

  private static let leadIns: Set<String> = [
    "published", "posted", "on", "date:", "published:", "posted:", "date", "publication", "publish", "released",
    "released:",
  ]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  /// What may stand behind the date: the time of day, and how long the text is.
  private static let companions: Set<String> = [
    "at", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "et", "cst", "cdt", "mst", "mdt", "pst", "pdt", "pt",
    "bst", "cet", "cest", "ist", "min", "mins", "minute", "minutes", "read", "reading", "time", "by", "-", "–", "—",
    "|",
    "•", "·", "/",
  ]

  /// The day; `nil` where there is anything else, or a month or a year only, as a heading may be.
  static func date(_ line: String) -> PartialDate? {
    guard line.utf8.count <= longest else { return nil }
    var words = line.split(separator: " ")
    while let first = words.first, leadIns.contains(first.lowercased()) { words.removeFirst() }
    let rest = words.joined(separator: " ")
    guard let date = HeaderDate.parse(rest), date.day != nil, isOnlyDate(rest) else { return nil }
    return date
  }

  private static func isOnlyDate(_ text: String) -> Bool {
    let words = text.lowercased().split { " ,.:()".contains($0) }
    return words.count <= 12
      && words.allSatisfy { word in
        companions.contains(String(word)) || weekdays.contains(String(word.prefix(3))) || isNumber(word)
          || HeaderDate.parse("1 \(word) 2000") != nil
      }
  }

  /// A number, also with the letters that a day, a time or a zone has at its end or in it: "3rd", "9am", "2026-03-14t09".
  private static func isNumber(_ word: Substring) -> Bool {
    guard word.first.map({ $0.isNumber || $0 == "+" }) == true else { return false }
    return word.count { $0.isLetter } <= 2
  }
}
