/// Who does what with which product: mentions that agree in this are one row of a list, however many they are and
/// whatever number each of them names.
public struct HardwareTie: Sendable, Hashable {
  private var product: String
  private var maker: String?
  private var users: [String]
  private var relation: HardwareMention.Relation

  public init(_ mention: HardwareMention) {
    product = FoldedName.fold(mention.name)
    maker = mention.vendor.map(FoldedName.fold)
    users = mention.users.map(FoldedName.fold).sorted()
    relation = mention.relation
  }

  /// The same in every run: rows by their ties are kept.
  public var hash: UInt32 {
    var text = product + "\u{0}" + (maker ?? "\u{1}") + "\u{0}" + relation.rawValue
    for user in users { text += "\u{0}" + user }
    return UInt32(truncatingIfNeeded: text.withUTF8 { ContentHash.of(UnsafeRawBufferPointer($0)) })
  }
}

extension Ledger {
  /// Mentions of one tie as they are shown: the newest that names a number stands first, the others as they were; and in
  /// how many texts they stand, a text that several outlets carry counting once.
  ///
  /// - Parameter mentions: indices into ``hardware``; never empty.
  public func told(_ mentions: [Int]) -> (mentions: [Int], texts: Int) {
    guard mentions.count > 1 else { return (mentions, mentions.count) }
    func day(_ index: Int) -> Int { articles.published(hardware.article(index))?.dayNumber ?? .min }
    var ordered = mentions
    let numbered = mentions.indices.filter { hardware.mention(mentions[$0]).quantity != nil }
    if let newest = numbered.max(by: { day(mentions[$0]) < day(mentions[$1]) }) {
      ordered.insert(ordered.remove(at: newest), at: 0)
    }
    var met: Set<Int> = []
    var keys: Set<ArticleKey> = []
    var originals = OriginalTexts()
    var texts = 0
    for mention in mentions where met.insert(hardware.article(mention)).inserted {
      let article = hardware.article(mention)
      if keys.insert(articles.key(article)).inserted, originals.original(of: articles.sketch(article)) == nil {
        texts += 1
      }
    }
    return (ordered, texts)
  }
}
