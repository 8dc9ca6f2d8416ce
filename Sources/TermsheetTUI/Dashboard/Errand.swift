import TermsheetCore

/// Something that is done outside of the dashboard's own state, by whoever runs it.
enum Errand: Sendable {
  /// Puts text on the clipboard of the user's terminal.
  case copy(String, what: String)
  /// Shows a text in a program that takes the terminal meanwhile.
  case show(ReadableText, in: Viewer)
  /// Opens an address.
  case browse(String)
  /// Writes a new file; what goes into it, and what that is in words, is made beside.
  case write(path: String, make: @Sendable () -> (bytes: [UInt8], what: String))

  enum Viewer: Sendable, Hashable {
    case pager, editor
  }
}

/// An article as another program is to show it. Its text is read beside the keys.
struct ReadableText: Sendable {
  var article: LoadedArticle
  /// Its text where that is on the screen already.
  var text: Article?
  var options = ReadingOptions()
  /// What to begin with, as it stands in the text.
  var sentence: String?

  /// Where it lies; in an archive or among the samples it lies nowhere by itself.
  var path: String { article.article.path }

  /// The text, for where there is no such file.
  func body(isCancelled: @escaping @Sendable () -> Bool) -> String {
    let text = text ?? FullArticle.read(article, options: options, isCancelled: isCancelled)
    let head = [text.title, [text.outlet, text.published?.iso].compactMap { $0 }.joined(separator: " · ")]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
    return head + "\n\n" + text.body + "\n"
  }

  /// The line on which a sentence begins, from 1; 1 where it is not found as it stands.
  static func line(of sentence: String?, in bytes: [UInt8]) -> Int {
    // The file may break the sentence's lines elsewhere: its first words are enough.
    guard let sentence, case let start = Array(sentence.utf8.prefix(24)), !start.isEmpty, bytes.count >= start.count
    else { return 1 }
    var line = 1
    for index in 0...(bytes.count - start.count) {
      if bytes[index] == start[0], bytes[index..<index + start.count].elementsEqual(start) { return line }
      if bytes[index] == 0x0A { line += 1 }
    }
    return 1
  }
}
