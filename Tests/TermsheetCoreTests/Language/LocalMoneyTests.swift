import Testing

@testable import TermsheetCore

@Suite struct LocalMoneyTests {
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
    ("The lab raised $5m. All sums are in Canadian dollars.", "CAD"),
    ("The lab raised $5m (figures in Australian dollars).", "AUD"),
    ("The lab raised $5m, and in Canadian dollars somewhat more.", "USD"),
    ("", "USD"),
  ])
  func dollarIsChosenByTheText(text: String, code: String) {
    #expect(local(text).dollar.code == code)
  }

  private static let names: [(String, Currency, Currency?)] = [
    ("It paid 5 million crowns in Oslo. A rival from Norway had bid less.", Currency.czk, .nok),
    ("It paid 5 million crowns ($1 = 10.12 Swedish crowns).", .czk, .sek),
    ("It paid 5 million crowns in Oslo and in Stockholm.", .czk, nil),
    ("It paid 5 million crowns.", .czk, nil),
    ("The Aarhus firm raised 5 million kroner in Denmark.", .nok, .dkk),
    ("The firm raised 5 million kroner.", .nok, .nok),
    ("The Santiago firm raised 5 million pesos in Chile.", .mxn, .clp),
    ("The firm raised 5 million pesos.", .mxn, nil),
    ("The Doha firm borrowed 5 million riyals in Qatar.", .sar, .qar),
    ("A Muscat bank lent 60 million rials in Oman.", .sar, .omr),
    ("The firm raised 5 million rupees in Karachi, Pakistan.", .inr, .pkr),
    ("The firm raised 5 million pounds in Cairo.", .gbp, .gbp),
    ("The firm raised 5 million euros.", .eur, .eur),
  ]

  @Test(arguments: names)
  func namesAreThoseOfTheCountryOfWhichTheTextSpeaks(text: String, name: Currency, meant: Currency?) {
    #expect(local(text).currency(named: name) == meant)
  }

  private func local(_ text: String) -> LocalMoney {
    var text = text
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let tokens = Tokenizer(vocabulary: TokenizerTests.vocabulary).tokens(of: bytes)
      return LocalMoney(in: bytes, tokens: tokens, vocabulary: TokenizerTests.vocabulary)
    }
  }

  @Test func currencyCodes() {
    for currency in Currency.allCases {
      #expect(currency.code.utf8.count == 3)
      #expect(Currency(code: currency.code) == currency)
    }
    #expect(Currency(code: "XXX") == nil)
  }
}
