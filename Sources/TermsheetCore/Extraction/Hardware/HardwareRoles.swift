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

  // MARK: - After the phrase

  /// "buy Nvidia processors and rent them to the startup": whoever gets them in the end uses them.
  private func passedOn(after term: HardwareTerm) -> Found? {
    for index in term.groups.upperBound..<min(groups.count, term.groups.upperBound + 6) {
      guard let verb = sentence.verbGroup(index) else { continue }
      guard [.rent, .sell, .supply, .lend, .give].contains(verb.verb), index + 2 < groups.count else { return nil }
      for place in index + 1..<min(groups.count - 1, index + 5) where groups[place].word == words.to {
        let users = parties(from: place + 1)
        guard !users.isEmpty else { return nil }
        // Who buys them to pass them on is a buyer of them too.
        let buyers = governed(term).map { [.buys, .plans].contains($0.relation) ? $0.users : [] } ?? []
        return Found(relation: .uses, users: unique(buyers + users))
      }
      return nil
    }
    return nil
  }

  /// "the chip OpenAI, xAI and others want", "chips used by Acme", "sold to Acme".
  private func wanted(after term: HardwareTerm) -> Found? {
    var scan = term.groups.upperBound
    guard scan < groups.count else { return nil }
    if let verb = sentence.verbGroup(scan), scan + 2 < groups.count, groups[scan + 1].kind == .preposition,
      verb.marks.isDisjoint(with: [.negated])
    {
      let isBy = groups[scan + 1].word == words.by && Self.consuming.contains(verb.verb)
      let isTo = groups[scan + 1].word == words.to && [.sell, .supply, .rent, .lend].contains(verb.verb)
      if isBy || isTo {
        let users = parties(from: scan + 2)
        if !users.isEmpty { return Found(relation: isTo ? .sells : relation(of: verb), users: users) }
      }
      return nil
    }
    // A relative clause, with "the one" before it or nothing at all.
    if groups[scan].kind == .comma { scan += 1 }
    var sawOne = false
    while scan < groups.count, scan < term.groups.upperBound + 5 {
      let text = reading.lower(groups[scan])
      guard groups[scan].kind == .relative || ["the", "one", "ones"].contains(text) || groups[scan].kind == .pronoun
      else { break }
      sawOne = true
      scan += 1
    }
    guard sawOne, scan < groups.count, groups[scan].kind == .name else { return nil }
    let users = parties(from: scan)
    let verb = (scan..<groups.count).first { groups[$0].kind == .verb }.flatMap { sentence.verbGroup($0) }
    guard let verb, Self.consuming.contains(verb.verb) || verb.verb == .plan, !users.isEmpty,
      verb.marks.isDisjoint(with: [.negated, .passive])
    else { return nil }
    return Found(relation: verb.verb == .plan ? .plans : relation(of: verb), users: users)
  }

  /// "used for language models in the data centers of Acme", "installed at Acme's campus".
  private func inSite(after term: HardwareTerm) -> Found? {
    let limit = min(groups.count, term.groups.upperBound + 6)
    guard
      let place = (term.groups.upperBound..<limit).first(where: { groups[$0].kind == .verb }),
      let verb = sentence.verbGroup(place), verb.verb == .use || verb.verb == .train,
      !verb.marks.contains(.negated), reading.document.lexicon.vocabulary[verb.word].forms.contains(.participle)
    else { return nil }
    for index in place + 1..<min(groups.count, place + 12) {
      if [.verb, .colon, .relative].contains(groups[index].kind) { return nil }
      guard
        Self.sites.contains(reading.lower(groups[index])) || reading.lower(groups[index]) == "centers"
          || reading.lower(groups[index]) == "centres"
      else { continue }
      let next = index + 1
      if next + 1 < groups.count, groups[next].word == words.of {
        let users = parties(from: next + 1)
        if !users.isEmpty { return Found(relation: .uses, users: users) }
      }
      for owner in stride(from: index - 1, through: max(place, index - 4), by: -1) where groups[owner].isPossessive {
        let users = users(from: owner)
        if !users.isEmpty { return Found(relation: .uses, users: users) }
      }
      return nil
    }
    return nil
  }

  /// "100,000 GB200 chips are running there", "H100s power Acme's cluster".
  private func asSubject(_ term: HardwareTerm) -> Found? {
    var scan = term.groups.upperBound
    while scan < groups.count, groups[scan].kind == .other,
      reading.document.tokens[groups[scan].tokens.lowerBound].kind == .word
    {
      scan += 1
    }
    guard let verb = sentence.verbGroup(scan), !verb.marks.contains(.negated), governor(of: term) == nil else {
      return nil
    }
    if reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("power"), !verb.marks.contains(.passive) {
      let users = parties(from: scan + 1)
      return users.isEmpty ? nil : Found(relation: .uses, users: users)
    }
    guard verb.verb == .use || verb.verb == .train || verb.verb == .supply && verb.marks.contains(.passive) else {
      return nil
    }
    for place in scan + 1..<groups.count where groups[place].kind == .preposition {
      if ["by", "for", "to"].contains(reading.lower(groups[place])), place + 1 < groups.count {
        let users = parties(from: place + 1)
        if !users.isEmpty { return Found(relation: relation(of: verb), users: users) }
      }
    }
    return Found(relation: relation(of: verb), users: ownerOfSite(before: term.groups.lowerBound))
  }

  // MARK: - Before the phrase

  static func isRivalWord(_ text: String) -> Bool {
    rivalWords.contains(text)
  }

  private static let rivalWords: Spellings = [
    "rival", "rivals", "rivaling", "rivalling", "compete", "competes", "competing", "competitor", "competitors",
    "challenge", "challenging", "challenger", "alternative", "alternatives", "substitute", "substitutes", "against",
    "match", "matches", "beat", "beats", "outperform", "outperforms", "than", "unlike", "versus", "answer",
    "dominance", "catch", "threat", "dethrone", "surpass", "compared",
  ]

  private func isRival(_ term: HardwareTerm) -> Bool {
    let start = term.groups.lowerBound
    for index in stride(from: start - 1, through: max(0, start - 7), by: -1) {
      let group = groups[index]
      if isSecurity(index) { return false }
      if Self.isRivalWord(reading.lower(group)) {
        // Who looks for a substitute uses what is to be replaced.
        return !(reading.lower(group).hasPrefix("substitute") || reading.lower(group).hasPrefix("alternative"))
          || seeker(before: index) == nil
      }
      if let verb = sentence.verbGroup(index) {
        if Self.isRivalWord(reading.document.lexicon.vocabulary.spelling(verb.word)) { return true }
        if verb.verb != .be { return false }
      }
      if group.kind == .comma || group.kind == .colon { return false }
    }
    return false
  }

  /// "raised the loan against its H100s": what secures a debt rivals nothing.
  private func isSecurity(_ index: Int) -> Bool {
    guard reading.lower(groups[index]) == "against" else { return false }
    return groups[max(0, index - 6)..<index].contains { group in
      if case .noun(.debt) = group.kind { return true }
      return group.verb.map { [.borrow, .lend, .raise].contains(sentence.verbs[$0].verb) } ?? false
    }
  }

  private func seeker(before index: Int) -> Int? {
    for scan in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      guard let verb = sentence.verbGroup(scan) else { continue }
      return verb.verb == .plan || verb.verb == .consider || verb.verb == .get ? scan : nil
    }
    return nil
  }

  /// The verb that the phrase is an object or adjunct of.
  private func governor(of term: HardwareTerm) -> Int? {
    var scan = term.groups.lowerBound - 1
    var steps = 0
    while scan >= 0, steps < 24 {
      switch groups[scan].kind {
      case .verb where isAttribute(scan): break
      case .verb: return scan
      case .colon, .relative: return nil
      case .conjunction where steps < 2 && scan > 0 && groups[scan - 1].kind == .comma && !follows(scan): return nil
      default: break
      }
      scan -= 1
      steps += 1
    }
    return nil
  }

  /// "servers built around", "a cluster made up of": a participle that only describes the noun before it.
  private func isAttribute(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index + 1].kind == .preposition,
      let verb = sentence.verbGroup(index), verb.tokens.count == 1, !verb.marks.contains(.gerund),
      reading.document.lexicon.vocabulary[verb.word].forms.contains(.participle)
    else { return false }
    switch groups[index - 1].kind {
    case .noun(.hardware), .noun(.compute): return true
    case .other: return Self.obtainingNouns.contains(reading.lower(groups[index - 1]))
    default: return false
    }
  }

  /// A comma and "and" go on with a list of hardware where another term stands before them.
  private func follows(_ conjunction: Int) -> Bool {
    terms.contains { $0.groups.upperBound == conjunction - 1 || $0.groups.upperBound == conjunction }
  }

  private func governed(_ term: HardwareTerm) -> Found? {
    guard let place = governor(of: term), let verb = sentence.verbGroup(place),
      let clause = ClauseReader(reading, sentence).clause(ofVerbAt: place)
    else { return nil }
    let between = place + 1..<term.groups.lowerBound
    if verb.marks.contains(.negated) || verb.marks.contains(.failed) { return nil }
    switch verb.verb {
    // "will train and serve its model on": who serves a model uses what it runs on.
    case .supply where isServing(verb): break
    case .supply, .sell, .lend, .give, .rent:
      let user = receiver(in: place + 1..<groups.count)
      let among = partiesNamed(asExamplesAfter: term.groups.upperBound)
      if !among.isEmpty { return Found(relation: .sells, users: among.filter { $0 != term.vendor }) }
      // To rent is to use, unless the text says to whom.
      if user == nil, verb.verb == .rent || verb.verb == .give { break }
      // "Birch will provide thousands of Acme's GPUs to Alder": who has them to give uses them as well.
      let providers = verb.marks.contains(.passive) ? [] : self.providers(of: term, clause)
      let receivers = user.map { [$0] } ?? (providers.isEmpty ? [] : subjectBefore(besides: providers))
      return Found(relation: .sells, users: unique(providers + receivers).filter { $0 != term.vendor })
    case .make, .design:
      return makes(term, clause)
    case .announce:
      return clause.subject.contains { groups[$0].entity == term.maker } ? Found(relation: .makes, users: []) : nil
    default: break
    }
    if isBuilding(verb) {
      if let found = makes(term, clause) { return found }
      // "Acme builds its X1 and Birch the Y2": the object is what is made, by somebody that the clause does not name.
      if !term.isGeneric, term.groups.lowerBound - place < 4, !verb.marks.contains(.passive),
        groups[place + 1..<term.groups.lowerBound].allSatisfy({ $0.kind == .other || $0.isPossessive })
      {
        return Found(relation: .makes, users: [])
      }
    }
    let isConsumed =
      consumes(verb) || isServing(verb) || obtains(verb.verb, between) || term.relation == .buys
      || isSignedUp(place) || isPutIntoService(term, place)
    guard isConsumed else { return nil }
    // The object of a passive, or something else's object: "sold to Acme for chips".
    var users = clause.subject.flatMap { self.users(from: $0) }
    if verb.marks.contains(.passive) { users = clause.object.flatMap { self.users(from: $0) } + users }
    // "Birch and Acme sign a supply agreement for Birch's chips": the maker is no user.
    if users.count > 1, let maker = term.vendor ?? makerNamed(of: term) { users.removeAll { $0 == maker } }
    if users.isEmpty { users = usersOfClause(place) }
    if users.isEmpty { users = site(before: place) }
    if users.isEmpty, let topic = topic(of: clause) { users = [topic] }
    if verb.verb == .use { users += buyerOfCapacity(before: place) }
    // Nobody buys what it makes, though it may use it.
    if verb.verb != .use, verb.verb != .train { users.removeAll { $0 == term.vendor } }
    let receivers = beneficiaries(after: term).filter { $0 != term.vendor }
    // "operates GPUs for Birch and Alder": who runs them uses them too.
    if !receivers.isEmpty { users = verb.verb == .use ? users + receivers : Array(receivers.prefix(1)) }
    return Found(relation: term.relation ?? relation(of: verb), users: unique(users))
  }

  /// "deploy" is also said of money: with hardware as its object it uses it.
  private func consumes(_ verb: VerbGroup) -> Bool {
    Self.consuming.contains(verb.verb)
      || reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("deploy")
  }

  /// "Birch built the chip" makes it; "Birch built a cluster of the chips" uses it.
  private func isBuilding(_ verb: VerbGroup) -> Bool {
    reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("buil")
  }

  /// "was the first to put the X2 into service".
  private func isPutIntoService(_ term: HardwareTerm, _ verb: Int) -> Bool {
    let end = term.groups.upperBound
    guard sentence.verbGroup(verb)?.verb == .put, end + 1 < groups.count, reading.lower(groups[end]) == "into" else {
      return false
    }
    return ["service", "operation", "production", "use"].contains(reading.lower(groups[end + 1]))
  }

  /// "signed up for", "contracted for".
  private func isSignedUp(_ index: Int) -> Bool {
    guard let verb = sentence.verbGroup(index), verb.verb == .sign || verb.verb == .agree else { return false }
    return groups[index + 1..<min(groups.count, index + 4)].contains { reading.lower($0) == "for" }
  }

  /// An "it" that opens the sentence and that nobody was the subject for before: "Birch's answer is size. It plans …".
  private func topic(of clause: Clause) -> String? {
    guard sentence.sentence > 0, let first = groups.first, first.kind == .pronoun, first.entity == nil,
      reading.lower(first) == "it", clause.subject.isEmpty || clause.subject == [0]
    else { return nil }
    let before = reading.sentences[sentence.sentence - 1].groups.first
    guard let before, before.kind == .name, reading.isParty(before), let entity = before.entity else { return nil }
    return reading.entities[entity].name
  }

  private func makes(_ term: HardwareTerm, _ clause: Clause) -> Found? {
    let subjects = clause.subject.compactMap { groups[$0].entity }
    guard subjects.contains(where: { $0 == term.maker || reading.entities[$0].name == term.vendor }) else { return nil }
    return Found(relation: .makes, users: [])
  }

  /// A maker of chips among the parties, where the phrase names none.
  private func makerNamed(of term: HardwareTerm) -> String? {
    let named = Set(groups.compactMap { $0.kind == .name ? $0.entity : nil }.filter { makers.isMaker($0) })
    return named.count == 1 ? named.first.map { reading.entities[$0].name } : nil
  }

  /// Verbs that say little, with a noun that says that somebody gets hardware: "signed a contract for", "has access to".
  private func obtains(_ verb: VerbClass, _ between: Range<Int>) -> Bool {
    let isLight = [
      VerbClass.sign, .agree, .commit, .put, .have, .get, .give, .announce, .negotiate, .plan, .own, .make, .take,
      .spend, .pay,
      .raise, .expect, .consider, .list, .retain, .complete, .borrow,
    ].contains(verb)
    guard isLight else { return false }
    if verb == .own || verb == .spend || verb == .pay { return true }
    return between.contains { index in
      if case .noun(let noun) = groups[index].kind, noun == .deal { return true }
      if words.isHead(groups[index]) || groups[index].kind == .chips { return true }
      return Self.obtainingNouns.contains(reading.lower(groups[index]))
    }
  }

  static let obtainingNouns: Spellings = [
    "access", "order", "orders", "cluster", "clusters", "fleet", "lease", "supercomputer", "supercomputers", "servers",
    "substitutes", "substitute", "alternatives", "alternative", "purchase", "purchases", "workload", "workloads",
  ]

  static let consuming: VerbSet = [.use, .train, .acquire, .order, .rent, .get, .plan, .consider]

  private func relation(of verb: VerbGroup) -> HardwareMention.Relation {
    let isOpen = !verb.marks.isDisjoint(with: [
      .planned, .considered, .talks, .future, .possible, .expected, .conditional, .pastPlan,
    ])
    if isOpen || verb.verb == .plan || verb.verb == .consider { return .plans }
    switch verb.verb {
    case .acquire, .order: return verb.marks.contains(.agreed) ? .buys : .buys
    default: return verb.marks.contains(.agreed) ? .plans : .uses
    }
  }

  // MARK: - Parties

  /// A company, or the maker of a product or the owner of a site ("Claude models", "Colossus 2").
  func users(from index: Int) -> [String] {
    guard let entity = subjectOfChain(index) ?? groups[index].entity else { return [] }
    let found = reading.entities[entity]
    if found.kind == .product, let maker = found.known?.maker { return [HardwareMakers.canonical(maker, reading)] }
    guard found.canBeParty, found.kind != .person, !isModel(index) else { return [] }
    return [found.name]
  }

  /// "V3, the model behind it", "the Command family of models": what runs on hardware and uses it for somebody.
  private func isModel(_ index: Int) -> Bool {
    guard let entity = groups[index].entity else { return false }
    if isCodeOfModel(entity) { return true }
    guard groups[index].kind == .name, reading.entities[entity].known == nil else { return false }
    let next = groups[(index + 1)...].prefix(3).prefix { $0.kind == .other || $0.kind == .preposition }
    return !groups[index].isPossessive
      && next.contains { ["model", "models", "family", "chatbot", "supercomputer"].contains(reading.lower($0)) }
  }

  /// "V3", "R1": a model by its short code.
  func isCodeOfModel(_ entity: Int) -> Bool {
    let found = reading.entities[entity]
    return found.known == nil && found.kind == .unknown && HardwareFinder.isModelName(found.name)
      && found.name.utf8.count <= 4
  }

  func parties(from index: Int) -> [String] {
    guard index < groups.count else { return [] }
    guard [.name, .reference, .pronoun].contains(groups[index].kind) else { return [] }
    let heads =
      groups[index].kind == .name && !groups[index].isPossessive
      ? ClauseReader(reading, sentence).list(from: index, to: groups.count) : [index]
    return unique(heads.flatMap(users))
  }

  func unique(_ users: [String]) -> [String] {
    users.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// "shipped its chips to carmakers including Acme and Birch".
  private func partiesNamed(asExamplesAfter start: Int) -> [String] {
    guard let to = (start..<min(groups.count, start + 4)).first(where: { groups[$0].word == words.to }) else {
      return []
    }
    for index in to + 1..<min(groups.count - 1, max(to + 1, to + 5)) {
      let text = reading.lower(groups[index])
      guard text == "including" || text == "like" || text == "such" else { continue }
      return parties(from: text == "such" ? index + 2 : index + 1)
    }
    return []
  }

  /// "supply Acme with", "sell … to Acme".
  private func receiver(in range: Range<Int>) -> String? {
    for index in range where groups[index].word == words.to && groups[index].kind == .preposition {
      if let user = parties(from: index + 1).first { return user }
    }
    guard let first = range.first, groups.indices.contains(first), !groups[first].isPossessive else { return nil }
    let covered = terms.contains { $0.groups.contains(first) }
    return covered ? nil : parties(from: first).first
  }

  /// "for Acme", "on behalf of Acme" right after the phrase.
  private func beneficiaries(after term: HardwareTerm) -> [String] {
    var scan = term.groups.upperBound
    if scan + 1 < groups.count, groups[scan].word == words.worth { scan += 2 }
    guard scan + 1 < groups.count, groups[scan].kind == .preposition,
      ["for", "to"].contains(reading.lower(groups[scan]))
    else { return [] }
    return parties(from: scan + 1)
  }

  /// "The site runs …": whoever owns the site that the text speaks of.
  private func site(before verb: Int) -> [String] {
    let range = max(0, verb - 8)..<verb
    guard range.contains(where: { Self.sites.contains(reading.lower(groups[$0])) }) else { return [] }
    return ownerOfSite(before: verb)
  }

  static let sites: Spellings = [
    "site", "campus", "centre", "center", "facility", "facilities", "cluster", "supercomputer", "complex", "plant",
    "datacenter", "datacentre", "machine", "machines",
  ]

  private func ownerOfSite(before index: Int) -> [String] {
    for place in stride(from: index - 1, through: 0, by: -1) where isOperator(groups[place]) {
      return users(from: place)
    }
    guard sentence.sentence > 0 else { return [] }
    for group in reading.sentences[sentence.sentence - 1].groups where group.kind == .name && isOperator(group) {
      return group.entity.map { [reading.entities[$0].name] } ?? []
    }
    return []
  }

  private func isOperator(_ group: Group) -> Bool {
    guard let entity = group.entity else { return false }
    let found = reading.entities[entity]
    if found.kind == .product { return found.known?.tags.contains("site") == true }
    return (found.kind == .organisation || found.kind == .unknown) && found.known?.tags.contains("chips") != true
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
