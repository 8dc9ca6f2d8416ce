import Foundation
import GRDB

/// An article as the store has it, with where it lies.
struct StoredArticle: Sendable {
  /// Row of the table of articles.
  var id: Int64
  var loaded: LoadedArticle

  static let columns =
    "id, path, key, title, outlet, published, author, url, sketch, facts, first_seen"

  init(id: Int64, loaded: LoadedArticle) {
    self.id = id
    self.loaded = loaded
  }

  /// From a row of ``columns``. Facts that cannot be read are none, and their file is read again by and by.
  init(row: Row) {
    let date: String? = row[5]
    let article = Article(
      path: row[1], title: row[3], outlet: row[4], published: date.flatMap { PartialDate(iso: $0) }, author: row[6],
      url: row[7], body: "")
    let key: String = row[2]
    loaded = LoadedArticle(
      article: article, facts: (try? StoredFacts.facts(row[9])) ?? ArticleFacts(),
      key: ArticleKey(text: key) ?? ArticleKey(value: 0), sketch: Self.sketch(row[8]), firstSeen: row[10])
    id = row[0]
  }

  /// The articles of which a condition holds.
  static func all(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> [Self] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE \(condition)"), arguments: arguments
    ).map(Self.init)
  }

  private static func sketch(_ data: Data) -> TextSketch {
    data.withUnsafeBytes { bytes in
      TextSketch(
        hashes: (0..<bytes.count / 4).map {
          UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
        })
    }
  }

  static func bytes(_ sketch: TextSketch) -> Data {
    var data = Data(capacity: sketch.hashes.count * 4)
    for hash in sketch.hashes { withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }
}
