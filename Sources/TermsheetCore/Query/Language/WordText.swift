import Foundation

/// Text as free text is looked for in it: lower case, no marks on letters, a blank before each word and whatever parts
/// words left out. What is asked for stands there where a word, or words next to each other, begin so.
///
/// It takes words as the ledger's full-text index does, so that both find the same.
/// Source: SQLite's FTS5, section 4.3.1: the tokenizer unicode61 with `remove_diacritics 2`.
public enum WordText {
  /// ` in talks to invest` of `In talks, to invest`; empty where the text has no letter and no digit.
  public static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    append(text, to: &bytes)
    return bytes
  }

  /// Appends a text that is folded.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    if appendASCII(text, to: &bytes) { return }
    var isInside = false
    func add(_ byte: UInt8) {
      if !isInside { bytes.append(0x20) }
      isInside = true
      bytes.append(byte)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: add(UInt8(scalar.value))
      case 0x41...0x5A: add(UInt8(scalar.value | 0x20))
      // Quotation marks, dashes and the signs of currencies are most of what is not ASCII in a newspaper.
      case 0..<0x80, 0x2000...0x206F, 0x20A0...0x20CF: isInside = false
      // A mark of its own belongs to the letter before it.
      case 0x300...0x36F: continue
      default:
        guard isWord(scalar) else {
          isInside = false
          continue
        }
        for byte in plain(scalar).utf8 { add(byte) }
      }
    }
  }

  /// Most texts are ASCII, and are folded byte by byte; false, with nothing appended, for one that is not.
  private static func appendASCII(_ text: String, to bytes: inout [UInt8]) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { source in
      guard source.allSatisfy({ $0 < 0x80 }) else { return false }
      var isInside = false
      for byte in source {
        let folded: UInt8
        switch byte {
        case 0x61...0x7A, 0x30...0x39: folded = byte
        case 0x41...0x5A: folded = byte | 0x20
        default:
          isInside = false
          continue
        }
        if !isInside { bytes.append(0x20) }
        isInside = true
        bytes.append(folded)
      }
      return true
    } ?? false
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first.map { $0.properties.lowercaseMapping }
      ?? ""
  }

  /// Whether words of the texts begin as the words do that are asked for; nothing is asked for where there are none.
  public static func contains(_ asked: [UInt8], in texts: some Sequence<String>) -> Bool {
    guard !asked.isEmpty else { return true }
    return texts.contains { text in
      guard text.utf8.count + 1 >= asked.count else { return false }
      let bytes = folded(text)
      guard bytes.count >= asked.count else { return false }
      for start in 0...(bytes.count - asked.count)
      where bytes[start] == 0x20 && bytes[start..<start + asked.count].elementsEqual(asked) {
        return true
      }
      return false
    }
  }
}
