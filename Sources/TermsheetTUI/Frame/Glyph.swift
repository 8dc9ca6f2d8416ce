/// What a cell shows: a sign with its marks, in a plain value of two words.
///
/// A frame has thousands of cells and is made anew for every key: as texts, each of them would be counted by whoever holds
/// it. Five code points are as many as a cell of ncurses holds; what has more than six is cut.
public struct Glyph: Sendable, Hashable, BitwiseCopyable {
  /// Three code points in each, 21 bits apiece, the first in the lowest; 0 is none.
  private var low: UInt64
  private var high: UInt64

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = 1 << bits - 1
  /// How many code points there is room for.
  static let room = 6

  public static let blank = Glyph(ascii: 0x20)
  public static let none = Glyph(ascii: 0)

  /// - Parameter ascii: a printable character.
  init(ascii: UInt8) {
    low = UInt64(ascii)
    high = 0
  }

  init(scalar: Unicode.Scalar) {
    low = UInt64(scalar.value)
    high = 0
  }

  public init(_ text: String) {
    (low, high) = (0, 0)
    for (index, scalar) in text.unicodeScalars.prefix(Self.room).enumerated() {
      if index < 3 {
        low |= UInt64(scalar.value) << (UInt64(index) * Self.bits)
      } else {
        high |= UInt64(scalar.value) << (UInt64(index - 3) * Self.bits)
      }
    }
  }

  public var text: String {
    if let ascii { return String(UnicodeScalar(ascii)) }
    var text = String.UnicodeScalarView()
    for part in [low, high] {
      var rest = part
      while rest != 0 {
        if let scalar = UnicodeScalar(UInt32(rest & Self.mask)) { text.append(scalar) }
        rest >>= Self.bits
      }
    }
    return String(text)
  }

  /// The printable ASCII character that it is; `nil` for any other.
  var ascii: UInt8? { high == 0 && (0x20..<0x7F).contains(low) ? UInt8(truncatingIfNeeded: low) : nil }

  /// The only code point that it has, where that is a plain sign; `nil` for any other.
  var plain: UInt32? {
    let value = UInt32(truncatingIfNeeded: low)
    return high == 0 && low == UInt64(value) && ScreenText.isPlain(value) ? value : nil
  }

  /// Whether it is of ASCII alone.
  var isASCII: Bool { high == 0 && low < 0x80 }
}
