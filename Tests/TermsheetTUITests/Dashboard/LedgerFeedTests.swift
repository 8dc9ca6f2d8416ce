import Foundation
import Testing

@testable import TermsheetCore
@testable import TermsheetTUI

/// What the dashboard hears at a start: the ledger as it is kept, whether there is an image of it or not.
@Suite struct LedgerFeedTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "termsheet-\(UInt64.random(in: 0 ... .max))"
    var ledger: String { path + "/ledger.sqlite" }
    var image: String { KeptImage.path(for: ledger) }
    var articles: String { path + "/articles" }

    init() throws { try FileManager.default.createDirectory(atPath: articles, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ company: String) throws {
      try """
      title: \(company) raises money
      source: Harbour Wire
      date: 2031-03-12

      \(company) raised $100 million in a Series B round led by Birch Capital, the company said.
      """.write(toFile: articles + "/\(company).txt", atomically: true, encoding: .utf8)
      // Long enough ago that its time is no doubt.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: articles + "/\(company).txt")
    }
  }

  /// A whole start: everything that is shown until nothing is left to do.
  private static func start(_ folder: Folder, edit: Bool = false) async throws -> [Catalogue] {
    var image = KeptImage(ledger: folder.ledger, build: "1")
    image.leastArticles = 1
    let keeper = LedgerKeeper(store: try LedgerStore(path: folder.ledger), grammar: "1", image: image)
    let feed = LedgerFeed(keeper: keeper, scope: nil)
    feed.showsSomething()
    await feed.run(roots: [folder.articles], samples: false, watching: false)
    if edit {
      let ledger = await keeper.ledger
      let deal = try #require(ledger.deals.first)
      let targets = EditTargets(kind: .deal, keys: [deal.id]) { ledger.anchors(of: deal) }
      await feed.carryOut(LedgerRequest(.correct(field: .amount, value: "$7B"), targets, message: nil))
    }
    var catalogues: [Catalogue] = []
    await feed.finish()
    for await news in feed.news { if case .catalogue(let catalogue) = news { catalogues.append(catalogue) } }
    keeper.store?.close()
    return catalogues
  }

  private static func screen(_ catalogue: Catalogue?) -> String {
    var state = State(size: Size(columns: 120, rows: 40))
    if let catalogue { state.hear(.catalogue(catalogue)) }
    state.hear(.finished)
    return state.frame.text
  }

  @Test func everyStartShowsTheSame() async throws {
    let folder = try Folder()
    for company in ["Alderly", "Aspenly", "Osierly"] { try folder.write(company) }
    let first = try await Self.start(folder)
    #expect(FileManager.default.fileExists(atPath: folder.image))
    let second = try await Self.start(folder)
    // The front page, and the whole from the image; nothing was merged or indexed again.
    #expect(second.count == 2)
    #expect(Self.screen(second.last) == Self.screen(first.last))
    #expect(second.last?.page == nil)

    // What was done and read since is in the next start, and the image is brought up to it.
    _ = try await Self.start(folder, edit: true)
    try folder.write("Elmly")
    let fourth = try await Self.start(folder)
    #expect(Self.screen(fourth.last).contains("$7B"))
    #expect(fourth.last?.ledger.deals.count == 4)
    let fifth = try await Self.start(folder)
    #expect(fifth.count == 2)
    #expect(Self.screen(fifth.last) == Self.screen(fourth.last))

    // An image whose second half is gone is no image.
    let bytes = try #require(FileManager.default.contents(atPath: folder.image))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: folder.image))
    let sixth = try await Self.start(folder)
    #expect(Self.screen(sixth.last) == Self.screen(fourth.last))
  }
}
