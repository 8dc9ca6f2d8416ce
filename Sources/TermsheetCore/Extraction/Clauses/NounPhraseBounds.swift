/// Where a noun phrase begins, whose it is, and the aside that stands inside it.
extension ClauseReader {
  func isHead(_ group: Group) -> Bool {
    switch group.kind {
    case .name, .reference, .pronoun: true
    default: false
    }
  }

  func possessor(before index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0 {
      let group = groups[scan]
      if group.isPossessive, isHead(group) { return scan }
      switch group.kind {
      case .other, .noun, .money, .round, .number, .percent, .date: scan -= 1
      case .name where !group.isPossessive: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The heads joined with the one at `last`, going left over modifiers, commas and "and".
  func phrase(endingAt last: Int) -> (heads: [Int], noun: NounClass?, start: Int?) {
    var heads = [last]
    var start = last
    var sawConjunction = false
    while true {
      var scan = skipModifiers(before: start)
      guard scan >= 1 else { break }
      let kind = groups[scan].kind
      guard kind == .conjunction || (kind == .comma && sawConjunction) else { break }
      if kind == .conjunction {
        sawConjunction = true
        scan -= 1
        if groups[scan].kind == .comma { scan -= 1 }
      } else {
        scan -= 1
      }
      guard scan >= 0, let head = headOfItem(endingAt: scan), !(kind == .conjunction && isBought(head)) else { break }
      heads.insert(head, at: 0)
      start = head
    }
    return (heads, nil, start)
  }

  /// "bought Acme and Birch was bought by": what a verb has for its object joins no subject behind "and".
  private func isBought(_ head: Int) -> Bool {
    let before = skipModifiers(before: head)
    guard before >= 0, let verb = sentence.verbGroup(before) else { return false }
    return verb.verb == .acquire && verb.marks.isDisjoint(with: [.passive])
  }

  /// "online retailer Acme", "Musk's Acme": what only tells who the head is.
  private func skipModifiers(before head: Int) -> Int {
    var scan = head - 1
    while scan >= 0, head - scan < 6 {
      switch groups[scan].kind {
      case .other, .number: scan -= 1
      case .noun(.company), .noun(.fund), .noun(.investors), .noun(.government): scan -= 1
      case .name where groups[scan].isPossessive || isPlace(groups[scan]): scan -= 1
      case .reference where groups[scan].isPossessive || scan == head - 1: scan -= 1
      default: return scan
      }
    }
    return scan
  }

  private func isPlace(_ group: Group) -> Bool {
    group.entity.map { reading.entities[$0].kind == .place } ?? false
  }

  /// The head of the list item that ends at `last`: the name itself, or the one before its brackets or aside.
  private func headOfItem(endingAt last: Int) -> Int? {
    var scan = last
    if groups[scan].kind == .close { scan = matchingOpen(scan) - 1 }
    guard scan >= 0 else { return nil }
    if isHead(groups[scan]), !groups[scan].isPossessive, !isPlace(groups[scan]) { return scan }
    // "Birch, the state fund of Singapore, and …": the name before the aside.
    var steps = 0
    while scan > 0, steps < 9 {
      switch groups[scan].kind {
      case .verb, .colon, .money: return nil
      case .comma:
        var before = scan - 1
        if groups[before].kind == .close { before = matchingOpen(before) - 1 }
        while before > 0, groups[before].kind == .other { before -= 1 }
        if before > 0, groups[before].kind == .close { before = matchingOpen(before) - 1 }
        guard before >= 0, groups[before].kind == .name, !groups[before].isPossessive else { return nil }
        return before
      default: break
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// Where the aside that a comma closes begins: at the comma before, with a name right before that one.
  func asideStart(endingAt comma: Int) -> Int? {
    var scan = comma - 1
    var length = 0
    while scan > 0, length < 28 {
      let kind = groups[scan].kind
      if kind == groups[comma].kind {
        let before = groups[scan - 1]
        let next = groups[scan + 1]
        if isHead(before) || before.kind == .close || isPlaceOrNoun(before), opensAside(next, at: scan + 1),
          !(next.kind == .name && isExample(scan - 1))
        {
          return scan
        }
      }
      if kind == .colon { return nil }
      scan -= 1
      length += 1
    }
    return nil
  }

  /// "whose customers include Birch, Alder and Elm,", "for firms like Birch, Alder and Elm,": the comma behind the first
  /// of them opens no aside.
  private func isExample(_ name: Int) -> Bool {
    guard name > 0, groups[name].kind == .name else { return false }
    if givesExamples(name - 1) { return true }
    return reading.lower(groups[name - 1]).hasPrefix("includ")
  }

  private func isPlaceOrNoun(_ group: Group) -> Bool {
    if case .noun = group.kind { return true }
    return group.kind == .date || group.kind == .round
  }

  private func opensAside(_ group: Group, at index: Int) -> Bool {
    switch group.kind {
    case .relative, .preposition, .other, .noun, .reference, .date, .open, .money: true
    case .pronoun: group.isPossessive
    case .name: true
    case .verb:
      // "Acme, founded in 2019," opens one; "she left Acme in 2019, gave up her seat," does not.
      sentence.verbGroup(index).map { verb in
        !verb.marks.isDisjoint(with: [.participle, .past, .gerund])
          && !reading.document.lexicon.vocabulary[verb.word].forms.isDisjoint(with: [.participle, .gerund])
      } ?? false
    default: false
    }
  }

  func matchingOpen(_ close: Int) -> Int {
    var scan = close - 1
    while scan >= 0, groups[scan].kind != .open { scan -= 1 }
    return max(scan, 0)
  }
}
