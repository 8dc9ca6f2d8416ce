/// Who else gives the money of a deal: lists of names that a phrase makes its investors, lenders or buyers, in the
/// sentence of the deal or in those behind it, and names that a list joins to one that is known to give.
///
/// A class, since what it asks of itself in passing would copy all its parts.
final class SyndicateReader {
  let reading: Analysis
  let sentence: SentenceGroups
  /// The deals told before this sentence, the latest first.
  let told: [DealAssembler.Told]

  /// The sentence's words, with signs for what no phrase looks into: "<n>" for a name, "<$>" for a sum, "<d>" for a
  /// date and "<r>" for a round.
  let words: [String]
  /// Where the words of each group begin in `words`.
  let places: [Int]
  let lists: [MemberList]
  let members: MemberListReader
  /// The phrases that may stand in the sentence.
  private(set) lazy var candidates = SyndicatePhrase.candidates(among: words)

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
        words += reading.words(of: group)
      }
    }
    self.words = words
    self.places = places
    lists = members.lists()
  }

  var groups: [Group] { sentence.groups }

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

  // MARK: - Giving members to deals

  func isHome(_ frame: DealFrame, of list: MemberList) -> Bool {
    switch frame.kind {
    case .equityRound, .strategicInvestment, .debt, .secondary, .fund, .ipo, .grant: true
    case .acquisition: frame.investors.isEmpty
    default: false
    }
  }

  func add(_ list: MemberList, by phrase: SyndicatePhrase, to frames: inout [DealFrame]) {
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
  func addCheques(of told: DealAssembler.Told, to frames: inout [DealFrame]) {
    let givers = frames.filter { $0.kind == .strategicInvestment && $0.amount != nil }.flatMap(\.investors)
    guard !givers.isEmpty else { return }
    frames.append(
      DealFrame(
        kind: .equityRound, investors: givers, status: .announced, sentence: sentence.sentence, position: 0,
        rule: "cheque-of-it", isAnaphoric: true, target: told.draft, weight: 0.8))
  }

  /// "has signed on for preferred stock": nobody lends who buys shares.
  var isOfShares: Bool {
    groups.contains { $0.kind == .noun(.shares) }
      && !groups.contains { $0.kind == .noun(.debt) || $0.kind == .noun(.lenders) }
  }

  /// "The rest is a loan from Birch Bank": of a loan that is no deal yet, and not of the round that was told.
  var isOfUntoldLoan: Bool {
    guard !told.contains(where: { $0.kind == .debt }) else { return false }
    let loan = groups.firstIndex { $0.kind == .noun(.debt) && reading.lower($0).hasSuffix("loan") }
    return loan != nil && !groups.contains { $0.kind == .round || $0.kind == .noun(.round) }
  }

  /// "Birch had led a round in 2021 as well": a time that is past, behind a deal that is news.
  func isHistory(_ told: DealAssembler.Told) -> Bool {
    guard !told.isBackground, let published = reading.document.article.published else { return false }
    return groups.compactMap(reading.date).contains { date in
      date.month == nil ? date.year < published.year : published.dayNumber - date.dayNumber > 45
    }
  }

  /// Another paragraph, which opens with another company or has sums of its own: another deal, though none was found.
  func isOtherPassage(_ told: DealAssembler.Told, _ list: MemberList) -> Bool {
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
  func isOfOtherSum(_ told: DealAssembler.Told) -> Bool {
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

  func position(of frame: DealFrame) -> Int {
    max(frame.position, sentence.index(of: frame.amountTokens) ?? 0)
  }

  func give(
    _ list: MemberList, by phrase: SyndicatePhrase, to frame: inout DealFrame, recipient: Int? = nil
  ) {
    let hasLead = list.members.contains(where: \.isLead)
    for member in list.members {
      guard let entity = party(member), entity != frame.recipient, entity != recipient else { continue }
      let isLead = member.isLead || phrase.role == .lead && !member.isBeside && !hasLead
      set(entity, isLead ? .lead : nil, in: &frame)
    }
  }

  func set(_ entity: Int, _ role: Deal.Investor.Role?, in frame: inout DealFrame) {
    let role = [.equityRound, .strategicInvestment, .debt].contains(frame.kind) ? role : nil
    if let place = frame.investors.firstIndex(where: { $0.entity == entity }) {
      if role == .lead { frame.investors[place].role = .lead }
    } else {
      frame.investors.append(.init(entity: entity, role: role))
    }
  }

  func party(_ member: MemberList.Member) -> Int? {
    let group = groups[member.head]
    guard reading.isParty(group), let entity = group.entity, reading.entities[entity].kind != .outlet else {
      return nil
    }
    return entity
  }

  // MARK: - Names joined to one that gives

  /// "$40 million from Birch, Alder and Elm": where one of a list gives, all of it do.
  func join(_ list: MemberList, to frame: inout DealFrame) {
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
  var amounts: Int { groups.filter { $0.kind == .money }.count }
}
