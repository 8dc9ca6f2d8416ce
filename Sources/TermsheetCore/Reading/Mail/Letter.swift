/// The articles of one message.
struct Letter {
  /// A section with less text is none of a letter's stories, in bytes.
  private static let shortestStory = 120
  /// Letters within each other whose own letters are read.
  private static let deepest = 8

  private let context: ReadingContext
  /// By which the message is known; its stories get numbers behind it, its files their names.
  private let path: String
  /// What stands between the path and the number of a story or letter in it: `a.eml#2`, `a.mbox#1.2`.
  private let partMark: String
  /// Letters around this one.
  private let depth: Int
  private let header: MailHeader
  private let known: ArticleHeader
  private let parts: MailParts

  /// Why what is here is only the beginning of the message; `nil` where it is whole.
  private let cut: ReadingFailure?

  /// - Parameters:
  ///   - isFile: whether the message is a file, and not in one whose messages have numbers already.
  ///   - cut: why it is only the beginning of a message; the part in which it ends is left out.
  init(
    _ message: ArraySlice<UInt8>, path: String, context: ReadingContext, isFile: Bool, depth: Int = 0,
    cut: ReadingFailure? = nil
  ) {
    self.cut = cut
    self.context = context
    self.path = path
    partMark = isFile ? "#" : "."
    self.depth = depth
    header = MailHeader(message)
    known = Self.known(header)
    parts = MailParts(
      header, message[header.bodyStart...], context.options.limits, extensions: Set(context.registry.extensions),
      isCut: cut != nil)
  }

  /// Hands over the letter's stories, then those of its files, then those of the letters in it.
  func read(hand: (Reading) -> Void) {
    if let date = known.unreadableDate { hand(.noteInside(path: path, .unreadableDate(date))) }
    if header.raw("snapshot-content-location") != nil || header.text("from")?.contains("Saved by") == true,
      let page = parts.texts.first(where: \.isHTML)
    {
      hand(Self.savedPage(page.bytes, path, header))
      return tellWhatIsMissing(hand: hand)
    }
    var handed = 0
    func give(_ reading: Reading) {
      handed += 1
      hand(reading)
    }
    let stories = parts.texts.flatMap { Self.stories($0) }
    // "Here is the paper." with one file: the file is what the letter is about.
    let isCover = parts.attachments.count == 1 && stories.reduce(0) { $0 + $1.body.count } < Self.shortestStory
    if isCover {
      var isRead = false
      readAttachments(isCover: true) { reading in
        if case .article = reading { isRead = true }
        give(reading)
      }
      if !isRead { tell(stories) { give($0) } }
    } else {
      tell(stories) { give($0) }
      readAttachments(isCover: false) { give($0) }
    }
    for (index, inner) in parts.messages.enumerated() {
      let innerPath = "\(path)\(partMark)\(stories.count + index + 1)"
      guard depth + 1 < Self.deepest else {
        give(.noteInside(path: innerPath, .tooDeep))
        break
      }
      Letter(inner, path: innerPath, context: context, isFile: false, depth: depth + 1).read { give($0) }
    }
    guard handed > 0 else {
      let reason: ReadingFailure =
        parts.isTooDeep ? .beyondLimit(.nesting) : parts.isEncrypted ? .encrypted : .noText
      return hand(.broken(path: path, cut ?? reason))
    }
    tellWhatIsMissing(hand: hand)
  }

  /// Says what is missing of a letter that was read.
  private func tellWhatIsMissing(hand: (Reading) -> Void) {
    if parts.isTooDeep { hand(.noteInside(path: path, .tooDeep)) }
    if cut != nil { hand(.noteInside(path: path, .cutOff(limit: context.options.limits.documentBytes))) }
  }

  private func tell(_ stories: [Story], hand: (Reading) -> Void) {
    for (index, story) in stories.enumerated() {
      var header = ArticleHeader()
      if let title = story.title { header.set(.title, to: title, from: "heading in the letter") }
      if let address = story.address { header.set(.url, to: address, from: "link in the letter") }
      Self.copy(known, into: &header)
      if let author = DocumentHead(story.body).author { header.set(.author, to: author, from: DocumentHead.place) }
      hand(
        .article(
          header.article(
            path: stories.count > 1 ? "\(path)\(partMark)\(index + 1)" : path, format: "mail", body: story.body.text,
            headings: story.headings)))
    }
  }

  /// Reads the files of the letter as if they lay in a folder; what one of them is, is told as of any other file.
  ///
  /// - Parameter isCover: whether the letter is nothing but the cover of its one file, and so says what that leaves out.
  private func readAttachments(isCover: Bool, hand: (Reading) -> Void) {
    let limits = context.options.limits
    var inner = context
    inner.depth += 1
    inner.file = nil
    // A format that is forced is said of the letter.
    inner.options.format = nil
    var names: [String: Int] = [:]
    for (index, file) in parts.attachments.enumerated() {
      names[file.name, default: 0] += 1
      let count = names[file.name] ?? 1
      let filePath = "\(path)/\(file.name)" + (count > 1 ? ".\(count)" : "")
      guard index < limits.mailAttachments else {
        return hand(.broken(path: filePath, .beyondLimit(.attachments(limits.mailAttachments))))
      }
      guard inner.depth <= limits.depth else {
        return hand(.broken(path: filePath, .beyondLimit(.depth(limits.depth))))
      }
      do throws(ReadingFailure) {
        try inner.registry.read(ByteStream(file.bytes), path: filePath, context: inner) { reading in
          switch reading {
          case .article(let article):
            // A few words that only sign the letter.
            if file.maySign, article.body.utf8.count < Self.shortestStory, article.origin.formats == ["text"] { return }
            var article = article
            article.origin.formats.insert("mail", at: 0)
            if isCover, article.path == filePath { complete(&article) }
            hand(.article(article))
          case .note(let note): hand(.noteInside(path: filePath, note))
          case .noteInside, .broken: hand(reading)
          }
        }
      } catch {
        hand(.broken(path: filePath, error))
      }
    }
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

  /// Who forwards a file says nothing of who wrote it and when; who sends it to subscribers does.
  private func complete(_ article: inout Article) {
    if article.title == nil, let title = known.title {
      article.title = title
      article.origin.title = "Subject"
    }
    guard header.raw("list-id") != nil || header.raw("list-unsubscribe") != nil else { return }
    if article.outlet == nil, let outlet = known.outlet {
      article.outlet = outlet
      article.origin.outlet = "From"
    }
    if article.published == nil, let date = known.published {
      article.published = date
      article.origin.published = "Date"
    }
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
