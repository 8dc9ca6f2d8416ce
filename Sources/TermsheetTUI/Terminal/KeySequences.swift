/// The escape sequences that terminals send for keys, beyond those that terminfo names.
///
/// Sources: ECMA-48 for the grammar, XTerm Control Sequences ("PC-Style Function Keys", "VT220-Style Function Keys"),
/// and the Linux console's `ESC [ [ A`.
enum KeySequences {
  /// A control sequence `ESC [ parameters final`. Modifiers (a second parameter) are ignored: the key acts as if alone.
  static func key(final: UInt8, parameters: [Int]) -> Key? {
    switch final {
    case UInt8(ascii: "~"): return parameters.first.flatMap { numbered[$0] }
    case UInt8(ascii: "Z"): return .backTab
    default: return lettered[final]
    }
  }

  /// `ESC O letter`, of the keypad's application mode.
  static func applicationKey(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .character("=")
    // The keypad's digits and signs stand 64 above their characters.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(letter - 64)))
    default: return lettered[letter]
    }
  }

  /// `ESC [ [ letter` of the Linux console.
  static func consoleKey(_ letter: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    return .function(Int(letter - UInt8(ascii: "A")) + 1)
  }

  /// A byte below 32, or 127.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0: return .control(" ")
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 1...26: return .control(Character(Unicode.Scalar(byte + 96)))
    case 28...31: return .control(Character(Unicode.Scalar(byte + 64)))
    default: return nil
    }
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]
}
