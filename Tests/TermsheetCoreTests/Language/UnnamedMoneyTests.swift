import Testing

@testable import TermsheetCore

@Suite("Sums that leave their currency out") struct UnnamedMoneyTests {
  @Test(arguments: [
    QuantityCase("It raised €90 million. The first close had been 32 million.", money(90e6, "EUR"), money(32e6, "EUR")),
    QuantityCase(
      "Quillan led the B, £40 million. It had led the A, eleven million, in 2021.", money(40e6, "GBP"),
      money(11e6, "GBP"), date("2021")),
    QuantityCase(
      "The firm paid 20 million zloty, of which about 5 million went to the state.", money(20e6, "PLN"),
      money(5e6, "PLN", .about)),
    QuantityCase("It took $10m. Up to 3 million more may follow.", money(10e6), money(3e6, "USD", .upTo)),
    QuantityCase("It took $10m; up to 3 million was from Norway.", money(10e6), money(3e6, "USD", .upTo)),
  ])
  func areOfTheMoneyToldBefore(example: QuantityCase) {
    #expect(readQuantities(example.text).map(\.quantity.value) == example.values)
  }

  @Test(arguments: [
    QuantityCase("It raised €90 million. The app has 32 million users.", money(90e6, "EUR"), .number(32e6)),
    QuantityCase("It raised €90 million. Of its users, 32 million are in India.", money(90e6, "EUR"), .number(32e6)),
    QuantityCase(
      "It raised €90 million. The model grew from 7 billion to 70 billion parameters.", money(90e6, "EUR"),
      .number(7e9), .number(70e9)),
    QuantityCase("It raised €90 million. It sold 32 million robots.", money(90e6, "EUR"), .number(32e6)),
    QuantityCase("The first close had been 32 million.", .number(32e6)),
    QuantityCase("It raised €90 million. The office is on floor 32.", money(90e6, "EUR"), .number(32)),
  ])
  func whatCountsSomethingElseIsNone(example: QuantityCase) {
    #expect(readQuantities(example.text).map(\.quantity.value) == example.values)
  }

  @Test func inAnArticleOfSeveralCurrenciesNobodyKnows() {
    let found = readQuantities("Acme raised $50 million and Birch €40 million. A lender gave Birch 12 million besides.")
      .map(\.quantity)
    #expect(found.map(\.value) == [money(50e6), money(40e6, "EUR"), .number(12e6)])
    #expect(found.allSatisfy { !$0.isUnnamed })
  }

  @Test func besideASumOfAnotherCountryNobodyKnows() {
    let found = readQuantities(
      "Acme raised €50 million, then €9 million, then €7 million. A bank lent it $2 million, and a fund 12 million.")
    #expect(found.map(\.quantity.value).last == .number(12e6))
  }

  @Test func whatItTellsIsMarked() {
    let found = readQuantities("It raised €90 million. The first close had been 32 million.").map(\.quantity)
    #expect(found.map(\.isUnnamed) == [false, true])
  }
}
