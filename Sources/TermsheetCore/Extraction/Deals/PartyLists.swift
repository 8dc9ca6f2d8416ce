/// Parties that a list adds to a deal told in the same sentence, behind its verb and out of its clause: "…, alongside
/// Birch and Alder", "with Birch, Alder and Elm among the investors", "a loan of $9 million from Birch Bank".
struct PartyLists {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  func apply(to frames: inout [DealFrame]) {
    guard frames.contains(where: { Self.kinds.contains($0.kind) }) else { return }
    let clauses = ClauseReader(reading, sentence)
    for index in groups.indices where groups[index].kind == .preposition {
      guard let first = firstName(after: index) else { continue }
      let heads = clauses.list(from: first, to: groups.count)
      guard let last = heads.last, let target = target(before: index, in: frames),
        joins(index, first, last, frames[target])
      else { continue }
      add(heads, to: &frames[target])
    }
  }

  private static let kinds: KindSet = [.equityRound, .strategicInvestment, .debt]

  /// The deal whose money, round or verb stands nearest before the list, with no other deal's verb in between.
  private func target(before index: Int, in frames: [DealFrame]) -> Int? {
    frames.indices.filter { Self.kinds.contains(frames[$0].kind) && place(of: frames[$0]) < index }
      .max { place(of: frames[$0]) < place(of: frames[$1]) }
  }

  private func place(of frame: DealFrame) -> Int {
    max(frame.position, sentence.index(of: frame.amountTokens) ?? 0)
  }

  /// Whether the preposition and what surrounds the list say that these parties give the money.
  private func joins(_ index: Int, _ first: Int, _ last: Int, _ frame: DealFrame) -> Bool {
    let tail = groups[(last + 1)...].prefix(3).map(reading.lower)
    switch reading.lower(groups[index]) {
    case "alongside", "besides": return !frame.investors.isEmpty || frame.round != nil
    case "with":
      if frame.kind == .debt { return isMoneyOrDebt(before: index) }
      if tail.first == "among" {
        return groups[(last + 1)...].prefix(5).contains { $0.kind == .noun(.investors) || $0.kind == .noun(.company) }
      }
      return index > 0 && ["together", "along"].contains(reading.lower(groups[index - 1])) && !frame.investors.isEmpty
    case "from": return isMoneyOrDebt(before: index)
    case "including": return index > 0 && isGivers(groups[index - 1])
    case "to": return frame.kind == .debt && frame.investors.isEmpty && isNotesSold(before: index)
    default: return false
    }
  }

  private func isGivers(_ group: Group) -> Bool {
    switch group.kind {
    case .noun(.investors), .noun(.lenders): true
    case .noun(.company): ["group", "consortium", "syndicate", "firms", "funds"].contains(reading.lower(group))
    case .other: ["syndicate", "consortium", "others"].contains(reading.lower(group))
    default: false
    }
  }

  /// "a Series B of $9 million from": the noun phrase of the deal goes right up to the preposition.
  private func isMoneyOrDebt(before index: Int) -> Bool {
    guard index > 0 else { return false }
    var scan = index - 1
    while scan > 0, groups[scan].kind == .date || groups[scan].kind == .duration || isLinkToDate(scan) { scan -= 1 }
    switch groups[scan].kind {
    case .money, .round, .noun(.round), .noun(.debt), .noun(.investment): return true
    default: return false
    }
  }

  private func isLinkToDate(_ scan: Int) -> Bool {
    groups[scan].kind == .preposition && scan + 1 < groups.count && groups[scan + 1].kind == .date
  }

  /// "issued debentures worth $9 million to Birch": whom a debt is sold to lends.
  private func isNotesSold(before index: Int) -> Bool {
    guard isMoneyOrDebt(before: index),
      let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }).flatMap({ sentence.verbGroup($0) })
    else { return false }
    return [.borrow, .sell, .give, .put].contains(verb.verb)
  }

  /// The first name of the phrase, over what only describes it ("the San Francisco fund Birch", "Quebec's Birch").
  private func firstName(after index: Int) -> Int? {
    var scan = index + 1
    while scan < groups.count, scan < index + 7 {
      let group = groups[scan]
      switch group.kind {
      case .name where group.isPossessive || !reading.isParty(group): scan += 1
      case .name: return scan
      case .other, .noun(.investors), .noun(.company), .noun(.fund), .noun(.lenders), .reference, .number:
        // "a group in which", "investors such as": the names stand elsewhere.
        scan += 1
      default: return nil
      }
    }
    return nil
  }

  private func add(_ heads: [Int], to frame: inout DealFrame) {
    for head in heads {
      guard reading.isParty(groups[head]), !groups[head].isPossessive, let entity = groups[head].entity,
        entity != frame.recipient, reading.entities[entity].kind != .outlet,
        !frame.investors.contains(where: { $0.entity == entity })
      else { continue }
      frame.investors.append(.init(entity: entity, role: nil))
    }
  }
}
