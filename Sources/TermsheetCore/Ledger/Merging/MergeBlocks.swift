/// The reports by company, so that new ones are compared only with those they may belong to.
struct MergeBlocks: Sendable {
  struct Entry: Sendable {
    var key: FactKey
    var article: Int32
    var ordinal: Int32
    /// Where the deal lies, with what the user corrected in it.
    var record: UInt32
    var isHidden: Bool
  }

  private var entries: [String: [Entry]] = [:]
  /// The blocks of an image, as long as nobody has asked for one: most starts change none. Their entries stay in its file.
  private var packed: Packed?

  private struct Packed: Sendable {
    var names: [UInt8] = []
    var nameEnds: [UInt32] = []
    var entries = SpillFile()
    var entryEnds: [UInt32] = []
  }

  /// Blocks that the user's joins have tied together.
  private var ties: [String: [String]] = [:]

  /// All blocks that are tied to another.
  var aliased: Set<String> { Set(ties.keys) }

  /// How many reports there are.
  private(set) var count = 0

  mutating func insert(_ entry: Entry, in block: String, _ dirty: inout Set<String>) {
    unpack()
    dirty.insert(block)
    entries[block, default: []].append(entry)
    count += 1
  }

  mutating func remove(articles: Set<Int32>, _ dirty: inout Set<String>) {
    guard !articles.isEmpty else { return }
    unpack()
    for (block, held) in entries where held.contains(where: { articles.contains($0.article) }) {
      let rest = held.filter { !articles.contains($0.article) }
      count += rest.count - held.count
      entries[block] = rest.isEmpty ? nil : rest
      dirty.insert(block)
    }
  }

  /// The dirty blocks, those that the user tied together in one group, in ascending order.
  ///
  /// - Parameter stale: grows by every block whose deals are to be made anew.
  mutating func groups(of dirty: Set<String>, joining wishes: [MergeWish], stale: inout Set<String>) -> [[String]] {
    unpack()
    for block in dirty { stale.formUnion(ties[block] ?? []) }
    ties = newTies(wishes)
    for block in stale { stale.formUnion(ties[block] ?? []) }
    var groups: [[String]] = []
    var met: Set<String> = []
    for block in stale.sorted() where !met.contains(block) {
      let group = (ties[block] ?? [block]).sorted()
      met.formUnion(group)
      groups.append(group)
    }
    return groups
  }

  private func newTies(_ wishes: [MergeWish]) -> [String: [String]] {
    guard !wishes.isEmpty else { return [:] }
    let wanted = Set(wishes.flatMap { [$0.first, $0.second] })
    var blockOf: [FactKey: String] = [:]
    for (block, held) in entries { for entry in held where wanted.contains(entry.key) { blockOf[entry.key] = block } }
    var ties: [String: Set<String>] = [:]
    for wish in wishes {
      guard let first = blockOf[wish.first], let second = blockOf[wish.second], first != second else { continue }
      let group = (ties[first] ?? [first]).union(ties[second] ?? [second])
      for block in group { ties[block] = group }
    }
    return ties.mapValues { $0.sorted() }
  }

  func inputs(of group: [String], in deals: DealList) -> [MergeInput] {
    group.flatMap { entries[$0] ?? [] }.filter { !$0.isHidden }.map { entry in
      let (deal, corrected) = deals.report(entry.record)
      return MergeInput(
        key: entry.key, article: Int(entry.article), ordinal: Int(entry.ordinal), record: entry.record, deal: deal,
        corrected: corrected)
    }
  }

  /// Calls with the place of every report's deal, to be changed.
  mutating func eachRecord(_ body: (FactKey, inout UInt32) -> Void) {
    unpack()
    for block in entries.keys {
      for index in entries[block, default: []].indices {
        let key = entries[block]![index].key
        body(key, &entries[block]![index].record)
      }
    }
  }

  // MARK: Image

  func write(to image: inout ImageWriter) throws {
    let packed = packed ?? self.packing()
    try image.add(packed.names)
    try image.add(packed.nameEnds)
    try image.add(packed.entries, isHashed: true)
    try image.add(packed.entryEnds)
  }

  private func packing() -> Packed {
    var packed = Packed()
    var all: [Entry] = []
    all.reserveCapacity(count)
    for (block, held) in entries {
      packed.names += block.utf8
      packed.nameEnds.append(UInt32(packed.names.count))
      all += held
      packed.entryEnds.append(UInt32(all.count))
    }
    _ = packed.entries.append(all.withUnsafeBytes { Array($0) })
    return packed
  }

  init() {}

  /// Reads what ``write(to:)`` wrote.
  init(_ image: inout ImageReader) throws {
    let packed = Packed(
      names: try image.list(of: UInt8.self), nameEnds: try image.list(of: UInt32.self),
      entries: try image.spilled(isHashed: true), entryEnds: try image.list(of: UInt32.self))
    count = Int(packed.entryEnds.last ?? 0)
    guard packed.nameEnds.count == packed.entryEnds.count, packed.nameEnds.last ?? 0 == packed.names.count,
      Int(packed.entries.count) == count * MemoryLayout<Entry>.stride,
      !zip(packed.nameEnds, packed.nameEnds.dropFirst()).contains(where: >),
      !zip(packed.entryEnds, packed.entryEnds.dropFirst()).contains(where: >)
    else { throw ImageReader.Damaged() }
    self.packed = packed
  }

  private mutating func unpack() {
    guard let packed else { return }
    self.packed = nil
    var (name, entry) = (0, 0)
    entries.reserveCapacity(packed.nameEnds.count)
    let room = count * MemoryLayout<Entry>.stride
    packed.entries.withBytes(at: 0, count: room) { bytes in
      // When the image was opened all of it was read, and was what had been written.
      precondition(bytes.count == room, "the image of the ledger cannot be read any more")
      let all = bytes.bindMemory(to: Entry.self)
      for (nameEnd, entryEnd) in zip(packed.nameEnds, packed.entryEnds) {
        let block = String(decoding: packed.names[name..<Int(nameEnd)], as: UTF8.self)
        entries[block] = Array(all[entry..<Int(entryEnd)])
        (name, entry) = (Int(nameEnd), Int(entryEnd))
      }
    }
  }

  /// Ties the blocks together that the user's joins tie, after an image was read.
  mutating func tie(_ wishes: [MergeWish]) {
    guard wishes.contains(where: \.joins) else { return }
    unpack()
    ties = newTies(wishes.filter(\.joins))
  }

  /// The company, or where none is named those who pay; a deal of nobody stands alone.
  static func block(of deal: Deal, key: FactKey) -> String {
    if let recipient = deal.recipient { return FoldedName.fold(recipient) }
    let names = Set((deal.investors.map(\.name) + deal.sellers).map(FoldedName.fold)).sorted()
    return names.isEmpty ? " " + key.text : " " + names.joined(separator: " ")
  }
}
