import CNcurses

/// What the terminfo database says of the current terminal. Needs a screen that ncurses has set up.
@MainActor enum Terminfo {
  /// A string capability, as bytes to send, without padding.
  static func bytes(_ name: String) -> [UInt8]? {
    guard let pointer = curses_string_capability(name) else { return nil }
    return withoutPadding(Array(String(cString: pointer).utf8))
  }

  /// The sequence that a capability such as `cup` gives for two numbers.
  static func bytes(_ name: String, _ first: Int, _ second: Int) -> [UInt8]? {
    guard let pointer = curses_filled_capability(name, Int32(first), Int32(second)) else { return nil }
    return withoutPadding(Array(String(cString: pointer).utf8))
  }

  /// The keys that the database names for this terminal.
  static var keys: [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in namedKeys {
      // One byte alone is a control key, whatever an old entry calls it.
      guard let bytes = bytes(name), bytes.count > 1 else { continue }
      sequences[bytes] = key
    }
    return sequences
  }

  private static let namedKeys: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp), ("knp", .pageDown),
      ("khome", .home), ("kend", .end), ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Removes delays such as `$<100/>`, which `tputs` would turn into waiting.
  nonisolated static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }
}
