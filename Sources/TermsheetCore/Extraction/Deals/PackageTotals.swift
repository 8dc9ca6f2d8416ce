/// Who gives the parts of a package gives the whole: "$90 million, of which $50 million is equity and $40 million a loan"
/// names its investors and its lenders where it tells of the parts.
enum PackageTotals {
  /// A sum may be rounded.
  private static let tolerance = 0.012
  /// Sentences between the whole and its parts.
  private static let reach = 6

  /// Gives every deal whose sum is that of an equity part and a debt part of the same company, and perhaps one further
  /// part, those who give the parts.
  static func filled(_ drafts: [DealAssembler.Draft]) -> [DealAssembler.Draft] {
    var drafts = drafts
    for whole in drafts.indices {
      guard let parts = parts(of: whole, drafts) else { continue }
      // What is said of the whole holds for its parts.
      for part in parts where drafts[part].frame.status == .announced && !isFirm(drafts[whole].frame.status) {
        drafts[part].frame.status = drafts[whole].frame.status
      }
      shareWithEquity(parts, whole, &drafts)
      for part in parts.map({ drafts[$0].frame }) {
        for var party in part.investors where party.entity != drafts[whole].frame.recipient {
          guard !drafts[whole].frame.investors.contains(where: { $0.entity == party.entity }) else { continue }
          // Whoever arranges the loan leads nothing of the whole.
          if part.kind == .debt { party.role = nil }
          drafts[whole].frame.investors.append(party)
        }
      }
    }
    for round in drafts.indices {
      for cheque in around(round, drafts) where isCheque(drafts[cheque], of: drafts[round]) {
        for party in drafts[cheque].frame.investors
        where !drafts[round].frame.investors.contains(where: { $0.entity == party.entity }) {
          drafts[round].frame.investors.append(.init(entity: party.entity, role: nil))
        }
      }
    }
    return drafts
  }

  /// Investors that were told of the whole gave its shares, where somebody else gave the loan.
  private static func shareWithEquity(_ parts: [Int], _ whole: Int, _ drafts: inout [DealAssembler.Draft]) {
    let equity = parts.filter { drafts[$0].frame.kind != .debt }
    let lenders = Set(
      parts.filter { drafts[$0].frame.kind == .debt }.flatMap { drafts[$0].frame.investors.map(\.entity) })
    guard equity.count == 1, !lenders.isEmpty, drafts[equity[0]].frame.investors.isEmpty else { return }
    drafts[equity[0]].frame.investors = drafts[whole].frame.investors.filter { !lenders.contains($0.entity) }
  }

  /// "Birch put in $13 million" beside "a round of $17 million" of the same company and time: Birch is in the round.
  private static func isCheque(_ cheque: DealAssembler.Draft, of round: DealAssembler.Draft) -> Bool {
    let (part, whole) = (cheque.frame, round.frame)
    guard part.kind == .strategicInvestment, whole.kind == .equityRound, part.recipient == whole.recipient,
      part.round == nil || part.round == whole.round, let size = whole.amount, let money = part.amount,
      money.currency == size.currency, money.value < size.value, part.isBackground == whole.isBackground,
      !part.isAdditional, part.date == nil || whole.date == nil || part.date == whole.date,
      isFirm(part.status) == isFirm(whole.status), part.investors.count <= 2
    else { return false }
    return distance(cheque, round) <= 1
  }

  private static func isFirm(_ status: Deal.Status) -> Bool { [.announced, .agreed, .closed].contains(status) }

  private static func parts(of whole: Int, _ drafts: [DealAssembler.Draft]) -> [Int]? {
    let frame = drafts[whole].frame
    guard let sum = frame.amount, let recipient = frame.recipient, sum.high == nil else { return nil }
    // Few deals of one company stand near each other; an article of thousands must not be tried in threes.
    let near = around(whole, drafts).filter { index in
      let other = drafts[index].frame
      return index != whole && other.recipient == recipient && other.amount?.currency == sum.currency
        && (other.amount?.value ?? 0) < sum.value && other.isBackground == frame.isBackground
        && distance(drafts[index], drafts[whole]) <= reach
        && [.equityRound, .strategicInvestment, .debt].contains(other.kind)
    }.prefix(8)
    func value(_ index: Int) -> Double { drafts[index].frame.amount?.value ?? 0 }
    func isPackage(_ parts: [Int]) -> Bool {
      let debts = parts.count { drafts[$0].frame.kind == .debt }
      return debts > 0 && debts < parts.count
        && abs(parts.reduce(0) { $0 + value($1) } - sum.value) <= tolerance * sum.value
    }
    for (place, first) in near.enumerated() {
      for second in near.dropFirst(place + 1) where isPackage([first, second]) { return [first, second] }
    }
    for (place, first) in near.enumerated() {
      for (next, second) in near.enumerated().dropFirst(place + 1) {
        for third in near.dropFirst(next + 1) where isPackage([first, second, third]) { return [first, second, third] }
      }
    }
    return nil
  }

  /// The deals told shortly before and behind: an article may tell of thousands.
  private static func around(_ index: Int, _ drafts: [DealAssembler.Draft]) -> Range<Int> {
    max(0, index - 30)..<min(drafts.count, index + 31)
  }

  private static func distance(_ a: DealAssembler.Draft, _ b: DealAssembler.Draft) -> Int {
    a.sentences.flatMap { x in b.sentences.map { abs(x - $0) } }.min() ?? Int.max
  }
}
