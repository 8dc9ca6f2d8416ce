import Testing

@testable import TermsheetCore

@Suite("Holdings in other clothes")
struct StakePatternTests {
  private func stakes(in text: String) -> [Stake] {
    Extractor().facts(in: Article(path: "test", body: text)).stakes
  }

  private static let patterns = OwnerListReader.patterns + ShareholderLists.patterns + StakePhrases.patterns

  @Test("Every pattern reads its own example", arguments: patterns.map(\.name))
  func readsItsExample(_ name: String) throws {
    let pattern = try #require(Self.patterns.first { $0.name == name })
    let found = stakes(in: pattern.example)
    #expect(found.contains { $0.confidence.reasons.contains("rule \(name)") }, "\(pattern.example): \(found)")
  }

  @Test("Each holder has its part of the right company", arguments: StakeManners.sentences)
  func reads(_ sentence: StakeSentence) {
    let found = stakes(in: sentence.text).map { stake in
      let percent = stake.percent.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      return "\(stake.holder) | \(stake.company) | \(percent)"
    }
    #expect(Set(found) == Set(sentence.stakes))
  }

  @Test("What is no holding stays none", arguments: StakeManners.quiet)
  func keepsQuiet(_ text: String) {
    #expect(stakes(in: text).isEmpty)
  }

  @Test("The company that other holdings are of is meant before one that holds")
  func companyFromTheContext() {
    let text = """
      Veltro has become the largest shareholder in Quillan. Veltro makes robots.
      A year before, Orlane paid $2 million for a holding of 10%.
      """
    let found = stakes(in: text).filter { $0.percent == 10 }
    #expect(found.map(\.company) == ["Quillan"])
    #expect(found.map(\.holder) == ["Orlane"])
  }
}
