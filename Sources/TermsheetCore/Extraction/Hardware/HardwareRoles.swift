/// Tells what a clause does with hardware, and who uses it.
struct HardwareRoles {
  let reading: Analysis
  let sentence: SentenceGroups
  let words: HardwareWords
  let terms: [HardwareTerm]
  let makers: HardwareMakers
  let main: MainCompany

  struct Found {
    var relation: HardwareMention.Relation
    /// Canonical short names.
    var users: [String]
  }

  var groups: [Group] { sentence.groups }

  func roles(of term: HardwareTerm) -> Found {
    var found = read(term)
    // A maker of a chip is no user of it where the phrase is about its making.
    if found.relation == .makes || found.relation == .sells, let maker = term.maker {
      found.users.removeAll { $0 == reading.entities[maker].name }
    }
    // A product of a young maker that it "uses" is one that it sells.
    if let vendor = term.vendor, found.users == [vendor], !term.isGeneric, isSmallMaker(vendor) {
      found.users = []
    }
    if found.users.isEmpty, found.relation == .uses, !term.users.isEmpty { found.users = term.users }
    for user in alsoUsers(after: term) where found.relation != .rivals && !found.users.contains(user) {
      found.users.append(user)
      if found.relation == .mentioned { found.relation = .uses }
    }
    if let own = ownUse(of: term), !found.users.contains(own) {
      found.users.append(own)
      if found.relation != .sells, found.relation != .buys { found.relation = .uses }
    }
    return found
  }

  private func isSmallMaker(_ vendor: String) -> Bool {
    guard let maker = reading.entities.firstIndex(where: { $0.name == vendor }) else { return false }
    let tags = reading.entities[maker].known?.tags ?? []
    return !tags.contains("bigtech") && !tags.contains("cloud") && makers.isMaker(maker)
  }

  private func read(_ term: HardwareTerm) -> Found {
    if term.rule == "capacity-of-a-maker" { return served(term) }
    if !term.users.isEmpty { return Found(relation: term.relation ?? .uses, users: term.users) }
    if let found = passedOn(after: term) ?? relying(after: term) { return found }
    if let found = wanted(after: term) { return found }
    if let found = inSite(after: term) { return found }
    let subject = asSubject(term)
    if let subject, !subject.users.isEmpty { return subject }
    if let found = customers(of: term) { return found }
    if let subject { return usersByCue(term) ?? subject }
    if term.relation == .rivals || isRival(term) { return Found(relation: .rivals, users: []) }
    if term.relation == .makes { return Found(relation: .makes, users: []) }
    let found = governed(term)
    if let found, !found.users.isEmpty { return found }
    if let found, found.relation == .sells || found.relation == .makes { return usersByCue(term) ?? found }
    if let found = usersAround(term) ?? usersByCue(term) ?? userUnnamed(term, found?.relation) { return found }
    if let found { return found }
    // "its RX-9 accelerator", of a maker of chips.
    let isOwn =
      term.maker != nil
      && (term.rule == "product-by-form"
        || term.rule == "product-of-the-article" && groups[term.groups.lowerBound].isPossessive)
    return Found(relation: term.relation ?? (isOwn ? .makes : .mentioned), users: [])
  }

  /// "It obliges Birch to supply 40 megawatts": to whom, or to the other party of the contract told right before.
  private func served(_ term: HardwareTerm) -> Found {
    for index in groups.indices where sentence.verbGroup(index)?.verb == .supply {
      if let user = receiver(in: index + 1..<groups.count) { return Found(relation: .sells, users: [user]) }
    }
    guard sentence.sentence > 0 else { return Found(relation: .sells, users: []) }
    let before = reading.sentences[sentence.sentence - 1]
    for index in before.groups.indices where before.verbGroup(index)?.verb == .sign {
      guard let clause = ClauseReader(reading, before).clause(ofVerbAt: index) else { continue }
      let parties = (clause.subject + clause.arguments.flatMap(\.heads)).filter { reading.isParty(before.groups[$0]) }
      let names = unique(parties.compactMap { before.groups[$0].entity }.map { reading.entities[$0].name })
      guard names.count == 2, let vendor = term.vendor, names.contains(vendor) else { continue }
      return Found(relation: .sells, users: names.filter { $0 != vendor })
    }
    return Found(relation: .sells, users: [])
  }

  // MARK: - Pronouns

  /// "Acme and Birch have stocked up on it, and Dell is another user", after a sentence about one product.
  func usersOfPronoun() -> [String] {
    var found: [String] = []
    for index in groups.indices {
      guard let verb = sentence.verbGroup(index), verb.marks.isDisjoint(with: [.negated, .failed]) else { continue }
      let after = groups[index + 1..<min(groups.count, index + 4)]
      let isAboutIt = after.contains { ["it", "them"].contains(reading.lower($0)) }
      let isUser = verb.verb == .be && after.contains { ["user", "buyer", "customer"].contains(reading.lower($0)) }
      guard isAboutIt && Self.consuming.contains(verb.verb) && verb.verb != .plan || isUser && !found.isEmpty,
        let clause = ClauseReader(reading, sentence).clause(ofVerbAt: index)
      else { continue }
      found += clause.subject.flatMap(users)
    }
    return unique(found)
  }
}
