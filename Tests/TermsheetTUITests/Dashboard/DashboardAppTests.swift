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
  @Test func drawsBeforeAnythingIsReadAndEndsWithQ() async {
    let display = PictureDisplay()
    let app = DashboardApp(display: display, settings: DashboardSettings(environment: [:], folder: "/nonexistent"))
    let (events, typist) = AsyncStream.makeStream(of: [Event].self)
    let (loading, library) = AsyncStream.makeStream(of: LoadEvent.self)
    library.yield(.found(5))
    library.yield(.read(SampleFacts.all))
    library.yield(.finished)
    library.finish()
    typist.yield([.key(.control("l"))])
    typist.yield([.key(.character("q"))])
    let end = await app.run(events: events, loading: loading)
    #expect(end == .exit)
    #expect(display.frames.first?.text.contains("no deals yet") == true)
    #expect(display.repaints == 1)
  }
}
