/// Reads the deals of an article: frames from clauses, put together over the whole text.
struct DealReader {
  let reading: Analysis

  /// What was found in one sentence, for whoever asks why.
  struct Trace {
    var frames: [DealFrame]
    /// Why an amount became no deal, by its group.
    var refusals: [Int: String]
  }

  func deals() -> [Deal] { read().deals }

  typealias Result = (deals: [Deal], traces: [Trace], told: [ContextRecipient.Told], cues: ArticleCues)

  func read() -> Result {
    var records: CueRecords?
    return read(recording: &records)
  }

  /// - Parameter records: takes what was looked at to judge each amount, unless it is `nil`.
  func read(recording records: inout CueRecords?) -> Result {
    var traces: [Trace] = []
    var assembler = DealAssembler(reading: reading)
    let lists = RoundLists(reading: reading)
    let status = StatusReader(reading: reading)
    let circumstances = Circumstances(reading: reading)
    let listings = ListingMoney(reading)
    let publicMoney = PublicMoney(reading)
    let meanings = OtherMeanings(reading: reading)
    let cues = ArticleCues(reading, topics: assembler.topics, keepsAll: records != nil)
    let judge = AmountJudge(cues, context: assembler.context)
    let unsized = UnsizedJudge(cues)
    for sentence in reading.sentences {
      let matcher = DealMatcher(reading, sentence)
      var frames = matcher.frames()
      let instruments = InstrumentMatcher(reading, sentence, roles: matcher.roles).frames()
      frames.add(instruments)
      frames += OwnedNow(reading: reading, sentence: sentence, roles: matcher.roles).frames()
      frames += PurchaseLists(reading: reading, sentence: sentence)
        .frames(besides: frames, buyer: frames.lastBuyer ?? assembler.lastBuyer())
      frames += RoleMentions(reading: reading, sentence: sentence, roles: matcher.roles).frames()
      frames += publicMoney.frames(in: sentence, roles: matcher.roles, besides: frames)
      frames += lists.frames(in: sentence, roles: matcher.roles, besides: frames)
      frames += RoundMentions(reading: reading, sentence: sentence, roles: matcher.roles).frames(besides: frames)
      let lastBuyer = frames.lastBuyer
      frames += UnsizedPhraseReader.frames(
        reading, sentence, besides: &frames, buyer: lastBuyer ?? assembler.lastBuyer(before: sentence.sentence))
      DealSizeReader(reading: reading, sentence: sentence, roles: matcher.roles).attach(to: &frames)
      frames += Ellipsis(reading: reading, sentence: sentence, roles: matcher.roles).frames(besides: frames)
      SentencePrices(reading: reading, sentence: sentence, roles: matcher.roles).apply(to: &frames)
      let thoughts = ListingThoughts(reading: reading, sentence: sentence)
      frames.removeAll(where: thoughts.isThought)
      var refusals: [Int: String] = [:]
      // Amounts of which the grammar knows that they are of no deal.
      var firm: Set<Int> = []
      let verdicts = AmountWeigher(reading, sentence, roles: matcher.roles)
        .verdicts(
          besides: frames, prior: assembler.prior(), last: assembler.last(), isItem: assembler.isItem(sentence.sentence)
        ) { assembler.recipients(of: $0) }
      for (index, verdict) in verdicts.sorted(by: { $0.key < $1.key }) {
        switch verdict {
        case .deal(let frame):
          if assembler.isPriced(by: frame) {
            // "… for what one person calls $90 million": of the purchase that was told just before.
            continue
          }
          if frame.recipient == nil, frame.investors.count == 1, let money = frame.amount,
            assembler.addPrice(money, of: frame.investors[0].entity, sentence: sentence.sentence)
          {
            // "The software giant will pay $40 million in cash": for what it was said to buy.
            continue
          }
          frames.append(frame)
        case .price(let money, let payer):
          let isKnown = assembler.addPrice(money, of: payer, sentence: sentence.sentence)
          if !isKnown { refusals[index] = "the price of something, and of no deal told before" }
        case .unclear(let reason):
          refusals[index] = reason
        case .refused(let reason):
          refusals[index] = reason
          firm.insert(index)
          if reason == AmountWeigher.toldAlready, let money = reading.money(sentence.groups[index]) {
            assembler.mention(money, in: sentence.sentence)
          }
        }
      }
      if frames.isEmpty, let frame = SoftRoles(reading, sentence, roles: matcher.roles).frame() { frames.append(frame) }
      PartyLists(reading: reading, sentence: sentence).apply(to: &frames)
      let told = assembler.told(before: sentence.sentence)
      // Lists of names give to deals; where there is none they are not looked for.
      if !frames.isEmpty || !told.isEmpty && sentence.groups.contains(where: { $0.kind == .name }) {
        SyndicateReader(reading, sentence, told: told).apply(to: &frames)
      }
      listings.apply(to: &frames, in: sentence)
      if let last = sentence.groups.last, reading.lower(last) == "?" {
        // "Will Acme list its shares?" asks, and tells nothing.
        frames.removeAll { $0.amount == nil && !$0.isAnaphoric }
      }
      KindByCompany(reading: reading, sentence: sentence).apply(to: &frames)
      for index in frames.indices {
        // "The chief executive said a listing was being prepared": of the company, which the passage names.
        guard let recipient = frames[index].recipient, reading.entities[recipient].kind == .person else { continue }
        frames[index].recipient = nil
      }
      var closed: Set<Int> = []
      frames.removeAll { frame in
        guard meanings.isOther(frame, in: sentence) else { return false }
        if let place = sentence.index(of: frame.amountTokens) { closed.insert(place) }
        return true
      }
      for index in frames.indices {
        let amount = frames[index].amountTokens
        settle(&frames[index], in: sentence)
        if frames[index].amountTokens == nil, let place = sentence.index(of: amount) { closed.insert(place) }
      }
      let prices = PriceSentence(reading: reading, sentence: sentence, roles: matcher.roles)
      // "The Gazette pegs the deal at $1 billion": of the one that was told before.
      let pegged = prices.pegged()
      if let pegged { closed.insert(pegged) }
      let judgements = judge.judgements(of: sentence, roles: matcher.roles, frames: frames, after: assembler)
      if records != nil {
        for (index, judgement) in judgements.sorted(by: { $0.key < $1.key }) {
          let frame = frames.first { $0.amountTokens == sentence.groups[index].tokens }
          records?.amounts.append(
            AmountRecord(judgement, at: index, sentence, role: matcher.roles[index], frame: frame, reading))
        }
      }
      JudgedFrames(judge: judge, sentence: sentence, roles: matcher.roles, refused: firm, judgements: judgements)
        .apply(
          to: &frames, besides: closed,
          told: Set(refusals.filter { $0.value == AmountWeigher.toldAlready }.keys))
      let tellings = unsized.judgements(
        of: sentence, frames: frames, after: assembler, keepsAll: records != nil)
      if records != nil {
        for (index, judgement) in tellings.sorted(by: { $0.key < $1.key }) {
          records?.unsized.append(UnsizedRecord(judgement, at: index, sentence, reading))
        }
      }
      UnsizedFrames(judge: unsized, sentence: sentence, judgements: tellings)
        .apply(to: &frames) { kind, recipient in
          assembler.drafts.contains { KindAnswer($0.frame.kind) == kind && $0.frame.recipient == recipient }
        }
      MisreadGivers(reading: reading, sentence: sentence).drop(from: &frames)
      frames.sort { $0.position < $1.position }
      let denials = Denials(reading: reading, sentence: sentence)
      for index in frames.indices {
        circumstances.apply(to: &frames[index], in: sentence, told: told.first?.date)
        frames[index].status = status.status(of: frames[index], in: sentence)
        if frames[index].rule == JudgedFrames.rule || frames[index].rule == UnsizedFrames.rule
          || frames[index].rule == "weighed" && frames[index].status == .announced
        {
          frames[index].status = CautiousStatus(sentence: sentence).status(of: frames[index])
          frames[index].isGuessed = true
        }
        frames[index].isConfirmed = status.isConfirmed(frames[index], in: sentence)
        if frames[index].status != .terminated, denials.isDenied(frames[index]) { frames[index].status = .denied }
      }
      let unreal = Unreal(reading: reading, sentence: sentence)
      frames = frames.compactMap { unreal.applied(to: $0) }
      ValuationReader(reading: reading, sentence: sentence, roles: matcher.roles).attach(
        to: &frames, assembler: &assembler)
      traces.append(Trace(frames: frames, refusals: refusals))
      if let pegged, let money = reading.money(sentence.groups[pegged]) {
        assembler.addPrice(money, of: nil, sentence: sentence.sentence)
      }
      // "With Birch leading, Acme has raised": what points at a deal may stand before it.
      let waiting = frames.filter { !assembler.add($0) }
      for frame in waiting where frame.isAnaphoric { assembler.add(frame) }
      if let continuation = judge.continuation(of: assembler, in: sentence) {
        records?.continuations.append(ContinuationRecord(continuation, assembler, sentence, reading))
        assembler.add(judge.joiners(continuation), to: continuation.draft, in: sentence)
      }
      guard frames.allSatisfy({ $0.amount == nil && ($0.kind == .acquisition || $0.kind == .acquiHire) }) else {
        continue
      }
      if let price = prices.price() {
        assembler.addPrice(price, of: nil, sentence: sentence.sentence)
      } else if let payment = prices.payment() {
        assembler.addPrice(payment.money, of: payment.buyer, sentence: sentence.sentence)
      }
    }
    return (assembler.deals(origin: Attribution(reading: reading).origin()), traces, assembler.told(), cues)
  }

  /// Mends what two readings of a clause leave wrong.
  private func settle(_ frame: inout DealFrame, in sentence: SentenceGroups) {
    let groups = sentence.groups
    if frame.kind == .computeCommitment, let state = frame.recipient, reading.entities[state].kind == .government,
      let other = frame.investors.first?.entity, groups.indices.contains(frame.position),
      ["granted", "grants", "grant", "awarded", "awards", "award", "gave", "gives", "give"].contains(
        reading.words(of: groups[frame.position]).last ?? "")
    {
      // "The government granted Acme $60 million for its chip": it buys nothing.
      frame.kind = .grant
      frame.recipient = other
      frame.investors = [.init(entity: state, role: nil)]
    }
    if let money = sentence.index(of: frame.amountTokens) { settle(&frame, amount: money, in: groups) }
    if frame.kind == .ipo, let money = sentence.index(of: frame.amountTokens), money > 1,
      groups[max(0, money - 3)..<money].contains(where: { reading.lower($0).hasSuffix("raising") }),
      groups[max(0, money - 4)..<money].contains(where: { ["after", "despite"].contains(reading.lower($0)) })
    {
      // "pulled its listing days after raising $90 million": of another deal.
      frame.amount = nil
      frame.amountTokens = nil
    }
  }
}

extension DealReader {
  /// What stands right around an amount and says what it buys, whatever the verb.
  private func settle(_ frame: inout DealFrame, amount money: Int, in groups: [Group]) {
    let after = groups[(money + 1)...].prefix(4)
    if frame.kind == .acquisition, let first = after.first, reading.lower(first) == "for",
      let share = after.compactMap(reading.percent).first, share < 50
    {
      // "laid out $300 million for 10% of Acme": a part, and not the company.
      frame.kind = .strategicInvestment
    }
    guard [.equityRound, .strategicInvestment].contains(frame.kind) else { return }
    if frame.round == nil, frame.investors.isEmpty, paysForPurchase(after: money, groups) {
      // "secured $8 billion in financing to cover the purchase price"
      frame.kind = .debt
    }
    if frame.round == nil, groups.contains(where: { reading.lower($0) == "collateral" }),
      !groups.contains(where: { $0.kind == .noun(.shares) || $0.kind == .noun(.stake) })
    {
      // "obtained $2 billion from Birch, with its chips as collateral"
      frame.kind = .debt
    }
    if let recipient = frame.recipient, reading.isInvestmentFirm(recipient),
      after.contains(where: { ["cheque", "check", "ticket"].contains(reading.lower($0)) }),
      groups[..<money].contains(where: { $0.entity == recipient })
    {
      // "Birch Ventures, whose $8 million seed cheque": what a firm wrote, and not what it got.
      frame.recipient = nil
      if !frame.investors.contains(where: { $0.entity == recipient }) {
        frame.investors.append(.init(entity: recipient, role: nil))
      }
    }
  }
}

extension DealReader {
  /// "to cover the purchase price", "to fund the acquisition".
  private func paysForPurchase(after money: Int, _ groups: [Group]) -> Bool {
    let after = groups[(money + 1)...].prefix(9)
    return after.contains { group in
      ["cover", "fund", "finance", "pay", "support"].contains(reading.words(of: group).last ?? "")
    }
      && after.contains { group in
        group.kind == .noun(.acquisition) || group.kind == .noun(.price)
      }
  }
}

extension [DealFrame] {
  /// Who buys in the last purchase of these.
  var lastBuyer: Int? { last { $0.kind == .acquisition && $0.recipient != nil }?.investors.first?.entity }

  /// Adds what the instruments of a sentence tell: of two readings of one amount theirs stands.
  mutating func add(_ instruments: [DealFrame]) {
    let amounts = Set(instruments.compactMap(\.amountTokens))
    let kinds = KindSet(instruments.map(\.kind))
    for index in indices where self[index].isAnaphoric && kinds.contains(self[index].kind) {
      // "a loan arranged by Birch" names a party; the size is the loan's.
      self[index].amount = nil
      self[index].amountTokens = nil
    }
    removeAll { frame in frame.amountTokens.map(amounts.contains) ?? false }
    append(contentsOf: instruments)
    sizeListing()
  }

  /// "priced its flotation at $40 a share, raising $1.5 billion": the sum is the listing's and no round of its own.
  private mutating func sizeListing() {
    guard let listing = firstIndex(where: { $0.kind == .ipo && $0.amount == nil }),
      let raised = firstIndex(where: { frame in
        frame.kind == .equityRound && frame.amount != nil && frame.round == nil && frame.investors.isEmpty
          && (frame.recipient == nil || frame.recipient == self[listing].recipient)
          // "raises $85 million as it eyes a listing": what was raised before.
          && frame.position > self[listing].position
      })
    else { return }
    self[listing].amount = self[raised].amount
    self[listing].amountTokens = self[raised].amountTokens
    remove(at: raised)
  }
}
