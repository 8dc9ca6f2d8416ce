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
    if DealFamily(frame.kind) == .control, sentence.verbGroup(frame.position) == nil,
      groups[frame.position].kind == .noun(.acquisition)
    {
      return groups[(frame.position + 1)...].prefix(6).first { $0.kind == .name && !$0.isPossessive }?.entity == recipient
    }
    guard let money = sentence.index(of: frame.amountTokens) else { return false }
    var scan = money - 1
    while scan >= 0, money - scan < 4, groups[scan].kind == .other { scan -= 1 }
    return scan >= 0 && groups[scan].isPossessive && groups[scan].kind == .name && groups[scan].entity == recipient
  }

  /// Whether the deal's verb has a subject right before it that is not this company: another name, or capitalised words
  /// that are no name that could be read.
  func isAnother(than entity: Int, _ frame: DealFrame) -> Bool {
    guard let verb = sentence.verbGroup(frame.position), [.raise, .get, .complete, .announce].contains(verb.verb),
      verb.marks.isDisjoint(with: [.passive, .infinitive, .gerund, .participle])
    else { return false }
    if let name = subject(before: frame.position) {
      return groups[name].kind == .name && groups[name].entity != entity && !isPlace(name)
    }
    return isUnread(before: verb.tokens.lowerBound)
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
    return !groups.contains { $0.tokens.contains(token - 1) && ($0.kind == .date || reading.isPlace($0)) }
  }
}
