/// A piece of text that may be HTML or plain, as feeds, letters and records hold it without saying which.
struct TextOrMarkup {
  private(set) var body: [UInt8]
  private(set) var headings: [Range<Int>] = []

  /// - Parameter isMarkup: `nil` where it is not known; then tags tell.
  init(_ text: [UInt8], isMarkup: Bool? = nil) {
    // A damaged feed gives bytes that are no UTF-8; places in the text count whole characters.
    let text = text.isValidUTF8 ? text : Array(text.text.utf8)
    if isMarkup ?? Self.looksLikeMarkup(text) {
      let fragment = HTMLFragment(text)
      body = fragment.body
      headings = fragment.headings
    } else {
      let plain =
        text.contains(UInt8(ascii: "&")) && isMarkup == nil ? Array(HTMLMarkup.withoutEntities(text.text).utf8) : text
      body = Array(Self.withLineFeeds(plain).trimmed)
      headings = HeadingFinder.headings(in: body)
    }
  }

  /// A title or name: one line without markup.
  static func line(_ text: String) -> String {
    let plain = text.contains("<") ? TextOrMarkup(Array(text.utf8)).body.text : text
    return HTMLMetadata.tidy(plain)
  }

  /// Whether there is a tag that text is marked up with near the beginning.
  static func looksLikeMarkup(_ text: [UInt8]) -> Bool {
    var rest = text.prefix(16_384)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      let name = (rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest).prefix { $0.isLetter || $0.isDigit }
      guard !name.isEmpty, name.count <= 10 else { continue }
      let after = rest.dropFirst(name.count).first
      let isKnown = HTMLTag(name: name.text) != .other
      if isKnown,
        after == UInt8(ascii: ">") || after == UInt8(ascii: "/") || after?.isSpace == true || name.first == after
      {
        return true
      }
      if isKnown, rest.first == UInt8(ascii: "/") { return true }
    }
    return false
  }

  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(.carriageReturn) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for index in text.indices {
      guard text[index] == .carriageReturn else {
        output.append(text[index])
        continue
      }
      if index + 1 == text.count || text[index + 1] != .newline { output.append(.newline) }
    }
    return output
  }
}
