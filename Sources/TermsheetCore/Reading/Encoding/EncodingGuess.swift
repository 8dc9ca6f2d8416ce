/// Guesses the encoding of text that says nothing of it and is neither UTF-8 nor Western European.
///
/// Each candidate decodes the text; the one whose characters are most like running text wins: kana for Japanese, the
/// common half of the ideographs for Chinese, syllables for Korean, lower-case letters for Cyrillic.
enum EncodingGuess {
  private static let candidates = ["cp932", "euc-jp", "gb18030", "big5-hkscs", "cp949", "windows-1251", "koi8-r"]
  /// How much is looked at, in bytes.
  private static let sample = 16_384
  /// The share of characters beyond ASCII that must be likely ones.
  private static let leastShare = 0.75

  /// The name of the encoding; `nil` where none fits.
  static func name(of bytes: ArraySlice<UInt8>) -> String? {
    let sample = bytes.prefix(sample)
    var best: (score: Double, name: String)?
    for name in candidates {
      guard let (text, broken) = Transcoding.utf8(sample, from: name), broken <= 1 else { continue }
      let score = likeliness(text.text, cyrillic: name == "windows-1251" || name == "koi8-r")
      if score > (best?.score ?? leastShare) { best = (score, name) }
    }
    return best?.name
  }

  private static func likeliness(_ text: String, cyrillic: Bool) -> Double {
    var beyond = 0
    var points = 0.0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      beyond += 1
      switch scalar.value {
      case 0x0430...0x045F: points += cyrillic ? 1 : 0
      case 0x0410...0x042F: points += cyrillic ? 0.3 : 0
      case 0x3040...0x30FF: points += 1.15
      case 0x3000...0x303F, 0xFF00...0xFF5E: points += 1
      case 0xAC00...0xD7A3: points += 1.1
      // Rare ideographs are what a wrong table makes of text.
      case 0x4E00...0x7FFF: points += 0.9
      case 0x8000...0x9FFF: points += 0.8
      default: break
      }
    }
    return beyond == 0 ? 0 : points / Double(beyond)
  }
}
