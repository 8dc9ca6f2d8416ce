/// Judges the facts of a ledger by a filter.
///
/// Of a deal, `chip:` and `vendor:` look at the hardware that one of its own articles ties to one of its parties, so that
/// the sentence that says so is at hand.
public struct QueryMatcher: Sendable {
  public let query: Query
  private let ledger: Ledger
  private let lastLook: Int64?
  /// Indices of the ledger's hardware by article; only where the filter asks for it.
  private var hardwareByArticle: [Int: [Int]] = [:]

  /// - Parameter lastLook: since when something is new, in milliseconds since 1970-01-01 UTC; `nil` leaves it to the
  ///   ledger.
  public init(_ query: Query, ledger: Ledger, lastLook: Int64? = nil) {
    self.query = query
    self.ledger = ledger
    self.lastLook = lastLook ?? ledger.work.lastLook
    let asksForHardware = query.terms.contains { term in
      if case .name(let field, _) = term { [.chip, .vendor, .user].contains(field) } else { false }
    }
    if asksForHardware {
      for index in ledger.hardware.indices {
        hardwareByArticle[ledger.hardware.article(index), default: []].append(index)
      }
    }
  }

  public func admits(deal index: Int) -> Bool { query.root?.holds { holds($0, deal: index) } ?? true }
  public func admits(stake index: Int) -> Bool { query.root?.holds { holds($0, stake: index) } ?? true }
  public func admits(hardware index: Int) -> Bool { query.root?.holds { holds($0, hardware: index) } ?? true }

  // MARK: Deals

  /// Whether one condition holds of a deal. Looks at the one field it needs, for this is asked of every deal.
  public func holds(_ term: Query.Term, deal index: Int) -> Bool {
    switch term {
    case .text(let text): return Self.contains(text, in: ledger.searchParts(ofDeal: index))
    case .name(let field, let patterns): return holds(field, patterns, ledger.deals[index])
    case .money(.amount, let test): return test.admits(ledger.deals.deal(index).amount)
    case .money(.valuation, let test): return test.admits(ledger.deals.deal(index).valuation?.money)
    case .reports(let test): return test.admits(Double(ledger.deals.reportCount(index)))
    case .status(let statuses, _): return ledger.deals.deal(index).status.map(statuses.contains) ?? false
    case .kind(let kinds, _): return kinds.contains(ledger.deals.deal(index).kind)
    case .round(let patterns):
      guard let round = ledger.deals.deal(index).round else { return false }
      let plain = round.lowercased().hasPrefix("series ") ? String(round.dropFirst(7)) : round
      return patterns.contains { $0.isRound(plain) }
    case .currency(let codes): return ledger.deals.deal(index).amount.map { codes.contains($0.currency) } ?? false
    // A strict window is a bar of the timeline, and holds what the bar does.
    case .date(let window) where window.isStrict:
      return window.admits(Timeline.date(of: ledger.deals[index], in: ledger))
    case .date(let window): return window.admits(date(ofDeal: index))
    case .dated(let isDated): return (date(ofDeal: index) != nil) == isDated
    case .flag(let flag): return holds(flag, ledger.deals[index])
    case .id(let keys): return ledger.deals[index].reports.contains { !keys.isDisjoint(with: $0.keys) }
    case .share, .relation: return false
    }
  }

  private func date(ofDeal index: Int) -> PartialDate? {
    ledger.deals.deal(index).date ?? ledger.articles.published(ledger.deals.firstArticle(index))
  }

  private func article(_ index: Int) -> Article { ledger.articles.article(index) }

  private func holds(_ field: Query.NameField, _ patterns: [NamePattern], _ entry: LedgerDeal) -> Bool {
    let deal = entry.deal
    func any(_ names: [String]) -> Bool { names.contains { name in patterns.contains { $0.matches(name) } } }
    switch field {
    case .company: return any(deal.companies)
    case .recipient: return any([deal.recipient].compactMap { $0 })
    case .investor: return any(deal.investors.map(\.name))
    case .lead: return any(deal.investors.filter { $0.role == .lead }.map(\.name))
    case .seller: return any(deal.sellers)
    case .source: return any(entry.reports.compactMap(\.deal.attribution))
    case .outlet: return any(entry.reports.compactMap { ledger.articles.outlet($0.article) })
    case .title: return any(entry.reports.compactMap { article($0.article).title })
    case .says: return any(entry.reports.flatMap { $0.deal.evidence.map(\.text) })
    case .tag: return any(ledger.marks(on: entry).tags)
    case .note: return any(ledger.marks(on: entry).notes)
    case .chip, .vendor, .user:
      let parties = Set(deal.companies)
      return entry.reports.contains { report in
        (hardwareByArticle[report.article] ?? []).contains { index in
          let mention = ledger.hardware.mention(index)
          guard mention.companies.contains(where: parties.contains) else { return false }
          return any(Self.names(field, of: mention))
        }
      }
    case .holder: return false
    }
  }

  private static func names(_ field: Query.NameField, of mention: HardwareMention) -> [String] {
    switch field {
    case .chip: [mention.name]
    case .vendor: [mention.vendor].compactMap { $0 }
    case .user: mention.users
    default: []
    }
  }

  private func holds(_ flag: Query.Flag, _ entry: LedgerDeal) -> Bool {
    let deal = entry.deal
    switch flag {
    case .new: return entry.reports.contains { isNew($0.article) }
    case .disputed: return !entry.disputed.isEmpty
    case .corrected: return !entry.corrected.isEmpty
    case .watched: return deal.companies.contains(where: ledger.work.watched.contains)
    case .tagged: return !ledger.marks(on: entry).tags.isEmpty
    case .noted: return !ledger.marks(on: entry).notes.isEmpty
    case .unsure: return deal.confidence.value < Confidence.threshold
    case .firm: return deal.status?.isFirm ?? false
    case .talk: return deal.status.map { [.rumoured, .inTalks, .planned].contains($0) } ?? false
    case .off: return deal.status == .terminated || deal.status == .denied
    case .anonymous: return deal.isAnonymous
    case .main: return deal.isMain
    case .read: return entry.reports.contains { isRead($0.article) }
    case .marked: return false
    }
  }

  private func isNew(_ article: Int) -> Bool {
    guard let lastLook, let seen = ledger.articles.firstSeen(article) else { return false }
    return seen > lastLook
  }

  private func isRead(_ index: Int) -> Bool {
    ledger.work.isRead(ledger.articles.key(index), path: ledger.articles.article(index).path)
  }

  // MARK: Stakes and hardware

  public func holds(_ term: Query.Term, stake index: Int) -> Bool {
    let entry = ledger.stakes[index]
    let stake = entry.stake
    switch term {
    case .text(let text): return Self.contains(text, in: ledger.searchParts(ofStake: index))
    case .name(.company, let patterns):
      return patterns.contains { $0.matches(stake.company) || $0.matches(stake.holder) }
    case .name(.holder, let patterns): return patterns.contains { $0.matches(stake.holder) }
    case .name(.recipient, let patterns): return patterns.contains { $0.matches(stake.company) }
    case .name(let field, let patterns):
      return holds(field, patterns, article: entry.article, evidence: stake.evidence, keys: [entry.key])
    case .share(let test): return test.admits(stake.percent)
    case .status(_, let statuses): return statuses.contains(stake.status)
    case .kind(_, let kinds): return kinds.contains(stake.kind)
    case .date(let window): return window.admits(stake.asOf ?? article(entry.article).published)
    case .dated(let isDated): return ((stake.asOf ?? article(entry.article).published) != nil) == isDated
    case .flag(.watched): return [stake.holder, stake.company].contains(where: ledger.work.watched.contains)
    case .flag(let flag):
      return holds(flag, article: entry.article, confidence: stake.confidence, keys: [entry.key])
    case .id(let keys): return keys.contains(entry.key)
    case .money, .reports, .round, .currency, .relation: return false
    }
  }

  public func holds(_ term: Query.Term, hardware index: Int) -> Bool {
    let entry = ledger.hardware[index]
    let mention = entry.mention
    switch term {
    case .text(let text): return Self.contains(text, in: ledger.searchParts(ofHardware: index))
    case .name(.company, let patterns):
      return mention.companies.contains { name in patterns.contains { $0.matches(name) } }
    case .name(let field, let patterns) where [.chip, .vendor, .user].contains(field):
      return Self.names(field, of: mention).contains { name in patterns.contains { $0.matches(name) } }
    case .name(let field, let patterns):
      return holds(field, patterns, article: entry.article, evidence: mention.evidence, keys: [entry.key])
    case .relation(let relations): return relations.contains(mention.relation)
    case .date(let window): return window.admits(article(entry.article).published)
    case .dated(let isDated): return (article(entry.article).published != nil) == isDated
    case .flag(.watched): return mention.companies.contains(where: ledger.work.watched.contains)
    case .flag(let flag):
      return holds(flag, article: entry.article, confidence: mention.confidence, keys: [entry.key])
    case .id(let keys): return keys.contains(entry.key)
    case .money, .share, .reports, .status, .kind, .round, .currency: return false
    }
  }

  /// What is asked of the article, the evidence and the user's work, whatever the fact.
  private func holds(
    _ field: Query.NameField, _ patterns: [NamePattern], article index: Int, evidence: [Evidence], keys: [FactKey]
  ) -> Bool {
    let names: [String] =
      switch field {
      case .outlet: [ledger.articles.outlet(index)].compactMap { $0 }
      case .title: [article(index).title].compactMap { $0 }
      case .says: evidence.map(\.text)
      case .tag: ledger.marks(on: keys).tags
      case .note: ledger.marks(on: keys).notes
      default: []
      }
    return names.contains { name in patterns.contains { $0.matches(name) } }
  }

  private func holds(_ flag: Query.Flag, article: Int, confidence: Confidence, keys: [FactKey]) -> Bool {
    switch flag {
    case .new: isNew(article)
    case .read: isRead(article)
    case .unsure: confidence.value < Confidence.threshold
    case .tagged: !ledger.marks(on: keys).tags.isEmpty
    case .noted: !ledger.marks(on: keys).notes.isEmpty
    case .corrected: ledger.marks(on: keys).isCorrected
    case .disputed, .watched, .firm, .talk, .off, .anonymous, .main, .marked: false
    }
  }

  private static func contains(_ text: String, in parts: [FullTextBuilder.Part]) -> Bool {
    WordText.contains(WordText.folded(text), in: parts.lazy.map(\.text))
  }
}

extension NamePattern {
  /// `b` is Series B and its extensions, and no "pre-series b".
  func isRound(_ plain: String) -> Bool {
    if isWhole { return matches(plain) }
    guard let first = plain.split(separator: " ").first else { return false }
    return NamePattern(text, isWhole: true)?.matches(String(first)) == true || (text.contains(" ") && matches(plain))
      || NamePattern(text, isWhole: true)?.matches(plain) == true
  }
}
