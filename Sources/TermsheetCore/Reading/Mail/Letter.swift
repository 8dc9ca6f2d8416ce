/// The articles of one message.
struct Letter {
  /// A section with less text is none of a letter's stories, in bytes.
  private static let shortestStory = 120
  /// Letters within each other whose own letters are read.
  private static let deepest = 8

  private let limits: ReadingLimits
  private(set) var readings: [Reading] = []

  /// - Parameter path: by which the message is known; its stories get numbers behind it.
  init(_ message: ArraySlice<UInt8>, path: String, limits: ReadingLimits, depth: Int = 0) {
    self.limits = limits
    let header = MailHeader(message)
    let parts = MailParts(header, message[header.bodyStart...], limits)
    if parts.isTooDeep { readings.append(.noteInside(path: path, .tooDeep)) }
    let known = Self.known(header)
    if let date = known.unreadableDate { readings.append(.noteInside(path: path, .unreadableDate(date))) }
    if header.raw("snapshot-content-location") != nil || header.text("from")?.contains("Saved by") == true,
      let page = parts.texts.first(where: \.isHTML)
    {
      readings.append(Self.savedPage(page.bytes, path, header))
      return
    }
    let stories = parts.texts.flatMap { Self.stories($0) }
    for (index, story) in stories.enumerated() {
      var header = ArticleHeader()
      if let title = story.title { header.set(.title, to: title, from: "heading in the letter") }
      if let address = story.address { header.set(.url, to: address, from: "link in the letter") }
      Self.copy(known, into: &header)
      readings.append(
        .article(
          header.article(
            path: stories.count > 1 ? "\(path).\(index + 1)" : path, format: "mail", body: story.body.text,
            headings: story.headings)))
    }
    for (index, inner) in parts.messages.enumerated() {
      let innerPath = "\(path).\(stories.count + index + 1)"
      guard depth + 1 < Self.deepest else {
        readings.append(.noteInside(path: innerPath, .tooDeep))
        break
      }
      readings += Letter(inner, path: innerPath, limits: limits, depth: depth + 1).readings
    }
    if readings.isEmpty { readings.append(.broken(path: path, parts.isEncrypted ? .encrypted : .noText)) }
  }

  /// A page that a browser saved with its pictures as a message (MHTML).
  private static func savedPage(_ bytes: [UInt8], _ path: String, _ header: MailHeader) -> Reading {
    let page = HTMLArticle(bytes)
    var known = page.metadata.header
    if let address = header.text("snapshot-content-location") {
      known.set(.url, to: address, from: "Snapshot-Content-Location")
    }
    if page.body.isBlank { return .broken(path: path, .noText) }
    return .article(known.article(path: path, format: "html", body: page.body.text, headings: page.headings))
  }

  private static func known(_ header: MailHeader) -> ArticleHeader {
    var known = ArticleHeader()
    if let subject = header.text("subject").map(withoutPrefixes), !subject.isEmpty {
      known.set(.title, to: subject, from: "Subject")
    }
    if let from = header.text("from").flatMap(name) { known.set(.outlet, to: from, from: "From") }
    if let date = header.text("date") { known.set(.published, to: date, from: "Date") }
    if let address = header.text("archived-at") {
      known.set(.url, to: address.trimmingAngles, from: "Archived-At")
    }
    known.origin.declaredLanguage = header.text("content-language")
    return known
  }

  private static func copy(_ known: ArticleHeader, into header: inout ArticleHeader) {
    if let title = known.title { header.set(.title, to: title, from: "Subject") }
    if let outlet = known.outlet { header.set(.outlet, to: outlet, from: "From") }
    if let date = known.published { header.set(published: date, from: "Date") }
    if let url = known.url { header.set(.url, to: url, from: "Archived-At") }
    header.origin.declaredLanguage = known.origin.declaredLanguage
  }

  private static func withoutPrefixes(_ subject: String) -> String {
    var rest = subject[...]
    while let prefix = ["re:", "fwd:", "fw:", "aw:", "wg:"].first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(prefix.count).drop { $0 == " " }
    }
    return String(rest)
  }

  /// The name of a sender, or the host of the address where there is no name.
  private static func name(_ from: String) -> String? {
    guard let open = from.lastIndex(of: "<") else {
      return from.split(separator: "@").dropFirst().first.map { String($0.prefix { !$0.isWhitespace }) }
    }
    let name = from[..<open].trimmed(of: [" ", "\"", "'"])
    if !name.isEmpty { return name }
    return from[open...].dropFirst().split(separator: "@").last.map { String($0.prefix { $0 != ">" }) }
  }
}

extension Letter {
  struct Story {
    var title: String?
    var address: String?
    var body: [UInt8]
    var headings: [Range<Int>]
  }

  /// The stories of a text: several where headings that lead elsewhere part it, else one.
  ///
  /// A letter that is one article has headings too; those of a digest are links, or have one below them ("Read more").
  fileprivate static func stories(_ text: MailParts.Text) -> [Story] {
    let whole: (body: [UInt8], headings: [Range<Int>], links: [Int: String])
    if text.isHTML {
      let letter = LetterText(text.bytes)
      whole = (letter.body, letter.headings, letter.links)
    } else {
      let body = Array(text.bytes.trimmed)
      whole = (body, HeadingFinder.headings(in: body), [:])
    }
    guard !whole.body.isBlank else { return [] }
    var stories: [Story] = []
    var leading = 0
    let sections = whole.headings.enumerated().map { index, heading in
      let end = index + 1 < whole.headings.count ? whole.headings[index + 1].lowerBound : whole.body.count
      return (heading, heading.upperBound..<end)
    }
    for (heading, range) in sections {
      let section = whole.body[range].trimmed
      guard section.count >= shortestStory else { continue }
      let address = whole.links[heading.lowerBound] ?? address(in: section)
      guard let address else { continue }
      leading += 1
      stories.append(
        Story(title: whole.body[heading].text, address: address, body: Array(section), headings: []))
    }
    guard leading >= 2, leading * 2 > sections.count else {
      return [Story(title: nil, address: nil, body: whole.body, headings: whole.headings)]
    }
    if let first = sections.first, whole.body[..<first.0.lowerBound].trimmed.count >= shortestStory {
      stories.insert(
        Story(title: nil, address: nil, body: Array(whole.body[..<first.0.lowerBound].trimmed), headings: []), at: 0)
    }
    return stories
  }

  /// A web address on a line of its own, as plain letters put it below a story.
  private static func address(in section: ArraySlice<UInt8>) -> String? {
    for line in section.split(separator: .newline) {
      let words = line.split { $0.isSpace }
      guard let last = words.last, words.count <= 4 else { continue }
      let text = last.text.trimmed(of: ["<", ">", "(", ")", "[", "]"])
      if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without these characters at both ends.
  func trimmed(of characters: Set<Character>) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  fileprivate var trimmingAngles: String { trimmed(of: ["<", ">", " "]) }
}
