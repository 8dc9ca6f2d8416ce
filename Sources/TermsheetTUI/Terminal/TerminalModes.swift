import CNcurses
import Foundation

/// Modes of the terminal that ncurses does not set in the way needed: mouse with dragging, and marked pastes.
///
/// Source: XTerm Control Sequences, "DEC Private Mode Set": 1000 presses, 1002 dragging, 1006 positions beyond column
/// 223, 2004 bracketed paste.
@MainActor struct TerminalModes {
  /// What sets everything right again after ncurses and these modes, for the crash guard.
  let reset: [UInt8]

  private let output: Int32
  private let on: [UInt8]
  private let off: [UInt8]

  /// Looks at the current terminal; one without a mouse in its terminfo entry is taken to know none of these modes.
  ///
  /// - Parameter mouse: whether clicks and the wheel are asked for; without, the terminal selects text as ever.
  init(output: Int32, mouse: Bool = true) {
    self.output = output
    let capable = Terminfo.bytes("kmous") != nil
    let (mouseOn, mouseOff) =
      mouse ? ("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l") : ("", "")
    on = capable ? Array((mouseOn + "\u{1B}[?2004h").utf8) : []
    off = capable ? Array(("\u{1B}[?2004l" + mouseOff).utf8) : []

    var reset: [UInt8] = Terminfo.bytes("sgr0") ?? []
    reset += Terminfo.bytes("op") ?? []
    reset += off
    reset += Terminfo.bytes("rmkx") ?? []
    reset += Terminfo.bytes("cnorm") ?? []
    if let leave = Terminfo.bytes("rmcup") {
      reset += leave
    } else {
      // No second screen: below what was drawn, however far down that reached.
      reset += Terminfo.bytes("cup", 999, 0) ?? []
      reset += Terminfo.bytes("el") ?? []
    }
    self.reset = reset
  }

  func enter() { write(on) }

  func leave() { write(off) }

  /// Puts text on the clipboard of the terminal's user, also over SSH.
  ///
  /// Source: XTerm Control Sequences, "Manipulate Selection Data" (OSC 52).
  func copy(_ text: String) { write(Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}".utf8)) }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(output, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}
