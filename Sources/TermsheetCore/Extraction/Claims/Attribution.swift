/// Who is the origin of a statement: an outlet, a filing, a person, or somebody without a name.
struct Attribution {
  let reading: Analysis

  func source(of sentence: SentenceGroups) -> (name: String?, isAnonymous: Bool) {
    let groups = sentence.groups
    var name: String?
    var isAnonymous = false
    for (index, group) in groups.enumerated() {
      if group.kind == .name, let entity = group.entity, reading.entities[entity].kind == .outlet {
        if saysSomething(groups, around: index, in: sentence) { name = reading.entities[entity].name }
      }
      if case .noun(.sources) = group.kind, isUnnamed(groups, index, sentence) { isAnonymous = true }
    }
    return (name, isAnonymous)
  }

  /// The outlet that had the story first, where the article says so: "The Ledger, credited with breaking the story".
  func origin() -> String? {
    for sentence in reading.sentences {
      let groups = sentence.groups
      for (index, group) in groups.enumerated() where group.kind == .name {
        guard let entity = group.entity, reading.entities[entity].kind == .outlet else { continue }
        let after = groups[(index + 1)...].prefix(9).map { reading.lower($0) }
        let before = groups[..<index].suffix(3).map { reading.lower($0) }
        let isFirst = after.prefix(3).contains("first") && after.prefix(4).contains { $0.holds("report") }
        let broke =
          after.contains { $0 == "breaking" || $0 == "broke" } && after.contains { $0 == "story" || $0 == "news" }
        let byThem =
          before.contains("by") && before.contains { $0.holds("report") }
          && groups[..<index].contains { reading.lower($0) == "first" }
        if isFirst || broke || byThem { return reading.entities[entity].name }
      }
    }
    return nil
  }

  /// "Reuters reported", "according to Reuters", "told Reuters".
  private func saysSomething(_ groups: [Group], around index: Int, in sentence: SentenceGroups) -> Bool {
    if index > 0, groups[index - 1].kind == .preposition || groups[index - 1].kind == .verb {
      if index > 1, reading.lower(groups[index - 2]) == "according" { return true }
      if let verb = sentence.verbGroup(index - 1), verb.verb == .say { return true }
    }
    for scan in index + 1..<min(groups.count, index + 5) {
      if let verb = sentence.verbGroup(scan) { return verb.verb == .say || verb.verb == .report || verb.verb == .put }
    }
    return false
  }

  private func isUnnamed(_ groups: [Group], _ index: Int, _ sentence: SentenceGroups) -> Bool {
    for scan in index + 1..<min(groups.count, index + 6) {
      let text = reading.lower(groups[scan])
      if ["familiar", "briefed", "close", "knowledge", "told", "anonymity", "who", "said", "informed", "direct"]
        .contains(text)
      {
        return true
      }
      if let verb = sentence.verbGroup(scan), verb.verb == .say { return true }
    }
    return false
  }
}
