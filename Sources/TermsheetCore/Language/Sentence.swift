/// A stretch of tokens that is read as one statement.
struct Sentence: Sendable, Hashable {
  /// What the layout says of the text.
  enum Form: UInt8, Sendable {
    case prose
    case bullet
    case heading
    case title
  }

  /// Into the document's tokens.
  var tokens: Range<Int>
  /// UTF-8 byte offsets into the body (or title).
  var bytes: Range<Int>
  /// Counts paragraphs from 0; headings and bullets are paragraphs of their own.
  var paragraph: Int
  var form: Form
}
