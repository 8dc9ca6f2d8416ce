/// Tells deals from what is said with the same words: a product "offering", a "list" of names, a thing that "you can buy"
/// in a shop, features that a product "combines", effort that somebody "invests", the price of a thing.
///
/// A deal without a sum stands on its words alone, so these have to mean nothing else.
struct OtherMeanings {
  let reading: Analysis

  func isOther(_ frame: DealFrame, in sentence: SentenceGroups) -> Bool {
    if looksLike(frame, sentence) || isThought(frame, sentence) || isOfOthers(frame, sentence) { return true }
    if let amount = frame.amount { return (amount.high ?? amount.value) < Self.leastAmount }
    guard frame.valuation == nil, !frame.isAnaphoric, sentence.groups.indices.contains(frame.position) else {
      return false
    }
    switch frame.kind {
    case .ipo: return isOtherListing(frame, sentence)
    case .acquisition, .acquiHire: return isShopping(frame, sentence)
    case .merger: return isMixture(frame, sentence)
    case .strategicInvestment, .equityRound: return isEffort(frame, sentence)
    default: return false
    }
  }

  /// "It might look like an acquisition of Acme by Birch": how something looks.
  private func looksLike(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard frame.kind == .acquisition || frame.kind == .merger, frame.position < sentence.groups.count else {
      return false
    }
    let words = sentence.groups[max(0, frame.position - 6)..<frame.position].flatMap { reading.words(of: $0) }
    return zip(words, words.dropFirst()).contains { first, next in
      ["look", "looks", "looked"].contains(first) && ["like", "as"].contains(next)
    }
  }

  /// In whatever currency: the least that a company raises or costs is more than the price of a thing.
  private static let leastAmount = 10_000.0

  /// "They could buy Acme for $3 billion": nobody is named who might.
  private func isThought(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard frame.kind == .acquisition, frame.investors.isEmpty, let verb = sentence.verbGroup(frame.position),
      verb.verb == .acquire, verb.marks.contains(.possible), verb.marks.isDisjoint(with: [.passive]), frame.position > 0
    else { return false }
    let before = sentence.groups[frame.position - 1]
    return before.kind == .pronoun && before.entity == nil
  }

  private static let roles = WordSet(
    "founded cofounded clients customers competitor competitors rival rivals roster luminaries"
  )

  /// "a lab founded by luminaries, including Jane Roe", "its clients include Acme": names of another part than money.
  private func isOfOthers(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard frame.isAnaphoric, frame.amount == nil, frame.round == nil,
      [.equityRound, .strategicInvestment].contains(frame.kind)
    else { return false }
    return !Self.speaksOfMoney(sentence)
      && !sentence.groups.contains { $0.kind == .noun(.investors) || $0.kind == .noun(.participation) }
      && sentence.groups.contains { group in
        group.tokens.contains { Self.roles.contains(reading.document.tokens[$0].word) }
      }
  }

  // MARK: - Listings

  private static let market = WordSet(
    "ipo ipos nasdaq nyse prospectus flotation flotations underwriter underwriters shares stock stocks exchange spac oversubscribed bookbuilding s-1 f-1 delist delisted relist bourse investors"
  )

  private func speaksOfMarket(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { group in
      if [.noun(.exchange), .noun(.shares), .noun(.document)].contains(group.kind) { return true }
      if group.kind == .noun(.ipo), group.tokens.count > 1 { return reading.lower(group) != "public debut" }
      if group.kind == .verb || group.kind == .noun(.ipo), reading.lower(group).hasSuffix("public") { return true }
      return group.kind != .verb && group.tokens.contains { Self.market.contains(reading.document.tokens[$0].word) }
    }
  }

  private static let plurals: Spellings = ["offerings", "listings", "debuts", "lists", "floats"]
  private static let ambiguous: Spellings = ["offering", "listing", "debut", "float"]

  /// What somebody means to do, who may well use an ambiguous word: "wants to list", "filed to list".
  private static let meant: VerbMarks = [
    .infinitive, .agreed, .planned, .considered, .talks, .expected, .future, .possible, .pastPlan,
  ]

  private func isOtherListing(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    let isNear = speaksOfMarket(sentence)
    let nouns = groups.filter { $0.kind == .noun(.ipo) }.map { reading.lower($0) }
    if let verb = sentence.verbGroup(frame.position), verb.verb == .list {
      let text = reading.lower(groups[frame.position])
      let last = text.split(separator: " ").last.map(String.init) ?? text
      // "went public with the fact that"
      if last == "public" {
        return groups[(frame.position + 1)...].prefix(2).contains { reading.lower($0) == "with" }
          && !groups[(frame.position + 1)...].prefix(6).contains { $0.kind == .money || $0.kind == .noun(.valuation) }
      }
      // "a list of", "bitcoin wallets listed for payments", "rumours floating about"
      if last == "list" { return !isNear && verb.marks.isDisjoint(with: Self.meant) }
      if last == "lists" { return true }
      return !isNear && !speaksNearby(sentence.sentence) && last != "floated" && last != "ipo"
    }
    guard !nouns.isEmpty else { return false }
    if groups.indices.filter({ groups[$0].kind == .noun(.ipo) }).allSatisfy({ isOffered($0, groups) }) { return true }
    guard !isNear else { return false }
    return nouns.allSatisfy { noun in
      Self.plurals.contains(noun) || Self.ambiguous.contains(noun) && !speaksNearby(sentence.sentence)
    }
  }

  /// Words that are of listings and of nothing else.
  private static let ofListings = WordSet(
    "ipo ipos nasdaq nyse prospectus flotation flotations underwriter underwriters oversubscribed bookbuilding s-1 f-1")

  /// Whether the sentence before or behind speaks of a listing beyond doubt: in every other article something is "in
  /// stock", or an app "shares" what it knows with "investors".
  private func speaksNearby(_ number: Int) -> Bool {
    [number - 1, number + 1].contains { other in
      reading.sentences.indices.contains(other)
        && reading.sentences[other].groups.contains { group in
          group.kind == .noun(.exchange)
            || group.tokens.contains { Self.ofListings.contains(reading.document.tokens[$0].word) }
        }
    }
  }

  /// ", offering better sound", "by offering it": something is offered, and no shares.
  private func isOffered(_ index: Int, _ groups: [Group]) -> Bool {
    guard reading.lower(groups[index]) == "offering", index > 0, index + 1 < groups.count else { return false }
    let before = groups[index - 1]
    guard before.kind == .comma || ["by", "while", "is", "are", "now"].contains(reading.lower(before)) else {
      return false
    }
    switch groups[index + 1].kind {
    case .other: return ![".", "of", "price"].contains(reading.lower(groups[index + 1]))
    case .name, .pronoun, .reference, .number: return true
    default: return false
    }
  }

  // MARK: - Purchases

  private static let anybody: Spellings = [
    "you", "anyone", "people", "consumers", "customers", "users", "shoppers", "everyone", "somebody", "someone",
    "readers", "buyers", "i",
  ]
  private static let weak: Spellings = [
    "buy", "buys", "buying", "bought", "purchase", "purchases", "purchasing", "grab",
  ]

  private func isShopping(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    // "are on sale, from the Acme tablet to the Birch console"
    if frame.position > 0, reading.lower(sentence.groups[frame.position]) == "sale",
      reading.lower(sentence.groups[frame.position - 1]) == "on"
    {
      return true
    }
    guard let verb = sentence.verbGroup(frame.position), verb.marks.isDisjoint(with: [.passive]) else { return false }
    let words = reading.words(of: sentence.groups[frame.position])
    guard words.contains(where: Self.weak.contains) || words.last == "over" else { return false }
    if words.last == "over", !frame.investors.isEmpty,
      frame.investors.allSatisfy({ reading.entities[$0.entity].kind == .person })
    {
      // "when Jane Roe took over Acme": she leads it.
      return true
    }
    // "the best chargers to buy": nobody's plan.
    if frame.investors.isEmpty, frame.sellers.isEmpty, words.last != "over",
      !verb.marks.isDisjoint(with: [.infinitive, .gerund]),
      verb.marks.isDisjoint(with: Self.meant.subtracting(.infinitive))
    {
      return true
    }
    let before = sentence.groups[..<frame.position].suffix(4)
    return before.contains { group in
      group.kind != .name
        && reading.words(of: group).contains { Self.anybody.contains($0) }
    }
  }

  // MARK: - Mergers

  private static let ofCompanies = WordSet(
    "merger mergers companies company shareholders stock shares deal transaction rivals firms businesses valued takeover regulators antitrust"
  )

  /// "combines Acme Search with Birch Maps", "the contents merge": of what is no company.
  private func isMixture(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    let word = reading.lower(sentence.groups[frame.position])
    let isCombining = word.contains("combin")
    if frame.position + 1 < sentence.groups.count,
      ["seamlessly", "easily", "neatly", "smoothly", "well", "nicely"].contains(
        reading.lower(sentence.groups[frame.position + 1]))
    {
      // "merges seamlessly into Acme": a thing does.
      return true
    }
    let parties = [frame.recipient].compactMap { $0 } + frame.investors.map(\.entity)
    let isTold = sentence.groups.contains { group in
      [.noun(.merger), .noun(.company), .noun(.deal), .noun(.shares), .noun(.acquisition), .noun(.investors)]
        .contains(group.kind)
        || group.tokens.contains { Self.ofCompanies.contains(reading.document.tokens[$0].word) }
    }
    return isCombining && (!isTold || parties.contains { onlyOwns($0, sentence) })
      || parties.contains { modifies($0, sentence) }
  }

  /// "combining Acme's product with Birch's salesmen": things of theirs.
  private func onlyOwns(_ entity: Int, _ sentence: SentenceGroups) -> Bool {
    let places = sentence.groups.filter { $0.entity == entity }
    return !places.isEmpty && places.allSatisfy(\.isPossessive)
  }

  /// "Acme's industry knowledge", "the MLops space": a name that only says which of what follows.
  private func modifies(_ entity: Int, _ sentence: SentenceGroups) -> Bool {
    let places = sentence.groups.indices.filter { sentence.groups[$0].entity == entity }
    return !places.isEmpty
      && places.allSatisfy { place in
        guard place + 1 < sentence.groups.count else { return false }
        let next = sentence.groups[place + 1]
        guard next.kind == .other, let token = next.tokens.first else { return false }
        return reading.document.tokens[token].kind == .word && !reading.isAdverb(next)
          && Self.things.contains(reading.document.tokens[token].word)
      }
  }

  private static let things = WordSet(
    "space technology technologies platform platforms capabilities knowledge models model expertise techniques internet market ecosystem world area field industry sector networks software data features tools services"
  )

  // MARK: - Investments

  private static let ofEffort: Spellings = [
    "contribute", "contributes", "contributed", "contributing", "deploy", "deploys", "deployed", "deploying", "channel",
    "channels", "channelled", "subscribe", "subscribes", "subscribed", "stake", "pump", "pumps",
  ]

  /// "deployed at Acme", "contributes to Acme", "investing in the Acme space": of work and not of money.
  private func isEffort(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard sentence.verbGroup(frame.position)?.verb == .invest else { return false }
    let words = reading.words(of: sentence.groups[frame.position])
    if words.contains(where: Self.ofEffort.contains) { return !Self.speaksOfMoney(sentence) }
    return frame.recipient.map { modifies($0, sentence) } ?? false
  }

  private static func speaksOfMoney(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { group in
      switch group.kind {
      case .money, .round, .noun(.round), .noun(.investment), .noun(.shares), .noun(.stake): true
      default: false
      }
    }
  }
}
