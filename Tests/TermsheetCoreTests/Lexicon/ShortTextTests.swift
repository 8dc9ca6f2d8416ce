import Testing

@testable import TermsheetCore

/// What the module's own comparisons of texts say must be what the standard library says.
@Suite("Short texts")
struct ShortTextTests {
  /// Of all lengths around fifteen, with letters that are not ASCII, and with accents that stand alone.
  private static let texts: [String] =
    ["", "a", "the", "round", "fourteen bytes", "fifteen bytes..", "sixteen bytes...", "seventeen bytes .."]
    + ["é", "e\u{301}", "café", "cafe\u{301}", "K", "\u{212A}", ";", "\u{37E}", "a\r\n", "\n", "\r\n", "–", "‑", "日本"]
    + [
      "valuation of the company", "valuation of the compané", "the company", "the\u{301} company", "s", "ss",
      "y\u{20DD}",
    ]
    // The same words in storage of their own.
    + ["round", "the", "fifteen bytes.."].map { word in
      var long = word + " and far more than fifteen bytes"
      long.removeLast(long.count - word.count)
      return long
    }

  /// Through a protocol the standard library's own operation is called.
  private func isEqual<Text: Equatable>(_ a: Text, _ b: Text) -> Bool { a == b }
  private func ends<Text: StringProtocol>(_ a: Text, _ b: Text) -> Bool { a.hasSuffix(b) }
  private func holds<List: Sequence>(_ list: List, _ a: List.Element) -> Bool where List.Element: Equatable {
    list.contains(a)
  }
  private func parts<Text: Collection>(_ text: Text, _ mark: Text.Element) -> [Text.SubSequence]
  where Text.Element: Equatable { text.split(separator: mark) }

  @Test("Equality is the standard library's")
  func equality() {
    for a in Self.texts {
      for b in Self.texts {
        #expect(String.isSame(a, b) == isEqual(a, b), "\(a.debugDescription) \(b.debugDescription)")
        #expect([a].contains(b) == holds([a], b))
        #expect([a][...].contains(b) == holds([a][...], b))
      }
    }
  }

  @Test("A text of at most fifteen ASCII letters is short, and no other one")
  func whatIsShort() {
    #expect("fifteen bytes..".short != nil && "".short != nil && "round".short != nil)
    #expect("sixteen bytes...".short == nil && "é".short == nil && "日本".short == nil)
  }

  @Test("A text ends with another one where the standard library says so")
  func suffixes() {
    for a in Self.texts {
      for b in Self.texts {
        #expect(a.hasSuffix(b) == ends(a, b), "\(a.debugDescription) \(b.debugDescription)")
      }
    }
  }

  @Test("Texts are split at spaces as the standard library splits them")
  func splitting() {
    for text in Self.texts + [" ", "  ", " a", "a ", "a  b ", "é b", "a,b", " – "] {
      #expect(text.split(separator: " ") == parts(text, " "), "\(text.debugDescription)")
      #expect(text.split(separator: ",") == parts(text, ","))
    }
  }

  @Test("A set of spellings has its words and no others")
  func spellings() {
    let set = Spellings(Self.texts)
    for text in Self.texts + ["roun", "rounds", "sixteen bytes..!", "cafe", "日"] {
      #expect(set.contains(text) == Set(Self.texts).contains(text), "\(text.debugDescription)")
    }
    #expect(!Spellings([]).contains("a") && !([] as Spellings).contains(""))
  }
}
