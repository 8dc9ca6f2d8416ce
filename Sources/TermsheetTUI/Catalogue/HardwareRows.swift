import TermsheetCore

/// The rows of the list of hardware: of each the mentions that tie the same companies to the same product in the same way,
/// from one article or several. Most rows have one.
struct HardwareRows: Sendable {
  private var first: [Int32] = []
  /// The mentions behind the first; one in a copy of a text stands behind that text's own, as its complement.
  private var others: [Int32: [Int32]] = [:]
  private(set) var isSure: [Bool] = []
  /// Of each mention of the ledger, whatever its row.
  private(set) var isSureMention: [Bool] = []
  /// How many texts say it, copies of one counting once.
  private(set) var texts: [Int32] = []
  /// For each row the hash of its tie.
  private var hashes: [UInt32] = []
  /// The rows by these, one more than the row's number, each at the next place that was free; 0 where there is none. Its
  /// size is a power of two.
  private var table = [Int32](repeating: 0, count: 1 << 6)

  var count: Int { first.count }
  var isEmpty: Bool { first.isEmpty }
  var indices: Range<Int> { first.indices }

  /// The mention that is shown, as an index into the ledger's hardware: the newest that names a number.
  func shown(_ row: Int) -> Int { Int(first[row]) }

  /// All its mentions, the one that is shown first.
  func mentions(_ row: Int) -> [Int] {
    [shown(row)] + others[Int32(row), default: []].map { Int($0 < 0 ? ~$0 : $0) }
  }

  /// How many accounts of it can be read, those in copies of a text not counted.
  func accountCount(_ row: Int) -> Int { 1 + others[Int32(row), default: []].count { $0 >= 0 } }

  /// One of its accounts, with the mentions in copies of its text.
  ///
  /// - Parameter position: from 0 to less than ``accountCount(_:)``.
  func account(_ position: Int, of row: Int) -> ToldMentions.Account {
    var account = ToldMentions.Account(mention: shown(row))
    var place = 0
    for other in others[Int32(row), default: []] {
      if other >= 0 {
        if place == position { break }
        place += 1
        account = ToldMentions.Account(mention: Int(other))
      } else {
        account.copies.append(Int(~other))
      }
    }
    return account
  }

  func hasSeveral(_ row: Int) -> Bool { others[Int32(row)] != nil }

  /// The row of a tie.
  ///
  /// - Parameter tie: of a mention.
  func row(_ wanted: HardwareTie, tie: (Int) -> HardwareTie) -> Int? {
    let hash = wanted.hash
    var place = Int(hash) & (table.count - 1)
    while table[place] != 0 {
      let row = Int(table[place] - 1)
      if hashes[row] == hash, tie(shown(row)) == wanted { return row }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func enter(_ row: Int) {
    var place = Int(hashes[row]) & (table.count - 1)
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = Int32(row + 1)
  }

  /// Adds a mention to the row of its tie.
  ///
  /// - Parameter mention: the next of the ledger.
  /// - Returns: the number of the row, and whether it is new.
  mutating func add(
    _ mention: Int, _ wanted: HardwareTie, isSure: Bool, tie: (Int) -> HardwareTie
  ) -> (row: Int, isNew: Bool) {
    if let row = row(wanted, tie: tie) {
      add(mention, to: row, isSure: isSure)
      return (row, false)
    }
    isSureMention.append(isSure)
    first.append(Int32(mention))
    self.isSure.append(isSure)
    texts.append(1)
    hashes.append(wanted.hash)
    if 2 * count > table.count {
      table = [Int32](repeating: 0, count: 4 * table.count)
      for row in indices.dropLast() { enter(row) }
    }
    enter(count - 1)
    return (count - 1, true)
  }

  /// Adds a mention to a row that is known to be of its tie.
  mutating func add(_ mention: Int, to row: Int, isSure: Bool) {
    others[Int32(row), default: []].append(Int32(mention))
    self.isSure[row] = self.isSure[row] || isSure
    isSureMention.append(isSure)
  }

  /// Of each mention its row.
  var rowOfMentions: [Int32] {
    var rows = [Int32](repeating: -1, count: isSureMention.count)
    for (row, mention) in first.enumerated() { rows[Int(mention)] = Int32(row) }
    for (row, more) in others { for mention in more { rows[Int(mention < 0 ? ~mention : mention)] = row } }
    return rows
  }

  /// The mentions of a row as they were told, by what their indices are now.
  func told(_ row: Int, moved: [Int32]) -> ToldMentions {
    var told = ToldMentions(accounts: [], texts: Int(texts[row]))
    for mention in [first[row]] + others[Int32(row), default: []] {
      if mention >= 0 {
        told.accounts.append(ToldMentions.Account(mention: Int(moved[Int(mention)])))
      } else {
        told.accounts[told.accounts.count - 1].copies.append(Int(moved[Int(~mention)]))
      }
    }
    return told
  }

  /// Brings the mentions of a row into the order in which they are told.
  mutating func set(_ row: Int, _ told: ToldMentions) {
    let ordered = told.accounts.flatMap { [Int32($0.mention)] + $0.copies.map { ~Int32($0) } }
    first[row] = ordered[0]
    if ordered.count > 1 { others[Int32(row)] = Array(ordered.dropFirst()) }
    texts[row] = Int32(clamping: told.texts)
  }

  mutating func set(_ row: Int, texts: Int) { self.texts[row] = Int32(clamping: texts) }

  // MARK: Image

  init() {}

  private static var imageColumns: [ImageColumn<Self>] {
    [.init(\.first), .init(\.isSure), .init(\.isSureMention), .init(\.texts), .init(\.hashes), .init(\.table)]
  }

  func write(to image: inout ImageWriter) throws {
    try image.add(Self.imageColumns, of: self)
    let several = others.keys.sorted()
    try image.add(several)
    try image.add(lists: several.map { others[$0] ?? [] })
  }

  /// Reads what ``write(to:)`` wrote.
  ///
  /// - Parameter mentions: how many there are in the ledger.
  init(_ image: inout ImageReader, mentions: Int) throws {
    try image.read(Self.imageColumns, into: &self)
    let several = try image.list(of: Int32.self)
    let more = try image.lists(of: Int32.self)
    guard several.count == more.count, [isSure.count, texts.count, hashes.count].allSatisfy({ $0 == first.count }),
      isSureMention.count == mentions, table.count.nonzeroBitCount == 1, table.count > first.count,
      !first.contains(where: { $0 >= mentions })
    else { throw ImageReader.Damaged() }
    others = Dictionary(zip(several, more)) { first, _ in first }
    guard !others.keys.contains(where: { $0 < 0 || $0 >= count }),
      !more.joined().contains(where: { Int($0 < 0 ? ~$0 : $0) >= mentions })
    else { throw ImageReader.Damaged() }
  }
}
