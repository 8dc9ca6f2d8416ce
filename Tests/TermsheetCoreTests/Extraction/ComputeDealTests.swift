import Testing

@testable import TermsheetCore

func readComputeDeals(_ text: String) -> [String] {
  let article = Article(path: "own.txt", title: nil, body: text)
  return Extractor().facts(in: article).deals.filter { $0.kind == .computeCommitment }.map { deal in
    let providers = deal.investors.map(\.name).joined(separator: ", ")
    let amount = deal.amount.map { "\($0.currency) \(Int($0.value))" } ?? "-"
    return "\(deal.recipient ?? "?") from \(providers.isEmpty ? "?" : providers): \(amount)"
  }
}

@Suite("Contracts for capacity")
struct ComputeDealTests {
  @Test(
    "Buyer, provider and amount",
    arguments: [
      ("OpenAI will buy $250 billion of Azure services from Microsoft.", ["OpenAI from Microsoft: USD 250000000000"]),
      ("OpenAI undertook to buy $250 billion of Azure services.", []),
      ("Quillan agreed to buy AMD chips over several years.", ["Quillan from AMD: -"]),
      (
        "Quillan has agreed to hand Oracle $300 billion over five years in return for computing power.",
        ["Quillan from Oracle: USD 300000000000"]
      ),
      (
        "CoreWeave signed a $11.9 billion contract with Quillan to supply computing capacity.",
        ["Quillan from CoreWeave: USD 11900000000"]
      ),
      (
        "Quillan signed a $11.9 billion contract with CoreWeave for cloud capacity.",
        ["Quillan from CoreWeave: USD 11900000000"]
      ),
      (
        "Cerebras and Quillan signed an agreement for computing capacity put at more than $20 billion.",
        ["Quillan from Cerebras: USD 20000000000"]
      ),
      ("Cerebras will supply Quillan with 750 megawatts of inference computing.", ["Quillan from Cerebras: -"]),
      ("Quillan placed a $10 billion order for chips at Broadcom.", ["Quillan from Broadcom: USD 10000000000"]),
      ("Quillan, which had contracted with CoreWeave for 22,000 Nvidia H100s, is slow.", ["Quillan from CoreWeave: -"]),
    ])
  func contracts(_ text: String, _ deals: [String]) {
    #expect(readComputeDeals(text) == deals)
  }

  @Test(
    "No contract",
    arguments: [
      "Quillan raised $40 million to buy Nvidia chips.",
      "Quillan intends to use Amazon's Trainium chips.",
      "Quillan is considering buying Nvidia chips.",
      "Quillan spent $40 million on chips last year.",
      "CoreWeave signed a deal to buy Core Scientific for $9 billion.",
      "Nvidia sells chips to cloud companies.",
    ])
  func others(_ text: String) {
    #expect(readComputeDeals(text) == [])
  }
}
