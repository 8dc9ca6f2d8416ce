/// Tells the encodings of Latin script with one byte a letter from Windows-1252, by the letters that languages have.
///
/// A text of one language has the letters of that language and no other: "zażółć" in ISO 8859-2 is "za¿ó³æ" in
/// Windows-1252, which no language writes. A few names in an English text prove nothing, and leave Windows-1252.
enum LatinEncoding {
  /// How much is looked at, in bytes.
  private static let sample = 65_536
  /// Fewer letters beyond ASCII, in number or as a share of all letters, are names in a text of another language.
  private static let fewestLetters = 8
  private static let leastLetterShare = 0.015
  /// The share of letters that one of an encoding's languages must have, and how much less Windows-1252 must explain.
  private static let leastCoverage = 0.95
  private static let leastLead = 0.03

  /// The letters beyond ASCII in the languages that are written in an encoding, in lower case.
  private static let alphabets: [(name: String, languages: [String])] = [
    (
      "windows-1252",
      [
        "äöüß", "éèêëàâùûüîïôçœæ", "áéíóúüñ", "àèéìíòóù", "áàâãçéêíóôõú", "åäöéü", "æøåéò", "éëïóèöü", "áéíóúýðþæö",
        "àçèéíïòóúü", "äöåšž",
      ]
    ),
    ("iso-8859-2", Self.centralEuropean),
    ("windows-1250", Self.centralEuropean),
    ("windows-1254", ["çğıiöşüâîûi̇"]),
    ("windows-1257", ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"]),
  ]
  /// Polish, Czech, Slovak, Hungarian, Romanian, Slovenian and Croatian.
  private static let centralEuropean = [
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž",
  ]

  /// What a byte from 0x80 on stands for: in which of the encoding's languages, as bits, and whether it is a letter.
  private struct Meaning {
    var languages: UInt32 = 0
    var isLetter = false
    /// An apostrophe, a dash or a blank, which may stand within a word.
    var isJoint = false
  }

  private static let meanings: [[Meaning]] = alphabets.map { name, languages in
    (0x80...0xFF).map { meaning(of: UInt8($0), in: name, languages) }
  }

  private static func meaning(of byte: UInt8, in name: String, _ languages: [String]) -> Meaning {
    guard let (bytes, broken) = Transcoding.utf8([byte][...], from: name), broken == 0,
      let scalar = bytes.text.unicodeScalars.first
    else { return Meaning() }
    var meaning = Meaning()
    meaning.isJoint = "’‘–—·\u{A0}\u{AD}".unicodeScalars.contains(scalar)
    meaning.isLetter = scalar.properties.isAlphabetic && !"ªºµ".unicodeScalars.contains(scalar)
    let small = scalar.properties.lowercaseMapping
    for (bit, letters) in languages.enumerated() where meaning.isLetter && letters.contains(small) {
      meaning.languages |= 1 << UInt32(bit)
    }
    return meaning
  }

  /// The name of the encoding, which is not Windows-1252; `nil` where that explains the text as well.
  static func name(of bytes: ArraySlice<UInt8>) -> String? {
    let counts = ByteCounts(bytes.prefix(sample))
    let scores = meanings.indices.map { coverage(counts, meanings[$0], languages: alphabets[$0].languages.count) }
    guard let best = scores.indices.max(by: { (scores[$0].share, $1) < (scores[$1].share, $0) }), best > 0,
      scores[best].share >= leastCoverage, scores[best].share - scores[0].share >= leastLead,
      scores[best].letters >= fewestLetters,
      Double(scores[best].letters) >= Double(counts.asciiLetters) * leastLetterShare
    else { return nil }
    return alphabets[best].name
  }

  /// The share of what stands for letters, or between letters, that the likeliest language has.
  private static func coverage(
    _ counts: ByteCounts, _ meanings: [Meaning], languages: Int
  ) -> (share: Double, letters: Int) {
    var total = 0
    var letters = 0
    var covered = Array(repeating: 0, count: languages)
    for (offset, meaning) in meanings.enumerated() where counts.all[offset] > 0 {
      if meaning.isLetter {
        letters += counts.all[offset]
        total += counts.all[offset]
        for language in 0..<languages where meaning.languages & 1 << UInt32(language) != 0 {
          covered[language] += counts.all[offset]
        }
      } else if !meaning.isJoint {
        total += counts.withinWords[offset]
      }
    }
    return (total == 0 ? 0 : Double(covered.max() ?? 0) / Double(total), letters)
  }
}

/// How often each byte from 0x80 on stands in a text, and between two others that may be letters.
private struct ByteCounts {
  private(set) var all = Array(repeating: 0, count: 128)
  private(set) var withinWords = Array(repeating: 0, count: 128)
  private(set) var asciiLetters = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var before: UInt8 = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte >= 0x80 {
        all[Int(byte) - 0x80] += 1
        let after = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
        if Self.maybeLetter(before), Self.maybeLetter(after) { withinWords[Int(byte) - 0x80] += 1 }
      } else if byte.isLetter {
        asciiLetters += 1
      }
      before = byte
    }
  }

  private static func maybeLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }
}
