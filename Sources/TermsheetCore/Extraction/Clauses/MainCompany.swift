/// The one company that an article, or an item of a round-up, is about, for facts whose company no sentence names.
///
/// Most articles come back to one company and call it "the startup", "it", or nothing at all. It is told by the title,
/// by the opening sentences and by how often it is named; where no company stands out there is none.
struct MainCompany: Sendable {
  private let topics: Topics
  private let isRoundUp: Bool
  private let ranked: [(entity: Int, score: Double)]
  /// Who is bought or gets money in the article's clauses, and, below zero, who buys or pays; empty where it was not
  /// asked for.
  let received: [Int: Double]

  /// - Parameter receiving: whether who is bought or gets money counts more than who buys: whose shares an article
  ///   speaks of is seldom the buyer.
  init(_ reading: Analysis, _ topics: Topics, receiving: Bool) {
    self.topics = topics
    // By entity; nothing where it plays no part.
    var scores = [Double?](repeating: nil, count: reading.entities.count)
    var bodies = 0
    var isRoundUp = false
    for sentence in reading.sentences {
      let isTitle = reading.document.sentences[sentence.sentence].form == .title
      if !isTitle, !sentence.groups.isEmpty { bodies += 1 }
      if topics.opensItem(sentence.sentence) { isRoundUp = true }
      var seenVerb = false
      for (place, group) in sentence.groups.enumerated() {
        if group.kind == .verb { seenVerb = true }
        guard let entity = group.entity, Self.isCompany(entity, reading) else { continue }
        guard group.kind == .name else {
          if group.kind == .reference || group.kind == .pronoun { scores[entity] = (scores[entity] ?? 0) + 0.4 }
          continue
        }
        let isGoverned = place > 0 && sentence.groups[place - 1].kind == .preposition
        let isSubject = !seenVerb && !isGoverned
        scores[entity] = (scores[entity] ?? 0) + (1 + (isSubject ? 0.4 : 0))
        if isTitle { scores[entity] = (scores[entity] ?? 0) + (isSubject ? 3 : 2) }
        if !isTitle, bodies <= 2 { scores[entity] = (scores[entity] ?? 0) + (isSubject ? 1.5 : 0.8) }
      }
    }
    received = receiving ? Self.received(reading) : [:]
    for (entity, weight) in received where Self.isCompany(entity, reading) {
      scores[entity] = (scores[entity] ?? 0) + max(-4, min(5, weight))
    }
    self.isRoundUp = isRoundUp
    ranked = scores.indices.compactMap { entity in scores[entity].map { (entity, $0) } }.sorted {
      ($0.1, $1.0) > ($1.1, $0.0)
    }
  }

  /// - Parameter isExcluded: who cannot be meant: the holder, the maker of the chips.
  func company(at sentence: Int, _ isExcluded: (Int) -> Bool) -> Int? {
    if isRoundUp {
      guard let topic = topics.topic(at: sentence), topic.isItem, !isExcluded(topic.entity) else { return nil }
      return topic.entity
    }
    let left = ranked.filter { !isExcluded($0.entity) }
    guard let best = left.first, best.score >= 3 else { return nil }
    if left.count > 1, best.score < 1.3 * left[1].score { return nil }
    return best.entity
  }

  /// Who is bought or gets money in the article's clauses, and, below zero, who buys or pays.
  private static func received(_ reading: Analysis) -> [Int: Double] {
    var found: [Int: Double] = [:]
    for sentence in reading.sentences {
      let form = reading.document.sentences[sentence.sentence].form
      let weight = form == .title || sentence.sentence <= 3 ? 2.5 : 0.8
      for index in sentence.groups.indices where sentence.groups[index].kind == .verb {
        guard let clause = ClauseReader(reading, sentence).clause(ofVerbAt: index), let verb = clause.verb else {
          continue
        }
        let subjects = clause.subject.compactMap { sentence.groups[$0].entity }
        let objects = clause.object.compactMap { sentence.groups[$0].entity }
        let into = clause.arguments.filter { argument in
          argument.preposition.map { ["in", "into"].contains(reading.document.lexicon.vocabulary.spelling($0)) }
            ?? false
        }.flatMap { $0.heads.compactMap { sentence.groups[$0].entity } }
        switch verb.verb {
        case .acquire:
          // "is buying into Acme"
          let bought = objects.isEmpty ? into : objects
          for entity in bought { found[entity, default: 0] += weight }
          if !bought.isEmpty { for entity in subjects { found[entity, default: 0] -= weight } }
        case .invest, .put, .back:
          for entity in into + (verb.verb == .back ? objects : []) { found[entity, default: 0] += weight }
          if !into.isEmpty || verb.verb == .back && !objects.isEmpty {
            for entity in subjects { found[entity, default: 0] -= weight }
          }
        // "was sold to Acme"
        case .sell where verb.marks.contains(.passive):
          for entity in subjects { found[entity, default: 0] += weight }
        case .raise: for entity in subjects { found[entity, default: 0] += weight }
        case .lead, .join: for entity in subjects { found[entity, default: 0] -= weight / 2 }
        default: break
        }
      }
      for index in sentence.groups.indices.dropLast(2) where sentence.groups[index].kind == .noun(.stake) {
        guard sentence.groups[index + 1].kind == .preposition, let entity = sentence.groups[index + 2].entity else {
          continue
        }
        found[entity, default: 0] += weight
      }
    }
    return found
  }

  private static func isCompany(_ entity: Int, _ reading: Analysis) -> Bool {
    switch reading.entities[entity].kind {
    case .organisation: !reading.isInvestmentFirm(entity)
    case .unknown: reading.entities[entity].known == nil || reading.entities[entity].known?.kind != .investor
    default: false
    }
  }
}
