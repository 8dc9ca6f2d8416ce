/// A set of articles on disk: files and folders that a user named.
public struct Library: Sendable {
  /// The path that stands for standard input.
  public static let standardInput = "-"

  /// The paths as given, in the order given; `-` is standard input.
  public var roots: [String]
  public var registry: ReaderRegistry
  public var options: ReadingOptions

  public init(
    roots: [String], registry: ReaderRegistry = .standard, options: ReadingOptions = ReadingOptions()
  ) {
    self.roots = roots
    self.registry = registry
    self.options = options
  }

  /// Reads every article and its facts beside the caller; events arrive in batches until `.finished`.
  ///
  /// The paths are walked first (`.found` grows), then files are read and their facts extracted on all cores. The order
  /// of the articles is that of the paths, whatever the file system or the timing. The stream works only a little ahead
  /// of who iterates over it, so that a slow reader of it does not fill the memory. Cancelling the iterating task
  /// stops the work; then no `.finished` arrives.
  ///
  /// - Parameter extractor: made beside the caller when the first file is read, since its word lists take time to load.
  public func load(
    with extractor: @autoclosure @escaping @Sendable () -> Extractor = Extractor()
  ) -> AsyncStream<LoadEvent> {
    Loader(roots: roots, context: ReadingContext(registry: registry, options: options), extractor: extractor).events
  }

  /// The same stream with the articles alone, for whoever wants to see what was read.
  public func read() -> AsyncStream<LoadEvent> {
    Loader(roots: roots, context: ReadingContext(registry: registry, options: options), extractor: { nil }).events
  }
}
