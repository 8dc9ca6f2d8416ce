/// Lists and sections that open with a company's name: what follows speaks of it until the next one.
extension ReferenceResolver {
  /// Whom an item is about, and how far it reaches.
  struct Item {
    var entity: Int
    /// The paragraph that the item's label opens; `nil` where the label stands alone, as a heading does.
    var paragraph: Int?
  }

  /// The item ends with its paragraph, a section with the next heading.
  mutating func leaveItem(at number: Int) {
    let sentence = document.sentences[number]
    if sentence.form == .heading || document.labels.contains(number) {
      item = nil
    } else if let paragraph = item?.paragraph, paragraph != sentence.paragraph {
      item = nil
    }
  }

  /// "Acme (Boston).", "Acme" as a heading: an item begins, unless the label names two companies.
  mutating func enterItem(_ sentence: SentenceGroups) {
    let place = document.sentences[sentence.sentence]
    let isLabel = document.labels.contains(sentence.sentence)
    guard isLabel || place.form == .heading, !sentence.groups.contains(where: { $0.kind == .verb }) else { return }
    let companies = sentence.groups.filter { group in
      group.kind == .name && group.entity.map { isCompany($0) } ?? false
    }
    guard companies.count == 1, let entity = companies[0].entity,
      isLabel || sentence.groups.count <= 4 && sentence.groups.first?.kind == .name
    else { return }
    item = Item(entity: entity, paragraph: isLabel ? place.paragraph : nil)
  }

  /// "Acme and Birch raised", "Acme, Birch and Alder are": one of several that act together.
  func isOneOfMany(_ index: Int, _ groups: [Group]) -> Bool {
    var names = 1
    var hasConjunction = false
    for group in groups[(index + 1)...].prefix(20) {
      switch group.kind {
      case .name where !group.isPossessive: names += 1
      case .conjunction: hasConjunction = true
      case .comma, .other, .noun(.company), .noun(.investors), .open, .close: continue
      case .verb: return names > 1 && hasConjunction
      default: return false
      }
    }
    return false
  }
}
