import TermsheetCore

/// The rows of the list of hardware: of each the mentions that tie the same companies to the same product in the same way,
/// from one article or several. Most rows have one.
struct HardwareRows: Sendable {
  private var first: [Int32] = []
  private var others: [Int32: [Int32]] = [:]
  private(set) var isSure: [Bool] = []
  /// How many texts say it, copies of one counting once.
  private(set) var texts: [Int32] = []
  /// The rows by the hashes of their ties; of ties with one hash each is at the next number that was free.
  private var places: [Int: Int32] = [:]

  var count: Int { first.count }
  var isEmpty: Bool { first.isEmpty }
  var indices: Range<Int> { first.indices }

  /// The mention that is shown, as an index into the ledger's hardware: the newest that names a number.
  func shown(_ row: Int) -> Int { Int(first[row]) }

  /// All its mentions, the one that is shown first.
  func mentions(_ row: Int) -> [Int] { [shown(row)] + others[Int32(row), default: []].map { Int($0) } }

  func hasSeveral(_ row: Int) -> Bool { others[Int32(row)] != nil }

  /// The row of a tie.
  ///
  /// - Parameter tie: of a mention.
  func row(_ wanted: HardwareTie, tie: (Int) -> HardwareTie) -> Int? {
    var place = wanted.hashValue
    while let row = places[place] {
      if tie(shown(Int(row))) == wanted { return Int(row) }
      place &+= 1
    }
    return nil
  }

  /// Adds a mention to the row of its tie.
  ///
  /// - Returns: the number of the row where it is new.
  mutating func add(_ mention: Int, _ wanted: HardwareTie, isSure: Bool, tie: (Int) -> HardwareTie) -> Int? {
    if let row = row(wanted, tie: tie) {
      others[Int32(row), default: []].append(Int32(mention))
      self.isSure[row] = self.isSure[row] || isSure
      return nil
    }
    var place = wanted.hashValue
    while places[place] != nil { place &+= 1 }
    places[place] = Int32(count)
    first.append(Int32(mention))
    self.isSure.append(isSure)
    texts.append(1)
    return count - 1
  }

  /// Brings the mentions of a row into the order in which they are told.
  mutating func set(_ row: Int, mentions: [Int], texts: Int) {
    first[row] = Int32(mentions[0])
    if mentions.count > 1 { others[Int32(row)] = mentions.dropFirst().map { Int32($0) } }
    self.texts[row] = Int32(clamping: texts)
  }

  mutating func set(_ row: Int, texts: Int) { self.texts[row] = Int32(clamping: texts) }
}
