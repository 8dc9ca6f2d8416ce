/// Who stands right beside the verb or the sum of a deal.
///
/// What cues say of a whole article is no match for it: where a clause has a subject of its own, even one that could not
/// be read as a name, no company of another clause takes its place.
struct OwnSubject {
  let reading: Analysis
  let sentence: SentenceGroups

  private var groups: [Group] { sentence.groups }

  /// Whether a rule's recipient stands where nobody could doubt it: right before a verb of raising, as the owner of the
  /// sum, or right behind the word for the purchase.
  func isPlain(_ frame: DealFrame) -> Bool {
    guard let recipient = frame.recipient, groups.indices.contains(frame.position) else { return false }
    if let verb = sentence.verbGroup(frame.position), [.raise, .get].contains(verb.verb),
      verb.marks.isDisjoint(with: [.passive, .infinitive, .gerund]), let name = subject(before: frame.position)
    {
      return groups[name].entity == recipient
    }
    // Buyer and bought stand in their places.
    if frame.rule == "acquire", !frame.investors.isEmpty { return true }
    if DealFamily(frame.kind) == .control, sentence.verbGroup(frame.position) == nil,
      groups[frame.position].kind == .noun(.acquisition)
    {
      return groups[(frame.position + 1)...].prefix(6).first { $0.kind == .name && !$0.isPossessive }?.entity
        == recipient
    }
    guard let money = sentence.index(of: frame.amountTokens) else { return false }
    var scan = money - 1
    while scan >= 0, money - scan < 4, groups[scan].kind == .other { scan -= 1 }
    return scan >= 0 && groups[scan].isPossessive && groups[scan].kind == .name && groups[scan].entity == recipient
  }

  /// Whether the deal's verb has a subject right before it that is not this company: another name, or capitalised words
  /// that are no name that could be read.
  func isAnother(than entity: Int, _ frame: DealFrame) -> Bool {
    guard let verb = finiteVerb(of: frame) else { return isInOther(than: entity, frame) }
    if let name = subject(before: verb) {
      return groups[name].kind == .name && groups[name].entity != entity && !isPlace(name)
    }
    return isUnread(before: groups[verb].tokens.lowerBound)
  }

  /// "announced closing $112 million": of the verb that has the subject.
  private func finiteVerb(of frame: DealFrame) -> Int? {
    var index = frame.position
    while let verb = sentence.verbGroup(index), [.raise, .get, .complete, .announce, .say].contains(verb.verb) {
      if verb.marks.isDisjoint(with: [.passive, .infinitive, .gerund, .participle]) { return index }
      guard index > 0 else { return nil }
      index -= 1
    }
    return nil
  }

  /// "Yellowbrick emerged from stealth with $44 million": a name that opens the clause of the sum, before a verb that no
  /// list has.
  private func isInOther(than entity: Int, _ frame: DealFrame) -> Bool {
    guard frame.rule == "weighed", let money = sentence.index(of: frame.amountTokens) else { return false }
    var scan = money - 1
    var opening: Int?
    while scan >= 0 {
      switch groups[scan].kind {
      case .comma, .colon, .relative, .conjunction, .open, .close, .dash, .money, .verb:
        return isOther(opening, entity, frame)
      case .name where !groups[scan].isPossessive && !isPlace(scan) && !isGoverned(scan): opening = scan
      default: break
      }
      scan -= 1
    }
    return isOther(opening, entity, frame)
  }

  private func isOther(_ opening: Int?, _ entity: Int, _ frame: DealFrame) -> Bool {
    guard let opening, opening + 1 < groups.count, groups[opening + 1].kind == .other,
      // "and Birch added $15 million to it": who gives.
      !["to", "it"].contains(where: { word in groups[(opening + 1)...].prefix(6).contains { reading.lower($0) == word }
      }),
      !frame.investors.contains(where: { $0.entity == groups[opening].entity })
    else { return false }
    return groups[opening].entity != entity
  }

  private func isGoverned(_ name: Int) -> Bool {
    var scan = name - 1
    while scan >= 0, groups[scan].kind == .other || groups[scan].kind == .noun(.company) || isPlace(scan) { scan -= 1 }
    return scan >= 0 && groups[scan].kind == .preposition
  }

  private static let openings: Spellings = ["fresh", "after", "following", "with", "having", "armed", "flush"]

  /// "Fresh from a $155 million round, Acme acquires Birch": whom the main clause is about.
  func behindOpening(_ frame: DealFrame) -> Int? {
    guard let money = sentence.index(of: frame.amountTokens), let first = groups.first,
      Self.openings.contains(reading.lower(first)), !groups[..<money].contains(where: { $0.kind == .name }),
      let comma = groups[money...].prefix(8).firstIndex(where: { $0.kind == .comma }),
      !groups[money..<comma].contains(where: { $0.kind == .name || $0.kind == .verb })
    else { return nil }
    var scan = comma + 1
    while scan < groups.count, groups[scan].kind == .other || groups[scan].kind == .noun(.company) || isPlace(scan) {
      scan += 1
    }
    guard scan + 1 < groups.count, groups[scan].kind == .name, !groups[scan].isPossessive,
      groups[scan + 1].kind == .verb
    else { return nil }
    return groups[scan].entity
  }

  /// The name, reference or pronoun right before a verb.
  private func subject(before verb: Int) -> Int? {
    var scan = verb - 1
    while scan >= 0, verb - scan < 4, groups[scan].kind == .other || groups[scan].kind == .date {
      if reading.document.tokens[groups[scan].tokens.lowerBound].isCapitalised { return nil }
      scan -= 1
    }
    guard scan >= 0, [.name, .reference, .pronoun].contains(groups[scan].kind), !groups[scan].isPossessive else {
      return nil
    }
    return scan
  }

  private func isPlace(_ name: Int) -> Bool { reading.isPlace(groups[name]) }

  /// "Beyond Vocal raised": capitalised words in mid-sentence right before the verb.
  private func isUnread(before token: Int) -> Bool {
    let tokens = reading.document.tokens
    let first = groups.first?.tokens.lowerBound ?? 0
    guard token - 1 > first, tokens[token - 1].kind == .word, tokens[token - 1].isCapitalised else { return false }
    return groups.first { $0.tokens.contains(token - 1) }.map { group in
      [.other, .preposition].contains(group.kind) || group.kind == .name && !reading.isPlace(group)
    } ?? true
  }
}
