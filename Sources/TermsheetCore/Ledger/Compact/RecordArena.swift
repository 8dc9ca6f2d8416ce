/// Records of some bytes each, one behind the other; names in them are numbers, and evidence lies with the articles.
struct RecordArena: Sendable {
  private var bytes: [UInt8] = []
  /// How many records were added, also those that nobody points to any more.
  private(set) var count = 0
  let names: NameTable
  private let shelf: SpillFile

  init(of articles: ArticleList) {
    names = articles.names
    shelf = articles.shelf
  }

  /// Adds a record and tells where it begins.
  mutating func append(_ write: (inout PackedWriter) -> Void) -> UInt32 {
    var writer = PackedWriter(names: names)
    write(&writer)
    let start = UInt32(bytes.count)
    bytes += writer.bytes
    count += 1
    return start
  }

  func read<Result>(_ start: UInt32, _ body: (inout PackedReader) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes, at: Int(start), names: names, shelf: shelf)
      return body(&reader)
    }
  }

  func write(to image: inout ImageWriter) throws {
    try image.add(bytes)
    try image.add([count])
  }

  /// Reads what ``write(to:)`` wrote, of the articles of the same image.
  init(_ image: inout ImageReader, of articles: ArticleList) throws {
    self.init(of: articles)
    bytes = try image.list(of: UInt8.self)
    count = try image.list(of: Int.self).first ?? 0
  }

  mutating func removeAll() {
    bytes = []
    count = 0
  }
}
