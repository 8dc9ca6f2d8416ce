/// What follows a verb or a noun: direct objects and prepositional phrases.
extension ClauseReader {
  /// What follows a verb or noun: direct objects and prepositional phrases, each with its joined heads.
  func arguments(from start: Int, to end: Int) -> [Clause.Argument] {
    var found: [Clause.Argument] = []
    var preposition: WordID?
    var scan = start
    while scan < end {
      let group = groups[scan]
      switch group.kind {
      case .preposition:
        // "from backers such as Birch", "from investors including Birch": still from them.
        // "to a consortium of Birch and Alder": still to them.
        let isCounted =
          preposition != nil && scan > start && reading.lower(group) == "of"
          && Self.counts.contains(reading.lower(groups[scan - 1]))
        if !isCounted, !(preposition != nil && givesExamples(scan) && found.last.map(isOfPeople) ?? false) {
          preposition = group.word
        }
        scan += 1
      case .name, .reference, .pronoun:
        if group.isPossessive {
          // "into Acme's Series B": the owner counts as standing in the phrase.
          found.append(Clause.Argument(preposition: preposition, heads: [scan]))
          scan += 1
          continue
        }
        if scan + 2 < end, group.kind == .name, isMaker(scan + 1), groups[scan + 2].kind == .name,
          !groups[scan + 2].isPossessive, !reading.lower(groups[scan + 1]).hasSuffix("s")
        {
          // "acquired Castle Game maker Acme": the game only tells who Acme is.
          scan += 2
          continue
        }
        let heads = list(from: scan, to: end)
        found.append(Clause.Argument(preposition: preposition, heads: heads))
        scan = (heads.last ?? scan) + 1
      case .money, .percent, .round, .chips, .power:
        found.append(Clause.Argument(preposition: preposition, heads: [scan]))
        scan += 1
      case .noun:
        found.append(Clause.Argument(preposition: preposition, heads: [scan]))
        scan += 1
      case .comma, .colon, .dash, .conjunction, .quote:
        if group.kind != .quote { preposition = preposition == reading.word.by ? preposition : nil }
        scan += 1
      case .open:
        while scan < end, groups[scan].kind != .close { scan += 1 }
        scan += 1
      default:
        scan += 1
      }
    }
    return found
  }

  /// "the maker", "the owner": what a product's or a rival's name stands before.
  private func isMaker(_ index: Int) -> Bool {
    groups[index].kind == .noun(.company)
      || ["maker", "developer", "owner", "operator", "creator", "parent", "publisher", "rival", "competitor"]
        .contains(reading.lower(groups[index]))
  }

  func givesExamples(_ index: Int) -> Bool {
    let text = reading.lower(groups[index])
    if text == "including" || text == "like" { return true }
    return text == "as" && index > 0 && reading.lower(groups[index - 1]) == "such"
  }

  private func isOfPeople(_ argument: Clause.Argument) -> Bool {
    guard argument.preposition != nil, let head = argument.heads.last else { return false }
    switch groups[head].kind {
    case .noun(.investors), .noun(.company), .noun(.lenders), .noun(.fund), .noun(.sources): return true
    default: return false
    }
  }
}
