/// What speaks for each company as the one that a pronoun or a description means, and for none of them.
///
/// Everybody named or meant in the sentence and in the three before is a candidate, and whom the article, the item or
/// the paragraph is about. How much each cue counts stands in `cues.txt`.
extension ReferenceResolver {
  /// Nobody at all: "it follows that", a product, the deal.
  static let nobody = -1

  /// How many sentences back somebody may have been named; further back only whom the article is about.
  private static let reach = 3

  /// Whom an anaphor means; `nil` where it is nobody or not clear enough.
  mutating func antecedent(_ anaphor: Anaphor, at index: Int, in sentence: SentenceGroups, only: [Int]? = nil) -> Int? {
    if anaphor == .actor, let speaker = speaker(before: index, sentence) { return speaker }
    var candidates = candidates(anaphor, index, sentence, only)
    candidates.seal(with: sealer)
    if keepsAll {
      judgements.append(
        AnaphorJudgement(anaphor: anaphor, tokens: sentence.groups[index].tokens, candidates: candidates))
    }
    let shares = table.oneOf(candidates, anaphor.question, of: .none) { _ in true }
    guard let best = shares.max(by: { ($0.likelihood, $1.entity) < ($1.likelihood, $0.entity) }),
      best.entity != Self.nobody, best.likelihood >= Self.least
    else { return nil }
    return best.entity
  }

  /// Where somebody stands in the sentences before, in the same paragraph and in those before it.
  private static let slots: [Cue.Slot] = [.part, .back1, .back2, .back3]
  private static let slotsBefore: [Cue.Slot] = [.part, .contextElsewhere, .contextAlone, .articleAlone]

  /// Who is less likely to be meant is not taken to be.
  private static let least: Float = 0.45

  private mutating func candidates(
    _ anaphor: Anaphor, _ index: Int, _ sentence: SentenceGroups, _ only: [Int]?
  ) -> CandidateCues {
    let groups = sentence.groups
    let number = sentence.sentence
    let paragraph = document.sentences[number].paragraph
    var found = CandidateCues()
    // Of each candidate, its last mention, and how many there are.
    var last: [Recent] = []
    var mentions: [Int] = []
    let explained = explainedBefore(index, groups)
    for mention in recent.reversed() {
      let distance = number - mention.sentence
      guard distance <= Self.reach else { break }
      guard !(distance == 0 && mention.index >= index), mention.entity != explained,
        only?.contains(mention.entity) ?? true,
        anaphor != .described || fit(of: mention.entity, to: groups[index]) != nil
      else { continue }
      let place = found.place(of: mention.entity, empty)
      if place == last.count {
        last.append(mention)
        mentions.append(0)
      }
      mentions[place] += 1
      found.change(place) { cues in
        let isNear = document.sentences[mention.sentence].paragraph == paragraph
        let slot = (isNear ? Self.slots : Self.slotsBefore)[distance]
        cues.add(slot, PartyCues.symbol(mention.place), mention.isAside ? 0.5 : 1)
        if let verb = mention.verb {
          if distance == 0 { cues.add(mention.place == .object ? .suffers : .acts, verb) }
          if distance == 1, mention.place == .subject { cues.add(.owns, verb) }
        }
      }
    }
    for entity in distant() where entity != explained && !found.contains(entity) && only?.contains(entity) ?? true {
      guard anaphor != .described || fit(of: entity, to: groups[index]) != nil else { continue }
      _ = found.place(of: entity, empty)
      last.append(Recent(entity: entity, sentence: seen[entity], index: 0, place: .apart, isAside: false))
      mentions.append(0)
    }
    let governing = governing(anaphor, index, sentence)
    let before = before(anaphor, index, sentence)
    let named = anaphor == .actor || anaphor == .described ? self.named(after: index, sentence) : []
    let previous = recent.reversed().prefix { $0.sentence >= number - 1 }.filter { $0.sentence == number - 1 }
    let firstBefore = previous.last { $0.place == .subject }?.entity
    let isAlone = !previous.isEmpty && previous.allSatisfy { $0.entity == previous[0].entity }
    for (place, mention) in last.enumerated() {
      let entity = mention.entity
      found.change(place) { cues in
        cues.add(.number, .count(min(place, 5)))
        cues.add(.steps, .count(min(number - mention.sentence, 6)))
        if mention.sentence >= 0, document.sentences[mention.sentence].paragraph == paragraph {
          cues.add(.place, .mark(.topic))
        }
        if place == 0 { cues.add(.beside, .mark(.nearest)) }
        cues.add(.number, .count(30 + min(mentions[place], 5)))
        if item?.entity == entity { cues.add(.beside, .mark(.item)) }
        if opener?.entity == entity, opener?.paragraph == paragraph { cues.add(.beside, .mark(.topic)) }
        if firstBefore == entity { cues.add(.beside, .mark(.first)) }
        if isAlone, previous[0].entity == entity { cues.add(.beside, .mark(.alone)) }
        if mention.sentence == number - 1, pairs == mention.sentence { cues.add(.beside, .mark(.neither)) }
        if lastMeant?.entity == entity, let lastMeant {
          if lastMeant.sentence == number { cues.add(.beside, .mark(.last)) }
          if lastMeant.sentence == number - 1 { cues.add(.beside, .mark(.earlier)) }
        }
        for (mark, party) in before where party == entity { cues.add(.prior, .mark(mark)) }
        if named.contains(entity) { cues.add(.prior, .mark(.after)) }
      }
      addStanding(of: entity, at: place, governing, &found)
      if anaphor == .described { addFit(of: entity, to: groups[index], at: place, &found) }
    }
    addNobody(anaphor, index, sentence, governing, last, &found)
    return found
  }

  /// Whom the article or the passage is about, wherever they were named.
  private func distant() -> [Int] {
    var found = foremost + titled + lately
    if let item { found.append(item.entity) }
    if let opener { found.append(opener.entity) }
    if let leading { found.append(leading) }
    return found.filter { seen[$0] >= 0 }
  }

  /// What the verb or the noun says that goes with an anaphor.
  private func governing(_ anaphor: Anaphor, _ index: Int, _ sentence: SentenceGroups) -> Symbol? {
    let groups = sentence.groups
    if groups[index].isPossessive {
      for group in groups[(index + 1)...].prefix(4) {
        switch group.kind {
        case .noun(let noun): return .noun(noun)
        case .round: return .mark(.round)
        case .other, .number, .date, .money: continue
        case .name: return .mark(.first)
        default: return nil
        }
      }
      return nil
    }
    if actsNext(index, groups) {
      guard let verb = groups[index...].first(where: { $0.kind == .verb })?.verb.map({ sentence.verbs[$0] }) else {
        return nil
      }
      return verb.marks.contains(.passive) ? .passive(verb.verb) : .verb(verb.verb)
    }
    // "gave it", "valued the company": what is done to it.
    return governingVerb(index, sentence, acts: false).map(Symbol.passive)
  }

  /// Who stands in a construction with the anaphor that says much of whether it is meant.
  private func before(
    _ anaphor: Anaphor, _ index: Int, _ sentence: SentenceGroups
  ) -> [(mark: Symbol.Mark, party: Int)] {
    let groups = sentence.groups
    var found: [(mark: Symbol.Mark, party: Int)] = []
    if let place = self.antecedent(before: index, groups), let party = groups[place].entity {
      found.append((.before, party))
    }
    if index > 0, groups[index - 1].kind == .verb, !followsRelative(index - 1, groups), !actsNext(index, groups),
      let party = actor(before: index - 1, groups)
    {
      // "Birch gave it", "Birch led its round"
      let verb = sentence.verbGroup(index - 1)?.verb ?? .be
      found.append((groups[index].isPossessive && ![.lead, .join, .back].contains(verb) ? .subject : .giver, party))
    }
    if let party = subject(barredAt: index, groups) { found.append((.buyer, party)) }
    if let party = subjectOfClause(around: index, groups) { found.append((.takes, party)) }
    return found
  }

  /// "Acme sold its unit": the subject of the verb before the anaphor.
  private func subjectOfClause(around index: Int, _ groups: [Group]) -> Int? {
    guard let verb = groups[..<index].lastIndex(where: { $0.kind == .verb }) else { return nil }
    for scan in stride(from: verb - 1, through: 0, by: -1) {
      switch groups[scan].kind {
      case .name, .reference, .pronoun:
        if !groups[scan].isPossessive, !follows(.preposition, groups, scan) { return groups[scan].entity }
      case .verb: return nil
      default: continue
      }
    }
    return nil
  }

  private mutating func partyTraits(of entity: Int) -> PartyTraits {
    if let known = knownTraits[entity] { return known }
    let found = PartyTraits(entities[entity])
    knownTraits[entity] = found
    return found
  }

  /// What the article shows of a party, and how that goes with what is said of the anaphor.
  private mutating func addStanding(of entity: Int, at place: Int, _ governing: Symbol?, _ found: inout CandidateCues) {
    let entry = entities[entity]
    let traits = partyTraits(of: entity)
    let isFirm = traits.contains(.investmentFirm) || entry.known?.kind == .investor
    let onlyGives = onlyGives(entity)
    found.change(place) { cues in
      cues.add(.always, .mark(.none))
      cues.add(.party, Symbol.name(of: entry))
      if isFirm { cues.add(.party, .mark(.firm)) }
      if traits.contains(.bank) { cues.add(.party, .mark(.lender)) }
      if traits.contains(.grown) { cues.add(.party, .mark(.grown)) }
      if givers.contains(entity) { cues.add(.party, .mark(.gives)) }
      if takers.contains(entity) { cues.add(.party, .mark(.takes)) }
      if buyers.contains(entity) { cues.add(.party, .mark(.buyer)) }
      if bought.contains(entity) { cues.add(.party, .mark(.bought)) }
      if leading == entity { cues.add(.article, .mark(.first)) }
      if titled.first == entity { cues.add(.article, .mark(.lead)) }
      if titled.contains(entity) { cues.add(.article, .mark(.title)) }
      if foremost.first == entity {
        cues.add(.article, .mark(.most))
      } else if foremost.contains(entity) {
        cues.add(.article, .mark(.second))
      }
      let count = nameCounts[entity]
      cues.add(.article, .mark(count >= 5 ? .often : count <= 1 ? .seldom : .neither))
      if let governing {
        cues.add(
          isFirm ? .told : traits.contains(.grown) ? .toldElsewhere : onlyGives ? .toldAlone : .context, governing)
      }
    }
  }

  /// How well what the text tells of a party fits a description.
  private mutating func addFit(of entity: Int, to group: Group, at place: Int, _ found: inout CandidateCues) {
    let entry = entities[entity]
    let isFirm = partyTraits(of: entity).contains(.investmentFirm) || entry.known?.kind == .investor
    let nouns = entry.nouns
    let listed = group.candidates.map { described in
      document.lexicon.described[described].contains { document.lexicon.known[$0].canonical == entry.name }
    }
    let score = fit(of: entity, to: group) ?? 0
    found.change(place) { cues in
      if nouns.contains(document.tokens[group.tokens.upperBound - 1].word) { cues.add(.weighed, .mark(.recipient)) }
      for token in group.tokens.dropFirst().dropLast() {
        guard document.tokens[token].word != .unknown, nouns.contains(document.tokens[token].word) else { continue }
        cues.add(.weighed, .mark(.giver))
      }
      if score >= 1.5 { cues.add(.weighed, .mark(.most)) }
      if let listed { cues.add(.rule, .mark(listed ? .first : .neither)) }
      let slot: Cue.Slot =
        buyers.contains(entity)
        ? .toldElsewhere : bought.contains(entity) ? .hand : isFirm ? .told : onlyGives(entity) ? .toldAlone : .context
      cues.add(slot, .word(group.word))
    }
  }

  /// What speaks for nobody: "it" without a meaning, a product, the deal told before.
  private func addNobody(
    _ anaphor: Anaphor, _ index: Int, _ sentence: SentenceGroups, _ governing: Symbol?, _ last: [Recent],
    _ found: inout CandidateCues
  ) {
    let groups = sentence.groups
    found.change(found.place(of: Self.nobody, empty)) { cues in
      cues.add(.story, .mark(.none))
      if let governing { cues.add(.behind, governing) }
      if index > 0 {
        if let symbol = symbol(groups[index - 1], sentence) { cues.add(.left, symbol) }
      } else {
        cues.add(.form, .mark(.first))
      }
      if index > 1, let symbol = symbol(groups[index - 2], sentence) { cues.add(.left2, symbol) }
      if index + 1 < groups.count, let symbol = symbol(groups[index + 1], sentence) { cues.add(.right, symbol) }
      if index + 2 < groups.count, let symbol = symbol(groups[index + 2], sentence) { cues.add(.right2, symbol) }
      for group in groups[(index + 1)...].prefix(8) {
        if let symbol = symbol(group, sentence) { cues.add(.after, symbol) }
      }
      if anaphor == .described {
        cues.add(.word, .word(groups[index].word))
        cues.add(.size, .count(min(groups[index].tokens.count, 5)))
      }
      let things = groups[..<index].last { isThing($0) || $0.kind == .name }
      if let things, let symbol = symbol(things, sentence) { cues.add(.near, symbol) }
      if let subject = subjectBefore, subject.sentence == sentence.sentence - 1 {
        cues.add(.sentenceBefore, subject.symbol)
      }
      let close = last.count { sentence.sentence - $0.sentence <= 1 }
      cues.add(.number, .count(10 + min(close, 3)))
      cues.add(.number, .count(20 + min(last.count { $0.sentence == sentence.sentence }, 2)))
    }
  }

  /// "The round", "a chip": something that "it" may mean and that is no company.
  func isThing(_ group: Group) -> Bool {
    switch group.kind {
    case .noun(let noun): noun != .company && noun != .people && noun != .investors
    case .round, .money, .chips, .power, .percent: true
    default: false
    }
  }

  /// What a group is to the cues.
  func symbol(_ group: Group, _ sentence: SentenceGroups) -> Symbol? {
    Symbol.of(group, sentence) { Symbol.name(of: entities[$0]) }
  }
}
