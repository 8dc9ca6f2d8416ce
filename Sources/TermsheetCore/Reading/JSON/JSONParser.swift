/// Reads JSON as pages and scrapers write it: strictly where the structure is concerned, and with control characters in
/// strings, commas before a closing bracket and stray surrogates let pass.
struct JSONParser {
  /// Values within each other; an article's record needs three or four.
  private static let deepest = 64

  /// Where and that something else was expected.
  struct Failure: Error, Hashable {
    /// In bytes from the beginning.
    var position: Int
  }

  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The only value of a text.
  static func value(of bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.endIndex else { throw parser.failure }
    return value
  }

  private var failure: Failure { Failure(position: position - bytes.startIndex) }
  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte.isSpace { position += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func value(depth: Int = 0) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte.isDigit || byte == UInt8(ascii: "-"): return number()
    default: throw failure
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].hasPrefix(ignoringCase: word) else { throw failure }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() -> JSONValue {
    let start = position
    while let byte = next, byte.isDigit || "+-.eE".utf8.contains(byte) { position += 1 }
    return .number(bytes[start..<position].text)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var items: [JSONValue] = []
    while true {
      skipSpace()
      if skip(UInt8(ascii: "]")) { return .array(items) }
      items.append(try value(depth: depth + 1))
      skipSpace()
      if !skip(UInt8(ascii: ",")), next != UInt8(ascii: "]") { throw failure }
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      if skip(UInt8(ascii: "}")) { return .object(members) }
      guard next == UInt8(ascii: "\"") else { throw failure }
      let name = try string()
      skipSpace()
      guard skip(.colon) else { throw failure }
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if !skip(UInt8(ascii: ",")), next != UInt8(ascii: "}") { throw failure }
    }
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      // What means nothing is taken at once.
      let run = bytes[position...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      position = run.endIndex
      guard let byte = next else { break }
      position += 1
      if byte == UInt8(ascii: "\"") { return text.isEmpty ? run.text : (text + run).text }
      text += run
      guard let escaped = next else { break }
      position += 1
      switch escaped {
      case UInt8(ascii: "n"): text.append(.newline)
      case UInt8(ascii: "t"): text.append(.tab)
      case UInt8(ascii: "r"): text.append(.carriageReturn)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.blank)
      case UInt8(ascii: "u"): text += String(try escapedCharacter()).utf8
      default: text.append(escaped)
      }
    }
    throw failure
  }

  /// The character behind `\u`, of a surrogate pair both halves; a lone half becomes U+FFFD.
  private mutating func escapedCharacter() throws(Failure) -> Character {
    let first = try codeUnit()
    guard 0xD800..<0xDC00 ~= first, bytes[position...].starts(with: "\\u".utf8) else {
      return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
    }
    let start = position
    position += 2
    let second = try codeUnit()
    guard 0xDC00..<0xE000 ~= second else {
      position = start
      return "\u{FFFD}"
    }
    return Character(Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}")
  }

  private mutating func codeUnit() throws(Failure) -> UInt32 {
    guard position + 4 <= bytes.endIndex else { throw failure }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ $0.isDigit || $0.isLetter }), let value = UInt32(digits.text, radix: 16) else {
      throw failure
    }
    position += 4
    return value
  }
}
