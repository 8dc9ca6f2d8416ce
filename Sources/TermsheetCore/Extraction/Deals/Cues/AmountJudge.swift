/// Judges every amount of an article by the cues around it: what kind of deal it sizes, if any, and for whom.
///
/// A class, since whoever reads a sentence holds it: handing it on copies none of its parts.
final class AmountJudge {
  struct Judgement {
    var money: Money
    /// How likely each kind of deal is, by the raw values of ``KindAnswer``.
    var kinds: [Float]
    /// Everybody who may receive the amount.
    var candidates: CandidateCues
    var cues: CueSet
  }

  let reading: Analysis
  private let table = CueTable.builtIn
  private let article: ArticleCues
  private let context: ContextRecipient

  init(_ article: ArticleCues, context: ContextRecipient) {
    reading = article.reading
    self.article = article
    self.context = context
  }

  /// By the groups of the sentence's amounts.
  func judgements(
    of sentence: SentenceGroups, roles: [Int: MoneyRole], frames: [DealFrame], after state: DealAssembler
  ) -> [Int: Judgement] {
    let amounts: [(index: Int, money: Money)] = sentence.groups.indices.compactMap { index in
      guard sentence.groups[index].kind == .money, let money = reading.money(sentence.groups[index]),
        (money.high ?? money.value) >= AmountWeigher.leastMoney
      else { return nil }
      return (index, money)
    }
    guard !amounts.isEmpty else { return [:] }
    let told = state.told()
    let weigher = AmountWeigher(reading, sentence, roles: roles)
    let equityParts = weigher.parts(for: .equityRound)
    let prior = state.prior()
    var found: [Int: Judgement] = [:]
    for (index, money) in amounts {
      let (sums, _) = weigher.sums(
        at: index, prior: prior, last: state.last(), isItem: state.isItem(sentence.sentence), equityParts)
      let kind = sums.bestKind ?? .equityRound
      let parts = kind == .equityRound ? equityParts : weigher.parts(for: kind)
      let (takes, gives) = weigher.shares(kind, at: index, parts)
      let place = DealFrame(
        kind: kind, status: .announced, sentence: sentence.sentence, position: weigher.anchor(of: index), rule: "")
      var cues = article.ofAmounts(sentence)
        .cues(of: index, role: roles[index], prior: prior, hand: sums)
      var candidates =
        article.ofParties
        .candidates(
          sentence, amount: index, told: told,
          hand: .init(takes: takes, gives: gives, context: context.scores(for: place, told: told)))
      addFrames(frames, at: index, sentence, &cues, &candidates)
      cues.seal(with: article.sealer)
      candidates.seal(with: article.sealer)
      found[index] = Judgement(money: money, kinds: table.kinds(cues), candidates: candidates, cues: cues)
    }
    return found
  }

  /// What the rules and the weighing of words made of the amount, and of the other deals of its sentence.
  private func addFrames(
    _ frames: [DealFrame], at index: Int, _ sentence: SentenceGroups, _ cues: inout CueSet,
    _ candidates: inout CandidateCues
  ) {
    for frame in frames {
      let isOwn = frame.amountTokens == sentence.groups[index].tokens
      let isWeighed = frame.rule == "weighed"
      let kind = Symbol.deal(KindAnswer(frame.kind))
      cues.add(isOwn ? (isWeighed ? .weighed : .rule) : .beside, kind)
      if isOwn, frame.isBackground { cues.add(.form, .mark(.earlier)) }
      let slot: Cue.Slot = isOwn ? (isWeighed ? .weighed : .rule) : .beside
      if let recipient = frame.recipient { candidates.add(recipient, slot, .mark(.recipient)) }
      for party in frame.investors { candidates.add(party.entity, slot, .mark(.giver)) }
    }
  }

  /// The likeliest deal of an amount; `nil` where nobody can receive it.
  func best(_ judgement: Judgement) -> LikelyDeal? {
    LikelyDeal(judgement.kinds) { recipients(judgement, of: $0) }
  }

  /// How likely an amount is a deal of this kind for each candidate, 0 to 1.
  ///
  /// - Parameter trust: how much of what speaks for a deal of another kind counts for this one as well: of a rule that
  ///   reads the clause's own words the kind is surer than what stands around tells. 0 to 1.
  func likelihoods(_ judgement: Judgement, of kind: Deal.Kind, trust: Float = 0) -> [Int: Double] {
    let answer = KindAnswer(kind)
    guard answer != .none else { return [:] }
    let own = judgement.kinds[Int(answer.rawValue)]
    let others = 1 - judgement.kinds[Int(KindAnswer.none.rawValue)] - own
    let kind = own + trust * max(0, others)
    return Dictionary(
      uniqueKeysWithValues: recipients(judgement, of: answer).map { ($0.entity, Double(kind * $0.likelihood)) })
  }

  private func recipients(
    _ judgement: Judgement, of kind: KindAnswer
  ) -> [(entity: Int, likelihood: Float)] {
    let deal = kind.kind ?? .equityRound
    return table.oneOf(judgement.candidates, .recipient, of: kind) { reading.canReceive($0, deal) }
  }

  /// How likely each candidate gives an amount of a kind, 0 to 1, in the order of the candidates.
  func givers(_ judgement: Judgement, of kind: Deal.Kind) -> [(entity: Int, likelihood: Double)] {
    table.likelihoods(.giver, judgement.candidates, of: KindAnswer(kind))
  }

  /// The deal that a sentence may go on about, and everybody in the sentence who may have a part in it.
  struct Continuation {
    var draft: Int
    var kind: Deal.Kind
    var candidates: CandidateCues
  }

  /// How many sentences behind a deal its parties may stand.
  private static let reach = 4

  /// `nil` where no deal was told shortly before.
  func continuation(of state: DealAssembler, in sentence: SentenceGroups) -> Continuation? {
    guard let deal = state.toldLast(before: sentence.sentence), let recipient = deal.recipient,
      (0...Self.reach).contains(sentence.sentence - deal.sentence)
    else { return nil }
    let candidates =
      article.ofParties
      .joiners(
        sentence,
        to: ContextRecipient.Told(
          kind: deal.kind, recipient: recipient, givers: deal.givers, sentence: deal.sentence,
          isBackground: deal.isBackground),
        told: state.told, article.sealer)
    return candidates.isEmpty ? nil : Continuation(draft: deal.draft, kind: deal.kind, candidates: candidates)
  }

  /// How likely each candidate takes part, 0 to 1, in the order of the candidates.
  func joiners(_ continuation: Continuation) -> [(entity: Int, likelihood: Double)] {
    table.likelihoods(.joiner, continuation.candidates, of: KindAnswer(continuation.kind))
  }
}
