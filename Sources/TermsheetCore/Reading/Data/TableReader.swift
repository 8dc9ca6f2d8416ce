/// CSV and TSV with a header, one article a row.
public struct TableReader: StreamReader {
  public let format = ArticleFormat(
    name: "csv", summary: "tables with a header: CSV, TSV; --map names the columns", extensions: ["csv", "tsv", "tab"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    if BinaryKind.name(of: document.bytes[...]) != nil { return .none }
    let isNamed = format.extensions.contains(document.pathExtension)
    guard let end = document.opening.firstIndex(of: .newline), document.opening.first != UInt8(ascii: "<"),
      let separator = SeparatedRows.separator(of: document.opening)
    else { return isNamed ? .name : .none }
    let names = Self.names(Array(document.opening[..<end]), separator)
    // By content only where the header cannot be a sentence: a text's column and another, under the usual names.
    let isTable =
      names.count > 1 && names.allSatisfy { $0.utf8.count < 40 && !$0.contains(" ") }
      && !Set(names).isDisjoint(with: Self.bodies) && Set(names).intersection(Self.others).count > 0
    return isTable ? .content : isNamed ? .name : .none
  }

  private static let bodies = Set([
    "text", "body", "content", "maintext", "full_text", "description", "summary", "article",
  ])
  private static let others = Set([
    "title", "headline", "url", "link", "date", "published_at", "publishedat", "date_publish", "author", "source",
  ])

  private static func names(_ line: [UInt8], _ separator: UInt8) -> [String] {
    var rows = SeparatedRows(ByteStream(line), separator: separator, limit: 1 << 20)
    return ((try? rows.next()) ?? nil)?.map { $0.trimmed.text.lowercased() } ?? []
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let limit = document.context.options.limits.documentBytes
    var stream = stream
    if WideEncoding(of: document.bytes[...]) != nil {
      stream = ByteStream(try TextDecoding(stream.rest(limit: limit)).bytes)
    } else if document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      try stream.skip(3)
    }
    let isTabbed = document.pathExtension == "tsv" || document.pathExtension == "tab"
    let separator = SeparatedRows.separator(of: document.opening) ?? (isTabbed ? .tab : UInt8(ascii: ","))
    var rows = SeparatedRows(stream, separator: separator, limit: limit)
    guard let header = try rows.next() else { throw .empty }
    var encoding = RecordEncoding(opening: document.bytes)
    func text(_ cell: [UInt8], in row: [[UInt8]]) -> String {
      encoding.text(cell, in: Array(row.joined(separator: [.newline]))[...])
    }
    var columns: [String: Int] = [:]
    for (index, name) in header.enumerated() {
      let name = text(Array(name.trimmed), in: header)
      for key in [name, name.lowercased()] where columns[key] == nil { columns[key] = index }
    }
    let fields = header.map { text($0, in: header) }
    // Without a column for the text no row has one: one mistake.
    let mapping = document.context.options.fields
    let best = RecordFields.article(path: document.path, format: "csv", mapping: mapping) { name in
      columns[name] ?? columns[name.lowercased()] == nil ? nil : "Words."
    }
    guard best != nil else { throw .noTextField(fields: fields) }
    var articles = 0
    var broken = BrokenRecords()
    while let row = try rows.next() {
      let path = "\(document.path)#\(rows.line)"
      let found = RecordFields.article(path: path, format: "csv", mapping: mapping) { name in
        guard let index = columns[name] ?? columns[name.lowercased()], index < row.count, !row[index].isEmpty else {
          return nil
        }
        return text(row[index], in: row)
      }
      if let (article, date) = found {
        articles += 1
        if let date { hand(.noteInside(path: path, .unreadableDate(date))) }
        hand(.article(article))
      } else {
        broken.add(.noTextField(fields: fields), path: path, hand: hand)
      }
    }
    if let note = encoding.note { hand(.note(note)) }
    try broken.finish(articles: articles, hand: hand)
    if rows.endsInQuotes { throw .damaged(format: "CSV: a quotation mark never closes", position: nil) }
  }
}
