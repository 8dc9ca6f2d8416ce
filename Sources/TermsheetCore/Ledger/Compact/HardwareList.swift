/// The hardware mentions of a ledger, each in some thirty bytes until it is asked for. Reads like an array.
public struct HardwareList: RandomAccessCollection, Sendable {
  private struct Slot: FactSlot {
    var key: FactKey
    var article: Int32
    var ordinal: Int32
    var record: UInt32
  }

  private var slots: [Slot] = []
  private var lineage = Lineage()
  private var records: RecordArena

  init(of articles: ArticleList) { records = RecordArena(of: articles) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { slots.count }

  public subscript(_ index: Int) -> LedgerHardware {
    let slot = slots[index]
    return LedgerHardware(
      mention: mention(index), article: Int(slot.article), key: slot.key, ordinal: Int(slot.ordinal))
  }

  public func mention(_ index: Int) -> HardwareMention {
    records.read(slots[index].record) { $0.mention() }
  }

  public func key(_ index: Int) -> FactKey { slots[index].key }

  /// As an index into ``Ledger/articles``.
  public func article(_ index: Int) -> Int { Int(slots[index].article) }

  mutating func append(_ entry: LedgerHardware) {
    slots.append(
      Slot(
        key: entry.key, article: Int32(entry.article), ordinal: Int32(entry.ordinal), record: write(entry.mention)))
  }

  private mutating func write(_ mention: HardwareMention) -> UInt32 { records.append { $0.write(mention) } }

  /// Takes out the mentions of these articles.
  ///
  /// - Parameter savingRoom: whether the records may be written anew, where most are of mentions that went.
  mutating func remove(articles: Set<Int32>, savingRoom: Bool = true) {
    slots.removeAll { articles.contains($0.article) }
    guard savingRoom, records.count > 2 * slots.count + 1024 else { return }
    let old = self
    lineage = Lineage()
    records.removeAll()
    for index in slots.indices { slots[index].record = write(old.mention(index)) }
  }

  /// Leaves those alone whose keys are wanted.
  mutating func keep(_ keys: Set<FactKey>) { slots.removeAll { !keys.contains($0.key) } }

  // MARK: Growing

  /// For each mention of an earlier state of this list its index now; -1 for one that went or says something else.
  ///
  /// - Returns: `nil` where this list has not grown out of that one.
  public func indices(ofThoseIn old: HardwareList) -> [Int32]? {
    lineage === old.lineage ? slots.indices(ofThoseIn: old.slots) : nil
  }

  func write(to image: inout ImageWriter) throws {
    try image.add(slots)
    try records.write(to: &image)
  }

  /// Reads what ``write(to:)`` wrote, of the articles of the same image.
  init(_ image: inout ImageReader, of articles: ArticleList) throws {
    slots = try image.list(of: Slot.self)
    records = try RecordArena(&image, of: articles)
    for slot in slots where !articles.indices.contains(Int(slot.article)) { throw ImageReader.Damaged() }
  }

  /// Brings the mentions into the order of their articles.
  mutating func sort() {
    slots.sort { ($0.article, $0.ordinal) < ($1.article, $1.ordinal) }
  }
}

extension HardwareList: Equatable {
  public static func == (left: HardwareList, right: HardwareList) -> Bool { left.elementsEqual(right) }
}
