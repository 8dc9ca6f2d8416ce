/// Tells values apart that are too large to be compared: each assignment has an identity of its own, and copies share it.
///
///     var catalogue = Catalogue() { didSet { catalogueIdentity = Identity() } }
struct Identity: Sendable, Equatable {
  /// Held by whoever remembers the identity, so that no other can take its place in memory.
  private final class Token: Sendable {}
  private let token = Token()

  static func == (one: Identity, other: Identity) -> Bool { one.token === other.token }
}
