/// The companies named before a sentence, the nearest first, and which of them its own paragraph names.
///
/// A sentence that names nobody goes on about its paragraph: who was named last, and who alone, says more than how often
/// an article names somebody.
struct PassageParties {
  /// The nearest first, each once.
  private let entities: [Int]
  /// How many of them the paragraph names.
  private let here: Int
  /// The one that the paragraph names first.
  private let first: Int?

  /// So many sentences back are looked at.
  private static let reach = 12
  /// So many companies are told apart.
  private static let most = 5
  /// A passage that names more is a list of names.
  private static let longestList = 40

  /// - Parameter isCompany: whether an entity may be what a passage is about.
  init(before number: Int, _ parties: ArticleParties, _ sentences: [Sentence], isCompany: (Int) -> Bool) {
    var entities: [Int] = []
    var here = 0
    var first: Int?
    var scan = number - 1
    while scan >= 0, number - scan <= Self.reach {
      let isHere = sentences[scan].paragraph == sentences[number].paragraph
      if !isHere, entities.count >= Self.most { break }
      for mention in parties.mentions[scan].reversed() where isCompany(mention.entity) {
        if isHere { first = mention.entity }
        if entities.count < Self.longestList, !entities.contains(mention.entity) { entities.append(mention.entity) }
      }
      if isHere { here = entities.count }
      scan -= 1
    }
    self.entities = entities
    self.here = here
    self.first = first
  }

  /// The two that were named last: a sentence that names nobody may be about either, however seldom an article names it.
  var nearest: ArraySlice<Int> { entities.prefix(2) }

  /// What the passage shows of a party.
  func add(_ entity: Int, _ slot: Cue.Slot, to cues: inout CueSet) {
    let rank = entities.firstIndex(of: entity)
    cues.add(slot, .count(min(rank ?? Self.most, Self.most)))
    if let rank, rank < here {
      cues.add(slot, .mark(.before))
      if here == 1 { cues.add(slot, .mark(.alone)) }
      if first == entity { cues.add(slot, .mark(.first)) }
      if rank == 0 { cues.add(slot, .mark(.last)) }
    } else {
      cues.add(slot, .mark(here > 0 ? .none : .neither))
    }
  }
}
