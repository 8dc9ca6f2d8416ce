/// A name that a word list knows: it gives a name its usual short form and its kind, and is never needed to find one.
struct KnownName: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case company, investor, person, government, outlet, product, chip, place, demonym
  }

  var canonical: String
  var kind: Kind
  /// The maker of a product or chip.
  var maker: String?
  /// Free words of the list: vc, chips, cloud, us …
  var tags: [String] = []

  /// Tags of the largest companies, which are seldom the one that a small round or cheque is for.
  static let grownTags: Set<Substring> = ["bigtech", "bank", "telecom"]

  /// Whether the list calls it one of the largest.
  var isGrown: Bool {
    tags.contains { tag in tag.split(separator: " ").contains { Self.grownTags.contains($0) } }
  }
}
