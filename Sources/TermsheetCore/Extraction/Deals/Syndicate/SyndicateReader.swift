/// Who else gives the money of a deal: lists of names that a phrase makes its investors, lenders or buyers, in the
/// sentence of the deal or in those behind it, and names that a list joins to one that is known to give.
struct SyndicateReader {
  let reading: Analysis
  let sentence: SentenceGroups
  /// The deals told before this sentence, the latest first.
  let told: [DealAssembler.Told]

  /// The sentence's words, with signs for what no phrase looks into: "<n>" for a name, "<$>" for a sum, "<d>" for a
  /// date and "<r>" for a round.
  private let words: [String]
  /// Where the words of each group begin in `words`.
  private let places: [Int]
  private let lists: [MemberList]
  private let members: MemberListReader

  init(_ reading: Analysis, _ sentence: SentenceGroups, told: [DealAssembler.Told]) {
    self.reading = reading
    self.sentence = sentence
    self.told = told
    let groups = sentence.groups
    members = MemberListReader(reading, sentence)
    var words: [String] = []
    var places: [Int] = []
    for group in groups {
      places.append(words.count)
      switch group.kind {
      case .name:
        // "New to the register are": a word at the head of a sentence may be no name.
        words.append(places.count == 1 && group.tokens.count == 1 ? reading.lower(group) : "<n>")
      case .money: words.append("<$>")
      case .round: words.append("<r>")
      case .date: words.append("<d>")
      case .percent: words.append("<%>")
      default:
        if group.tokens.count == 1 {
          words.append(reading.lower(group))
        } else {
          words += reading.lower(group).split(separator: " ").map(String.init)
        }
      }
    }
    self.words = words
    self.places = places
    lists = members.lists()
  }

  private var groups: [Group] { sentence.groups }

  /// Adds the members to the deals of the sentence, or makes a frame that points at the deal told before.
  func apply(to frames: inout [DealFrame]) {
    var isRead = Set<Int>()
    for (number, list) in lists.enumerated() {
      guard let phrase = phrase(of: list, frames) else { continue }
      isRead.insert(number)
      add(list, by: phrase, to: &frames)
    }
    if isRead.isEmpty, let list = lists.first, standsAlone(list), isBulletOfGivers {
      add(list, by: .bullet, to: &frames)
      isRead.insert(0)
    }
    let weigher = ListWeigher(reading: reading, sentence: sentence, words: words)
    for (number, list) in lists.enumerated() where !isRead.contains(number) && isUnknown(list, frames) {
      let place = self.place(list.span.lowerBound)..<self.place(list.tail)
      guard weigher.weight(of: list.members.compactMap(party), at: place, behind: told) >= ListWeigher.threshold else {
        continue
      }
      isRead.insert(number)
      add(list, by: .weighed, to: &frames)
    }
    for (number, list) in lists.enumerated() where !isRead.contains(number) && list.members.count > 1 {
      for index in frames.indices { join(list, to: &frames[index]) }
    }
    settle(&frames)
  }

  /// "$40 million from Birch and Alder; Birch led": what points back within a sentence points at the deal of the sentence
  /// that shares a party.
  private func settle(_ frames: inout [DealFrame]) {
    for index in frames.indices where !frames[index].sellers.isEmpty {
      let sellers = frames[index].sellers
      frames[index].investors.removeAll { sellers.contains($0.entity) }
    }
    // "are among those who have invested along the way": in no round that was told.
    if isOfAllTime { frames.removeAll(where: isPointer) }
    dropCheques(&frames)
    fillGivers(&frames)
    giveToFund(&frames)
    clearLeads(&frames)
    if isOfDebt {
      for index in frames.indices where frames[index].kind == .equityRound && isPointer(frames[index]) {
        frames[index].kind = .debt
      }
    }
    for index in frames.indices where isPointer(frames[index]) {
      let pointer = frames[index]
      let home = frames.first { frame in
        (frame.amount != nil || frame.round != nil) && TellsOf.isOneFamily(frame.kind, pointer.kind)
          && pointer.investors.contains { party in frame.investors.contains { $0.entity == party.entity } }
      }
      if let home, pointer.rule != "cheque-of-it" {
        frames[index].recipient = home.recipient
        frames[index].amount = home.amount
        frames[index].round = home.round
      } else if let only = onlyDeal(in: frames, for: pointer) {
        frames[index].recipient = only.recipient
        frames[index].amount = only.amount
        frames[index].round = only.round
      } else if pointer.target == nil, !pointer.investors.isEmpty,
        frames.allSatisfy({ isPointer($0) || !TellsOf.isOneFamily($0.kind, pointer.kind) })
      {
        let deal = TellsOf(reading: reading, sentence: sentence, told: told)
          .deal(among: TellsOf.family(of: pointer.kind), givers: pointer.investors.map(\.entity))
        if let deal, sentence.sentence - deal.sentence <= 4 { frames[index].target = deal.draft }
      }
    }
  }

  private var isOfAllTime: Bool {
    let turns = [["along", "the", "way"], ["over", "the", "years"], ["in", "the", "past"]]
    return words.indices.contains { start in turns.contains { words[start...].starts(with: $0) } }
  }

  /// "Birch led it with $150 million", behind a round that was told: what the lead gave, and not how large the round is.
  private func dropCheques(_ frames: inout [DealFrame]) {
    guard told.contains(where: { $0.kind == .equityRound && $0.amount != nil }) else { return }
    for index in frames.indices {
      guard frames[index].kind == .equityRound, frames[index].recipient == nil, frames[index].round == nil,
        ["lead", "led-it", "leads-it"].contains(frames[index].rule),
        let money = sentence.index(of: frames[index].amountTokens), let with = isGivenWith(money),
        let object = groups[..<with].last, object.kind == .pronoun || object.kind == .noun(.round)
      else { continue }
      frames[index].amount = nil
      frames[index].amountTokens = nil
      frames[index].isAnaphoric = true
    }
  }

  /// The "with" of "with $150 million", "with a cheque of $150 million".
  private func isGivenWith(_ money: Int) -> Int? {
    var scan = money - 1
    while scan >= 0, scan >= money - 4 {
      if reading.lower(groups[scan]) == "with" { return scan }
      guard [.other, .preposition, .noun(.investment)].contains(groups[scan].kind) else { return nil }
      scan -= 1
    }
    return nil
  }

  /// "Birch, which has put more than $13 million into the company, …", "Birch, whose funds had put …": the subject before
  /// a relative clause gives. "Both had backed it when it raised …": the two of the sentence before do.
  private func fillGivers(_ frames: inout [DealFrame]) {
    for index in frames.indices where frames[index].investors.isEmpty && frames[index].amount != nil {
      let frame = frames[index]
      if [.strategicInvestment, .debt].contains(frame.kind), let list = lists.first, list.members.count == 1,
        list.span.lowerBound <= 1, list.tail + 1 < groups.count, groups[list.tail].kind == .comma,
        ["which", "who", "whose"].contains(reading.lower(groups[list.tail + 1])),
        (list.tail...(list.tail + 14)).contains(frame.position), let giver = party(list.members[0]),
        giver != frame.recipient
      {
        frames[index].investors = [.init(entity: giver, role: nil)]
      } else if TellsOf.isOneFamily(frame.kind, .equityRound), let givers = namedBefore(),
        !givers.contains(where: { $0 == frame.recipient })
      {
        frames[index].investors = givers.map { .init(entity: $0, role: nil) }
      }
    }
  }

  /// Whom "both" or "all three" at the head of a sentence mean: the list of so many names shortly before.
  private func namedBefore() -> [Int]? {
    let count: Int
    switch (words.first, words.dropFirst().first) {
    case ("both", let next) where next != "<n>": count = 2
    case ("all", "three"): count = 3
    case ("all", "four"): count = 4
    default: return nil
    }
    let backs = groups.prefix(5).contains { group in
      group.verb.map { [.back, .invest, .put, .join, .lend].contains(sentence.verbs[$0].verb) } ?? false
    }
    guard backs else { return nil }
    let sentences = reading.document.sentences
    var number = sentence.sentence - 1
    while number >= max(0, sentence.sentence - 3),
      sentences[number].paragraph >= sentences[sentence.sentence].paragraph - 1
    {
      let before = MemberListReader(reading, reading.sentences[number])
      for list in before.lists() where list.members.count == count {
        let entities = list.members.compactMap { member -> Int? in
          let group = before.groups[member.head]
          return reading.isParty(group) ? group.entity : nil
        }
        if entities.count == count { return entities }
      }
      number -= 1
    }
    return nil
  }

  /// "a Series B of $500 million, led by Birch": whoever leads a round is not the one that it is for.
  private func clearLeads(_ frames: inout [DealFrame]) {
    for index in frames.indices {
      guard frames[index].kind == .equityRound, let recipient = frames[index].recipient else { continue }
      let leads = frames.contains { frame in
        frame.kind == .equityRound && frame.recipient != recipient
          && frame.investors.contains { $0.entity == recipient && $0.role == .lead }
      }
      let isOwnLead = frames[index].investors.contains { $0.entity == recipient && $0.role == .lead }
      if leads || isOwnLead { frames[index].recipient = nil }
    }
  }

  /// "Alder anchored it with $30 million", behind a fund that was told: a commitment to the fund, and no round.
  private func giveToFund(_ frames: inout [DealFrame]) {
    guard let fund = told.first(where: { $0.kind == .fund }), let firm = fund.recipient,
      told.allSatisfy({ $0.sentence <= fund.sentence || $0.recipient == firm })
    else { return }
    for index in frames.indices {
      let frame = frames[index]
      guard TellsOf.isOneFamily(frame.kind, .equityRound), frame.recipient == nil || frame.recipient == firm,
        frame.round == nil, !frame.investors.isEmpty, !frame.investors.contains(where: { $0.entity == firm })
      else { continue }
      frames[index].kind = .fund
      frames[index].recipient = nil
      frames[index].amount = nil
      frames[index].amountTokens = nil
      frames[index].isAnaphoric = true
      frames[index].target = fund.draft
      for party in frames[index].investors.indices { frames[index].investors[party].role = nil }
    }
  }

  /// "raised $250 million in a round that was led by Birch": the one deal of the sentence, before what points at it.
  private func onlyDeal(in frames: [DealFrame], for pointer: DealFrame) -> DealFrame? {
    guard pointer.target == nil, amounts == 1 || pointer.rule == "lead" || pointer.rule == "led-it" else { return nil }
    let deals = frames.filter { $0.amount != nil && TellsOf.isOneFamily($0.kind, pointer.kind) }
    guard deals.count == 1, let deal = deals.first, deal.recipient != nil, deal.position <= pointer.position,
      !pointer.investors.contains(where: { $0.entity == deal.recipient })
    else { return nil }
    return deal
  }

  /// The only list, but for names in brackets behind it.
  private func standsAlone(_ list: MemberList) -> Bool {
    guard lists.count > 1 else { return true }
    return list.tail >= lists[1].span.lowerBound || groups[list.tail - 1].kind == .close
      || groups[list.tail..<lists[1].span.lowerBound].contains { $0.kind == .open }
  }

  /// Nobody of the list plays a part in a deal that is known.
  private func isUnknown(_ list: MemberList, _ frames: [DealFrame]) -> Bool {
    let entities = list.members.compactMap(party)
    return !entities.contains { entity in
      told.contains { $0.recipient == entity }
        || frames.contains { frame in
          frame.recipient == entity || frame.investors.contains { $0.entity == entity }
            || frame.sellers.contains(entity)
        }
    }
  }

  private func isPointer(_ frame: DealFrame) -> Bool {
    frame.isAnaphoric && frame.recipient == nil && frame.amount == nil && frame.round == nil
  }

  /// The sentence speaks of a loan that was told, and of no round: "Birch and Alder took part in the loan".
  private var isOfDebt: Bool {
    guard told.contains(where: { $0.kind == .debt }) else { return false }
    let kinds = groups.map(\.kind)
    return kinds.contains { $0 == .noun(.debt) || $0 == .noun(.lenders) }
      && !kinds.contains { $0 == .round || $0 == .noun(.round) }
  }

  // MARK: - Phrases

  private func phrase(of list: MemberList, _ frames: [DealFrame]) -> SyndicatePhrase? {
    let kinds = Set(frames.filter { isHome($0, of: list) }.map(\.kind)).union(told.map(\.kind))
    guard !kinds.isEmpty, !isOfOthers(list), !isOfOtherCompany(list) else { return nil }
    return SyndicatePhrase.all.first { phrase in
      guard !phrase.kinds.isDisjoint(with: kinds) else { return false }
      switch phrase.side {
      case .before:
        guard let first = matchBefore(list, phrase.pattern) else { return false }
        if phrase.isCompanion, hangsOnOther(first) { return false }
        return holds(phrase.strength, list, frames, behind: [])
      case .after:
        guard let behind = wordsAfter(list, phrase.pattern) else { return false }
        return holds(phrase.strength, list, frames, behind: behind)
      }
    }
  }

  private func holds(
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

  private static let joinedElse: Set<String> = [
    "board", "team", "staff", "faculty", "company", "firm", "executive", "officer", "chief", "forces", "lawsuit",
    "call",
  ]

  /// A deal of this sentence, or words for a round, its money or who gives it.
  private func speaksOfDeal(_ frames: [DealFrame]) -> Bool {
    if frames.contains(where: { $0.kind != .acquisition && $0.kind != .computeCommitment }) { return true }
    return groups.contains { group in
      switch group.kind {
      case .round, .noun(.round), .noun(.participation), .noun(.investors), .noun(.lenders), .noun(.debt): true
      default: false
      }
    }
  }

  /// The words behind the phrase where it stands right behind the list or behind an aside between commas: "Birch and
  /// Alder, two of its earliest backers, provided the rest".
  private func wordsAfter(_ list: MemberList, _ pattern: WordPattern) -> ArraySlice<String>? {
    var places = [place(list.tail)]
    let before = groups[..<list.span.lowerBound].last { !members.describes($0) }
    // "One new investor, Birch, also joined".
    if before?.kind == .comma { places.append(places[0] + 1) }
    if let end = [list.span.upperBound, list.tail].map({ place($0) }).first(where: isAsideMark) {
      // "Birch, which took part as well".
      if end + 1 < words.count, ["which", "who"].contains(words[end + 1]) { places.append(end + 2) }
      places += (end + 1..<max(end + 1, min(words.count, end + 18))).filter(isAsideMark).prefix(2).map { $0 + 1 }
    }
    for place in places {
      if let length = pattern.length(in: words, from: place) { return words[min(words.count, place + length)...] }
    }
    return nil
  }

  private func isAsideMark(_ place: Int) -> Bool {
    place < words.count && [",", "(", ")", "–", "—"].contains(words[place])
  }

  private func matchBefore(_ list: MemberList, _ pattern: WordPattern) -> Int? {
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
  private func hangsOnOther(_ first: Int) -> Bool {
    guard let group = places.lastIndex(where: { $0 < first }), let verb = sentence.verbGroup(group) else {
      return false
    }
    return [.use, .own, .say, .hire, .train, .design, .have, .report, .make, .supply].contains(verb.verb)
  }

  /// Where a group begins in `words`.
  private func place(_ group: Int) -> Int { group < places.count ? places[group] : words.count }

  /// "bought more shares", "came back for more": what somebody else did who gives.
  private var speaksOfGiving: Bool {
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
  private var isNear: Bool {
    if let last = told.first, sentence.sentence - last.sentence > 2 { return false }
    return !groups.contains { group in
      switch group.kind {
      case .noun(.acquisition), .noun(.merger), .noun(.turnover), .percent: true
      default: false
      }
    }
  }

  /// More than one name or the form of an investor's, right behind the deal, and no other business in the sentence.
  private func isSure(_ list: MemberList) -> Bool {
    if let last = told.first, sentence.sentence - last.sentence > 2 { return false }
    let isFirm = list.members.contains { member in
      groups[member.head].entity.map { reading.isInvestmentFirm($0) || reading.entities[$0].known?.kind == .investor }
        ?? false
    }
    return (list.members.count > 1 || isFirm) && !speaksOfOthers
  }

  /// Purchases, revenue and percentages: the sentence is on something else.
  private var speaksOfOthers: Bool {
    groups.contains { group in
      switch group.kind {
      case .noun(.acquisition), .noun(.merger), .noun(.turnover), .noun(.hardware), .percent, .chips, .power: true
      default: false
      }
    }
  }

  /// "its rivals Birch and Alder", "customers include".
  private func isOfOthers(_ list: MemberList) -> Bool {
    let first = place(list.span.lowerBound)
    return words[max(0, first - 5)..<first].contains { Self.others.contains($0) }
  }

  /// "Wayve, in which Birch and Alder have invested": of the company that the relative clause hangs on.
  private func isOfOtherCompany(_ list: MemberList) -> Bool {
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

  private static let others: Set<String> = [
    "rival", "rivals", "competitor", "competitors", "customer", "customers", "client", "clients", "user", "users",
    "advised", "adviser", "advisers", "advisor", "advisors", "employer", "employers", "ex", "formerly", "predecessor",
    "labs", "startups", "start-ups", "developers", "tenants", "supplier", "suppliers",
  ]

  /// "The other participants are:" or a heading "Who's in", and then a name in every bullet.
  private var isBulletOfGivers: Bool {
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

  // MARK: - Giving members to deals

  private func isHome(_ frame: DealFrame, of list: MemberList) -> Bool {
    switch frame.kind {
    case .equityRound, .strategicInvestment, .debt, .secondary, .fund, .ipo, .grant: true
    case .acquisition: frame.investors.isEmpty
    default: false
    }
  }

  private func add(_ list: MemberList, by phrase: SyndicatePhrase, to frames: inout [DealFrame]) {
    let homes =
      phrase.isOfWhole && !told.isEmpty
      ? [] : frames.indices.filter { isHome(frames[$0], of: list) && phrase.kinds.contains(frames[$0].kind) }
    let before = homes.filter { position(of: frames[$0]) <= list.span.upperBound }
    if let home = before.max(by: { position(of: frames[$0]) < position(of: frames[$1]) })
      ?? homes.first(where: { frames[$0].rule != "round-named" || self.told.isEmpty })
    {
      give(list, by: phrase, to: &frames[home])
      frames[home].notes.append("rule \(phrase.name)")
      return
    }
    let told = TellsOf(reading: reading, sentence: sentence, told: told)
      .deal(among: phrase.kinds, givers: list.members.compactMap(party))
    if let told, told.kind != .debt ? isOfUntoldLoan : isOfShares { return }
    if phrase.isOfWhole, let told, told.kind == .equityRound { addCheques(of: told, to: &frames) }
    guard let told, sentence.sentence - told.sentence <= 6, !isHistory(told),
      !isOtherPassage(told, list), !isOfOtherSum(told)
    else { return }
    var frame = DealFrame(
      kind: told.kind == .strategicInvestment ? .equityRound : told.kind, status: .announced,
      sentence: sentence.sentence, position: list.members.first?.head ?? list.span.lowerBound, rule: phrase.name,
      isAnaphoric: true, target: told.draft, weight: phrase.strength == .plain ? 0.9 : 0.8)
    frame.round = groups.first { $0.kind == .round }?.label
    give(list, by: phrase, to: &frame, recipient: told.recipient)
    if !frame.investors.isEmpty { frames.append(frame) }
  }

  /// "Birch put in $10 million, and Alder and Elm provided the rest": Birch is in the round as well.
  private func addCheques(of told: DealAssembler.Told, to frames: inout [DealFrame]) {
    let givers = frames.filter { $0.kind == .strategicInvestment && $0.amount != nil }.flatMap(\.investors)
    guard !givers.isEmpty else { return }
    frames.append(
      DealFrame(
        kind: .equityRound, investors: givers, status: .announced, sentence: sentence.sentence, position: 0,
        rule: "cheque-of-it", isAnaphoric: true, target: told.draft, weight: 0.8))
  }

  /// "has signed on for preferred stock": nobody lends who buys shares.
  private var isOfShares: Bool {
    groups.contains { $0.kind == .noun(.shares) }
      && !groups.contains { $0.kind == .noun(.debt) || $0.kind == .noun(.lenders) }
  }

  /// "The rest is a loan from Birch Bank": of a loan that is no deal yet, and not of the round that was told.
  private var isOfUntoldLoan: Bool {
    guard !told.contains(where: { $0.kind == .debt }) else { return false }
    let loan = groups.firstIndex { $0.kind == .noun(.debt) && reading.lower($0).hasSuffix("loan") }
    return loan != nil && !groups.contains { $0.kind == .round || $0.kind == .noun(.round) }
  }

  /// "Birch had led a round in 2021 as well": a time that is past, behind a deal that is news.
  private func isHistory(_ told: DealAssembler.Told) -> Bool {
    guard !told.isBackground, let published = reading.document.article.published else { return false }
    return groups.compactMap(reading.date).contains { date in
      date.month == nil ? date.year < published.year : published.dayNumber - date.dayNumber > 45
    }
  }

  /// Another paragraph, which opens with another company or has sums of its own: another deal, though none was found.
  private func isOtherPassage(_ told: DealAssembler.Told, _ list: MemberList) -> Bool {
    let sentences = reading.document.sentences
    let isBullet = sentences[sentence.sentence].form == .bullet && sentence.sentence != told.sentence
    guard isBullet || sentences[told.sentence].paragraph != sentences[sentence.sentence].paragraph else { return false }
    if isBullet, let first = groups.first(where: { $0.kind == .name })?.entity, first == told.topic,
      first != told.recipient, !list.members.contains(where: { groups[$0.head].entity == first })
    {
      return true
    }
    if let topic = told.topic, topic != told.recipient,
      !list.members.contains(where: { groups[$0.head].entity == topic }),
      topic != groups.first(where: { $0.kind == .name })?.entity
    {
      return true
    }
    return reading.sentences[(told.sentence + 1)..<sentence.sentence].contains { between in
      sentences[between.sentence].paragraph == sentences[sentence.sentence].paragraph
        && between.groups.contains { $0.kind == .money }
    }
  }

  /// A sum between the deal and this sentence that is not the deal's: what follows may be of that one.
  private func isOfOtherSum(_ told: DealAssembler.Told) -> Bool {
    reading.sentences[min(told.sentence + 1, sentence.sentence)..<sentence.sentence].contains { between in
      guard !between.groups.contains(where: { $0.kind == .noun(.valuation) || $0.kind == .noun(.marketValue) }) else {
        return false
      }
      return between.groups.contains { group in
        guard let money = reading.money(group), group.kind == .money else { return false }
        // The loan beside the round was told as well, and is not meant.
        return !self.told.contains {
          $0.recipient == told.recipient && $0.amount.map { DealAssembler.same($0, money) } ?? false
        }
      }
    }
  }

  private func position(of frame: DealFrame) -> Int {
    max(frame.position, sentence.index(of: frame.amountTokens) ?? 0)
  }

  private func give(
    _ list: MemberList, by phrase: SyndicatePhrase, to frame: inout DealFrame, recipient: Int? = nil
  ) {
    let hasLead = list.members.contains(where: \.isLead)
    for member in list.members {
      guard let entity = party(member), entity != frame.recipient, entity != recipient else { continue }
      let isLead = member.isLead || phrase.role == .lead && !member.isBeside && !hasLead
      set(entity, isLead ? .lead : nil, in: &frame)
    }
  }

  private func set(_ entity: Int, _ role: Deal.Investor.Role?, in frame: inout DealFrame) {
    let role = [.equityRound, .strategicInvestment, .debt].contains(frame.kind) ? role : nil
    if let place = frame.investors.firstIndex(where: { $0.entity == entity }) {
      if role == .lead { frame.investors[place].role = .lead }
    } else {
      frame.investors.append(.init(entity: entity, role: role))
    }
  }

  private func party(_ member: MemberList.Member) -> Int? {
    let group = groups[member.head]
    guard reading.isParty(group), let entity = group.entity, reading.entities[entity].kind != .outlet else {
      return nil
    }
    return entity
  }

  // MARK: - Names joined to one that gives

  /// "$40 million from Birch, Alder and Elm": where one of a list gives, all of it do.
  private func join(_ list: MemberList, to frame: inout DealFrame) {
    guard [.equityRound, .strategicInvestment, .debt, .secondary].contains(frame.kind), !isOfOthers(list) else {
      return
    }
    let entities = list.members.map(party)
    guard let known = entities.firstIndex(where: { entity in frame.investors.contains { $0.entity == entity } }),
      !entities.contains(where: { $0 == frame.recipient && $0 != nil }), amounts < 2
    else { return }
    let role = frame.investors.first { $0.entity == entities[known] }?.role
    let hasLead = list.members.contains(where: \.isLead)
    for (member, entity) in zip(list.members, entities) {
      guard let entity else { continue }
      let isNew = !frame.investors.contains { $0.entity == entity }
      let isLead = member.isLead || isNew && role == .lead && !member.isBeside && !hasLead
      if isNew || member.isLead { set(entity, isLead ? .lead : nil, in: &frame) }
    }
  }

  /// Of several sums each may have givers of its own.
  private var amounts: Int { groups.filter { $0.kind == .money }.count }
}
