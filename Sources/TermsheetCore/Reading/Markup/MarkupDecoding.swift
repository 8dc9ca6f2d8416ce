/// Turns the bytes of a page or feed into UTF-8: by its byte-order mark, by the encoding that it declares, or by
/// statistics, in that order.
struct MarkupDecoding {
  var bytes: [UInt8]
  var notes: [ReadingNote] = []

  /// How far into a page a declaration counts, in bytes (the HTML standard asks for the first 1,024).
  private static let declarationReach = 4096

  /// A page, whose declaration is in a meta element.
  static func html(_ input: [UInt8]) throws(ReadingFailure) -> MarkupDecoding {
    try MarkupDecoding(input, declared: declaration(in: input.prefix(declarationReach)))
  }

  /// - Parameter declared: the name of the encoding, from the input itself or from what it came in.
  init(_ input: [UInt8], declared: String?) throws(ReadingFailure) {
    if let what = BinaryKind.name(of: input[...]) { throw .binary(what: what) }
    if let wide = WideEncoding(of: input[...]) {
      bytes = wide.utf8(input[...])
    } else if let declared, Transcoding.canonicalName(declared) != "utf-8", !Self.isUTF8BeyondASCII(input),
      !input.contains(0), let (decoded, broken) = Transcoding.utf8(input[...], from: declared)
    {
      bytes = decoded
      if broken > 0 { notes.append(.damagedText(encoding: Transcoding.canonicalName(declared), count: broken)) }
    } else {
      let decoded = try TextDecoding(input)
      bytes = decoded.bytes
      notes = decoded.notes
    }
    // libxml2 takes NUL for the end.
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
  }

  /// UTF-8 is so seldom valid by chance that it is believed against a declaration.
  private static func isUTF8BeyondASCII(_ input: [UInt8]) -> Bool {
    input.contains { $0 >= 0x80 } && input.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
  }

  /// What `charset=…` or `encoding="…"` says.
  private static func declaration(in opening: ArraySlice<UInt8>) -> String? {
    for word in ["charset", "encoding"] {
      var rest = opening
      while let start = rest.firstIndex(of: UInt8(ascii: "=")) {
        let before = rest[..<start].suffix(word.utf8.count + 1).trimmed
        rest = rest[(start + 1)...]
        guard before.suffix(word.utf8.count).text.lowercased() == word else { continue }
        let name = rest.drop { $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
          .prefix { $0.isLetter || $0.isDigit || "-_.:".utf8.contains($0) }
        if !name.isEmpty { return name.text }
      }
    }
    return nil
  }
}
