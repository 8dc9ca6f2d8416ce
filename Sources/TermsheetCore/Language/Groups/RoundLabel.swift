/// The name of a round in place, so that a group holds no reference: at most 24 bytes, which "Pre-Series C2+-1" leaves
/// free. A longer name is cut.
struct RoundLabel: Sendable {
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  init(_ text: String? = nil) {
    guard let text else { return }
    withUnsafeMutableBytes(of: &words) { place in
      for (index, byte) in text.utf8.prefix(place.count).enumerated() { place[index] = byte }
    }
  }

  /// The name; `nil` where there is none.
  var text: String? {
    guard words.0 != 0 else { return nil }
    return withUnsafeBytes(of: words) { bytes in
      String(decoding: UnsafeRawBufferPointer(rebasing: bytes.prefix { $0 != 0 }), as: UTF8.self)
    }
  }
}
