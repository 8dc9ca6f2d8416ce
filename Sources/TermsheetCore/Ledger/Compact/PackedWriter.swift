/// Writes values one behind the other in as few bytes as they need: what a large ledger holds in memory of each fact.
///
/// The bytes live no longer than the process: nothing in them tells a version, and no other program reads them.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  /// Where names get numbers; `nil` writes them out.
  let names: NameTable?

  init(names: NameTable? = nil) { self.names = names }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// A number of at least 0, small ones in one byte.
  mutating func number(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  mutating func number(_ value: Int) { number(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  /// Most figures are whole; the others take eight bytes.
  mutating func figure(_ value: Double) {
    if value >= 0, value < 0x1p53, value.rounded(.towardZero) == value, value.sign == .plus {
      byte(0)
      number(UInt64(value))
    } else {
      byte(1)
      fixed(value.bitPattern)
    }
  }

  mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      number(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func text(_ text: String?) { optional(text) { $0.text($1) } }

  /// A text that stands in many facts.
  mutating func name(_ name: String) {
    if let names { number(UInt64(names.number(of: name))) } else { text(name) }
  }

  mutating func name(_ name: String?) { optional(name) { $0.name($1) } }

  mutating func optional<Value>(_ value: Value?, _ write: (inout PackedWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Element>(_ list: [Element], _ write: (inout PackedWriter, Element) -> Void) {
    number(UInt64(list.count))
    for element in list { write(&self, element) }
  }

  /// A case without a value of its own: such an enumeration is one byte, the case's number.
  mutating func choice<Choice>(_ choice: Choice) { bytes.append(Self.number(ofCase: choice)) }

  static func number<Choice>(ofCase choice: Choice) -> UInt8 {
    precondition(MemoryLayout<Choice>.size == 1)
    return unsafeBitCast(choice, to: UInt8.self)
  }
}
