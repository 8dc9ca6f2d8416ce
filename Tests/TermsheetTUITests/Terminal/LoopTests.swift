import Testing

@testable import TermsheetTUI

@Suite @MainActor struct LoopTests {
  @MainActor private final class RecordingDisplay: Display {
    var size = Size(columns: 10, rows: 2)
    var frames: [Frame] = []
    func present(_ frame: Frame, in scheme: any ColourScheme) { frames.append(frame) }
    func beep() {}
  }

  private struct NoColours: ColourScheme {
    func foreground(_ role: Role) -> RGB? { nil }
    func background(_ ground: Ground) -> RGB? { nil }
  }

  /// A loop whose frames hold nothing, and what it was given.
  @MainActor private final class Program {
    let display = RecordingDisplay()
    var keys: [Key] = []
    var messages: [Int] = []
    var sizes: [Size] = []
    let events: AsyncStream<[Event]>
    let input: AsyncStream<[Event]>.Continuation
    let news: AsyncStream<Int>
    let messenger: AsyncStream<Int>.Continuation
    var onMessage: @MainActor (Int) -> Void = { _ in }

    init() {
      (events, input) = AsyncStream.makeStream()
      (news, messenger) = AsyncStream.makeStream()
    }

    func run(patience: Duration? = nil) async -> LoopEnd {
      let loop = Loop<Int>(
        display: display,
        handle: { [self] input in
          switch input {
          case .message(let number):
            messages.append(number)
            onMessage(number)
          case .event(.key(.character("q"))): return .exit
          case .event(.key(.character("-"))): return .none
          case .event(.key(let key)): keys.append(key)
          case .event: return .none
          }
          return .draw
        },
        render: { [self] size in
          sizes.append(size)
          return Frame(size: size)
        },
        scheme: { NoColours() })
      return await loop.run(events: events, messages: news, patience: patience)
    }
  }

  @Test func aBatchOfKeysIsDrawnOnce() async {
    let program = Program()
    program.input.yield((0..<1000).map { _ in .key(.down) })
    program.input.yield([.key(.character("q"))])
    #expect(await program.run() == .exit)
    #expect(program.keys.count == 1000)
    #expect(program.display.frames.count == 2)
  }

  @Test func whatChangesNothingIsNotDrawn() async {
    let program = Program()
    program.input.yield([.key(.character("-"))])
    program.input.yield([.key(.character("q"))])
    #expect(await program.run() == .exit)
    #expect(program.display.frames.count == 1)
  }

  @Test func nothingHappensAfterTheEnd() async {
    let program = Program()
    program.input.yield([.key(.character("q")), .key(.up)])
    #expect(await program.run() == .exit)
    #expect(program.keys.isEmpty)
  }

  @Test func theFirstPictureWaitsForSomethingToShow() async {
    let program = Program()
    program.onMessage = { _ in program.input.yield([.key(.character("q"))]) }
    program.messenger.yield(1)
    #expect(await program.run(patience: .seconds(60)) == .exit)
    #expect(program.messages == [1])
    #expect(program.display.frames.count == 1)
  }

  @Test func theFirstPictureDoesNotWaitForEver() async {
    let program = Program()
    let impatience = Task {
      while program.display.frames.isEmpty { try? await Task.sleep(for: .milliseconds(1)) }
      program.input.yield([.key(.character("q"))])
    }
    #expect(await program.run(patience: .milliseconds(5)) == .exit)
    #expect(program.display.frames.count == 1)
    await impatience.value
  }

  @Test func aResizeIsDrawnAtTheNewSize() async {
    let program = Program()
    program.display.size = Size(columns: 33, rows: 7)
    program.input.yield([.resize(Size(columns: 33, rows: 7))])
    program.input.yield([.resumed])
    program.input.yield([.key(.character("q"))])
    _ = await program.run()
    #expect(program.sizes == Array(repeating: Size(columns: 33, rows: 7), count: 3))
  }

  @Test func aSignalEndsTheLoopWithItsCode() async {
    let program = Program()
    program.input.yield([.terminate(signal: 2)])
    let end = await program.run()
    #expect(end == .signal(2))
    #expect(end.exitCode == 130)
  }

  @Test func theEndOfEventsEndsTheLoop() async {
    let program = Program()
    program.input.finish()
    #expect(await program.run() == .eventsEnded)
  }

  @Test func theEndOfMessagesDoesNot() async {
    let program = Program()
    program.messenger.yield(1)
    program.messenger.finish()
    program.onMessage = { _ in program.input.yield([.key(.character("q"))]) }
    #expect(await program.run() == .exit)
    #expect(program.messages == [1])
  }

  @Test func manyMessagesAreDrawnSeldomAndTheLastOneAtLast() async {
    let program = Program()
    for number in 0..<5000 { program.messenger.yield(number) }
    program.onMessage = { number in
      guard number == 4999 else { return }
      // After the drawing that is still due.
      Task {
        try? await Task.sleep(for: .milliseconds(300))
        program.input.yield([.key(.character("q"))])
      }
    }
    let clock = ContinuousClock()
    let begin = clock.now
    #expect(await program.run() == .exit)
    let allowed = 2 + Int((clock.now - begin) / Loop<Int>.messageInterval)
    #expect(program.messages.count == 5000)
    #expect((2...allowed).contains(program.display.frames.count))
  }
}
