/// What the first lines and the properties of a text say of the article, where no markup says it.
///
///     Two plants for Leeds
///     By Ida Brandt, Senior Reporter | 14 March 2026
struct DocumentHead {
  static let place = "line at the beginning"

  /// From a line of its own before the text begins, or from that of the author.
  private(set) var published: PartialDate?
  private(set) var author: String?
  /// The text's first line, where the author's or the date's stands right below it.
  private(set) var title: String?

  /// How many lines are looked at; the text begins behind them.
  private static let lines = 6
  /// A longer line begins the text, in bytes.
  private static let longest = 200

  init(_ body: [UInt8]) {
    var seen = 0
    var isBehindLong = false
    var first: ArraySlice<UInt8>?
    for range in body.lines() {
      let line = body[range].trimmed
      if line.isEmpty {
        isBehindLong = false
        first = nil
        continue
      }
      seen += 1
      if seen > Self.lines || line.count > Self.longest { return }
      if line.count > DateLine.longest {
        // A title may be as long, but is no sentence, and no two lines of a paragraph.
        if isBehindLong || line.last == UInt8(ascii: ".") { return }
        isBehindLong = true
      }
      if take(line.text), let first, title == nil, first.count <= DateLine.longest * 2 { title = first.text }
      first = seen == 1 ? line : nil
    }
  }

  /// Completes a header that does not say these things itself.
  func complete(_ header: inout ArticleHeader) {
    if header.title == nil, let title { header.set(.title, to: title, from: Self.place) }
    if header.published == nil, let published { header.set(published: published, from: Self.place) }
    if header.author == nil, let author { header.set(.author, to: author, from: Self.place) }
  }

  /// Whether a line is a date, an author's, or both.
  private mutating func take(_ line: String) -> Bool {
    var isTaken = false
    for part in line.split(whereSeparator: "|•·".contains) {
      if let date = DateLine.date(part.trimmed(of: [" "])) {
        published = published ?? date
        isTaken = true
      } else if let (name, rest) = Self.byline(part.trimmed(of: [" "])) {
        author = author ?? name
        published = published ?? DateLine.date(rest)
        isTaken = true
      }
    }
    return isTaken
  }

  private static let marks = ["by ", "by: ", "written by ", "words by ", "story by ", "article by ", "author: "]
  /// No part of a name: "By The Numbers", "By Then It Was Too Late".
  private static let words: Set<String> = [
    "the", "then", "it", "its", "was", "is", "are", "were", "be", "this", "that", "these", "those", "all", "any",
    "some",
    "most", "not", "no", "now", "how", "why", "when", "what", "who", "if", "than", "more", "less", "so", "too", "or",
    "to", "for", "in", "on", "at", "with", "from", "of", "our", "we", "you", "us", "they", "he", "she", "their", "his",
    "her", "has", "have", "had", "will", "would", "an", "as", "but", "end", "year",
  ]

  /// The names in a line such as "By Ida Brandt, Senior Reporter, 14 March 2026", and what stands behind them.
  private static func byline(_ line: String) -> (name: String, rest: String)? {
    let lower = line.lowercased()
    guard let mark = marks.first(where: lower.hasPrefix) else { return nil }
    let text = String(line.dropFirst(mark.count)).trimmed(of: [" "])
    guard let named = PersonLine.names(text) else { return nil }
    let name = AuthorNames.cleaned(named)
    let parts = name.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
    // A first name may be a verb, as "Will" is.
    guard PersonLine.looksLikeNames(name), !parts.dropFirst().contains(where: words.contains), parts[0] != "the",
      parts[0] != "then", !endsLikeSentence(name)
    else { return nil }
    let rest = text.firstRange(of: named).map { String(text[$0.upperBound...]) } ?? ""
    return (name, rest.trimmed(of: [" ", ",", ";", ":", "-", "\u{2013}", "\u{2014}", "/"]))
  }

  private static func endsLikeSentence(_ name: String) -> Bool {
    guard let last = name.last else { return true }
    return "!?:".contains(last)
  }

  /// Whether a document's property is a title that somebody gave, and not what a program puts there.
  static func isTelling(title: String) -> Bool {
    let title = title.lowercased()
    let words = title.split { $0.isWhitespace }
    if words.count < 2 || title.hasPrefix("microsoft word") || title.hasPrefix("untitled") { return false }
    return ![".doc", ".docx", ".odt", ".pdf", ".indd", ".qxd", ".tex"].contains { title.hasSuffix($0) }
  }
}
