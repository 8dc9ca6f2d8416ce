/// How many colours the terminal shows.
enum ColourDepth: Sendable, Hashable {
  /// None, or none wanted: attributes alone tell things apart.
  case monochrome
  /// The first 8 or 16 colours of ANSI, whose look the user's terminal decides.
  case ansi(Int)
  /// The 256 of xterm: ANSI's 16, a cube of 6x6x6, and 24 greys.
  case indexed
  /// 24 bits a colour, as in the terminfo entries `xterm-direct` and `tmux-direct`.
  case direct

  /// - Parameters:
  ///   - colours: what terminfo says (`colors`); 0 or less where it says nothing or colour could not be started.
  ///   - direct: terminfo's flag `RGB`.
  ///   - environment: `NO_COLOR`, not empty, turns colour off (<https://no-color.org>).
  init(colours: Int, direct: Bool, environment: [String: String]) {
    if let wish = environment["NO_COLOR"], !wish.isEmpty {
      self = .monochrome
    } else if direct, colours >= 1 << 24 {
      self = .direct
    } else {
      switch colours {
      case 256...: self = .indexed
      case 16...: self = .ansi(16)
      case 8...: self = .ansi(8)
      default: self = .monochrome
      }
    }
  }
}
