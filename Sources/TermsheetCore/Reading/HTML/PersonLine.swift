/// The line in which a page names who wrote it, without what else stands in it.
enum PersonLine {
  private static let leadIns = [
    "written by", "posted by", "published by", "guide by", "story by", "words by", "article by", "reporting by", "by:",
    "by ", "author:",
  ]
  private static let separators: Set<Character> = ["|", "•", "·", "∙", "/", "\u{2013}", "\u{2014}"]
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
    guard (3...longest).contains(text.utf8.count), text.contains(where: \.isLetter),
      !text.contains(where: \.isNumber) || text.split(separator: " ").count == 1 && text.first?.isLetter == true
    else { return nil }
    let lower = text.lowercased()
    if lower.contains("://") || lower.hasPrefix("www.") || lower.contains("updated") || leadIns.contains(lower + " ")
      || leadIns.contains(lower)
    {
      return nil
    }
    return text
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
