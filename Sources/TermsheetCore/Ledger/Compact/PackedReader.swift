/// Reads what ``PackedWriter`` wrote. Behind the end of the bytes everything is 0 and empty.
struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int
  /// Where names have numbers; `nil` where they were written out.
  private let names: NameTable.Snapshot?
  /// From where evidence is read that lies with its article.
  let shelf: SpillFile?

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0, names: NameTable? = nil, shelf: SpillFile? = nil) {
    self.bytes = bytes
    self.position = position
    self.names = names?.snapshot
    self.shelf = shelf
  }

  mutating func byte() -> UInt8 {
    guard position < bytes.count else { return 0 }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func flag() -> Bool { byte() != 0 }

  mutating func unsigned() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      shift += 7
      if next < 0x80 || shift > 63 { return value }
    }
  }

  mutating func number() -> Int {
    let value = unsigned()
    return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
  }

  mutating func figure() -> Double {
    byte() == 0 ? Double(unsigned()) : Double(bitPattern: fixed(UInt64.self))
  }

  mutating func fixed<Value: FixedWidthInteger>(_ type: Value.Type) -> Value {
    let size = MemoryLayout<Value>.size
    guard position + size <= bytes.count else {
      position = bytes.count
      return 0
    }
    defer { position += size }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Value.self))
  }

  /// How many things follow; never more than there are bytes left.
  mutating func count() -> Int { min(Int(clamping: unsigned()), bytes.count - position) }

  mutating func text() -> String {
    let count = count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func optionalText() -> String? { optional { $0.text() } }

  mutating func skipText() { position += count() }

  mutating func name() -> String {
    guard let names else { return text() }
    return names[Int(clamping: unsigned())]
  }

  mutating func optionalName() -> String? { optional { $0.name() } }

  mutating func optional<Value>(_ read: (inout PackedReader) -> Value) -> Value? { flag() ? read(&self) : nil }

  mutating func list<Element>(_ read: (inout PackedReader) -> Element) -> [Element] {
    let count = count()
    guard count > 0 else { return [] }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(read(&self)) }
    return list
  }

  /// A case without a value of its own.
  ///
  /// - Parameter last: the last that the enumeration has.
  mutating func choice<Choice>(upTo last: Choice) -> Choice {
    unsafeBitCast(min(byte(), PackedWriter.number(ofCase: last)), to: Choice.self)
  }
}
