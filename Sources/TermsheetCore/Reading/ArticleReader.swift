/// A way in which articles are kept in files.
public struct ArticleFormat: Sendable, Hashable {
  /// One lower-case word, as a user would say it: `text`, `markdown`.
  public var name: String
  /// File name extensions without the dot, lower case; the first is the usual one.
  public var extensions: [String]

  public init(name: String, extensions: [String]) {
    self.name = name
    self.extensions = extensions
  }
}

/// How a reader knows that an input is its own; the highest claim reads it.
public enum FormatClaim: Int, Sendable, Hashable, Comparable {
  /// Not this format.
  case none
  /// Readable as this format where no other claims it.
  case fallback
  /// The file's name says so and the content does not speak against it.
  case name
  /// The content says so, whatever the name.
  case content

  public static func < (left: FormatClaim, right: FormatClaim) -> Bool { left.rawValue < right.rawValue }
}

/// What a reader hands on: an article, or something to tell about the input that does not prevent reading it.
public enum Reading: Sendable {
  case article(Article)
  case note(ReadingNote)
}

/// Reads the articles of one format; one type a format.
///
/// To add a format, write a reader and put it into `ReaderRegistry.standard`; the library walks folders for its
/// extensions from then on.
public protocol ArticleReader: Sendable {
  var format: ArticleFormat { get }

  /// Whether the document is of this format, told by its content first and its name second.
  func claim(on document: Document) -> FormatClaim

  /// Hands every article of the document to `hand`, one after the other, so that a file of many needs the memory of one.
  func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure)
}
