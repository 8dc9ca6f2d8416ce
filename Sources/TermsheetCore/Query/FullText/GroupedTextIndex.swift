/// The texts of rows that are told by several facts each: indexed fact by fact, so that a row of a thousand facts need not
/// be read again where one more joins it.
public struct GroupedTextIndex: Sendable, RankedTexts {
  private var index: GrowingTextIndex
  /// For each fact its row; -1 for none.
  private var rows: [Int32]
  public private(set) var lengths: [UInt16]
  public private(set) var averageLength: Float

  public init() { self.init(GrowingTextIndex(), rows: [], count: 0) }

  /// - Parameters:
  ///   - index: of the facts.
  ///   - rows: of each of them the row; -1 for none.
  ///   - count: how many rows there are.
  public init(_ index: GrowingTextIndex, rows: [Int32], count: Int) {
    precondition(rows.count == index.count)
    self.index = index
    self.rows = rows
    var total = [Int](repeating: 0, count: count)
    for (fact, row) in rows.enumerated() where row >= 0 { total[Int(row)] += Int(index.lengths[fact]) }
    lengths = total.map { UInt16(clamping: $0) }
    averageLength = FullTextIndex.average(lengths)
  }

  /// How many rows there are.
  public var count: Int { lengths.count }

  /// Finds the rows in which words begin so, as ``FullTextIndex/hits(_:)`` does.
  public func hits(_ asked: [UInt8]) -> TextHits? {
    guard let found = index.hits(asked) else { return nil }
    var hits = TextHits(rows: count)
    hits.add(found, rows)
    hits.count()
    return hits
  }

  /// The index of the facts as they are now, as ``GrowingTextIndex/extended(_:count:isPart:parts:)`` has it.
  ///
  /// - Parameters:
  ///   - rows: of each fact of now its row.
  ///   - count: how many rows there are now.
  public func extended(
    _ moved: [Int32], rows: [Int32], count: Int, isPart: Bool = false, parts: (Int) -> [FullTextBuilder.Part]
  ) -> GroupedTextIndex? {
    index.extended(moved, count: rows.count, isPart: isPart, parts: parts).map {
      GroupedTextIndex($0, rows: rows, count: count)
    }
  }

  /// Adds it to an image, without the rows, which are known from elsewhere.
  public func write(to image: inout ImageWriter) throws { try index.write(to: &image) }

  /// Reads what ``write(to:)`` wrote.
  public init(_ image: inout ImageReader, rows: [Int32], count: Int) throws {
    self.init(try GrowingTextIndex(&image, count: rows.count), rows: rows, count: count)
  }
}
