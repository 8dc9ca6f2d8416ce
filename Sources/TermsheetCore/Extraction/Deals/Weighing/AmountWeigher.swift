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
  let turns: MoneyTurns
  let nearness: Nearness

  var groups: [Group] { sentence.groups }

  init(_ reading: Analysis, _ sentence: SentenceGroups, roles: [Int: MoneyRole]) {
    self.reading = reading
    self.sentence = sentence
    self.roles = roles
    clauses = ClauseReader(reading, sentence)
    turns = MoneyTurns(reading: reading, sentence: sentence)
    nearness = Nearness(groups: sentence.groups)
  }

  /// - Parameters:
  ///   - prior: the kind of most deals that the article has told so far, where one prevails.
  ///   - isTold: whether a sum is that of a deal told before.
  /// - Returns: by the group of each amount that no rule has taken.
  func verdicts(
    besides known: [DealFrame], prior: Deal.Kind?, last: DealAssembler.Last? = nil, isItem: Bool = false,
    isTold: (Money) -> [Int]
  ) -> [Int: Verdict] {
    let used = Set(known.compactMap(\.amountTokens))
    var verdicts: [Int: Verdict] = [:]
    // The same for every amount of the sentence, and seldom needed.
    var equityParts: [PartyParts.Part]?
    for index in groups.indices where groups[index].kind == .money && roles[index] == .amount {
      guard !used.contains(groups[index].tokens) else { continue }
      guard let money = reading.money(groups[index]), money.value > 0 else {
        verdicts[index] = .refused("no number")
        continue
      }
      guard (money.high ?? money.value) >= Self.leastMoney else {
        verdicts[index] = .refused("too small for a deal")
        continue
      }
      let told = isTold(money)
      if !told.isEmpty && !isOfAnother(index, than: told)
        || known.contains(where: { $0.amount.map { DealAssembler.same($0, money) } ?? false })
      {
        verdicts[index] = .refused(Self.toldAlready)
        continue
      }
      let inEquity = equityParts ?? parts(for: .equityRound)
      equityParts = inEquity
      switch kind(at: index, prior: prior, last: last, isItem: isItem, inEquity) {
      case .found(let kind, let weight):
        let parts = kind == .equityRound ? inEquity : parts(for: kind)
        verdicts[index] = verdict(kind, weight, money, at: index, parts)
      case .unclear(let reason): verdicts[index] = .unclear(reason)
      }
    }
    return verdicts
  }

  /// Why a sum that is told again makes no deal of its own.
  static let toldAlready = "the sum of a deal told already"

  /// Prices of shares and of chips are smaller, and no deal that is reported is.
  static let leastMoney = 10_000.0

  func parts(for kind: Deal.Kind) -> [PartyParts.Part] {
    PartyParts(reading: reading, sentence: sentence, clauses: clauses).parts(for: kind)
  }

  enum Verdict {
    case deal(DealFrame)
    /// The price of a deal told before, and who pays it, where the sentence names somebody.
    case price(Money, of: Int?)
    /// Why the amount is of no deal, for whoever asks (`termsheet explain`).
    case refused(String)
    /// Why it is not clear of which deal it is, or for whom.
    case unclear(String)
  }

  func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// From here on the kind is clear enough for the company to stand in another sentence.
  private static let surely = 2.0

  /// The same figure for somebody else: "Acme raised $300 million; Birch, too, has $300 million".
  private func isOfAnother(_ index: Int, than told: [Int]) -> Bool {
    let takers = parts(for: .equityRound).filter { $0.takes >= 2.5 && nearness.between(index, $0.index) > 0.35 }
    return !takers.isEmpty && takers.allSatisfy { !told.contains($0.entity) }
  }

  /// "£2 billion for British start-ups": whom the amount is for is named, and is nobody in particular.
  private func isForMany(_ index: Int) -> Bool {
    guard index + 2 < groups.count, ["for", "in", "into", "to", "on"].contains(reading.lower(groups[index + 1])) else {
      return false
    }
    for group in groups[(index + 2)...].prefix(4) {
      switch group.kind {
      case .noun(.company):
        let text = reading.lower(group)
        return text.hasSuffix("s") && !text.hasSuffix("ss")
      case .number: return true
      case .other: continue
      case .name where group.entity.map({ reading.entities[$0].kind == .place }) ?? false: continue
      default: return false
      }
    }
    return false
  }

  // MARK: - Between whom

  private static let leastForPart = 0.8

  private static let kinds: KindSet = [
    .equityRound, .strategicInvestment, .acquisition, .acquiHire, .debt, .secondary, .grant, .computeCommitment, .ipo,
    .fund,
  ]

  private func verdict(
    _ kind: Deal.Kind, _ weight: Double, _ money: Money, at index: Int, _ parts: [PartyParts.Part]
  ) -> Verdict {
    guard Self.kinds.contains(kind) else { return .refused("\(kind.rawValue), and no rule knows the wording") }
    // "Each gets up to $17 million": of nobody in particular.
    if let many = groups.prefix(4).firstIndex(where: { ["each", "every", "both", "all"].contains(reading.lower($0)) }),
      many < index, !groups[many..<index].contains(where: { $0.kind == .comma || $0.kind == .colon })
    {
      return .refused("of several, and of nobody in particular")
    }
    if groups[max(0, index - 3)..<index].contains(where: { ["every", "each"].contains(reading.lower($0)) }) {
      return .refused("of several, and of nobody in particular")
    }
    if groups[..<index].contains(where: { ["median", "average", "typical", "mean"].contains(reading.lower($0)) }) {
      return .refused("of many, and of no deal in particular")
    }
    if let verb = sentence.verbGroup(anchor(of: index)) {
      if kind == .fund, [.own, .retain].contains(verb.verb) { return .refused("a fund that stands") }
      if kind == .equityRound, verb.verb == .raise, verb.marks.contains(.expected),
        !groups.contains(where: { $0.kind == .round || $0.kind == .noun(.round) || $0.kind == .noun(.investors) })
      {
        return .refused("income that is expected")
      }
    }
    if kind == .debt, !isNewDebt(index) { return .refused("a debt that stands, and no new one") }
    if isForMany(index) { return .refused("for companies in general") }
    let leads = Set(parts.filter(\.leads).map(\.entity))
    let (takes, gives) = shares(kind, at: index, parts)
    let takers = takes.filter { entity, value in
      value >= Self.leastForPart && value > (gives[entity] ?? 0) + 0.4 && reading.canReceive(entity, kind)
        && (kind == .fund || !reading.isInvestmentFirm(entity))
    }.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    var frame = DealFrame(
      kind: kind, status: .announced, sentence: sentence.sentence, position: anchor(of: index), rule: "weighed")
    if let first = takers.first {
      if takers.count > 1, first.value - takers[1].value < 0.3 {
        let names = reading.entities
        return .unclear("two may receive it: \(names[first.key].name), \(names[takers[1].key].name)")
      }
      // Where nobody here receives it the topic of the passage may, if somebody gives or the kind is beyond doubt.
      frame.recipient = first.key
    }
    let givers = gives.filter { entity, value in
      // Whose purchase it is may stand far from its price.
      value >= (kind == .acquisition && frame.recipient != nil ? 0.6 : 1.2) && value > (takes[entity] ?? 0)
        && entity != frame.recipient
    }
    let pair = kind == .computeCommitment ? turns.pair(parts) : nil
    if frame.recipient == nil, kind == .acquisition || kind == .acquiHire || kind == .computeCommitment {
      // The price of a purchase told before: its buyer pays it here, or nobody is named.
      let named = Set(parts.map(\.entity))
      if pair != nil {
      } else if named.isEmpty {
        return .price(money, of: nil)
      } else if named.count == 1, let payer = named.first {
        return .price(money, of: payer)
      }
    }
    if frame.recipient == nil, pair == nil,
      kind == .acquisition || kind == .acquiHire || weight < (givers.isEmpty ? Self.surely : 1.3)
    {
      return .unclear("\(kind.rawValue) \(rounded(weight)), and nobody here receives it")
    }
    for part in parts
    where givers[part.entity] != nil && !isNextSubject(part.index, after: index)
      && !frame.investors.contains(where: { $0.entity == part.entity })
    {
      frame.investors.append(.init(entity: part.entity, role: leads.contains(part.entity) ? .lead : nil))
    }
    if kind == .acquisition || kind == .acquiHire, frame.investors.isEmpty {
      return .unclear("\(kind.rawValue) \(rounded(weight)), and nobody here buys")
    }
    if let pair {
      frame.recipient = pair.buyer
      frame.investors = [.init(entity: pair.provider, role: nil)]
    } else if kind == .computeCommitment {
      guard let recipient = frame.recipient, let other = frame.investors.first?.entity, frame.investors.count == 1
      else {
        return .refused("computing, and not between two")
      }
      let isClear = (gives[other] ?? 0) >= 1.2 && (takes[recipient] ?? 0) >= 1.2
      if !isClear {
        frame.recipient = nil
        frame.investors = []
        ComputeClause(reading: reading, sentence: sentence).fillPair(&frame, recipient, other)
      }
      guard frame.recipient != nil, !frame.investors.isEmpty else {
        return .refused("computing, and unclear who provides it")
      }
    }
    frame.notes.append("\(kind.rawValue) \(rounded(weight))")
    if let first = takers.first { frame.notes.append("recipient \(rounded(first.value))") }
    if let most = givers.values.max() { frame.notes.append("giver \(rounded(most))") }
    frame.weight = sureness(kind, weight, takers.first?.value ?? 0, givers.values.max() ?? 0)
    frame.isSureInContext = isSureInContext(kind, weight, givers.values.max() ?? 0)
    frame.amount = money
    frame.amountTokens = groups[index].tokens
    frame.round = groups.first { $0.kind == .round }?.label
    return .deal(frame)
  }

  /// ", while Birch bought Cedar": acts in the clause behind the sum.
  private func isNextSubject(_ name: Int, after money: Int) -> Bool {
    guard name > money, let verb = sentence.verbGroup(name + 1),
      verb.marks.isDisjoint(with: [.gerund, .infinitive, .participle])
    else { return false }
    return groups[money..<name].contains { $0.kind == .comma || $0.kind == .conjunction }
  }

  /// What speaks for each party as the one that receives the amount, and as one that gives it.
  func shares(
    _ kind: Deal.Kind, at index: Int, _ parts: [PartyParts.Part]
  ) -> (takes: [Int: Double], gives: [Int: Double]) {
    var takes: [Int: Double] = [:]
    var gives: [Int: Double] = [:]
    for part in parts {
      var closeness = 0.12 + 0.88 * nearness.between(index, part.index)
      // What a sentence begins with acts through the whole of it, as long as nobody else takes over.
      if part.isOpening, isAlone(part, before: index, parts) { closeness = max(closeness, 0.75) }
      takes[part.entity, default: 0] += part.takes * closeness
      gives[part.entity, default: 0] += part.gives * closeness
    }
    if kind == .acquisition, let target = turns.target(of: index) { takes[target, default: 0] += 2.5 }
    if kind == .equityRound, let starter = turns.starter(of: index) {
      takes[starter, default: 0] += 2.5
      gives[starter] = 0
    }
    if kind == .equityRound || kind == .strategicInvestment, let bringer = turns.bringer(of: index) {
      gives[bringer, default: 0] += 2.5
      takes[bringer] = 0
    }
    return (takes, gives)
  }

  /// No other party stands between the first one and the amount as the subject of a verb.
  private func isAlone(_ part: PartyParts.Part, before index: Int, _ parts: [PartyParts.Part]) -> Bool {
    !parts.contains { other in
      other.index > part.index && other.index < index && other.entity != part.entity
        && groups[(other.index + 1)...].prefix(2).contains { $0.kind == .verb }
    }
  }

  /// The verb that the amount hangs on, which tells how firm the deal is.
  func anchor(of index: Int) -> Int {
    let verbs = groups.indices.filter { groups[$0].kind == .verb }
    let finite = verbs.filter { sentence.verbGroup($0)?.marks.isDisjoint(with: [.infinitive, .gerund]) ?? false }
    let near = (finite.isEmpty ? verbs : finite).map { (verb: $0, closeness: nearness.between(index, $0)) }
    return near.max { $0.closeness < $1.closeness }?.verb ?? index
  }
}
