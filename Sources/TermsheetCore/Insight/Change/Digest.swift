/// What is new since a time, in the order in which a reader wants it: what moved, then what is new, the largest first.
public struct Digest: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// `Alder: Series B from Birch, $1.1B at ~$6.6B, announced`.
    public var text: String
    /// What moved: `in talks → agreed`, `amount $1B → $1.2B`; empty for what is new.
    public var moves: [String]
    /// The sentence that says so.
    public var evidence: String
    /// `Reuters · 2025-12-17`.
    public var source: String
    public var url: String?
  }

  public struct Section: Sendable, Hashable {
    public var title: String
    public var entries: [Entry]
    /// How many more there are than are listed.
    public var omitted = 0
  }

  /// `since 2025-12-01`, as the heading says it.
  public let period: String
  /// `9 new articles with facts, 12 deals of which 3 moved`.
  public private(set) var summary: String
  /// New money in by firmness, of deals that appeared: `committed $3B · talk $12B`; `nil` where no amount is stated.
  public private(set) var money: String?
  public private(set) var sections: [Section] = []

  /// - Parameters:
  ///   - period: how the time is called.
  ///   - most: how many entries a section lists.
  public init(_ comparison: LedgerComparison, of ledger: Ledger, period: String, most: Int = 40) {
    self.period = period
    let moved = comparison.changes.filter { $0.status != nil && $0.before != nil }
    var parts = [
      CountText.text(comparison.newArticles, "new article with facts", plural: "new articles with facts"),
      CountText.text(comparison.changes(.appeared).count, "new deal"),
    ]
    if !moved.isEmpty { parts.append(CountText.text(moved.count, "deal") + " moved") }
    if !comparison.newStakes.isEmpty {
      parts.append(CountText.text(comparison.newStakes.count, "statement") + " of ownership")
    }
    summary = parts.joined(separator: ", ")
    let count = MoneyCount(
      comparison.changes(.appeared).compactMap(\.after).filter { MoneyMeasure(ledger.deals.deal($0).kind) == .moneyIn },
      in: ledger, parts: DealParts(ledger))
    let sums = Firmness.counted.compactMap { firmness -> String? in
      let text = count.tally(firmness).text()
      return text.isEmpty ? nil : "\(firmness.word) \(text)"
    }
    money = sums.isEmpty ? nil : sums.joined(separator: " · ")
    for kind in LedgerComparison.Kind.allCases {
      add(Self.title(kind), comparison.changes(kind).map { Self.entry($0, in: ledger) }, most)
    }
    add("Ownership", comparison.newStakes.map { Self.entry(stake: ledger.stakes[$0], in: ledger) }, most)
    add("Hardware", Self.hardware(comparison.newHardware, in: ledger), most)
  }

  public var isEmpty: Bool { sections.isEmpty }

  private mutating func add(_ title: String, _ entries: [Entry], _ most: Int) {
    guard !entries.isEmpty else { return }
    sections.append(
      Section(title: title, entries: Array(entries.prefix(most)), omitted: max(0, entries.count - most)))
  }

  public static func title(_ kind: LedgerComparison.Kind) -> String {
    switch kind {
    case .moved: "Moved"
    case .closed: "Closed"
    case .calledOff: "Called off"
    case .appeared: "New deals"
    case .revised: "New figures"
    case .vanished: "No longer told"
    }
  }

  /// What moved in a deal, in words.
  public static func moves(_ change: LedgerComparison.Change, style: FigureStyle = .unicode) -> [String] {
    let arrow = style == .unicode ? " → " : " -> "
    var moves: [String] = []
    if let move = change.status {
      moves.append((move.from?.word ?? "no state") + arrow + (move.to?.word ?? "no state"))
    }
    func figure(_ name: String, _ move: LedgerComparison.Move<Money>?) {
      guard let move else { return }
      moves.append("\(name) " + MoneyText.text(move.from, style: style) + arrow + MoneyText.text(move.to, style: style))
    }
    figure("amount", change.amount)
    figure("valuation", change.valuation)
    return moves
  }

  private static func entry(_ change: LedgerComparison.Change, in ledger: Ledger) -> Entry {
    // What has vanished is cited from a ledger that is no more.
    let article = change.kind == .vanished ? nil : ledger.articles.article(change.article)
    return Entry(
      text: DealPhrase.text(change.deal), moves: moves(change), evidence: quote(change.evidence),
      source: article.map(source) ?? "", url: article?.url)
  }

  private static func entry(stake: LedgerStake, in ledger: Ledger) -> Entry {
    let article = ledger.articles.article(stake.article)
    return Entry(
      text: StakePhrase.text(stake.stake), moves: [], evidence: quote(stake.stake.evidence), source: source(article),
      url: article.url)
  }

  /// Mentions that say the same once, and only those that name a user: that a chip exists is no news.
  private static func hardware(_ indices: [Int], in ledger: Ledger) -> [Entry] {
    var seen: Set<String> = []
    return indices.compactMap { index in
      let entry = ledger.hardware[index]
      guard !entry.mention.users.isEmpty else { return nil }
      let text = HardwarePhrase.text(entry.mention)
      guard seen.insert(text).inserted else { return nil }
      let article = ledger.articles.article(entry.article)
      return Entry(
        text: text, moves: [], evidence: quote(entry.mention.evidence), source: source(article), url: article.url)
    }
  }

  private static func quote(_ evidence: [Evidence]) -> String {
    PlainText.harmless(evidence.map(\.text).joined(separator: " … "))
  }

  private static func source(_ article: Article) -> String {
    PlainText.harmless(
      [article.outlet ?? article.title ?? article.path, article.published?.iso ?? "no date"].joined(separator: " · "))
  }
}
