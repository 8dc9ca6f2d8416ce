/// Which phrase stands beside a list, and whether what else it needs holds.
extension SyndicateReader {
  func phrase(of list: MemberList, _ frames: [DealFrame]) -> SyndicatePhrase? {
    let kinds = KindSet(frames.filter { isHome($0, of: list) }.map(\.kind)).union(KindSet(told.map(\.kind)))
    guard !kinds.isEmpty, !isOfOthers(list), !isOfOtherCompany(list) else { return nil }
    let starts = candidates.contains { $0.side == .after } ? startsBehind(list) : []
    return candidates.first { phrase in
      guard !phrase.kinds.isDisjoint(with: kinds) else { return false }
      switch phrase.side {
      case .before:
        guard let first = matchBefore(list, phrase.pattern) else { return false }
        if phrase.isCompanion, hangsOnOther(first) { return false }
        return holds(phrase.strength, list, frames, behind: [])
      case .after:
        guard let behind = wordsBehind(starts, phrase.pattern) else { return false }
        return holds(phrase.strength, list, frames, behind: behind)
      }
    }
  }

  func holds(
    _ strength: SyndicatePhrase.Strength, _ list: MemberList, _ frames: [DealFrame], behind: ArraySlice<String>
  ) -> Bool {
    switch strength {
    case .plain: true
    case .weak: isSure(list)
    case .near: isNear
    case .echo: isNear && (!frames.isEmpty || speaksOfGiving)
    case .here: speaksOfDeal(frames)
    case .round: !behind.prefix(7).contains { Self.joinedElse.contains($0) }
    case .lead:
      list.span.lowerBound == 0 || groups[list.span.lowerBound - 1].kind == .comma
        || ["with", "where", "when"].contains(reading.lower(groups[list.span.lowerBound - 1]))
        || groups[..<list.span.lowerBound].allSatisfy(members.describes)
    }
  }

  static let joinedElse: Spellings = [
    "board", "team", "staff", "faculty", "company", "firm", "executive", "officer", "chief", "forces", "lawsuit",
    "call",
  ]

  /// A deal of this sentence, or words for a round, its money or who gives it.
  func speaksOfDeal(_ frames: [DealFrame]) -> Bool {
    if frames.contains(where: { $0.kind != .acquisition && $0.kind != .computeCommitment }) { return true }
    return groups.contains { group in
      switch group.kind {
      case .round, .noun(.round), .noun(.participation), .noun(.investors), .noun(.lenders), .noun(.debt): true
      default: false
      }
    }
  }

  /// Where a phrase may begin behind a list: right behind it or behind an aside between commas: "Birch and Alder, two of
  /// its earliest backers, provided the rest".
  func startsBehind(_ list: MemberList) -> [Int] {
    var places = [place(list.tail)]
    let before = groups[..<list.span.lowerBound].last { !members.describes($0) }
    // "One new investor, Birch, also joined".
    if before?.kind == .comma { places.append(places[0] + 1) }
    if let end = [list.span.upperBound, list.tail].map({ place($0) }).first(where: isAsideMark) {
      // "Birch, which took part as well".
      if end + 1 < words.count, ["which", "who"].contains(words[end + 1]) { places.append(end + 2) }
      places += (end + 1..<max(end + 1, min(words.count, end + 18))).filter(isAsideMark).prefix(2).map { $0 + 1 }
    }
    return places
  }

  /// The words behind the phrase where it begins at one of some places.
  func wordsBehind(_ places: [Int], _ pattern: WordPattern) -> ArraySlice<String>? {
    for place in places {
      if let length = pattern.length(in: words, from: place) { return words[min(words.count, place + length)...] }
    }
    return nil
  }

  func isAsideMark(_ place: Int) -> Bool {
    place < words.count && [",", "(", ")", "–", "—"].contains(words[place])
  }

  func matchBefore(_ list: MemberList, _ pattern: WordPattern) -> Int? {
    var place = list.span.lowerBound
    while true {
      if let first = pattern.start(in: words, endingAt: self.place(place)) { return first }
      guard place > 0, list.span.lowerBound - place < 7 else { return nil }
      let before = groups[place - 1]
      let isOfArm = before.kind == .preposition && reading.lower(before) == "of" && place < list.span.lowerBound
      // "alongside its earlier backers, Birch and Alder".
      let isAfterNoun = before.kind == .comma && place > 1 && groups[place - 2].kind == .noun(.investors)
      guard members.describes(before) || isOfArm || isAfterNoun else { return nil }
      place -= 1
    }
  }

  /// "ran it along with Birch", "lives together with Birch": the words hang on a verb that gives no money.
  func hangsOnOther(_ first: Int) -> Bool {
    guard let group = places.lastIndex(where: { $0 < first }), let verb = sentence.verbGroup(group) else {
      return false
    }
    return [.use, .own, .say, .hire, .train, .design, .have, .report, .make, .supply].contains(verb.verb)
  }

  /// Where a group begins in `words`.
  func place(_ group: Int) -> Int { group < places.count ? places[group] : words.count }

  /// "bought more shares", "came back for more": what somebody else did who gives.
  var speaksOfGiving: Bool {
    words.contains("table") || words.contains("register")
      || groups.contains { group in
        switch group.kind {
        case .noun(.investment), .noun(.shares), .noun(.investors), .noun(.participation), .round, .noun(.round): true
        case .verb:
          group.verb.map { [.invest, .join, .lend, .back, .put, .lead].contains(sentence.verbs[$0].verb) } ?? false
        default: false
        }
      }
  }

  /// Close behind the deal, and no other business in the sentence.
  var isNear: Bool {
    if let last = told.first, sentence.sentence - last.sentence > 2 { return false }
    return !groups.contains { group in
      switch group.kind {
      case .noun(.acquisition), .noun(.merger), .noun(.turnover), .percent: true
      default: false
      }
    }
  }

  /// More than one name or the form of an investor's, right behind the deal, and no other business in the sentence.
  func isSure(_ list: MemberList) -> Bool {
    if let last = told.first, sentence.sentence - last.sentence > 2 { return false }
    let isFirm = list.members.contains { member in
      groups[member.head].entity.map { reading.isInvestmentFirm($0) || reading.entities[$0].known?.kind == .investor }
        ?? false
    }
    return (list.members.count > 1 || isFirm) && !speaksOfOthers
  }

  /// Purchases, revenue and percentages: the sentence is on something else.
  var speaksOfOthers: Bool {
    groups.contains { group in
      switch group.kind {
      case .noun(.acquisition), .noun(.merger), .noun(.turnover), .noun(.hardware), .percent, .chips, .power: true
      default: false
      }
    }
  }

  /// "its rivals Birch and Alder", "customers include".
  func isOfOthers(_ list: MemberList) -> Bool {
    let first = place(list.span.lowerBound)
    return words[max(0, first - 5)..<first].contains { Self.others.contains($0) }
  }

  /// "Wayve, in which Birch and Alder have invested": of the company that the relative clause hangs on.
  func isOfOtherCompany(_ list: MemberList) -> Bool {
    let first = list.span.lowerBound
    guard first > 2, groups[first - 1].kind == .relative, ["which", "whom"].contains(reading.lower(groups[first - 1])),
      groups[first - 2].kind == .preposition
    else { return false }
    for scan in (max(0, first - 9)..<(first - 2)).reversed() {
      switch groups[scan].kind {
      case .round, .noun(.round), .noun(.investment), .noun(.deal), .money: return false
      case .name where reading.isParty(groups[scan]):
        return !told.contains { $0.recipient == groups[scan].entity }
      default: continue
      }
    }
    return false
  }

  static let others: Spellings = [
    "rival", "rivals", "competitor", "competitors", "customer", "customers", "client", "clients", "user", "users",
    "advised", "adviser", "advisers", "advisor", "advisors", "employer", "employers", "ex", "formerly", "predecessor",
    "labs", "startups", "start-ups", "developers", "tenants", "supplier", "suppliers",
  ]

  /// "The other participants are:" or a heading "Who's in", and then a name in every bullet.
  var isBulletOfGivers: Bool {
    let sentences = reading.document.sentences
    guard sentences[sentence.sentence].form == .bullet, !told.isEmpty,
      !groups.contains(where: { $0.kind == .verb || $0.kind == .money || $0.kind == .colon }),
      let opening = sentences[..<sentence.sentence].lastIndex(where: { $0.form != .bullet })
    else { return false }
    let words = reading.document.lowers[sentences[opening].tokens]
    guard words.count < 30 else { return false }
    return words.contains { WordPattern.sets["<givers>"]?.contains($0) ?? false }
      || ["who's", "who’s", "who"].contains { word in words.contains(word) } && words.contains("in")
      || ["joining", "joined", "syndicate", "upped", "re-upped", "returning", "cheques", "checks"].contains {
        words.contains($0)
      }
  }
}
