/// The articles of a ledger: what is asked of all of them in memory, the rest on a shelf.
///
/// Reads like an array. An article is made when it is asked for; where one thing is wanted of many articles, it is asked for
/// by name: ``published(_:)``, ``outlet(_:)``, ``key(_:)``, ``firstSeen(_:)``.
public struct ArticleList: RandomAccessCollection, Sendable {
  private struct Slot {
    var key: UInt128
    var firstSeen: Int64
    var offset: UInt64
    var count: UInt32
    var published: Int32
    /// One more than the outlet's number; 0 for none.
    var outlet: UInt32
    /// Of the path's bytes, so that few articles are asked for the path itself.
    var pathHash: UInt32

    static let silent: UInt64 = 1 << 63
    var isSilent: Bool { offset & Self.silent != 0 }
  }

  private var slots: [Slot] = []
  /// Articles that keep their place, without facts.
  private var emptied: Set<Int32> = []
  let shelf: SpillFile
  let names: NameTable

  init(shelf: SpillFile = SpillFile(), names: NameTable = NameTable()) {
    self.shelf = shelf
    self.names = names
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { slots.count }

  public subscript(_ index: Int) -> LoadedArticle {
    if emptied.contains(Int32(index)) { return head(index) }
    return ArticleRecord.loaded(at: place(index), on: shelf, key: key(index), firstSeen: firstSeen(index))
  }

  /// The article without what it says.
  public func article(_ index: Int) -> Article { head(index).article }

  public func sketch(_ index: Int) -> TextSketch { ArticleRecord.sketch(at: place(index), on: shelf) }

  public func key(_ index: Int) -> ArticleKey { ArticleKey(value: slots[index].key) }

  public func published(_ index: Int) -> PartialDate? { PartialDate(packed: slots[index].published) }

  public func outlet(_ index: Int) -> String? {
    let outlet = slots[index].outlet
    return outlet == 0 ? nil : names.name(outlet - 1)
  }

  /// In milliseconds since 1970-01-01 UTC; `nil` where nothing is kept.
  public func firstSeen(_ index: Int) -> Int64? {
    let seen = slots[index].firstSeen
    return seen == .min ? nil : seen
  }

  /// Whether an article says nothing, or says it no more.
  func isSilent(_ index: Int) -> Bool { slots[index].isSilent || emptied.contains(Int32(index)) }

  /// Whether one article carries the other's text.
  public func isCopy(_ index: Int, of other: Int) -> Bool {
    key(index) == key(other) || sketch(index).isCopy(of: sketch(other))
  }

  /// The articles that have one of these keys, or lie at one of these paths.
  func indices(of keys: Set<ArticleKey>, at paths: Set<String>) -> [Int] {
    let hashes = Set(paths.map(Self.hash))
    return indices.filter { index in
      keys.contains(key(index)) || (hashes.contains(slots[index].pathHash) && paths.contains(article(index).path))
    }
  }

  // MARK: Changing it

  mutating func append(_ loaded: LoadedArticle) {
    var writer = PackedWriter()
    ArticleRecord.write(loaded, to: &writer)
    let bytes = ArticleRecord.sealed(writer.bytes)
    let offset = shelf.append(bytes) | (loaded.facts.isEmpty ? Slot.silent : 0)
    slots.append(
      Slot(
        key: loaded.key.value, firstSeen: loaded.firstSeen ?? .min, offset: offset,
        count: UInt32(bytes.count), published: PartialDate.packed(loaded.article.published),
        outlet: loaded.article.outlet.map { names.number(of: $0) + 1 } ?? 0,
        pathHash: Self.hash(loaded.article.path)))
  }

  /// Takes the facts from an article.
  mutating func empty(_ index: Int) { emptied.insert(Int32(index)) }

  /// Where the evidence of an article's fact lies.
  func proof(_ kind: FactKey.Kind, _ ordinal: Int, of index: Int) -> Proof {
    .kept(KeptProof(shelf: shelf, record: place(index), kind: kind, ordinal: Int32(ordinal)))
  }

  /// The evidence of a fact, without reading an article again that is at hand.
  func evidence(_ proof: Proof, of loaded: LoadedArticle, at index: Int) -> [Evidence] {
    guard case .kept(let kept) = proof, kept.record == place(index), kept.shelf === shelf else { return proof.evidence }
    return loaded.facts.evidence(kept.kind, Int(kept.ordinal))
  }

  private func head(_ index: Int) -> LoadedArticle {
    ArticleRecord.head(at: place(index), on: shelf, key: key(index), firstSeen: firstSeen(index))
  }

  private func place(_ index: Int) -> ArticleRecord.Place {
    ArticleRecord.Place(offset: slots[index].offset & ~Slot.silent, count: slots[index].count)
  }

  // MARK: Image

  /// Adds its parts to an image.
  func write(to image: inout ImageWriter) throws {
    try image.add(slots)
    try image.add(emptied.sorted())
    try image.add(shelf, isHashed: false)
    try names.write(to: &image)
  }

  /// Reads what ``write(to:)`` wrote.
  init(_ image: inout ImageReader) throws {
    slots = try image.list(of: Slot.self)
    emptied = Set(try image.list(of: Int32.self))
    shelf = try image.spilled(isHashed: false)
    names = try NameTable(&image)
    let known = UInt64(names.count)
    for slot in slots where UInt64(slot.outlet) > known { throw ImageReader.Damaged() }
  }

  /// Whether all articles that came out of an image are as they were written.
  var isSound: Bool {
    slots.indices.allSatisfy { index in
      place(index).offset >= shelf.baseCount || ArticleRecord.isSound(at: place(index), on: shelf)
    }
  }

  /// The bytes of the articles that still say something.
  var liveBytes: UInt64 {
    slots.indices.reduce(0) { $0 + (emptied.contains(Int32($1)) ? 0 : UInt64(slots[$1].count)) }
  }

  private static func hash(_ path: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in path.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}

extension ArticleList: Equatable {
  public static func == (left: ArticleList, right: ArticleList) -> Bool { left.elementsEqual(right) }
}
