/// What shows about each party that may receive an amount, or give it.
///
/// A class: one serves all amounts of an article.
final class PartyCues {
  typealias Told = ContextRecipient.Told

  let reading: Analysis
  let parties: ArticleParties
  let topics: Topics
  let signs: CueSigns
  /// What the article shows of each party.
  let book: PartyCueBook
  /// What the cues of each party are added to.
  let empty: CueSet

  init(
    _ reading: Analysis, parties: ArticleParties, topics: Topics, signs: CueSigns, book: PartyCueBook, empty: CueSet
  ) {
    self.reading = reading
    self.parties = parties
    self.topics = topics
    self.signs = signs
    self.book = book
    self.empty = empty
  }

  /// The passage before the sentence asked about last: all amounts of a sentence share it.
  private var known: (sentence: Int, passage: PassageParties)?

  private func passage(before number: Int) -> PassageParties {
    if let known, known.sentence == number { return known.passage }
    let passage = PassageParties(before: number, parties, reading.document.sentences, isCompany: isCompany)
    known = (number, passage)
    return passage
  }

  /// How many sentences back a party may stand.
  private static let reach = 3
  /// So many names of a sentence are counted.
  private static let longestList = 40

  /// Everybody who may play a part in what an amount sizes, by entity.
  func candidates(
    _ sentence: SentenceGroups, amount index: Int, told: [Told], hand: Hand
  ) -> CandidateCues {
    let number = sentence.sentence
    var found = CandidateCues()
    let here = parties.mentions[number]
    for mention in here {
      found.change(found.place(of: mention.entity, empty)) { addPlace(mention, sentence, amount: index, here, &$0) }
    }
    for distance in 1...Self.reach where number - distance >= 0 {
      let slot: Cue.Slot = distance == 1 ? .back1 : distance == 2 ? .back2 : .back3
      for mention in parties.mentions[number - distance] {
        found.change(found.place(of: mention.entity, empty)) { cues in
          cues.add(slot, Self.symbol(mention.place))
          if let verb = verb(after: mention.index, reading.sentences[number - distance]) { cues.add(slot, verb) }
        }
      }
    }
    let passage = passage(before: number)
    for entity in parties.foremost { _ = found.place(of: entity, empty) }
    for entity in parties.inTitle { _ = found.place(of: entity, empty) }
    for entity in parties.leading { _ = found.place(of: entity, empty) }
    for entity in passage.nearest { _ = found.place(of: entity, empty) }
    let last = told.max { $0.sentence < $1.sentence }
    let parts = ToldParts.byEntity(told)
    if let last, number - last.sentence <= 6 { _ = found.place(of: last.recipient, empty) }
    let topic = topics.topic(at: number)
    let namesCompany = here.contains { isCompany($0.entity) && !reading.isInvestmentFirm($0.entity) }
    for (candidate, entity) in found.entities.enumerated() {
      let isHere = here.contains { $0.entity == entity }
      let place: PartyCueBook.Place = isHere ? .here : namesCompany ? .elsewhere : .alone
      found.change(candidate) { cues in
        addHand(entity, hand, place, &cues)
        passage.add(entity, place.passage, to: &cues)
        cues.add(book.cues(of: entity, place))
        addTold(entity, told, parts, last, number, place, &cues)
        if let topic, topic.entity == entity {
          cues.add(place.article, .mark(topic.isItem ? .item : .topic))
        }
        if isHere, !here.contains(where: { $0.entity != entity && isCompany($0.entity) }) {
          cues.add(.part, .mark(.alone))
        }
      }
    }
    return found
  }

  /// What shows about somebody whom a sentence only describes ("the founders", "staff"), for the group that does.
  func described(_ sentence: SentenceGroups, at place: Int, amount index: Int) -> CueSet {
    var cues = empty
    let mention = ArticleParties.Mention(
      entity: -1 - place, index: place, place: .of(place, in: sentence, reading.document))
    addPlace(mention, sentence, amount: index, parties.mentions[sentence.sentence], &cues)
    cues.add(.always, .mark(.none))
    cues.add(.party, .mark(.described))
    return cues
  }

  // MARK: - In the amount's sentence

  private func addPlace(
    _ mention: ArticleParties.Mention, _ sentence: SentenceGroups, amount index: Int,
    _ here: [ArticleParties.Mention], _ cues: inout CueSet
  ) {
    let at = mention.index
    let isBefore = at < index
    cues.add(.side, .mark(isBefore ? .before : .after))
    if isBefore { cues.add(.side, Self.symbol(mention.place)) }
    cues.add(.part, Self.symbol(mention.place))
    switch sentence.groups[at].kind {
    case .reference: cues.add(.part, .mark(.reference))
    case .pronoun: cues.add(.part, .mark(.pronoun))
    default: break
    }
    addOrder(mention.entity, here, &cues)
    let steps = abs(index - at)
    cues.add(.distance, .count((isBefore ? 0 : 10) + (steps <= 2 ? steps : steps <= 4 ? 3 : steps <= 8 ? 4 : 5)))
    for scan in min(at, index) + 1..<max(at, index, min(at, index) + 1) {
      guard steps <= 14 else { break }
      if let symbol = signs.symbol(scan, of: sentence.sentence) { cues.add(.between, symbol) }
      for sense in signs.senses(scan, of: sentence.sentence) { cues.add(.between, sense) }
    }
    let isNearest = !here.contains { other in
      other.entity != mention.entity && isCompany(other.entity)
        && (isBefore ? other.index > at && other.index < index : other.index < at && other.index > index)
    }
    if isNearest { cues.add(.side, .mark(isBefore ? .nearest : .first)) }
    addConstruction(mention, sentence, &cues)
  }

  /// Which of the companies of a sentence a party is, counted from the front, and of how many.
  private func addOrder(_ entity: Int, _ here: [ArticleParties.Mention], _ cues: inout CueSet) {
    var seen: [Int] = []
    for mention in here.prefix(Self.longestList) where isCompany(mention.entity) && !seen.contains(mention.entity) {
      seen.append(mention.entity)
    }
    guard let order = seen.firstIndex(of: entity) else { return }
    cues.add(.number, .count(10 + min(order, 4)))
    if seen.count > 1, order + 1 == seen.count { cues.add(.number, .mark(.last)) }
  }

  /// How a party stands in its sentence: its neighbours, its preposition, its verb, and what it owns.
  private func addConstruction(_ mention: ArticleParties.Mention, _ sentence: SentenceGroups, _ cues: inout CueSet) {
    let groups = sentence.groups
    let at = mention.index
    let number = sentence.sentence
    if at > 0, let symbol = signs.symbol(at - 1, of: number) { cues.add(.prefix, symbol) }
    if at + 1 < groups.count, let symbol = signs.symbol(at + 1, of: number) { cues.add(.suffix, symbol) }
    addPhrase(at, groups, sentence, &cues)
    if groups[at].isPossessive {
      for index in groups.indices[(at + 1)...].prefix(5) {
        let group = groups[index]
        if case .other = group.kind { continue }
        if let symbol = signs.symbol(index, of: number) { cues.add(.owns, symbol) }
        if case .noun = group.kind { break }
        if group.kind == .verb || group.kind == .round { break }
      }
    }
    switch mention.place {
    case .subject, .laterSubject: if let verb = verb(after: at, sentence) { cues.add(.acts, verb) }
    case .object:
      if let before = groups[..<at].last(where: { $0.kind == .verb })?.verb {
        cues.add(.suffers, .verb(sentence.verbs[before].verb))
      }
    default: break
    }
  }

  /// The preposition that governs a name, and the noun or verb before it: "the acquisition of", "invested in".
  private func addPhrase(_ at: Int, _ groups: [Group], _ sentence: SentenceGroups, _ cues: inout CueSet) {
    var scan = at - 1
    while scan >= 0, at - scan < 14 {
      switch groups[scan].kind {
      case .preposition:
        cues.add(.preposition, .word(groups[scan].word))
        var head = scan - 1
        while head >= 0, scan - head < 5 {
          switch groups[head].kind {
          case .noun, .verb, .round, .money:
            if let symbol = signs.symbol(head, of: sentence.sentence) { cues.add(.behind, symbol) }
            return
          case .other, .date, .number, .percent, .preposition: head -= 1
          default: return
          }
        }
        return
      case .other, .number, .noun(.company), .noun(.investors), .comma, .conjunction: scan -= 1
      case .name, .reference: scan -= 1
      default: return
      }
    }
  }

  /// The first verb behind a name, unless another name stands between.
  private func verb(after index: Int, _ sentence: SentenceGroups) -> Symbol? {
    for group in sentence.groups[(index + 1)...].prefix(8) {
      guard group.kind == .verb, let verb = group.verb.map({ sentence.verbs[$0] }) else { continue }
      return verb.marks.contains(.passive) ? .passive(verb.verb) : .verb(verb.verb)
    }
    return nil
  }

  static func symbol(_ place: MentionPlace) -> Symbol {
    switch place {
    case .subject: .mark(.subject)
    case .laterSubject: .mark(.laterSubject)
    case .owner: .mark(.owner)
    case .object: .mark(.object)
    case .opening: .mark(.opening)
    case .phrase: .mark(.phrase)
    case .apart: .mark(.apart)
    case .helper: .mark(.helper)
    case .example: .mark(.example)
    }
  }

  // MARK: - In a sentence behind the deal

  /// Everybody whom a sentence names besides those that are known to take part in the deal told last.
  ///
  /// - Parameter told: the deals told so far, asked for only where somebody is named.
  func joiners(
    _ sentence: SentenceGroups, to deal: Told, told: () -> [Told], _ sealer: CueSealer
  ) -> CandidateCues {
    let here = parties.mentions[sentence.sentence].filter { mention in
      mention.entity != deal.recipient && !deal.givers.contains(mention.entity)
        && !saysOnlyWhat(mention.index, sentence)
    }
    var found = CandidateCues()
    guard !here.isEmpty else { return found }
    let told = told()
    let steps = sentence.sentence - deal.sentence
    let count = Set(here.map(\.entity)).count
    let isKnown = parties.mentions[sentence.sentence].contains { deal.givers.contains($0.entity) }
    let isTaken = parties.mentions[sentence.sentence].contains { $0.entity == deal.recipient }
    let last = told.max { $0.sentence < $1.sentence }
    let parts = ToldParts.byEntity(told)
    for mention in here {
      let candidate = found.place(of: mention.entity, empty)
      found.change(candidate) { cues in
        cues.add(.part, Self.symbol(mention.place))
        addConstruction(mention, sentence, &cues)
        cues.add(book.cues(of: mention.entity, .here))
        addTold(mention.entity, told, parts, last, sentence.sentence, .here, &cues)
        cues.add(.steps, .count(steps))
        cues.add(.number, .count(min(count, 5)))
        if isKnown { cues.add(.beside, .mark(.giver)) }
        if isTaken { cues.add(.beside, .mark(.recipient)) }
        for index in sentence.groups.indices where index != mention.index {
          guard let symbol = signs.symbol(index, of: sentence.sentence) else { continue }
          cues.add(index < mention.index ? .before : .after, symbol, 1 / (1 + Float(abs(index - mention.index)) / 6))
        }
        for index in sentence.groups.indices where abs(index - mention.index) < 8 {
          for sense in signs.senses(index, of: sentence.sentence) {
            cues.add(index < mention.index ? .before : .after, sense)
          }
        }
      }
    }
    found.seal(with: sealer)
    return found
  }

  /// "Birch and Alder did not comment", "Birch, Alder and Elm are shareholders of old": what follows the names tells of
  /// them, and of no deal.
  private func saysOnlyWhat(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    for scan in sentence.groups.indices.dropFirst(index + 1) {
      let group = sentence.groups[scan]
      switch group.kind {
      case .name, .comma, .conjunction, .other, .noun(.company), .noun(.investors): continue
      case .verb:
        guard let verb = sentence.verbGroup(scan) else { return false }
        let names = sentence.groups[(scan + 1)...].prefix(3)
        return verb.marks.contains(.negated) || [.decline, .deny].contains(verb.verb)
          || verb.verb == .be && names.contains { $0.kind == .noun(.investors) }
      default: return false
      }
    }
    return false
  }

  // MARK: - By hand

  /// What the constructions that the grammar knows say of the parties, in points.
  struct Hand {
    var takes: [Int: Double]
    var gives: [Int: Double]
    /// Of whoever the passage is about (see ``ContextRecipient``).
    var context: [Int: Double]
  }

  private func addHand(_ entity: Int, _ hand: Hand, _ place: PartyCueBook.Place, _ cues: inout CueSet) {
    if let takes = hand.takes[entity], takes > 0 { cues.add(.hand, .mark(.takes), Float(min(takes, 3) / 3)) }
    if let gives = hand.gives[entity], gives > 0 { cues.add(.hand, .mark(.gives), Float(min(gives, 3) / 3)) }
    guard let context = hand.context[entity], context > 0 else { return }
    cues.add(place.context, .mark(.none), Float(min(context, 6) / 6))
    if !hand.context.contains(where: { $0.key != entity && $0.value >= context }) {
      cues.add(place.context, .mark(.first))
    }
  }

  // MARK: - In the article

  private func isCompany(_ entity: Int) -> Bool { reading.entities[entity].mayBeCompany }

  private func addTold(
    _ entity: Int, _ told: [Told], _ parts: [Int: ToldParts], _ last: Told?, _ number: Int,
    _ place: PartyCueBook.Place, _ cues: inout CueSet
  ) {
    for (part, mark) in ToldParts.marks where parts[entity]?.contains(part) == true {
      cues.add(place.told, .mark(mark))
    }
    if let first = told.first, first.recipient == entity { cues.add(place.told, .mark(.first)) }
    guard let last, last.recipient == entity else { return }
    cues.add(place.told, .mark(number - last.sentence <= 1 ? .last : .earlier))
  }
}
