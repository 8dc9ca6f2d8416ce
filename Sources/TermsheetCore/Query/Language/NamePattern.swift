/// A name as a filter asks for it, compared without regard to case and signs.
///
/// `company:scale` finds what has a word that begins so ("Scale AI", "Scaleway"), `company:"scale ai"` words next to each
/// other, `company=scale` the whole name alone.
public struct NamePattern: Sendable, Hashable {
  /// As typed.
  public var text: String
  public var isWhole: Bool
  private var folded: [UInt8]

  /// `nil` where the text holds no letter or digit.
  public init?(_ text: String, isWhole: Bool = false) {
    self.text = text
    self.isWhole = isWhole
    folded = Self.fold(text)
    if folded.isEmpty { return nil }
  }

  public func matches(_ name: String) -> Bool {
    let other = Self.fold(name)
    guard !isWhole else { return other == folded }
    guard other.count >= folded.count else { return false }
    for start in 0...(other.count - folded.count) where start == 0 || other[start - 1] == 0x20 {
      if other[start..<start + folded.count].elementsEqual(folded) { return true }
    }
    return false
  }

  /// Lower case, with one blank for whatever parts words.
  private static func fold(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x80...: return foldWide(text)
      default: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func foldWide(_ text: String) -> [UInt8] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Array(words.joined(separator: " ").utf8)
  }
}
