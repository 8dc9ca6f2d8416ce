/// Which parties an article names, where in their sentences, and how often.
struct ArticleParties {
  struct Mention {
    var entity: Int
    /// Group of its sentence.
    var index: Int
    var place: MentionPlace
  }

  /// By sentence.
  let mentions: [[Mention]]
  /// By entity: how often it is named or meant.
  let counts: [Int]
  let inTitle: Set<Int>
  let inLead: Set<Int>
  /// The two that are named most, the first of them first.
  let foremost: [Int]

  init(_ reading: Analysis) {
    let mentions: [[Mention]] = reading.sentences.map { sentence in
      sentence.groups.indices.compactMap { index in
        let group = sentence.groups[index]
        guard [.name, .reference, .pronoun].contains(group.kind), let entity = group.entity,
          reading.entities[entity].canBeParty
        else { return nil }
        return Mention(entity: entity, index: index, place: .of(index, in: sentence, reading.document))
      }
    }
    self.mentions = mentions
    var counts = [Int](repeating: 0, count: reading.entities.count)
    for mention in mentions.joined() { counts[mention.entity] += 1 }
    self.counts = counts
    let places = reading.document.sentences
    inTitle = Set(
      mentions.indices.filter { places[$0].form == .title }.flatMap { mentions[$0].map(\.entity) })
    let lead = places.indices.filter { places[$0].form != .title && places[$0].form != .heading }.prefix(2)
    inLead = Set(lead.flatMap { mentions[$0].map(\.entity) })
    let named = counts
    let companies = named.indices.filter { entity in
      let kind = reading.entities[entity].kind
      return named[entity] > 1 && (kind == .organisation || kind == .unknown)
    }
    foremost = Array(companies.sorted { (named[$0], -$0) > (named[$1], -$1) }.prefix(2))
  }
}
