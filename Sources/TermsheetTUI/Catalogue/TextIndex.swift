import Foundation

/// The searchable text of many rows in one block of lower-case bytes, so that a filter letter is answered at once.
struct TextIndex: Sendable {
  private var bytes: [UInt8] = []
  /// For each row where its text begins; one more at the end.
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// Adds a row; its parts are kept apart, so that no word is found across two of them.
  mutating func append(_ parts: some Sequence<String>) {
    for part in parts {
      Self.fold(part, into: &bytes)
      bytes.append(0x0A)
    }
    // The C library's search wants an end in the text itself.
    bytes.append(0)
    starts.append(bytes.count)
  }

  /// Whether a row contains a word, which comes from `fold`.
  func row(_ row: Int, contains word: [CChar]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return word.count <= 1 }
      return strstr(UnsafeRawPointer(base + starts[row]).assumingMemoryBound(to: CChar.self), word) != nil
    }
  }

  /// A word to search for: in lower case, ending in a zero byte.
  static func fold(_ text: String) -> [CChar] {
    var folded: [UInt8] = []
    fold(text, into: &folded)
    return folded.map { CChar(bitPattern: $0) } + [0]
  }

  /// Lower case, as bytes. Letters beyond ASCII are folded by Unicode's rules; a zero byte becomes a blank.
  private static func fold(_ text: String, into bytes: inout [UInt8]) {
    let start = bytes.count
    for byte in text.utf8 {
      guard byte < 0x80 else {
        bytes.removeLast(bytes.count - start)
        bytes.append(contentsOf: text.lowercased().utf8.lazy.map { $0 == 0 ? 0x20 : $0 })
        return
      }
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte == 0 ? 0x20 : byte)
    }
  }
}
