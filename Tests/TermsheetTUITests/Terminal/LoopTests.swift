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
    /// How many pictures there were when each was told of.
    var drawn: [Int] = []
    let inputs = ScriptedInputs<Int>()

    func run(patience: Duration? = nil) -> LoopEnd {
      let loop = Loop<Int>(
        display: display,
        handle: { [self] input in
          switch input {
          case .message(let number): messages.append(number)
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
        scheme: { NoColours() },
        hasDrawn: { [self] in drawn.append(display.frames.count) })
      return loop.run(inputs, patience: patience)
    }
  }

  private static func key(_ character: Character) -> Event { .key(.character(character)) }

  @Test func aBatchOfKeysIsDrawnOnce() {
    let program = Program()
    program.inputs.add(.events((0..<1000).map { _ in .key(.down) }), .events([Self.key("q")]))
    #expect(program.run() == .exit)
    #expect(program.keys.count == 1000)
    #expect(program.display.frames.count == 2)
    #expect(program.drawn == [1, 2])
  }

  /// A key is answered and drawn before anything else is waited for, whatever has been asked to be done beside.
  @Test func aKeyIsDrawnBeforeAnythingElseIsWaitedFor() {
    let program = Program()
    var pictures: [Int] = []
    program.inputs.onNext = { pictures.append(program.display.frames.count) }
    program.inputs.add(.events([.key(.down)]), .events([.key(.up)]), .events([Self.key("q")]))
    #expect(program.run() == .exit)
    #expect(pictures == [1, 2, 3])
    #expect(program.inputs.deadlines == [nil, nil, nil])
  }

  @Test func whatChangesNothingIsNotDrawn() {
    let program = Program()
    program.inputs.add(.events([Self.key("-")]), .events([Self.key("q")]))
    #expect(program.run() == .exit)
    #expect(program.display.frames.count == 1)
  }

  @Test func nothingHappensAfterTheEnd() {
    let program = Program()
    program.inputs.add(.events([Self.key("q"), .key(.up)]), .message(1))
    #expect(program.run() == .exit)
    #expect(program.keys.isEmpty && program.messages.isEmpty && program.inputs.count == 1)
  }

  @Test func theFirstPictureWaitsForSomethingToShow() {
    let program = Program()
    program.inputs.add(.message(1), .events([Self.key("q")]))
    #expect(program.run(patience: .seconds(60)) == .exit)
    #expect(program.messages == [1])
    #expect(program.display.frames.count == 1)
  }

  @Test func theFirstPictureDoesNotWaitForEver() {
    let program = Program()
    program.inputs.add(.nothing, .events([Self.key("q")]))
    #expect(program.run(patience: .milliseconds(5)) == .exit)
    #expect(program.display.frames.count == 1)
  }

  /// What the first picture waited for in vain is drawn as soon as it comes.
  @Test func whatWasWaitedForIsNotPutOffOnceMore() {
    let program = Program()
    program.inputs.add(.nothing, .message(1), .events([Self.key("q")]))
    #expect(program.run(patience: .milliseconds(1)) == .exit)
    #expect(program.display.frames.count == 2)
  }

  @Test func aResizeIsDrawnAtTheNewSize() {
    let program = Program()
    program.display.size = Size(columns: 33, rows: 7)
    program.inputs.add(.events([.resize(Size(columns: 33, rows: 7))]), .events([.resumed]), .events([Self.key("q")]))
    _ = program.run()
    #expect(program.sizes == Array(repeating: Size(columns: 33, rows: 7), count: 3))
  }

  @Test func aSignalEndsTheLoopWithItsCode() {
    let program = Program()
    program.inputs.add(.events([.terminate(signal: 2)]))
    let end = program.run()
    #expect(end == .signal(2))
    #expect(end.exitCode == 130)
  }

  @Test func theEndOfTheInputsEndsTheLoop() {
    #expect(Program().run() == .eventsEnded)
  }

  @Test func manyMessagesAreDrawnSeldomAndTheLastOneAtLast() {
    let program = Program()
    for number in 0..<5000 { program.inputs.add(.message(number)) }
    program.inputs.add(.nothing, .events([Self.key("q")]))
    let clock = ContinuousClock()
    let begin = clock.now
    #expect(program.run() == .exit)
    let allowed = 2 + Int((clock.now - begin) / Loop<Int>.messageInterval)
    #expect(program.messages.count == 5000)
    #expect((2...allowed).contains(program.display.frames.count))
    // Whatever came last was drawn, and nothing was waited for any more.
    #expect(program.inputs.deadlines.last == .some(nil))
  }
}
