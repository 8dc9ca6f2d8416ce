/// Reads the JSON that the ledger keeps its facts in: straight from the bytes, fields in any order, unknown ones skipped,
/// so that a newer program's facts can still be read.
struct StoredJSON {
  /// Where the text stopped being the JSON that was expected.
  struct Malformed: Error, Hashable {
    var offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0
  private var depth = 0
  /// Deeper nesting is no fact of ours, and would use up the stack.
  private static let deepest = 64

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Hands a reader at the beginning of the text to `body`; nothing but blanks may be left behind it.
  static func read<Value>(_ text: String, _ body: (inout StoredJSON) throws -> Value) throws -> Value {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = StoredJSON(bytes)
      let value = try body(&reader)
      reader.skipBlanks()
      guard reader.offset == bytes.count else { throw reader.malformed }
      return value
    }
  }

  private var malformed: Malformed { Malformed(offset: offset) }

  private mutating func skipBlanks() {
    while offset < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func peek() -> UInt8? {
    skipBlanks()
    return offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func take(_ byte: UInt8) throws {
    guard peek() == byte else { throw malformed }
    offset += 1
  }

  private mutating func takeIf(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  private mutating func enter() throws {
    depth += 1
    guard depth <= Self.deepest else { throw malformed }
  }

  // MARK: Structures

  /// Hands each field's name to `field`, which must read its value.
  mutating func object(_ field: (inout StoredJSON, String) throws -> Void) throws {
    try enter()
    defer { depth -= 1 }
    try take(UInt8(ascii: "{"))
    if takeIf(UInt8(ascii: "}")) { return }
    repeat {
      let name = try string()
      try take(UInt8(ascii: ":"))
      try field(&self, name)
    } while takeIf(UInt8(ascii: ","))
    try take(UInt8(ascii: "}"))
  }

  mutating func array<Value>(_ item: (inout StoredJSON) throws -> Value) throws -> [Value] {
    try enter()
    defer { depth -= 1 }
    var values: [Value] = []
    try take(UInt8(ascii: "["))
    if takeIf(UInt8(ascii: "]")) { return values }
    repeat { values.append(try item(&self)) } while takeIf(UInt8(ascii: ","))
    try take(UInt8(ascii: "]"))
    return values
  }

  /// Reads whatever comes and forgets it.
  mutating func skip() throws {
    switch peek() {
    case UInt8(ascii: "{"): try object { reader, _ in try reader.skip() }
    case UInt8(ascii: "["): _ = try array { try $0.skip() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): try literal("null")
    default: _ = try number()
    }
  }

  /// The text of whatever comes, as it stands.
  mutating func raw() throws -> String {
    skipBlanks()
    let start = offset
    try skip()
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  // MARK: Values

  mutating func optional<Value>(_ value: (inout StoredJSON) throws -> Value) throws -> Value? {
    guard peek() == UInt8(ascii: "n") else { return try value(&self) }
    try literal("null")
    return nil
  }

  mutating func bool() throws -> Bool {
    let isTrue = peek() == UInt8(ascii: "t")
    try literal(isTrue ? "true" : "false")
    return isTrue
  }

  private mutating func literal(_ word: StaticString) throws {
    skipBlanks()
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count, bytes[offset] == word.utf8Start[index] else { throw malformed }
      offset += 1
    }
  }

  mutating func number() throws -> Double {
    skipBlanks()
    let start = offset
    var whole = 0
    var isWhole = true
    let isNegative = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x30, byte <= 0x39, isWhole, offset - start < 17 {
        whole = whole * 10 + Int(byte - 0x30)
      } else if (byte >= 0x30 && byte <= 0x39) || ".eE+-".utf8.contains(byte) {
        isWhole = false
      } else {
        break
      }
      offset += 1
    }
    guard offset > start + (isNegative ? 1 : 0) else { throw malformed }
    if isWhole { return Double(isNegative ? -whole : whole) }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else { throw malformed }
    return value
  }

  mutating func integer() throws -> Int {
    guard let value = Int(exactly: try number()) else { throw malformed }
    return value
  }

  mutating func string() throws -> String {
    try take(UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\") { return try escapedString(from: start) }
      offset += 1
    }
    guard offset < bytes.count else { throw malformed }
    defer { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func escapedString(from start: Int) throws -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard offset < bytes.count else { throw malformed }
      let mark = bytes[offset]
      offset += 1
      switch mark {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
      case UInt8(ascii: "u"): text += Array(String(try escapedScalar()).utf8)
      default: throw malformed
      }
    }
    throw malformed
  }

  /// Two escapes that make one character are read together.
  private mutating func escapedScalar() throws -> Unicode.Scalar {
    let first = try hexadecimal()
    guard first >= 0xD800, first < 0xE000 else {
      guard let scalar = Unicode.Scalar(first) else { throw malformed }
      return scalar
    }
    guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw malformed }
    offset += 2
    let second = try hexadecimal()
    guard second >= 0xDC00, second < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw malformed }
    return scalar
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard offset + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw malformed }
    offset += 4
    return value
  }
}
