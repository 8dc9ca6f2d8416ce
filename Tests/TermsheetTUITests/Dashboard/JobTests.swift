import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

/// What takes longer than a key may is done beside, told of, and can be ended.
@Suite struct JobTests {
  private static let many = ScaleTests.articles(3_000)

  /// A state whose filter is being worked on beside: no key has time for anything.
  private func narrowing(_ text: String, articles: [LoadedArticle] = many) -> State {
    var state = State.sample(articles: articles)
    state.press(.tab)
    state.handsOver = true
    state.patience = .zero
    state.setFilter(text)
    return state
  }

  @Test func aFilterThatTakesLongIsFoundBeside() throws {
    var state = narrowing("says:invented amount>2b")
    let asked = try #require(state.narrowing)
    #expect(state.visibleDeals.count == state.catalogue.deals.count, "the lists stay as they were")
    let found = try #require(state.narrowed(asked.number, asked.meter))
    #expect(asked.meter.share == 1)
    state.hear(.narrowed(found))
    var expected = State.sample(articles: Self.many)
    expected.setFilter("says:invented amount>2b")
    #expect(state.narrowing == nil && state.visibleDeals == expected.visibleDeals && !expected.visibleDeals.isEmpty)
  }

  /// Articles that arrive between the filter and its rows do not swallow the word of how many there are.
  @Test func theNumberIsToldThoughArticlesArriveMeanwhile() throws {
    var state = narrowing("amount>1b")
    state.narrowing?.tellsCount = true
    state.patience = .seconds(60)
    _ = state.refreshMatches()
    state.refreshLists()
    #expect(state.narrowing == nil && state.message?.text.contains("with “amount>1b”") == true)
    var slow = narrowing("amount>1b")
    slow.narrowing?.tellsCount = true
    let isThere = slow.refreshMatches()
    #expect(!isThere)
    #expect(slow.narrowing?.tellsCount == true)
  }

  @Test func itIsToldOfAndEscEndsIt() throws {
    var state = narrowing("amount>1b")
    let first = try #require(state.narrowing)
    let found = try #require(state.narrowed(first.number, first.meter))
    state.hear(.narrowed(found))
    state.setFilter("amount>2b")
    let second = try #require(state.narrowing)
    state.tell(Job(kind: .narrowing, share: 0.43))
    let row = state.frame.text.split(separator: "\n").last ?? ""
    #expect(row.contains("narrowing") && row.contains("43%") && row.contains("Esc cancels"))
    state.press(.escape)
    #expect(second.meter.isCancelled && state.narrowing == nil && state.jobs.isEmpty)
    #expect(state.cancelled == [.narrowing] && state.filter.text == "amount>1b")
    #expect(state.narrowed(second.number, second.meter) == nil || state.filter.text == "amount>1b")
    state.hear(.narrowed(found))
    #expect(state.filter.text == "amount>1b")
  }

  @Test func whatIsTypedNextEndsWhatWasAskedBefore() throws {
    var state = narrowing("")
    state.press(.tab)
    state.type("/outlet:w")
    let first = try #require(state.narrowing)
    state.type("i")
    let second = try #require(state.narrowing)
    #expect(first.meter.isCancelled && !second.meter.isCancelled && first.number != second.number)
    state.press(.escape)
    #expect(second.meter.isCancelled && state.narrowing == nil && state.filter.isEmpty)
  }

  /// Words of free text, and names of companies, are answered from an index: no key waits for them.
  @Test func freeTextIsAnsweredAtOnce() {
    var state = narrowing("")
    state.setFilter("invented fund")
    #expect(state.narrowing == nil)
  }

  @Test func otherJobsAreEndedToo() {
    var state = State.sample()
    state.tell(Job(kind: .writing))
    #expect(state.frame.text.contains("writing the file") && state.frame.text.contains("Esc cancels"))
    state.press(.escape)
    #expect(state.cancelled == [.writing] && state.jobs.isEmpty)
    #expect(state.message?.text.contains("no file was written") == true)
    state.tell(Job(kind: .keeping))
    #expect(state.frame.text.contains("keeping what you did") && !state.frame.text.contains("Esc cancels"))
  }
}

@MainActor private final class JobDisplay: Display {
  var size = Size(columns: 100, rows: 24)
  var last: Frame?
  var wait: (@MainActor (Frame) -> Void)?
  func present(_ frame: Frame, in scheme: any ColourScheme) {
    last = frame
    wait?(frame)
  }
  func beep() {}
}

@MainActor @Suite struct JobRunTests {
  /// From the key to the rows, through the loop: the keys go on meanwhile.
  @Test(.timeLimit(.minutes(10))) func aFilterIsWorkedOnBesideTheKeys() {
    let display = JobDisplay()
    var settings = DashboardSettings(environment: [:], folder: "/nonexistent")
    settings.filter = nil
    let app = DashboardApp(display: display, settings: settings)
    let mailbox = Mailbox<DashboardNews>()
    let inputs = MailboxInputs(mailbox)
    mailbox.send(.load(.read(ScaleTests.articles(3_000))))
    mailbox.send(.load(.finished))
    var typed = false
    var seen = false
    display.wait = { frame in
      if !typed, frame.text.contains("30 articles") {
        typed = true
        inputs.type("/says:invented amount>2b".map { .key(.character($0)) } + [.key(.enter)])
      }
      if !seen, frame.text.contains("deals with “says:invented amount>2b”") {
        seen = true
        inputs.type([.key(.character("q"))])
      }
    }
    #expect(app.run(inputs, mailbox: mailbox) == .exit)
    #expect(seen)
  }
}
