/// Runs the phrases of deals without a sum over one sentence.
struct UnsizedPhraseReader {
  private let reading: Analysis
  private let sentence: SentenceGroups
  private let words: [Word]

  private struct Word {
    var text: String
    /// Into the sentence's groups.
    var group: Int
    var isParty: Bool
    var isRelative = false
  }

  /// - Parameter known: what the sentence was read to tell already.
  /// - Parameter buyer: who bought in the purchase told just before, for what only goes on with it.
  static func frames(
    _ reading: Analysis, _ sentence: SentenceGroups, besides known: inout [DealFrame], buyer: @autoclosure () -> Int?
  ) -> [DealFrame] {
    let byKey = UnsizedPhrase.byKey
    var phrases: [Int] = []
    for token in reading.document.sentences[sentence.sentence].tokens {
      let word = Int(reading.document.tokens[token].word.index)
      if word < byKey.count, !byKey[word].isEmpty { phrases += byKey[word] }
    }
    guard !phrases.isEmpty else { return [] }
    return UnsizedPhraseReader(reading, sentence).frames(Set(phrases).sorted(), besides: &known, buyer: buyer)
  }

  private init(_ reading: Analysis, _ sentence: SentenceGroups) {
    self.reading = reading
    self.sentence = sentence
    var words: [Word] = []
    for (index, group) in sentence.groups.enumerated() {
      func add(_ group: Group) {
        for word in reading.words(of: group) { words.append(Word(text: word, group: index, isParty: false)) }
      }
      switch group.kind {
      case .name where reading.isPlace(group): words.append(Word(text: "<place>", group: index, isParty: false))
      case .name, .reference, .pronoun:
        if reading.isParty(group) || group.kind == .name {
          words.append(Word(text: "<n>", group: index, isParty: reading.isParty(group)))
        } else {
          add(group)
        }
      case .relative:
        // "Birch, which took control of": whoever stands before it.
        let before = index > 0 && sentence.groups[index - 1].kind == .comma ? index - 2 : index - 1
        if before >= 0, sentence.groups[before].kind == .name || sentence.groups[before].kind == .reference,
          reading.isParty(sentence.groups[before]), !sentence.groups[before].isPossessive,
          ["which", "that", "who"].contains(reading.lower(group))
        {
          words.append(Word(text: "<n>", group: before, isParty: true, isRelative: true))
        } else {
          add(group)
        }
      case .date: words.append(Word(text: "<d>", group: index, isParty: false))
      case .money: words.append(Word(text: "<$>", group: index, isParty: false))
      default: add(group)
      }
    }
    self.words = words
  }

  private var groups: [Group] { sentence.groups }

  private func frames(
    _ phrases: [Int], besides known: inout [DealFrame], buyer: () -> Int?
  ) -> [DealFrame] {
    var found: [DealFrame] = []
    for number in phrases {
      let phrase = UnsizedPhrase.all[number]
      guard phrase.needed.allSatisfy({ needed in words.contains { needed.contains($0.text) } }) else { continue }
      for start in words.indices {
        guard let match = match(phrase.elements[...], at: start, Match()) else { continue }
        for frame in frames(of: phrase, match, start, phrase.continuesPurchases ? buyer() : nil)
        where !isTold(frame, found) {
          if let same = known.firstIndex(where: { isTold(frame, [$0]) }) {
            // The wording knows better how firm it is than a rule that saw a verb and a noun.
            complete(&known[same], with: frame)
          } else {
            found.append(frame)
          }
        }
        break
      }
    }
    return found
  }

  private func complete(_ known: inout DealFrame, with frame: DealFrame) {
    guard known.amount == nil, known.recipient == frame.recipient else { return }
    if frame.told != nil { known.told = frame.told }
    if known.investors.isEmpty { known.investors = frame.investors }
    if known.isAnaphoric, !frame.investors.isEmpty {
      known.isAnaphoric = false
      known.kind = frame.kind
    }
  }

  private func isTold(_ frame: DealFrame, _ known: [DealFrame]) -> Bool {
    known.contains { other in
      other.recipient == frame.recipient && Self.family(other.kind) == Self.family(frame.kind)
        || frame.kind != .ipo && other.amount != nil && other.recipient == frame.recipient
    }
  }

  private static func family(_ kind: Deal.Kind) -> Int {
    switch kind {
    case .acquisition, .merger, .acquiHire: 0
    case .ipo: 1
    case .secondary: 2
    default: 3
    }
  }

  // MARK: - Matching

  private struct Match {
    var slots: [(role: UnsizedPhrase.Role, groups: [Int])] = []
    var end = 0
  }

  private func match(_ elements: ArraySlice<UnsizedPhrase.Element>, at place: Int, _ so: Match) -> Match? {
    guard let element = elements.first else {
      var match = so
      match.end = place
      return match
    }
    let rest = elements.dropFirst()
    switch element {
    case .word(let set):
      guard place < words.count, set.contains(words[place].text) else { return nil }
      return match(rest, at: place + 1, so)
    case .optional(let set):
      if place < words.count, set.contains(words[place].text), let found = match(rest, at: place + 1, so) {
        return found
      }
      return match(rest, at: place, so)
    case .gap(let size):
      var skipped = 0
      while true {
        if let found = match(rest, at: place + skipped, so) { return found }
        guard skipped < size, place + skipped < words.count, mayBeSkipped(words[place + skipped]) else { return nil }
        skipped += 1
      }
    case .slot(let role, let isPossessive):
      guard place < words.count, words[place].isParty else { return nil }
      let group = words[place].group
      guard groups[group].isPossessive == isPossessive else { return nil }
      var heads = [group]
      if !isPossessive {
        heads = ClauseReader(reading, sentence).list(from: group, to: groups.count).filter {
          reading.isParty(groups[$0]) && !groups[$0].isPossessive
        }
        if heads.first != group { heads = [group] }
      }
      // All names of a list, or, where the phrase does not go on behind them, the first alone.
      if heads.count > 1, let last = heads.last, let after = words.firstIndex(where: { $0.group == last }) {
        var all = so
        all.slots.append((role, heads))
        if let found = match(rest, at: after + 1, all) { return found }
      }
      var one = so
      let before = isPossessive ? [group] : ClauseReader(reading, sentence).phrase(endingAt: group).heads
      one.slots.append((role, so.slots.isEmpty && before.allSatisfy { reading.isParty(groups[$0]) } ? before : [group]))
      if let found = match(rest, at: place + 1, one) { return found }
      // "Birch, the publisher, has": the phrase goes on behind an aside.
      return endOfAside(from: place + 1).flatMap { match(rest, at: $0, one) }
    }
  }

  /// Behind the aside that begins with the comma at a place, and, behind a reference ("…, the publisher, has"), behind
  /// the comma that ends it.
  private func endOfAside(from place: Int) -> Int? {
    guard place < words.count, words[place].text == "," else { return nil }
    if place > 0, groups[words[place - 1].group].kind == .reference { return place + 1 }
    // A relative clause has a verb of its own.
    let isRelative = place + 1 < words.count && words[place + 1].isRelative
    var scan = place + 1
    while scan < words.count, scan < place + 14 {
      if words[scan].text == "," { return scan + 1 }
      let kind = groups[words[scan].group].kind
      if kind == .colon || kind == .verb && !isRelative { return nil }
      scan += 1
    }
    return nil
  }

  private func mayBeSkipped(_ word: Word) -> Bool {
    // "picked banks for its flotation"
    if groups[word.group].kind == .pronoun, groups[word.group].isPossessive { return true }
    guard !word.isParty, word.text != "<n>" else { return false }
    switch groups[word.group].kind {
    case .comma, .colon, .relative, .open, .close, .quote: return false
    default: return word.text != "." && word.text != "not" && word.text != "never" && word.text != "no"
    }
  }

  // MARK: - Frames

  private func frames(of phrase: UnsizedPhrase, _ match: Match, _ start: Int, _ buyer: Int?) -> [DealFrame] {
    func entities(_ role: UnsizedPhrase.Role) -> [Int] {
      match.slots.filter { $0.role == role }.flatMap(\.groups).compactMap { groups[$0].entity }
    }
    if phrase.kind == .computeCommitment {
      let compute = ComputeClause(reading: reading, sentence: sentence)
      guard compute.hasCapacity(in: groups.indices) else { return [] }
    }
    var givers = entities(.buyer) + entities(.giver)
    if phrase.continuesPurchases {
      guard let buyer, givers.isEmpty || givers == [buyer] else { return [] }
      givers = [buyer]
    }
    guard givers.allSatisfy({ reading.entities[$0].kind != .person && reading.entities[$0].kind != .outlet }) else {
      return []
    }
    var targets = entities(.target)
    if phrase.isOfTopic, let topic = reading.mainCompany.company(at: sentence.sentence, givers.contains) {
      targets = [topic]
    }
    return targets.filter { target in
      !givers.contains(target) && reading.canReceive(target, phrase.kind)
    }.map { target in
      var frame = DealFrame(
        kind: phrase.kind, status: .announced, sentence: sentence.sentence, position: position(match, start),
        rule: phrase.name, weight: phrase.weight)
      frame.recipient = target
      frame.investors = givers.map { .init(entity: $0, role: nil) }
      frame.sellers = entities(.seller)
      frame.told = phrase.status
      frame.isOwnCheque = phrase.kind == .strategicInvestment
      return frame
    }
  }

  /// The verb of the phrase, or its middle.
  private func position(_ match: Match, _ start: Int) -> Int {
    let range = words[start].group..<max(words[min(match.end, words.count) - 1].group + 1, words[start].group + 1)
    return range.first { groups[$0].kind == .verb } ?? words[(start + max(match.end - 1, start)) / 2].group
  }
}
