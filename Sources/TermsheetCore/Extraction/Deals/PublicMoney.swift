/// Grants in an article whose news is public money, where the single sentence need not say so again.
///
/// "The ministry named the companies that will share $2 billion of subsidies. Acme will get $500 million; Birch is in
/// line for $340 million. Cedar's share is $9 million, Alder's $7 million." Outside such an article the same wordings
/// tell of rounds, prices and revenue, and are left to the other rules.
struct PublicMoney {
  /// The name of the rule.
  static let rule = "public-money"

  let reading: Analysis
  /// The article's news is money that a government gives.
  let isNews: Bool
  /// Who gives it, where the article names a government or an agency at its head.
  private let giver: Int?

  init(_ reading: Analysis) {
    self.reading = reading
    let places = reading.document.sentences
    let lead = places.firstIndex { $0.form != .title } ?? 0
    let head = reading.sentences.filter { places[$0.sentence].form == .title || $0.sentence < lead + 2 }
    let nouns = head.flatMap { $0.groups.map(\.kind) }
    let speaksOfGrants = nouns.contains(.noun(.grant))
    let speaksOfOther =
      nouns.contains { [.noun(.round), .round, .noun(.acquisition), .noun(.ipo), .noun(.merger)].contains($0) }
    let states = head.flatMap { sentence in
      sentence.groups.compactMap { group in
        group.entity.flatMap { reading.entities[$0].kind == .government ? $0 : nil }
      }
    }
    let isOfState = !states.isEmpty || nouns.contains(.noun(.government))
    isNews = speaksOfGrants && !speaksOfOther && isOfState
    giver = states.first
  }

  func frames(in sentence: SentenceGroups, roles: [Int: MoneyRole], besides known: [DealFrame]) -> [DealFrame] {
    guard isNews, !isOfOtherMoney(sentence) else { return [] }
    let used = Set(known.compactMap(\.amountTokens))
    var frames: [DealFrame] = []
    for index in sentence.groups.indices where sentence.groups[index].kind == .money && roles[index] == .amount {
      guard !used.contains(sentence.groups[index].tokens), let money = reading.money(sentence.groups[index]),
        !isLent(index, sentence), let found = recipient(of: index, in: sentence, after: frames)
      else { continue }
      var frame = DealFrame(
        kind: .grant, status: .announced, sentence: sentence.sentence, position: found.position, rule: Self.rule)
      frame.recipient = found.entity
      frame.amount = money
      frame.amountTokens = sentence.groups[index].tokens
      frame.weight = 0.8
      if let giver = giver(in: sentence), giver != found.entity { frame.investors = [.init(entity: giver, role: nil)] }
      frames.append(frame)
    }
    return frames
  }

  /// The state that the sentence names; that of the news where it names none and speaks of no other country.
  private func giver(in sentence: SentenceGroups) -> Int? {
    let entities = sentence.groups.compactMap(\.entity)
    if let own = entities.first(where: { reading.entities[$0].kind == .government }) { return own }
    let isAbroad = sentence.groups.indices.contains { index in
      guard sentence.groups[index].entity.map({ reading.entities[$0].kind == .place }) ?? false else { return false }
      // "in Dresden" is where it is spent.
      return index == 0 || reading.lower(sentence.groups[index - 1]) != "in"
    }
    return isAbroad ? nil : giver
  }

  private struct Recipient {
    var entity: Int
    /// The group whose verb tells how firm it is.
    var position: Int
  }

  private func recipient(of money: Int, in sentence: SentenceGroups, after frames: [DealFrame]) -> Recipient? {
    bracketed(money, sentence) ?? share(money, sentence) ?? subject(money, sentence) ?? behind(money, sentence)
      ?? ahead(money, sentence) ?? listed(money, sentence, isBegun: !frames.isEmpty)
  }

  // MARK: - Who receives it

  private func party(_ index: Int, _ groups: [Group]) -> Int? {
    guard groups.indices.contains(index), let entity = groups[index].entity,
      [.name, .reference, .pronoun].contains(groups[index].kind)
    else { return nil }
    return reading.entities[entity].mayBeCompany && entity != giver ? entity : nil
  }

  private func skipWords(_ index: Int, _ step: Int, _ groups: [Group]) -> Int {
    var scan = index
    while groups.indices.contains(scan), groups[scan].kind == .other || groups[scan].kind == .date { scan += step }
    return scan
  }

  /// "Acme ($3 million)".
  private func bracketed(_ money: Int, _ sentence: SentenceGroups) -> Recipient? {
    let groups = sentence.groups
    guard money > 1, groups[money - 1].kind == .open, !groups[money - 2].isPossessive,
      let entity = party(money - 2, groups)
    else { return nil }
    return Recipient(entity: entity, position: verb(before: money, sentence) ?? money)
  }

  private static let shares: Spellings = ["share", "slice", "part", "portion", "allocation", "sum", "package"]

  /// "Acme's award came to $6 billion", "Acme's share is $9 million, Birch's $7 million", "the award to Acme is worth".
  private func share(_ money: Int, _ sentence: SentenceGroups) -> Recipient? {
    let groups = sentence.groups
    var scan = skipWords(money - 1, -1, groups)
    if groups.indices.contains(scan), groups[scan].isPossessive, let entity = party(scan, groups) {
      return Recipient(entity: entity, position: verb(before: money, sentence) ?? money)
    }
    while scan >= 0, money - scan < 7 {
      let group = groups[scan]
      if group.kind == .noun(.grant) || Self.shares.contains(reading.lower(group)) {
        if scan > 0, groups[scan - 1].isPossessive, let entity = party(scan - 1, groups) {
          return Recipient(entity: entity, position: verb(before: money, sentence) ?? money)
        }
        guard scan + 2 < money, ["to", "for"].contains(reading.lower(groups[scan + 1])),
          let entity = party(skipWords(scan + 2, 1, groups), groups)
        else { return nil }
        return Recipient(entity: entity, position: verb(before: money, sentence) ?? money)
      }
      if group.kind == .comma || group.kind == .colon { return nil }
      scan -= 1
    }
    return nil
  }

  private static let getting: VerbSet = [.get, .take, .earn]
  private static let granting: VerbSet = [.give, .commit, .put, .lend, .expect, .agree]

  /// "Acme will get $500 million", "Acme was promised $8 billion", "Acme is in line for $3 million".
  private func subject(_ money: Int, _ sentence: SentenceGroups) -> Recipient? {
    let groups = sentence.groups
    guard let place = verb(before: money, sentence), let verb = sentence.verbGroup(place),
      let clause = ClauseReader(reading, sentence).clause(ofVerbAt: place)
    else { return nil }
    guard !groups[place..<money].contains(where: { $0.kind == .money || $0.kind == .relative || $0.kind == .colon })
    else { return nil }
    let between = groups[place..<money].map(reading.lower)
    let isInLine = verb.verb == .be && between.contains("line") && between.contains("for")
    let takes = Self.getting.contains(verb.verb) && !verb.marks.contains(.passive)
    let isGiven = Self.granting.contains(verb.verb) && verb.marks.contains(.passive)
    guard takes || isGiven || isInLine,
      let head = isGiven ? clause.object.first ?? clause.subject.first : clause.subject.first,
      let entity = party(head, groups)
    else {
      return nil
    }
    return Recipient(entity: entity, position: place)
  }

  /// "$240 million for Acme's plant", "$15 million to Acme".
  private func behind(_ money: Int, _ sentence: SentenceGroups) -> Recipient? {
    let groups = sentence.groups
    guard money + 2 < groups.count else { return nil }
    var scan = money + 1
    while scan < groups.count, scan < money + 8 {
      switch groups[scan].kind {
      case .preposition where ["for", "to"].contains(reading.lower(groups[scan])):
        var name = scan + 1
        while name < groups.count, name < scan + 8 {
          if let entity = party(name, groups) {
            return Recipient(entity: entity, position: verb(before: money, sentence) ?? money)
          }
          switch groups[name].kind {
          case .other, .noun(.company), .name, .noun(.hardware), .number: name += 1
          case .preposition where reading.lower(groups[name]) == "of": name += 1
          default: return nil
          }
        }
        return nil
      // "900 million euros of German state aid for the plant of Acme"
      case .preposition where reading.lower(groups[scan]) == "of": scan += 1
      case .noun(.grant), .other: scan += 1
      case .name where groups[scan].entity.map({ reading.entities[$0].kind == .place }) ?? false: scan += 1
      default: return nil
      }
    }
    return nil
  }

  /// "For Acme there is $12 million".
  private func ahead(_ money: Int, _ sentence: SentenceGroups) -> Recipient? {
    let groups = sentence.groups
    guard let place = verb(before: money, sentence), sentence.verbGroup(place)?.verb == .be, place > 1,
      groups[..<place].contains(where: { reading.lower($0) == "there" }),
      ["for", "to"].contains(reading.lower(groups[0])), let entity = party(skipWords(1, 1, groups), groups)
    else { return nil }
    return Recipient(entity: entity, position: place)
  }

  /// "…, Birch $6 million and Cedar $4 million": the verb of the one before.
  private func listed(_ money: Int, _ sentence: SentenceGroups, isBegun: Bool) -> Recipient? {
    let groups = sentence.groups
    guard isBegun || verb(before: money, sentence) == nil else { return nil }
    let name = skipWords(money - 1, -1, groups)
    guard !groups.indices.contains(name) || !groups[name].isPossessive, let entity = party(name, groups) else {
      return nil
    }
    let before = skipWords(name - 1, -1, groups)
    guard before < 0 || [.comma, .colon, .conjunction, .dash].contains(groups[before].kind) else { return nil }
    return Recipient(entity: entity, position: verb(before: money, sentence) ?? money)
  }

  private func verb(before index: Int, _ sentence: SentenceGroups) -> Int? {
    sentence.groups[..<index].lastIndex { $0.kind == .verb }
  }

  // MARK: - Other money

  private func isLent(_ money: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    let before = groups[max(0, money - 3)..<money].reversed().prefix { $0.kind != .comma && $0.kind != .conjunction }
    let after = groups[(money + 1)...].prefix(3).prefix { $0.kind != .comma && $0.kind != .conjunction }
    return before.contains { $0.kind == .noun(.debt) } || after.contains { $0.kind == .noun(.debt) }
  }

  /// Rounds, prices and revenue, which such an article tells as well.
  private func isOfOtherMoney(_ sentence: SentenceGroups) -> Bool {
    let isOfState = sentence.groups.contains { group in
      group.kind == .noun(.government) || group.entity.map { reading.entities[$0].kind == .government } ?? false
    }
    return sentence.groups.contains { group in
      switch group.kind {
      case .round, .noun(.round), .noun(.valuation), .noun(.acquisition), .noun(.turnover), .noun(.ipo), .noun(.stake),
        .noun(.shares), .noun(.spending), .noun(.penalty):
        !Self.shares.contains(reading.lower(group))
      case .verb:
        group.verb.map { isOfOthers(sentence.verbs[$0].verb, isOfState) } ?? false
      default: false
      }
    }
  }

  private func isOfOthers(_ verb: VerbClass, _ isOfState: Bool) -> Bool {
    [.raise, .acquire, .spend, .cost].contains(verb) || verb == .invest && !isOfState
  }
}
