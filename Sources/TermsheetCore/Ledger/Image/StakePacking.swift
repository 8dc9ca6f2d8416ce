extension PackedWriter {
  /// Without the evidence, which lies with the article.
  mutating func write(_ entry: LedgerStake) {
    var stake = entry.stake
    stake.proof = .here([])
    write(stake)
    number(entry.article)
    number(entry.key.value)
    number(entry.ordinal)
    flag(entry.isHidden)
  }
}

extension PackedReader {
  mutating func ledgerStake(_ articles: ArticleList) -> LedgerStake {
    var entry = LedgerStake(
      stake: stake(), article: number(), key: FactKey(value: unsigned()), ordinal: number(), isHidden: flag())
    if articles.indices.contains(entry.article) {
      entry.stake.proof = articles.proof(.stake, entry.ordinal, of: entry.article)
    }
    return entry
  }
}
