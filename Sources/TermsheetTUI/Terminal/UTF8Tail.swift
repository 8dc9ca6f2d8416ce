/// Where a stream of UTF-8 was cut: bytes come in chunks, and a character may lie across two.
enum UTF8Tail {
  /// Bytes of the scalar that begins with `first`; 1 for a byte that cannot begin one.
  static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF: return 3
    case 0xF0...0xF4: return 4
    default: return 1
    }
  }

  /// How many bytes at the end begin a scalar that is not complete.
  static func incompleteCount(_ bytes: ArraySlice<UInt8>) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.endIndex - count]
      if byte & 0xC0 == 0x80 { continue }
      return length(of: byte) > count ? count : 0
    }
    return 0
  }
}
