/// The texts of rows of which a few change at a time: an index of most of them that stays as it is, and a small one of those
/// that came since.
public struct GrowingTextIndex: Sendable, RankedTexts {
  private struct Part: Sendable {
    var index: FullTextIndex
    /// For each of its rows which row that is now, -1 for one that is gone; `nil` where all are as they were.
    var rows: [Int32]?
  }

  private var parts: [Part]
  public private(set) var lengths: [UInt16]
  public private(set) var averageLength: Float

  public init(_ index: FullTextIndex = FullTextIndex()) {
    parts = [Part(index: index, rows: nil)]
    lengths = index.lengths
    averageLength = index.averageLength
  }

  public var count: Int { lengths.count }

  /// Finds the rows in which words begin so, as ``FullTextIndex/hits(_:)`` does.
  public func hits(_ asked: [UInt8]) -> TextHits? {
    guard let rows = parts[0].rows else { return parts[0].index.hits(asked) }
    guard let found = parts[0].index.hits(asked) else { return nil }
    var hits = TextHits(rows: count)
    hits.take(found, rows)
    for part in parts.dropFirst() {
      if let found = part.index.hits(asked), let rows = part.rows { hits.take(found, rows) }
    }
    hits.count()
    return hits
  }

  // MARK: Growing

  /// Of so many rows one in this many may be in the small index before all of them are indexed anew.
  private static let share = 8
  private static let least = 512

  /// The index of the rows as they are now; `nil` where so many are new that it is better made from all of them.
  ///
  /// - Parameters:
  ///   - moved: for each row of this index where it stands now, -1 for one that went or says something else.
  ///   - count: how many rows there are now.
  ///   - isPart: whether these rows are for a while, and those of before come back: then as little as can be is made anew.
  ///   - parts: of a row of now.
  public func extended(
    _ moved: [Int32], count: Int, isPart: Bool = false, parts texts: (Int) -> [FullTextBuilder.Part]
  ) -> GrowingTextIndex? {
    var base = parts[0]
    let rows = base.rows.map { $0.map { $0 < 0 ? -1 : moved[Int($0)] } } ?? moved
    base.rows = rows
    var isThere = [Bool](repeating: false, count: count)
    for row in rows where row >= 0 { isThere[Int(row)] = true }
    let new = isThere.indices.filter { !isThere[$0] }
    let gone = rows.count { $0 < 0 }
    guard isPart || new.count + gone <= max(Self.least, count / Self.share) else { return nil }
    let index = FullTextIndex(new.lazy.map(texts))
    var grown = self
    grown.parts = [base, Part(index: index, rows: new.map { Int32($0) })]
    grown.lengths = [UInt16](repeating: 0, count: count)
    for part in grown.parts {
      for (row, length) in zip(part.rows ?? [], part.index.lengths) where row >= 0 { grown.lengths[Int(row)] = length }
    }
    grown.averageLength = FullTextIndex.average(grown.lengths)
    return grown
  }

  // MARK: Image

  /// Adds it to an image.
  public func write(to image: inout ImageWriter) throws {
    try image.add([count, parts.count])
    for part in parts {
      try image.add([part.index.count])
      try part.index.write(to: &image)
      try image.add(part.rows ?? part.index.lengths.indices.map { Int32($0) })
    }
    try image.add(lengths)
  }

  /// Reads what ``write(to:)`` wrote.
  ///
  /// - Parameter count: how many rows it must have.
  public init(_ image: inout ImageReader, count: Int) throws {
    let counts = try image.list(of: Int.self)
    guard counts.count == 2, counts[0] == count, 1...2 ~= counts[1] else { throw ImageReader.Damaged() }
    parts = []
    for _ in 0..<counts[1] {
      let rows = try image.list(of: Int.self)
      guard rows.count == 1 else { throw ImageReader.Damaged() }
      let index = try FullTextIndex(&image, count: rows[0])
      let places = try image.list(of: Int32.self)
      guard places.count == index.count, !places.contains(where: { $0 >= count }) else { throw ImageReader.Damaged() }
      parts.append(Part(index: index, rows: places))
    }
    lengths = try image.list(of: UInt16.self)
    guard lengths.count == count else { throw ImageReader.Damaged() }
    averageLength = FullTextIndex.average(lengths)
    // Where nothing has moved no row need be looked up.
    if parts.count == 1, parts[0].index.count == count, parts[0].rows?.elementsEqual(0..<Int32(count)) == true {
      parts[0].rows = nil
    }
  }
}

/// Rows of text by whose lengths hits are ranked.
public protocol RankedTexts {
  /// How many words each row has.
  var lengths: [UInt16] { get }
  /// How many words a row has on average, at least 1.
  var averageLength: Float { get }
}

extension FullTextIndex: RankedTexts {}
