import Foundation
import Testing

@testable import TermsheetCore
@testable import TermsheetTUI

/// A catalogue that comes out of an image, or that was made from the one before, shows what a new one shows.
@Suite struct CatalogueImageTests {
  private static func ledger(_ articles: [LoadedArticle]) -> Ledger {
    var ledger = Ledger()
    ledger.add(articles)
    return ledger
  }

  private static func readBack(_ catalogue: Catalogue) throws -> Catalogue {
    let folder = NSTemporaryDirectory() + "termsheet-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var writer = try ImageWriter(folder + "/image")
    try catalogue.ledger.write(to: &writer)
    try catalogue.write(to: &writer)
    try writer.finish(ImageStamp(build: "", life: nil, token: 1, seq: 0, edit: 0))
    var image = try ImageReader(folder + "/image")
    let ledger = try Ledger(&image, work: catalogue.ledger.work)
    let read = try Catalogue(ledger, &image)
    #expect(!image.hasMore)
    return read
  }

  /// What a user sees on the way through the panes, orders and filters.
  private static func screens(_ catalogue: Catalogue) -> [String] {
    var state = State(size: Size(columns: 120, rows: 40))
    state.hear(.catalogue(catalogue))
    state.hear(.finished)
    var screens = [state.frame.text]
    let keys: [[Key]] = [
      [.down, .down], [.tab, .down, .end], [.character("s")], [.character("s")], [.tab, .tab, .down],
      [.character("/")] + "alder".map { .character($0) }, [.enter],
      [.character("/"), .control("u")] + "quarry or chip:sapling".map { .character($0) }, [.enter, .escape],
      [.tab, .end, .enter],
    ]
    for some in keys {
      for key in some { state.press(key) }
      screens.append(state.frame.text)
    }
    return screens
  }

  /// The past is made from the present, and shows what a catalogue does that was made of nothing else.
  @Test(arguments: ["2031-09-11", "2031-05-11", "2031-03-31", "2031-01-01"])
  func thePastShowsWhatANewOneShows(iso: String) async throws {
    let day = try #require(PartialDate(iso: iso))
    let articles = SampleFacts.all + ScaleTests.articles(1200) + ScaleTests.articles(300)
    let present = Catalogue(Self.ledger(articles))
    let reported = articles.filter { $0.article.published.map { $0.lastDayNumber <= day.lastDayNumber } ?? false }
    let expected = Catalogue(Self.ledger(reported))
    let later = try #require(PartialDate(iso: "2031-10-01"))
    for past in [present.reported(until: day), await present.past(until: later).past(until: day)] {
      #expect(past.totals == expected.totals)
      #expect(past.companies.map(\.name).sorted() == expected.companies.map(\.name).sorted())
      for company in expected.companies {
        let other = past.companies[try #require(past.company(named: company.name))]
        #expect(other.firmSum.totals == company.firmSum.totals)
        #expect(other.dealCount == company.dealCount && other.sureDeals == company.sureDeals)
        #expect(other.sureMentions == company.sureMentions && other.held.count == company.held.count)
      }
      #expect(past.amountWidth == expected.amountWidth && past.valuationWidth == expected.valuationWidth)
      #expect(Self.screens(past) == Self.screens(expected))
    }
  }

  @Test func showsWhatANewOneShows() throws {
    let catalogue = Catalogue(Self.ledger(SampleFacts.all + ScaleTests.articles(600)))
    let read = try Self.readBack(catalogue)
    #expect(read.companies.map(\.name) == catalogue.companies.map(\.name))
    #expect(read.companies.map(\.firmSum.totals) == catalogue.companies.map(\.firmSum.totals))
    #expect(read.companies.map(\.hardware) == catalogue.companies.map(\.hardware))
    #expect(read.totals == catalogue.totals)
    #expect(Self.screens(read) == Self.screens(catalogue))
    for row in catalogue.hardware.indices {
      #expect(read.hardwareRow(catalogue.identity(ofHardware: row)) == row)
    }
    // And once more through the disk.
    #expect(Self.screens(try Self.readBack(read)) == Self.screens(catalogue))
  }

  @Test func anotherLedgersIsRefused() throws {
    let catalogue = Catalogue(Self.ledger(SampleFacts.all))
    let folder = NSTemporaryDirectory() + "termsheet-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var writer = try ImageWriter(folder + "/image")
    try catalogue.write(to: &writer)
    try writer.finish(ImageStamp(build: "", life: nil, token: 1, seq: 0, edit: 0))
    var image = try ImageReader(folder + "/image")
    #expect(throws: ImageReader.Damaged.self) {
      _ = try Catalogue(Self.ledger([SampleFacts.alder]), &image)
    }
  }

  @Test func oneMadeFromTheOneBeforeShowsTheSame() async throws {
    var ledger = Self.ledger(ScaleTests.articles(600))
    var last = Catalogue(ledger)
    for step in 0..<4 {
      switch step {
      case 0: ledger.add([SampleFacts.alder])
      case 1: ledger.add(SampleFacts.others)
      case 2: ledger.remove([0])
      default:
        let deal = try #require(ledger.deals.first { $0.deal.recipient == "Alder AI" })
        ledger.apply([
          Edit(
            time: 1, action: .correct(field: .recipient, value: "Birch AI"), targets: ledger.anchors(of: deal))
        ])
      }
      let grown = await Catalogue.made(of: ledger, after: last)
      let fresh = Catalogue(ledger)
      #expect(Self.screens(grown) == Self.screens(fresh))
      for row in fresh.hardware.indices {
        #expect(grown.hardware.accountCount(row) == fresh.hardware.accountCount(row))
        #expect(grown.hardware.account(0, of: row) == fresh.hardware.account(0, of: row))
      }
      for asked in ["alder", "birch", "sapling", "company 7", "series"] {
        let folded = WordText.folded(asked)
        #expect(grown.dealTexts.hits(folded) == fresh.dealTexts.hits(folded))
        #expect(grown.hardwareTexts.hits(folded) == fresh.hardwareTexts.hits(folded))
      }
      last = step == 1 ? try Self.readBack(grown) : grown
      if step == 1 { ledger = last.ledger }
    }
  }

  @Test func whatChangesNoFactIsShownByTheCatalogueAsItIs() async throws {
    var ledger = Self.ledger(SampleFacts.all)
    let before = Catalogue(ledger)
    let deal = try #require(ledger.deals.first { $0.deal.recipient == "Alder AI" })
    ledger.apply([
      Edit(time: 1, action: .tag("circle", true), targets: ledger.anchors(of: deal)),
      Edit(time: 2, action: .watch(company: "Alder AI", true)),
    ])
    let deals = try #require(ledger.deals.indices(ofThoseIn: before.ledger.deals))
    #expect(Array(deals) == deals.indices.map { Int32($0) })
    let after = await Catalogue.made(of: ledger, after: before)
    #expect(after.ledger.marks(on: deal).tags == ["circle"])
    #expect(after.ledger.work.watched == ["Alder AI"])
    #expect(Self.screens(after) == Self.screens(Catalogue(ledger)))
    // What does change one is not taken for such.
    ledger.apply([Edit(time: 3, action: .hide(true), targets: ledger.anchors(of: deal))])
    let hidden = await Catalogue.made(of: ledger, after: after)
    #expect(hidden.deals.count == after.deals.count - 1)
    let hiding = try #require(ledger.work.edits.last)
    ledger.apply([Edit(time: 4, action: .undo(id: hiding.id))])
    #expect(await Catalogue.made(of: ledger, after: hidden).deals.count == after.deals.count)
  }
}
