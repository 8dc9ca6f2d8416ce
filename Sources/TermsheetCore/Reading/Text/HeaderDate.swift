/// Reads the date of an article's header in the forms that outlets and tools write.
///
/// Understood are ISO 8601 (`2025-12-17`, `2025-12-17T10:00:00Z`, `2025-12`, `2025`), `2025/12/17`, `20251217`,
/// `17 December 2025`, `December 17, 2025`, `Wed, 17 Dec 2025 10:00:00 GMT` (RFC 5322) and `December 2025`. Of
/// forms with the year at the end, `17.12.2025` has the day first; `12/17/2025` and `17/12/2025` are what they can only
/// be, and `11/12/2025`, which two countries read in two ways, is nothing.
enum HeaderDate {
  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]
  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static func parse(_ text: String) -> PartialDate? {
    let bytes = Array(text.utf8.prefix(80).drop(while: \.isSpace))
    if let date = numeric(bytes) ?? yearLast(bytes) { return date }
    return words(bytes)
  }

  /// `17.12.2025`, `12/17/2025` and `17/12/2025`, also behind a day of the week.
  private static func yearLast(_ bytes: [UInt8]) -> PartialDate? {
    var rest = bytes[...]
    if let first = rest.first, first.isLetter {
      rest = rest.drop { $0.isLetter }.drop { $0.isSpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    }
    guard let mark = rest.first(where: { !$0.isDigit }), mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") else {
      return nil
    }
    let head = rest.prefix { $0.isDigit || $0 == mark }
    if let next = rest.dropFirst(head.count).first, next.isLetter || next == UInt8(ascii: "-") { return nil }
    let parts = head.split(separator: mark, omittingEmptySubsequences: false).map { $0.text }
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    if mark == UInt8(ascii: ".") || first > 12 || first == second {
      return PartialDate(year: year, month: second, day: first)
    }
    return second > 12 ? PartialDate(year: year, month: first, day: second) : nil
  }

  private static func numeric(_ bytes: [UInt8]) -> PartialDate? {
    let head = bytes.prefix { $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    let parts = head.split(omittingEmptySubsequences: false) { !$0.isDigit }.map { $0.text }
    guard let first = parts.first else { return nil }
    // What follows the date must be a time or nothing: "2025 was a year" is a text.
    if head.count < bytes.count, parts.count < 3 { return nil }
    switch (parts.count, first.count) {
    case (1, 4): return Int(first).flatMap { PartialDate(year: $0) }
    case (1, 8):
      guard let year = Int(first.prefix(4)), let month = Int(first.dropFirst(4).prefix(2)),
        let day = Int(first.suffix(2))
      else { return nil }
      return PartialDate(year: year, month: month, day: day)
    case (2, 4):
      guard let year = Int(first), let month = Int(parts[1]) else { return nil }
      return PartialDate(year: year, month: month)
    case (3, 4):
      guard let year = Int(first), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
      return PartialDate(year: year, month: month, day: day)
    default: return nil
    }
  }

  private static func words(_ bytes: [UInt8]) -> PartialDate? {
    let words = bytes.split { $0.isSpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
      .map { $0.text.lowercased() }
    guard let monthAt = words.prefix(3).firstIndex(where: { month($0) != nil }), let month = month(words[monthAt])
    else { return nil }
    let before = monthAt > 0 ? day(words[monthAt - 1]) : nil
    let after = words.dropFirst(monthAt + 1)
    if let day = before, let year = after.first.flatMap(year) {
      return PartialDate(year: year, month: month, day: day)
    }
    if let day = after.first.flatMap(day), let year = after.dropFirst().first.flatMap(year) {
      return PartialDate(year: year, month: month, day: day)
    }
    return after.first.flatMap(year).flatMap { PartialDate(year: $0, month: month) }
  }

  private static func month(_ word: String) -> Int? {
    if let index = longMonths.firstIndex(of: word) { return index + 1 }
    return word == "sept" ? 9 : months[word]
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits)
  }

  private static func year(_ word: String) -> Int? {
    word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
  }
}
