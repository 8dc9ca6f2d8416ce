import Foundation
import Testing

@testable import TermsheetCore

/// A short text and the holdings in it, each in one line: `Holder | Company | 14 | kind | status`, `-` for no size.
struct StakeSentence: Sendable, CustomTestStringConvertible {
  var text: String
  var stakes: [String]

  init(_ text: String, _ stakes: String...) {
    self.text = text
    self.stakes = stakes
  }

  var testDescription: String { text }
}

@Suite("Holdings in single sentences")
struct StakeSentenceTests {
  private func stakes(in text: String) -> [String] {
    let article = Article(path: "test", published: PartialDate(iso: "2025-06-20"), body: text)
    return Extractor().facts(in: article).stakes.map { stake in
      let percent = stake.percent.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      return "\(stake.holder) | \(stake.company) | \(percent) | \(stake.kind.rawValue) | \(stake.status.rawValue)"
    }
  }

  @Test("Everybody who holds, gets or gives up a part is found", arguments: sentences)
  func reads(_ sentence: StakeSentence) {
    #expect(stakes(in: sentence.text).sorted() == sentence.stakes.sorted())
  }

  @Test("Percentages and shares of anything else are no holding", arguments: quiet)
  func keepsQuiet(_ text: String) {
    #expect(stakes(in: text).isEmpty)
  }

  @Test("Every rule reads its own example", arguments: StakeRules.all.map(\.name))
  func readsItsExample(_ name: String) throws {
    let rule = try #require(StakeRules.all.first { $0.name == name })
    #expect(!stakes(in: rule.example).isEmpty, "\(rule.example)")
  }

  @Test("A limit is up to its figure")
  func limits() throws {
    let text = "Veltro Capital owns 9% of Quillan. It gets little say. Its holding may never go above 15%."
    let stakes = Extractor().facts(in: Article(path: "test", body: text)).stakes
    let limit = try #require(stakes.first { $0.percent == 15 })
    #expect(limit.holder == "Veltro Capital")
    #expect(limit.qualifier == .upTo)
    #expect(limit.status == .proposed)
  }

  static let sentences: [StakeSentence] = [
    .init("Veltro Capital owns 14% of Quillan.", "Veltro Capital | Quillan | 14 | stake | current"),
    .init("Veltro Capital holds a 27% stake in Marbeck.", "Veltro Capital | Marbeck | 27 | stake | current"),
    .init(
      "Ostrava Robotics is 20% owned by Veltro Capital.", "Veltro Capital | Ostrava Robotics | 20 | stake | current"),
    .init("Hollis Group sold its 5% stake in Dunmore Systems.", "Hollis Group | Dunmore Systems | 5 | stake | former"),
    .init(
      "Hollis Group's 9% stake in Kestra Labs is worth $2 billion.", "Hollis Group | Kestra Labs | 9 | stake | current"),
    .init(
      "A 31% stake in Penrith Energy is held by Hollis Group.", "Hollis Group | Penrith Energy | 31 | stake | current"),
    .init(
      "Tamarind Holdings agreed to buy a 49% stake in Zephra.", "Tamarind Holdings | Zephra | 49 | stake | proposed"),
    .init(
      "Tamarind Holdings is in talks to acquire 10% of Corvane.", "Tamarind Holdings | Corvane | 10 | stake | proposed"),
    .init(
      "The deal leaves Tamarind Holdings with 35% of Lumivox.", "Tamarind Holdings | Lumivox | 35 | stake | current"),
    .init(
      "Brightmoor raised its stake in Calyxo to 18% from 12%.", "Brightmoor | Calyxo | 18 | stake | current",
      "Brightmoor | Calyxo | 12 | stake | former"),
    .init("Brightmoor no longer owns any Solvane shares.", "Brightmoor | Solvane | - | stake | former"),
    .init(
      "Brightmoor remains the controlling shareholder of Wexley AI.", "Brightmoor | Wexley AI | - | stake | current"),
    .init(
      "Norbeck Ventures, the biggest investor in Pallas Robotics, welcomed the news.",
      "Norbeck Ventures | Pallas Robotics | - | stake | current"),
    .init(
      "Faldor granted Iskra Labs warrants for up to 10% of the company.",
      "Iskra Labs | Faldor | 10 | warrant | proposed"),
    .init(
      "Greta Olsen, the founder, still controls 36% of the voting rights in Fennick.",
      "Greta Olsen | Fennick | 36 | voting | current"),
    .init("Orrin Motors acquired a minority stake in Telmark.", "Orrin Motors | Telmark | - | stake | current"),
    .init(
      "Orrin Motors is investing $4 billion in Telmark, which leaves it holding 49% of the company.",
      "Orrin Motors | Telmark | 49 | stake | current"),
    .init(
      "Veltro Capital owns 80% of Quillan and Hollis Group 20%.", "Veltro Capital | Quillan | 80 | stake | current",
      "Hollis Group | Quillan | 20 | stake | current"),
  ]

  static let quiet: [String] = [
    "Marrow Bank said its margins rose 12% to 30% of sales.",
    "Shares in Telmark rose 14% on Tuesday.",
    "Telmark got 40% of its revenue from Orrin Motors.",
    "Veltro-backed Quillan hired a finance chief.",
    "Norbeck Ventures, an investor in Pallas Robotics, welcomed the news.",
    "Quillan sold 20% fewer machines than Telmark last year.",
    "The loan covers 70% of the price that Telmark paid for Quillan's chips.",
    "Quillan expects to offer 10% of its shares to the public.",
    "The coupon of the bonds that Telmark sold is 6.5%.",
  ]
}
