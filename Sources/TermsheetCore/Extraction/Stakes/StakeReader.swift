/// Reads the holdings of an article: what each sentence says, put together so that each is told once.
struct StakeReader {
  let reading: Analysis
  /// The article's deals: whose shares are meant is often whoever is bought or paid in one of them.
  let deals: [ContextRecipient.Told]
  let cues: ArticleCues

  func stakes() -> [Stake] {
    var records: CueRecords?
    return stakes(recording: &records)
  }

  /// - Parameter records: takes what was looked at to judge each percentage, unless it is `nil`.
  func stakes(recording records: inout CueRecords?) -> [Stake] {
    let sentences = reading.sentences.filter(speaksOfHoldings)
    guard !sentences.isEmpty else { return [] }
    let alone = StakeCompanyFinder(reading: reading)
    let first = sentences.map { findings(in: $0, alone) }
    // Whose shares are meant where a sentence does not say, and which holding it goes on with, is easier to tell once
    // the rest is known.
    let finder = StakeCompanyFinder(alone, told: first.flatMap(\.found))
    var found: [StakeFinding] = []
    if first.contains(where: { !$0.found.isEmpty }) {
      for (sentence, known) in zip(sentences, first) {
        found += known.isSettled ? known.found : findings(in: sentence, finder).found
      }
    }
    let judge = ShareJudge(cues, found: found, deals: deals)
    for sentence in sentences {
      let judgements = judge.judgements(of: sentence, finder)
      for (index, judgement) in judgements.sorted(by: { $0.key < $1.key }) {
        guard let percent = reading.percent(sentence.groups[index]) else { continue }
        records?.shares.append(ShareRecord(judgement, percent, sentence, reading))
      }
      JudgedStakes(judge: judge, sentence: sentence, judgements: judgements).apply(to: &found)
    }
    // In the order of the text; of two findings of a sentence the one of a rule comes first.
    return assemble(
      found.enumerated().sorted { ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset) }.map(\.element))
  }

  /// What a sentence says, and whether it says the same whatever else is told.
  private func findings(
    in sentence: SentenceGroups, _ finder: StakeCompanyFinder
  ) -> (found: [StakeFinding], isSettled: Bool) {
    finder.isAsked = false
    let matcher = StakeMatcher(reading, sentence, finder)
    var found = matcher.findings() + ShareholderReader(matcher: matcher).findings()
    RestOfShares(matcher: matcher).apply(to: &found)
    return (found, !finder.isAsked)
  }

  /// Whether anything stands in the sentence from which a rule starts.
  private func speaksOfHoldings(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { group in
      switch group.kind {
      case .percent, .noun(.stake), .noun(.shares), .noun(.investment), .noun(.investors), .noun(.venture): true
      case .verb:
        group.verb.map { sentence.verbs[$0].verb == .own } ?? false || ShareholderReader.words.contains(group.word)
      default: ShareholderReader.words.contains(group.word)
      }
    }
  }

  private func assemble(_ found: [StakeFinding]) -> [Stake] {
    var kept: [(finding: StakeFinding, stake: Stake)] = []
    for finding in found {
      let stake = stake(of: finding)
      if let same = kept.firstIndex(where: { isSame($0.stake, stake) }) {
        let evidence = stake.evidence.filter { !kept[same].stake.evidence.contains($0) }
        kept[same].stake.evidence += evidence
        if stake.status == .former { kept[same].stake.status = .former }
        if kept[same].stake.qualifier == .exact, let other = stake.qualifier { kept[same].stake.qualifier = other }
        continue
      }
      kept.append((finding, stake))
    }
    // A holding without a size adds nothing to one with a size.
    return withoutReversed(kept).filter { stake in
      stake.percent != nil
        || !kept.contains { other in
          other.stake.percent != nil && other.stake.kind != .voting && other.stake.holder == stake.holder
            && other.stake.company == stake.company
        }
    }
  }

  /// Of two holdings that have holder and company the other way round the less likely one is hardly one, unless its
  /// sentence names both: two companies may hold parts of each other, but mostly one was taken for the other.
  private func withoutReversed(_ kept: [(finding: StakeFinding, stake: Stake)]) -> [Stake] {
    kept.map { finding, stake in
      let isReversed = kept.contains { _, other in
        other.holder == stake.company && other.company == stake.holder
          && other.confidence.value > stake.confidence.value
      }
      guard isReversed, !namesBoth(finding) else { return stake }
      var stake = stake
      stake.confidence = Confidence(
        value: stake.confidence.value * 0.3, reasons: stake.confidence.reasons + ["told the other way round elsewhere"])
      return stake
    }
  }

  private func namesBoth(_ finding: StakeFinding) -> Bool {
    let named = reading.sentences[finding.sentence].groups.lazy.filter { $0.kind == .name }.compactMap(\.entity)
    return [finding.company, finding.holder.entity].allSatisfy { party in named.contains { $0 == party } }
  }

  private func isSame(_ a: Stake, _ b: Stake) -> Bool {
    a.holder == b.holder && a.company == b.company && a.percent == b.percent && (a.kind == b.kind || a.percent != nil)
  }

  private func stake(of finding: StakeFinding) -> Stake {
    var percent = finding.percent
    var qualifier = finding.qualifier
    if let quantity = finding.quantity, case .percent(let value, _, let own) = reading.quantities[quantity].value {
      percent = value
      qualifier = qualifier ?? (own == .range ? .about : own)
    }
    return Stake(
      holder: finding.holder.name, company: reading.entities[finding.company].name, percent: percent,
      qualifier: qualifier, kind: finding.kind, status: finding.status,
      evidence: [reading.document.evidence(finding.sentence)],
      confidence: Confidence(
        value: finding.weight,
        reasons: ["rule \(finding.rule)"] + finding.notes
          + (finding.likelihood.map { ["cues \(Int(($0 * 100).rounded()))%"] } ?? [])))
  }
}
