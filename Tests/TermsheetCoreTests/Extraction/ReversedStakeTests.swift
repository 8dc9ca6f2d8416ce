import Testing

@testable import TermsheetCore

@Suite("Holdings that are told both ways round")
struct ReversedStakeTests {
  private func shown(_ text: String) -> [String] {
    Extractor().facts(in: Article(path: "test", title: "Notes", body: text)).stakes
      .filter { $0.confidence.value >= Confidence.threshold }
      .map { "\($0.holder) | \($0.company) | \($0.percent.map { "\($0)" } ?? "-")" }
  }

  @Test func whoIsHeldIsNoHolder() {
    let found = shown(
      "According to the papers, the internet company Corvane owns 14% of Pelham Vision. Pelham gets little say. Its holding may never go above 15%, and it has no seat on the board."
    )
    #expect(found.contains("Corvane | Pelham Vision | 14.0"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("Pelham Vision | Corvane") }, "\(found)")
  }

  @Test func twoCompaniesMayHoldPartsOfEachOther() {
    let found = shown("Corvane owns 15% of Pelham Vision. Pelham Vision, for its part, owns 9% of Corvane.")
    #expect(found.contains("Corvane | Pelham Vision | 15.0"), "\(found)")
    #expect(found.contains("Pelham Vision | Corvane | 9.0"), "\(found)")
  }
}
