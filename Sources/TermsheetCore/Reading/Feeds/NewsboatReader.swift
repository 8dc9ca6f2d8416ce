import GRDB

/// The cache of the feed reader newsboat, an SQLite database; it is opened for reading only.
public struct NewsboatReader: StreamReader {
  public let format = ArticleFormat(
    name: "newsboat", summary: "newsboat's cache.db (--newsboat finds it)", extensions: [])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    document.bytes.starts(with: "SQLite format 3\0".utf8) ? .content : .none
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    guard let file = document.context.file else { throw .needsFile }
    var failure: ReadingFailure?
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(2)
      let queue = try DatabaseQueue(path: file.shown, configuration: configuration)
      try queue.read { database in
        guard try database.tableExists("rss_item"), try database.tableExists("rss_feed") else {
          failure = .otherDatabase
          return
        }
        if try !Self.read(database, document, hand) { failure = .empty }
      }
    } catch let error as DatabaseError {
      failure = .damaged(format: "SQLite (\(error.message ?? "error \(error.resultCode.rawValue)"))", position: nil)
    } catch {
      failure = .damaged(format: "SQLite", position: nil)
    }
    if let failure { throw failure }
  }

  /// One item after the other, so that a cache of any size needs the memory of one.
  ///
  /// - Returns: whether there was any.
  private static func read(_ database: Database, _ document: Document, _ hand: (Reading) -> Void) throws -> Bool {
    var isFilled = false
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT i.id AS id, i.title AS title, i.author AS author, i.url AS url, i.pubDate AS date, i.content AS content,
          f.title AS feed, i.feedurl AS address
        FROM rss_item i LEFT JOIN rss_feed f ON f.rssurl = i.feedurl
        WHERE i.deleted = 0 ORDER BY i.id
        """)
    while let row = try rows.next() {
      var header = ArticleHeader()
      func set(_ field: ArticleHeader.Field, _ value: String?, _ place: String) {
        if let value = value.map(TextOrMarkup.line), !value.isEmpty { header.set(field, to: value, from: place) }
      }
      set(.title, text(row, "title"), "rss_item.title")
      set(.outlet, text(row, "feed"), "rss_feed.title")
      set(.outlet, text(row, "address").flatMap(HTMLMetadata.host), "host of the feed")
      set(.author, text(row, "author"), "rss_item.author")
      set(.url, text(row, "url"), "rss_item.url")
      // Seconds since 1970; 0 where the feed says nothing.
      if let seconds = Int64.fromDatabaseValue(row["date"]), seconds > 0, seconds < 1 << 40 {
        header.set(published: PartialDate(dayNumber: Int(seconds / 86_400)), from: "rss_item.pubDate")
      }
      let content = text(row, "content") ?? ""
      let body = TextOrMarkup(Array(content.utf8.prefix(document.context.options.limits.documentBytes)))
      if body.body.isBlank, header.title == nil { continue }
      let id = Int64.fromDatabaseValue(row["id"]) ?? 0
      isFilled = true
      hand(
        .article(
          header.article(
            path: "\(document.path)#\(id)", format: "newsboat", body: body.body.text, headings: body.headings)))
    }
    return isFilled
  }

  /// A column's text whatever its type; bytes that are no UTF-8 become U+FFFD.
  private static func text(_ row: Row, _ column: String) -> String? {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .string(let text): return text
    case .blob(let data): return String(decoding: data, as: UTF8.self)
    case .int64(let number): return String(number)
    case .double, .null: return nil
    }
  }
}
