/// Lists of funds or listings that share one verb: "in 2024 it was Birch Ventures with $7 billion and Alder with $8
/// billion", "Birch Ventures ($2 billion) and Alder Capital ($500 million)".
struct InstrumentLists {
  let reading: Analysis
  let sentence: SentenceGroups

  func frames(besides known: [DealFrame], mentions: [InstrumentMention]) -> [DealFrame] {
    guard let model = known.first(where: { $0.kind == .fund }) else { return [] }
    let used = Set(known.compactMap(\.amountTokens))
    var found: [DealFrame] = []
    for mention in mentions where mention.noun == nil && mention.index >= 2 {
      let groups = sentence.groups
      let joint = groups[mention.index - 1]
      guard !used.contains(groups[mention.index].tokens),
        joint.kind == .open || joint.word == reading.word.with,
        let entity = groups[mention.index - 2].entity, reading.isFundManager(entity), entity != model.recipient
      else { continue }
      var frame = model
      frame.recipient = entity
      frame.investors = []
      frame.amount = reading.money(groups[mention.index])
      frame.amountTokens = groups[mention.index].tokens
      frame.position = mention.index
      frame.rule = "fund-list"
      found.append(frame)
    }
    return found
  }
}
