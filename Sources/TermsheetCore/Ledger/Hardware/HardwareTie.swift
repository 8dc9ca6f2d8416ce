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

/// Mentions of one tie as they are shown.
public struct ToldMentions: Sendable, Hashable {
  /// One account of the tie, and the same in copies of its text.
  public struct Account: Sendable, Hashable {
    /// Index into ``Ledger/hardware``.
    public var mention: Int
    public var copies: [Int]

    public init(mention: Int, copies: [Int] = []) {
      self.mention = mention
      self.copies = copies
    }
  }

  /// The newest that names a number stands first, the others as they were.
  public var accounts: [Account]
  /// In how many texts they stand, a text that several outlets carry counting once.
  public var texts: Int

  public init(accounts: [Account], texts: Int) {
    self.accounts = accounts
    self.texts = texts
  }
}

extension Ledger {
  /// Mentions of one tie as they are shown.
  ///
  /// - Parameter mentions: indices into ``hardware``; never empty.
  public func told(_ mentions: [Int]) -> ToldMentions {
    guard mentions.count > 1 else {
      return ToldMentions(accounts: mentions.map { .init(mention: $0) }, texts: mentions.count)
    }
    func day(_ index: Int) -> Int { articles.published(hardware.article(index))?.dayNumber ?? .min }
    var ordered = mentions
    let numbered = mentions.indices.filter { hardware.mention(mentions[$0]).quantity != nil }
    if let newest = numbered.max(by: { day(mentions[$0]) < day(mentions[$1]) }) {
      ordered.insert(ordered.remove(at: newest), at: 0)
    }
    var told = ToldMentions(accounts: [], texts: 0)
    /// For each article that was met the account whose text it carries; -1 for a text of its own.
    var copied: [Int: Int] = [:]
    var originals = OriginalTexts()
    var first: [Int] = []
    var known: [ArticleKey: Int] = [:]
    for mention in ordered {
      let article = hardware.article(mention)
      if copied[article] == nil {
        let key = articles.key(article)
        let account = known[key] ?? originals.original(of: articles.sketch(article)).map { first[$0] }
        copied[article] = account ?? -1
        if account == nil {
          first.append(told.accounts.count)
          known[key] = told.accounts.count
          told.texts += 1
        }
      }
      if let account = copied[article], account >= 0 {
        told.accounts[account].copies.append(mention)
      } else {
        // A second sentence of the same article is something else to read.
        told.accounts.append(.init(mention: mention))
      }
    }
    return told
  }
}
