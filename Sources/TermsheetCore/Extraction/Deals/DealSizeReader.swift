/// Gives a purchase its price where the price stands away from the verb: "in a transaction worth about $1.6 billion".
struct DealSizeReader {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  static let sized: Set<Deal.Kind> = [.acquisition, .merger, .acquiHire, .strategicInvestment]

  func attach(to frames: inout [DealFrame]) {
    let used = Set(frames.compactMap(\.amountTokens))
    for (index, role) in roles.sorted(by: { $0.key < $1.key }) where role == .amount {
      let group = sentence.groups[index]
      guard !used.contains(group.tokens), isDealSize(index), let money = reading.money(group) else { continue }
      let open = frames.indices.filter { Self.sized.contains(frames[$0].kind) && frames[$0].amount == nil }
      guard let frame = open.min(by: { abs(frames[$0].position - index) < abs(frames[$1].position - index) }) else {
        continue
      }
      frames[frame].amount = money
      frames[frame].amountTokens = group.tokens
    }
  }

  /// "a deal worth", "a transaction valued at", "a $2 billion deal", "for".
  private func isDealSize(_ index: Int) -> Bool {
    let groups = sentence.groups
    var scan = index - 1
    while scan >= 0, scan >= index - 5 {
      switch groups[scan].kind {
      case .noun(.deal), .noun(.offer), .noun(.sale), .noun(.acquisition), .noun(.merger), .noun(.price): return true
      case .noun(.marketValue), .other, .preposition: scan -= 1
      case .verb where sentence.verbGroup(scan)?.verb == .be:
        // "a holding of up to 10%, which would be worth about $10 billion"
        return scan > 0 && groups[scan - 1].kind == .relative
          && sentence.verbGroup(scan)?.marks.isDisjoint(with: [.conditional, .possible, .future]) == false
      case .verb where sentence.verbGroup(scan)?.verb == .value: scan -= 1
      default: scan = -1
      }
    }
    scan = index + 1
    while scan < groups.count, scan <= index + 4 {
      switch groups[scan].kind {
      case .noun(.deal), .noun(.offer), .noun(.sale), .noun(.acquisition), .noun(.merger): return true
      case .other, .conjunction, .noun(.shares), .noun(.investment): scan += 1
      default: return false
      }
    }
    return false
  }
}
