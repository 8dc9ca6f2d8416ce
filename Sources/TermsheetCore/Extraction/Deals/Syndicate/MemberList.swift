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

  private var groups: [Group] { sentence.groups }

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

  private struct Item {
    /// `nil` for a nameless item: "several angels".
    var head: Int?
    var end: Int
    var isLead = false
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
      guard let next = item(at: separator.end, isFirst: false) else { break }
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

  private struct Separator {
    var end: Int
    var isBeside = false
    /// A comma and nothing else.
    var isComma = false
  }

  private static let besides: Set<String> = ["with", "alongside", "including", "plus", "besides", "like"]

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

  private static let arms: Set<String> = [
    "arm", "unit", "fund", "funds", "office", "vehicle", "foundation", "affiliate", "division", "subsidiary", "company",
    "holding", "partnership", "offshoot", "business", "investments", "accelerator", "ventures", "branch", "endowment",
  ]

  /// One item: words that describe, and a name with its bracket. Without a name where the words are of people or firms.
  private func item(at start: Int, isFirst: Bool) -> Item? {
    var scan = start
    var sawArm = false
    var sawPeople = false
    while scan < groups.count, scan < start + 10 {
      let group = groups[scan]
      switch group.kind {
      case .name where group.isPossessive:
        if let owned = owned(by: scan) {
          scan = owned
          continue
        }
        guard let end = armEnd(after: scan), reading.isParty(group) else { return nil }
        return Item(head: scan, end: end)
      case .name:
        let isPlace = group.entity.map { reading.entities[$0].kind == .place } ?? false
        if isPlace {
          // "Singapore sovereign fund Elm", "Ontario Teachers": goes on to its name.
          guard scan + 1 < groups.count, !isFirst || groups[scan + 1].kind != .comma else { return nil }
          scan += 1
          continue
        }
        guard reading.isParty(group) else { return nil }
        if isModifier(scan) { return nil }
        if let title = titleEnd(after: scan) {
          scan = title
          sawPeople = true
          continue
        }
        return bracket(after: Item(head: scan, end: fundsEnd(after: scan)))
      case .reference where group.isPossessive:
        scan += 1
      case .reference:
        if Self.arms.contains(where: { reading.lower(group).hasSuffix($0) }) { sawArm = true }
        scan += 1
      case .noun(.people):
        sawPeople = true
        scan += 1
      case .noun(.company), .noun(.fund), .noun(.investors), .noun(.venture), .noun(.lenders), .noun(.government),
        .noun(.investment), .noun(.assets), .noun(.hardware), .noun(.compute), .number:
        if Self.arms.contains(reading.lower(group)) { sawArm = true }
        scan += 1
      case .pronoun where group.isPossessive: scan += 1
      case .other:
        guard isWord(group) || reading.lower(group) == "-" else { return scan > start ? nameless(start, scan) : nil }
        if Self.arms.contains(reading.lower(group)) { sawArm = true }
        scan += 1
      case .preposition where ["of", "at", "from"].contains(reading.lower(group)):
        guard scan > start else { return nil }
        // "the venture arm of Cedar": Cedar; "the founder of Fir, Jane Roe": Jane Roe.
        guard reading.lower(group) == "of", sawArm || isCount(scan) else {
          if sawPeople, let person = personBehind(scan) { return Item(head: person, end: person + 1) }
          return nil
        }
        scan += 1
      case .verb where reading.lower(group) == "including" && scan > start:
        scan += 1
      default:
        return nameless(start, scan)
      }
    }
    return scan >= groups.count ? nameless(start, scan) : nil
  }

  /// "Birch funds", "Birch managed accounts".
  private func fundsEnd(after name: Int) -> Int {
    for scan in (name + 1)..<min(groups.count, name + 3) {
      if ["funds", "accounts", "affiliates"].contains(reading.lower(groups[scan])) { return scan + 1 }
      guard groups[scan].kind == .other, isWord(groups[scan]) else { break }
    }
    return name + 1
  }

  /// "a clutch of Cedar labs": the name only tells whose they are.
  private func isModifier(_ name: Int) -> Bool {
    guard name + 1 < groups.count, groups[name + 1].kind == .noun(.company) else { return false }
    let text = reading.lower(groups[name + 1])
    return text.hasSuffix("s") && !text.hasSuffix("ss")
  }

  /// "GitHub chief Jane Roe", "two former Nvidia executives": the firm only tells who the person is.
  private func titleEnd(after name: Int) -> Int? {
    var scan = name + 1
    var sawPeople = false
    while scan < groups.count, scan <= name + 3 {
      switch groups[scan].kind {
      case .noun(.people): sawPeople = true
      case .other where isWord(groups[scan]):
        if Self.titles.contains(reading.lower(groups[scan])) { sawPeople = true }
      case .name:
        let isPerson = groups[scan].entity.map { reading.entities[$0].kind == .person } ?? false
        return sawPeople && isPerson ? scan : nil
      default: return sawPeople && scan > name + 1 ? scan : nil
      }
      scan += 1
    }
    return nil
  }

  private static let titles: Set<String> = [
    "chief", "executives", "engineers", "veterans", "partner", "founder", "co-founder", "boss", "chairman", "president",
    "alumni", "employees", "researchers",
  ]

  /// "several angels", "others", "two former executives": no name, and the list goes on.
  private func nameless(_ start: Int, _ end: Int) -> Item? {
    guard end > start else { return nil }
    let last = groups[start..<end].lastIndex { group in
      switch group.kind {
      case .noun(.investors), .noun(.lenders), .noun(.fund), .noun(.people): true
      default: Self.givers.contains(reading.lower(group))
      }
    }
    return last.map { Item(head: nil, end: $0 + 1) }
  }

  private static let givers: Set<String> = [
    "others", "angels", "executives", "partners", "office", "offices", "employees", "newcomer", "individuals", "more",
    "dynasty",
  ]

  private func isWord(_ group: Group) -> Bool {
    let token = reading.document.tokens[group.tokens.lowerBound]
    return token.kind == .word
  }

  private static let counts: Set<String> = [
    "handful", "number", "host", "group", "string", "couple", "range", "clutch", "raft", "slew", "brothers", "sisters",
  ]

  private func isCount(_ index: Int) -> Bool { Self.counts.contains(reading.lower(groups[index - 1])) }

  /// "the founder of Fir, Jane Roe": the person behind the comma.
  private func personBehind(_ preposition: Int) -> Int? {
    guard preposition + 3 < groups.count, groups[preposition + 1].kind == .name, groups[preposition + 2].kind == .comma,
      groups[preposition + 3].kind == .name, let entity = groups[preposition + 3].entity,
      reading.entities[entity].kind == .person
    else { return nil }
    return preposition + 3
  }

  /// "Nvidia's NVentures", "the Dutch state's Deep Tech Fund": the name that is owned.
  private func owned(by owner: Int) -> Int? {
    var scan = owner + 1
    while scan < groups.count, scan < owner + 5 {
      switch groups[scan].kind {
      case .name: return groups[scan].isPossessive && armEnd(after: scan) == nil ? nil : scan
      case .other where isWord(groups[scan]), .noun(.company), .noun(.fund), .noun(.venture), .noun(.investors),
        .reference,
        .noun(.investment):
        scan += 1
      default: return nil
      }
    }
    return nil
  }

  /// "Rio Verde's venture unit": where the words for the arm end.
  private func armEnd(after owner: Int) -> Int? {
    var scan = owner + 1
    var end: Int?
    while scan < groups.count, scan < owner + 6 {
      switch groups[scan].kind {
      case .other where isWord(groups[scan]), .noun(.company), .noun(.fund), .noun(.venture), .noun(.investors),
        .reference,
        .noun(.investment), .noun(.assets):
        let text = reading.lower(groups[scan])
        if Self.arms.contains(where: { text == $0 || text.hasSuffix(" " + $0) }) { end = scan + 1 }
        scan += 1
      default: return end
      }
    }
    return end
  }

  /// "(lead)", "(an arm of Cedar)", "($20 million)".
  private func bracket(after item: Item) -> Item {
    var item = item
    guard item.end < groups.count, groups[item.end].kind == .open,
      let close = groups[item.end...].firstIndex(where: { $0.kind == .close })
    else { return item }
    item.isLead = groups[item.end..<close].contains {
      ["lead", "lead investor", "leads", "co-lead"].contains(reading.lower($0))
    }
    item.end = close + 1
    return item
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
      !["of", "as", "like", "including"].contains(reading.lower(groups[before]))
    else { return false }
    var end = separator.end
    while let next = item(at: end, isFirst: false) {
      if isSubject(endingAt: next.end) { return true }
      guard let more = self.separator(at: next.end) else { return false }
      end = more.end
    }
    return false
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
    let opening = reading.lower(groups[start]).split(separator: " ").first.map(String.init) ?? ""
    guard Self.openings.contains(opening) || groups[start].kind == .reference || groups[start].kind == .noun(.people)
    else { return false }
    return groups[start..<head].contains { $0.kind == .preposition }
  }

  private static let openings: Set<String> = [
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
