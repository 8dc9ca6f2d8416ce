/// The line in which a page names who wrote it, without what else stands in it.
enum PersonLine {
  private static var leadIns: [String] { AuthorNames.leadIns }
  private static let separators: Set<Character> = ["|", "•", "·", "∙", "\u{2013}", "\u{2014}"]
  /// In bytes.
  private static let longest = 120

  /// The names; `nil` where the line is a date, an address or a number.
  static func names(_ line: String) -> String? {
    var text = line.trimmed(of: [" ", ",", ";", ":", "-", "|", "•", "·"])
    while let lead = leadIns.first(where: { text.lowercased().hasPrefix($0) }) {
      text = String(text.dropFirst(lead.count)).trimmed(of: [" ", ":", ","])
    }
    if let end = text.firstIndex(where: separators.contains) { text = String(text[..<end]) }
    text = text.trimmed(of: [" ", ",", ";", ":", "-"])
    let words = text.split(separator: " ")
    if let end = words.indices.first(where: { $0 > 0 && endsNames(words, at: $0) }) {
      text = words[..<end].joined(separator: " ").trimmed(of: [" ", ",", ";", ":", "-", "("])
      guard looksLikeNames(text) else { return nil }
    }
    guard (3...longest).contains(text.utf8.count), text.first?.isNumber == false, text.contains(where: \.isLetter)
    else {
      return nil
    }
    let lower = text.lowercased()
    if lower.contains("://") || lower.contains("/") && lower.contains(where: \.isNumber) || lower.hasPrefix("www.")
      || lower.contains("updated") || leadIns.contains(lower + " ")
      || leadIns.contains(lower)
    {
      return nil
    }
    return text
  }

  /// Whether something else begins at a word: a date, a number, an address.
  private static func endsNames(_ words: [Substring], at index: Int) -> Bool {
    let word = words[index]
    if word.contains(where: \.isNumber) || word.contains("://") { return true }
    guard index + 1 < words.count, words[index + 1].first?.isNumber == true else { return false }
    return HeaderDate.parse("1 \(word) 2000") != nil
  }

  /// What may stand between the parts of names.
  private static let particles: Set<String> = [
    "and", "&", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "bin", "al",
    "el",
    "y", "ter", "zu",
  ]

  /// Whether words can be a person's name, or several: two at least, each with a capital.
  static func looksLikeNames(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }
    return (2...16).contains(words.count) && words.first?.first?.isUppercase == true
      && words.allSatisfy { $0.first?.isUppercase == true || particles.contains($0.lowercased()) }
  }
}
