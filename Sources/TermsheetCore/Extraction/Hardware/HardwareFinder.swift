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

  private static let gear = WordSet("hardware gear kit")
  // MARK: - Makers

  /// "Nvidia GPUs", "Birch's next AI chips".
  private func madeBy(at index: Int) -> HardwareTerm? {
    guard let entity = groups[index].entity else { return nil }
    let found = reading.entities[entity]
    guard found.mayBeCompany else { return nil }
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
}
