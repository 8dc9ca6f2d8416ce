/// JSON and JSON Lines as news APIs and scrapers write them, and JSON Feed.
public struct JSONReader: StreamReader {
  /// Lists of articles within a record, by the names that APIs use.
  private static let lists = [
    "articles", "items", "results", "data", "docs", "news", "stories", "posts", "entries", "records", "value",
    "response.results", "response.docs", "hits.hits",
  ]

  public let format = ArticleFormat(
    name: "json", summary: "JSON, JSON Lines and JSON Feed; --map names the fields",
    extensions: ["json", "jsonl", "ndjson", "jsonlines"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    let opening = document.opening[...].drop(while: \.isSpace)
    let isNamed = format.extensions.contains(document.pathExtension)
    guard let first = opening.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return isNamed && BinaryKind.name(of: document.bytes[...]) == nil ? .name : .none
    }
    let inside = opening.dropFirst().drop(while: \.isSpace)
    guard let second = inside.first, second == UInt8(ascii: "\"") || second == UInt8(ascii: "{") else {
      return isNamed ? .name : .none
    }
    return isNamed || opening.contains(.colon) ? .content : .none
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let limit = document.context.options.limits.documentBytes
    var stream = stream
    // Every other encoding but UTF-8 is decoded as a whole.
    if WideEncoding(of: document.bytes[...]) != nil {
      stream = ByteStream(try TextDecoding(stream.rest(limit: limit)).bytes)
    } else if document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      try stream.skip(3)
    }
    var records = JSONRecords(stream, opening: document.opening, limit: limit)
    var reading = RecordReading(path: document.path, mapping: document.context.options.fields)
    var isLastBroken = false
    while true {
      // The items of a long list come before the record that holds it.
      var handed = 0
      let record = try records.next(handing: Self.lists) { members, item in
        handed += 1
        reading.readItem(item, of: .object(members), hand: hand)
      }
      guard let record else { break }
      isLastBroken = false
      switch record {
      case .success(let value): if handed == 0 { reading.read(value, hand: hand) }
      case .failure(let failure):
        isLastBroken = true
        reading.tell(.damaged(format: "JSON", position: failure.position), hand: hand)
      }
    }
    if let note = records.encodingNote { hand(.note(note)) }
    if reading.isEmpty, let first = document.opening.first(where: { !$0.isSpace }), !Self.brackets.contains(first) {
      throw .damaged(format: "JSON", position: 0)
    }
    // A list that was cut off between two records, or never had one.
    if records.isOpenList, !isLastBroken { throw .damaged(format: "JSON", position: stream.position) }
    try reading.finish(hand: hand)
  }

  private static let brackets: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "[")]

  /// The records of one input, with their numbers.
  private struct RecordReading {
    let path: String
    let mapping: FieldMapping
    private var number = 0
    private var articles = 0
    private var broken = BrokenRecords()

    init(path: String, mapping: FieldMapping) {
      self.path = path
      self.mapping = mapping
    }

    mutating func read(_ value: JSONValue, hand: (Reading) -> Void) {
      // A feed or an API's answer holds its articles in a list.
      for name in JSONReader.lists {
        guard case .array(let items)? = value.value(at: name),
          items.contains(where: { if case .object = $0 { true } else { false } })
        else { continue }
        for item in items { readItem(item, of: value, hand: hand) }
        return
      }
      readRecord(value, outlet: nil, hand: hand)
    }

    /// An item of a feed's or an answer's list.
    mutating func readItem(_ item: JSONValue, of list: JSONValue, hand: (Reading) -> Void) {
      let feedTitle = list["version"]?.string?.contains("jsonfeed.org") == true ? list["title"]?.string : nil
      readRecord(item["_source"] ?? item, outlet: feedTitle, hand: hand)
    }

    private mutating func readRecord(_ value: JSONValue, outlet: String?, hand: (Reading) -> Void) {
      number += 1
      let path = "\(self.path)#\(number)"
      let found = RecordFields.article(path: path, format: "json", mapping: mapping) { name in
        JSONReader.text(value.value(at: name))
      }
      guard let found else {
        var fields: [String] = []
        if case .object(let members) = value { fields = members.map(\.name) }
        broken.add(.noTextField(fields: fields), path: path, hand: hand)
        return
      }
      var article = found.article
      if article.outlet == nil, let outlet {
        article.outlet = outlet
        article.origin.outlet = "feed title"
      }
      if let date = found.unreadableDate { hand(.noteInside(path: path, .unreadableDate(date))) }
      articles += 1
      hand(.article(article))
    }

    var isEmpty: Bool { broken.isEmpty(articles: articles) }

    mutating func tell(_ failure: ReadingFailure, hand: (Reading) -> Void) {
      number += 1
      broken.add(failure, path: "\(path)#\(number)", hand: hand)
    }

    func finish(hand: (Reading) -> Void) throws(ReadingFailure) {
      try broken.finish(articles: articles, hand: hand)
    }
  }

  /// A string or number; of a list the items' texts or names.
  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)?, .number(let text)?: return text
    case .array(let items)?:
      let texts = items.prefix(64).compactMap { $0.scalarText ?? $0["name"]?.string }
      let isProse = texts.contains { $0.utf8.count > 200 }
      return texts.isEmpty ? nil : texts.joined(separator: isProse ? "\n\n" : ", ")
    case .object?: return value?["name"]?.string ?? value?["rendered"]?.string
    default: return nil
    }
  }
}
