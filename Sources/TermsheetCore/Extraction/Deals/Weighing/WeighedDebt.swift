/// Whether an amount that is lent is lent now, or is a debt that stands.
extension AmountWeigher {
  private static let borrowing: VerbSet = [
    .borrow, .lend, .raise, .get, .sign, .agree, .complete, .announce, .plan, .negotiate, .give, .invest, .lead,
    .commit,
    .put, .take, .bring, .list, .near, .expect, .price, .join,
  ]

  /// "has $8 billion of debt", "to repay a $400 million loan": the verb tells no new one.
  func isNewDebt(_ index: Int) -> Bool {
    if isPaidBack(index) { return false }
    if index + 1 < groups.count, sentence.verbGroup(index + 1)?.verb == .be,
      groups[(index + 2)...].prefix(5).contains(where: {
        $0.kind == .noun(.debt) || ["part", "tranche", "portion"].contains(reading.lower($0))
      })
    {
      // "Of the total, $3 million is a loan from": a part of what is told as new.
      return true
    }
    guard let verb = sentence.verbGroup(anchor(of: index)) else { return true }
    if isIndefinite(index), ![.have, .own].contains(verb.verb) { return true }
    return Self.borrowing.contains(verb.verb)
  }

  /// "will use the money to repay a $400 million loan", "owes $3 million".
  func isPaidBack(_ index: Int) -> Bool {
    groups[..<index].contains {
      ["repay", "to repay", "repays", "repaid", "owe", "owes", "refinance", "to refinance", "rated", "rates"].contains(
        reading.lower($0))
    }
  }

  /// "a $125 million term loan", "a loan of $125 million": one that the reader does not know yet.
  private func isIndefinite(_ index: Int) -> Bool {
    func isArticle(_ scan: Int) -> Bool {
      scan >= 0 && ["a", "an", "another"].contains(reading.words(of: groups[scan]).first ?? "")
    }
    if index + 1 < groups.count, groups[(index + 1)...].prefix(3).contains(where: { $0.kind == .noun(.debt) }) {
      return isArticle(index - 1)
    }
    return index > 2 && reading.lower(groups[index - 1]) == "of" && groups[index - 2].kind == .noun(.debt)
      && isArticle(index - 3)
  }
}
