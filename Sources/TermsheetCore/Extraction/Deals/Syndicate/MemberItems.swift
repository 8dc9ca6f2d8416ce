/// One item of a list of names: a name with what only describes it, or people and firms without one.
extension MemberListReader {
  struct Item {
    /// `nil` for a nameless item: "several angels".
    var head: Int?
    var end: Int
    var isLead = false
  }

  fileprivate static let arms: Spellings = [
    "arm", "unit", "fund", "funds", "office", "vehicle", "foundation", "affiliate", "division", "subsidiary", "company",
    "holding", "partnership", "offshoot", "business", "investments", "accelerator", "ventures", "branch", "endowment",
    "accounts", "treasury", "entities", "clients",
  ]

  /// One item: words that describe, and a name with its bracket. Without a name where the words are of people or firms.
  func item(at start: Int, isFirst: Bool) -> Item? {
    var scan = start
    var sawArm = false
    var sawPeople = false
    if let everyone = everyoneEnd(start) { return Item(head: nil, end: everyone) }
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
        if isModifier(scan), !sawArm { return nil }
        if let title = titleEnd(after: scan) {
          scan = title
          sawPeople = true
          continue
        }
        var end = itselfEnd(after: fundsEnd(after: scan))
        // "the family office of the Trajano retailers".
        if sawArm, end == scan + 1, end < groups.count, groups[end].kind == .noun(.company) { end += 1 }
        return bracket(after: Item(head: scan, end: end))
      case .reference where group.isPossessive:
        scan += 1
      case .reference:
        if Self.arms.contains(where: { reading.lower(group).hasSuffix($0) }) { sawArm = true }
        scan += 1
      case .noun(.people), .noun(.sources):
        sawPeople = true
        scan += 1
      case .noun(.company), .noun(.fund), .noun(.investors), .noun(.venture), .noun(.lenders), .noun(.government),
        .noun(.investment), .noun(.assets), .noun(.hardware), .noun(.compute), .number:
        if Self.arms.contains(reading.lower(group)) { sawArm = true }
        scan += 1
      case .pronoun where group.isPossessive: scan += 1
      case .other:
        guard isWord(group) || reading.lower(group) == "-" else { return scan > start ? nameless(start, scan) : nil }
        if Self.managed.contains(reading.lower(group)), sawArm, scan + 1 < groups.count,
          reading.lower(groups[scan + 1]) == "by"
        {
          scan += 2
          continue
        }
        if Self.arms.contains(reading.lower(group)) { sawArm = true }
        scan += 1
      case .preposition where ["of", "at", "from"].contains(reading.lower(group)):
        guard scan > start else { return nil }
        // "the venture arm of Cedar": Cedar; "the founder of Fir, Jane Roe": Jane Roe.
        // "the good people at Liquid Two": the firm, where no person is named.
        if reading.lower(group) == "at", reading.lower(groups[scan - 1]) == "people" {
          scan += 1
          continue
        }
        guard reading.lower(group) == "of", sawArm || isCount(scan) else {
          if sawPeople, let person = personBehind(scan) { return Item(head: person, end: person + 1) }
          return nil
        }
        scan += 1
      case .verb where reading.lower(group) == "including" && scan > start:
        scan += 1
      case .verb where scan > start && isBareGerund(scan):
        // "a Norwegian shipping dynasty".
        scan += 1
      case .verb where sawArm && scan + 1 < groups.count && isManaged(scan):
        // "funds managed by Cedar".
        scan += 2
      default:
        return nameless(start, scan)
      }
    }
    return scan >= groups.count ? nameless(start, scan) : nil
  }

  /// "Birch itself".
  private func itselfEnd(after end: Int) -> Int {
    guard end < groups.count, ["itself", "himself", "herself", "too"].contains(reading.lower(groups[end])),
      end + 1 < groups.count, groups[end + 1].kind == .comma || groups[end + 1].kind == .conjunction
    else { return end }
    return end + 1
  }

  private func isBareGerund(_ verb: Int) -> Bool {
    guard groups[verb].tokens.count == 1, verb + 1 < groups.count, groups[verb + 1].kind == .other,
      isWord(groups[verb + 1])
    else { return false }
    return sentence.verbGroup(verb)?.marks.contains(.gerund) ?? false
  }

  /// "everyone from the Series C": people without names.
  private func everyoneEnd(_ start: Int) -> Int? {
    guard start < groups.count, ["everyone", "everybody"].contains(reading.lower(groups[start])) else { return nil }
    return groups[start...].prefix(6).firstIndex { $0.kind == .verb || $0.kind == .comma }
  }

  private func isManaged(_ verb: Int) -> Bool {
    Self.managed.contains(reading.lower(groups[verb])) && reading.lower(groups[verb + 1]) == "by"
  }

  fileprivate static let managed: Spellings = ["managed", "run", "advised", "controlled", "overseen"]

  /// "Birch funds", "Birch managed accounts".
  fileprivate func fundsEnd(after name: Int) -> Int {
    for scan in (name + 1)..<min(groups.count, name + 3) {
      if ["fund", "funds", "accounts", "affiliates", "foundation"].contains(reading.lower(groups[scan])) {
        return placeEnd(after: scan + 1)
      }
      guard groups[scan].kind == .other, isWord(groups[scan]) else { break }
    }
    return placeEnd(after: name + 1)
  }

  /// "Birch of Vienna", where a list goes on behind it.
  private func placeEnd(after end: Int) -> Int {
    guard end + 2 < groups.count, ["of", "from"].contains(reading.lower(groups[end])), groups[end + 1].kind == .name,
      let entity = groups[end + 1].entity, reading.entities[entity].kind == .place
    else { return end }
    return end + 2
  }

  /// "a clutch of Cedar labs": the name only tells whose they are.
  fileprivate func isModifier(_ name: Int) -> Bool {
    guard name + 1 < groups.count, groups[name + 1].kind == .noun(.company) else { return false }
    let text = reading.lower(groups[name + 1])
    return text.hasSuffix("s") && !text.hasSuffix("ss")
  }

  /// "GitHub chief Jane Roe", "two former Nvidia executives": the firm only tells who the person is.
  fileprivate func titleEnd(after name: Int) -> Int? {
    var scan = name + 1
    var sawPeople = false
    while scan < groups.count, scan <= name + 3 {
      switch groups[scan].kind {
      case .noun(.people): sawPeople = true
      case .other where isWord(groups[scan]):
        if Self.titles.contains(reading.lower(groups[scan])) { sawPeople = true }
      case .name:
        let isPerson = groups[scan].entity.map { [.person, .unknown].contains(reading.entities[$0].kind) } ?? false
        return sawPeople && isPerson ? scan : nil
      default: return sawPeople && scan > name + 1 ? scan : nil
      }
      scan += 1
    }
    return nil
  }

  fileprivate static let titles: Spellings = [
    "chief", "executives", "engineers", "veterans", "partner", "founder", "co-founder", "boss", "chairman", "president",
    "alumni", "employees", "researchers",
  ]

  /// "several angels", "others", "two former executives": no name, and the list goes on.
  fileprivate func nameless(_ start: Int, _ end: Int) -> Item? {
    guard end > start else { return nil }
    let last = groups[start..<end].lastIndex { group in
      switch group.kind {
      case .noun(.investors), .noun(.lenders), .noun(.fund), .noun(.people): true
      default: Self.givers.contains(reading.lower(group))
      }
    }
    return last.map { Item(head: nil, end: $0 + 1) }
  }

  fileprivate static let givers: Spellings = [
    "others", "angels", "executives", "partners", "office", "offices", "employees", "newcomer", "individuals", "more",
    "dynasty",
  ]

  func isWord(_ group: Group) -> Bool {
    let token = reading.document.tokens[group.tokens.lowerBound]
    return token.kind == .word
  }

  fileprivate static let counts: Spellings = [
    "handful", "number", "host", "group", "string", "couple", "range", "clutch", "raft", "slew", "brothers", "sisters",
  ]

  fileprivate func isCount(_ index: Int) -> Bool { Self.counts.contains(reading.lower(groups[index - 1])) }

  /// "the founder of Fir, Jane Roe": the person behind the comma.
  fileprivate func personBehind(_ preposition: Int) -> Int? {
    guard preposition + 3 < groups.count, groups[preposition + 1].kind == .name, groups[preposition + 2].kind == .comma,
      groups[preposition + 3].kind == .name, let entity = groups[preposition + 3].entity,
      reading.entities[entity].kind == .person
    else { return nil }
    return preposition + 3
  }

  /// "Nvidia's NVentures", "the Dutch state's Deep Tech Fund": the name that is owned.
  fileprivate func owned(by owner: Int) -> Int? {
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
  fileprivate func armEnd(after owner: Int) -> Int? {
    var scan = owner + 1
    var end: Int?
    while scan < groups.count, scan < owner + 6 {
      switch groups[scan].kind {
      case .name where end == nil && groups[scan].entity.map({ reading.entities[$0].kind == .place }) == true:
        // "Birch's Singapore business".
        scan += 1
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
  fileprivate func bracket(after item: Item) -> Item {
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

}
