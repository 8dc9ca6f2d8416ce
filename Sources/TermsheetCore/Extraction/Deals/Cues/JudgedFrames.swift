/// Brings what the cues say to the frames of a sentence: how likely each is, whom it is for where its clause names
/// nobody, and deals whose wording no rule knows.
struct JudgedFrames {
  let judge: AmountJudge
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]
  /// Amounts of which the grammar knows that they are of no deal.
  let refused: Set<Int>
  let judgements: [Int: AmountJudge.Judgement]

  /// The name of the rule for a deal that only cues speak for.
  static let rule = "cues"
  private static let trustInRules: Float = 0.35

  /// From here on a company that stands in another clause is the recipient.
  private static let leastForRecipient = 0.5
  /// From here on an amount without a rule is a deal; how unlikely one is still hidden is told by ``JudgedSureness``.
  private static let leastForDeal = 0.5
  /// The same of an amount that the grammar takes for revenue, a total or a valuation.
  private static let leastAgainstRole = 0.7
  /// The same of a sum that was told already, of a debt that seems to stand, and of a company in another sentence where
  /// a rule found one in this.
  private static let leastAgainstGrammar = 0.75
  /// The same of a sum right behind a word that deals do not have.
  private static let leastBehindOther = 0.93
  /// From here on whoever the cues name receives a sum whose clause has a subject of its own: it may be who leads.
  private static let leastAgainstSubject = 0.7

  /// - Parameters:
  ///   - closed: amounts of which more is known than cues can say.
  ///   - told: amounts whose sum is that of a deal told before.
  func apply(to frames: inout [DealFrame], besides closed: Set<Int>, told: Set<Int>) {
    var taken = closed
    for index in frames.indices {
      guard let place = sentence.index(of: frames[index].amountTokens), let judgement = judgements[place] else {
        continue
      }
      taken.insert(place)
      frames[index].likelihoods = judge.likelihoods(judgement, of: frames[index].kind)
      if frames[index].rule == "weighed" {
        reweigh(&frames[index], judgement)
      } else if !overrule(&frames[index], judgement) {
        frames[index].likelihoods = judge.likelihoods(judgement, of: frames[index].kind, trust: Self.trustInRules)
      }
      judgeGivers(of: &frames[index], judgement)
      guard frames[index].recipient == nil else { continue }
      let isOpen = !frames[index].isAnaphoric && !frames[index].isOfOthers
      guard isOpen || likeliest(frames[index]) >= Self.leastAgainstSubject else { continue }
      let subject = OwnSubject(reading: judge.reading, sentence: sentence)
      if let main = subject.behindOpening(frames[index]), judge.reading.canReceive(main, frames[index].kind) {
        // "Fresh from a $155 million round, Acme acquires": of Acme.
        frames[index].recipient = main
        continue
      }
      let parties = Set(frames[index].investors.map(\.entity) + frames[index].sellers)
      let others = frames[index].likelihoods.filter { !parties.contains($0.key) }
      guard let first = others.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        first.value >= Self.leastForRecipient
      else { continue }
      if first.value < Self.leastAgainstSubject, subject.isAnother(than: first.key, frames[index]) {
        // The clause has a subject of its own, whoever it is.
        frames[index].isOfOthers = true
        continue
      }
      frames[index].recipient = first.key
      frames[index].notes.append("recipient by its cues")
    }
    for (place, judgement) in judgements.sorted(by: { $0.key < $1.key })
    where !taken.contains(place) && !isOfLead(place) && !isNever(place) && !isPay(place) {
      let doubt =
        told.contains(place)
        ? Self.leastAgainstGrammar
        : roles[place] == .amount && !refused.contains(place) ? Self.leastForDeal : Self.leastAgainstRole
      let least = isBehindOther(place) ? Self.leastBehindOther : doubt
      guard let best = judge.best(judgement), best.likelihood >= least, let kind = best.kind.kind,
        judgement.money.value > 0
      else { continue }
      let weigher = AmountWeigher(judge.reading, sentence, roles: roles)
      guard
        kind != .debt || weigher.isNewDebt(place)
          || best.likelihood >= Self.leastAgainstGrammar && !weigher.isPaidBack(place)
      else { continue }
      var frame = DealFrame(
        kind: kind, recipient: best.recipient, amount: judgement.money, amountTokens: sentence.groups[place].tokens,
        round: sentence.groups.first { $0.kind == .round }?.label, status: .announced, sentence: sentence.sentence,
        position: weigher.anchor(of: place), rule: Self.rule)
      frame.likelihoods = judge.likelihoods(judgement, of: kind)
      judgeGivers(of: &frame, judgement)
      guard kind != .computeCommitment || isOfCapacity(frame), isFree(frame, at: place),
        !isPricedOtherwise(frame, at: place, frames)
      else { continue }
      frames.append(frame)
    }
  }
}

extension JudgedFrames {
  /// Nothing in the sentence says that a deal which only cues speak for is somebody else's: a purchase that has an object
  /// of its own, even an unread one, or incentives that buy nothing.
  private func isFree(_ frame: DealFrame, at place: Int) -> Bool {
    guard frame.kind == .acquisition, let recipient = frame.recipient else { return true }
    let groups = sentence.groups
    let after = groups[(place + 1)...].prefix(5).map { judge.reading.lower($0) }
    if after.contains(where: { ["incentives", "subsidies"].contains($0) }) { return false }
    let purchase = groups.indices.first { index in
      groups[index].kind == .noun(.acquisition) || sentence.verbGroup(index)?.verb == .acquire
    }
    guard let purchase else { return true }
    if !isNamed(recipient) { return !hasObject(purchase) }
    guard let verb = sentence.verbGroup(purchase), verb.marks.isDisjoint(with: [.passive]), purchase > 0 else {
      return true
    }
    // "Birch has acquired the firm Quartz": whoever buys is not bought.
    return groups[..<purchase].last { $0.kind != .other && $0.kind != .date }?.entity != recipient
  }

  /// "Birch, valued at $1 billion, has acquired Acme for $50 million": of two sums the one is a valuation, and the other
  /// the price.
  private func isPricedOtherwise(_ frame: DealFrame, at place: Int, _ frames: [DealFrame]) -> Bool {
    guard DealFamily(frame.kind) == .control, case .valuation = roles[place] else { return false }
    return DealSizeReader.isStandingValue(place, sentence.groups, judge.reading)
      || frames.contains { DealFamily($0.kind) == .control && $0.recipient == frame.recipient && $0.amount != nil }
  }

  /// "Quartz was bought", "has acquired the firm Quartz", "the purchase of the leading architecture": what is bought has
  /// its place in the sentence.
  private func hasObject(_ purchase: Int) -> Bool {
    let groups = sentence.groups
    let behind = groups[(purchase + 1)...].prefix(5)
    guard let verb = sentence.verbGroup(purchase) else {
      guard let of = behind.first, judge.reading.lower(of) == "of" else { return false }
      return behind.dropFirst().first.map { ![.pronoun, .reference].contains($0.kind) } ?? false
    }
    if verb.marks.contains(.passive) {
      return groups[..<purchase].last { $0.kind != .other && $0.kind != .date }?.kind == .name
    }
    let things: [Group.Kind] = [.other, .name, .noun(.company), .noun(.hardware), .noun(.compute)]
    return behind.prefix { things.contains($0.kind) }
      .contains { $0.kind == .name && !$0.isPossessive && !judge.reading.isPlace($0) }
  }

  /// The grammar knows beyond doubt that the sum is of no deal.
  private func isNever(_ place: Int) -> Bool {
    if case .never = roles[place] { return true }
    return false
  }

  /// "Acme processes $40 million", "hackers stole $40 million": a word right before the sum that no class of verbs and
  /// nouns of deals has says what is done with it, whatever the article is about.
  private func isBehindOther(_ place: Int) -> Bool {
    guard place > 0, sentence.groups[place - 1].kind == .other, let token = sentence.groups[place - 1].tokens.last,
      sentence.groups[..<(place - 1)].contains(where: {
        [.name, .reference, .pronoun].contains($0.kind) || $0.kind == .other
      })
    else { return false }
    let word = judge.reading.document.tokens[token]
    let features = judge.reading.document.lexicon.vocabulary[word.word]
    return word.kind == .word && !word.isCapitalised && word.end - word.start > 3 && features.classes.isEmpty
      && !Self.besideSums.contains(judge.reading.lower(sentence.groups[place - 1]))
  }

  /// Words that stand before a sum and say nothing of what is done with it.
  private static let besideSums: Spellings = [
    "another", "additional", "further", "fresh", "extra", "nearly", "almost", "roughly", "about", "around", "over",
    "some", "just", "only", "even", "total", "cool", "modest", "mere", "whopping", "hefty", "initial", "first",
    "second",
    "third", "final", "last", "next", "same", "combined", "tidy", "round", "worth", "namely", "still", "already",
    "also",
  ]

  /// "Acme paid its founder $60 million": what somebody gets for work or as a share of profits.
  private func isPay(_ place: Int) -> Bool {
    guard place > 1, sentence.groups[place - 1].kind == .noun(.people) else { return false }
    return sentence.groups[max(0, place - 4)..<place].indices.contains { sentence.verbGroup($0)?.verb == .pay }
  }

  /// "Birch led it with $15 million": what the lead gives, and no deal of its own.
  private func isOfLead(_ place: Int) -> Bool {
    guard place > 1, judge.reading.lower(sentence.groups[place - 1]) == "with",
      let verb = sentence.groups[..<place].lastIndex(where: { $0.kind == .verb })
    else { return false }
    return sentence.verbGroup(verb)?.verb == .lead
  }

  /// Capacity is of two, and its sentence speaks of it.
  private func isOfCapacity(_ frame: DealFrame) -> Bool {
    frame.investors.count == 1
      && ComputeClause(reading: judge.reading, sentence: sentence).hasCapacity(in: sentence.groups.indices)
  }

  /// From here on a party gives, and below this it does not, whatever a rule said.
  private static let leastForGiver = 0.6
  private static let leastToStay = 0.05

  /// "Backed by Acme, Birch raised $40 million": it gave before, and need not now.
  private func isBacker(_ entity: Int) -> Bool {
    sentence.groups.indices.contains { index in
      index > 1 && sentence.groups[index].entity == entity && sentence.groups[index - 1].kind == .preposition
        && judge.reading.lower(sentence.groups[index - 1]) == "by"
        && sentence.verbGroup(index - 2)?.verb == .back
    }
  }

  private func judgeGivers(of frame: inout DealFrame, _ judgement: AmountJudge.Judgement) {
    guard frame.rule != PublicMoney.rule else { return }
    let likelihoods = judge.givers(judgement, of: frame.kind)
    frame.investors.removeAll { party in
      likelihoods.contains { $0.entity == party.entity && $0.likelihood < Self.leastToStay }
    }
    let misread = MisreadGivers(reading: judge.reading, sentence: sentence)
    let parties = Set(frame.investors.map(\.entity))
    for (entity, likelihood) in likelihoods
    where likelihood >= Self.leastForGiver && !misread.isMisread(entity, among: parties) && entity != frame.recipient
      && !frame.sellers.contains(entity)
      && !frame.investors.contains(where: { $0.entity == entity }) && !isBacker(entity)
    {
      frame.investors.append(.init(entity: entity, role: nil))
    }
    let places = Dictionary(
      sentence.groups.indices.compactMap { index in sentence.groups[index].entity.map { ($0, index) } },
      uniquingKeysWith: min)
    if frame.investors.allSatisfy({ places[$0.entity] != nil }) {
      // In the order of the text.
      frame.investors.sort { (places[$0.entity] ?? 0) < (places[$1.entity] ?? 0) }
    }
  }

  /// How far another reading must be ahead.
  private static let lead = 0.4
  private static let leadOverWords = 0.15
  private static let leastToOverrule = 0.75

  /// Whether a company stands in the sentence: one that does not is no better than one that a rule found in it.
  private func isNamed(_ entity: Int) -> Bool { sentence.groups.contains { $0.entity == entity } }

  /// "with its chips as collateral": lent, whatever such money mostly is.
  private func isOnCollateral(_ frame: DealFrame) -> Bool {
    frame.kind == .debt && sentence.groups.contains { judge.reading.lower($0) == "collateral" }
  }

  private func isBeyondDoubt(_ reading: LikelyDeal) -> Bool { reading.likelihood >= Self.leastAgainstGrammar }

  /// A fund or a state that a rule took for the one that receives, since nobody else stands in the sentence.
  private func onlyGives(_ entity: Int) -> Bool {
    judge.reading.isInvestmentFirm(entity) || judge.reading.entities[entity].kind == .government
  }

  private func likeliest(_ frame: DealFrame) -> Double { frame.likelihoods.values.max() ?? 0 }

  /// Words that were only weighed are one cue among the others: the likelier reading stands.
  private func reweigh(_ frame: inout DealFrame, _ judgement: AmountJudge.Judgement) {
    guard let best = judge.best(judgement), let kind = best.kind.kind,
      best.recipient != frame.recipient || best.kind != KindAnswer(frame.kind),
      best.likelihood >= Self.leastForDeal,
      best.likelihood >= (frame.recipient.map { frame.likelihoods[$0] ?? 0 } ?? 0) + Self.leadOverWords,
      !sentence.groups.contains(where: { judge.reading.lower($0) == "respectively" })
    else { return }
    take(best, kind, for: &frame, judgement)
    frame.kind = kind
  }

  /// Another reading takes the place of what a frame has.
  private func take(
    _ best: LikelyDeal, _ kind: Deal.Kind, for frame: inout DealFrame, _ judgement: AmountJudge.Judgement
  ) {
    frame.recipient = best.recipient
    frame.investors.removeAll { $0.entity == best.recipient }
    // Of one family a rule's own kind is the more exact.
    if KindAnswer(frame.kind) != best.kind {
      frame.kind = kind
      frame.likelihoods = judge.likelihoods(judgement, of: kind)
    }
    frame.notes.append("kind and recipient by its cues")
  }

  /// Where the cues are clear and speak for another kind or another company, a rule has read the clause wrong.
  private func overrule(_ frame: inout DealFrame, _ judgement: AmountJudge.Judgement) -> Bool {
    // Who buys capacity of whom is told by direction, which cues do not see; a list of grants is told by its article.
    guard frame.kind != .computeCommitment, frame.rule != PublicMoney.rule, !isOnCollateral(frame) else { return false }
    guard frame.recipient != nil || !frame.isOfOthers, let best = judge.best(judgement), let kind = best.kind.kind,
      best.recipient != frame.recipient || best.kind != KindAnswer(frame.kind),
      // Of what kind it is cues may know better; whom the clause names they do not.
      best.recipient == frame.recipient || !OwnSubject(reading: judge.reading, sentence: sentence).isPlain(frame),
      frame.recipient.map({ isNamed(best.recipient) || !isNamed($0) || onlyGives($0) && isBeyondDoubt(best) })
        ?? (best.kind != KindAnswer(frame.kind) && isBeyondDoubt(best)),
      !sentence.groups.contains(where: { judge.reading.lower($0) == "respectively" }),
      best.likelihood >= Self.leastToOverrule,
      best.likelihood >= (frame.recipient.map { frame.likelihoods[$0] ?? 0 } ?? 0) + Self.lead
    else { return false }
    take(best, kind, for: &frame, judgement)
    return true
  }
}
