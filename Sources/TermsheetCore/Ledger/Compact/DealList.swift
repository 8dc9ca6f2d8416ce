/// The deals of a ledger, each in some fifty bytes until it is asked for.
///
/// Reads like an array. What is asked of all deals at every key is better kept in columns by whoever asks.
public struct DealList: RandomAccessCollection, Sendable {
  /// A deal of one report is that report; the others are written out.
  private struct Slot: FactSlot {
    var key: FactKey
    /// Of the first report.
    var article: Int32
    var ordinal: Int32
    /// The block from which it was merged, by its number.
    var origin: UInt32
    /// Where its record begins: in `merged` where the highest bit is set, else among the reports.
    var record: UInt32

    static let isMerged: UInt32 = 1 << 31
  }

  private var slots: [Slot] = []
  private var lineage = Lineage()
  /// The deals as articles tell them, one for each report of the ledger.
  private(set) var reports: RecordArena
  private var merged: RecordArena
  private var names: NameTable { reports.names }

  init(of articles: ArticleList) {
    reports = RecordArena(of: articles)
    merged = reports
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { slots.count }

  public subscript(_ index: Int) -> LedgerDeal {
    let slot = slots[index]
    if slot.record & Slot.isMerged != 0 {
      return merged.read(slot.record ^ Slot.isMerged) { $0.ledgerDeal(report) }
    }
    let (deal, corrected) = report(slot.record)
    let only = Report(
      key: slot.key, article: Int(slot.article), ordinal: Int(slot.ordinal), deal: deal, corrected: corrected)
    return LedgerDeal(deal: deal, reports: [only], corrected: corrected)
  }

  /// The deal alone, without its reports.
  public func deal(_ index: Int) -> Deal {
    let slot = slots[index]
    guard slot.record & Slot.isMerged != 0 else { return report(slot.record).deal }
    return merged.read(slot.record ^ Slot.isMerged) { $0.deal() }
  }

  /// The deal, and the fields on which its reports disagree.
  public func told(_ index: Int) -> (deal: Deal, disputed: Set<DealField>) {
    let slot = slots[index]
    guard slot.record & Slot.isMerged != 0 else { return (report(slot.record).deal, []) }
    return merged.read(slot.record ^ Slot.isMerged) { ($0.deal(), $0.fields()) }
  }

  /// The key of the first report.
  public func id(_ index: Int) -> FactKey { slots[index].key }

  /// The article of the first report, as an index into ``Ledger/articles``.
  public func firstArticle(_ index: Int) -> Int { Int(slots[index].article) }

  /// The articles of the reports, the oldest first, as indices into ``Ledger/articles``.
  public func articles(_ index: Int) -> [Int] {
    isMerged(index) ? self[index].reports.map(\.article) : [Int(slots[index].article)]
  }

  /// How many articles of different texts tell it.
  public func reportCount(_ index: Int) -> Int { isMerged(index) ? self[index].reports.count : 1 }

  /// The keys of the reports, without those of their copies.
  public func keys(_ index: Int) -> [FactKey] {
    isMerged(index) ? self[index].reports.map(\.key) : [slots[index].key]
  }

  /// The deal that one of these keys names as its own; else the first of which they name a report or a copy of one.
  public func index(of keys: Set<FactKey>) -> Int? { index(of: keys, among: indices) }

  /// The same, where it is known among which deals it must be: each that several tell has to be read.
  public func index(of keys: Set<FactKey>, among candidates: some Sequence<Int>) -> Int? {
    if let own = slots.firstIndex(where: { keys.contains($0.key) }) { return own }
    return candidates.first { index in
      isMerged(index) && self[index].reports.contains { !keys.isDisjoint(with: $0.keys) }
    }
  }

  private func isMerged(_ index: Int) -> Bool { slots[index].record & Slot.isMerged != 0 }

  // MARK: Reports

  /// Adds a report and tells where its record begins.
  mutating func add(_ deal: Deal, corrected: Set<DealField>) -> UInt32 {
    reports.append { writer in
      writer.write(deal)
      writer.write(corrected)
    }
  }

  /// A report as it was added.
  func report(_ record: UInt32) -> (deal: Deal, corrected: Set<DealField>) {
    reports.read(record) { ($0.deal(), $0.fields()) }
  }

  // MARK: Deals

  /// Takes out the deals of these blocks, and tells the keys by which they were known.
  mutating func remove(from blocks: Set<String>) -> [FactKey] {
    let numbers = Set(blocks.map(names.number(of:)))
    var gone: [FactKey] = []
    slots.removeAll { slot in
      guard numbers.contains(slot.origin) else { return false }
      gone.append(slot.key)
      return true
    }
    return gone
  }

  /// - Parameters:
  ///   - block: the one from which it was merged.
  ///   - record: where the record of a report begins, as ``add(_:corrected:)`` told.
  mutating func append(_ entry: LedgerDeal, from block: String, record: (FactKey) -> UInt32?) {
    let first = entry.reports[0]
    let isReport =
      entry.reports.count == 1 && first.copies.isEmpty && entry.disputed.isEmpty && entry.links.isEmpty
      && entry.corrected == first.corrected
    slots.append(
      Slot(
        key: first.key, article: Int32(first.article), ordinal: Int32(first.ordinal), origin: names.number(of: block),
        record: (isReport ? record(first.key) : nil) ?? write(entry, record)))
  }

  /// Writes a deal of several reports; those that are as they were added are named by where they lie.
  private mutating func write(_ entry: LedgerDeal, _ record: (FactKey) -> UInt32?) -> UInt32 {
    let places = entry.reports.map { told -> UInt32? in
      guard let place = record(told.key) else { return nil }
      let added = report(place)
      return added.deal == told.deal && added.corrected == told.corrected ? place : nil
    }
    return merged.append { $0.write(entry, reportsAt: places) } | Slot.isMerged
  }

  /// Brings the deals into the order of the articles that report them first.
  mutating func sort() {
    slots.sort { ($0.article, $0.ordinal) < ($1.article, $1.ordinal) }
  }

  mutating func reserveCapacity(_ count: Int) { slots.reserveCapacity(count) }

  // MARK: Room

  /// Whether so much has been taken out that the records are better written anew.
  func isWasteful(reports live: Int) -> Bool {
    let inUse = live + slots.count { $0.record & Slot.isMerged != 0 }
    return reports.count + merged.count > 2 * inUse + 1024
  }

  /// Writes the records anew, without those that nobody points to.
  ///
  /// - Parameter eachReport: calls with the place of every report, which it gets a new one for.
  mutating func compact(_ eachReport: ((FactKey, inout UInt32) -> Void) -> Void) {
    let old = self
    lineage = Lineage()
    reports.removeAll()
    merged.removeAll()
    var moved: [UInt32: UInt32] = [:]
    var places: [FactKey: UInt32] = [:]
    eachReport { key, place in
      let report = old.report(place)
      let next = add(report.deal, corrected: report.corrected)
      moved[place] = next
      places[key] = next
      place = next
    }
    for index in slots.indices {
      if old.isMerged(index) {
        slots[index].record = write(old[index]) { places[$0] }
      } else if let place = moved[slots[index].record] {
        slots[index].record = place
      }
    }
  }

  // MARK: Growing

  /// For each deal of an earlier state of this list its index now; -1 for one that went or says something else.
  ///
  /// - Returns: `nil` where this list has not grown out of that one.
  public func indices(ofThoseIn old: DealList) -> [Int32]? {
    lineage === old.lineage ? slots.indices(ofThoseIn: old.slots) : nil
  }

  // MARK: Image

  func write(to image: inout ImageWriter) throws {
    try image.add(slots)
    try reports.write(to: &image)
    try merged.write(to: &image)
  }

  /// Reads what ``write(to:)`` wrote, of the articles of the same image.
  init(_ image: inout ImageReader, of articles: ArticleList) throws {
    slots = try image.list(of: Slot.self)
    reports = try RecordArena(&image, of: articles)
    merged = try RecordArena(&image, of: articles)
    for slot in slots where !articles.indices.contains(Int(slot.article)) { throw ImageReader.Damaged() }
  }
}

extension DealList: Equatable {
  public static func == (left: DealList, right: DealList) -> Bool { left.elementsEqual(right) }
}

extension PackedWriter {
  fileprivate mutating func write(_ entry: LedgerDeal, reportsAt places: [UInt32?]) {
    write(entry.deal)
    write(entry.disputed)
    write(entry.corrected)
    list(Array(zip(entry.reports, places))) { writer, item in
      let (report, place) = item
      writer.number(report.key.value)
      writer.number(report.article)
      writer.number(report.ordinal)
      writer.list(report.copies) { writer, copy in
        writer.number(copy.article)
        writer.number(copy.key.value)
      }
      writer.flag(place != nil)
      if let place { return writer.number(UInt64(place)) }
      writer.write(report.deal)
      writer.write(report.corrected)
    }
    list(entry.links) { writer, link in
      writer.number(link.first.value)
      writer.number(link.second.value)
      writer.fixed(link.reasons.rawValue)
    }
  }

  fileprivate mutating func write(_ fields: Set<DealField>) {
    var bits: UInt64 = 0
    for field in fields { bits |= 1 << UInt64(Self.number(ofCase: field)) }
    number(bits)
  }
}

extension PackedReader {
  /// - Parameter added: a report that was added, by its place.
  fileprivate mutating func ledgerDeal(
    _ added: (UInt32) -> (deal: Deal, corrected: Set<DealField>)
  ) -> LedgerDeal {
    LedgerDeal(
      deal: deal(), disputed: fields(), corrected: fields(),
      reports: list { reader in
        let (key, article, ordinal) = (FactKey(value: reader.unsigned()), reader.number(), reader.number())
        let copies = reader.list { Report.Copy(article: $0.number(), key: FactKey(value: $0.unsigned())) }
        let told =
          reader.flag()
          ? added(UInt32(truncatingIfNeeded: reader.unsigned())) : (deal: reader.deal(), corrected: reader.fields())
        return Report(
          key: key, article: article, ordinal: ordinal, copies: copies, deal: told.deal, corrected: told.corrected)
      },
      links: list { reader in
        MergeLink(
          FactKey(value: reader.unsigned()), FactKey(value: reader.unsigned()),
          reasons: MergeReasons(rawValue: reader.fixed(UInt16.self)))
      })
  }

  fileprivate mutating func fields() -> Set<DealField> {
    let bits = unsigned()
    guard bits != 0 else { return [] }
    return Set(DealField.allCases.filter { bits & 1 << UInt64(PackedWriter.number(ofCase: $0)) != 0 })
  }
}

extension LedgerDeal {
  /// In the order in which it is written.
  fileprivate init(
    deal: Deal, disputed: Set<DealField>, corrected: Set<DealField>, reports: [Report], links: [MergeLink]
  ) {
    self.init(deal: deal, reports: reports, disputed: disputed, corrected: corrected, links: links)
  }
}
