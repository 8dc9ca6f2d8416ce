import Testing

@testable import TermsheetCore

/// Text that was made to be slow: each stage must take a time that grows as the text does.
@Suite struct HostileTextTests {
  static let patterns = [
    "9", ",", "(", "billion ", "$", ". ", "! ", "- ", "\n", "\n- ", "$5 (", "a ", "half a ", "between ", "as much as ",
    "$5–", "5-", "and ", "twenty ", "hundred and ", "or more ", "of ", "January ", "May 5, ", "Tuesday, ", "last ",
    "2025-12-", "in 2025 and ", "\"", ".)", "'s", "’", "A.", "a.A", "US$", "Won2", "$5 million (€5 million ", "up to ",
    "from $5 to ", "€5, or ", "100,000 Nvidia ", "tens of ", "early ", "two thirds ",
  ]

  /// Seconds for the three stages over `count` repetitions.
  private static func seconds(_ pattern: String, bytes count: Int) -> Double {
    var text = String(repeating: pattern, count: count / pattern.utf8.count)
    let clock = ContinuousClock()
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let start = clock.now
      let tokens = Tokenizer(vocabulary: TokenizerTests.vocabulary).tokens(of: bytes)
      let sentences = SentenceSplitter(bytes: bytes, tokens: tokens, headings: []).sentences()
      let quantities = QuantityReader(
        vocabulary: TokenizerTests.vocabulary, published: PartialDate(year: 2025, month: 12, day: 17)
      ).quantities(in: bytes, tokens: tokens, sentences: sentences)
      let time = start.duration(to: clock.now)
      var end = 0
      for quantity in quantities {
        #expect(quantity.tokens.lowerBound >= end && !quantity.tokens.isEmpty)
        end = quantity.tokens.upperBound
      }
      #expect(end <= tokens.count)
      return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }
  }

  /// Eight times the text takes some eight times as long; a quadratic stage takes 64 times. The bound leaves room for
  /// other work on the machine.
  @Test(arguments: patterns)
  func timeGrowsAsTheTextDoes(pattern: String) {
    let small = Self.seconds(pattern, bytes: 4096)
    var large = Double.infinity
    // The machine may have been busy: a slow stage is slow every time.
    for _ in 0..<3 where large >= max(small, 0.002) * 32 { large = Self.seconds(pattern, bytes: 32_768) }
    #expect(large < max(small, 0.002) * 32, "\(small) s, then \(large) s")
  }

  @Test(arguments: ["9", "9,999", "billion ", "$ 9999999", "(billion "])
  func aMegabyteIsRead(pattern: String) {
    #expect(Self.seconds(pattern, bytes: 1 << 20) < 60)
  }

  @Test func digitsWithoutEndAreNoFigure() {
    #expect(readQuantities("$" + String(repeating: "9", count: 1000) + " billion").isEmpty)
    #expect(readQuantities("$999999999999999999 trillion").isEmpty)
    #expect(readQuantities(String(repeating: "9", count: 1000) + "% of it").isEmpty)
  }
}
