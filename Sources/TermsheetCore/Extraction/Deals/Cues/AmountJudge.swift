/// Judges every amount of an article by the cues around it: what kind of deal it sizes, if any, and for whom.
///
/// A class, since whoever reads a sentence holds it: handing it on copies none of its parts.
final class AmountJudge {
  struct Judgement {
    var money: Money
    /// How likely each kind of deal is, by the raw values of ``KindAnswer``.
    var kinds: [Float]
    /// Everybody who may receive the amount.
    var candidates: [Int: CueSet]
    var cues: CueSet
  }

  /// The most likely reading of an amount.
  struct Reading {
    var kind: KindAnswer
    var recipient: Int
    /// That it is a deal, of this kind, for this recipient: 0 to 1.
    var likelihood: Double
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
      let (takes, gives) = weigher.shares(kind, at: index, weigher.parts(for: kind))
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
      cues.seal()
      for entity in Array(candidates.keys) { candidates[entity]?.seal() }
      found[index] = Judgement(money: money, kinds: table.kinds(cues), candidates: candidates, cues: cues)
    }
    return found
  }

  /// What the rules and the weighing of words made of the amount, and of the other deals of its sentence.
  private func addFrames(
    _ frames: [DealFrame], at index: Int, _ sentence: SentenceGroups, _ cues: inout CueSet,
    _ candidates: inout [Int: CueSet]
  ) {
    for frame in frames {
      let isOwn = frame.amountTokens == sentence.groups[index].tokens
      let isWeighed = frame.rule == "weighed"
      let kind = Symbol.deal(KindAnswer(frame.kind))
      cues.add(isOwn ? (isWeighed ? .weighed : .rule) : .beside, kind)
      if isOwn, frame.isBackground { cues.add(.form, .mark(.earlier)) }
      if let recipient = frame.recipient, candidates[recipient] != nil {
        candidates[recipient]?.add(isOwn ? (isWeighed ? .weighed : .rule) : .beside, .mark(.recipient))
      }
      for party in frame.investors where candidates[party.entity] != nil {
        candidates[party.entity]?.add(isOwn ? (isWeighed ? .weighed : .rule) : .beside, .mark(.giver))
      }
    }
  }

  /// The likeliest deal of an amount; `nil` where nobody can receive it.
  func best(_ judgement: Judgement) -> Reading? {
    let deals = judgement.kinds.indices.dropFirst()
    guard
      let kind = deals.max(by: { judgement.kinds[$0] < judgement.kinds[$1] }).flatMap({
        KindAnswer(rawValue: UInt8($0))
      })
    else { return nil }
    let shares = recipients(judgement, of: kind)
    guard let first = shares.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return Reading(
      kind: kind, recipient: first.key, likelihood: Double(judgement.kinds[Int(kind.rawValue)] * first.value))
  }

  /// How likely an amount is a deal of this kind for each candidate, 0 to 1.
  func likelihoods(_ judgement: Judgement, of kind: Deal.Kind) -> [Int: Double] {
    let answer = KindAnswer(kind)
    guard answer != .none else { return [:] }
    return recipients(judgement, of: answer).mapValues { Double(judgement.kinds[Int(answer.rawValue)] * $0) }
  }

  private func recipients(_ judgement: Judgement, of kind: KindAnswer) -> [Int: Float] {
    table.oneOf(
      judgement.candidates.filter { reading.canReceive($0.key, kind.kind ?? .equityRound) }, .recipient, of: kind)
  }

  /// How likely each candidate gives an amount of a kind, 0 to 1.
  func givers(_ judgement: Judgement, of kind: Deal.Kind) -> [Int: Double] {
    judgement.candidates.mapValues { Double(table.likelihood(.giver, $0, of: KindAnswer(kind))) }
  }

  /// The deal that a sentence may go on about, and everybody in the sentence who may have a part in it.
  struct Continuation {
    var draft: Int
    var kind: Deal.Kind
    var candidates: [Int: CueSet]
  }

  /// How many sentences behind a deal its parties may stand.
  private static let reach = 4

  /// `nil` where no deal was told shortly before.
  func continuation(of state: DealAssembler, in sentence: SentenceGroups) -> Continuation? {
    guard let deal = state.told(before: sentence.sentence).first, let recipient = deal.recipient,
      (0...Self.reach).contains(sentence.sentence - deal.sentence)
    else { return nil }
    let candidates =
      article.ofParties
      .joiners(
        sentence,
        to: ContextRecipient.Told(
          kind: deal.kind, recipient: recipient, givers: deal.givers, sentence: deal.sentence,
          isBackground: deal.isBackground),
        told: state.told())
    return candidates.isEmpty ? nil : Continuation(draft: deal.draft, kind: deal.kind, candidates: candidates)
  }

  /// How likely each candidate takes part, 0 to 1.
  func joiners(_ continuation: Continuation) -> [Int: Double] {
    continuation.candidates.mapValues { Double(table.likelihood(.joiner, $0, of: KindAnswer(continuation.kind))) }
  }
}
