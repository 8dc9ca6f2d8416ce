/// A text's fingerprint, by which copies of it are found: the same words in the same order, whoever printed them and
/// whatever little was added.
///
/// One-permutation MinHash over overlapping runs of four words (Broder, On the resemblance and containment of
/// documents, 1997; Li, Owen and Zhang, One permutation hashing, 2012). Two articles that tell the same story in their
/// own words share few such runs and are no copies.
public struct Fingerprint: Sendable, Hashable {
  /// How many words a run has.
  static let run = 4
  static let bins = 64
  /// An empty bin's value.
  static let none = UInt32.max
  /// From which estimated share of common runs on two texts are copies.
  public static let copy = 0.7

  /// The least hash of the runs that fall into each bin.
  private(set) var minima: [UInt32]
  /// How many runs there are.
  private(set) var runs = 0

  /// Letters and digits count, in lower case; everything else parts the words.
  public init(of text: String) {
    var minima = [UInt32](repeating: Self.none, count: Self.bins)
    var recent = [UInt64](repeating: 0, count: Self.run)
    var words = 0
    var hash: UInt64 = 0
    var isInWord = false
    var runs = 0
    func endWord() {
      recent[words % Self.run] = hash
      words += 1
      isInWord = false
      guard words >= Self.run else { return }
      var mixed: UInt64 = 0
      for offset in 0..<Self.run { mixed = Self.mix(mixed ^ recent[(words + offset) % Self.run]) }
      runs += 1
      let bin = Int(mixed >> 58)
      // The empty bin's value stands for itself only.
      let value = min(UInt32(truncatingIfNeeded: mixed), Self.none - 1)
      if value < minima[bin] { minima[bin] = value }
    }
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        guard byte.isLetter || byte.isDigit || byte >= 0x80 else {
          if isInWord { endWord() }
          continue
        }
        if !isInWord { hash = 0xCBF2_9CE4_8422_2325 }
        isInWord = true
        hash = (hash ^ UInt64(byte.isUppercase ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      }
    }
    if isInWord { endWord() }
    self.minima = minima
    self.runs = runs
  }

  /// Source: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// The estimated share of runs that two texts have in common, 0 to 1; 0 where either has fewer than eight.
  public func likeness(to other: Fingerprint) -> Double {
    guard runs >= 8, other.runs >= 8 else { return 0 }
    var equal = 0
    var filled = 0
    for bin in 0..<Self.bins where minima[bin] != Self.none || other.minima[bin] != Self.none {
      filled += 1
      if minima[bin] == other.minima[bin] { equal += 1 }
    }
    return filled == 0 ? 0 : Double(equal) / Double(filled)
  }
}
