import Testing

@testable import TermsheetCore

/// The figures of a text, each with the words that it covers.
func readQuantities(
  _ text: String, published: String? = nil, localDollar: String = "USD"
) -> [(quantity: Quantity, words: String)] {
  var vocabulary = Vocabulary()
  vocabulary.addQuantityWords()
  var text = text
  return text.withUTF8 { buffer in
    let bytes = UnsafeRawBufferPointer(buffer)
    let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: bytes)
    let sentences = SentenceSplitter(bytes: bytes, tokens: tokens, headings: []).sentences()
    let reader = QuantityReader(
      vocabulary: vocabulary, published: published.flatMap { PartialDate(iso: $0) },
      local: LocalMoney(dollar: Currency(code: localDollar) ?? .usd))
    return reader.quantities(in: bytes, tokens: tokens, sentences: sentences).map { quantity in
      let range = Int(tokens[quantity.tokens.lowerBound].start)..<Int(tokens[quantity.tokens.upperBound - 1].end)
      return (quantity, String(decoding: bytes[range], as: UTF8.self))
    }
  }
}

/// One line of a table: a text and the figures in it.
struct QuantityCase: Sendable, CustomTestStringConvertible {
  var text: String
  var values: [Quantity.Value]

  init(_ text: String, _ values: Quantity.Value...) {
    self.text = text
    self.values = values
  }

  var testDescription: String { text }
}

func money(
  _ value: Double, to high: Double? = nil, _ currency: String = "USD", _ qualifier: Qualifier = .exact
) -> Quantity.Value {
  .money(Money(value: value, high: high, currency: currency, qualifier: high == nil ? qualifier : .range))
}

func percent(_ value: Double, to high: Double? = nil, _ qualifier: Qualifier = .exact) -> Quantity.Value {
  .percent(value: value, high: high, qualifier: high == nil ? qualifier : .range)
}

func chips(_ value: Double, to high: Double? = nil, _ qualifier: Qualifier = .exact) -> Quantity.Value {
  .chips(value: value, high: high, qualifier: high == nil ? qualifier : .range)
}

func power(_ megawatts: Double, to high: Double? = nil, _ qualifier: Qualifier = .exact) -> Quantity.Value {
  .power(megawatts: megawatts, high: high, qualifier: high == nil ? qualifier : .range)
}

func date(_ iso: String?) -> Quantity.Value { .date(iso.flatMap { PartialDate(iso: $0) }) }
