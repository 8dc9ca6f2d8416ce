import Testing

@testable import TermsheetCore

@Suite struct TokenizerTests {
  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    vocabulary.addQuantityWords()
    return vocabulary
  }()

  static func tokens(_ text: String) -> [(token: Token, text: String)] {
    var text = text
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      return Tokenizer(vocabulary: vocabulary).tokens(of: bytes).map {
        ($0, String(decoding: bytes[$0.range], as: UTF8.self))
      }
    }
  }

  @Test(arguments: [
    ("Amazon.com raised $13.75-billion.", "Amazon.com raised $ 13.75 - billion ."),
    ("U.S. and J.P. Morgan", "U.S. and J.P. Morgan"),
    ("xAI's chips, OpenAI’s chips", "xAI 's chips , OpenAI ’s chips"),
    ("the companies' and the companies’ money", "the companies ' and the companies ’ money"),
    ("O'Brien won't, won’t", "O'Brien won't , won’t"),
    ("1,000 or 40,00,000 or 2023,24 or 1.5.", "1,000 or 40,00,000 or 2023 , 24 or 1.5 ."),
    ("$300–350M (€15m)", "$ 300 – 350 M ( € 15 m )"),
    ("Won2bn Rs400 EUR5m GPT4 MI300X H100", "Won 2 bn Rs 400 EUR 5 m GPT4 MI300X H100"),
    ("at $60B. Money", "at $ 60 B . Money"),
    ("its Series B. Nvidia led", "its Series B . Nvidia led"),
    ("Robert W. Chen", "Robert W. Chen"),
    ("the deal.It closed", "the deal . It closed"),
    ("Acme Inc.The deal", "Acme Inc . The deal"),
    ("(BABA.N) Suning.Com", "( BABA.N ) Suning.Com"),
    ("Mistral’s “Le Chat” café", "Mistral ’s “ Le Chat ” café"),
    ("฿5 ₩6 ＄7", "฿ 5 ₩ 6 ＄ 7"),
    ("a\u{A0}b\u{202F}c\u{3000}d", "a b c d"),
  ])
  func cuts(text: String, words: String) {
    #expect(Self.tokens(text).map(\.text) == words.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("10.9", 10.9), ("1,250,000", 1_250_000), ("40,00,000", 4_000_000), ("007", 7), ("0.1235", 0.1235),
    ("4503599627370496", 4_503_599_627_370_496),
  ])
  func valuesOfNumbers(text: String, value: Double) {
    #expect(Self.tokens(text).map(\.token.value) == [value])
  }

  @Test func endlessDigitsHaveNoFiniteValue() throws {
    let digits = String(repeating: "9", count: 400)
    #expect(try #require(Self.tokens(digits).first).token.value == .infinity)
    #expect(try #require(Self.tokens("0." + digits).first).token.value == .infinity)
  }

  @Test func kinds() {
    let kinds = Self.tokens("It's $5 ₹6 ฿7 – new").map(\.token.kind)
    #expect(
      kinds == [.word, .possessive, .currency, .number, .currency, .number, .currency, .number, .punctuation, .word])
  }

  @Test(arguments: [
    ("Nvidia", true), ("xAI", true), ("iPhone", true), ("nvidia", false), ("Épée", true), ("élan", false),
  ])
  func capitals(text: String, isCapitalised: Bool) {
    #expect(Self.tokens(text).map(\.token.isCapitalised) == [isCapitalised])
  }

  @Test func gluedTokens() {
    #expect(Self.tokens("US$5bn (x)").map(\.token.isGlued) == [false, true, true, true, false, true, true])
  }

  @Test func offsetsAreBytesAndAscend() {
    let text = "Žižek’s €5m — “ок” 株 🏦 done."
    var end = 0
    for (token, _) in Self.tokens(text) {
      #expect(Int(token.start) >= end)
      #expect(token.end > token.start)
      end = Int(token.end)
    }
    #expect(end == text.utf8.count)
  }

  @Test func anyBytesGiveTokens() {
    // No text is well formed by right: every byte pair and cut-off sequence must be passed over without harm.
    let tokenizer = Tokenizer(vocabulary: Self.vocabulary)
    for first in UInt8.min...UInt8.max {
      for second: UInt8 in [0x00, 0x24, 0x2E, 0x41, 0x61, 0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0xFF] {
        for tail in [[], [first], [0x41, first, second]] as [[UInt8]] {
          let bytes = [first, second] + tail
          let count = bytes.withUnsafeBytes { bytes in
            tokenizer.tokens(of: bytes).reduce(0) { $0 + $1.range.count }
          }
          #expect(count <= bytes.count)
        }
      }
    }
  }
}
