/// A file as it was when it was read.
struct StoredFile: Sendable, Hashable {
  var id: Int64
  var path: String
  var size: Int64
  /// Nanoseconds since 1970-01-01 UTC.
  var modified: Int64
  var hash: String
  var grammar: String
  /// Milliseconds since 1970-01-01 UTC.
  var read: Int64
  var problems: [Problem] = []
}

/// What reading a file gave.
struct ReadFile: Sendable {
  /// Which part of a file this is: of a large one the articles come in several, the last of which says that it is all.
  enum Part: Sendable, Hashable {
    case whole, first, middle, last
  }

  var path: String
  var size: Int64
  var modified: Int64
  var hash: String
  var articles: [LoadedArticle]
  var problems: [Problem]
  var part = Part.whole
}
