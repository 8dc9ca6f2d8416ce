/// Puts the frames of an article together: what is told twice is one deal, and what points back finds its deal.
struct DealAssembler {
  let reading: Analysis

  /// A deal under construction.
  struct Draft {
    var frame: DealFrame
    var sentences: [Int]
    var rules: [String]
  }

  var drafts: [Draft] = []
  let topics: Topics
  private let context: ContextRecipient

  init(reading: Analysis) {
    self.reading = reading
    topics = Topics(reading)
    context = ContextRecipient(reading, topics: topics)
  }

  /// How sure a deal stays whose company stands elsewhere. Over the annotated articles a deal that was only weighed and
  /// whose company is not named was right less than once in three, unless both were clear.
  private static func sureness(of choice: ContextRecipient.Choice, _ frame: DealFrame) -> Double {
    if frame.isSureInContext, choice.margin >= 1.5 { return max(0.8, 0.6 / frame.weight) }
    if frame.rule == "weighed" { return frame.weight < 0.8 ? 0.65 : choice.margin >= 2 ? 0.9 : 0.55 }
    return choice.margin >= 2 ? 0.9 : choice.margin >= 1.2 ? 0.8 : 0.65
  }

  func told() -> [ContextRecipient.Told] {
    drafts.compactMap { draft in
      guard let recipient = draft.frame.recipient else { return nil }
      return ContextRecipient.Told(
        recipient: recipient, givers: draft.frame.investors.map(\.entity), sentence: draft.sentences.max() ?? 0,
        isBackground: draft.frame.isBackground)
    }
  }

  private static func family(_ kind: Deal.Kind) -> Int {
    switch kind {
    case .equityRound, .strategicInvestment: 0
    case .acquisition, .merger, .acquiHire: 1
    case .debt: 2
    case .secondary: 3
    case .ipo: 4
    case .fund: 5
    case .computeCommitment: 6
    case .grant: 7
    case .restructuring: 8
    case .other: 9
    }
  }

  /// How often the deals told so far are of each family, by the kind that stands for it.
  func prior() -> Deal.Kind? {
    let kinds = drafts.map { draft in draft.frame.kind == .strategicInvestment ? .equityRound : draft.frame.kind }
    let counts = kinds.reduce(into: [Deal.Kind: Int]()) { $0[$1, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }) else { return nil }
    return most.value * 2 > drafts.count ? most.key : nil
  }

  /// Whose deals of a sum have been told already.
  func recipients(of money: Money) -> [Int] {
    drafts.compactMap { draft in
      draft.frame.amount.map { Self.same($0, money) } ?? false ? draft.frame.recipient : nil
    }
  }

  /// The deal of which the text spoke last.
  struct Last {
    var kind: Deal.Kind
    var sentence: Int
  }

  /// Whether a sentence stands in an item of a round-up, which tells of one company's deal.
  func isItem(_ sentence: Int) -> Bool { topics.topic(at: sentence)?.isItem ?? false }

  /// Who bought in the purchase of which the text spoke last.
  func lastBuyer() -> Int? {
    latest { drafts[$0].frame.kind == .acquisition }.flatMap { drafts[$0].frame.investors.first?.entity }
  }

  func last() -> Last? {
    latest { _ in true }.map { index in
      let kind = drafts[index].frame.kind
      return Last(
        kind: kind == .strategicInvestment ? .equityRound : kind, sentence: drafts[index].sentences.max() ?? 0)
    }
  }

  /// False where the frame points at a deal that has not been told (yet).
  @discardableResult
  mutating func add(_ frame: DealFrame) -> Bool {
    if let index = listing(of: frame) {
      var frame = frame
      frame.kind = .ipo
      merge(frame, into: index)
    } else if let index = home(of: frame) {
      merge(frame, into: index)
    } else if frame.rule == "round-named", frame.amount == nil, frame.valuation == nil || frame.recipient == nil {
      // A round that is only named tells more of a deal, and too little to be one.
      return false
    } else if frame.recipient != nil,
      !frame.isAnaphoric || frame.amount != nil || frame.round != nil
        || frame.rule == "lead" && !frame.investors.isEmpty
    {
      drafts.append(Draft(frame: frame, sentences: [frame.sentence], rules: [frame.rule]))
    } else if frame.recipient == nil, !frame.isOfOthers,
      frame.amount != nil || frame.round != nil || frame.isSeparate
        || frame.kind == .ipo && frame.status == .planned,
      Self.family(frame.kind) != 1,
      let choice = context.choice(for: frame, told: told())
    {
      var frame = frame
      frame.recipient = choice.entity
      frame.weight *= Self.sureness(of: choice, frame)
      frame.notes.append("recipient from the context")
      if frame.kind == .ipo, let index = home(of: frame) {
        // "The issue of $90 million was": the size of the listing that is told already.
        merge(frame, into: index)
        return true
      }
      drafts.append(Draft(frame: frame, sentences: [frame.sentence], rules: [frame.rule]))
    } else {
      return false
    }
    return true
  }

  /// A valuation that stands in a sentence of its own: it belongs to the deal told just before.
  mutating func add(_ valuation: Valuation, owner: Int?, sentence: Int, pointsBack: Bool = false) {
    // A valuation that some deal has already is told again, and not of another deal.
    if drafts.contains(where: { $0.frame.valuation.map { Self.same($0.money, valuation.money) } ?? false }) { return }
    // What is before or after the new money is of the news, and a deal that is hardly one has no price.
    let isOfNews = valuation.basis != .unspecified
    let fits = drafts.indices.filter { index in
      let isOwner = owner != nil && owner == drafts[index].frame.recipient
      let reach = isOwner ? (pointsBack || isOfNews ? 12 : 4) : 1
      return ValuationReader.valued.contains(drafts[index].frame.kind)
        && sentence - (drafts[index].sentences.max() ?? 0) <= reach
        && drafts[index].frame.valuation == nil && (owner == nil || owner == drafts[index].frame.recipient)
    }
    guard
      let index = fits.last(where: { !isOfNews || !drafts[$0].frame.isBackground && drafts[$0].frame.weight >= 0.5 })
        ?? fits.last(where: { drafts[$0].frame.weight >= 0.5 }) ?? fits.last
    else {
      addPrice(valuation.money, of: owner, sentence: sentence)
      return
    }
    let valued = roundAround(index) ?? index
    drafts[valued].frame.valuation = valuation
    if !drafts[valued].sentences.contains(sentence) { drafts[valued].sentences.append(sentence) }
  }

  /// A price in a sentence of its own ("The price was $40 million"): it belongs to the purchase told just before.
  @discardableResult
  mutating func addPrice(_ money: Money, of company: Int?, sentence: Int) -> Bool {
    guard
      let index = drafts.indices.last(where: { index in
        [1, 6].contains(Self.family(drafts[index].frame.kind)) && drafts[index].frame.amount == nil
          && (0...reach(of: index, company)).contains(sentence - (drafts[index].sentences.max() ?? 0))
          && (company == nil || company == drafts[index].frame.recipient
            || drafts[index].frame.investors.contains { $0.entity == company })
      })
    else { return false }
    drafts[index].frame.amount = money
    drafts[index].sentences.append(sentence)
    return true
  }

  /// Whether a sum that was only weighed is what a purchase costs that was told shortly before without its price: the
  /// same company, and nobody who gives money besides the buyer.
  mutating func isPriced(by frame: DealFrame) -> Bool {
    guard let money = frame.amount, let recipient = frame.recipient, frame.round == nil,
      [.equityRound, .strategicInvestment, .acquisition].contains(frame.kind),
      let index = drafts.indices.last(where: { index in
        let other = drafts[index].frame
        return Self.family(other.kind) == 1 && other.amount == nil && other.recipient == recipient
          && (0...3).contains(frame.sentence - (drafts[index].sentences.max() ?? 0))
          && frame.investors.allSatisfy { party in other.investors.contains { $0.entity == party.entity } }
      })
    else { return false }
    drafts[index].frame.amount = money
    drafts[index].frame.amountTokens = frame.amountTokens
    if !drafts[index].sentences.contains(frame.sentence) { drafts[index].sentences.append(frame.sentence) }
    return true
  }

  /// A price that somebody pays may stand far behind the only purchase that the article tells.
  private func reach(of index: Int, _ company: Int?) -> Int {
    guard company != nil else { return 2 }
    let purchases = drafts.filter { [1, 6].contains(Self.family($0.frame.kind)) }
    return purchases.count == 1 ? 8 : 4
  }

  // MARK: - Finding the deal that a frame tells more of

  /// "It aims to raise $2 billion" right after a filing to list: the size of the listing, not a private round.
  private func listing(of frame: DealFrame) -> Int? {
    guard frame.kind == .equityRound, frame.amount != nil, frame.round == nil, frame.investors.isEmpty,
      frame.rule == "raise" || frame.rule == "take-in" || frame.rule == "raise-in-ipo"
    else { return nil }
    return drafts.indices.last { index in
      let draft = drafts[index]
      return draft.frame.kind == .ipo && draft.frame.amount == nil && frame.sentence - (draft.sentences.max() ?? 0) <= 2
        && draft.frame.status != .terminated && (frame.recipient == nil || frame.recipient == draft.frame.recipient)
    }
  }

  private func home(of frame: DealFrame) -> Int? {
    if let target = frame.target, target < drafts.count, agrees(frame, drafts[target].frame) { return target }
    if frame.kind == .ipo, let recipient = frame.recipient, frame.status != .terminated,
      let index = latest({ index in
        let other = drafts[index].frame
        return other.kind == .ipo && other.recipient == recipient && other.status != .terminated
          && (other.amount == nil || frame.amount == nil || same(other.amount, frame.amount))
      })
    {
      // A company lists once, however often the article comes back to it.
      return index
    }
    if frame.isAnaphoric, frame.recipient == nil, frame.amount == nil, frame.investors.count > 1,
      let index = latest({ index in
        let other = drafts[index].frame
        return other.kind == .equityRound && Self.family(frame.kind) == 0 && agrees(frame, other)
          && frame.sentence - (drafts[index].sentences.max() ?? 0) <= 4
      }), let last = latest({ Self.family(drafts[$0].frame.kind) == 0 }), last != index,
      drafts[last].frame.kind == .strategicInvestment, drafts[last].frame.recipient == drafts[index].frame.recipient
    {
      // Several names join a round, and not the cheque of one of them.
      return index
    }
    if frame.recipient == nil, frame.amount == nil, let valuation = frame.valuation,
      let same = drafts.lastIndex(where: { $0.frame.valuation.map { Self.same($0.money, valuation.money) } ?? false })
    {
      return same
    }
    return latest { index in
      let draft = drafts[index]
      guard Self.family(draft.frame.kind) == Self.family(frame.kind), !frame.isSeparate else { return false }
      let distance = frame.sentence - (draft.sentences.max() ?? 0)
      if let recipient = frame.recipient {
        guard recipient == draft.frame.recipient else { return false }
      } else {
        // The same sum of the same kind a few sentences on is the same deal, whoever is not named.
        if let x = frame.amount, let y = draft.frame.amount, distance <= 10, Self.same(x, y),
          // "a Series D in 2023 that also came to $50 million" is another one.
          frame.round == nil || draft.frame.round != nil || !frame.isBackground || draft.frame.isBackground
        {
          return true
        }
        let isNamed = frame.round != nil && frame.round?.lowercased() == draft.frame.round?.lowercased()
        let reach = isNamed ? 40 : frame.isAnaphoric ? 8 : sharesInvestor(frame, draft.frame) ? 4 : 1
        guard distance <= reach, !frame.isBackground || frame.isAnaphoric else { return false }
        if frame.amount != nil, draft.frame.amount == nil, !sharesInvestor(frame, draft.frame) { return false }
      }
      return agrees(frame, draft.frame)
    }
  }

  /// Of the deals that fit, the one of which the text spoke last, not the one that it began last.
  func latest(_ fits: (Int) -> Bool) -> Int? {
    drafts.indices.filter(fits).max { a, b in
      (drafts[a].sentences.max() ?? 0, a) < (drafts[b].sentences.max() ?? 0, b)
    }
  }

  private func sharesInvestor(_ a: DealFrame, _ b: DealFrame) -> Bool {
    a.investors.contains { party in b.investors.contains { $0.entity == party.entity } }
  }

  private func agrees(_ a: DealFrame, _ b: DealFrame) -> Bool {
    if let x = a.amount, let y = b.amount, !Self.same(x, y) { return false }
    if a.amount != nil, b.amount != nil, a.isAdditional != b.isAdditional, a.isBackground != b.isBackground {
      return false
    }
    if let x = a.round, let y = b.round, x.lowercased() != y.lowercased() { return false }
    if let x = a.valuation, let y = b.valuation, !Self.same(x.money, y.money) { return false }
    if a.amount == nil, !a.isAnaphoric, a.isBackground != b.isBackground { return false }
    if let x = a.date, let y = b.date, x.year != y.year { return false }
    // "In 2021 Birch had joined a round": no part of what is news and has no date.
    if a.isAnaphoric, a.isBackground, a.date != nil, a.amount == nil, b.date == nil, !b.isBackground { return false }
    if a.status == .terminated, b.status != .terminated, a.amount == nil { return false }
    if Self.family(a.kind) == 6 || Self.family(a.kind) == 1 && (a.amount == nil || b.amount == nil) {
      // One buyer's bid is not another's.
      let buyers = Set(a.investors.map(\.entity))
      let others = Set(b.investors.map(\.entity))
      if !buyers.isEmpty, !others.isEmpty, buyers.isDisjoint(with: others) { return false }
    }
    return true
  }

  private func same(_ a: Money?, _ b: Money?) -> Bool {
    guard let a, let b else { return false }
    return Self.same(a, b)
  }

  static func same(_ a: Money, _ b: Money) -> Bool {
    guard a.currency == b.currency else { return false }
    let left = [a.value, a.high ?? a.value]
    let right = [b.value, b.high ?? b.value]
    return left.contains { x in right.contains { abs(x - $0) <= 0.005 * max(abs(x), abs($0)) } }
  }

  private mutating func merge(_ frame: DealFrame, into index: Int) {
    var kept = drafts[index].frame
    if kept.amount == nil {
      kept.amount = frame.amount
      kept.amountTokens = frame.amountTokens
    }
    if kept.valuation == nil { kept.valuation = frame.valuation }
    if kept.round == nil { kept.round = frame.round }
    if kept.date == nil { kept.date = frame.date }
    if kept.attribution == nil { kept.attribution = frame.attribution }
    kept.isAnonymous = kept.isAnonymous || frame.isAnonymous
    kept.isBackground = kept.isBackground && frame.isBackground
    kept.isNews = kept.isNews || frame.isNews
    kept.weight = max(kept.weight, frame.weight)
    kept.likelihoods.merge(frame.likelihoods) { max($0, $1) }
    kept.notes += frame.notes.filter { $0.hasPrefix("rule ") && !kept.notes.contains($0) }
    for party in frame.investors where party.entity != kept.recipient {
      if let place = kept.investors.firstIndex(where: { $0.entity == party.entity }) {
        if party.role == .lead { kept.investors[place].role = .lead }
      } else {
        kept.investors.append(party)
      }
    }
    kept.sellers += frame.sellers.filter { !kept.sellers.contains($0) }
    if !frame.isAnaphoric { kept.status = Self.stronger(kept.status, frame.status) }
    drafts[index].frame = kept
    if !drafts[index].sentences.contains(frame.sentence) { drafts[index].sentences.append(frame.sentence) }
    drafts[index].rules.append(frame.rule)
  }

  /// Of two accounts in one article the first stands, unless the other says that it came to nothing or is only talk.
  private static func stronger(_ first: Deal.Status, _ other: Deal.Status) -> Deal.Status {
    if other == .terminated || other == .denied { return other }
    if first == .announced, other == .inTalks || other == .closed || other == .agreed { return other }
    if first == .planned || first == .rumoured, other == .inTalks { return other }
    return first
  }

  /// Whose passage this is: the company that opens it, or else the recipient of the deal told last.
  private func topic(for frame: DealFrame) -> Int? {
    let parties = Set(frame.investors.map(\.entity))
    let passage = topics.topic(at: frame.sentence)
    if let passage, passage.isItem {
      return !parties.contains(passage.entity) && reading.canReceive(passage.entity, frame.kind) ? passage.entity : nil
    }
    let known = topicOfArticle(frame, parties)
    guard let passage, !parties.contains(passage.entity), !onlyGives(passage.entity) else { return known }
    // The passage opens with one company and the article is about another: in doubt, neither.
    if passage.entity == known || drafts.contains(where: { $0.frame.recipient == passage.entity }) {
      return passage.entity
    }
    return nil
  }

  /// Of an article's parties some only give: a passage that opens with one of them is about whom it gave to.
  private func onlyGives(_ entity: Int) -> Bool {
    drafts.contains { $0.frame.investors.contains { $0.entity == entity } }
      && !drafts.contains { $0.frame.recipient == entity }
  }

  private func topicOfArticle(_ frame: DealFrame, _ parties: Set<Int>) -> Int? {
    // A heading begins another story.
    let section = reading.document.sentences[...frame.sentence].lastIndex { $0.form == .heading } ?? 0
    let near = latest { index in
      (drafts[index].sentences.max() ?? 0) >= section && frame.sentence - (drafts[index].sentences.max() ?? 0) <= 4
        && !parties.contains(drafts[index].frame.recipient ?? -1)
    }.map { drafts[$0] }
    let first = drafts.first { !$0.frame.isBackground && !parties.contains($0.frame.recipient ?? -1) }
    if section > 1 { return near?.frame.recipient }
    if let near, let own = first?.frame.recipient, near.frame.recipient != own, isSpokenOf(own, at: frame.sentence),
      !isSpokenOf(near.frame.recipient, at: frame.sentence)
    {
      // Back from an aside on another company to the one that the article is about.
      return own
    }
    return near?.frame.recipient ?? first?.frame.recipient ?? subjectOfArticle(except: parties)
      ?? subjectBefore(frame, except: parties)
  }

  /// The one company of the sentence before, as its subject, where this sentence names nobody besides who gives.
  private func subjectBefore(_ frame: DealFrame, except parties: Set<Int>) -> Int? {
    guard frame.sentence > 0, frame.round != nil || [.debt, .fund, .grant].contains(frame.kind) else { return nil }
    func companies(_ number: Int) -> Set<Int> {
      Set(
        reading.sentences[number].groups.compactMap { group in
          guard group.kind == .name || group.kind == .reference || group.kind == .pronoun, let entity = group.entity,
            reading.entities[entity].kind == .organisation || reading.entities[entity].kind == .unknown
          else { return nil }
          return entity
        })
    }
    let before = companies(frame.sentence - 1)
    guard before.count == 1, let subject = before.first, !parties.contains(subject),
      companies(frame.sentence).subtracting(parties).subtracting([subject]).isEmpty,
      !reading.isInvestmentFirm(subject), reading.canReceive(subject, frame.kind),
      reading.sentences[frame.sentence - 1].groups.prefix(4).contains(where: { $0.entity == subject })
    else { return nil }
    return subject
  }

  /// Whether a company is named or meant in the paragraph, up to the sentence.
  private func isSpokenOf(_ entity: Int?, at sentence: Int) -> Bool {
    let paragraph = reading.document.sentences[sentence].paragraph
    var scan = sentence
    while scan >= 0, reading.document.sentences[scan].paragraph == paragraph {
      if reading.sentences[scan].groups.contains(where: { $0.entity == entity && $0.kind != .pronoun }) { return true }
      scan -= 1
    }
    return false
  }

  /// The company that the article names most and in its first sentences, if one stands out.
  private func subjectOfArticle(except parties: Set<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    for sentence in reading.sentences {
      for group in sentence.groups {
        guard group.kind == .name || group.kind == .reference, let entity = group.entity,
          reading.entities[entity].kind == .organisation || reading.entities[entity].kind == .unknown
        else { continue }
        counts[entity, default: 0] += sentence.sentence <= 2 ? 2 : 1
      }
    }
    let ranked = counts.filter { !parties.contains($0.key) }.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    if ranked.count > 1, ranked[1].value * 3 > first.value * 2 { return nil }
    return first.key
  }

  // MARK: - Finishing

  /// - Parameter origin: the outlet that the article credits with the story.
  func deals(origin: String?) -> [Deal] {
    let day = Circumstances(reading: reading).dayOfNews()
    // News without a day is of the month in which it was told.
    let month = reading.document.article.published.flatMap { published in
      published.month.flatMap { PartialDate(year: published.year, month: $0) }
    }
    let drafts = PackageTotals.filled(self.drafts)
    let news = MainNews(reading: reading, topics: topics, deals: drafts.compactMap { self.news($0) })
    return drafts.compactMap { deal($0, news) }.map { deal in
      guard deal.isMain else { return deal }
      var deal = deal
      if let origin { deal.attribution = origin }
      // Talks and plans have no day of their own.
      if deal.date == nil, [.announced, .agreed, .closed].contains(deal.status) { deal.date = day ?? month }
      return deal
    }
  }

  private func deal(_ draft: Draft, _ mainNews: MainNews) -> Deal? {
    let frame = draft.frame
    guard let recipient = frame.recipient else { return nil }
    let names = reading.entities
    let isEmpty = frame.amount == nil && frame.valuation == nil && frame.round == nil && frame.investors.isEmpty
    if isEmpty, !frame.isSeparate, !Self.standsAlone(frame) { return nil }
    var confidence = Confidence(value: frame.weight, reasons: draft.rules.map { "rule \($0)" } + frame.notes)
    if !frame.likelihoods.isEmpty {
      let likelihood = frame.likelihoods[recipient] ?? 0
      confidence = Confidence(
        value: JudgedSureness.value(frame, likelihood),
        reasons: confidence.reasons + ["cues \(Int((likelihood * 100).rounded()))%"])
    }
    if names[recipient].known == nil, names[recipient].kind == .unknown {
      confidence = Confidence(value: confidence.value * 0.9, reasons: confidence.reasons + ["unknown name"])
    }
    return Deal(
      kind: frame.kind, round: frame.round, status: frame.status, recipient: names[recipient].name,
      investors: frame.investors.map { Deal.Investor(name: names[$0.entity].name, role: $0.role) },
      amount: frame.amount, valuation: frame.valuation, date: frame.date,
      isMain: news(draft).map(mainNews.isMain) ?? false,
      attribution: frame.attribution, isAnonymous: frame.isAnonymous,
      sellers: frame.sellers.map { names[$0].name }, evidence: draft.sentences.sorted().map(reading.document.evidence),
      confidence: confidence)
  }

  /// A listing is news without a sum, and so is a sale of employees' shares that is under way.
  private static func standsAlone(_ frame: DealFrame) -> Bool {
    switch frame.kind {
    case .ipo, .restructuring: true
    case .secondary: frame.rule == "tender-offer"
    default: false
    }
  }

  private func news(_ draft: Draft) -> MainNews.Deal? {
    guard let recipient = draft.frame.recipient else { return nil }
    return MainNews.Deal(
      recipient: recipient, parties: Set(draft.frame.investors.map(\.entity) + [recipient]), sentences: draft.sentences,
      isNews: draft.frame.isNews, isBackground: draft.frame.isBackground, date: draft.frame.date)
  }
}
