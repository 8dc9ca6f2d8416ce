/// A small print of a text by which copies of it are known: outlets that carry an agency's report under their own head
/// and foot tell it once, not forty times.
///
/// The smallest hashes of all runs of five words (a bottom-k sketch). Source: Broder, "On the resemblance and containment
/// of documents", 1997.
public struct TextSketch: Sendable, Hashable {
  /// Ascending; at most `size`.
  public private(set) var hashes: [UInt32]

  static let size = 24
  private static let run = 5
  /// Texts that share this much are copies; two reports of one event in words of their own share less than a tenth.
  static let threshold = 0.6

  /// - Parameter hashes: as ``hashes`` gave them; anything beyond the size of a sketch is left out.
  public init(hashes: [UInt32]) { self.hashes = Array(hashes.sorted().prefix(Self.size)) }

  /// Of hashes that ascend already and are no more than a sketch has.
  init(ascending hashes: [UInt32]) { self.hashes = hashes }

  public init(_ text: String) {
    var text = text
    hashes = text.withUTF8 { Self.smallest(of: $0) }
  }

  /// The share of runs that both texts have, 0 to 1, as far as the sketches tell.
  public func resemblance(to other: TextSketch) -> Double {
    if hashes == other.hashes { return hashes.isEmpty ? 0 : 1 }
    // Both ascend: the smallest hashes of the two texts together come out one after the other.
    var (mine, theirs, union, shared) = (0, 0, 0, 0)
    while union < Self.size, mine < hashes.count || theirs < other.hashes.count {
      let left = mine < hashes.count ? hashes[mine] : nil
      let right = theirs < other.hashes.count ? other.hashes[theirs] : nil
      union += 1
      if left == right { shared += 1 }
      switch (left, right) {
      case (let left?, let right?):
        if left <= right { mine += 1 }
        if right <= left { theirs += 1 }
      case (_?, nil): mine += 1
      default: theirs += 1
      }
    }
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  public func isCopy(of other: TextSketch) -> Bool {
    // Of a few words so many are common to all who tell of an event that only the same words are a copy.
    if min(hashes.count, other.hashes.count) < Self.size { return !hashes.isEmpty && hashes == other.hashes }
    return sharesEnough(with: other)
  }

  /// How many of the hashes of two texts together may be of one of them alone, where the two are copies.
  private static let mostApart = size - Int((Double(size) * threshold).rounded(.up))

  /// Whether ``resemblance(to:)`` reaches the threshold, of two sketches with all their hashes: most that are compared are
  /// told apart by their first.
  private func sharesEnough(with other: TextSketch) -> Bool {
    hashes.withUnsafeBufferPointer { mine in
      other.hashes.withUnsafeBufferPointer { others in
        var (left, right, apart) = (0, 0, 0)
        for _ in 0..<Self.size where left < mine.count && right < others.count {
          let (a, b) = (mine[left], others[right])
          if a != b {
            apart += 1
            if apart > Self.mostApart { return false }
          }
          if a <= b { left += 1 }
          if b <= a { right += 1 }
        }
        return true
      }
    }
  }

  private static func smallest(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var words: [UInt32] = []
    var word: UInt32 = 0
    var isInside = false
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if (lower >= 0x61 && lower <= 0x7A) || (lower >= 0x30 && lower <= 0x39) || lower >= 0x80 {
        word = ((isInside ? word : 0x811C_9DC5) ^ UInt32(lower)) &* 0x0100_0193
        isInside = true
      } else if isInside {
        words.append(word)
        isInside = false
      }
    }
    if isInside { words.append(word) }
    guard !words.isEmpty else { return [] }
    var kept: [UInt32] = []
    for start in 0...max(0, words.count - run) {
      var hash: UInt32 = 0x811C_9DC5
      for word in words[start..<min(words.count, start + run)] { hash = mixed(hash &* 31 &+ word) }
      if kept.count == size, hash >= kept[size - 1] { continue }
      let place = kept.firstIndex { $0 >= hash } ?? kept.count
      if place < kept.count, kept[place] == hash { continue }
      kept.insert(hash, at: place)
      if kept.count > size { kept.removeLast() }
    }
    return kept
  }

  /// The finishing steps of MurmurHash3, so that the smallest hashes are a fair choice among the runs.
  private static func mixed(_ value: UInt32) -> UInt32 {
    var hash = value
    hash = (hash ^ (hash >> 16)) &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 13)) &* 0xC2B2_AE35
    return hash ^ (hash >> 16)
  }
}
