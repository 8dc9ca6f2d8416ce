/// In what part of its sentence a company is named: who acts there stays in mind, who is only mentioned beside it hardly.
enum MentionPlace: Sendable, Hashable {
  /// The first subject of the sentence.
  case subject
  /// The subject of a later clause.
  case laterSubject
  /// "Acme's".
  case owner
  case object
  /// "For Acme, …": a phrase at the head of the sentence.
  case opening
  /// Behind any other preposition.
  case phrase
  /// In no clause of its own: a heading, an apposition.
  case apart
  /// "from Birch", "led by Birch", "with Birch": who brings something to others.
  case helper
  /// "such as Acme", "rivals like Acme".
  case example

  private static let examples: Spellings = ["such", "like", "including", "than", "against", "unlike", "versus"]
  private static let helpers: Spellings = ["by", "from", "with", "alongside"]

  static func of(_ index: Int, in sentence: SentenceGroups, _ document: ArticleText) -> MentionPlace {
    let groups = sentence.groups
    if groups[index].isPossessive { return .owner }
    var before = index - 1
    while before >= 0, [.other, .noun(.company), .number].contains(groups[before].kind) {
      if examples.contains(document.lower(groups[before].tokens.lowerBound)) { return .example }
      before -= 1
    }
    if before >= 0, groups[before].kind == .preposition {
      let word = document.lower(groups[before].tokens.lowerBound)
      if examples.contains(word) { return .example }
      if helpers.contains(word) { return .helper }
      return before == 0 ? .opening : .phrase
    }
    let hasVerbBefore = groups[..<index].contains { $0.kind == .verb }
    var next = index + 1
    // "Acme and Birch declined": both are the subject.
    while next < groups.count,
      groups[next].kind == .other || groups[next].kind == .conjunction
        || groups[next].kind == .name && groups[next - 1].kind == .conjunction && !groups[next].isPossessive
    {
      next += 1
    }
    if next < groups.count {
      if groups[next].kind == .verb { return hasVerbBefore ? .laterSubject : .subject }
      if [.comma, .open, .dash].contains(groups[next].kind), !hasVerbBefore,
        groups[next...].contains(where: { $0.kind == .verb })
      {
        return .subject
      }
    }
    return before >= 0 && groups[before].kind == .verb ? .object : .apart
  }
}
