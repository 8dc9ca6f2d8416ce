import Testing

@testable import TermsheetCore

/// Holdings that no rule reads, by what stands around the percentage.
@Suite("Holdings by their cues")
struct JudgedStakeTests {
  private func stakes(in text: String) -> [Stake] {
    Extractor().facts(in: Article(path: "test", body: text)).stakes
  }

  @Test(
    "A percentage is a part of a company by what stands around it",
    arguments: [
      (
        "Quillan, an AI startup, raised $40 million on Monday. The founders keep 61 per cent of the company between them.",
        "founders | Quillan | 61.0"
      )
    ])
  func around(text: String, expected: String) {
    let found = stakes(in: text).map { "\($0.holder) | \($0.company) | \($0.percent ?? 0)" }
    #expect(found == [expected])
  }

  @Test("The reasons say how likely a holding is")
  func reasons() throws {
    let stake = try #require(stakes(in: "Veltro owns 12% of Quillan, an AI startup.").first)
    #expect(stake.confidence.reasons.contains { $0.hasPrefix("cues ") && $0.hasSuffix("%") })
    #expect(stake.confidence.value >= Confidence.threshold)
  }

  @Test("What the grammar takes for no part, what came to nothing and what is added to a part is no holding")
  func nothing() {
    #expect(stakes(in: "Veltro has cut 10% of Quillan's staff.").isEmpty)
    #expect(stakes(in: "Talks over the purchase of a 20% stake in Brellan by Vantor broke down in June.").isEmpty)
    #expect(stakes(in: "Vantor's bid for 100% of Brellan failed.").isEmpty)
  }
}
