/// Users whom no verb of using has as its subject: the owner of the cluster, of the model, of the clause around it.
extension HardwareRoles {
  static let userPatterns: [StakePattern] = [
    StakePattern(name: "somebody's cluster of", example: "Quillan's cluster of 20,000 H100s is in Oslo."),
    StakePattern(name: "somebody's own", example: "Quillan pledged its Nvidia GPUs as collateral."),
    StakePattern(name: "fitted with", example: "Quillan's new data centre is fitted with Nvidia H100 chips."),
    StakePattern(name: "somebody's model runs on", example: "Quillan's chatbot runs on Cerebras chips."),
    StakePattern(name: "that runs on", example: "Quillan opened a cloud business that runs on Nvidia's chips."),
    StakePattern(name: "would consist of", example: "Quillan may contract capacity that would consist of Nvidia GPUs."),
    StakePattern(name: "moves from one to another", example: "Quillan switched from Nvidia GPUs to Google's TPUs."),
    StakePattern(
      name: "spreads its work over",
      example: "Quillan spreads its workloads over three platforms: TPUs and Nvidia GPUs."),
    StakePattern(name: "is a buyer of", example: "Quillan is one of the biggest buyers of Nvidia chips."),
    StakePattern(name: "relies on", example: "Trainium, the chip on which Quillan relies, is not part of it."),
    StakePattern(name: "puts into service", example: "Quillan was the first to put Nvidia's GB300 NVL72 into service."),
    StakePattern(name: "gets in return", example: "In return Quillan gets 10,000 Nvidia GPUs."),
  ]

  private static let buying: VerbSet = [.acquire, .order, .rent, .get, .commit, .spend, .sign, .agree, .take]

  /// "Birch is to buy capacity from Alder, which runs on": who pays for what runs there.
  func buyerOfCapacity(before verb: Int) -> [String] {
    guard let relative = (max(0, verb - 3)..<verb).last(where: { groups[$0].kind == .relative }),
      let from = (max(0, relative - 7)..<relative).last(where: { ["from", "with"].contains(reading.lower(groups[$0])) }
      ),
      let main = (0..<from).last(where: { groups[$0].kind == .verb }), let bought = sentence.verbGroup(main),
      Self.buying.contains(bought.verb), bought.marks.isDisjoint(with: [.negated, .failed, .passive]),
      groups[main..<from].contains(where: { $0.kind == .noun(.compute) })
    else { return [] }
    return actors(before: main)
  }

  private static let relying = WordSet("relies rely relied trains train trained runs run depends depend ordered orders")

  /// "the X2, on which Birch relies", "and which Birch has ordered": who comes first in the clause about the hardware.
  func relying(after term: HardwareTerm) -> Found? {
    var users: [String] = []
    var scan = term.groups.upperBound
    while scan + 2 < groups.count, scan < term.groups.upperBound + 16 {
      if groups[scan].kind == .colon || terms.contains(where: { !$0.isGeneric && $0.groups.lowerBound == scan }) {
        break
      }
      if groups[scan].kind == .relative, reading.lower(groups[scan]) == "which",
        [.name, .reference].contains(groups[scan + 1].kind), !groups[scan + 1].isPossessive,
        let verb = (scan + 2..<min(groups.count, scan + 5)).first(where: {
          groups[$0].kind == .verb || Self.relying.contains(groups[$0].word)
        })
      {
        let isOn = groups[scan - 1].kind == .preposition && ["on", "upon"].contains(reading.lower(groups[scan - 1]))
        let group = sentence.verbGroup(verb)
        let isOrder = !isOn && group.map { [.order, .acquire, .use].contains($0.verb) } ?? false
        guard isOn || isOrder, group?.marks.isDisjoint(with: [.negated, .failed]) ?? true else { break }
        users += self.users(from: scan + 1)
      }
      scan += 1
    }
    users.removeAll { $0 == term.vendor && term.isGeneric }
    return users.isEmpty ? nil : Found(relation: .uses, users: unique(users))
  }

  private static let fitted = WordSet("fitted equipped powered filled stuffed packed loaded stocked")
  private static let moves = WordSet("switched moved migrated shifted switching moving migrating switches moves")
  private static let buyerWords = WordSet("buyer buyers customer customers purchaser purchasers user users")

  /// "is one of the biggest buyers of Acme's chips": what the subject is said to be.
  private func buyersOf(_ term: HardwareTerm) -> [String] {
    let start = term.groups.lowerBound
    guard
      let noun = (max(0, start - 4)..<start).last(where: {
        groups[$0].kind != .name && Self.buyerWords.contains(groups[$0].word)
      }), noun + 1 < start, ["of", "for"].contains(reading.lower(groups[noun + 1])),
      let verb = (max(0, noun - 6)..<noun).last(where: { groups[$0].kind == .verb }),
      let group = sentence.verbGroup(verb), [.be, .become, .retain].contains(group.verb),
      group.marks.isDisjoint(with: [.negated, .failed, .conditional])
    else { return [] }
    return subjectOwner(before: verb)
  }

  private static let consists = WordSet("consist consists comprise comprises")
  private static let work = WordSet("workloads workload platforms systems suppliers hardware models")

  func usersAround(_ term: HardwareTerm) -> Found? {
    let start = term.groups.lowerBound
    let buyers = buyersOf(term)
    if !buyers.isEmpty { return Found(relation: .buys, users: buyers.filter { $0 != term.vendor }) }
    if let owner = owner(of: term) { return Found(relation: term.relation ?? .uses, users: owner) }
    if let place = (max(0, start - 6)..<start).last(where: { Self.fitted.contains(groups[$0].word) }),
      isWith(place, before: start)
    {
      let users = subjectOwner(before: place)
      return users.isEmpty ? nil : Found(relation: .uses, users: users)
    }
    if let place = (max(0, start - 12)..<start).last(where: { Self.moves.contains(groups[$0].word) }),
      groups[place..<start].contains(where: { ["from", "to"].contains(reading.lower($0)) })
    {
      let users = subjectOwner(before: place)
      return users.isEmpty ? nil : Found(relation: .uses, users: users)
    }
    if let colon = (0..<start).last(where: { groups[$0].kind == .colon }),
      groups[..<colon].contains(where: { Self.work.contains($0.word) }),
      !groups[colon..<start].contains(where: { $0.kind == .verb && !isDescribing($0) })
    {
      let users = firstParty(before: colon)
      return users.isEmpty ? nil : Found(relation: .uses, users: users)
    }
    if let place = (max(0, start - 4)..<start).last(where: { Self.consists.contains(groups[$0].word) }) {
      let users = mainSubject(beforeRelative: place)
      return users.isEmpty ? nil : Found(relation: .plans, users: users)
    }
    return nil
  }

  /// Users of a clause that uses hardware, where its subject is no party.
  func usersOfClause(_ verb: Int) -> [String] {
    if let name = subjectAfterAdjunct(verb) { return name }
    if (max(0, verb - 2)..<verb).contains(where: { groups[$0].kind == .relative }) {
      return mainSubject(beforeRelative: verb)
    }
    return subjectOwner(before: verb)
  }

  /// Only "and", a comma or a maker stands between two phrases for hardware.
  func joins(_ first: HardwareTerm, _ second: HardwareTerm) -> Bool {
    guard first.groups.upperBound < second.groups.lowerBound else { return false }
    let between = groups[first.groups.upperBound..<second.groups.lowerBound]
    return between.allSatisfy { group in
      group.kind == .conjunction || group.kind == .comma || group.kind == .name && group.isPossessive
    }
  }

  /// "Birch was to buy the GPUs": who gets hardware that the text has named before.
  func usersOfDefinite() -> [String] {
    for index in groups.indices.dropLast(2) {
      guard let verb = sentence.verbGroup(index), [.acquire, .order, .rent, .use].contains(verb.verb),
        verb.marks.isDisjoint(with: [.negated, .failed, .passive]), reading.lower(groups[index + 1]) == "the",
        words.isPlural(groups[index + 2]), let clause = ClauseReader(reading, sentence).clause(ofVerbAt: index)
      else { continue }
      return unique(clause.subject.flatMap { users(from: $0) })
    }
    return []
  }

  /// "Until now it has got by on …. In October it reserved …": an "it" after an "it" means the same, whoever was named
  /// between.
  func subjectOfChain(_ index: Int) -> Int? {
    guard groups[index].kind == .pronoun, reading.lower(groups[index]) == "it", sentence.sentence > 0 else {
      return nil
    }
    var number = sentence.sentence - 1
    var steps = 0
    while number >= 0, steps < 4 {
      guard let subject = subject(of: reading.sentences[number]) else { return nil }
      if subject.kind == .name { return steps == 0 ? nil : subject.entity }
      guard reading.lower(subject) == "it" else { return nil }
      number -= 1
      steps += 1
    }
    return nil
  }

  /// The name or pronoun before the first verb that no preposition governs.
  private func subject(of sentence: SentenceGroups) -> Group? {
    let groups = sentence.groups
    for index in groups.indices {
      switch groups[index].kind {
      case .verb: return nil
      case .name, .pronoun:
        guard !groups[index].isPossessive, index == 0 || groups[index - 1].kind != .preposition else { continue }
        return groups[index]
      default: continue
      }
    }
    return nil
  }

  // MARK: - Owners

  /// "Birch's cluster of 20,000 H100s", "Birch's Nvidia chips", "its 4,000 Nvidia GPUs".
  private func owner(of term: HardwareTerm) -> [String]? {
    var scan = term.groups.lowerBound - 1
    var steps = 0
    while scan >= 0, steps < 8 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        guard group.isPossessive, scan + 1 < term.groups.lowerBound || group.entity != term.maker else { return nil }
        let found = users(from: scan).filter { $0 != term.vendor }
        return found.isEmpty ? nil : found
      case .chips, .number, .other, .noun(.compute), .noun(.hardware): break
      case .preposition:
        guard group.word == words.of, scan > 0, isCluster(scan - 1) else { return nil }
      default: return nil
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  private func isCluster(_ index: Int) -> Bool {
    let text = reading.lower(groups[index])
    return Self.sites.contains(text) || Self.obtainingNouns.contains(text) || text == "stock" || text == "rack"
      || text == "racks"
  }

  /// The possessor of the subject before a verb ("Birch's models were trained on", "the models of Birch run on"), or the
  /// subject itself.
  private func subjectOwner(before verb: Int) -> [String] {
    var scan = verb - 1
    var steps = 0
    while scan >= 0, steps < 7 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        if isTeller(scan) { return [] }
        let found = users(from: scan)
        if !found.isEmpty { return found }
        guard group.kind == .name else { return [] }
      case .other, .noun, .preposition, .number, .date: break
      case .verb:
        guard let found = sentence.verbGroup(scan), found.verb == .be || found.verb == .have || steps == 0 else {
          return []
        }
      default: return []
      }
      scan -= 1
      steps += 1
    }
    return []
  }

  /// "In return Birch gets": the name between what the sentence begins with and the verb.
  private func subjectAfterAdjunct(_ verb: Int) -> [String]? {
    guard verb > 1, groups[0].kind == .preposition, groups[verb - 1].kind == .name, !groups[verb - 1].isPossessive,
      groups[verb - 2].kind != .preposition, !groups[..<verb].contains(where: { $0.kind == .verb })
    else { return nil }
    let found = users(from: verb - 1)
    return found.isEmpty ? nil : found
  }

  /// "Birch opened a business that runs on": the subject of the verb before the relative clause.
  private func mainSubject(beforeRelative index: Int) -> [String] {
    guard let relative = (max(0, index - 4)..<index).last(where: { groups[$0].kind == .relative }) else { return [] }
    if let named = explained(before: relative) { return users(from: named) }
    guard let verb = (0..<relative).last(where: { groups[$0].kind == .verb }) else {
      return firstParty(before: relative)
    }
    guard let clause = ClauseReader(reading, sentence).clause(ofVerbAt: verb),
      clause.verb?.marks.isDisjoint(with: [.negated, .passive]) ?? false
    else { return [] }
    return unique(clause.subject.flatMap { users(from: $0) })
  }

  /// "Birch, a start-up in Oslo that rents out": the name that the noun before the relative clause explains.
  private func explained(before relative: Int) -> Int? {
    var scan = relative - 1
    while scan > 0, relative - scan < 10 {
      let group = groups[scan]
      switch group.kind {
      case .comma:
        guard scan + 1 < relative, groups[scan - 1].kind == .name, !groups[scan - 1].isPossessive,
          ["a", "an", "the"].contains(reading.document.lower(groups[scan + 1].tokens.lowerBound)),
          groups[scan + 1..<relative].contains(where: { $0.kind == .noun(.company) || $0.kind == .reference })
        else { return nil }
        return scan - 1
      case .name where group.entity.map { reading.entities[$0].kind != .place } ?? true: return nil
      case .other, .noun, .preposition, .name, .number, .reference: scan -= 1
      default: return nil
      }
    }
    return nil
  }

  private func firstParty(before end: Int) -> [String] {
    guard let verb = (0..<end).first(where: { groups[$0].kind == .verb }) ?? (end > 1 ? end - 1 : nil) else {
      return []
    }
    for index in 0..<verb where [.name, .reference, .pronoun].contains(groups[index].kind) {
      guard !groups[index].isPossessive, index == 0 || groups[index - 1].kind != .preposition else { continue }
      return users(from: index)
    }
    return []
  }

  private func isWith(_ place: Int, before start: Int) -> Bool {
    groups[place..<start].contains { ["with", "by"].contains(reading.lower($0)) }
  }

  /// "GPUs made by Birch": a participle inside a list of hardware.
  private func isDescribing(_ group: Group) -> Bool {
    group.verb.map { [.make, .design].contains(sentence.verbs[$0].verb) } ?? false
  }
}
