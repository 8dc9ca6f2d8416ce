/// A way in which articles are kept in files.
public struct ArticleFormat: Sendable, Hashable {
  /// One lower-case word, as a user would say it: `text`, `markdown`.
  public var name: String
  /// What it is, in a few words for a list.
  public var summary: String
  /// File name extensions without the dot, lower case; the first is the usual one.
  public var extensions: [String]
  /// Holds inputs of any format rather than articles, as an archive does.
  public var isContainer: Bool

  public init(name: String, summary: String = "", extensions: [String], isContainer: Bool = false) {
    self.name = name
    self.summary = summary
    self.extensions = extensions
    self.isContainer = isContainer
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
  /// About the whole input.
  case note(ReadingNote)
  /// About one record of it, by the record's path.
  case noteInside(path: String, ReadingNote)
  /// One record that gives no article; the others are read.
  case broken(path: String, ReadingFailure)
}

/// Reads the articles of one format; one type a format.
///
/// To add a format, write a reader and put it into `ReaderRegistry.standard`; the library walks folders for its
/// extensions from then on.
public protocol ArticleReader: Sendable {
  var format: ArticleFormat { get }

  /// Whether the document is of this format, told by its content first and its name second.
  ///
  /// Only the beginning of the document's bytes may be there.
  func claim(on document: Document) -> FormatClaim

  /// Hands every article of the document to `hand`, one after the other, so that a file of many needs the memory of one.
  func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure)
}

/// A reader of inputs that may be larger than the memory: mailboxes, feeds, tables, archives.
public protocol StreamReader: ArticleReader {
  /// As `read`, from a stream whose beginning is the document's.
  func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure)
}

extension StreamReader {
  public func read(_ document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    try read(ByteStream(document.bytes), of: document, hand: hand)
  }
}
