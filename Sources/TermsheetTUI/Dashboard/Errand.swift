/// Something that is done outside of the dashboard's own state, by whoever runs it.
enum Errand: Sendable {
  /// Puts text on the clipboard of the user's terminal.
  case copy(String, what: String)
  /// Shows a text in a program that takes the terminal meanwhile.
  case show(ReadableText, in: Viewer)
  /// Opens an address.
  case browse(String)
  /// Writes a new file; what goes into it is made beside.
  case write(path: String, what: String, make: @Sendable () -> [UInt8])

  enum Viewer: Sendable, Hashable {
    case pager, editor
  }
}

/// An article as another program is to show it.
struct ReadableText: Sendable, Hashable {
  /// Where it lies; in an archive or among the samples it lies nowhere by itself.
  var path: String
  /// The text, for where there is no such file.
  var body: String
  /// What to begin with, as it stands in the text.
  var sentence: String?

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
