/// What an article has told so far, for whoever reads the next sentence.
extension DealAssembler {
  /// The text comes back to a deal by its sum.
  mutating func mention(_ money: Money, in sentence: Int) {
    let index = latest { index in drafts[index].frame.amount.map { Self.same($0, money) } ?? false }
    guard let index, !drafts[index].sentences.contains(sentence) else { return }
    // The same digits of another company are another deal.
    let others = reading.sentences[sentence].groups.contains { group in
      group.kind == .name && group.entity != drafts[index].frame.recipient && reading.isParty(group)
    }
    let isNamed = reading.sentences[sentence].groups.contains { $0.entity == drafts[index].frame.recipient }
    if isNamed || !others { drafts[index].sentences.append(sentence) }
  }

  /// From here on somebody whom a later sentence names takes part.
  private static let leastForJoiner = 0.7

  /// Adds those to a deal who take part in it by the cues of a later sentence.
  ///
  /// - Parameter joiners: how likely each takes part, in the order in which they are added.
  mutating func add(
    _ joiners: [(entity: Int, likelihood: Double)], to draft: Int, in sentence: SentenceGroups
  ) {
    let found = joiners.filter { $0.likelihood >= Self.leastForJoiner }
    guard !found.isEmpty else { return }
    for (entity, _) in found { drafts[draft].frame.investors.append(.init(entity: entity, role: nil)) }
    if !drafts[draft].sentences.contains(sentence.sentence) { drafts[draft].sentences.append(sentence.sentence) }
  }

  /// A deal that was told before the sentence that is read now.
  struct Told {
    /// Into the assembler's drafts.
    var draft: Int
    var kind: Deal.Kind
    var round: String?
    var givers: [Int]
    var recipient: Int?
    var amount: Money?
    var date: PartialDate?
    var isBackground: Bool
    /// The last sentence that spoke of it.
    var sentence: Int
    /// Whom the passage is about that is read now.
    var topic: Int?
  }

  /// How many of the deals told last a sentence can point at.
  private static let memory = 40

  /// How many sentences behind a deal something can point at it.
  private static let reach = 12

  /// The deals told so far, the one of which the text spoke last first.
  func told(before sentence: Int) -> [Told] {
    var found: [Told] = []
    for index in drafts.indices.suffix(Self.memory).reversed() {
      let last = lastSentence(of: index)
      if sentence - last < Self.reach { found.append(told(index, last, before: sentence)) }
    }
    return found.count > 1 ? found.sorted { $0.sentence > $1.sentence } : found
  }

  /// The first of ``told(before:)``.
  func toldLast(before sentence: Int) -> Told? {
    var latest: (draft: Int, sentence: Int)?
    for index in drafts.indices.suffix(Self.memory).reversed() {
      let last = lastSentence(of: index)
      if sentence - last < Self.reach, last > latest?.sentence ?? Int.min { latest = (index, last) }
    }
    return latest.map { told($0.draft, $0.sentence, before: sentence) }
  }

  private func lastSentence(of draft: Int) -> Int {
    drafts[draft].sentences.max() ?? drafts[draft].frame.sentence
  }

  private func told(_ draft: Int, _ last: Int, before sentence: Int) -> Told {
    Told(
      draft: draft, kind: drafts[draft].frame.kind, round: drafts[draft].frame.round,
      givers: drafts[draft].frame.investors.map(\.entity), recipient: drafts[draft].frame.recipient,
      amount: drafts[draft].frame.amount, date: drafts[draft].frame.date,
      isBackground: drafts[draft].frame.isBackground, sentence: last, topic: topics.topic(at: sentence)?.entity)
  }

  /// A cheque inside a round has no valuation of its own: the round does.
  func roundAround(_ cheque: Int) -> Int? {
    let frame = drafts[cheque].frame
    guard frame.kind == .strategicInvestment, let part = frame.amount else { return nil }
    return drafts.indices.last { index in
      let round = drafts[index].frame
      return round.kind == .equityRound && round.recipient == frame.recipient && round.valuation == nil
        && !round.isBackground && round.amount.map { $0.currency == part.currency && $0.value > part.value } ?? false
    }
  }
}
