/// Who holds a company, and what it holds in others, as far as articles state it.
public struct Ownership: Sendable, Hashable {
  /// One holder's share of one company: the statement that counts, and where it stands.
  public struct Entry: Sendable, Hashable {
    public var stake: Stake
    /// Indices into `Ledger.stakes` of the statements that say the same, the newest first; never empty. Copies of one text
    /// are one statement.
    public var statements: [Int]
    /// Indices into `Ledger.stakes` of the same statements in copies of those texts.
    public var copies: [Int] = []

    /// Every fact behind the entry, for the user's edits.
    public var facts: [Int] { statements + copies }

    /// How many further articles carry one of the texts.
    public func copies(in ledger: Ledger) -> Int {
      let own = statements.map { ledger.stakes[$0].article }
      return Set(copies.map { ledger.stakes[$0].article }).subtracting(own).count
    }
  }

  public let company: String
  /// Shares held now, one a holder, the largest first; of several statements the newest counts.
  public private(set) var current: [Entry] = []
  /// Votes, profit shares and warrants: not shares of the whole, so in no sum.
  public private(set) var otherKinds: [Entry] = []
  public private(set) var proposed: [Entry] = []
  public private(set) var former: [Entry] = []
  /// Statements of other sizes that a newer one has replaced.
  public private(set) var superseded: [Entry] = []
  /// What the company holds in others, the largest first.
  public private(set) var holdings: [Entry] = []

  /// - Parameters:
  ///   - held: indices into `ledger.stakes` of the stakes in the company.
  ///   - holding: indices into `ledger.stakes` of the stakes that the company holds.
  public init(of company: String, held: some Sequence<Int>, holding: some Sequence<Int>, in ledger: Ledger) {
    self.company = company
    var now: [Entry] = []
    let (standing, ended) = Self.standing(Self.entries(held, in: ledger), in: ledger)
    superseded = ended
    for entry in standing {
      switch (entry.stake.status, entry.stake.kind) {
      case (.current, .stake): now.append(entry)
      case (.proposed, _), (_, .target): proposed.append(entry)
      case (.former, _): former.append(entry)
      case (.current, _): otherKinds.append(entry)
      }
    }
    let (newest, older) = Self.newest(now)
    current = newest
    superseded += older
    let held = Self.standing(Self.entries(holding, in: ledger), in: ledger).standing
    holdings = Self.newest(held.filter { $0.stake.status == .current && $0.stake.kind == .stake }).current
    holdings += held.filter { $0.stake.status != .current || $0.stake.kind != .stake }
    for path in [\Ownership.current, \.otherKinds, \.proposed, \.former, \.superseded] {
      self[keyPath: path].sort(by: Self.largerFirst)
    }
    holdings.sort {
      ($0.stake.status == .current ? 0 : 1, -($0.stake.percent ?? -1)) < (
        $1.stake.status == .current ? 0 : 1, -($1.stake.percent ?? -1)
      )
    }
  }

  public var isEmpty: Bool {
    current.isEmpty && otherKinds.isEmpty && proposed.isEmpty && former.isEmpty && holdings.isEmpty
  }

  /// The sum of the shares held now whose size is stated, in percent.
  public var stated: Double { current.reduce(0) { $0 + ($1.stake.percent ?? 0) } }

  /// Whether the shares stated add up to more than the whole: they are of different times, or one is wrong.
  ///
  /// Half a percent is left for rounding.
  public var exceedsWhole: Bool { stated > 100.5 }

  /// The share of which nothing is said, in percent; `nil` where no share is stated or nothing remains.
  public var remainder: Double? {
    let rest = 100 - stated
    return stated > 0 && rest >= 0.05 ? rest : nil
  }

  /// How exactly the remainder is known: what is stated at least leaves at most the rest.
  public var remainderQualifier: Qualifier {
    let qualifiers = Set(current.compactMap(\.stake.qualifier))
    let atMost = !qualifiers.isDisjoint(with: [.atLeast, .moreThan])
    let atLeast = !qualifiers.isDisjoint(with: [.upTo, .lessThan])
    if !qualifiers.isDisjoint(with: [.about, .range]) || (atMost && atLeast) { return .about }
    return atMost ? .upTo : atLeast ? .atLeast : .exact
  }

  private static func largerFirst(_ left: Entry, _ right: Entry) -> Bool {
    (-(left.stake.percent ?? -1), left.stake.holder) < (-(right.stake.percent ?? -1), right.stake.holder)
  }

  /// The day of an entry's newest statement: as of when it is, or when it came out; the distant past where neither is
  /// known.
  static func day(_ entry: Entry, in ledger: Ledger) -> Int { day(entry.statements[0], in: ledger) }

  static func day(_ index: Int, in ledger: Ledger) -> Int {
    let stake = ledger.stakes[index]
    return (stake.stake.asOf ?? ledger.articles.published(stake.article))?.dayNumber ?? .min
  }

  /// One holder's share of one company, whatever they are called and however large it is.
  private struct Share: Hashable {
    var holder: String
    var company: String
    var kind: Stake.Kind

    init(_ stake: Stake) {
      holder = FoldedName.fold(stake.holder)
      company = FoldedName.fold(stake.company)
      kind = stake.kind
    }
  }

  /// Takes out what a later statement has ended: a share that was sold since, and a plan that was carried out.
  private static func standing(_ entries: [Entry], in ledger: Ledger) -> (standing: [Entry], ended: [Entry]) {
    let shares = Dictionary(grouping: entries) { Share($0.stake) }.mapValues { entries in
      entries.map { (stake: $0.stake, day: day($0, in: ledger)) }
    }
    var standing: [Entry] = []
    var ended: [Entry] = []
    for entry in entries {
      let day = day(entry, in: ledger)
      let isEnded = (shares[Share(entry.stake)] ?? []).contains { later in
        guard later.day > day else { return false }
        switch (entry.stake.status, later.stake.status) {
        case (.current, .former): return true
        case (.former, .current): return true
        case (.proposed, .current): return (later.stake.percent ?? 0) >= (entry.stake.percent ?? 0)
        default: return false
        }
      }
      if isEnded { ended.append(entry) } else { standing.append(entry) }
    }
    return (standing, ended)
  }

  private struct Same: Hashable {
    var holder: String
    var company: String
    var percent: Double?
    var qualifier: Qualifier?
    var kind: Stake.Kind
    var status: Stake.Status
  }

  /// Statements that agree in everything but their article become one entry; the newest first.
  private static func entries(_ indices: some Sequence<Int>, in ledger: Ledger) -> [Entry] {
    let dated = indices.map { (index: $0, day: day($0, in: ledger)) }
    var entries: [Entry] = []
    var texts: [StatedTexts] = []
    var positions: [Same: Int] = [:]
    for (index, _) in dated.sorted(by: { ($1.day, $0.index) < ($0.day, $1.index) }) {
      let stake = ledger.stakes[index].stake
      let same = Same(
        holder: FoldedName.fold(stake.holder), company: FoldedName.fold(stake.company), percent: stake.percent,
        qualifier: stake.qualifier,
        kind: stake.kind, status: stake.status)
      if let position = positions[same] {
        // The same text in another file says it no second time.
        if texts[position].isCopy(index, in: ledger) {
          entries[position].copies.append(index)
        } else {
          entries[position].statements.append(index)
        }
      } else {
        positions[same] = entries.count
        entries.append(Entry(stake: stake, statements: [index]))
        texts.append(StatedTexts(first: index))
      }
    }
    return entries
  }

  /// The texts that state one entry. What many articles state takes as long as they are many, and no longer.
  private struct StatedTexts {
    let first: Int
    private var keys: Set<ArticleKey> = []
    private var originals = OriginalTexts()

    init(first: Int) { self.first = first }

    /// Whether a further statement stands in a text that states it already.
    mutating func isCopy(_ index: Int, in ledger: Ledger) -> Bool {
      if keys.isEmpty { _ = isMet(first, in: ledger) }
      return isMet(index, in: ledger)
    }

    private mutating func isMet(_ index: Int, in ledger: Ledger) -> Bool {
      let article = ledger.stakes[index].article
      guard keys.insert(ledger.articles.key(article)).inserted else { return true }
      return originals.original(of: ledger.articles.sketch(article)) != nil
    }
  }

  /// For each pair of holder and company the newest entry with a size, or the newest; and what that replaces.
  private static func newest(_ entries: [Entry]) -> (current: [Entry], superseded: [Entry]) {
    struct Pair: Hashable {
      var holder: String
      var company: String
    }
    var current: [Entry] = []
    var superseded: [Entry] = []
    var positions: [Pair: Int] = [:]
    for entry in entries {
      let pair = Pair(holder: FoldedName.fold(entry.stake.holder), company: FoldedName.fold(entry.stake.company))
      guard let position = positions[pair] else {
        positions[pair] = current.count
        current.append(entry)
        continue
      }
      if current[position].stake.percent == nil, entry.stake.percent != nil {
        current[position] = entry
      } else if entry.stake.percent != nil {
        superseded.append(entry)
      }
    }
    return (current, superseded)
  }
}
