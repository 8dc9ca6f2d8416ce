/// The little HTML that occurs within Markdown: tags, which are left out, and the common entities.
enum HTMLMarkup {
  /// Source: the named character references of the HTML standard, those that articles use.
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "mdash": "—", "ndash": "–",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "euro": "€", "pound": "£", "yen": "¥",
    "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "bull": "•", "middot": "·", "times": "×",
  ]

  /// Whether what stands between `<` and `>` is a tag.
  static func isTag(_ content: ArraySlice<UInt8>) -> Bool {
    let name = content.first == UInt8(ascii: "/") ? content.dropFirst() : content
    guard let first = name.first, first.isLetter, !content.contains(UInt8(ascii: "<")) else { return false }
    let rest = name.drop { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard let following = rest.first else { return true }
    return following == UInt8(ascii: "/") || (following.isSpace && rest.contains(UInt8(ascii: "=")))
  }

  /// A text with characters for its entities.
  static func withoutEntities(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      output += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(12).firstIndex(of: ";"),
        let character = HTMLMarkup.text(ofEntity: String(rest[rest.index(after: start)..<end]))
      {
        output += character
        rest = rest[rest.index(after: end)...]
      } else {
        output.append("&")
        rest = rest.dropFirst()
      }
    }
    return output + rest
  }

  /// The character that an entity (without `&` and `;`) stands for; none for controls, which no text needs.
  static func text(ofEntity name: String) -> String? {
    if let text = entities[name] { return text }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let code, code >= 0x20, !(0x7F...0x9F).contains(code), let scalar = Unicode.Scalar(code) else { return nil }
    return String(scalar)
  }
}
