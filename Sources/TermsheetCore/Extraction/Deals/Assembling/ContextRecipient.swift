/// Whom a deal is for where its own clause names nobody: "Birch led the $40 million round".
///
/// Every company that the passage speaks of is weighed: the part that it plays in this sentence and in those before,
/// whether the deal told last was for it, whether the passage or the article is about it. The first must stand out, or
/// nobody is meant: a missing fact is better than a wrong one.
struct ContextRecipient {
  /// What is known of the deals that the article has told so far.
  struct Told {
    var kind: Deal.Kind
    var recipient: Int
    var givers: [Int]
    /// The last sentence that spoke of it.
    var sentence: Int
    var isBackground: Bool
  }

  struct Choice {
    var entity: Int
    /// How far it is ahead of the next, in points.
    var margin: Double
  }

  private struct Mention {
    var entity: Int
    var index: Int
    var strength: Double
  }

  /// An entity of which the article is, and how much.
  private struct Salient {
    var entity: Int
    var value: Double
  }

  private let reading: Analysis
  private let topics: Topics
  private let mentions: [[Mention]]
  /// What the article is about, from its title, its first sentence and how often it is named.
  private let salient: [Salient]
  /// How many headings stand before each sentence and in it.
  private let sections: [Int]

  init(_ reading: Analysis, topics: Topics) {
    self.reading = reading
    self.topics = topics
    mentions = reading.sentences.map { Self.mentions(in: $0, reading) }
    var salience = [Double](repeating: 0, count: reading.entities.count)
    let places = reading.document.sentences
    let lead = places.firstIndex { $0.form != .title } ?? 0
    for (number, found) in mentions.enumerated() {
      for mention in found {
        salience[mention.entity] +=
          places[number].form == .title ? 0.8 * mention.strength : number == lead ? 0.5 * mention.strength : 0.1
      }
    }
    salient = salience.enumerated().compactMap { entity, value in
      value > 0.6 ? Salient(entity: entity, value: min(value, 4)) : nil
    }
    var headings = 0
    sections = places.map { place in
      if place.form == .heading { headings += 1 }
      return headings
    }
  }

  // MARK: - Parts in a sentence

  private static func mentions(in sentence: SentenceGroups, _ reading: Analysis) -> [Mention] {
    sentence.groups.indices.compactMap { index in
      let group = sentence.groups[index]
      guard group.kind == .name || group.kind == .reference || group.kind == .pronoun, let entity = group.entity,
        reading.entities[entity].mayBeCompany
      else { return nil }
      return Mention(entity: entity, index: index, strength: strength(of: index, sentence, reading))
    }
  }

  /// What a sentence says of a company by the place in which it names it: its subject most, who only helps least. The
  /// points here and below were tuned over the annotated articles that are worked on; their order matters more than
  /// their values.
  private static func strength(of index: Int, _ sentence: SentenceGroups, _ reading: Analysis) -> Double {
    switch MentionPlace.of(index, in: sentence, reading.document) {
    case .subject, .laterSubject: isGiver(index, sentence) ? 1.5 : 3
    case .opening: 2
    case .owner: 1.6
    case .object, .phrase: 1.5
    case .apart: 0.5
    case .helper: 0.3
    case .example: 0.2
    }
  }

  private static let givingVerbs: VerbSet = [
    .invest, .lead, .join, .put, .lend, .back, .commit, .give, .acquire,
  ]

  /// "Acme led", "Acme has put in": who gives receives nothing by it.
  private static func isGiver(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    guard let verb = sentence.groups[(index + 1)...].prefix(3).firstIndex(where: { $0.kind == .verb }),
      let group = sentence.verbGroup(verb), !group.marks.contains(.passive)
    else { return false }
    return givingVerbs.contains(group.verb)
  }

  // MARK: - The choice

  /// What speaks for each company, in points; only those above nothing that may receive such a deal.
  func scores(for frame: DealFrame, told: [Told]) -> [Int: Double] {
    let parties = Self.parties(of: frame)
    var scores: [Int: Double] = [:]
    weighMentions(frame, &scores)
    weighTies(frame, &scores)
    let near = told.max { $0.sentence < $1.sentence }
    if let near, frame.sentence - near.sentence <= 4, isSameSection(near.sentence, frame.sentence) {
      scores[near.recipient, default: 0] += frame.sentence - near.sentence <= 1 ? 2.4 : 1
    }
    if let passage = topics.topic(at: frame.sentence) { scores[passage.entity, default: 0] += 0.5 }
    if hasOneStory(frame.sentence) {
      for item in salient { scores[item.entity, default: 0] += item.value * 0.6 }
      for deal in told where !deal.isBackground { scores[deal.recipient, default: 0] += 0.975 }
    }
    for entity in Array(scores.keys) {
      guard !parties.contains(entity), reading.canReceive(entity, frame.kind),
        frame.kind == .fund || !reading.isInvestmentFirm(entity),
        reading.entities[entity].mayBeCompany
      else {
        scores[entity] = nil
        continue
      }
      let gives = told.contains { $0.givers.contains(entity) }
      let takes = told.contains { $0.recipient == entity }
      if gives, !takes { scores[entity, default: 0] -= 2.7 }
      if let known = reading.entities[entity].known {
        if known.kind == .investor, frame.kind != .fund { scores[entity, default: 0] -= 1 }
        if frame.kind == .equityRound, reading.isGrown(entity) { scores[entity, default: 0] -= 2.25 }
        if frame.kind == .strategicInvestment, reading.isGrown(entity) { scores[entity, default: 0] -= 1.5 }
      }
    }
    return scores
  }

  func choice(
    for frame: DealFrame, told: [Told]
  ) -> Choice? {
    if let passage = topics.topic(at: frame.sentence), passage.isItem {
      guard !Self.parties(of: frame).contains(passage.entity), reading.canReceive(passage.entity, frame.kind) else {
        return nil
      }
      return Choice(entity: passage.entity, margin: 2)
    }
    let scores = scores(for: frame, told: told)
    let ranked = scores.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, first.value >= Self.least else { return nil }
    let margin = first.value - (ranked.count > 1 ? max(0, ranked[1].value) : 0)
    guard margin >= Self.leastMargin else { return nil }
    return Choice(entity: first.key, margin: margin)
  }

  private static func parties(of frame: DealFrame) -> Set<Int> {
    Set(frame.investors.map(\.entity) + frame.sellers)
  }

  private static let least = 1.0
  private static let leastMargin = 1.05

  /// By how many sentences back.
  private static let fading = [1, 0.4, 0.25, 0.2, 0.2]

  private func weighMentions(_ frame: DealFrame, _ scores: inout [Int: Double]) {
    let paragraph = reading.document.sentences[frame.sentence].paragraph
    for distance in 0...4 {
      let number = frame.sentence - distance
      guard number >= 0, isSameSection(number, frame.sentence) else { break }
      let isHere = reading.document.sentences[number].paragraph == paragraph
      let weight = Self.fading[distance] * (isHere ? 1 : 0.9)
      var best: [Int: Double] = [:]
      for mention in mentions[number] {
        let isBefore = distance > 0 || mention.index < frame.position
        let value = mention.strength * weight * (isBefore ? 1 : 0.6)
        best[mention.entity] = max(best[mention.entity] ?? 0, value)
      }
      for (entity, value) in best { scores[entity, default: 0] += value }
    }
  }

  /// "KT owns 13% of Acme after leading a Series B", "a round which values Acme at $2 billion".
  private func weighTies(_ frame: DealFrame, _ scores: inout [Int: Double]) {
    let sentence = reading.sentences[frame.sentence]
    let groups = sentence.groups
    let parties = Set(frame.investors.map(\.entity))
    for mention in mentions[frame.sentence] where !parties.contains(mention.entity) {
      let before = groups[max(0, mention.index - 4)..<mention.index]
      let after = groups[(mention.index + 1)...].prefix(5)
      if before.contains(where: { $0.kind == .percent || $0.kind == .noun(.stake) || $0.kind == .noun(.investors) }) {
        scores[mention.entity, default: 0] += 1.5
      }
      if before.contains(where: { $0.kind == .noun(.valuation) })
        || after.contains(where: { $0.kind == .noun(.valuation) })
        || mention.index > 0 && (sentence.verbGroup(mention.index - 1).map { $0.verb == .value } ?? false)
      {
        scores[mention.entity, default: 0] += 1.5
      }
    }
  }

  /// A heading begins another story.
  private func isSameSection(_ a: Int, _ b: Int) -> Bool { sections[a] == sections[b] }

  /// Up to here the article has gone on from its title without another heading but its own.
  private func hasOneStory(_ sentence: Int) -> Bool { sections[sentence] <= 1 }
}
