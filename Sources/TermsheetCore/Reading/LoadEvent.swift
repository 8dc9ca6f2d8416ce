/// What loading a library reports while it goes on.
public enum LoadEvent: Sendable {
  /// So many articles are known to be there; may grow while folders are walked.
  case found(Int)
  /// Articles that have been read, with their facts, in the library's order within a batch.
  case read([LoadedArticle])
  /// Inputs that could not be read, or only in part.
  case problems([Problem])
  /// Everything has been read.
  case finished
}
