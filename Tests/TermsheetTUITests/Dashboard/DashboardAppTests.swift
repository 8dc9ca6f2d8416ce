import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

@MainActor private final class PictureDisplay: Display {
  var size = Size(columns: 80, rows: 24)
  var frames: [Frame] = []
  var repaints = 0
  func present(_ frame: Frame, in scheme: any ColourScheme) { frames.append(frame) }
  func repaint() { repaints += 1 }
  func beep() {}
}

@MainActor @Suite struct DashboardAppTests {
  @Test func drawsBeforeAnythingIsReadAndEndsWithQ() {
    let display = PictureDisplay()
    let app = DashboardApp(display: display, settings: DashboardSettings(environment: [:], folder: "/nonexistent"))
    let inputs = ScriptedInputs<DashboardNews>([
      .message(.load(.found(5))), .message(.load(.read(SampleFacts.all))), .message(.load(.finished)),
      .events([.key(.control("l"))]), .events([.key(.character("q"))]),
    ])
    let end = app.run(inputs, mailbox: Mailbox())
    #expect(end == .exit)
    #expect(display.frames.first?.text.contains("no deals yet") == true)
    #expect(display.repaints == 1)
  }

  /// The text of an article in a large file comes beside the keys; until then its sentences stand there.
  @Test func anArticleOfALargeFileIsReadBesideTheKeys() async throws {
    let path = NSTemporaryDirectory() + "/termsheet-\(UUID().uuidString).jsonl"
    defer { unlink(path) }
    let filling = String(repeating: "Nothing of note was said in these words. ", count: 40_000)
    let body = SampleFacts.alder.article.body
    let records = [["text": filling], ["text": body]]
    let lines = try records.map { try JSONSerialization.data(withJSONObject: $0) }
    try Data(lines.joined(separator: Array("\n".utf8))).write(to: URL(fileURLWithPath: path))
    var loaded = SampleFacts.alder
    loaded.article.path = path + "#2"
    loaded.article.title = nil
    loaded = LoadedArticle(article: loaded.article, facts: loaded.facts)
    loaded.article.body = ""
    #expect(FullArticle.takesTime(loaded))
    var state = State.sample(articles: [loaded])
    state.setFocus(.deals)
    state.press(.enter)
    #expect(state.frame.text.contains("being read from its file"))
    let awaited = try #require(state.article.awaited)
    state.hear(.text(awaited.key, FullArticle.read(awaited)))
    #expect(state.article.awaited == nil && state.article.text?.body == body)
    #expect(!state.frame.text.contains("being read from its file"))
    #expect(!state.article.highlights.isEmpty)
    // Nobody waits for this one any more.
    state.hear(.text(awaited.key, loaded.article))
    #expect(state.article.text?.body == body)
  }
}
