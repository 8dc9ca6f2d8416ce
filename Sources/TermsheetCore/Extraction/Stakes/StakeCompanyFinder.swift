/// Finds whose shares are meant where the sentence does not say: the company that the text is about, and never the
/// holder itself.
///
/// A class, since every reader of a sentence holds it.
final class StakeCompanyFinder {
  let reading: Analysis
  /// Companies whose holders the article names elsewhere, and those who hold elsewhere.
  private let owned: Set<Int>
  private let holding: Set<Int>
  /// The company of the last holding that a sentence tells.
  private let toldIn: [Int: Int]
  /// The sized holdings of each sentence, as far as they are told already.
  private let sizedIn: [Int: [StakeFinding]]
  let main: MainCompany
  /// Where the article names companies whose shares may be meant, in the order of the text.
  private let mentions: [Mention]
  /// Whether anything was asked whose answer depends on the holdings that are told.
  var isAsked = false

  private struct Mention {
    var entity: Int
    var sentence: Int
    /// Group of its sentence.
    var place: Int
    var isName: Bool
    var isOwner: Bool
    var isOpening: Bool
    var isSubject: Bool
    var isAtHome: Bool
  }

  convenience init(reading: Analysis) {
    self.init(reading, [], Self.mentions(reading))
  }

  /// - Parameter told: what the article says of holdings in sentences that name the company.
  convenience init(_ other: StakeCompanyFinder, told: [StakeFinding]) {
    self.init(other.reading, told, other.mentions)
  }

  private init(_ reading: Analysis, _ told: [StakeFinding], _ mentions: [Mention]) {
    self.reading = reading
    main = reading.mainReceiver
    self.mentions = mentions
    let named = told.filter { $0.notes.isEmpty && $0.status != .former }
    owned = Set(named.map(\.company))
    toldIn = Dictionary(named.map { ($0.sentence, $0.company) }, uniquingKeysWith: { $1 })
    sizedIn = Dictionary(grouping: told.filter(\.isSized), by: \.sentence)
    holding = Set(told.compactMap(\.holder.entity)).subtracting(owned)
  }

  private static func mentions(_ reading: Analysis) -> [Mention] {
    var found: [Mention] = []
    for sentence in reading.sentences {
      let form = reading.document.sentences[sentence.sentence].form
      var seenVerb = false
      for (place, group) in sentence.groups.enumerated() {
        if group.kind == .verb { seenVerb = true }
        guard let entity = group.entity, isCompany(entity, reading), !isModifier(place, sentence.groups),
          !isSource(place, sentence.groups, reading)
        else { continue }
        found.append(
          Mention(
            entity: entity, sentence: sentence.sentence, place: place, isName: group.kind == .name,
            isOwner: group.isPossessive, isOpening: sentence.sentence <= 2 || form == .title,
            isSubject: !seenVerb && (place == 0 || sentence.groups[place - 1].kind != .preposition),
            isAtHome: isAtHome(place, sentence.groups, reading)))
      }
    }
    return found
  }

  /// - Parameters:
  ///   - index: a group of the sentence; what stands behind it does not count.
  ///   - holder: who holds; no company holds itself.
  ///   - prefersMain: whether nothing says more than that it is a company, so that rather the one is meant that the
  ///     article is about.
  ///   - isRest: whether it is what the holdings just told leave over ("the remaining 70%").
  func company(
    before index: Int, in number: Int, besides holder: Int?, excluding others: Set<Int> = [], prefersMain: Bool = true,
    isRest: Bool = false
  ) -> Int? {
    isAsked = true
    if let site = siteOfVenture(at: number), !others.contains(site) { return site }
    var scores: [Int: Double] = [:]
    var counts: [Int: Int] = [:]
    var acting: Set<Int> = []
    for mention in mentions {
      guard mention.sentence <= number else { break }
      let entity = mention.entity
      let distance = number - mention.sentence
      if distance == 0, mention.place >= index { break }
      guard mention.isName || distance == 0, entity != holder, !others.contains(entity) else { continue }
      counts[entity, default: 0] += 1
      if mention.isAtHome { acting.insert(entity) }
      var score = mention.isOpening ? 0.8 : 0.1
      if distance <= 4 {
        score = max(
          score,
          (mention.isSubject || distance == 0 ? 3.0 : 1.8) / Double(1 + distance) + (mention.isOpening ? 0.8 : 0))
        if mention.isOwner { score -= 0.4 }
        if distance == 0 { score += 0.3 }
      }
      scores[entity] = max(scores[entity] ?? 0, score)
    }
    let main =
      prefersMain
      ? main.company(at: number) { $0 == holder || others.contains($0) || holding.contains($0) } : nil
    if let main, scores[main] == nil { scores[main] = 0 }
    let own = holder.flatMap(companyOfPerson)
    let told = isRest ? toldIn[number] ?? toldIn[number - 1] ?? toldIn[number - 2] : toldIn[number - 1]
    let received = self.main.received
    if let own, own != holder, scores[own] == nil { scores[own] = 0 }
    let ranked = scores.filter { entity, _ in
      !isFamily(entity, of: holder) && !others.contains { isFamily(entity, of: $0) }
        && (acting.contains(entity) || !isDoubtful(entity, counts[entity] ?? 0) || entity == main || entity == own)
    }.map { entity, score in
      // "of the chip unit": rather one just named than one named often.
      var score = score + weight(of: entity, count: prefersMain ? counts[entity] ?? 0 : min(2, counts[entity] ?? 0))
      if entity == main { score += 1.5 }
      if entity == own { score += 2 }
      if entity == told { score += isRest ? 3 : 1 }
      // Who is bought or gets the money, and not who pays.
      score += max(-1.5, min(1.5, 0.5 * (received[entity] ?? 0)))
      return (entity, score)
    }
    .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    guard let best = ranked.first else { return nil }
    if ranked.count > 1, best.1 - ranked[1].1 < 0.1 { return nil }
    return best.0
  }

  /// "a joint venture for Hyperion, the campus that Acme is building": a venture without a name is called after the site
  /// that it builds or owns.
  private func siteOfVenture(at number: Int) -> Int? {
    guard reading.sentences[max(0, number - 1)...number].contains(where: speaksOfVenture) else { return nil }
    for sentence in reading.sentences[max(0, number - 2)...number].reversed() {
      // A venture with a name of its own is found by it.
      for index in sentence.groups.indices.dropLast() where sentence.groups[index].kind == .noun(.venture) {
        let next = sentence.groups[index + 1]
        if next.kind == .name, next.entity.map(isCompany) == true { return nil }
      }
    }
    let near = reading.sentences[max(0, number - 3)...number].flatMap(\.groups)
    return near.last { $0.kind == .name && $0.entity.map(isSite) == true }?.entity
      ?? topicalSite
  }

  private func speaksOfVenture(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { $0.kind == .noun(.venture) }
  }

  private func isSite(_ entity: Int) -> Bool {
    reading.entities[entity].kind == .product && reading.entities[entity].known?.tags.contains("site") == true
  }

  /// The one site that the title names.
  private var topicalSite: Int? {
    let titles = reading.sentences.prefix(3).filter { reading.document.sentences[$0.sentence].form == .title }
    let sites = Set(titles.flatMap(\.groups).compactMap(\.entity).filter(isSite))
    return sites.count == 1 ? sites.first : nil
  }

  /// The one company whose parts the sentence before tells.
  func companyToldBefore(_ number: Int) -> Int? {
    isAsked = true
    guard let before = sizedIn[number - 1] else { return nil }
    let companies = Set(before.map(\.company))
    return companies.count == 1 ? companies.first : nil
  }

  /// The holding with which a sentence goes on: the last of the sentence before, where that tells of one holder only.
  func holdingToldBefore(_ number: Int) -> StakeFinding? {
    isAsked = true
    guard let before = sizedIn[number - 1], let last = before.last,
      before.allSatisfy({ $0.holder == last.holder && $0.company == last.company })
    else { return nil }
    return last
  }

  /// The one company that the title names, where nothing else is told of a row of holders.
  func topic(besides holders: Set<Int>, in number: Int) -> Int? {
    isAsked = true
    if let told = toldIn[number - 1], !holders.contains(told) { return told }
    if let main = main.company(at: number, { holders.contains($0) }) { return main }
    let titles = reading.sentences.prefix(3).filter { reading.document.sentences[$0.sentence].form == .title }
    let named = Set(
      titles.flatMap { $0.groups.compactMap { $0.kind == .name ? $0.entity : nil } }
        .filter { isCompany($0) && !holders.contains($0) && !looksPersonal($0) })
    if named.count == 1, let only = named.first { return only }
    return company(before: 0, in: number, besides: nil, excluding: holders)
  }

  /// A name met often weighs more; one of no known kind that is met once may be no company at all.
  private func weight(of entity: Int, count: Int) -> Double {
    var weight = min(2, 0.25 * Double(count)) - (isDoubtful(entity, count) ? 1 : 0)
    if owned.contains(entity) { weight += 1.5 }
    if holding.contains(entity), (main.received[entity] ?? 0) < 2 { weight -= 2 }
    if looksPersonal(entity) { weight -= 1.5 }
    if reading.isInvestmentFirm(entity) { weight -= 2 }
    return weight
  }

  private func isDoubtful(_ entity: Int, _ count: Int) -> Bool {
    count <= 1 && reading.entities[entity].kind == .unknown && reading.entities[entity].known == nil
  }

  /// "over Treasuries", "with RTX graphics": behind such a word stands anything; a company acts, owns, or has something
  /// done to it.
  private static func isAtHome(_ place: Int, _ groups: [Group], _ reading: Analysis) -> Bool {
    guard place > 0, groups[place - 1].kind == .preposition else { return true }
    return ["in", "into", "of", "for", "by", "to"].contains(reading.lower(groups[place - 1]))
  }

  /// Two words that no list knows and that no word of a firm follows: rather a person.
  private func looksPersonal(_ entity: Int) -> Bool {
    let entry = reading.entities[entity]
    guard entry.kind == .unknown, entry.known == nil, entry.nouns.isEmpty else { return false }
    let words = entry.name.split(separator: " ")
    return (2...3).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
      }
  }

  /// The company that the article's opening is about: named before the verb in the title or in one of the first two sentences.
  func isTopic(_ entity: Int) -> Bool {
    let firstBody = reading.document.sentences.firstIndex { $0.form != .title } ?? 0
    return reading.sentences.prefix(firstBody + 2).contains { sentence in
      sentence.groups.prefix { $0.kind != .verb }.contains { $0.entity == entity }
    }
  }

  /// "the Acme agreement", "the Acme billionaire Jane Roe": a name that only describes what follows.
  private static func isModifier(_ index: Int, _ groups: [Group]) -> Bool {
    guard index + 1 < groups.count, groups[index].kind == .name, !groups[index].isPossessive else { return false }
    switch groups[index + 1].kind {
    case .name: return true
    case .noun(.company), .noun(.shares), .noun(.stake): return false
    case .noun: return true
    case .other: return index + 2 < groups.count && groups[index + 2].kind == .name
    default: return false
    }
  }

  /// "Birch Capital" and "Birch": a fund or arm by its name holds nothing of its own house where no sentence says so.
  private func isFamily(_ entity: Int, of holder: Int?) -> Bool {
    guard let holder, entity != holder else { return false }
    let first = reading.entities[holder].name.split(separator: " ").first
    guard let first, first.count > 2, reading.entities[holder].kind != .person else { return false }
    return reading.entities[entity].name.split(separator: " ").first == first
  }

  /// "Acme's founder Jane Roe", "Jane Roe, chief executive of Acme": whose founder or head a person is.
  private func companyOfPerson(_ person: Int) -> Int? {
    guard reading.entities[person].kind == .person || looksPersonal(person) else { return nil }
    for sentence in reading.sentences {
      let groups = sentence.groups
      for index in groups.indices where groups[index].kind == .name && groups[index].entity == person {
        for step in [-1, 1] {
          var scan = index + step
          var sawTitle = false
          while groups.indices.contains(scan), abs(scan - index) < 7 {
            let group = groups[scan]
            if group.kind == .verb || group.kind == .colon { break }
            if case .noun(.people) = group.kind { sawTitle = true }
            if Self.titles.contains(group.word), group.kind != .name { sawTitle = true }
            if group.kind == .name, let entity = group.entity, entity != person, isCompany(entity) {
              if sawTitle || step < 0 && group.isPossessive { return entity }
              break
            }
            scan += step
          }
        }
      }
    }
    return nil
  }

  private static let titles = WordSet(
    "founder co-founder founders chief executive chairman chairwoman chair president boss head ceo cto cfo")

  /// "Filings by Birch", "people at Birch": who tells of it.
  private static func isSource(_ index: Int, _ groups: [Group], _ reading: Analysis) -> Bool {
    index > 0 && groups[index - 1].kind == .preposition
      && ["by", "at", "via"].contains(reading.lower(groups[index - 1]))
      && !groups[index].isPossessive
  }

  private func isCompany(_ entity: Int) -> Bool { Self.isCompany(entity, reading) }

  private static func isCompany(_ entity: Int, _ reading: Analysis) -> Bool {
    let entry = reading.entities[entity]
    guard entry.mayBeCompany else { return false }
    return entry.known?.kind != .investor && !entry.name.hasSuffix(" Fund")
  }
}
