/// Who leads or joins a round where no verb of leading says so: "in the lead", "at the helm", "courtesy of".
struct RoleMentions {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]

  private var groups: [Group] { sentence.groups }
  private var clauses: ClauseReader { ClauseReader(reading, sentence) }

  func frames() -> [DealFrame] {
    var frames: [DealFrame] = []
    if groups.first.map({ reading.lower($0) == "behind" }) == true, let frame = behind() { frames.append(frame) }
    guard reading.speaksOfRound(at: sentence.sentence, back: 2) else { return frames }
    if frames.isEmpty, let frame = listed() ?? bulleted() { frames.append(frame) }
    frames += sharing()
    for index in groups.indices {
      switch reading.lower(groups[index]) {
      case "lead", "helm", "head", "front": add(atTheHead(index), as: .lead, at: index, "in-the-lead", to: &frames)
      case "leads", "co-leads": add(leads(index), as: .lead, at: index, "the-leads", to: &frames)
      case "courtesy", "help", "thanks": add(helpers(index), as: nil, at: index, "with-help-from", to: &frames)
      case "so" where index == 0: add(soDid(), as: nil, at: index, "so-did", to: &frames)
      case "leading" where index == 0: add(afterCopula(from: 0), as: .lead, at: index, "leading-it", to: &frames)
      default: break
      }
    }
    return frames
  }

  /// "Birch, Alder and Elm are on the ticket too", "So did Birch and Alder": a list of names with a verb of being or
  /// joining, right after a round was told, and no money or other business in the sentence.
  private func listed() -> DealFrame? {
    if let frame = those() { return frame }
    guard sentence.sentence > 0, let verb = groups.firstIndex(where: { $0.kind == .verb }),
      let kind = sentence.verbGroup(verb)?.verb,
      [.be, .join, .bring, .put, .take, .say, .have, .back, .invest].contains(kind),
      let first = groups.firstIndex(where: { $0.kind == .name }), first < verb, first <= 2,
      !groups.contains(where: { $0.kind == .money || $0.kind == .percent || isOtherBusiness($0.kind) }),
      groups[verb...].contains(where: { Self.joining.contains(reading.lower($0)) || isRoundOrIt($0) }),
      // "are shareholders too", "were already on board": not in this round.
      !groups[verb...].contains(where: { ["shareholders", "owners", "already"].contains(reading.lower($0)) })
    else { return nil }
    let heads = clauses.list(from: first, to: verb)
    let parties = parties(heads).filter { reading.entities[$0].kind != .person }
    guard parties.count >= 2 else { return nil }
    return DealFrame(
      kind: .equityRound, investors: parties.map { .init(entity: $0, role: nil) }, status: .announced,
      sentence: sentence.sentence, position: verb, rule: "listed-after", isAnaphoric: true, weight: 0.85)
  }

  /// "Those putting in money include Birch and Alder", "Among those investing are Birch and Alder".
  private func those() -> DealFrame? {
    guard let those = groups.prefix(2).firstIndex(where: { reading.lower($0) == "those" }),
      let verb = groups[those...].firstIndex(where: { group in
        guard let verb = group.verb.map({ sentence.verbs[$0] }) else { return false }
        return verb.verb == .join && reading.lower(group).hasPrefix("includ") || verb.verb == .be
      }), verb - those <= 7,
      groups[those..<verb].contains(where: { group in
        ["putting", "investing", "backing", "taking", "joining", "participating", "contributing", "round", "money"]
          .contains(reading.lower(group))
      })
    else { return nil }
    let parties = parties(namesAfter(verb))
    guard !parties.isEmpty else { return nil }
    return DealFrame(
      kind: .equityRound, investors: parties.map { .init(entity: $0, role: nil) }, status: .announced,
      sentence: sentence.sentence, position: verb, rule: "those-include", isAnaphoric: true, weight: 0.85)
  }

  /// "The other participants are:" and then a name in every bullet.
  private func bulleted() -> DealFrame? {
    guard reading.document.sentences[sentence.sentence].form == .bullet,
      !groups.contains(where: { $0.kind == .verb || $0.kind == .money }),
      let first = groups.firstIndex(where: { $0.kind == .name }), first <= 2
    else { return nil }
    var opening = sentence.sentence - 1
    while opening >= 0, reading.document.sentences[opening].form == .bullet { opening -= 1 }
    guard opening >= 0, let last = reading.sentences[opening].groups.last, reading.lower(last) == ":",
      reading.sentences[opening].groups.contains(where: {
        $0.kind == .noun(.investors) || $0.kind == .noun(.participation)
      })
    else { return nil }
    let parties = parties(clauses.list(from: first, to: groups.count))
    guard !parties.isEmpty else { return nil }
    return DealFrame(
      kind: .equityRound, investors: parties.map { .init(entity: $0, role: nil) }, status: .announced,
      sentence: sentence.sentence, position: first, rule: "bulleted", isAnaphoric: true, weight: 0.85)
  }

  /// "with Birch and Alder sharing the round", "that had Birch at its head", "(Series A: Birch, with Alder)".
  private func sharing() -> [DealFrame] {
    var frames: [DealFrame] = []
    for index in groups.indices.dropLast(2) {
      let heads: [Int]
      var role: Deal.Investor.Role?
      if reading.lower(groups[index]) == "with", groups[index + 1].kind == .name {
        heads = clauses.list(from: index + 1, to: groups.count)
        if let last = heads.last, sentence.verbGroup(last + 1)?.verb == .lead { role = .lead }
        guard let last = heads.last, last + 1 < groups.count,
          role == .lead || Self.partaking.contains(reading.lower(groups[last + 1])) || isAmongBackers(last + 1)
        else { continue }
      } else if groups[index].kind == .verb, sentence.verbGroup(index)?.verb == .have, groups[index + 1].kind == .name,
        groups[(index + 2)...].prefix(5).contains(where: { ["head", "helm", "front"].contains(reading.lower($0)) })
      {
        heads = clauses.list(from: index + 1, to: groups.count)
        role = .lead
      } else if groups[index].kind == .open, let close = groups[index...].firstIndex(where: { $0.kind == .close }),
        groups[index + 1].kind == .round, let name = groups[index..<close].firstIndex(where: { $0.kind == .name })
      {
        heads = clauses.list(from: name, to: close)
      } else {
        continue
      }
      add(heads, as: role, at: index, "shares-round", to: &frames)
    }
    return frames
  }

  /// "with Birch among its backers"
  private func isAmongBackers(_ index: Int) -> Bool {
    reading.lower(groups[index]) == "among"
      && groups[index...].prefix(4).contains { $0.kind == .noun(.investors) || $0.kind == .noun(.participation) }
  }

  private static let partaking: Spellings = [
    "sharing", "joining", "participating", "contributing", "following", "investing", "alongside", "aboard",
  ]

  private static let joining: Spellings = [
    "too", "also", "in", "aboard", "along", "part", "cheque", "cheques", "check", "checks", "among", "ticket", "board",
    "money", "again", "alongside", "followed", "rest", "support", "contributed", "participated",
  ]

  private func isOtherBusiness(_ kind: Group.Kind) -> Bool {
    switch kind {
    case .noun(.hardware), .noun(.compute), .noun(.acquisition), .noun(.debt), .noun(.ipo), .noun(.turnover), .chips,
      .power:
      true
    default: false
    }
  }

  private func add(
    _ heads: [Int], as role: Deal.Investor.Role?, at index: Int, _ rule: String, to frames: inout [DealFrame]
  ) {
    let parties = parties(heads)
    guard !parties.isEmpty else { return }
    let beside = Set(heads.filter { role == .lead && clauses.isBeside($0, heads) }.compactMap { groups[$0].entity })
    frames.append(
      DealFrame(
        kind: .equityRound, investors: parties.map { .init(entity: $0, role: beside.contains($0) ? nil : role) },
        status: .announced,
        sentence: sentence.sentence, position: index, rule: rule, isAnaphoric: true, weight: 0.9))
  }

  private func parties(_ heads: [Int]) -> [Int] {
    heads.filter { reading.isParty(groups[$0]) && !groups[$0].isPossessive }.compactMap { groups[$0].entity }
  }

  /// "with Birch and Alder in the lead", "in the lead is Birch", "Birch was at the head of it".
  private func atTheHead(_ index: Int) -> [Int] {
    guard index >= 2, ["the", "its"].contains(reading.lower(groups[index - 1])),
      ["in", "at"].contains(reading.lower(groups[index - 2]))
    else { return [] }
    if ["head", "front"].contains(reading.lower(groups[index])) {
      guard index + 2 < groups.count, reading.lower(groups[index + 1]) == "of",
        groups[(index + 2)...].prefix(3).contains(where: { isRoundOrIt($0) })
      else { return [] }
    }
    var before = index - 3
    while before >= 0, groups[before].kind == .other || sentence.verbGroup(before)?.verb == .be { before -= 1 }
    if before >= 0, groups[before].kind == .close {
      while before > 0, groups[before].kind != .open { before -= 1 }
      before -= 1
    }
    if before >= 0, groups[before].kind == .name { return clauses.phrase(endingAt: before).heads }
    if before > 0, groups[before].kind == .comma {
      // "Birch and Ipai, the innovation park, were at the head of it": the names before the aside.
      let verb = groups[..<(index - 1)].lastIndex { $0.kind == .verb }
      if let verb, let clause = clauses.clause(ofVerbAt: verb) { return clause.subject }
    }
    return before < 0 || groups[before].kind == .colon ? namesAfter(index) : []
  }

  private func isRoundOrIt(_ group: Group) -> Bool {
    group.kind == .pronoun || group.kind == .round || group.kind == .noun(.round) || group.kind == .noun(.deal)
  }

  private func namesAfter(_ index: Int) -> [Int] {
    var scan = index + 1
    while scan < groups.count, scan < index + 5 {
      switch groups[scan].kind {
      case .colon, .other, .noun(.company), .noun(.investors): scan += 1
      case .reference where scan + 1 < groups.count && groups[scan + 1].kind == .name: scan += 1
      case .verb where sentence.verbGroup(scan)?.verb == .be: scan += 1
      case .name: return clauses.list(from: scan, to: groups.count)
      default: return []
      }
    }
    return []
  }

  /// "Birch and Alder were the leads", "The leads were Birch and Alder".
  private func leads(_ index: Int) -> [Int] {
    guard index > 0, groups[index].kind == .other, groups[index - 1].kind == .other else { return [] }
    var before = index - 1
    while before >= 0, groups[before].kind == .other { before -= 1 }
    if before > 0, sentence.verbGroup(before)?.verb == .be {
      return clauses.clause(ofVerbAt: before)?.subject ?? []
    }
    return namesAfter(index)
  }

  /// "courtesy of Birch", "with help from Birch", "thanks to Birch".
  private func helpers(_ index: Int) -> [Int] {
    var scan = index + 1
    guard scan < groups.count, ["of", "from", "to"].contains(reading.lower(groups[scan])) else { return [] }
    if reading.lower(groups[index]) == "thanks", reading.lower(groups[scan]) != "to" { return [] }
    scan += 1
    // "from New York's Birch", "of the investor Birch".
    while scan < groups.count, scan < index + 7, groups[scan].kind != .name || groups[scan].isPossessive {
      switch groups[scan].kind {
      case .other, .noun(.investors), .noun(.company), .noun(.fund), .name: scan += 1
      default: return []
      }
    }
    guard scan < groups.count, groups[scan].kind == .name else { return [] }
    return clauses.list(from: scan, to: groups.count)
  }

  /// "So had Birch": the same as was said of somebody in the sentence before.
  private func soDid() -> [Int] {
    guard groups.count > 2, let verb = sentence.verbGroup(1), [.be, .have, .auxiliaryDo].contains(verb.verb),
      groups[2].kind == .name, sentence.sentence > 0
    else { return [] }
    let before = reading.sentences[sentence.sentence - 1]
    let isAboutInvestors = before.verbs.contains { [.join, .invest, .back, .lead, .put].contains($0.verb) }
    guard isAboutInvestors else { return [] }
    return clauses.list(from: 2, to: groups.count)
  }

  private func afterCopula(from start: Int) -> [Int] {
    guard let copula = groups.indices.first(where: { $0 > start && sentence.verbGroup($0)?.verb == .be }) else {
      return []
    }
    return namesAfter(copula)
  }

  /// "Behind the $40 million for Quillan are Birch and Alder."
  private func behind() -> DealFrame? {
    guard let copula = groups.indices.first(where: { sentence.verbGroup($0)?.verb == .be }), copula < 9 else {
      return nil
    }
    let investors = parties(namesAfter(copula))
    let money = groups[..<copula].indices.first { groups[$0].kind == .money && roles[$0] == .amount }
    guard !investors.isEmpty, money != nil || groups[..<copula].contains(where: isRoundOrIt) else { return nil }
    var frame = DealFrame(
      kind: .equityRound, investors: investors.map { .init(entity: $0, role: nil) }, status: .announced,
      sentence: sentence.sentence, position: copula, rule: "behind-the-money", isAnaphoric: money == nil, weight: 0.9)
    frame.recipient = groups[..<copula].first { reading.isParty($0) }?.entity
    frame.amount = money.flatMap { reading.money(groups[$0]) }
    frame.amountTokens = money.map { groups[$0].tokens }
    return frame
  }
}

extension Analysis {
  /// Whether a sentence, or one of those before it, speaks of a round or of money that is raised.
  func speaksOfRound(at number: Int, back: Int) -> Bool {
    for other in max(0, number - back)...number {
      let near = sentences[other]
      let isNear = near.groups.contains { group in
        switch group.kind {
        case .round, .noun(.round): true
        case .verb: group.verb.map { near.verbs[$0].verb == .raise } ?? false
        case .noun(.investment): other == number
        default: false
        }
      }
      if isNear { return true }
    }
    return false
  }
}
