/// A file that a message carries, not yet decoded.
struct MailAttachment {
  /// The name that the message gives it, or one by its type; without folders, and never empty.
  let name: String
  /// Whether it may hold nothing but words that sign the letter: it has no name of its own, or a signature's.
  let maySign: Bool
  private let content: ArraySlice<UInt8>
  private let encoding: String

  /// Endings for the types whose files often come without a telling name.
  private static let extensions = [
    "application/pdf": "pdf", "text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt",
    "text/markdown": "md", "text/csv": "csv", "application/json": "json", "application/zip": "zip",
    "application/gzip": "gz", "application/mbox": "mbox", "application/rss+xml": "rss", "application/atom+xml": "atom",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  ]
  /// What signatures are called that mail programs and gateways put into a file, without digits and ending.
  /// Source: "ATT00001.txt" is what Exchange calls a text that stands behind another part.
  private static let signatures: Set<String> = ["signature", "sig", "att", "disclaimer", "footer"]
  /// Of a longer name the end is kept, which has the extension; in characters.
  private static let longestName = 120

  /// - Parameter known: the extensions of files that are read.
  /// - Returns: `nil` for a file of another kind, such as a picture or a signature.
  init?(_ header: MailHeader, type: String, content: ArraySlice<UInt8>, known: Set<String>) {
    let given =
      header.parameters("content-disposition")?.parameters["filename"]
      ?? header.parameters("content-type")?.parameters["name"] ?? ""
    var name = Self.plainName(EncodedWords.decoded(Array(given.utf8)))
    let stem = name.lowercased().prefix { $0 != "." }.filter { $0.isLetter }
    maySign = name.isEmpty || Self.signatures.contains(stem)
    if !known.contains(Document.pathExtension(of: Array(name.utf8))) {
      guard let byType = Self.extensions[type] else { return nil }
      name = (name.isEmpty ? "attachment" : name) + "." + byType
    }
    self.name = name
    self.content = content
    encoding = header.raw("content-transfer-encoding")?.text ?? ""
  }

  var bytes: [UInt8] { TransferEncoding.decoded(content, encoding) }

  /// The name without the folders that it may come with, and without what acts on a terminal.
  private static func plainName(_ given: String) -> String {
    let last = given.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let shown = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let name = String(String.UnicodeScalarView(shown)).trimmed(of: [" ", "."])
    return String(name.suffix(longestName))
  }
}
