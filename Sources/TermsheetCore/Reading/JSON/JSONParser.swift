/// Reads JSON as pages and scrapers write it: strictly where the structure is concerned, and with control characters in
/// strings, commas before a closing bracket and stray surrogates let pass.
///
/// The text may come piece by piece: where a value goes on behind what has come, more of it is asked for, so that
/// nothing is read twice to find a record's end first.
struct JSONParser {
  /// Values within each other; an article's record needs three or four.
  private static let deepest = 64
  /// Of a list whose items may be handed over so much is kept first, in bytes: what else its object says of them may stand
  /// behind it.
  private static let mostKept = 4 << 20

  /// Where and that something else was expected.
  struct Failure: Error, Hashable {
    /// In bytes from the beginning.
    var position: Int
  }

  private var input: JSONInput

  private init(_ input: JSONInput) { self.input = input }

  /// The only value of a text.
  static func value(of bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
    var input = JSONInput(bytes)
    let value = try value(of: &input)
    input.skipSpace()
    guard input.next == nil else { throw Failure(position: input.position) }
    return value
  }

  /// The next value of an input, which stands behind it afterwards, or where something else was expected.
  static func value(of input: inout JSONInput) throws(Failure) -> JSONValue {
    var parser = JSONParser(input)
    defer { input = parser.input }
    return try parser.value()
  }

  /// The next value of an input; where it is an object with a long list of objects, the list's items are handed over as
  /// they come, and the object has an empty list for it.
  ///
  /// - Parameters:
  ///   - lists: the names of such lists, with those of the objects around them before a dot.
  ///   - hand: takes an item, and what its list's object has said before.
  static func value(
    of input: inout JSONInput, handing lists: [String], _ hand: ([JSONValue.Member], JSONValue) -> Void
  ) throws(Failure) -> JSONValue {
    var parser = JSONParser(input)
    defer { input = parser.input }
    parser.input.skipSpace()
    guard parser.input.next == UInt8(ascii: "{") else { return try parser.value() }
    return try parser.object(handing: lists, hand)
  }

  private var failure: Failure { Failure(position: input.position) }

  private mutating func value() throws(Failure) -> JSONValue {
    guard input.depth < Self.deepest else { throw failure }
    input.skipSpace()
    switch input.next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte.isDigit || byte == UInt8(ascii: "-"): return number()
    default: throw failure
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      // In either case.
      guard let byte = input.next, byte | 0x20 == word.utf8Start[offset] else { throw failure }
      input.advance()
    }
    return value
  }

  private mutating func number() -> JSONValue {
    var digits: [UInt8] = []
    while let byte = input.next, byte.isDigit || "+-.eE".utf8.contains(byte) {
      digits.append(byte)
      input.advance()
    }
    return .number(digits.text)
  }

  private mutating func array() throws(Failure) -> JSONValue {
    input.advance()
    input.depth += 1
    var items: [JSONValue] = []
    while true {
      input.skipSpace()
      if closes(UInt8(ascii: "]")) { return .array(items) }
      items.append(try value())
      input.skipSpace()
      if !input.skip(UInt8(ascii: ",")), input.next != UInt8(ascii: "]") { throw failure }
    }
  }

  private mutating func object(
    handing lists: [String] = [], _ hand: ([JSONValue.Member], JSONValue) -> Void = { _, _ in }
  ) throws(Failure) -> JSONValue {
    input.advance()
    input.depth += 1
    var members: [JSONValue.Member] = []
    while true {
      input.skipSpace()
      if closes(UInt8(ascii: "}")) { return .object(members) }
      guard input.next == UInt8(ascii: "\"") else { throw failure }
      let name = try string()
      input.skipSpace()
      guard input.skip(.colon) else { throw failure }
      input.skipSpace()
      let value: JSONValue
      if input.next == UInt8(ascii: "["), lists.contains(name) {
        value = try list(of: members, hand)
      } else if input.next == UInt8(ascii: "{"), lists.contains(where: { $0.hasPrefix(name + ".") }) {
        let inner = lists.filter { $0.hasPrefix(name + ".") }.map { String($0.dropFirst(name.count + 1)) }
        value = try object(handing: inner, hand)
      } else {
        value = try self.value()
      }
      members.append(JSONValue.Member(name: name, value: value))
      input.skipSpace()
      if !input.skip(UInt8(ascii: ",")), input.next != UInt8(ascii: "}") { throw failure }
    }
  }

  /// A list of an object's whose items are handed over once they are many.
  private mutating func list(
    of members: [JSONValue.Member], _ hand: ([JSONValue.Member], JSONValue) -> Void
  ) throws(Failure) -> JSONValue {
    input.advance()
    input.depth += 1
    var items: [JSONValue] = []
    var isHanding = false
    while true {
      input.skipSpace()
      if closes(UInt8(ascii: "]")) { return .array(items) }
      let item = try value()
      if isHanding {
        hand(members, item)
        input.forget()
      } else {
        items.append(item)
        if input.position > Self.mostKept, case .object? = items.first {
          for item in items { hand(members, item) }
          items = []
          isHanding = true
          input.forget()
        }
      }
      input.skipSpace()
      if !input.skip(UInt8(ascii: ",")), input.next != UInt8(ascii: "]") { throw failure }
    }
  }

  private mutating func closes(_ bracket: UInt8) -> Bool {
    guard input.skip(bracket) else { return false }
    input.depth -= 1
    return true
  }

  private mutating func string() throws(Failure) -> String {
    input.advance()
    input.isInString = true
    var text: [UInt8] = []
    var characters: [Range<Int>] = []
    while true {
      // What means nothing is taken at once.
      input.takeRun(into: &text)
      if input.skip(UInt8(ascii: "\"")) {
        input.isInString = false
        return decoded(text, characters)
      }
      guard input.skip(UInt8(ascii: "\\")) else { throw failure }
      let start = text.count
      try escaped(into: &text)
      if text.count > start + 1 { characters.append(start..<text.count) }
    }
  }

  /// What stands behind a backslash.
  private mutating func escaped(into text: inout [UInt8]) throws(Failure) {
    guard let byte = input.next else { throw failure }
    input.advance()
    switch byte {
    case UInt8(ascii: "n"): text.append(.newline)
    case UInt8(ascii: "t"): text.append(.tab)
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.blank)
    case UInt8(ascii: "u"): try escapedCharacter(into: &text)
    default: text.append(byte)
    }
  }

  /// - Parameter characters: those that were escaped, which are UTF-8 whatever the string around them is in.
  private mutating func decoded(_ text: [UInt8], _ characters: [Range<Int>]) -> String {
    if characters.isEmpty || text.isValidUTF8 { return input.text(text) }
    var decoded = ""
    var start = 0
    for character in characters {
      decoded += input.text(Array(text[start..<character.lowerBound])) + text[character].text
      start = character.upperBound
    }
    return decoded + input.text(Array(text[start...]))
  }

  /// The character behind `\u`, of a surrogate pair both halves; a lone half becomes U+FFFD.
  private mutating func escapedCharacter(into text: inout [UInt8]) throws(Failure) {
    var unit = try codeUnit()
    while 0xD800..<0xDC00 ~= unit {
      guard input.skip(UInt8(ascii: "\\")) else { break }
      guard input.skip(UInt8(ascii: "u")) else {
        Self.append(unit, to: &text)
        return try escaped(into: &text)
      }
      let second = try codeUnit()
      if 0xDC00..<0xE000 ~= second {
        return Self.append(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00), to: &text)
      }
      Self.append(unit, to: &text)
      unit = second
    }
    Self.append(unit, to: &text)
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    text += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
  }

  private mutating func codeUnit() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = input.next, let digit = Self.hexadecimal(byte) else { throw failure }
      value = value << 4 | digit
      input.advance()
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
