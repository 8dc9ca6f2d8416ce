import Testing

@testable import TermsheetCore

@Suite("Holdings in other clothes")
struct StakePatternTests {
  private func stakes(in text: String) -> [Stake] {
    Extractor().facts(in: Article(path: "test", body: text)).stakes
  }

  private static let patterns =
    OwnerListReader.patterns + ShareholderLists.patterns + StakePhrases.patterns + StakeMoves.patterns
    + SharesHeld.patterns

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

  @Test("Holders that move, hold together or are named late", arguments: StakeMoveSentences.sentences)
  func readsMoves(_ sentence: StakeSentence) {
    reads(sentence)
  }

  @Test("Moves and options that are no holding", arguments: StakeMoveSentences.quiet)
  func keepsQuietOfMoves(_ text: String) {
    keepsQuiet(text)
  }

  @Test("What is no holding stays none", arguments: StakeManners.quiet)
  func keepsQuiet(_ text: String) {
    #expect(stakes(in: text).isEmpty)
  }

  @Test("A bare figure is of whom the article is about, and not of who pays")
  func companyOfTheArticle() {
    let text = """
      Veltro to buy speech startup Quillan

      Veltro agreed on Monday to buy Quillan for $90 million. Quillan makes speech software in Leeds.
      Orlane Capital, with 41%, and Tarn Bank, with 22%, have promised their shares.
      """
    let found = stakes(in: text).map { "\($0.holder) | \($0.company)" }
    #expect(Set(found) == ["Orlane Capital | Quillan", "Tarn Bank | Quillan"])
  }

  @Test("A founder's bare figure is of the company that the article says is the founder's")
  func companyOfAPerson() {
    let text = """
      Quillan sold for $90 million

      Veltro is buying Quillan. Mira Harrow, the founder of Quillan, stays on.
      Investors were told of the price on Monday. Harrow, whose 19.6% is worth $17 million, declined to comment.
      """
    #expect(stakes(in: text).map { "\($0.holder) | \($0.company)" } == ["Mira Harrow | Quillan"])
  }

  @Test("A filing's Company is the one that it defines")
  func definedCompany() {
    let text = """
      On May 2, Quillan Compute Holdings, Inc. (the "Company") sold preferred stock to Veltro Partners.
      Veltro Partners beneficially owns 9.8% of the Company on an as-converted basis.
      """
    let found = stakes(in: text).filter { $0.percent != nil }.map { "\($0.holder) | \($0.company)" }
    #expect(found == ["Veltro Partners | Quillan Compute Holdings"])
  }

  @Test("A venture without a name is called after the site that it is for")
  func ventureOfASite() {
    let text = """
      Meta Platforms and Blue Owl Capital formed a joint venture for Hyperion, a campus in Louisiana.
      Blue Owl gets 80%; Meta keeps 20%.
      """
    let found = stakes(in: text).map { "\($0.holder) | \($0.company)" }
    #expect(Set(found) == ["Blue Owl | Hyperion", "Meta | Hyperion"])
  }

  @Test("Other owners are owners of the company just spoken of")
  func otherOwners() {
    let text = """
      Dunmore raises $4 million

      Dunmore, a robot maker, raised $4 million. Its rival Quillan is larger. Veltro owns 80% of Quillan.
      Orlane and Tarnmoor are among the other owners.
      """
    #expect(Set(stakes(in: text).filter { $0.percent == nil }.map(\.company)) == ["Quillan"])
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
