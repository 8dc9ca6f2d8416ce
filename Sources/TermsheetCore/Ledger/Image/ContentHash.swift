/// A quick hash that tells whether bytes are still those that were written.
///
/// XXH64 with the seed 0. Source: xxHash fast digest algorithm, specification 0.1.1, section "XXH64 algorithm description".
enum ContentHash {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let (p1, p2, p3, p4, p5) = primes
    let count = bytes.count
    func word(_ index: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var index = 0
    var hash: UInt64
    if count >= 32 {
      var (a, b, c, d) = (p1 &+ p2, p2, UInt64(0), 0 &- p1)
      while index + 32 <= count {
        a = round(a, word(index))
        b = round(b, word(index + 8))
        c = round(c, word(index + 16))
        d = round(d, word(index + 24))
        index += 32
      }
      hash = turned(a, 1) &+ turned(b, 7) &+ turned(c, 12) &+ turned(d, 18)
      hash = merged(merged(merged(merged(hash, a), b), c), d)
    } else {
      hash = p5
    }
    hash = hash &+ UInt64(count)
    while index + 8 <= count {
      hash = turned(hash ^ round(0, word(index)), 27) &* p1 &+ p4
      index += 8
    }
    if index + 4 <= count {
      let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
      hash = turned(hash ^ half &* p1, 23) &* p2 &+ p3
      index += 4
    }
    while index < count {
      hash = turned(hash ^ UInt64(bytes[index]) &* p5, 11) &* p1
      index += 1
    }
    hash = (hash ^ hash >> 33) &* p2
    hash = (hash ^ hash >> 29) &* p3
    return hash ^ hash >> 32
  }

  private static func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    turned(lane &+ word &* primes.1, 31) &* primes.0
  }

  private static func merged(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
    (hash ^ round(0, lane)) &* primes.0 &+ primes.3
  }
}
