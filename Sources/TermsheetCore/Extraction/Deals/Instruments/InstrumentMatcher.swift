/// Runs the instrument rules over one sentence.
struct InstrumentMatcher {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]
  let clauses: ClauseReader
  let grammar = InstrumentGrammar.builtIn

  init(_ reading: Analysis, _ sentence: SentenceGroups, roles: [Int: MoneyRole]) {
    self.reading = reading
    self.sentence = sentence
    self.roles = roles
    clauses = ClauseReader(reading, sentence)
  }

  var groups: [Group] { sentence.groups }

  func frames() -> [DealFrame] {
    let mentions = InstrumentMentions(reading: reading, sentence: sentence, roles: roles).mentions()
    guard !mentions.isEmpty else { return [] }
    let all = groups.indices.compactMap { groups[$0].kind == .verb ? clauses.clause(ofVerbAt: $0) : nil }
    var frames: [DealFrame] = []
    for mention in mentions {
      if let frame = frame(of: mention, in: all) {
        frames += respectively(frame, mention, in: all) ?? listings(frame, in: all) ?? [frame]
      } else if sentence.verbs.isEmpty, let frame = verbless(mention) {
        frames.append(frame)
      }
    }
    frames += InstrumentLists(reading: reading, sentence: sentence).frames(besides: frames, mentions: mentions)
    return frames + Upsizings(reading: reading, sentence: sentence, roles: roles).frames(all, besides: frames)
  }

  private func frame(of mention: InstrumentMention, in all: [Clause]) -> DealFrame? {
    let before = all.last { $0.trigger < mention.index && $0.span.upperBound > mention.index }
    let after = all.first { $0.trigger > mention.index && phraseReaches($0.trigger, mention.index) }
    for (clause, place) in [(before, InstrumentRule.Place.afterVerb), (after, .beforeVerb)] {
      guard let clause, let verb = clause.verb else { continue }
      for entry in grammar.byVerb[Int(verb.verb.rawValue)] {
        // The object of a passive stands before its verb; of "was awarded a grant" it stays behind.
        let turns = verb.marks.contains(.passive) || place == .beforeVerb && isReducedPassive(clause)
        let mayStay = verb.verb == .give || verb.verb == .lend
        guard entry.rule.place == place ? !turns || mayStay || place == .beforeVerb : turns else { continue }
        if let frame = match(entry, mention, clause) { return frame }
      }
    }
    return nil
  }

  /// "Acme and Birch plan offerings of $4 billion and $5 billion, respectively": as many deals as there are sums.
  private func respectively(_ frame: DealFrame, _ mention: InstrumentMention, in all: [Clause]) -> [DealFrame]? {
    guard let clause = all.first(where: { $0.trigger == frame.position }), clause.subject.count > 1,
      groups.contains(where: { reading.lower($0) == "respectively" })
    else { return nil }
    let parties = clause.subject.filter { reading.isParty(groups[$0]) }.compactMap { groups[$0].entity }
    let sums = clause.span.filter { groups[$0].kind == .money && roles[$0] == .amount }
    guard parties.count == sums.count else { return nil }
    return zip(parties, sums).map { party, sum in
      var frame = frame
      frame.recipient = party
      frame.amount = reading.money(groups[sum])
      frame.amountTokens = groups[sum].tokens
      return frame
    }
  }

  /// "Acme, a maker of chips, and Birch are planning listings": one each.
  private func listings(_ frame: DealFrame, in all: [Clause]) -> [DealFrame]? {
    guard frame.kind == .ipo, frame.amount == nil, let clause = all.first(where: { $0.trigger == frame.position }),
      clause.subject.count > 1
    else { return nil }
    let parties = clause.subject.filter { reading.isParty(groups[$0]) }.compactMap { groups[$0].entity }
    guard parties.contains(where: { $0 == frame.recipient }) else { return nil }
    return parties.map { party in
      var frame = frame
      frame.recipient = party
      return frame
    }
  }

  private func isReducedPassive(_ clause: Clause) -> Bool {
    clause.trigger + 1 < groups.count && groups[clause.trigger + 1].word == reading.word.by
  }

  /// Whether the noun phrase before a verb reaches back to `index`: no other verb stands between.
  private func phraseReaches(_ trigger: Int, _ index: Int) -> Bool {
    var depth = 0
    for scan in (index + 1)..<max(trigger, index + 1) {
      switch groups[scan].kind {
      case .verb, .colon: return false
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
    }
    return depth == 0
  }

  // MARK: - One rule on one mention

  private func match(_ entry: InstrumentGrammar.Entry, _ mention: InstrumentMention, _ clause: Clause) -> DealFrame? {
    let rule = entry.rule
    if let noun = mention.noun {
      guard rule.nouns.contains(noun) else { return nil }
    } else {
      guard rule.nouns.isEmpty else { return nil }
    }
    if !entry.verbWords.isEmpty, let verb = clause.verb, !entry.verbWords.contains(verb.word) { return nil }
    let range = min(mention.index, clause.span.lowerBound)..<max(clause.span.upperBound, mention.index + 1)
    if !entry.words.isEmpty, !range.contains(where: { holds(entry.words, $0) }) { return nil }
    if !entry.excludedWords.isEmpty, range.contains(where: { holds(entry.excludedWords, $0) }) { return nil }
    var frame = DealFrame(
      kind: rule.kind, status: .announced, sentence: clause.sentence, position: clause.trigger, rule: rule.name,
      isAnaphoric: rule.isAnaphoric, weight: rule.weight)
    frame.amount = mention.amount.flatMap { reading.money(groups[$0]) }
    frame.amountTokens = mention.amount.map { groups[$0].tokens }
    if mention.amount == nil, let money = price(of: rule, clause, mention) {
      frame.amount = reading.money(groups[money])
      frame.amountTokens = groups[money].tokens
    }
    if rule.kind == .ipo, rule.place == .beforeVerb, !isAbout(mention, clause) { return nil }
    if rule.kind == .ipo, rule.subject == .recipient, let lister = owner(of: mention) {
      // "which was hoping for Quillan's flotation": whoever hopes, Quillan lists.
      frame.recipient = lister
    }
    fill(&frame, rule.subject, with: clause.subject.isEmpty ? included(in: clause) : clause.subject)
    fill(&frame, rule.object, with: clause.object)
    for (prepositions, role) in entry.phrases {
      for argument in clause.arguments + held(after: clause) {
        guard let preposition = argument.preposition, prepositions.contains(preposition),
          !opensNextClause(argument, after: clause)
        else { continue }
        // "a loan for Quillan's campus" is a loan for Quillan; "to Quillan's rival" is not to Quillan.
        let mayOwn = role != .recipient || preposition == grammar.forWord && clause.verb?.verb == .lend
        let heads = mayOwn ? argument.heads : argument.heads.filter { !groups[$0].isPossessive }
        fill(&frame, role, with: heads)
      }
    }
    if frame.recipient == nil { frame.recipient = owner(of: mention) ?? employer(clause, rule) }
    if rule.needs.contains(.seller), frame.sellers.isEmpty, rule.subject == .investor,
      let seller = holder(after: clause)
    {
      frame.sellers = [seller]
    }
    if frame.recipient == nil, rule.kind == .fund || rule.kind == .debt {
      frame.recipient = builder(after: mention.index, rule.kind)
    }
    if rule.kind == .other, clause.subject.isEmpty {
      // "Together with Birch, the startup and Alder announced": everybody before the verb.
      let parties = groups[..<clause.trigger].indices.filter { reading.isParty(groups[$0]) && !groups[$0].isPossessive }
      fill(&frame, .recipient, with: parties.filter { groups[$0].kind == .reference } + parties)
      fill(&frame, .investor, with: parties)
    }
    if rule.kind == .other, clause.subject.count > 1 {
      // Those who set up a business together are all parties to it.
      fill(&frame, .investor, with: Array(clause.subject.dropFirst()))
    }
    if let recipient = frame.recipient {
      frame.investors.removeAll { $0.entity == recipient }
      frame.sellers.removeAll { $0 == recipient }
    }
    for need in rule.needs where !holds(need, clause, frame, range) { return nil }
    if rule.name == "tender-was-at", let money = frame.amount {
      // "the last tender was at $7 billion": at the price of the company, and not of the shares.
      frame.valuation = Valuation(money: money)
      frame.amount = nil
      frame.amountTokens = nil
    }
    if let recipient = frame.recipient, rule.name.hasPrefix("buy-back"), frame.investors.isEmpty {
      // A company that buys its own shares back is who pays for them.
      frame.investors = [.init(entity: recipient, role: nil)]
    }
    if rule.kind == .grant, let recipient = frame.recipient, reading.entities[recipient].kind == .government {
      return nil
    }
    if rule.needs.contains(.governmentBefore), frame.investors.isEmpty, let government = governmentBefore() {
      frame.investors = [.init(entity: government, role: nil)]
    }
    return frame
  }

  /// "a word on Quillan's listing in May, the regulator began": behind a comma the verb has a subject of its own.
  private func isAbout(_ mention: InstrumentMention, _ clause: Clause) -> Bool {
    if clause.subjectNoun == .ipo || clause.objectNoun == .ipo { return true }
    let between = groups[min(mention.index + 1, clause.trigger)..<clause.trigger]
    guard let comma = between.lastIndex(where: { $0.kind == .comma }) else { return true }
    return comma + 1 == clause.trigger
  }

  private func holds(_ words: WordSet, _ index: Int) -> Bool {
    groups[index].tokens.contains { words.contains(reading.document.tokens[$0].word) }
  }

  /// What shares went for: "for $40 million", "fetching $40 million".
  private func price(of rule: InstrumentRule, _ clause: Clause, _ mention: InstrumentMention) -> Int? {
    guard rule.phrases.contains(where: { $0.role == .amount }) else { return nil }
    for argument in clause.arguments + held(after: clause) {
      guard let preposition = argument.preposition, let head = argument.heads.first, groups[head].kind == .money,
        roles[head] == .amount,
        rule.phrases.contains(where: { phrase in
          phrase.role == .amount && phrase.prepositions.contains { reading.word($0) == preposition }
        })
      else { continue }
      return head
    }
    var scan = clause.trigger + 1
    while scan + 1 < groups.count, groups[scan].kind != .verb, groups[scan].kind != .colon {
      if ["fetching", "netting", "worth"].contains(reading.lower(groups[scan])), roles[scan + 1] == .amount {
        return scan + 1
      }
      scan += 1
    }
    return nil
  }

  /// "Quillan: $40 million loan from Birch Bank".
  private func verbless(_ mention: InstrumentMention) -> DealFrame? {
    guard let noun = mention.noun, let kind = Self.kinds[noun], mention.amount != nil else { return nil }
    let money = mention.amount ?? mention.index
    var frame = DealFrame(
      kind: kind, status: .announced, sentence: sentence.sentence, position: mention.index, rule: "instrument-headline",
      weight: 0.7)
    frame.amount = reading.money(groups[money])
    frame.amountTokens = groups[money].tokens
    let start = min(money, mention.index)
    if let owner = owner(of: mention) {
      frame.recipient = owner
    } else if start >= 2, groups[start - 1].kind == .colon || groups[start - 1].kind == .dash,
      reading.isParty(groups[start - 2])
    {
      frame.recipient = groups[start - 2].entity
    }
    guard frame.recipient != nil else { return nil }
    for argument in clauses.arguments(from: max(money, mention.index) + 1, to: groups.count)
    where argument.preposition == reading.word.from || argument.preposition == reading.word.by {
      fill(&frame, .investor, with: argument.heads)
    }
    frame.investors.removeAll { $0.entity == frame.recipient }
    return frame
  }

  private static let kinds: [NounClass: Deal.Kind] = [.debt: .debt, .grant: .grant, .fund: .fund, .ipo: .ipo]

  private func holds(_ need: InstrumentRule.Need, _ clause: Clause, _ frame: DealFrame, _ range: Range<Int>) -> Bool {
    switch need {
    case .amount: return frame.amount != nil
    case .recipient: return frame.recipient != nil
    case .investor: return !frame.investors.isEmpty
    case .seller: return !frame.sellers.isEmpty || clause.subjectNoun == .people || clause.subjectNoun == .investors
    case .securities:
      return range.contains { index in
        groups[index].kind == .noun(.debt) && holds(grammar.securities, index)
      }
    case .fundManager:
      return clause.subject.contains { isFundManager(groups[$0].entity) }
    case .objectMoney:
      return groups[(clause.trigger + 1)...].first { $0.kind != .other }.map { $0.tokens == frame.amountTokens }
        ?? false
    case .debtBefore: return groups[..<clause.trigger].contains { $0.kind == .noun(.debt) }
    case .governmentBefore: return governmentBefore() != nil
    case .government:
      return clause.subject.contains { index in
        groups[index].entity.map { reading.entities[$0].kind == .government } ?? false
      } || clause.subjectNoun == .government
    case .noun(let classes):
      return range.contains { index in
        if case .noun(let noun) = groups[index].kind { return classes.contains(noun) }
        return classes.contains(.round) && groups[index].kind == .round
      }
    case .noNoun(let classes):
      return !range.contains { index in
        if case .noun(let noun) = groups[index].kind { return classes.contains(noun) }
        return classes.contains(.round) && groups[index].kind == .round
      }
    case .subjectWord(let words):
      return groups[max(0, clause.span.lowerBound - 2)..<clause.trigger].contains { words.contains(reading.lower($0)) }
    case .word, .noWord, .verb: return true
    }
  }

  private func isFundManager(_ entity: Int?) -> Bool { entity.map(reading.isFundManager) ?? false }
}

extension Analysis {
  func isGovernment(_ group: Group) -> Bool {
    group.entity.map { entities[$0].kind == .government } ?? false
  }

  /// A firm that invests the money of others, by the lists or by its name.
  func isFundManager(_ entity: Int) -> Bool {
    let found = entities[entity]
    if let known = found.known { return known.kind == .investor }
    guard found.kind == .organisation, let last = found.name.split(separator: " ").last else { return false }
    return ["Ventures", "Capital", "Partners", "Catalyst", "Investments", "Fund", "Equity"].contains(String(last))
  }
}
