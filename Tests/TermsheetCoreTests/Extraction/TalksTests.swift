import Foundation
import Testing

@testable import TermsheetCore

/// The article that the project began with, in our own words everywhere and itself where it lies beside the checkout.
@Suite struct TalksTests {
  private func facts(_ path: String) throws -> ArticleFacts {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let body = text.replacing(" date 2025-12-17 ", with: "")
    return Extractor().facts(in: Article(path: path, published: PartialDate(iso: "2025-12-17"), body: body))
  }

  @Test(arguments: ClaimTests.talks)
  func theTalksAreTheNews(_ path: String) throws {
    let deals = try facts(path).deals
    let deal = try #require(deals.first { $0.kind == .strategicInvestment })
    #expect(deal.recipient == "OpenAI")
    #expect(deal.investors.map(\.name) == ["Amazon"])
    #expect(deal.status == .inTalks)
    #expect(deal.amount?.value == 10_000_000_000)
    #expect(deal.amount?.qualifier == .atLeast || deal.amount?.qualifier == .about)
    #expect(deal.valuation?.money.value == 500_000_000_000)
    #expect(deal.valuation?.money.qualifier == .moreThan)
    #expect(deal.date == PartialDate(iso: "2025-12-16"))
    #expect(deal.attribution == "The Information")
    #expect(deal.isAnonymous)
    #expect(deal.isMain)
    #expect(deal.confidence.value >= Confidence.threshold)
  }

  @Test(arguments: ClaimTests.talks)
  func whatElseIsTold(_ path: String) throws {
    let found = try facts(path)
    let listing = try #require(found.deals.first { $0.kind == .ipo })
    #expect(listing.recipient == "OpenAI")
    #expect(listing.status == .planned)
    #expect(listing.amount == nil)
    #expect(listing.valuation?.money.value == 1_000_000_000_000)
    #expect(listing.valuation?.money.qualifier == .upTo)
    #expect(listing.date == PartialDate(iso: "2025-10"))
    #expect(listing.attribution == "Reuters")
    #expect(!listing.isMain)
    let round = try #require(found.deals.first { $0.kind == .equityRound })
    #expect(round.recipient == "OpenAI")
    #expect(round.status == .rumoured || round.status == .planned)
    #expect(round.amount == nil)
    #expect(round.attribution == "The Information")
    let change = try #require(found.deals.first { $0.kind == .restructuring })
    #expect(change.recipient == "OpenAI")
    #expect(change.investors.map(\.name) == ["Microsoft"])
    #expect(change.status == .closed)
    #expect(!change.isMain)
    #expect(found.deals.count == 4)
  }

  @Test(arguments: ClaimTests.talks)
  func theChips(_ path: String) throws {
    let found = try facts(path).hardware
    #expect(found.map(\.name).sorted() == ["Google chips", "Nvidia chips", "Trainium"])
    let trainium = try #require(found.first { $0.name == "Trainium" })
    #expect(trainium.vendor == "Amazon")
    #expect(trainium.users == ["OpenAI"])
    #expect(trainium.relation == .plans)
    #expect(found.filter { $0.name != "Trainium" }.allSatisfy { $0.relation == .rivals && $0.users.isEmpty })
  }

  @Test(arguments: ClaimTests.talks)
  func everyFactIsProvedByItsBytes(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let body = text.replacing(" date 2025-12-17 ", with: "")
    let found = try facts(path)
    let bytes = Array(body.utf8)
    let all =
      found.deals.map(\.evidence) + found.stakes.map(\.evidence) + found.hardware.map(\.evidence)
      + found.rights.map(\.evidence) + found.comments.map(\.evidence)
    #expect(all.allSatisfy { !$0.isEmpty })
    for evidence in all.joined() {
      #expect(evidence.source == .body)
      #expect(String(decoding: bytes[evidence.start..<evidence.end], as: UTF8.self) == evidence.text)
    }
  }
}
