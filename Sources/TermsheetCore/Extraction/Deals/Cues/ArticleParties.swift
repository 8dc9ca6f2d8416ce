/// Which parties an article names, where in their sentences, and how often.
///
/// A class, since every amount's cues hold it.
final class ArticleParties {
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
  /// The companies that the opening names first, in order: an article is about one of them, though it may name it once.
  let leading: [Int]
  /// Those that act in two sentences or more.
  let acting: Set<Int>
  /// Those that only ever stand behind "in", "at" or "near": places, most of them.
  let located: Set<Int>
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
    var leading: [Int] = []
    for entity in lead.flatMap({ mentions[$0].map(\.entity) }) where !leading.contains(entity) {
      if reading.entities[entity].mayBeCompany, leading.count < 2 { leading.append(entity) }
    }
    self.leading = leading
    var acts = [Int](repeating: 0, count: reading.entities.count)
    var located = [Int](repeating: 0, count: reading.entities.count)
    for (number, found) in mentions.enumerated() {
      let groups = reading.sentences[number].groups
      for mention in found {
        if mention.place == .subject || mention.place == .laterSubject { acts[mention.entity] += 1 }
        if mention.index > 0, Self.locating.contains(reading.lower(groups[mention.index - 1])) {
          located[mention.entity] += 1
        }
      }
    }
    acting = Set(acts.indices.filter { acts[$0] > 1 })
    let named = counts
    self.located = Set(located.indices.filter { located[$0] > 0 && located[$0] == named[$0] })
    let companies = named.indices.filter { named[$0] > 1 && reading.entities[$0].mayBeCompany }
    foremost = Array(companies.sorted { (named[$0], -$0) > (named[$1], -$1) }.prefix(2))
  }

  private static let locating: Spellings = ["in", "at", "near", "outside", "around"]
}
