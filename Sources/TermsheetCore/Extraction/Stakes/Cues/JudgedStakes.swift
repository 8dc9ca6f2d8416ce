/// Brings what the cues say to the holdings of a sentence: how likely each is, whose shares are meant and who holds
/// them, and holdings whose wording no rule knows.
struct JudgedStakes {
  let judge: ShareJudge
  let sentence: SentenceGroups
  /// By the groups of the sentence's percentages.
  let judgements: [Int: ShareJudge.Judgement]

  /// The name of the rule for a holding that only cues speak for.
  static let rule = "cues"

  /// How far another company or holder must be ahead of what a rule read.
  private static let lead = 0.3
  /// From here on a percentage that no rule took is a holding.
  private static let leastForStake = 0.48

  /// How often a holding was right, over annotated articles that the points had not been fitted to, by its likelihood:
  /// of one that a rule found, and of one that only cues speak for.
  private static let ofRules: [(Double, Double)] = [
    (0, 0.1), (0.1, 0.3), (0.2, 0.5), (0.4, 0.65), (0.6, 0.75), (0.8, 0.87), (1, 0.97),
  ]
  private static let ofCues: [(Double, Double)] = [
    (0, 0.05), (0.1, 0.15), (0.2, 0.4), (0.35, 0.5), (0.6, 0.7), (0.8, 0.85), (1, 0.95),
  ]

  private var reading: Analysis { judge.reading }

  func apply(to found: inout [StakeFinding]) {
    for (index, judgement) in judgements.sorted(by: { $0.key < $1.key }) {
      guard let quantity = sentence.groups[index].quantity else { continue }
      let own = found.indices.filter { found[$0].quantity == quantity && found[$0].sentence == sentence.sentence }
      let best = judgement.best()
      for place in own { weigh(&found[place], judgement) }
      if own.count == 1, let place = own.first {
        if let best, best.likelihood >= (found[place].likelihood ?? 0) + Self.lead, !speaksOfVenture,
          !hasAnother(best, than: found[place], found)
        {
          overrule(&found[place], judgement, best)
        }
      } else if own.isEmpty, let best, best.likelihood >= Self.leastForStake, mayBeShare(index, judgement, best),
        let finding = finding(at: index, quantity, judgement, best),
        !found.contains(where: { isTold(finding, at: index, $0) })
      {
        found.append(finding)
      }
    }
  }

  private func weigh(_ finding: inout StakeFinding, _ judgement: ShareJudge.Judgement) {
    let described = judgement.described.first { $0.value.name == finding.holder.name }?.key
    // Of who is no candidate, as several that hold together, nothing tells but the company.
    let likelihood =
      (finding.holder.entity ?? described).map { judgement.likelihood(company: finding.company, holder: $0) }
      ?? judgement.isShare * (judgement.companies[finding.company] ?? 0)
    finding.likelihood = likelihood
    finding.weight *= Confidence.between(Self.ofRules, likelihood)
  }

  /// What the grammar does not take for a part of anything is none, whatever stands around it; nor is what came to
  /// nothing, or what is added to a part.
  private func mayBeShare(_ index: Int, _ judgement: ShareJudge.Judgement, _ best: ShareJudge.Choice) -> Bool {
    let groups = sentence.groups
    guard judgement.isPhrase, !speaksOfVenture else { return false }
    if sentence.verbs.contains(where: { verb in
      !verb.marks.isDisjoint(with: [.negated, .failed]) || [.lapse, .terminate, .reject].contains(verb.verb)
    }) {
      return false
    }
    if index > 0, Self.adding.contains(reading.lower(groups[index - 1])) { return false }
    // "Acme shareholders will own 58% of the combined company": its owners, and not the company.
    if groups.contains(where: { $0.kind != .name && reading.words(of: $0).contains("combined") }) { return false }
    return !groups.indices.contains { place in
      groups[place].kind == .name && [best.company, best.holder].contains(groups[place].entity)
        && standsForOthers(place)
    }
  }

  private static let adding: Spellings = ["another", "further", "additional", "extra", "more"]

  /// "Acme shareholders", "the Norlandia state", "the state of Norlandia", "investors led by Birch": the name is not
  /// itself who holds or is held.
  private func standsForOthers(_ place: Int) -> Bool {
    let groups = sentence.groups
    if place + 1 < groups.count {
      if groups[place + 1].kind == .noun(.investors) || groups[place + 1].kind == .noun(.government) { return true }
      if reading.lower(groups[place + 1]) == "state" { return true }
    }
    guard place > 1, groups[place - 1].kind == .preposition else { return false }
    let before = reading.lower(groups[place - 2])
    return before.hasSuffix("state")
      || reading.lower(groups[place - 1]) == "by" && sentence.verbGroup(place - 2)?.verb == .lead
  }

  /// The parts of a venture are of no company that is named.
  private var speaksOfVenture: Bool {
    reading.sentences[max(0, sentence.sentence - 1)...sentence.sentence].contains { other in
      other.groups.contains { $0.kind == .noun(.venture) }
    }
  }

  /// "Birch sold 51% of Acme to Alder and keeps the other 49%": who was just said to have one part has not the other as
  /// well.
  private func hasAnother(_ best: ShareJudge.Choice, than finding: StakeFinding, _ found: [StakeFinding]) -> Bool {
    found.contains { other in
      other.sentence == sentence.sentence && other.quantity != finding.quantity && other.status == finding.status
        && other.company == best.company && other.holder.entity == best.holder
    }
  }

  private func overrule(
    _ finding: inout StakeFinding, _ judgement: ShareJudge.Judgement, _ best: ShareJudge.Choice
  ) {
    guard let holder = holder(best.holder, judgement) else { return }
    finding.company = best.company
    finding.holder = holder
    finding.likelihood = best.likelihood
    finding.weight = Confidence.between(Self.ofCues, best.likelihood)
    finding.notes = ["company and holder by their cues"]
  }

  private func finding(
    at index: Int, _ quantity: Int, _ judgement: ShareJudge.Judgement, _ best: ShareJudge.Choice
  ) -> StakeFinding? {
    guard let holder = holder(best.holder, judgement), let percent = reading.percent(sentence.groups[index]),
      percent > 0, percent <= 100
    else { return nil }
    let place = ShareSurroundings(reading: reading, sentence: sentence, index: index)
    return StakeFinding(
      holder: holder, company: best.company, quantity: quantity, kind: place.kind, status: place.status,
      sentence: sentence.sentence, rule: Self.rule, weight: Confidence.between(Self.ofCues, best.likelihood),
      likelihood: best.likelihood)
  }

  private func holder(_ number: Int, _ judgement: ShareJudge.Judgement) -> HolderReader.Holder? {
    number < 0 ? judgement.described[number] : .init(name: reading.entities[number].name, entity: number)
  }

  /// The same part of the same company: "the remaining 30%" of whoever was just said to have it.
  private func isTold(_ finding: StakeFinding, at index: Int, _ other: StakeFinding) -> Bool {
    finding.holder == other.holder && finding.company == other.company && other.sentence == finding.sentence
      && other.percent == reading.percent(sentence.groups[index])
  }
}
