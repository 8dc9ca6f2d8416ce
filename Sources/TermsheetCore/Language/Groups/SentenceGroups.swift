/// One sentence as groups, with its verbs.
struct SentenceGroups: Sendable {
  /// Into the document's sentences.
  var sentence: Int
  var groups: [Group]
  var verbs: [VerbGroup]

  /// The group that some tokens make up, as a frame remembers its amount.
  func index(of tokens: Range<Int>?) -> Int? {
    guard let tokens else { return nil }
    return groups.firstIndex { $0.tokens == tokens }
  }

  func verbGroup(_ index: Int) -> VerbGroup? {
    guard groups.indices.contains(index), let verb = groups[index].verb else { return nil }
    return verbs[verb]
  }
}
