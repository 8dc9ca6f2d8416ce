/// A set of articles on disk: files and folders that a user named.
public struct Library: Sendable {
  /// The paths as given, in the order given.
  public var roots: [String]

  public init(roots: [String]) {
    self.roots = roots
  }

  /// Reads every article and its facts beside the caller; events arrive in batches until `.finished`.
  public func load(with extractor: Extractor = Extractor()) -> AsyncStream<LoadEvent> {
    AsyncStream { continuation in
      continuation.yield(.finished)
      continuation.finish()
    }
  }
}
