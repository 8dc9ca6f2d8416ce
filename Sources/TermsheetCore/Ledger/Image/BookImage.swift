import GRDB

extension LedgerBook {
  /// Whether an image of it would be worth the room: much of it may be of articles that are gone.
  var isWorthAnImage: Bool {
    let articles = ledger.articles
    return parts.isEmpty && inMemory.isEmpty && 2 * (articles.count - rowCount) <= articles.count
      && articles.shelf.count <= 2 * articles.liveBytes + 1 << 20
  }

  /// What an image of it is stamped with.
  func imageStamp(build: String, token: UInt64) -> ImageStamp {
    ImageStamp(build: build, life: life, token: token, seq: seq, edit: editNumber)
  }

  func write(to image: inout ImageWriter) throws {
    try places.write(to: &image)
    try ledger.write(to: &image)
  }

  /// The book of an image, as it stood when that was made; what has happened since is for a glance.
  ///
  /// - Throws: `ImageReader.Damaged`, and what SQLite throws.
  init(_ image: inout ImageReader, _ db: Database) throws {
    let stamp = image.stamp
    let places = try RowPlaces(&image)
    let ledger = try Ledger(&image, work: LedgerRows.work(upTo: stamp.edit, db))
    guard places.rows.count == ledger.articles.count else { throw ImageReader.Damaged() }
    self.init(ledger: ledger, places: places, seq: stamp.seq, editNumber: stamp.edit, life: stamp.life)
  }
}

extension LedgerRows {
  /// The token of the image that was made last of this ledger; `nil` for none.
  static func imageToken(_ db: Database) throws -> UInt64? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'image'").flatMap { UInt64($0, radix: 16) }
  }

  static func setImageToken(_ token: UInt64, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('image', ?)", arguments: [String(token, radix: 16)])
  }

  /// Of how many changes at least the ledger still knows which articles went.
  static let keptRemovals: Int64 = 10_000

  /// Whether an image is of this ledger, and what happened since can be told.
  static func isGood(_ stamp: ImageStamp, build: String, _ db: Database) throws -> Bool {
    let seq = try seq(db)
    let edit = try Int64.fetchOne(db, sql: "SELECT max(number) FROM edit") ?? 0
    return try stamp.build == build && stamp.life == life(db) && stamp.token == imageToken(db)
      && stamp.seq <= seq && seq - stamp.seq < keptRemovals && stamp.edit <= edit
  }
}
