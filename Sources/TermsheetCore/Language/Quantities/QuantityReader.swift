/// Finds the figures in a text: money, shares, counts of chips, power, and dates.
///
/// One pass over the tokens. Every rule looks a bounded number of tokens ahead and back, so that the time is linear in
/// the text whatever it holds.
struct QuantityReader {
  let vocabulary: Vocabulary
  /// The article's date, against which relative dates are resolved.
  let published: PartialDate?
  /// What a bare dollar sign means.
  let localDollar: Currency

  /// - Parameter localDollar: an ISO 4217 code; one that is not known counts as `USD`.
  init(vocabulary: Vocabulary, published: PartialDate?, localDollar: String = "USD") {
    self.vocabulary = vocabulary
    self.published = published
    self.localDollar = Currency(code: localDollar) ?? .usd
  }

  /// The text's figures, ascending and not overlapping; none crosses a sentence.
  func quantities(in bytes: UnsafeRawBufferPointer, tokens: [Token], sentences: [Sentence]) -> [Quantity] {
    var quantities: [Quantity] = []
    tokens.withUnsafeBufferPointer { tokens in
      vocabulary.features.withUnsafeBufferPointer { features in
        var scan = QuantityScan(
          bytes: bytes, tokens: tokens, features: features, published: published, localDollar: localDollar)
        for sentence in sentences {
          scan.lower = sentence.tokens.lowerBound
          scan.upper = sentence.tokens.upperBound
          scan.read(into: &quantities)
        }
      }
    }
    return quantities
  }
}
