/// Who wrote an article, without what stands around the names: `By Jane Doe, Senior Reporter` is `Jane Doe`.
///
/// Only what is certainly no name goes. What has no name before it stays as it is, for desks and agencies sign as well.
enum AuthorNames {
  /// What a line of authors begins with.
  static let leadIns = [
    "written by", "posted by", "published by", "guide by", "story by", "words by", "article by", "reporting by", "by:",
    "by ", "author:",
  ]

  /// What people of the press are called; with it a part of the line is no name.
  private static let professions: Set<String> = [
    "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer", "writers", "journalist",
    "journalists", "columnist", "columnists", "contributor", "contributors", "producer", "producers", "critic",
    "blogger", "freelancer", "intern", "editor-in-chief", "editor-at-large", "photographer", "analyst", "commentator",
  ]
  /// What stands before those words.
  private static let modifiers: Set<String> = [
    "senior", "junior", "staff", "chief", "deputy", "associate", "assistant", "contributing", "freelance", "special",
    "guest", "managing", "executive", "lead", "news", "technology", "tech", "business", "finance", "science", "ai",
  ]
  private static let offices = ["bureau chief", "head of", "director of", "co-founder", "founder of", "ceo of"]

  /// The names in a line; the line itself where none can be told from the rest.
  static func cleaned(_ line: String) -> String {
    var text = line
    while let lead = leadIns.first(where: { text.lowercased().hasPrefix($0) }) {
      text = String(text.dropFirst(lead.count)).trimmed(of: [" ", ":", ","])
    }
    guard !text.isEmpty else { return line }
    for separator in [" | ", " • ", " · ", " – ", " — ", " - "] {
      guard let range = text.firstRange(of: separator) else { continue }
      let (first, rest) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
      if isOffice(rest), !isOffice(first) { text = first }
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex,
      isOffice(String(text[text.index(after: open)...].dropLast()))
    {
      text = String(text[..<open])
    }
    var parts: [String] = []
    for part in text.split(separator: ",").map({ $0.trimmed(of: [" "]) }) where !part.isEmpty {
      // The first may be a desk's name; a part behind it that is an office is that of the name before.
      if !parts.isEmpty, isOffice(part) { continue }
      parts.append(part)
    }
    if parts.count < text.split(separator: ",").count {
      text = parts.map { $0.hasPrefix("and ") ? String($0.dropFirst(4)) : $0 }.joined(separator: ", ")
    }
    return withoutTitle(text.trimmed(of: [" ", ","]))
  }

  /// Whether a part of a line says what somebody is, and not who.
  private static func isOffice(_ part: String) -> Bool {
    let lower = part.lowercased()
    if offices.contains(where: lower.contains) { return true }
    let words = lower.split { $0 == " " || $0 == "/" }.map { $0.trimmed(of: [".", "(", ")"]) }
    guard let place = words.firstIndex(where: professions.contains) else { return false }
    // "Sam Reporter" may be called so; an office ends with the word, or says where.
    let isLast = place == words.count - 1
    let isOf = !isLast && ["at", "of", "for", "in", "on", "and", "&", "covering"].contains(words[place + 1])
    return isLast || isOf
  }

  /// `Senior Reporter Jane Doe`.
  private static func withoutTitle(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard
      let place = words.lastIndex(where: { professions.contains($0.lowercased()) }),
      words[..<place].allSatisfy({ modifiers.contains($0.lowercased()) }), words.count - place > 2
    else { return text }
    let rest = words[(place + 1)...].joined(separator: " ")
    return PersonLine.looksLikeNames(rest) ? rest : text
  }
}
