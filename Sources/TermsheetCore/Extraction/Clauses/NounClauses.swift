/// Nouns of deals that stand for a clause: "Birch's $2 billion purchase of Acme".
extension ClauseReader {
  /// A noun of deals as a clause: "Birch's $2 billion purchase of Acme", "an investment in Acme by Birch".
  func clause(ofNounAt index: Int) -> Clause? {
    guard case .noun(let noun) = groups[index].kind else { return nil }
    var end = index + 1
    var depth = 0
    while end < groups.count {
      let kind = groups[end].kind
      if kind == .open { depth += 1 }
      if kind == .close { depth = max(0, depth - 1) }
      if depth == 0, kind == .verb || kind == .colon || kind == .relative { break }
      if depth == 0, kind == .comma, !continuesPhrase(end + 1), !(noun == .participation && goesOn(end)) { break }
      end += 1
    }
    var subject: [Int] = []
    var object: [Int] = []
    var span = index..<end
    if let owner = possessor(before: index) {
      subject = [owner]
      span = owner..<end
    }
    if subject.isEmpty, let copula = copula(before: index), let verb = sentence.verbGroup(copula) {
      subject = subjectHeads(before: copula, verb: verb).heads
    }
    var arguments = arguments(from: index + 1, to: end)
    if let agent = arguments.first(where: {
      $0.preposition == reading.word.by || $0.preposition == reading.word.from
    }) {
      if subject.isEmpty { subject = agent.heads }
    }
    if noun == .acquisition, let owner = possessor(before: index),
      let agent = arguments.first(where: { $0.preposition == reading.word.by }),
      agent.heads.contains(where: { reading.isParty(groups[$0]) })
    {
      // "Acme's takeover by Birch": the owner is what is bought.
      subject = agent.heads
      object = [owner]
    } else if let owned = arguments.first(where: {
      $0.preposition == reading.word.of || $0.preposition == reading.word.in
        || $0.preposition == reading.word.into
    }) {
      object = owned.heads
    }
    if noun == .acquisition, object.isEmpty, index > 0, groups[index - 1].kind == .name,
      !groups[index - 1].isPossessive,
      reading.isParty(groups[index - 1]), possessor(before: index) != nil
    {
      // "completed its $6 billion Acme acquisition"
      object = [index - 1]
    }
    // Figures that stand before the noun: "a $2 billion purchase".
    var scan = index - 1
    while scan >= 0, scan >= index - 5 {
      let kind = groups[scan].kind
      if kind == .money || kind == .round || kind == .percent {
        arguments.insert(Clause.Argument(preposition: nil, heads: [scan]), at: 0)
      } else if kind != .other && kind != .date, !isNoun(kind), !(kind == .name && !groups[scan].isPossessive) {
        break
      }
      scan -= 1
    }
    return Clause(
      sentence: sentence.sentence, trigger: index, noun: noun, subject: subject, object: object, arguments: arguments,
      span: span)
  }

  /// "Birch was lead investor", "Birch is among the backers": the verb "to be" before a noun, in its clause.
  private func copula(before index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, scan > index - 8 {
      switch groups[scan].kind {
      case .verb: return sentence.verbGroup(scan)?.verb == .be ? scan : nil
      case .comma, .colon, .relative: return nil
      // "was followed by the purchase of"
      case .preposition where groups[scan].word == reading.word.by: return nil
      default: scan -= 1
      }
    }
    return nil
  }

  private func isNoun(_ kind: Group.Kind) -> Bool {
    if case .noun = kind { return true }
    return false
  }

  /// "participation from Birch, Alder and others": the comma joins names.
  private func goesOn(_ comma: Int) -> Bool {
    guard comma > 0, comma + 2 < groups.count, groups[comma - 1].kind == .name else { return false }
    var next = comma + 1
    if groups[next].kind == .conjunction { next += 1 }
    while next < groups.count, groups[next].kind == .other || groups[next].kind == .noun(.investors) { next += 1 }
    guard next < groups.count, groups[next].kind == .name || groups[next - 1].kind == .noun(.investors) else {
      return false
    }
    return next + 1 >= groups.count || groups[next + 1].kind != .verb
  }

  private func continuesPhrase(_ index: Int) -> Bool {
    guard index < groups.count else { return false }
    return groups[index].kind == .preposition
  }
}
