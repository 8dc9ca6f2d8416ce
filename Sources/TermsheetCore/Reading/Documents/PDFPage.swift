/// What `pdftotext -htmlmeta` writes: the document's properties in a head, and between two marks its text as it stands.
struct PDFPage {
  let text: [UInt8]
  private(set) var title: String?
  private(set) var author: String?

  private static let opening = Array("<pre>\n".utf8)
  private static let closing = Array("</pre>\n</body>\n</html>\n".utf8)

  init(_ output: [UInt8]) {
    // In the head brackets are written as entities, so that the first mark is the right one; the text may have more.
    let lines = output.lines()
    guard let mark = lines.first(where: { output[$0].elementsEqual(Self.opening.dropLast()) }) else {
      text = output
      return
    }
    let body = output[min(mark.upperBound + 1, output.count)...]
    text = Array(body.suffix(Self.closing.count).elementsEqual(Self.closing) ? body.dropLast(Self.closing.count) : body)
    for line in lines.prefix(while: { $0.lowerBound < mark.lowerBound }).map({ output[$0].text }) {
      title = title ?? Self.value(line, from: "<title>", to: "</title>")
      author = author ?? Self.value(line, from: "<meta name=\"Author\" content=\"", to: "\"/>")
    }
  }

  private static func value(_ line: String, from start: String, to end: String) -> String? {
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    var value = String(line.dropFirst(start.count).dropLast(end.count))
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    for (entity, character) in entities { value = value.replacing(entity, with: character) }
    let text = Array(value.utf8)[...].trimmed.text
    return text.isEmpty ? nil : text
  }
}
