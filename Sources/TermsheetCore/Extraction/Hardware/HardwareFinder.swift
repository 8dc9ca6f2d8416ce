/// Finds the phrases of one sentence that name hardware.
///
/// Products by name ("Trainium chips", "its RX-9 accelerator"), makers with a word for chips ("Nvidia's newest chip"),
/// descriptions ("AI chips that AWS designs", "rivals to those from Nvidia"). A word for chips alone is nothing.
struct HardwareFinder {
  let reading: Analysis
  let sentence: SentenceGroups
  let words: HardwareWords
  let makers: HardwareMakers
  /// Products that the article itself introduces as chips.
  var known = HardwareKnown()

  var groups: [Group] { sentence.groups }

  func terms() -> [HardwareTerm] {
    guard mayHaveTerms else { return [] }
    var terms: [HardwareTerm] = []
    var covered = Set<Int>()
    func take(_ term: HardwareTerm?) {
      guard let term, covered.isDisjoint(with: term.groups) else { return }
      covered.formUnion(term.groups)
      terms.append(term)
    }
    for index in groups.indices where groups[index].kind == .name { take(product(at: index)) }
    for index in groups.indices where !covered.contains(index) {
      switch groups[index].kind {
      case .name: take(madeBy(at: index))
      case .reference, .pronoun: take(ownChips(at: index))
      default: break
      }
    }
    for index in groups.indices where !covered.contains(index) && words.isHead(groups[index]) {
      for term in HardwareDescriptions(finder: self).terms(at: index, after: terms) { take(term) }
    }
    take(servedPower())
    for term in order() { take(term) }
    // "rivals to those from Nvidia and Google" after any of these.
    for term in HardwareDescriptions(finder: self).rivals(besides: covered) { take(term) }
    return terms.sorted { $0.groups.lowerBound < $1.groups.lowerBound }
  }

  /// Whether anything stands here from which some rule below starts.
  private var mayHaveTerms: Bool {
    groups.contains { group in
      switch group.kind {
      case .name:
        words.heads.contains(group.word)
          || group.entity.map { reading.entities[$0].kind == .chip || known.products[$0] != nil } ?? false
      case .chips, .noun(.hardware): true
      case .verb: group.verb.map { sentence.verbs[$0].verb == .supply } ?? false
      default: words.heads.contains(group.word) || words.orders.contains(group.word)
      }
    }
  }

  // MARK: - Products

  private func product(at index: Int) -> HardwareTerm? {
    guard let entity = groups[index].entity else { return nil }
    let found = reading.entities[entity]
    if found.kind == .chip { return listed(found, at: index) }
    guard found.known == nil, found.kind == .unknown || found.kind == .thing || found.kind == .organisation else {
      return nil
    }
    guard let name = productName(at: index) else { return nil }
    if let product = known.products[entity] {
      let noun = nounAfter(index, modifiers: 2)
      let owner = possessor(before: index)
      let maker = product.maker ?? Self.namedMaker(of: entity, reading)?.maker
      return HardwareTerm(
        name: name, vendor: maker.map(makers.vendor), maker: maker,
        groups: (owner?.group ?? index)..<(noun ?? index) + 1, isGeneric: false, rule: "product-of-the-article")
    }
    let noun = nounAfter(index, modifiers: 1)
    let owner = possessor(before: index)
    let isNumbered = HardwareFinder.isModelName(name)
    let isOfMaker = owner.map { makers.isMaker($0.entity) } ?? false
    guard noun != nil || isNumbered && isOfMaker && hasHardware || isOfMaker && isCard(index + 1) else { return nil }
    // "Birch chips", where Birch acts elsewhere in the article, are chips that Birch makes.
    if !isNumbered, actsElsewhere(entity) || owner == nil && !hasArticle(before: index) { return nil }
    let maker =
      owner.flatMap { makers.isMaker($0.entity) || $0.isName ? $0.entity : nil }
      ?? Self.namedMaker(of: entity, reading)?.maker
    let end = noun.map { $0 + 1 } ?? index + 1
    return HardwareTerm(
      name: name, vendor: maker.map(makers.vendor), maker: maker, groups: (owner?.group ?? index)..<end,
      isGeneric: false, rule: "product-by-form")
  }

  private func listed(_ entity: Entity, at index: Int) -> HardwareTerm? {
    let owner = possessor(before: index) ?? adjacentMaker(before: index)
    // "an African AI factory" is no AI Factory.
    if writtenSmall(entity.name, at: index) { return nil }
    var listed = entity.known?.maker.map { makers.vendor(named: $0) }
    // "Quillan's Trainium", of which the list says something else: the article knows better whom it speaks of.
    if let owner, let maker = listed, !isNamed(maker), makers.vendor(owner.entity) != maker,
      reading.entities[owner.entity].known == nil
    {
      listed = makers.vendor(owner.entity)
    }
    guard listed != nil || owner.map({ makers.isMaker($0.entity) }) == true else { return nil }
    let isMade = owner.map { listed == makers.vendor($0.entity) } ?? false
    let noun = nounAfter(index, modifiers: 2)
    // The noun may be part of the listed name: "Trainium chips".
    let isPlain = !isMade && noun == nil && !words.heads.contains(groups[index].word)
    if isPlain, !Self.isModelName(entity.name), isBought(groups[index].entity) || isNamedCompany(index) { return nil }
    if isPlain, isEverydayName(entity.name, at: index), !hasHardware || listed.map(isNamed) != true { return nil }
    if isPlain, !isNamed(makerOf: index), !Self.isModelName(entity.name) || entity.name.utf8.count <= 3, !hasHardware {
      return nil
    }
    let vendor = listed ?? owner.map { makers.vendor($0.entity) }
    let start = isMade ? owner?.group ?? index : index
    return HardwareTerm(
      name: entity.name, vendor: vendor, maker: isMade ? owner?.entity : nil, groups: start..<(noun ?? index) + 1,
      isGeneric: false, rule: "product")
  }

  /// "Intel acquired Nervana": a company that gave a chip its name.
  private func isBought(_ entity: Int?) -> Bool {
    reading.sentences.contains { sentence in
      sentence.groups.indices.dropFirst().contains { index in
        guard sentence.groups[index].entity == entity, sentence.groups[index].kind == .name else { return false }
        let before = sentence.groups[index - 1]
        if let verb = sentence.verbGroup(index - 1) {
          return verb.verb == .acquire && !isHardware(after: index, sentence)
        }
        return before.word == words.of && index > 1 && sentence.groups[index - 2].kind == .noun(.acquisition)
      }
    }
  }

  /// "the chip developer Nervana": a company by the noun before its name.
  private func isNamedCompany(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch groups[index - 1].kind {
    case .noun(.company): return true
    case .reference: return !groups[index - 1].isPossessive
    default: return ["developer", "maker", "designer", "specialist", "firm"].contains(reading.lower(groups[index - 1]))
    }
  }

  private func isHardware(after index: Int, _ sentence: SentenceGroups) -> Bool {
    sentence.groups[(index + 1)...].prefix(2).contains { words.isHead($0) || $0.kind == .noun(.hardware) }
  }

  private func writtenSmall(_ name: String, at index: Int) -> Bool {
    let text = reading.document.text(groups[index].tokens)
    return text != name && text.lowercased() == name.lowercased() && name.contains(" ")
      && text.split(separator: " ").last?.first?.isLowercase == true
      && name.split(separator: " ").last?.first?.isUppercase == true
  }

  /// "Grace", "Journey", "T4": names that are also words, people or codes of anything.
  private func isEverydayName(_ name: String, at index: Int) -> Bool {
    let tokens = groups[index].tokens
    let features = reading.document.features(tokens.lowerBound)
    if tokens.count == 1, features.isCommon || features.classes.contains(.firstName) { return true }
    return name.utf8.count <= 2
  }

  private func isNamed(makerOf index: Int) -> Bool {
    guard let entity = groups[index].entity, let maker = reading.entities[entity].known?.maker else { return false }
    return isNamed(makers.vendor(named: maker))
  }

  /// Whether the article names a company.
  private func isNamed(_ vendor: String) -> Bool {
    reading.entities.contains { $0.canBeParty && makers.vendor(named: $0.name) == vendor }
  }

  private var hasHardware: Bool {
    groups.contains { words.isHead($0) || $0.kind == .chips || $0.kind == .noun(.hardware) }
  }

  /// The words of a name that are the product's: "RX-9", or "RX-9" of "Birch RX-9".
  private func productName(at index: Int) -> String? {
    guard let entity = groups[index].entity else { return nil }
    return Self.namedMaker(of: entity, reading)?.product ?? reading.entities[entity].name
  }

  /// "Birch RX-9", where the article names a company Birch: the maker stands in the name.
  static func namedMaker(of product: Int, _ reading: Analysis) -> (maker: Int, product: String)? {
    let words = reading.entities[product].name.split(separator: " ")
    guard words.count > 1, let first = words.first else { return nil }
    let maker = reading.entities.indices.first { index in
      let entity = reading.entities[index]
      guard index != product, entity.kind == .organisation || entity.kind == .unknown,
        entity.name != reading.entities[product].name
      else { return false }
      return ([entity.name] + entity.aliases).contains { name in
        name == first || name.hasPrefix(first + " ") && entity.kind == .organisation
      }
    }
    return maker.map { ($0, words.dropFirst().joined(separator: " ")) }
  }

  /// Letters and digits in one word: "RX-9", "X330".
  static func isModelName(_ name: String) -> Bool {
    name.contains { $0.isNumber } && name.contains { $0.isLetter }
  }

  /// "its Basalt inference cards", "the Tarn module": what holds a chip.
  private func isCard(_ index: Int) -> Bool {
    (index..<min(groups.count, index + 3)).contains { place in
      groups[place].kind == .other && Self.cards.contains(groups[place].word)
        && (index..<place).allSatisfy { groups[$0].kind == .other || groups[$0].kind == .noun(.compute) }
    }
  }

  private static let gear = WordSet("hardware gear kit")
  private static let cards = WordSet("card cards board boards module modules server servers rack racks")

  private func hasArticle(before index: Int) -> Bool {
    let first = groups[index].tokens.lowerBound
    guard first > 0 else { return false }
    let text = reading.document.lower(first - 1)
    return ["the", "a", "an", "its", "new", "their", "of", "called", "named", "dubbed"].contains(text)
      || index > 0 && groups[index - 1].kind == .chips
  }

  /// The entity stands in the article where only somebody who acts can: as an owner, or right before a verb.
  private func actsElsewhere(_ entity: Int) -> Bool {
    reading.sentences.contains { sentence in
      sentence.groups.indices.contains { index in
        guard sentence.groups[index].entity == entity, sentence.groups[index].kind == .name else { return false }
        if sentence.groups[index].isPossessive { return true }
        return index + 1 < sentence.groups.count && sentence.groups[index + 1].kind == .verb
      }
    }
  }

  // MARK: - Makers

  /// "Nvidia GPUs", "Birch's next AI chips".
  private func madeBy(at index: Int) -> HardwareTerm? {
    guard let entity = groups[index].entity else { return nil }
    let found = reading.entities[entity]
    guard found.kind == .organisation || found.kind == .unknown else { return nil }
    // "Nvidia hardware", "Birch's gear"
    if index + 1 < groups.count, groups[index + 1].kind != .name, Self.gear.contains(groups[index + 1].word),
      makers.isMaker(entity), !isCloud(entity)
    {
      return generic(maker: entity, groups: index..<index + 2, noun: nil, rule: "makers-gear")
    }
    guard let noun = nounAfter(index, modifiers: groups[index].isPossessive ? 6 : 3),
      !groups[index].isPossessive || !HardwareDescriptions(finder: self).namesProducts(noun)
    else { return nil }
    let isOwn = isOwnWork(between: index, and: noun)
    if makers.isMaker(entity) || isOwn || found.known == nil && !groups[index].isPossessive && noun == index + 1 {
      return generic(maker: entity, groups: index..<noun + 1, noun: noun, rule: "maker-and-chips")
    }
    return suppliedTo(entity, at: index, noun: noun)
  }

  func generic(maker: Int, groups range: Range<Int>, noun: Int?, rule: String) -> HardwareTerm {
    let vendor = makers.vendor(maker)
    let isGraphics = noun.map { words.graphics.contains(groups[$0].word) } ?? false
    return HardwareTerm(
      name: vendor + (isGraphics ? " GPUs" : " chips"), vendor: vendor, maker: maker, groups: range, isGeneric: true,
      rule: rule)
  }

  /// "its own AI processors", "the company's custom chips": only where the words say that it makes them.
  private func ownChips(at index: Int) -> HardwareTerm? {
    guard groups[index].isPossessive, let entity = groups[index].entity, reading.isParty(groups[index]),
      reading.entities[entity].kind != .person, let noun = nounAfter(index, modifiers: 6),
      !HardwareDescriptions(finder: self).namesProducts(noun)
    else { return nil }
    if !makers.isMaker(entity), groups[index].kind == .pronoun, let term = takenFromMaker(index, noun) { return term }
    guard makers.isMaker(entity) || isOwnWork(between: index, and: noun) && isDesigned(index, noun) else { return nil }
    var term = generic(maker: entity, groups: index..<noun + 1, noun: noun, rule: "own-chips")
    term.relation = .makes
    return term
  }

  private func isOwnWork(between index: Int, and noun: Int) -> Bool {
    guard index + 1 < noun else { return false }
    return groups[index + 1..<noun].contains { Self.ownWords.contains(reading.lower($0)) }
  }

  /// "Birch is to take 300,000 of its graphics processors": nobody takes its own; the one maker spoken of right before.
  private func takenFromMaker(_ index: Int, _ noun: Int) -> HardwareTerm? {
    let isCounted =
      index > 1 && groups[index - 1].word == words.of
      && (groups[index - 2].kind == .number || groups[index - 2].kind == .chips)
      && (max(0, index - 6)..<index).contains { place in
        sentence.verbGroup(place).map { [.take, .acquire, .get, .order].contains($0.verb) } ?? false
      }
    // "Birch uses its GPUs", right after somebody who makes them.
    let isUsed =
      index > 0 && noun == index + 1 && words.graphics.contains(groups[noun].word)
      && sentence.verbGroup(index - 1).map { [.use, .rent, .acquire].contains($0.verb) } ?? false
    guard words.isPlural(groups[noun]), isCounted || isUsed else { return nil }
    let before = reading.sentences[max(0, sentence.sentence - 3)..<sentence.sentence].flatMap(\.groups)
    let named = Set(
      before.compactMap { $0.kind == .name || $0.kind == .reference ? $0.entity : nil }.filter { makers.isMaker($0) })
    guard named.count == 1, let maker = named.first else { return nil }
    var term = generic(maker: maker, groups: index..<noun + 1, noun: noun, rule: "taken-from-the-maker")
    term.relation = isCounted ? .buys : .uses
    return term
  }

  /// "its own chips" are whose they are only where somebody designs, makes or shows them; customers bring "their own
  /// GPUs" too.
  private func isDesigned(_ index: Int, _ noun: Int) -> Bool {
    let between = groups[index + 1..<noun]
    if between.contains(where: { Self.designWords.contains($0.word) }) { return true }
    guard reading.lower(groups[index]) != "their", !words.graphics.contains(groups[noun].word) else {
      return hasDesign(before: index)
    }
    return hasDesign(before: index)
      || groups[max(0, index - 4)..<index].contains { group in
        group.verb.map { [.use, .train, .announce].contains(sentence.verbs[$0].verb) } ?? false
      }
  }

  private func hasDesign(before index: Int) -> Bool {
    (max(0, index - 7)..<index).contains { place in
      guard let verb = sentence.verbGroup(place) else { return false }
      return verb.verb == .design || verb.verb == .make
        || reading.document.lexicon.vocabulary.spelling(verb.word).hasPrefix("buil")
    }
  }

  private static let designWords = WordSet("custom homemade homegrown proprietary bespoke designed house")

  static let ownWords: Spellings = [
    "own", "custom", "house", "homemade", "homegrown", "home", "proprietary", "bespoke", "made", "designed", "built",
  ]

  /// "Nvidia is the only supplier of Birch's GPUs": the chips are Nvidia's and Birch uses them.
  private func suppliedTo(_ owner: Int, at index: Int, noun: Int) -> HardwareTerm? {
    guard groups[index].isPossessive, index >= 2, groups[index - 1].word == words.of else { return nil }
    let trade = reading.lower(groups[index - 2])
    guard ["supplier", "provider", "seller", "maker", "source"].contains(trade) else { return nil }
    var scan = index - 3
    while scan >= 0, groups[scan].kind == .other { scan -= 1 }
    guard scan >= 0, sentence.verbGroup(scan)?.verb == .be,
      let clause = ClauseReader(reading, sentence).clause(ofVerbAt: scan),
      let maker = clause.subject.compactMap({ groups[$0].entity }).first ?? topic(), makers.isMaker(maker)
    else { return nil }
    var term = generic(maker: maker, groups: index..<noun + 1, noun: noun, rule: "supplier-of")
    term.users = [makers.vendor(owner)]
    term.relation = .uses
    return term
  }

  /// Whom an "it" at the start means where nobody was the subject before: "Nvidia's role is hard to tell. It is …".
  private func topic() -> Int? {
    guard sentence.sentence > 0, let first = groups.first, first.kind == .pronoun else { return nil }
    return reading.sentences[sentence.sentence - 1].groups.first { $0.kind == .name && reading.isParty($0) }?.entity
  }

  // MARK: - Words around a name

  /// The noun for chips that a name modifies, with at most so many words between.
  func nounAfter(_ index: Int, modifiers: Int) -> Int? {
    var scan = index + 1
    while scan < groups.count, scan <= index + 1 + modifiers {
      let group = groups[scan]
      if words.isHead(group) { return isHead(scan) ? scan : nil }
      switch group.kind {
      case .other:
        let token = reading.document.tokens[group.tokens.lowerBound]
        guard token.kind != .punctuation || token.isGlued && reading.document.text(token) == "-" else { return nil }
        if token.kind == .word, reading.document.features(group.tokens.lowerBound).classes.contains(.adverb) {
          return nil
        }
      case .noun(.compute), .number: break
      case .verb:
        // "advanced", "leading", "designed": a participle before its noun.
        guard group.tokens.count == 1, let verb = sentence.verbGroup(scan),
          !verb.marks.isDisjoint(with: [.participle, .gerund, .past]), groups[index].isPossessive
        else { return nil }
      default: return nil
      }
      scan += 1
    }
    return nil
  }

  /// "a processor on which", "its second chip": the noun for chips of a phrase that an article or a possessive opens.
  func chipNoun(ofAppositionAt start: Int) -> Int? {
    guard start < groups.count else { return nil }
    let first = groups[start]
    guard first.isPossessive || ["a", "an", "the", "its", "their", "another"].contains(reading.lower(first)) else {
      return nil
    }
    for scan in start..<min(groups.count, start + 8) {
      if words.isHead(groups[scan]) { return isHead(scan) && !words.isPlural(groups[scan]) ? scan : nil }
      switch groups[scan].kind {
      case .other, .noun(.compute), .number, .pronoun, .reference: continue
      case .name where groups[scan].isPossessive: continue
      default: return nil
      }
    }
    return nil
  }

  /// The word for chips is no adjective of another noun ("chip orders", "GPU business").
  private func isHead(_ index: Int) -> Bool {
    if words.isPlural(groups[index]) { return true }
    guard index + 1 < groups.count else { return true }
    let next = groups[index + 1]
    switch next.kind {
    case .noun(.marketValue): return true
    case .noun, .name, .round, .reference: return false
    case .other:
      let token = reading.document.tokens[next.tokens.lowerBound]
      if token.kind == .punctuation { return !token.isGlued || reading.document.text(token) != "-" }
      return reading.document.features(next.tokens.lowerBound).classes.contains(.adverb)
    case .verb:
      // "its chip design unit": a bare verb after the singular is a noun.
      return sentence.verbGroup(index + 1).map { verb in
        let forms = reading.document.lexicon.vocabulary[verb.word].forms
        let isBare = verb.tokens.count == 1 && forms.contains(.base) && forms.isDisjoint(with: [.past, .third])
        return !verb.marks.contains(.gerund) && !isBare
      } ?? true
    default: return true
    }
  }

  struct Owner {
    var group: Int
    var entity: Int
    var isName: Bool
  }

  /// "Amazon's Trainium", "its new RX-9".
  private func possessor(before index: Int) -> Owner? {
    var scan = index - 1
    while scan >= 0, scan >= index - 4 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        guard group.isPossessive, let entity = group.entity, reading.isParty(group) else { return nil }
        return Owner(group: scan, entity: entity, isName: group.kind == .name)
      case .other, .number, .noun(.hardware): scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "Nvidia GB200".
  private func adjacentMaker(before index: Int) -> Owner? {
    guard index > 0, groups[index - 1].kind == .name, let entity = groups[index - 1].entity,
      reading.isParty(groups[index - 1])
    else { return nil }
    return Owner(group: index - 1, entity: entity, isName: true)
  }
}
