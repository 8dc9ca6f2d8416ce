/// UTF-16 and UTF-32, told by their byte-order marks.
enum WideEncoding {
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)

  init?(mark bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) {
      self = .utf32(bigEndian: false)
    } else if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      self = .utf32(bigEndian: true)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16(bigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16(bigEndian: true)
    } else {
      return nil
    }
  }

  /// The text without its mark; what is no character becomes U+FFFD.
  func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf16(let bigEndian):
      let units = Self.units(bytes.dropFirst(2), of: 2, bigEndian: bigEndian).map { UInt16(truncatingIfNeeded: $0) }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    case .utf32(let bigEndian):
      let units = Self.units(bytes.dropFirst(4), of: 4, bigEndian: bigEndian)
      return Array(String(decoding: units, as: UTF32.self).utf8)
    }
  }

  private static func units(_ bytes: ArraySlice<UInt8>, of size: Int, bigEndian: Bool) -> [UInt32] {
    stride(from: bytes.startIndex, to: bytes.endIndex - size + 1, by: size).map { start in
      (0..<size).reduce(0) { value, offset in
        let shift = UInt32(8 * (bigEndian ? size - 1 - offset : offset))
        return value | UInt32(bytes[start + offset]) << shift
      }
    }
  }
}
