/// Names that stand beside each other in a list, with what only describes them: "Birch, the insurer Alder (lead), Vienna's
/// Elm, the venture arm of Cedar and Jane Roe, the founder of Fir".
struct MemberList: Sendable {
  struct Member: Sendable {
    /// Into the sentence's groups.
    var head: Int
    /// Behind "with", "alongside" or "including" inside the list: it does not share the role of those before.
    var isBeside = false
    /// "(lead)" stands behind it.
    var isLead = false
  }

  var members: [Member]
  /// The groups from the first name to the last one with its aside.
  var span: Range<Int>
  /// Behind what the list adds without a name: "and several angels".
  var tail: Int
}

/// Reads the lists of names of a sentence.
struct MemberListReader {
  let reading: Analysis
  let sentence: SentenceGroups

  var groups: [Group] { sentence.groups }

  init(_ reading: Analysis, _ sentence: SentenceGroups) {
    self.reading = reading
    self.sentence = sentence
  }

  /// All lists from left to right; a single name is a list of one.
  func lists() -> [MemberList] {
    var found: [MemberList] = []
    var scan = 0
    while scan < groups.count {
      guard groups[scan].kind == .name, let item = item(at: scan, isFirst: true) else {
        scan += 1
        continue
      }
      let list = list(beginning: item, at: scan)
      found.append(list)
      scan = max(scan + 1, list.tail)
    }
    return found
  }

  private func list(beginning first: Item, at start: Int) -> MemberList {
    var members: [MemberList.Member] = []
    if let head = first.head { members.append(.init(head: head, isLead: first.isLead)) }
    var end = first.end
    var span = start..<first.end
    var isBeside = false
    if let aside = relativeAside(at: end) {
      if aside.isLead, let last = members.indices.last { members[last].isLead = true }
      end = aside.end
    }
    while let separator = separator(at: end) {
      if separator.isBeside { isBeside = true }
      guard let next = item(at: separator.end, isFirst: false) else {
        guard separator.isComma, let aside = appositionEnd(from: separator.end) else { break }
        end = aside
        continue
      }
      if let head = next.head {
        if startsClause(next, after: separator) || sharesNoVerb(start, separator) { break }
        if separator.isComma, isApposition(from: separator.end, to: head, after: members.last?.head) {
          // "Birch, the venture arm of Cedar, and": tells of Birch.
          end = asideEnd(from: next.end)
          continue
        }
        members.append(.init(head: head, isBeside: isBeside, isLead: next.isLead))
        span = start..<next.end
      }
      end = next.end
      if let aside = relativeAside(at: end) {
        if aside.isLead, let last = members.indices.last { members[last].isLead = true }
        end = aside.end
      }
    }
    return MemberList(members: members, span: span, tail: end)
  }

  /// ", which led," ", which was in the seed,": what a relative clause between commas tells of the name before it.
  private func relativeAside(at index: Int) -> (end: Int, isLead: Bool)? {
    guard index + 2 < groups.count, groups[index].kind == .comma, groups[index + 1].kind == .relative else {
      return nil
    }
    for scan in (index + 2)..<min(groups.count, index + 9) where groups[scan].kind == .comma {
      // A list goes on behind it.
      guard
        let next = item(at: scan + 1, isFirst: false)
          ?? separator(at: scan).flatMap({ item(at: $0.end, isFirst: false) }),
        !isSubject(endingAt: next.end)
      else { return nil }
      let isLead =
        scan <= index + 4
        && groups[index..<scan].contains { group in
          group.verb.map { sentence.verbs[$0].verb == .lead } ?? false
        }
      return (scan, isLead)
    }
    return nil
  }

  /// ", the investment arm of Brazil's development bank, and": what tells of the name before it and names nobody who
  /// gives, up to the comma that closes it, where the list goes on.
  private func appositionEnd(from start: Int) -> Int? {
    guard start < groups.count, groups[start].kind == .reference || opensApposition(groups[start]) else { return nil }
    for scan in (start + 1)..<max(start + 1, min(groups.count, start + 9)) {
      if groups[scan].kind == .verb || groups[scan].kind == .colon { return nil }
      guard groups[scan].kind == .comma else { continue }
      guard let separator = separator(at: scan), !separator.isComma, item(at: separator.end, isFirst: false) != nil
      else {
        return nil
      }
      return scan
    }
    return nil
  }

  /// The article stands in the tokens, and not in the group.
  private func opensApposition(_ group: Group) -> Bool {
    guard group.tokens.lowerBound > 0 else { return false }
    return Self.openings.contains(reading.document.lowers[group.tokens.lowerBound])
      || Self.openings.contains(reading.document.lowers[group.tokens.lowerBound - 1])
  }

  private struct Separator {
    var end: Int
    var isBeside = false
    /// A comma and nothing else.
    var isComma = false
  }

  private static let besides: Spellings = ["with", "alongside", "including", "plus", "besides", "like"]

  /// "," "and" ", and" ", as well as" ", along with", "plus".
  private func separator(at index: Int) -> Separator? {
    var scan = index
    var found = Separator(end: index)
    var sawComma = false
    var sawWord = false
    while scan < groups.count, scan < index + 5 {
      let text = reading.lower(groups[scan])
      switch groups[scan].kind {
      case .comma: sawComma = true
      case .conjunction:
        guard text != "or", text != "but" else { return nil }
        sawWord = true
      case _ where Self.besides.contains(text):
        // "Birch with Alder joining" is no list; "Birch (the lead) with Alder" is one.
        let isBehindBracket = scan > 0 && groups[scan - 1].kind == .close
        if text == "with", !sawComma, !sawWord, !isBehindBracket { return nil }
        if text == "plus" { sawWord = true } else { found.isBeside = true }
        sawWord = true
      case .other
      where ["as", "well", "along", "together", "then", "also", "both", "finally"].contains(text)
        && (sawComma || sawWord || text == "as" || text == "along"),
        .preposition where text == "as":
        if text == "along" || text == "together" { found.isBeside = true }
      case .preposition where sawWord && ["by", "from"].contains(text):
        // "led by Birch, the fund of Cedar, and by Alder".
        break
      default:
        guard sawComma || sawWord else { return nil }
        found.end = scan
        found.isComma = sawComma && !sawWord
        return found
      }
      scan += 1
    }
    return nil
  }

  /// "led by Birch, Quillan is hiring": a name with a verb of its own behind a bare comma begins a clause.
  private func startsClause(_ item: Item, after separator: Separator) -> Bool {
    separator.isComma && isSubject(endingAt: item.end)
  }

  /// A finite verb follows, and no participle of a passive ("Birch, joined by").
  private func isSubject(endingAt end: Int) -> Bool {
    var next = end
    while next < groups.count, groups[next].kind == .other, isWord(groups[next]) { next += 1 }
    guard next < groups.count, let verb = sentence.verbGroup(next) else { return false }
    return verb.marks.isDisjoint(with: [.gerund, .infinitive])
      && (next + 1 >= groups.count || groups[next + 1].word != reading.word.by)
  }

  /// "led by Birch, and Alder and Elm joined": what comes behind "and" has a verb of its own, and what stands before it
  /// hangs on a preposition.
  private func sharesNoVerb(_ start: Int, _ separator: Separator) -> Bool {
    guard !separator.isBeside else { return false }
    var before = start - 1
    while before >= 0, describes(groups[before]) { before -= 1 }
    guard before >= 0, groups[before].kind == .preposition,
      !["of", "as", "like", "including"].contains(reading.lower(groups[before])), hasVerb(before: before)
    else { return false }
    var end = separator.end
    // Few items share a verb of their own; a list of thousands must not be read again for each of them.
    for _ in 0..<8 {
      guard let next = item(at: end, isFirst: false) else { return false }
      if isSubject(endingAt: next.end) { return true }
      guard let more = self.separator(at: next.end) else { return false }
      end = more.end
    }
    return false
  }

  /// "Lenders led by Birch and Alder are": the participle before "by" is no verb of the sentence.
  private func hasVerb(before preposition: Int) -> Bool {
    guard reading.lower(groups[preposition]) == "by", preposition > 1, preposition <= 4 else { return true }
    return groups[..<(preposition - 1)].contains { $0.kind == .verb }
  }

  /// Words that only describe the name behind them.
  func describes(_ group: Group) -> Bool {
    switch group.kind {
    case .other: isWord(group) || reading.lower(group) == "-"
    case .noun(.company), .noun(.fund), .noun(.investors), .noun(.venture), .noun(.lenders), .noun(.government),
      .noun(.people), .number:
      true
    case .reference: true
    case .pronoun: group.isPossessive
    default: false
    }
  }

  /// ", the venture arm of Cedar, and": an article, no name of its own, and an "of" before the name.
  private func isApposition(from start: Int, to head: Int, after last: Int?) -> Bool {
    guard last != nil, head > start else { return false }
    let opening = reading.words(of: groups[start]).first ?? ""
    guard Self.openings.contains(opening) || groups[start].kind == .reference || groups[start].kind == .noun(.people)
    else { return false }
    return groups[start..<head].contains { $0.kind == .preposition }
  }

  private static let openings: Spellings = [
    "the", "a", "an", "one", "its", "which", "part", "owner", "maker", "parent", "founder", "backer", "operator",
  ]

  /// Up to the comma that closes an aside, where only describing words stand before it.
  private func asideEnd(from index: Int) -> Int {
    var scan = index
    while scan < groups.count, scan < index + 6 {
      if groups[scan].kind == .comma || groups[scan].kind == .conjunction { return scan }
      guard describes(groups[scan]) || groups[scan].kind == .name else { return index }
      scan += 1
    }
    return index
  }
}
