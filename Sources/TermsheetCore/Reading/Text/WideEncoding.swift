/// UTF-16 and UTF-32, told by their byte-order marks, and UTF-16 of a Latin script by its zeros as well.
enum WideEncoding: Hashable {
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)

  /// How much of an input without a mark is looked at, in bytes, and the share of zeros that makes it UTF-16.
  private static let sample = 4096
  private static let zeroShare = 0.8

  /// By the mark, or by statistics where there is none.
  init?(of bytes: ArraySlice<UInt8>) {
    if let marked = WideEncoding(mark: bytes) ?? WideEncoding(zeros: bytes.prefix(Self.sample)) {
      self = marked
    } else {
      return nil
    }
  }

  /// Latin letters in UTF-16 have a zero in every second byte, and no text has one in the others.
  private init?(zeros bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 16 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in bytes.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let least = Int(Double(bytes.count / 2) * Self.zeroShare)
    guard min(zeros[0], zeros[1]) == 0, max(zeros[0], zeros[1]) >= least else { return nil }
    let isBigEndian = zeros[1] == 0
    // Small numbers look like that as well.
    let isText = Self.units(bytes, of: 2, bigEndian: isBigEndian).allSatisfy { $0 >= 0x20 || 0x09...0x0D ~= $0 }
    guard isText else { return nil }
    self = .utf16(bigEndian: isBigEndian)
  }

  private init?(mark bytes: ArraySlice<UInt8>) {
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
      let units = Self.units(bytes, of: 2, bigEndian: bigEndian).map { UInt16(truncatingIfNeeded: $0) }
      return Array(String(decoding: units.drop { $0 == Self.mark }, as: UTF16.self).utf8)
    case .utf32(let bigEndian):
      let units = Self.units(bytes, of: 4, bigEndian: bigEndian)
      return Array(String(decoding: units.drop { $0 == Self.mark }, as: UTF32.self).utf8)
    }
  }

  private static let mark = 0xFEFF

  private static func units(_ bytes: ArraySlice<UInt8>, of size: Int, bigEndian: Bool) -> [UInt32] {
    stride(from: bytes.startIndex, to: bytes.endIndex - size + 1, by: size).map { start in
      (0..<size).reduce(0) { value, offset in
        let shift = UInt32(8 * (bigEndian ? size - 1 - offset : offset))
        return value | UInt32(bytes[start + offset]) << shift
      }
    }
  }
}
