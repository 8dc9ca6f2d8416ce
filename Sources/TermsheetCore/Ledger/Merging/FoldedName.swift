/// Names as they are compared: "Open AI" and "OpenAI", "Series-B" and "Series B" are one.
enum FoldedName {
  /// Letters and digits in lower case; the text itself where it has none.
  static func fold(_ name: String) -> String {
    var folded: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x80...: return foldUnicode(name)
      default: continue
      }
    }
    return folded.isEmpty ? name : String(decoding: folded, as: UTF8.self)
  }

  private static func foldUnicode(_ name: String) -> String {
    let folded = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    return folded.isEmpty ? name : folded
  }
}
