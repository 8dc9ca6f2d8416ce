import Testing

@testable import TermsheetCore

@Suite struct LocalDollarTests {
  @Test(arguments: [
    ("The Sydney firm raised $5m (US$3.3m).", "AUD"),
    ("Canadian fund puts $5m, or US$3.6m, into a Toronto lab.", "CAD"),
    ("Singapore's lab raised $5m (US$3.7m).", "SGD"),
    ("The Hong Kong lab raised $5m (US$640,000).", "HKD"),
    ("The Sydney firm raised A$5m ($3.3m).", "USD"),
    ("The Sydney firm paid $US5m and holds $9m.", "AUD"),
    ("The Sydney firm raised $5m.", "USD"),
    ("The Sydney firm raised US$5m.", "USD"),
    ("It raised $5m and then US$6m.", "USD"),
    ("The American firm raised $5m (USD 5m) and hired in Canada and Canada.", "CAD"),
    ("", "USD"),
  ])
  func chosenByTheText(text: String, code: String) {
    var text = text
    let found = text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let tokens = Tokenizer(vocabulary: TokenizerTests.vocabulary).tokens(of: bytes)
      return QuantityReader.localDollar(in: bytes, tokens: tokens, vocabulary: TokenizerTests.vocabulary)
    }
    #expect(found == code)
  }

  @Test func currencyCodes() {
    for currency in Currency.allCases {
      #expect(currency.code.utf8.count == 3)
      #expect(Currency(code: currency.code) == currency)
    }
    #expect(Currency(code: "XXX") == nil)
  }
}
