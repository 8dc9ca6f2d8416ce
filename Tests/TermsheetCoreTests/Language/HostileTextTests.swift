import Foundation
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

  /// The thread's own seconds of processor time: other work on the machine does not count.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds of the three stages over `count` repetitions.
  private static func seconds(_ pattern: String, bytes count: Int) -> Double {
    var text = String(repeating: pattern, count: count / pattern.utf8.count)
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let start = processorTime()
      let tokens = Tokenizer(vocabulary: TokenizerTests.vocabulary).tokens(of: bytes)
      let sentences = SentenceSplitter(bytes: bytes, tokens: tokens, headings: []).sentences()
      let quantities = QuantityReader(
        vocabulary: TokenizerTests.vocabulary, published: PartialDate(year: 2025, month: 12, day: 17)
      ).quantities(in: bytes, tokens: tokens, sentences: sentences)
      let time = processorTime() - start
      var end = 0
      for quantity in quantities {
        #expect(quantity.tokens.lowerBound >= end && !quantity.tokens.isEmpty)
        end = quantity.tokens.upperBound
      }
      #expect(end <= tokens.count)
      return time
    }
  }

  /// Eight times the text takes some eight times as long; a quadratic stage takes 64 times.
  @Test(arguments: patterns)
  func timeGrowsAsTheTextDoes(pattern: String) {
    let small = Self.seconds(pattern, bytes: 4096)
    let large = Self.seconds(pattern, bytes: 32_768)
    #expect(large < max(small, 0.001) * 30, "\(small) s, then \(large) s")
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
