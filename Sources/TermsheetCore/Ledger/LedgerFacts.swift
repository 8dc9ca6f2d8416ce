/// A stake with the article that states it.
public struct LedgerStake: Sendable, Hashable {
  public var stake: Stake
  /// Index into `Ledger.articles`.
  public var article: Int
  public var key: FactKey
  /// Its position among the article's stakes.
  var ordinal: Int
  var isHidden = false

  mutating func apply(_ mark: UserWork.OnFact) {
    isHidden = isHidden || mark.isHidden
    for (field, text) in mark.orderedCorrections {
      _ = stake.correct(field, to: text)
    }
  }
}

/// A hardware mention with the article that makes it.
public struct LedgerHardware: Sendable, Hashable {
  public var mention: HardwareMention
  /// Index into `Ledger.articles`.
  public var article: Int
  public var key: FactKey
  /// Its position among the article's mentions.
  var ordinal: Int
  var isHidden = false

  mutating func apply(_ mark: UserWork.OnFact) {
    isHidden = isHidden || mark.isHidden
    for (field, text) in mark.orderedCorrections {
      _ = mention.correct(field, to: text)
    }
  }
}

/// What the user wrote on a fact.
public struct UserMarks: Sendable, Hashable {
  public var tags: [String] = []
  public var notes: [String] = []
  public var isCorrected = false

  public var isEmpty: Bool { tags.isEmpty && notes.isEmpty && !isCorrected }
}

extension LoadedArticle {
  public var dealKeys: [FactKey] { FactKey.keys(.deal, in: key, evidence: facts.deals.map(\.evidence)) }
  public var stakeKeys: [FactKey] { FactKey.keys(.stake, in: key, evidence: facts.stakes.map(\.evidence)) }
  public var hardwareKeys: [FactKey] { FactKey.keys(.hardware, in: key, evidence: facts.hardware.map(\.evidence)) }

  /// All facts, as the user's work would name them.
  var anchors: [FactAnchor] {
    zip(facts.deals, dealKeys).map { FactAnchor($0, key: $1, in: self) }
      + zip(facts.stakes, stakeKeys).map { FactAnchor($0, key: $1, in: self) }
      + zip(facts.hardware, hardwareKeys).map { FactAnchor($0, key: $1, in: self) }
  }
}
