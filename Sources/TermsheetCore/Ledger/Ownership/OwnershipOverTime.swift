/// What is said of one holder's share of one company, from the first statement to the last.
public struct ShareHistory: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    /// As of when it is, or where that is not stated when the article came out.
    public var date: PartialDate?
    public var stake: Stake
    /// Index into `Ledger.articles`.
    public var article: Int
  }

  public var holder: String
  public var company: String
  /// Oldest first, statements without a date before all; never empty.
  public var steps: [Step]
}

extension Ledger {
  /// Who holds a company and what it holds, out of all stakes of the ledger.
  public func ownership(of company: String) -> Ownership {
    Ownership(
      of: company,
      held: stakes.indices.filter { stakes[$0].stake.company == company },
      holding: stakes.indices.filter { stakes[$0].stake.holder == company },
      in: self)
  }

  /// How each share of a company went over time, the holders by name.
  public func shares(of company: String) -> [ShareHistory] {
    let name = FoldedName.fold(company)
    return histories { FoldedName.fold($0.company) == name }
  }

  /// How everything went that a holder is said to hold, the companies by name.
  public func shares(heldBy holder: String) -> [ShareHistory] {
    let name = FoldedName.fold(holder)
    return histories { FoldedName.fold($0.holder) == name }
  }

  private func histories(where isWanted: (Stake) -> Bool) -> [ShareHistory] {
    struct Pair: Hashable {
      var holder: String
      var company: String
    }
    var histories: [Pair: ShareHistory] = [:]
    let wanted = stakes.indices.filter { isWanted(stakes[$0].stake) }
    let ordered = wanted.sorted { left, right in
      let (a, b) = (Ownership.day(left, in: self), Ownership.day(right, in: self))
      return a != b ? a < b : stakes[left].key < stakes[right].key
    }
    for index in ordered {
      let entry = stakes[index]
      let pair = Pair(holder: FoldedName.fold(entry.stake.holder), company: FoldedName.fold(entry.stake.company))
      let step = ShareHistory.Step(
        date: entry.stake.asOf ?? articles.published(entry.article), stake: entry.stake, article: entry.article)
      histories[
        pair, default: ShareHistory(holder: entry.stake.holder, company: entry.stake.company, steps: [])
      ].steps.append(step)
    }
    return histories.values.sorted {
      ($0.company.lowercased(), $0.holder.lowercased()) < ($1.company.lowercased(), $1.holder.lowercased())
    }
  }
}
