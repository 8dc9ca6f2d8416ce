import Foundation
import TermsheetCore

/// The searchable text of many rows in one block of folded bytes, so that a filter letter is answered at once.
///
/// Beside the text each row has two words of 64 bits: with which letters its words begin, and with which two letters.
/// The first letter that is typed is answered by them alone, and of what follows they leave few rows to look through.
struct TextIndex: Sendable {
  private var bytes: [UInt8] = []
  /// For each row where its text begins; one more at the end.
  private var starts: [UInt32] = [0]
  private var letters: [UInt64] = []
  private var pairs: [UInt64] = []

  var count: Int { starts.count - 1 }

  /// What is asked for: where words begin so.
  struct Needle: Sendable {
    /// Folded, ending in a zero byte.
    fileprivate var word: [CChar]
    fileprivate var letters: UInt64
    fileprivate var pairs: UInt64
    /// Whether the first letters say all of it.
    fileprivate var isLetter: Bool

    init(_ text: String) {
      let folded = WordText.folded(text)
      (letters, pairs) = TextIndex.signs(of: folded[...])
      word = folded.map { CChar(bitPattern: $0) } + [0]
      isLetter = folded.isEmpty || (folded.count == 2 && TextIndex.letter(folded[1]) < 36)
    }
  }

  /// Adds a row; its parts are kept apart, so that no words are found across two of them.
  mutating func append(_ parts: some Sequence<String>) {
    let start = bytes.count
    for part in parts {
      WordText.append(part, to: &bytes)
      bytes.append(0x0A)
    }
    let signs = Self.signs(of: bytes[start...])
    letters.append(signs.letters)
    pairs.append(signs.pairs)
    // The C library's search wants an end in the text itself.
    bytes.append(0)
    starts.append(UInt32(clamping: bytes.count))
  }

  /// Takes the mark from rows that do not have what is asked for.
  func narrow(_ rows: inout [Bool], to needle: Needle) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for row in rows.indices where rows[row] {
        if letters[row] & needle.letters != needle.letters || pairs[row] & needle.pairs != needle.pairs {
          rows[row] = false
        } else if !needle.isLetter {
          let text = UnsafeRawPointer(base + Int(starts[row])).assumingMemoryBound(to: CChar.self)
          rows[row] = strstr(text, needle.word) != nil
        }
      }
    }
  }

  /// Which letters, and which two, words begin with.
  private static func signs(of bytes: ArraySlice<UInt8>) -> (letters: UInt64, pairs: UInt64) {
    var (letters, pairs): (UInt64, UInt64) = (0, 0)
    var before: UInt8 = 0x0A
    var first: UInt8?
    for byte in bytes {
      if let known = first {
        if byte > 0x20 { pairs |= 1 << UInt64((Int(known) * 31 + Int(byte) * 7) & 63) }
        first = nil
      }
      if before == 0x20 {
        letters |= 1 << UInt64(letter(byte))
        first = byte
      }
      before = byte
    }
    return (letters, pairs)
  }

  /// 0 to 25 for letters, 26 to 35 for digits, 36 for what is not ASCII.
  private static func letter(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte - 0x61)
    case 0x30...0x39: Int(byte - 0x30) + 26
    default: 36
    }
  }
}
