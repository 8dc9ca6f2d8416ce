import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The image of a ledger: what its articles come to, as it lay in memory, in a file beside the ledger.
///
/// A start reads it instead of merging everything again, and then only what has changed since. It can be lost at any time:
/// one that is damaged, of another build of the program or of another ledger is thrown away, and everything is made anew
/// from the rows.
struct KeptImage: Sendable {
  let path: String
  let build: String
  /// A ledger of fewer articles is merged before an image would be read.
  var leastArticles = 500

  init(ledger: String, build: String = GrammarVersion.current) {
    path = Self.path(for: ledger)
    self.build = build
  }

  static func path(for ledger: String) -> String { ledger + ".image" }

  /// The book that is kept, and where the rest of the image goes on; `nil` where there is none for this ledger.
  func read(_ db: Database) throws -> (book: LedgerBook, rest: ImageReader)? {
    guard LedgerLocation.exists(path) else { return nil }
    do {
      var image = try ImageReader(path)
      guard try LedgerRows.isGood(image.stamp, build: build, db) else { throw ImageReader.Damaged() }
      let book = try LedgerBook(&image, db)
      return (book, image)
    } catch is ImageReader.Damaged {
      throwAway()
      return nil
    }
  }

  func throwAway() { unlink(path) }

  /// Makes the image of a book anew, where it is worth one.
  ///
  /// - Parameters:
  ///   - attach: adds what belongs to the book and is not in it.
  /// - Returns: the stamp's token, to be written into the store; `nil` where there is no image now.
  func write(_ book: LedgerBook, attach: (inout ImageWriter) throws -> Void) -> UInt64? {
    guard book.rowCount >= leastArticles, book.isWorthAnImage else {
      throwAway()
      return nil
    }
    let token = UInt64.random(in: 1 ... .max)
    do {
      var writer = try ImageWriter(path)
      try book.write(to: &writer)
      try attach(&writer)
      try writer.finish(book.imageStamp(build: build, token: token))
      return token
    } catch {
      // Without an image the next start is slower, and nothing is lost.
      return nil
    }
  }

  /// As ``write(_:attach:)``, wherever the task is to run.
  nonisolated func written(
    _ book: LedgerBook, _ attach: @Sendable (inout ImageWriter) throws -> Void
  ) async -> UInt64? {
    write(book, attach: attach)
  }
}
