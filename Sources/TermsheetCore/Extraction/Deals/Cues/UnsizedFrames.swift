/// Brings what the cues say to the deals of a sentence whose sum nobody names: how likely each is that a rule found, and
/// deals whose wording no rule knows.
struct UnsizedFrames {
  let judge: UnsizedJudge
  let sentence: SentenceGroups
  let judgements: [Int: UnsizedJudge.Judgement]

  /// The name of the rule for a deal without a sum that only cues speak for.
  static let rule = "cues without a sum"

  /// From here on a reading is a deal; how unlikely one is still hidden is told by ``JudgedSureness``.
  static let leastForDeal = 0.35
  /// From here on a party of the sentence gives.
  private static let leastForGiver = 0.5

  /// - Parameter isTold: whether a deal of a family and a recipient was told before; such a one is not told anew.
  func apply(to frames: inout [DealFrame], isTold: (KindAnswer, Int) -> Bool) {
    for index in frames.indices where frames[index].amount == nil && !frames[index].isAnaphoric {
      weigh(&frames[index])
    }
    var best: [(place: Int, reading: LikelyDeal)] = []
    for (place, judgement) in judgements.sorted(by: { $0.key < $1.key }) {
      guard let reading = judge.best(judgement), reading.likelihood >= Self.leastForDeal else { continue }
      if let known = best.firstIndex(where: {
        $0.reading.kind == reading.kind && $0.reading.recipient == reading.recipient
      }) {
        if best[known].reading.likelihood < reading.likelihood { best[known] = (place, reading) }
      } else {
        best.append((place, reading))
      }
    }
    // Of two readings of one clause the likelier is heard first.
    best.sort { ($0.reading.likelihood, $1.place) > ($1.reading.likelihood, $0.place) }
    for (place, reading) in best {
      guard let kind = reading.kind.kind, let judgement = judgements[place], !isTold(reading.kind, reading.recipient),
        !frames.contains(where: { isSame($0, reading) })
      else { continue }
      var frame = DealFrame(
        kind: kind, recipient: reading.recipient,
        round: reading.kind == .investment ? sentence.groups.first { $0.kind == .round }?.label : nil,
        status: .announced, sentence: sentence.sentence, position: place, rule: Self.rule)
      frame.unsizedLikelihoods = [reading.recipient: reading.likelihood]
      let givers = judge.givers(judgement, of: reading.kind).filter { giver in
        giver.likelihood >= Self.leastForGiver && giver.entity != reading.recipient
      }
      frame.investors = givers.map { .init(entity: $0.entity, role: nil) }
      guard reading.kind != .acquisition || !frame.investors.isEmpty || !isDone(at: place) else { continue }
      // Who provides computing is one.
      guard reading.kind != .compute || frame.investors.count == 1 else { continue }
      frames.append(frame)
    }
  }

  /// What a sentence says already of a company, of somebody whom it leaves open, or the other way round: whoever buys in
  /// it is not bought.
  private func isSame(_ frame: DealFrame, _ reading: LikelyDeal) -> Bool {
    KindAnswer(frame.kind) == reading.kind
      && (frame.recipient == nil || frame.recipient == reading.recipient
        || frame.investors.contains { $0.entity == reading.recipient })
  }

  /// "Birch merged the two code bases": whoever does something is not bought by nobody.
  private func isDone(at place: Int) -> Bool {
    sentence.verbGroup(place).map { verb in
      [.acquire, .merge, .buy, .join].contains(verb.verb) && !verb.marks.contains(.passive)
    } ?? false
  }

  /// How likely a deal is that a rule found.
  private func weigh(_ frame: inout DealFrame) {
    let answer = KindAnswer(frame.kind)
    guard let recipient = frame.recipient, answer != .none else { return }
    let likelihoods = judgements.values.map { judge.likelihood($0, of: answer, for: recipient) }
    guard let most = likelihoods.max() else { return }
    frame.unsizedLikelihoods = [recipient: most]
  }
}
