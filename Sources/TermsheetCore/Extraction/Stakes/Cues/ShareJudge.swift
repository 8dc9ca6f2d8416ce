/// Judges every percentage of an article by the cues around it: whether it is a part of a company, of which, and who
/// holds it.
struct ShareJudge {
  /// A company and who holds a part of it, and how likely that is, 0 to 1.
  struct Choice {
    var company: Int
    /// Below zero for one that is only described.
    var holder: Int
    var likelihood: Double
  }

  struct Judgement {
    /// How likely the percentage is a part of a company, 0 to 1.
    var isShare: Double
    /// How likely each party is the company, 0 to 1; what is missing to 1 is for none of them.
    var companies: [Int: Double]
    /// How likely each party is the holder, 0 to 1; what is missing to 1 is for somebody else.
    var holders: [Int: Double]
    /// Holders that the sentence only describes ("the founders"), by numbers of their own below zero.
    var described: [Int: HolderReader.Holder]
    /// The grammar reads the percentage as a part of something.
    var isPhrase: Bool
    var cues: CueSet
    var candidates: CandidateCues
    /// What is left for two different parties, 0 to 1: nobody holds a part of itself. Added in the order of the parties,
    /// so that it comes out the same at every run.
    private let apart: Double

    init(
      isShare: Double, companies: [Int: Double], holders: [Int: Double], described: [Int: HolderReader.Holder],
      isPhrase: Bool, cues: CueSet, candidates: CandidateCues
    ) {
      self.isShare = isShare
      self.companies = companies
      self.holders = holders
      self.described = described
      self.isPhrase = isPhrase
      self.cues = cues
      self.candidates = candidates
      let same = companies.keys.sorted().reduce(0) { $0 + (companies[$1] ?? 0) * (holders[$1] ?? 0) }
      apart = max(0.01, 1 - same)
    }

    /// How likely it is a part of a company that a holder has, 0 to 1.
    func likelihood(company: Int, holder: Int) -> Double {
      company == holder ? 0 : isShare * (companies[company] ?? 0) * (holders[holder] ?? 0) / apart
    }

    /// The likeliest company and holder; `nil` where there are none.
    func best() -> Choice? {
      var best: Choice?
      let holders = holders.keys.sorted()
      for company in companies.keys.sorted() {
        for holder in holders {
          let likelihood = likelihood(company: company, holder: holder)
          if likelihood > best?.likelihood ?? 0 {
            best = Choice(company: company, holder: holder, likelihood: likelihood)
          }
        }
      }
      return best
    }
  }

  let reading: Analysis
  private let table = CueTable.builtIn
  private let article: ArticleCues
  /// What the rules found in the article.
  private let found: [StakeFinding]
  private let deals: [ContextRecipient.Told]
  /// The kind of most deals.
  private let prior: Deal.Kind?

  init(_ article: ArticleCues, found: [StakeFinding], deals: [ContextRecipient.Told]) {
    reading = article.reading
    self.article = article
    self.found = found
    self.deals = deals
    let counts = deals.reduce(into: [KindAnswer: Int]()) { $0[KindAnswer($1.kind), default: 0] += 1 }
    prior = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key.kind
  }

  /// By the groups of the sentence's percentages.
  func judgements(of sentence: SentenceGroups, _ finder: StakeCompanyFinder) -> [Int: Judgement] {
    let places = sentence.groups.indices.filter { sentence.groups[$0].kind == .percent }
    guard !places.isEmpty else { return [:] }
    let told = told(before: sentence.sentence)
    let mentions = ShareMentionReader(reading: reading, sentence: sentence).mentions()
    let described = described(in: sentence)
    let cuesOfAmounts = article.ofAmounts(sentence)
    let cuesOfParties = article.ofParties
    var judged: [Int: Judgement] = [:]
    for index in places {
      var cues = cuesOfAmounts.cues(of: index, role: nil, prior: prior, hand: KindSums())
      let hand = PartyCues.Hand(
        takes: finder.company(before: index, in: sentence.sentence, besides: nil).map { [$0: 3] } ?? [:], gives: [:],
        context: reading.mainReceiver.received)
      var candidates = cuesOfParties.candidates(sentence, amount: index, told: told, hand: hand)
      for number in described.keys {
        candidates[number] = cuesOfParties.described(sentence, at: -1 - number, amount: index)
      }
      addSize(sentence.groups[index], &cues)
      let mention = mentions.first { $0.quantity == sentence.groups[index].quantity }
      if let mention { add(mention, sentence, &cues, &candidates) }
      addFindings(at: index, sentence, described, &cues, &candidates)
      cues.seal(with: article.sealer)
      candidates.seal(with: article.sealer)
      judged[index] = Judgement(
        isShare: Double(table.likelihood(.share, cues, of: .none)),
        companies: likelihoods(.held, candidates, where: isCompany),
        holders: likelihoods(.holder, candidates) { _ in true }, described: described, isPhrase: mention != nil,
        cues: cues, candidates: candidates)
    }
    return judged
  }

  private func likelihoods(
    _ question: CueTable.PartyQuestion, _ candidates: CandidateCues, where isAsked: (Int) -> Bool
  ) -> [Int: Double] {
    Dictionary(
      uniqueKeysWithValues: table.oneOf(candidates, question, of: .none, where: isAsked)
        .map { ($0.entity, Double($0.likelihood)) })
  }

  private func isCompany(_ entity: Int) -> Bool {
    entity >= 0 && [.organisation, .unknown, .product].contains(reading.entities[entity].kind)
  }

  /// Who is told by a word and not by name, by the groups that tell it, as numbers below zero.
  private func described(in sentence: SentenceGroups) -> [Int: HolderReader.Holder] {
    let holders = HolderReader(reading: reading, sentence: sentence)
    var found: [Int: HolderReader.Holder] = [:]
    for index in sentence.groups.indices where sentence.groups[index].kind != .name {
      guard let holder = holders.holder(at: index), holder.entity == nil, !found.values.contains(holder) else {
        continue
      }
      found[-1 - index] = holder
    }
    return found
  }

  /// The holdings of the sentences before, as deals in which the company is the recipient, and the article's deals.
  private func told(before number: Int) -> [ContextRecipient.Told] {
    let deals = deals.map { deal in
      var deal = deal
      deal.sentence = min(deal.sentence, number)
      return deal
    }
    return deals
      + found.filter { $0.sentence < number && $0.notes.isEmpty }.map { finding in
        ContextRecipient.Told(
          kind: .secondary, recipient: finding.company, givers: [finding.holder.entity].compactMap { $0 },
          sentence: finding.sentence, isBackground: finding.status == .former)
      }
  }

  private func addSize(_ group: Group, _ cues: inout CueSet) {
    guard let quantity = group.quantity, case .percent(let value, _, let qualifier) = reading.quantities[quantity].value
    else { return }
    let steps: [Double] = [1, 3, 5, 10, 20, 30, 49.9, 50.1, 75, 99.9, 100.1]
    cues.add(.size, .count(steps.firstIndex { value < $0 } ?? steps.count))
    if qualifier != .exact { cues.add(.form, .mark(.hedged)) }
    cues.add(.form, .mark(value == value.rounded() ? .neither : .nearest))
  }

  /// That the grammar reads the percentage as a part of something, and what its phrase names.
  private func add(
    _ mention: ShareMention, _ sentence: SentenceGroups, _ cues: inout CueSet, _ candidates: inout CandidateCues
  ) {
    cues.add(.hand, .mark(.takes))
    if mention.hasNoun { cues.add(.hand, .mark(.described)) }
    if mention.isOfShares { cues.add(.hand, .mark(.apart)) }
    if let owner = mention.owner {
      cues.add(.hand, .mark(.owner))
      if let entity = sentence.groups[owner].entity { candidates.add(entity, .hand, .mark(.owner)) }
    }
    for company in mention.companies {
      switch company {
      case .group(let place):
        cues.add(.hand, .mark(.recipient))
        if let entity = sentence.groups[place].entity { candidates.add(entity, .hand, .mark(.recipient)) }
      case .entity(let entity): candidates.add(entity, .hand, .mark(.recipient))
      case .context: cues.add(.hand, .mark(.none))
      case .maker: break
      }
    }
  }

  /// What the rules made of the percentage, and of the others of its sentence.
  private func addFindings(
    at index: Int, _ sentence: SentenceGroups, _ described: [Int: HolderReader.Holder], _ cues: inout CueSet,
    _ candidates: inout CandidateCues
  ) {
    for deal in deals where deal.sentence == sentence.sentence {
      candidates.add(deal.recipient, .beside, .mark(.bought))
      for giver in deal.givers { candidates.add(giver, .beside, .mark(.buyer)) }
    }
    for finding in found where finding.sentence == sentence.sentence {
      let isOwn = finding.quantity != nil && finding.quantity == sentence.groups[index].quantity
      let isSure = finding.notes.isEmpty
      let slot: Cue.Slot = isOwn ? (isSure ? .rule : .weighed) : .beside
      cues.add(slot, .mark(.takes))
      candidates.add(finding.company, slot, .mark(.recipient))
      let holder = finding.holder.entity ?? described.first { $0.value.name == finding.holder.name }?.key
      if let holder { candidates.add(holder, isOwn ? .rule : .beside, .mark(.giver)) }
    }
  }
}
