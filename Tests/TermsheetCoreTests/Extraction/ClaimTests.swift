import Foundation
import Testing

@testable import TermsheetCore

@Suite("Rights and comments")
struct ClaimTests {
  private func facts(in text: String) -> ArticleFacts {
    Extractor().facts(in: Article(path: "test", published: PartialDate(iso: "2025-06-20"), body: text))
  }

  private func comments(in text: String) -> [String] {
    facts(in: text).comments.map { "\($0.company): \($0.response.rawValue)" }
  }

  @Test func aListOfCompaniesDeclines() {
    #expect(comments(in: "Hexley AI and Telmark declined to comment.") == ["Hexley AI: declined", "Telmark: declined"])
  }

  @Test func spokespeopleSpeakForTheirCompanies() {
    #expect(
      comments(in: "Spokespeople for Telmark and for Hexley AI would not comment.") == [
        "Telmark: declined", "Hexley AI: declined",
      ])
  }

  @Test func silenceIsNoAnswer() {
    #expect(
      comments(in: "Telmark did not immediately respond to a request for comment.") == ["Telmark: no-response"])
  }

  @Test func aReportIsDeniedAndAPurchaseConfirmed() {
    #expect(comments(in: "Telmark denied the report.") == ["Telmark: denied"])
    #expect(comments(in: "Telmark has confirmed the purchase.") == ["Telmark: confirmed"])
    #expect(comments(in: "The judge dismissed the ruling.").isEmpty)
  }

  @Test func rightsNameHolderAndCompany() throws {
    let rights = facts(in: "Hexley AI has exclusive rights to resell Telmark's models.").rights
    let right = try #require(rights.first)
    #expect(rights.count == 1)
    #expect(right.holder == "Hexley AI")
    #expect(right.company == "Telmark")
    #expect(right.kind == .distribution)
    #expect(right.isExclusive)
  }

  @Test func seatsOnBoardsAreRightsUnlessThereIsNone() {
    #expect(facts(in: "Hexley AI gets a seat on the board of Telmark.").rights.map(\.kind) == [.boardSeat])
    #expect(facts(in: "Hexley AI gets no seat on the board of Telmark.").rights.isEmpty)
  }

  // MARK: - A whole article

  @Test("The talks article gives its two holdings, its right and its two comments", arguments: talks)
  func wholeArticle(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let body = text.replacing(" date 2025-12-17 ", with: "")
    let found = Extractor().facts(in: Article(path: path, published: PartialDate(iso: "2025-12-17"), body: body))
    #expect(
      Set(found.stakes.map { "\($0.holder) \($0.company) \($0.percent.map { "\($0)" } ?? "-")" }) == [
        "Microsoft OpenAI 27.0", "OpenAI nonprofit OpenAI -",
      ])
    #expect(found.stakes.allSatisfy { $0.status == .current })
    #expect(found.rights.map { "\($0.holder) \($0.company) \($0.kind.rawValue)" } == ["Microsoft OpenAI distribution"])
    #expect(found.rights.allSatisfy { $0.isExclusive && $0.status == .current })
    #expect(
      found.comments.map { "\($0.company) \($0.response.rawValue)" } == ["OpenAI declined", "Microsoft declined"])
  }

  /// Our own article, and the one that the project began with where it lies beside the checkout.
  static let talks: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let own = root.appending(path: "Corpus/seed/our-talks.txt").path
    let first = root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/seed/amazon-openai-talks.txt").path
    return FileManager.default.fileExists(atPath: first) ? [own, first] : [own]
  }()
}
