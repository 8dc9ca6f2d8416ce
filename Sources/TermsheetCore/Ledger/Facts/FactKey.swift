/// What a fact is known by within what an article says: its article, its kind and the sentence that proves it.
///
/// It does not depend on the figures that were read, on the file's place, or on what else is in the ledger. A change of
/// the grammar can change it; the user's work therefore goes by ``FactAnchor``, which finds the fact again.
public struct FactKey: Sendable, Hashable, Comparable, BitwiseCopyable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case deal
    case stake
    case hardware
  }

  /// 40 bits: short enough to type, and long enough that a hundred thousand facts seldom meet (0.5%).
  public var value: UInt64

  public init(value: UInt64) { self.value = value & Self.mask }

  /// - Parameter ordinal: how many facts of the kind, before this one in the article, have the same evidence.
  public init(_ kind: Kind, in article: ArticleKey, evidence: [Evidence], ordinal: Int) {
    var hash = StableHash()
    withUnsafeBytes(of: article.value.littleEndian) { hash.add($0) }
    hash.add(kind.rawValue)
    hash.add(evidence.first?.start ?? -1)
    hash.add(ordinal)
    let folded = UInt64(truncatingIfNeeded: hash.value ^ (hash.value >> 64))
    self.init(value: folded ^ (folded >> 40))
  }

  private static let mask: UInt64 = (1 << 40) - 1
  /// Crockford's alphabet: no letter that is read as a digit. Source: crockford.com/base32.html.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// Eight letters and digits.
  public var text: String {
    String((0..<8).map { Self.alphabet[Int(value >> UInt64(35 - 5 * $0)) & 31] })
  }

  /// Reads what ``text`` wrote; `o`, `i` and `l` are taken for the digits they look like. `nil` for anything else.
  public init?(text: String) {
    guard text.count == 8 else { return nil }
    var value: UInt64 = 0
    for character in text.lowercased() {
      let plain: Character =
        switch character {
        case "o": "0"
        case "i", "l": "1"
        default: character
        }
      guard let digit = Self.alphabet.firstIndex(of: plain) else { return nil }
      value = value << 5 | UInt64(digit)
    }
    self.value = value
  }

  public static func < (left: FactKey, right: FactKey) -> Bool { left.value < right.value }

  /// The keys of an article's facts of one kind, in their order.
  static func keys(_ kind: Kind, in article: ArticleKey, evidence: [[Evidence]]) -> [FactKey] {
    var seen: [Int: Int] = [:]
    return evidence.map { sentences in
      let start = sentences.first?.start ?? -1
      defer { seen[start, default: 0] += 1 }
      return FactKey(kind, in: article, evidence: sentences, ordinal: seen[start] ?? 0)
    }
  }
}
