/// Judges the verbs and nouns of deals by the cues around them: whether one tells of a deal whose sum nobody names, of
/// what kind, and of whom. "Birch swallowed Quillan last spring", "its listing was called off", "a supply pact with Alder".
///
/// The rules for such deals know their wordings one by one; cues know them by what mostly stands around.
struct UnsizedJudge {
  struct Judgement {
    /// How likely each kind of deal is told here, by the raw values of ``KindAnswer``.
    var kinds: [Float]
    /// Everybody who may have a part in it.
    var candidates: CandidateCues
    var cues: CueSet
  }

  let article: ArticleCues
  private let table = CueTable.builtIn

  private var reading: Analysis { article.reading }

  init(_ article: ArticleCues) { self.article = article }

  /// Verbs that no deal is told by, however they are used.
  private static let otherVerbs: Set<VerbClass> = [
    .say, .report, .be, .have, .modal, .auxiliaryDo, .use, .train, .design, .grow, .fine, .cost, .earn, .spend, .expect,
    .announce, .confirm, .become,
  ]
  private static let nouns: Set<NounClass> = [
    .round, .investment, .stake, .talks, .deal, .acquisition, .merger, .debt, .ipo, .tender, .fund, .grant, .venture,
    .offer, .sale, .participation, .exchange, .restructuring, .compute,
  ]

  /// The groups of a sentence that may tell of a deal.
  static func places(in sentence: SentenceGroups) -> [Int] {
    sentence.groups.indices.filter { index in
      switch sentence.groups[index].kind {
      case .noun(let noun): nouns.contains(noun)
      case .verb: sentence.verbGroup(index).map { !otherVerbs.contains($0.verb) } ?? false
      case .round: true
      default: false
      }
    }
  }

  /// By the groups of a sentence, of those that may tell of a deal; of all where a rule found one without a sum.
  ///
  /// - Parameter keepsAll: judge the others too, for whoever asks for all.
  func judgements(
    of sentence: SentenceGroups, frames: [DealFrame], after state: DealAssembler, keepsAll: Bool
  ) -> [Int: Judgement] {
    let places = Self.places(in: sentence)
    guard !places.isEmpty, !article.parties.mentions[sentence.sentence].isEmpty || sentence.sentence > 0 else {
      return [:]
    }
    let told = state.told()
    let prior = state.prior()
    let asksAll = keepsAll || frames.contains { $0.amount == nil }
    var found: [Int: Judgement] = [:]
    for index in places {
      var cues = article.ofAmounts(sentence).cues(ofUnsized: index, prior: prior)
      for frame in frames {
        cues.add(frame.amount == nil ? .rule : .beside, .deal(KindAnswer(frame.kind)))
      }
      for deal in told { cues.add(.told, .deal(KindAnswer(deal.kind))) }
      cues.seal(with: article.sealer)
      let kinds = table.kinds(cues, .unsized)
      // Who has a part takes most of the time, and is not asked where there is hardly a deal.
      guard asksAll || 1 - Double(kinds[Int(KindAnswer.none.rawValue)]) >= UnsizedFrames.leastForDeal else { continue }
      var candidates = article.ofParties.candidates(
        sentence, amount: index, told: told, hand: .init(takes: [:], gives: [:], context: [:]))
      for frame in frames {
        let slot: Cue.Slot = frame.amount == nil ? .rule : .beside
        if let recipient = frame.recipient { candidates.add(recipient, slot, .mark(.recipient)) }
        for party in frame.investors { candidates.add(party.entity, slot, .mark(.giver)) }
      }
      candidates.seal(with: article.sealer)
      found[index] = Judgement(kinds: kinds, candidates: candidates, cues: cues)
    }
    return found
  }

  /// The likeliest deal that a group tells of; `nil` where nobody can receive it.
  func best(_ judgement: Judgement) -> LikelyDeal? {
    LikelyDeal(judgement.kinds) { recipients(judgement, of: $0) }
  }

  /// How likely a group tells of a deal without a sum of this kind for a company, 0 to 1.
  func likelihood(_ judgement: Judgement, of kind: KindAnswer, for recipient: Int) -> Double {
    let share = recipients(judgement, of: kind).first { $0.entity == recipient }?.likelihood ?? 0
    return Double(judgement.kinds[Int(kind.rawValue)] * share)
  }

  private func recipients(_ judgement: Judgement, of kind: KindAnswer) -> [(entity: Int, likelihood: Float)] {
    let deal = kind.kind ?? .equityRound
    return table.oneOf(judgement.candidates, .unsizedRecipient, of: kind) { reading.canReceive($0, deal) }
  }

  /// How likely each candidate gives, buys or provides, 0 to 1, in the order of the candidates.
  func givers(_ judgement: Judgement, of kind: KindAnswer) -> [(entity: Int, likelihood: Double)] {
    table.likelihoods(.unsizedGiver, judgement.candidates, of: kind)
  }
}
