/// One sentence as groups, with its verbs.
struct SentenceGroups: Sendable {
  /// Into the document's sentences.
  var sentence: Int
  var groups: [Group]
  var verbs: [VerbGroup]

  func verbGroup(_ index: Int) -> VerbGroup? {
    guard groups.indices.contains(index), let verb = groups[index].verb else { return nil }
    return verbs[verb]
  }
}
