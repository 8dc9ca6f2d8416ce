/// Writes JSON with its fields in the order in which they are given, which `JSONEncoder` does not promise.
///
/// What a terminal could take for a command, and what turns the direction of text, is written as `\u` escapes; any JSON
/// reader gives the same text back.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  mutating func array<Items: Sequence>(_ items: Items, _ item: (inout JSONWriter, Items.Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    var isFirstItem = true
    for element in items {
      if !isFirstItem { bytes.append(UInt8(ascii: ",")) }
      isFirstItem = false
      item(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// A field whose value the closure writes.
  mutating func field(_ name: String, _ value: (inout JSONWriter) -> Void) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
    value(&self)
    isFirst = false
  }

  mutating func field(_ name: String, _ value: String?) {
    field(name) { writer in value.map { writer.string($0) } ?? writer.null() }
  }

  mutating func field(_ name: String, _ value: Double?) {
    field(name) { writer in value.map { writer.number($0) } ?? writer.null() }
  }

  mutating func field(_ name: String, _ value: Int?) {
    field(name) { writer in value.map { writer.bytes += String($0).utf8 } ?? writer.null() }
  }

  mutating func field(_ name: String, _ value: Bool) {
    field(name) { $0.bytes += (value ? "true" : "false").utf8 }
  }

  mutating func field(_ name: String, _ values: [String]) {
    field(name) { $0.array(values) { $0.string($1) } }
  }

  /// A value that is JSON already.
  mutating func raw(_ json: String) {
    bytes += json.utf8
    isFirst = false
  }

  mutating func null() { bytes += "null".utf8 }

  /// Never with an exponent; JSON has no infinity and no NaN, which become null.
  mutating func number(_ value: Double) { bytes += (NumberText.plain(value) ?? "null").utf8 }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      case _ where PlainText.acts(scalar): escape(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// All that act lie within the first plane.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes += "\\u".utf8 + Array(repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)) + digits.utf8
  }
}
