/// Tells of records that give no article, the first ones singly and the rest by their number: a table of a million
/// unusable rows is one mistake and not a million.
struct BrokenRecords {
  private static let shown = 5

  private(set) var count = 0
  private(set) var first: ReadingFailure?

  mutating func add(_ failure: ReadingFailure, path: String, hand: (Reading) -> Void) {
    count += 1
    first = first ?? failure
    if count <= Self.shown { hand(.broken(path: path, failure)) }
  }

  /// Whether there was no record at all.
  func isEmpty(articles: Int) -> Bool { articles == 0 && count == 0 }

  /// Behind the last record.
  ///
  /// - Throws: why the first gave no article, where none did.
  func finish(articles: Int, hand: (Reading) -> Void) throws(ReadingFailure) {
    if count > Self.shown { hand(.note(.moreBroken(count: count - Self.shown))) }
    if isEmpty(articles: articles) { throw .empty }
  }
}
