/// Spellings, each with a small number from 1 on, found by their bytes whatever the case of their ASCII letters.
///
/// Open addressing over one pool of bytes: nothing is allocated per word, and a look-up touches three arrays.
struct WordTable: Sendable {
  /// Numbers by hash, 0 where free. The count is a power of two.
  private var slots: [Int32]
  /// The lower-case bytes of all spellings, one after the other, with an end offset per spelling.
  private var pool: [UInt8] = []
  private var ends: [Int32] = [0]

  /// - Parameter capacity: the spellings that are expected; more are taken as well.
  init(capacity: Int = 1024) {
    var size = 1 << 11
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(capacity + 1)
    pool.reserveCapacity(capacity * 8)
  }

  /// How many spellings there are.
  var count: Int { ends.count - 1 }

  /// The number of a spelling, entering it where it is new.
  mutating func insert(_ bytes: UnsafeRawBufferPointer) -> (number: Int32, isNew: Bool) {
    let found = find(bytes)
    if found != 0 { return (found, false) }
    if ends.count * 2 > slots.count { grow() }
    for byte in bytes { pool.append(Self.lower(byte)) }
    ends.append(Int32(pool.count))
    let number = Int32(ends.count - 1)
    place(number, hash: Self.hash(bytes))
    return (number, true)
  }

  /// The number of the spelling of these bytes, or 0.
  func find(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(bytes)) & mask
    return slots.withUnsafeBufferPointer { slots in
      pool.withUnsafeBufferPointer { pool in
        ends.withUnsafeBufferPointer { ends in
          while slots[slot] != 0 {
            let number = Int(slots[slot])
            let start = Int(ends[number - 1])
            if Int(ends[number]) - start == bytes.count {
              var index = 0
              while index < bytes.count, pool[start + index] == Self.lower(bytes[index]) { index += 1 }
              if index == bytes.count { return Int32(number) }
            }
            slot = (slot + 1) & mask
          }
          return 0
        }
      }
    }
  }

  /// The lower-case spelling of a number; empty for 0.
  func spelling(_ number: Int32) -> String {
    guard number > 0 else { return "" }
    return String(decoding: pool[Int(ends[Int(number) - 1])..<Int(ends[Int(number)])], as: UTF8.self)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<ends.count {
      let range = Int(ends[number - 1])..<Int(ends[number])
      place(
        Int32(number), hash: pool.withUnsafeBytes { Self.hash(UnsafeRawBufferPointer(rebasing: $0[range])) })
    }
  }

  private mutating func place(_ number: Int32, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Eight bytes at a time, folded to lower case together: mixed as in Fibonacci hashing (Knuth, The Art of Computer
  /// Programming 3, 6.4).
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      hash = mix(hash ^ lower(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mix(hash ^ lower(rest))
  }

  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = (word ^ word >> 32) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// Eight bytes with their ASCII capitals as small letters.
  @inline(__always)
  private static func lower(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let atLeastA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let pastZ = low &+ 0x2525_2525_2525_2525
    let capitals = (atLeastA ^ pastZ) & ~word & 0x8080_8080_8080_8080
    return word | capitals >> 2
  }
}

extension StringProtocol {
  /// The text's bytes in place; copied only where the text does not hold them together.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
    return Array(utf8).withUnsafeBytes(body)
  }
}
