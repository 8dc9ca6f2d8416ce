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
  let context: ContextRecipient

  init(reading: Analysis) {
    self.reading = reading
    topics = reading.topics
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
    var told: [ContextRecipient.Told] = []
    told.reserveCapacity(drafts.count)
    for index in drafts.indices {
      guard let recipient = drafts[index].frame.recipient else { continue }
      told.append(
        ContextRecipient.Told(
          kind: drafts[index].frame.kind, recipient: recipient, givers: drafts[index].frame.investors.map(\.entity),
          sentence: drafts[index].sentences.max() ?? 0, isBackground: drafts[index].frame.isBackground))
    }
    return told
  }

  /// How often the deals told so far are of each family, by the kind that stands for it.
  func prior() -> Deal.Kind? {
    var counts = [Int](repeating: 0, count: Deal.Kind.allCases.count)
    for index in drafts.indices {
      let kind = drafts[index].frame.kind
      counts[(kind == .strategicInvestment ? .equityRound : kind).number] += 1
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 2 > drafts.count else {
      return nil
    }
    return Deal.Kind.allCases[most]
  }

  /// Whose deals of a sum have been told already.
  func recipients(of money: Money) -> [Int] {
    drafts.indices.compactMap { index in
      drafts[index].frame.amount.map { Self.same($0, money) } ?? false ? drafts[index].frame.recipient : nil
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

  /// The same, where it was told at most two sentences before.
  func lastBuyer(before sentence: Int) -> Int? {
    latest { drafts[$0].frame.kind == .acquisition && sentence - (drafts[$0].sentences.max() ?? 0) <= 2 }
      .flatMap { drafts[$0].frame.investors.first?.entity }
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
      DealFamily(frame.kind) != .control,
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
  mutating func add(
    _ valuation: Valuation, owner: Int?, sentence: Int, pointsBack: Bool = false, mayBePrice: Bool = true
  ) {
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
      // What the buyer is worth is no price.
      if mayBePrice, !buys(owner) { addPrice(valuation.money, of: owner, sentence: sentence) }
      return
    }
    let valued = roundAround(index) ?? index
    drafts[valued].frame.valuation = valuation
    if !drafts[valued].sentences.contains(sentence) { drafts[valued].sentences.append(sentence) }
  }

  /// Whether a company is known as a buyer, and as nobody who is bought.
  private func buys(_ company: Int?) -> Bool {
    guard let company else { return false }
    let purchases = drafts.filter { DealFamily($0.frame.kind) == .control && $0.frame.kind != .merger }
    return purchases.contains { $0.frame.investors.contains { $0.entity == company } }
      && !purchases.contains { $0.frame.recipient == company }
  }

  /// "a deal that values the combined company at $35 billion": what a title called the sum of the merger is the value of
  /// both.
  mutating func isWorthOfBoth(_ money: Money) {
    for index in drafts.indices where DealFamily(drafts[index].frame.kind) == .control {
      guard same(drafts[index].frame.amount, money) else { continue }
      drafts[index].frame.amount = nil
      drafts[index].frame.amountTokens = nil
    }
  }

  /// A price in a sentence of its own ("The price was $40 million"): it belongs to the purchase told just before.
  @discardableResult
  mutating func addPrice(_ money: Money, of company: Int?, sentence: Int) -> Bool {
    guard
      let index = drafts.indices.last(where: { index in
        [.control, .compute].contains(DealFamily(drafts[index].frame.kind)) && drafts[index].frame.amount == nil
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
        return DealFamily(other.kind) == .control && other.amount == nil && other.recipient == recipient
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
    let purchases = drafts.filter { [.control, .compute].contains(DealFamily($0.frame.kind)) }
    return purchases.count == 1 ? 8 : 4
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
    return Self.withoutReversed(drafts.compactMap { deal($0, news) }).map { deal in
      guard deal.isMain else { return deal }
      var deal = deal
      if let origin { deal.attribution = origin }
      // Talks and plans have no day of their own.
      if deal.date == nil, [.announced, .agreed, .closed].contains(deal.status) { deal.date = day ?? month }
      return deal
    }
  }

  /// Of two readings of one purchase that have buyer and bought the other way round, the likelier stands.
  private static func withoutReversed(_ deals: [Deal]) -> [Deal] {
    deals.map { deal in
      guard DealFamily(deal.kind) == .control else { return deal }
      let isReversed = deals.contains { other in
        DealFamily(other.kind) == .control
          // A merger has no direction that a purchase could be the reverse of.
          && (other.kind != .merger || deal.kind == .merger) && other.confidence.value > deal.confidence.value
          && deal.investors.contains { $0.name == other.recipient }
          && other.investors.contains { $0.name == deal.recipient }
          && (deal.amount == nil || other.amount == nil || deal.amount.map { same($0, other.amount!) } ?? false)
      }
      guard isReversed else { return deal }
      var deal = deal
      deal.confidence = Confidence(
        value: deal.confidence.value * 0.3, reasons: deal.confidence.reasons + ["told the other way round elsewhere"])
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
    let isOfSum = !frame.likelihoods.isEmpty
    if isOfSum || !frame.unsizedLikelihoods.isEmpty {
      let likelihood = (isOfSum ? frame.likelihoods : frame.unsizedLikelihoods)[recipient] ?? 0
      confidence = Confidence(
        value: isOfSum ? JudgedSureness.value(frame, likelihood) : JudgedSureness.unsized(frame, likelihood),
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
    case _ where frame.rule == UnsizedFrames.rule: true
    case .ipo, .restructuring: true
    case .secondary:
      ["tender-offer", "pull-tender", "staff-cash-out", "staff-may-sell"].contains(frame.rule) || !frame.sellers.isEmpty
    default: false
    }
  }

  private func news(_ draft: Draft) -> MainNews.Deal? {
    guard let recipient = draft.frame.recipient else { return nil }
    return MainNews.Deal(
      recipient: recipient, parties: Set(draft.frame.investors.map(\.entity) + [recipient]), sentences: draft.sentences,
      isNews: draft.frame.isNews, isBackground: draft.frame.isBackground, date: draft.frame.date,
      kind: draft.frame.kind, isDone: [.announced, .agreed].contains(draft.frame.status))
  }
}
