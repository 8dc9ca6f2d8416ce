/// Finds the figures in a text: money, shares, counts of chips, power, and dates.
///
/// One pass over the tokens. Every rule looks a bounded number of tokens ahead and back, so that the time is linear in
/// the text whatever it holds.
struct QuantityReader {
  let vocabulary: Vocabulary
  /// The article's date, against which relative dates are resolved.
  let published: PartialDate?
  /// What names and signs mean that several currencies share.
  let local: LocalMoney

  init(vocabulary: Vocabulary, published: PartialDate?, local: LocalMoney = LocalMoney()) {
    self.vocabulary = vocabulary
    self.published = published
    self.local = local
  }

  /// The text's figures, ascending and not overlapping; none crosses a sentence.
  func quantities(in bytes: UnsafeRawBufferPointer, tokens: [Token], sentences: [Sentence]) -> [Quantity] {
    var quantities: [Quantity] = []
    tokens.withUnsafeBufferPointer { tokens in
      vocabulary.features.withUnsafeBufferPointer { features in
        var scan = QuantityScan(
          bytes: bytes, tokens: tokens, features: features, published: published, local: local)
        for sentence in sentences {
          scan.lower = sentence.tokens.lowerBound
          scan.upper = sentence.tokens.upperBound
          scan.read(into: &quantities)
        }
        UnnamedMoney(scan).name(&quantities, sentences)
      }
    }
    return quantities
  }
}
