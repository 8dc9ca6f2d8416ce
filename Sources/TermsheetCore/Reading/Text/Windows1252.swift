/// The Windows-1252 code page, the usual encoding of English text that is not UTF-8.
enum Windows1252 {
  /// U+0080 to U+009F of the code page; the five undefined bytes map to the C1 controls of the same number.
  /// Source: the WHATWG Encoding Standard, index windows-1252.
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// Whether the byte is one of the five that the code page leaves undefined.
  static func isUndefined(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: false
    }
  }

  /// The UTF-8 form of text in this code page.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      guard byte >= 0x80 else {
        output.append(byte)
        continue
      }
      let code = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
      if code < 0x800 {
        output.append(UInt8(0xC0 | code >> 6))
      } else {
        output.append(UInt8(0xE0 | code >> 12))
        output.append(UInt8(0x80 | (code >> 6 & 0x3F)))
      }
      output.append(UInt8(0x80 | (code & 0x3F)))
    }
    return output
  }
}
