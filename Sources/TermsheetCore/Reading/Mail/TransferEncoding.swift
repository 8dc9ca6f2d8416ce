/// The ways in which mail carries bytes (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes of a part; what is not of the encoding is passed over.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name.lowercased().utf8.map({ $0 }).trimmed.text {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// Whether the bytes of a part stand as they are.
  static func isPlain(_ name: String) -> Bool {
    !["base64", "quoted-printable"].contains(name.lowercased().utf8.map { $0 }.trimmed.text)
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        output += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        bits = 0
        count = 0
      }
    }
    if count == 3 { output += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    if count == 2 { output.append(UInt8(bits >> 4 & 0xFF)) }
    return output
  }

  /// - Parameter inHeader: as in encoded words, where `_` is a blank.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, inHeader: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") {
        let rest = bytes[(index + 1)...]
        if let first = rest.first, let high = hex(first), let second = rest.dropFirst().first, let low = hex(second) {
          output.append(high << 4 | low)
          index += 3
          continue
        }
        // A line that goes on: "=" with nothing but blanks before the line's end.
        let blanks = rest.prefix { $0 == .blank || $0 == .tab || $0 == .carriageReturn }
        if rest.dropFirst(blanks.count).first == .newline || blanks.count == rest.count {
          index += 1 + blanks.count + 1
          continue
        }
      }
      output.append(inHeader && byte == UInt8(ascii: "_") ? .blank : byte)
      index += 1
    }
    return output
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// Words of a header that are not ASCII: `=?UTF-8?B?…?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ value: [UInt8]) -> String {
    var output = ""
    var plain: [UInt8] = []
    var index = 0
    var isBehindWord = false
    func flush() {
      // White space between two encoded words is not of the text.
      if !(isBehindWord && plain.isBlank) || plain.isEmpty { output += text(plain) }
      plain = []
    }
    while index < value.count {
      if value[index] == UInt8(ascii: "="), let (word, end) = word(value, at: index) {
        flush()
        output += word
        isBehindWord = true
        index = end
      } else {
        if isBehindWord, !value[index].isSpace, plain.isBlank, !plain.isEmpty {
          output += " "
          plain = []
        }
        if !value[index].isSpace { isBehindWord = false }
        plain.append(value[index])
        index += 1
      }
    }
    isBehindWord = false
    flush()
    return output
  }

  /// Raw bytes beyond ASCII are UTF-8 (RFC 6532), or Windows-1252 where they are none.
  private static func text(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
      ? bytes.text : Windows1252.utf8(bytes[...]).text
  }

  private static func word(_ value: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard start + 8 < value.count, value[start + 1] == UInt8(ascii: "?") else { return nil }
    let mark = UInt8(ascii: "?")
    guard let charsetEnd = value[(start + 2)...].prefix(60).firstIndex(of: mark), charsetEnd + 3 < value.count,
      value[charsetEnd + 2] == mark,
      let textEnd = value[(charsetEnd + 3)...].prefix(2000).firstIndex(of: mark), textEnd + 1 < value.count,
      value[textEnd + 1] == UInt8(ascii: "=")
    else { return nil }
    // A language may follow the name behind a star (RFC 2231).
    let charset = value[(start + 2)..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }.text
    let encoded = value[(charsetEnd + 3)..<textEnd]
    let bytes: [UInt8]
    switch value[charsetEnd + 1] | 0x20 {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64(encoded)
    case UInt8(ascii: "q"): bytes = TransferEncoding.quotedPrintable(encoded, inHeader: true)
    default: return nil
    }
    let decoded =
      Transcoding.canonicalName(charset) == "utf-8" ? nil : Transcoding.utf8(bytes[...], from: charset)?.bytes
    return ((decoded ?? bytes).text, textEnd + 2)
  }
}
