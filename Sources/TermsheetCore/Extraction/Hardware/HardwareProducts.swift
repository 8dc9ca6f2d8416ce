/// Products by name: those of the list, those that the article introduces, and those that their form gives away.
extension HardwareFinder {
  func product(at index: Int) -> HardwareTerm? {
    guard let entity = groups[index].entity else { return nil }
    let found = reading.entities[entity]
    if found.kind == .chip { return listed(found, at: index) }
    guard found.known == nil, found.kind == .unknown || found.kind == .thing || found.kind == .organisation else {
      return nil
    }
    guard let name = productName(at: index) else { return nil }
    if let product = known.products[entity] {
      let noun = nounAfter(index, modifiers: 2)
      let owner = possessor(before: index)
      let maker = product.maker ?? Self.namedMaker(of: entity, reading)?.maker
      return HardwareTerm(
        name: name, vendor: maker.map(makers.vendor), maker: maker,
        groups: (owner?.group ?? index)..<(noun ?? index) + 1, isGeneric: false, rule: "product-of-the-article")
    }
    let noun = nounAfter(index, modifiers: 1)
    let owner = possessor(before: index)
    let isNumbered = HardwareFinder.isModelName(name)
    let isOfMaker = owner.map { makers.isMaker($0.entity) } ?? false
    guard noun != nil || isNumbered && isOfMaker && hasHardware || isOfMaker && isCard(index + 1) else { return nil }
    // "Birch chips", where Birch acts elsewhere in the article, are chips that Birch makes.
    if !isNumbered, actsElsewhere(entity) || owner == nil && !hasArticle(before: index) { return nil }
    let maker =
      owner.flatMap { makers.isMaker($0.entity) || $0.isName ? $0.entity : nil }
      ?? Self.namedMaker(of: entity, reading)?.maker
    let end = noun.map { $0 + 1 } ?? index + 1
    return HardwareTerm(
      name: name, vendor: maker.map(makers.vendor), maker: maker, groups: (owner?.group ?? index)..<end,
      isGeneric: false, rule: "product-by-form")
  }

  private func listed(_ entity: Entity, at index: Int) -> HardwareTerm? {
    let owner = possessor(before: index) ?? adjacentMaker(before: index)
    // "an African AI factory" is no AI Factory.
    if writtenSmall(entity.name, at: index) { return nil }
    var listed = entity.known?.maker.map { makers.vendor(named: $0) }
    // "Quillan's Trainium", of which the list says something else: the article knows better whom it speaks of.
    if let owner, let maker = listed, !isNamed(maker), makers.vendor(owner.entity) != maker,
      reading.entities[owner.entity].known == nil
    {
      listed = makers.vendor(owner.entity)
    }
    guard listed != nil || owner.map({ makers.isMaker($0.entity) }) == true else { return nil }
    let isMade = owner.map { listed == makers.vendor($0.entity) } ?? false
    let noun = nounAfter(index, modifiers: 2)
    // The noun may be part of the listed name: "Trainium chips".
    let isPlain = !isMade && noun == nil && !words.heads.contains(groups[index].word)
    if isPlain, !Self.isModelName(entity.name), isBought(groups[index].entity) || isNamedCompany(index) { return nil }
    if isPlain, isEverydayName(entity.name, at: index), !hasHardware || listed.map(isNamed) != true { return nil }
    if isPlain, !isNamed(makerOf: index), !Self.isModelName(entity.name) || entity.name.utf8.count <= 3, !hasHardware {
      return nil
    }
    let vendor = listed ?? owner.map { makers.vendor($0.entity) }
    let start = isMade ? owner?.group ?? index : index
    return HardwareTerm(
      name: entity.name, vendor: vendor, maker: isMade ? owner?.entity : nil, groups: start..<(noun ?? index) + 1,
      isGeneric: false, rule: "product")
  }

  /// "Intel acquired Nervana": a company that gave a chip its name.
  private func isBought(_ entity: Int?) -> Bool {
    reading.sentences.contains { sentence in
      sentence.groups.indices.dropFirst().contains { index in
        guard sentence.groups[index].entity == entity, sentence.groups[index].kind == .name else { return false }
        let before = sentence.groups[index - 1]
        if let verb = sentence.verbGroup(index - 1) {
          return verb.verb == .acquire && !isHardware(after: index, sentence)
        }
        return before.word == words.of && index > 1 && sentence.groups[index - 2].kind == .noun(.acquisition)
      }
    }
  }

  /// "the chip developer Nervana": a company by the noun before its name.
  private func isNamedCompany(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch groups[index - 1].kind {
    case .noun(.company): return true
    case .reference: return !groups[index - 1].isPossessive
    default: return ["developer", "maker", "designer", "specialist", "firm"].contains(reading.lower(groups[index - 1]))
    }
  }

  private func isHardware(after index: Int, _ sentence: SentenceGroups) -> Bool {
    sentence.groups[(index + 1)...].prefix(2).contains { words.isHead($0) || $0.kind == .noun(.hardware) }
  }

  private func writtenSmall(_ name: String, at index: Int) -> Bool {
    let text = reading.document.text(groups[index].tokens)
    return text != name && text.lowercased() == name.lowercased() && name.contains(" ")
      && text.split(separator: " ").last?.first?.isLowercase == true
      && name.split(separator: " ").last?.first?.isUppercase == true
  }

  /// "Grace", "Journey", "T4": names that are also words, people or codes of anything.
  private func isEverydayName(_ name: String, at index: Int) -> Bool {
    let tokens = groups[index].tokens
    let features = reading.document.features(tokens.lowerBound)
    if tokens.count == 1, features.isCommon || features.classes.contains(.firstName) { return true }
    return name.utf8.count <= 2
  }

  private func isNamed(makerOf index: Int) -> Bool {
    guard let entity = groups[index].entity, let maker = reading.entities[entity].known?.maker else { return false }
    return isNamed(makers.vendor(named: maker))
  }

  /// Whether the article names a company.
  private func isNamed(_ vendor: String) -> Bool {
    reading.entities.contains { $0.canBeParty && makers.vendor(named: $0.name) == vendor }
  }

  private var hasHardware: Bool {
    groups.contains { words.isHead($0) || $0.kind == .chips || $0.kind == .noun(.hardware) }
  }

  /// "its Basalt inference cards", "the Tarn module": what holds a chip.
  private func isCard(_ index: Int) -> Bool {
    (index..<min(groups.count, index + 3)).contains { place in
      groups[place].kind == .other && Self.cards.contains(groups[place].word)
        && (index..<place).allSatisfy { groups[$0].kind == .other || groups[$0].kind == .noun(.compute) }
    }
  }

  private static let cards = WordSet("card cards board boards module modules server servers rack racks")

  private func hasArticle(before index: Int) -> Bool {
    let first = groups[index].tokens.lowerBound
    guard first > 0 else { return false }
    let text = reading.document.lower(first - 1)
    return ["the", "a", "an", "its", "new", "their", "of", "called", "named", "dubbed"].contains(text)
      || index > 0 && groups[index - 1].kind == .chips
  }

  /// The entity stands in the article where only somebody who acts can: as an owner, or right before a verb.
  private func actsElsewhere(_ entity: Int) -> Bool {
    reading.sentences.contains { sentence in
      sentence.groups.indices.contains { index in
        guard sentence.groups[index].entity == entity, sentence.groups[index].kind == .name else { return false }
        if sentence.groups[index].isPossessive { return true }
        return index + 1 < sentence.groups.count && sentence.groups[index + 1].kind == .verb
      }
    }
  }

  // MARK: - The name

  /// The words of a name that are the product's: "RX-9", or "RX-9" of "Birch RX-9".
  private func productName(at index: Int) -> String? {
    guard let entity = groups[index].entity else { return nil }
    return Self.namedMaker(of: entity, reading)?.product ?? reading.entities[entity].name
  }

  /// "Birch RX-9", where the article names a company Birch: the maker stands in the name.
  static func namedMaker(of product: Int, _ reading: Analysis) -> (maker: Int, product: String)? {
    let words = reading.entities[product].name.split(separator: " ")
    guard words.count > 1, let first = words.first else { return nil }
    let maker = reading.entities.indices.first { index in
      let entity = reading.entities[index]
      guard index != product, entity.mayBeCompany,
        entity.name != reading.entities[product].name
      else { return false }
      return ([entity.name] + entity.aliases).contains { name in
        name == first || name.hasPrefix(first + " ") && entity.kind == .organisation
      }
    }
    return maker.map { ($0, words.dropFirst().joined(separator: " ")) }
  }

  /// Letters and digits in one word: "RX-9", "X330".
  static func isModelName(_ name: String) -> Bool {
    name.contains { $0.isNumber } && name.contains { $0.isLetter }
  }

  // MARK: - Whose it is

  private struct Owner {
    var group: Int
    var entity: Int
    var isName: Bool
  }

  /// "Amazon's Trainium", "its new RX-9".
  private func possessor(before index: Int) -> Owner? {
    var scan = index - 1
    while scan >= 0, scan >= index - 4 {
      let group = groups[scan]
      switch group.kind {
      case .name, .reference, .pronoun:
        guard group.isPossessive, let entity = group.entity, reading.isParty(group) else { return nil }
        return Owner(group: scan, entity: entity, isName: group.kind == .name)
      case .other, .number, .noun(.hardware): scan -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "Nvidia GB200".
  private func adjacentMaker(before index: Int) -> Owner? {
    guard index > 0, groups[index - 1].kind == .name, let entity = groups[index - 1].entity,
      reading.isParty(groups[index - 1])
    else { return nil }
    return Owner(group: index - 1, entity: entity, isName: true)
  }
}
