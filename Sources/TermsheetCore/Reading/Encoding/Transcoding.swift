#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns text of a named encoding into UTF-8 with the system's iconv.
enum Transcoding {
  /// Labels that mean another encoding than they say, or that iconv does not know.
  /// Source: the WHATWG Encoding Standard, "Names and labels".
  private static let aliases: [String: String] = [
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "latin1": "windows-1252", "l1": "windows-1252", "ansi_x3.4-1968": "windows-1252", "cp1252": "windows-1252",
    "x-cp1252": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "chinese": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "ms_kanji": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "korean": "cp949", "big5": "big5-hkscs", "x-x-big5": "big5-hkscs",
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-mac-roman": "macintosh", "mac": "macintosh",
    "macroman": "macintosh", "mac-roman": "macintosh", "mac_roman": "macintosh", "x-macroman": "macintosh",
    "unicode": "utf-16le",
    "utf-16": "utf-16le", "iso-8859-8-i": "iso-8859-8",
  ]

  /// The name by which the system knows an encoding.
  static func canonicalName(_ label: String) -> String {
    let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return aliases[name] ?? name
  }

  /// The text as UTF-8 and how many bytes were none of the encoding, each of which became U+FFFD; `nil` where the
  /// system does not know the encoding.
  static func utf8(_ bytes: ArraySlice<UInt8>, from label: String) -> (bytes: [UInt8], broken: Int)? {
    let name = canonicalName(label)
    // The label comes from the input: nothing but a name may reach iconv, whose "//" suffixes change what it does.
    guard !name.isEmpty, name.utf8.count <= 40,
      name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_.:".utf8.contains($0) })
    else { return nil }
    if name == "windows-1252" { return (Windows1252.utf8(bytes), 0) }
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var broken = 0
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    var chunk = [CChar](repeating: 0, count: 32_768)
    input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        var code: Int32 = 0
        chunk.withUnsafeMutableBufferPointer { room in
          var end = room.baseAddress
          var free = room.count
          let result = iconv(converter, &next, &left, &end, &free)
          code = result == -1 ? errno : 0
          output.append(contentsOf: room[..<(room.count - free)].lazy.map { UInt8(bitPattern: $0) })
        }
        if code == EILSEQ || code == EINVAL {
          broken += 1
          output += UTF8.encodedReplacementCharacter
          next = next.map { $0 + 1 }
          left -= 1
        } else if code != E2BIG {
          break
        }
      }
    }
    return (output, broken)
  }
}
