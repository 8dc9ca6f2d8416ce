import Foundation
import TermsheetTUI

/// A program with nothing but a terminal and a loop, for tests of both in a real pseudo-terminal.
///
/// It shows its size, the last event and the number of messages; `q` quits, `x` traps, `o` overflows the stack, `e`
/// calls exit() without stopping the terminal, `c` crashes on another thread while this one draws, `p` does so while this
/// one paints frames. With a number as argument it sends itself so many messages.
@main @MainActor struct TerminalProbe {
  static let terminal = Terminal()
  static var last = "none"
  static var count = 0
  static var messages = 0
  static var pictures = 0

  static func main() async {
    do {
      try terminal.start()
    } catch {
      FileHandle.standardError.write(Data("cannot start: \(error)\n".utf8))
      exit(2)
    }
    let wanted = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 0
    let news = Mailbox<Int>()
    Task.detached {
      for number in 0..<wanted {
        news.send(number)
        if number % 50 == 0 { try? await Task.sleep(for: .milliseconds(1)) }
      }
    }
    let loop = Loop<Int>(display: terminal, handle: handle, render: render, scheme: { PlainScheme() })
    let end = loop.run(TerminalInputs(terminal, news))
    terminal.stop()
    print("ended after \(pictures) pictures: \(end)")
    exit(end.exitCode)
  }

  static func handle(_ input: LoopInput<Int>) -> LoopAction {
    switch input {
    case .message:
      messages += 1
      return .draw
    case .event(.key(.character("q"))): return .exit
    case .event(.key(.character("x"))): fatalError("asked for")
    case .event(.key(.character("o"))): overflow(1)
    case .event(.key(.character("e"))): exit(7)
    case .event(.key(.character("c"))): crashWhileDrawing()
    case .event(.key(.character("p"))): crashWhilePainting()
    case .event(let event):
      last = "\(event)"
      count += 1
    }
    return .draw
  }

  static func render(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    pictures += 1
    let lines = ["probe \(size.columns)x\(size.rows)", "last \(last)", "messages \(messages)", "events \(count)", "日本"]
    for (row, line) in lines.enumerated() where row < size.rows {
      var column = 0
      for character in line where column < size.columns {
        let width: UInt8 = character.unicodeScalars.first.map { $0.value >= 0x2E80 } == true ? 2 : 1
        guard column + Int(width) <= size.columns else { break }
        frame[column, row] = Cell(text: String(character), width: width, style: Style(.money))
        if width == 2 { frame[column + 1, row] = Cell(text: "", width: 0, style: Style(.money)) }
        column += Int(width)
      }
    }
    if size.columns > 0, size.rows > 5 {
      frame[size.columns - 1, size.rows - 1] = Cell(text: "@", style: Style(.text, on: .selection))
    }
    return frame
  }

  /// Writes as a painter does, in pieces that end anywhere, and never stops.
  static func crashWhileDrawing() -> Never {
    Thread { fatalError("asked for, elsewhere") }.start()
    let picture = Array("\u{1B}[?25l\u{1B}[31;1mdrawing\u{1B}[?1002h\u{1B}[2;3H".utf8)
    var length = 1
    while true {
      length = length % picture.count + 1
      _ = picture.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, length) }
    }
  }

  /// Paints whole frames, each unlike the last, and never stops: ncurses has a descriptor of its own.
  static func crashWhilePainting() -> Never {
    Thread {
      // In the midst of it, not before the first.
      usleep(20_000)
      fatalError("asked for, elsewhere")
    }.start()
    while true {
      last = "painting \(pictures)"
      terminal.repaint()
      terminal.present(render(terminal.size), in: PlainScheme())
    }
  }

  static func overflow(_ depth: Int) -> Never {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
      buffer[0] = UInt8(truncatingIfNeeded: depth)
      overflow(depth + Int(buffer[0] & 1) + 1)
    }
  }
}

struct PlainScheme: ColourScheme {
  func foreground(_ role: Role) -> RGB? { role == .money ? RGB(red: 0, green: 175, blue: 95) : nil }
  func background(_ ground: Ground) -> RGB? { ground == .selection ? RGB(red: 0, green: 0, blue: 95) : nil }
}
