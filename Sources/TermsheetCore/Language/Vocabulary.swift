/// Every word that some rule or list knows, each with a small number and its features.
///
/// Words are looked up by their lower-case bytes, so that the stages above compare numbers and never strings. A value:
/// it is built once and then shared between threads.
struct Vocabulary: Sendable {
  /// Features by word index; index 0 is the unknown word.
  private(set) var features: [WordFeatures] = [WordFeatures()]
  /// Open addressing: word indices by hash, 0 where free. The count is a power of two.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 12)
  /// The lower-case bytes of all words, one after the other, with an end offset per word.
  private var pool: [UInt8] = []
  private var ends: [Int32] = [0]

  var count: Int { features.count }

  /// The number of a word, entering it where it is new. `text` is folded to lower case (ASCII only).
  @discardableResult
  mutating func intern(_ text: some StringProtocol) -> WordID {
    var bytes = Array(text.utf8)
    for index in bytes.indices { bytes[index] = Self.lower(bytes[index]) }
    let found = bytes.withUnsafeBufferPointer { lookUp(UnsafeRawBufferPointer($0)) }
    if found != .unknown { return found }
    if (features.count + 1) * 2 > slots.count { grow() }
    let id = Int32(features.count)
    features.append(WordFeatures())
    pool.append(contentsOf: bytes)
    ends.append(Int32(pool.count))
    place(id, hash: bytes.withUnsafeBufferPointer { Self.hash(UnsafeRawBufferPointer($0)) })
    return WordID(index: id)
  }

  /// Adds features to a word, entering it where it is new.
  mutating func describe(_ text: some StringProtocol, _ change: (inout WordFeatures) -> Void) {
    let id = intern(text)
    change(&features[Int(id.index)])
  }

  subscript(_ id: WordID) -> WordFeatures { features[Int(id.index)] }

  /// The word's lower-case spelling; empty for the unknown word.
  func spelling(_ id: WordID) -> String {
    guard id.index > 0 else { return "" }
    let index = Int(id.index)
    return String(decoding: pool[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }

  /// The number of the word that these bytes spell in any case, or `.unknown`.
  func lookUp(_ bytes: UnsafeRawBufferPointer) -> WordID {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(bytes)) & mask
    return slots.withUnsafeBufferPointer { slots in
      pool.withUnsafeBufferPointer { pool in
        ends.withUnsafeBufferPointer { ends in
          while slots[slot] != 0 {
            let id = Int(slots[slot])
            let start = Int(ends[id - 1])
            if Int(ends[id]) - start == bytes.count {
              var index = 0
              while index < bytes.count, pool[start + index] == Self.lower(bytes[index]) { index += 1 }
              if index == bytes.count { return WordID(index: Int32(id)) }
            }
            slot = (slot + 1) & mask
          }
          return .unknown
        }
      }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1..<features.count {
      let bytes = Array(pool[Int(ends[id - 1])..<Int(ends[id])])
      place(Int32(id), hash: bytes.withUnsafeBufferPointer { Self.hash(UnsafeRawBufferPointer($0)) })
    }
  }

  private mutating func place(_ id: Int32, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// FNV-1a over the lower-case bytes (Fowler, Noll and Vo): short keys, no set-up cost.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(lower(byte))) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
