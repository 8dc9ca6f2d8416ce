/// A hash of bytes that is the same in every run and on every machine, for keys that are kept.
///
/// FNV-1a with 128 bits. Source: draft-eastlake-fnv, "The FNV Non-Cryptographic Hash Algorithm", parameters of section 5.
public struct StableHash: Sendable, Hashable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    var state = state
    for byte in bytes { state = (state ^ UInt128(byte)) &* Self.prime }
    self.state = state
  }

  /// Adds a part with its end, so that "ab" and "c" differ from "a" and "bc".
  public mutating func add(_ text: String?) {
    if let text {
      var text = text
      text.withUTF8 { add($0) }
      add(CollectionOfOne(0xFF))
    } else {
      add(CollectionOfOne(0xFE))
    }
  }

  public mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { add($0) }
  }

  public var value: UInt128 { state }
}
