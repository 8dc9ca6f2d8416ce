/// Damages inputs in a way that depends on nothing but a number, so that every failure can be had again.
struct Mutation {
  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(next() % UInt64(bound)) }

  /// Pieces of the formats' grammars, and what often breaks readers.
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "</", "<p>", "</p>", "<table><tr><td>", "<!--", "-->", "<![CDATA[", "]]>",
      "<!DOCTYPE a [<!ENTITY b \"c\">]>",
      "&b;", "&#x1F600;", "&#0;", "<item>", "</item>", "<entry>", "<content type=\"xhtml\">", "\"", "\\", "{", "}", "[",
      "]",
      ",", "\r\n", "\n\n", "\n", "\nFrom a@b Mon Nov  3 09:00:00 2025\n", "--b\n", "--b--\n", "=?utf-8?B?", "?=", "=\n",
      "Content-Type: multipart/mixed; boundary=b\n", "Content-Transfer-Encoding: base64\n", "---\n", "# ", "- ",
      "title: ", "\u{FEFF}", "\u{202E}", "\u{0}", "1e999", "\\ud800", "\u{1F600}", "é",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 0x08], Array(repeating: 0, count: 64),
    ]

  /// The input with some of its bytes changed, left out, repeated or mixed with those of another.
  mutating func damaged(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...below(6) {
      let at = below(bytes.count + 1)
      switch below(8) {
      case 0: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: next()) }
      case 1: if at < bytes.count { bytes[at] ^= 1 << UInt8(below(8)) }
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + below(40)))
      case 3: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: at)
      case 4:
        let piece = Self.pieces[below(Self.pieces.count)]
        bytes.insert(contentsOf: (0..<below(200)).flatMap { _ in piece }, at: at)
      case 5:
        let from = below(bytes.count + 1)
        bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + below(200))]), at: at)
      case 6:
        let from = below(other.count + 1)
        bytes.insert(contentsOf: other[from..<min(other.count, from + below(400))], at: at)
      default: bytes.removeSubrange(at...)
      }
    }
    return bytes
  }
}
