/// What a watch saw change.
public struct TouchedPaths: Sendable, Hashable {
  /// Files and folders that came, changed or went; of a folder everything below it.
  var paths: Set<FilePath> = []
  /// Whether more may have changed than these: everything has to be looked at again.
  public internal(set) var isEverything = false

  public init() {}

  var isEmpty: Bool { paths.isEmpty && !isEverything }
}
