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
  mutating func add(_ joiners: [Int: Double], to draft: Int, in sentence: SentenceGroups) {
    let found = joiners.filter { $0.value >= Self.leastForJoiner }.keys.sorted()
    guard !found.isEmpty else { return }
    for entity in found { drafts[draft].frame.investors.append(.init(entity: entity, role: nil)) }
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

  /// The deals told so far, the one of which the text spoke last first.
  func told(before sentence: Int) -> [Told] {
    let topic = topics.topic(at: sentence)?.entity
    return drafts.indices.suffix(Self.memory).reversed().compactMap { index in
      let last = drafts[index].sentences.max() ?? drafts[index].frame.sentence
      guard sentence - last < 12 else { return nil }
      return Told(
        draft: index, kind: drafts[index].frame.kind, round: drafts[index].frame.round,
        givers: drafts[index].frame.investors.map(\.entity), recipient: drafts[index].frame.recipient,
        amount: drafts[index].frame.amount, date: drafts[index].frame.date,
        isBackground: drafts[index].frame.isBackground, sentence: last, topic: topic)
    }.sorted { $0.sentence > $1.sentence }
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
