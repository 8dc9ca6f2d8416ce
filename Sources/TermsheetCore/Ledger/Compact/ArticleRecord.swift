/// An article and what it says, as the bytes that lie on the shelf.
enum ArticleRecord {
  /// Where the bytes of one lie.
  struct Place: Sendable, Hashable {
    var offset: UInt64
    var count: UInt32
  }

  static func write(_ loaded: LoadedArticle, to writer: inout PackedWriter) {
    let article = loaded.article
    writer.text(article.path)
    for text in [article.title, article.outlet, article.author, article.url] { writer.text(text) }
    writer.write(article.published)
    writer.fixed(UInt8(clamping: loaded.sketch.hashes.count))
    for hash in loaded.sketch.hashes { writer.fixed(hash) }
    writer.text(article.body)
    writer.list(article.headings) { writer, heading in
      writer.number(heading.lowerBound)
      writer.number(heading.upperBound)
    }
    write(article.origin, to: &writer)
    writer.optional(loaded.language) { $0.choice($1) }
    writer.write(loaded.facts)
  }

  private static func write(_ origin: ArticleOrigin, to writer: inout PackedWriter) {
    // Kept articles have none of it.
    writer.flag(origin != ArticleOrigin())
    guard origin != ArticleOrigin() else { return }
    writer.list(origin.formats) { $0.text($1) }
    for text in [origin.title, origin.outlet, origin.published, origin.author, origin.url, origin.declaredLanguage] {
      writer.text(text)
    }
    writer.list(origin.cuttings) { writer, cutting in
      writer.text(cutting.reason)
      writer.text(cutting.text)
    }
  }

  static func facts(at place: Place, on shelf: SpillFile) -> ArticleFacts {
    read(place, shelf) { reader in
      skipTexts(&reader)
      for _ in 0..<Int(reader.byte()) { _ = reader.fixed(UInt32.self) }
      skipRestOfHead(&reader)
      return reader.facts()
    }
  }

  /// The sketch alone: of a company that many articles tell of it is asked for all of them.
  static func sketch(at place: Place, on shelf: SpillFile) -> TextSketch {
    read(place, shelf) { reader in
      skipTexts(&reader)
      return TextSketch(ascending: (0..<Int(reader.byte())).map { _ in reader.fixed(UInt32.self) })
    }
  }

  /// Path, title, outlet, author and address, and the date.
  private static func skipTexts(_ reader: inout PackedReader) {
    reader.skipText()
    for _ in 0..<4 where reader.flag() { reader.skipText() }
    _ = reader.date()
  }

  private static func skipRestOfHead(_ reader: inout PackedReader) {
    reader.skipText()
    _ = reader.list { reader in (reader.number(), reader.number()) }
    if reader.flag() { _ = origin(&reader) }
    _ = reader.optional { $0.choice(upTo: Language.thai) }
  }

  /// Without the facts, which take longer to read than everything else.
  static func head(at place: Place, on shelf: SpillFile, key: ArticleKey, firstSeen: Int64?) -> LoadedArticle {
    read(place, shelf) { Self.head(&$0, key: key, firstSeen: firstSeen) }
  }

  static func loaded(at place: Place, on shelf: SpillFile, key: ArticleKey, firstSeen: Int64?) -> LoadedArticle {
    read(place, shelf) { reader in
      var loaded = Self.head(&reader, key: key, firstSeen: firstSeen)
      loaded.facts = reader.facts()
      return loaded
    }
  }

  private static func read<Result>(
    _ place: Place, _ shelf: SpillFile, _ body: (inout PackedReader) -> Result
  ) -> Result {
    shelf.withBytes(at: place.offset, count: Int(place.count)) { bytes in
      guard place.offset >= shelf.baseCount || isSound(bytes) else {
        // Rather nothing than what is wrong; whoever keeps the ledger makes it anew.
        shelf.noteDamage()
        var nothing = PackedReader(UnsafeRawBufferPointer(rebasing: bytes[..<0]))
        return body(&nothing)
      }
      var reader = PackedReader(bytes)
      return body(&reader)
    }
  }

  /// How many bytes of a record tell whether the others are as they were written.
  private static let hashSize = 4

  /// A record with its hash, as it lies on the shelf.
  static func sealed(_ record: [UInt8]) -> [UInt8] {
    var bytes = record
    withUnsafeBytes(of: record.withUnsafeBytes(hash).littleEndian) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Whether the record at a place is as it was written.
  static func isSound(at place: Place, on shelf: SpillFile) -> Bool {
    shelf.withBytes(at: place.offset, count: Int(place.count), isSound)
  }

  private static func isSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count - hashSize
    guard count >= 0 else { return false }
    let kept = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count, as: UInt32.self))
    return kept == hash(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(truncatingIfNeeded: ContentHash.of(bytes))
  }

  private static func head(_ reader: inout PackedReader, key: ArticleKey, firstSeen: Int64?) -> LoadedArticle {
    var article = Article(path: reader.text(), body: "")
    article.title = reader.optionalText()
    article.outlet = reader.optionalText()
    article.author = reader.optionalText()
    article.url = reader.optionalText()
    article.published = reader.date()
    let hashes = (0..<Int(reader.byte())).map { _ in reader.fixed(UInt32.self) }
    article.body = reader.text()
    article.headings = reader.list { reader in
      let start = reader.number()
      return start..<max(start, reader.number())
    }
    if reader.flag() { article.origin = origin(&reader) }
    let language = reader.optional { $0.choice(upTo: Language.thai) }
    return LoadedArticle(
      article: article, facts: ArticleFacts(), key: key, sketch: TextSketch(ascending: hashes), language: language,
      firstSeen: firstSeen)
  }

  private static func origin(_ reader: inout PackedReader) -> ArticleOrigin {
    var origin = ArticleOrigin(formats: reader.list { $0.text() })
    origin.title = reader.optionalText()
    origin.outlet = reader.optionalText()
    origin.published = reader.optionalText()
    origin.author = reader.optionalText()
    origin.url = reader.optionalText()
    origin.declaredLanguage = reader.optionalText()
    origin.cuttings = reader.list { Cutting(reason: $0.text(), text: $0.text()) }
    return origin
  }
}
