/// Finds the deal that an amount sizes where no rule knows the wording: by what the words around it speak for.
///
/// Three questions, each answered by adding up what speaks for an answer, nearer words counting for more: which kind of
/// deal is this money of, who receives it or is bought, and who gives it. Where an answer does not stand out there is
/// no deal.
struct AmountWeigher {
  let reading: Analysis
  let sentence: SentenceGroups
  let roles: [Int: MoneyRole]
  let clauses: ClauseReader

  private var groups: [Group] { sentence.groups }

  init(_ reading: Analysis, _ sentence: SentenceGroups, roles: [Int: MoneyRole]) {
    self.reading = reading
    self.sentence = sentence
    self.roles = roles
    clauses = ClauseReader(reading, sentence)
  }

  /// - Parameters:
  ///   - prior: the kind of most deals that the article has told so far, where one prevails.
  ///   - isTold: whether a sum is that of a deal told before.
  func frames(besides known: [DealFrame], prior: Deal.Kind?, isTold: (Money) -> Bool) -> [DealFrame] {
    let used = Set(known.compactMap(\.amountTokens))
    var frames: [DealFrame] = []
    for index in groups.indices where groups[index].kind == .money && roles[index] == .amount {
      guard !used.contains(groups[index].tokens), let money = reading.money(groups[index]), money.value > 0,
        !isTold(money), !known.contains(where: { $0.amount.map { DealAssembler.same($0, money) } ?? false }),
        let (kind, weight) = kind(at: index, prior: prior)
      else { continue }
      if let frame = frame(kind, weight, money, at: index) { frames.append(frame) }
    }
    return frames
  }

  // MARK: - What kind of deal

  /// At least this much must speak for a kind, and it must be ahead of the next by the margin.
  private static let leastForKind = 1.2
  private static let margin = 0.25
  private static let habit = 0.8
  /// From here on the kind is clear enough for the company to stand in another sentence.
  private static let surely = 2.0

  private func kind(at index: Int, prior: Deal.Kind?) -> (Deal.Kind, Double)? {
    let table = DealCues(reading: reading, sentence: sentence, roles: roles)
    var sums: [DealCues.Reading: Double] = [:]
    for other in groups.indices where other != index {
      let closeness = closeness(index, other)
      guard closeness > 0.12 else { continue }
      // "$15 million in equity": the noun right behind says what the money is.
      let isNamed = other == index + 2 && ["in", "of"].contains(reading.lower(groups[index + 1]))
      for (reading, weight) in table.cues(of: other) {
        sums[reading, default: 0] += weight * closeness * (isNamed ? 2 : 1)
      }
    }
    // A cheque is a round's or an investor's; both are equity.
    let strategic = sums.removeValue(forKey: .deal(.strategicInvestment)) ?? 0
    let round = sums[.deal(.equityRound)] ?? 0
    sums[.deal(.equityRound)] = round + strategic
    // An article on rounds goes on about rounds, where nothing here speaks for anything else.
    if let prior { sums[.deal(prior), default: 0] += Self.habit }
    let ranked = sums.sorted { $0.value > $1.value }
    guard let first = ranked.first, first.value >= Self.leastForKind, case .deal(let kind) = first.key else {
      return nil
    }
    if ranked.count > 1, first.value - ranked[1].value < Self.margin { return nil }
    return (kind == .equityRound && strategic > round ? .strategicInvestment : kind, first.value)
  }

  /// 1 next to each other, less with every word and much less with every clause between.
  private func closeness(_ a: Int, _ b: Int) -> Double {
    var cost = 0.0
    for scan in min(a, b) + 1..<max(a, b, min(a, b) + 1) {
      switch groups[scan].kind {
      case .other, .preposition, .quote: cost += 0.35
      case .colon: cost += 4
      case .relative: cost += 1.2
      case .comma, .conjunction, .dash: cost += 0.8
      case .verb: cost += 0.8
      case .money: cost += 1.5
      default: cost += 0.5
      }
    }
    return 1 / (1 + cost / 3)
  }

  // MARK: - Between whom

  private static let leastForPart = 1.0

  private func frame(_ kind: Deal.Kind, _ weight: Double, _ money: Money, at index: Int) -> DealFrame? {
    guard [.equityRound, .strategicInvestment, .acquisition, .acquiHire, .debt, .secondary, .grant, .computeCommitment].contains(kind) else { return nil }
    // "Each gets up to $17 million": of nobody in particular.
    if groups.prefix(4).contains(where: { ["each", "every", "both", "all"].contains(reading.lower($0)) }) { return nil }
    let parts = PartyParts(reading: reading, sentence: sentence, clauses: clauses).parts(for: kind)
    var takes: [Int: Double] = [:]
    var gives: [Int: Double] = [:]
    var leads: Set<Int> = []
    for part in parts {
      let closeness = 0.3 + 0.7 * closeness(index, part.index)
      takes[part.entity, default: 0] += part.takes * closeness
      gives[part.entity, default: 0] += part.gives * closeness
      if part.leads { leads.insert(part.entity) }
    }
    let takers = takes.filter { entity, value in
      value >= Self.leastForPart && value > (gives[entity] ?? 0) + 0.4 && reading.canReceive(entity, kind)
        && !reading.isInvestmentFirm(entity)
    }.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    var frame = DealFrame(
      kind: kind, status: .announced, sentence: sentence.sentence, position: anchor(of: index), rule: "weighed", weight: 0.7)
    if let first = takers.first {
      if takers.count > 1, first.value - takers[1].value < 0.3 { return nil }
      frame.recipient = first.key
    } else {
      // Nobody here receives it: the topic of the passage may, where somebody gives or the kind is beyond doubt.
      // Somebody who gives, and a kind beyond doubt, make up for some of it.
      frame.weight = weight >= Self.surely && gives.values.contains { $0 >= 2 } ? 0.8 : 0.6
    }
    let givers = gives.filter { entity, value in
      value >= 1.2 && value > (takes[entity] ?? 0) && entity != frame.recipient
    }
    if frame.recipient == nil, kind == .acquisition || kind == .acquiHire || weight < (givers.isEmpty ? Self.surely : 1.3) {
      return nil
    }
    for part in parts where givers[part.entity] != nil && !frame.investors.contains(where: { $0.entity == part.entity }) {
      frame.investors.append(.init(entity: part.entity, role: leads.contains(part.entity) ? .lead : nil))
    }
    if kind == .acquisition || kind == .acquiHire, frame.investors.isEmpty { return nil }
    if kind == .computeCommitment {
      guard let recipient = frame.recipient, let other = frame.investors.first?.entity, frame.investors.count == 1 else {
        return nil
      }
      frame.recipient = nil
      frame.investors = []
      ComputeClause(reading: reading, sentence: sentence).fillPair(&frame, recipient, other)
      guard frame.recipient != nil, !frame.investors.isEmpty else { return nil }
    }
    frame.amount = money
    frame.amountTokens = groups[index].tokens
    frame.round = groups.first { $0.kind == .round }?.label
    return frame
  }

  /// The verb that the amount hangs on, which tells how firm the deal is.
  private func anchor(of index: Int) -> Int {
    groups.indices.filter { groups[$0].kind == .verb }.max { closeness(index, $0) < closeness(index, $1) } ?? index
  }
}
