/// Whom "the company", "the chipmaker" and "the startup" mean.
extension ReferenceResolver {
  /// "Company" with a capital.
  func isTheCompany(_ group: Group) -> Bool {
    !group.tokens.isEmpty && document.text(document.tokens[group.tokens.upperBound - 1]) == "Company"
      && document.lower(group.tokens.lowerBound) != "this"
  }

  /// Whom a description means.
  mutating func described(_ index: Int, in sentence: SentenceGroups) -> Int? {
    let group = sentence.groups[index]
    guard let described = group.candidates else { return antecedent(.described, at: index, in: sentence) }
    let names = document.lexicon.described[described].map { document.lexicon.known[$0].canonical }
    let present = entities.indices.filter { names.contains(entities[$0].name) }
    let isOpen = present.count == 1 && hasRival(present[0], group, sentence.sentence)
    if present.count == 1, !isOpen { return present[0] }
    // "the ChatGPT maker" says who it is even where nobody else does; "the search company" does not.
    if present.isEmpty, names.count == 1, group.tokens.contains(where: { document.tokens[$0].isCapitalised }),
      document.tokens[group.tokens.lowerBound].kind == .word, let entry = document.lexicon.entry(named: names[0]),
      group.tokens.contains(where: isBrand)
    {
      entities.append(Entity(name: names[0], kind: .organisation, known: entry))
      seen.append(-100)
      traits.append(nil)
      nameCounts.append(0)
      return entities.count - 1
    }
    if present.isEmpty, names.count == 1 { return nil }
    return antecedent(.described, at: index, in: sentence, only: present.isEmpty || isOpen ? nil : present)
  }

  /// A capitalised word of a descriptor that names a product, not a country ("ChatGPT", but not "US" or "AI").
  private func isBrand(_ token: Int) -> Bool {
    let features = document.features(token)
    return document.tokens[token].isCapitalised && features.classes.isDisjoint(with: [.place, .demonym, .determiner])
      && !NameReader.neverNames.contains(document.text(document.tokens[token]))
  }

  /// "the chipmaker", where the text has just named another one: the list's descriptor settles nothing.
  private mutating func hasRival(_ entity: Int, _ group: Group, _ number: Int) -> Bool {
    guard ["chipmaker", "designer"].contains(document.lower(group.tokens.upperBound - 1))
    else { return false }
    let own = fit(of: entity, to: group) ?? 0
    for other in entities.indices
    where other != entity && isCompany(other) && seen[other] >= 0 && number - seen[other] <= 3 {
      if let fit = fit(of: other, to: group), fit > 0, fit >= own { return true }
    }
    return false
  }

  /// How well what is known of an entity fits the words of a reference; `nil` where it contradicts them.
  mutating func fit(of entity: Int, to group: Group) -> Double? {
    if traits[entity] == nil { traits[entity] = Self.traits(of: entities[entity]) }
    let head = document.lower(group.tokens.upperBound - 1)
    var score = 0.0
    for token in group.tokens.dropFirst().dropLast() where document.tokens[token].word != .unknown {
      if entities[entity].nouns.contains(document.tokens[token].word) { score += 1.2 }
      if document.tokens[token].isCapitalised, let country = Self.countries[document.text(document.tokens[token])] {
        if has(entity, country) { score += 1.5 } else if hasAny(entity, Self.countryTags) { return nil }
      }
    }
    if entities[entity].nouns.contains(document.tokens[group.tokens.upperBound - 1].word) { score += 2.2 }
    let isInvestor = traits[entity]?.isInvestor == true
    if traits[entity]?.isSchool == true, head != "group" { return nil }
    switch head {
    case "startup", "start-up", "up", "upstart", "unicorn", "newcomer", "lab", "laboratory":
      // Who buys or invests all through the text is seldom "the startup".
      if isInvestor || hasAny(entity, Self.grownTags) { return nil }
    case "chipmaker", "designer":
      if has(entity, "chips") { score += 2 } else if entities[entity].known != nil { return nil }
    case "giant", "conglomerate", "hyperscaler":
      if hasAny(entity, Self.giantTags) { score += 1 }
    case "bank", "lender", "insurer", "broker", "retailer", "carmaker", "automaker", "publisher", "broadcaster":
      if score == 0, !hasAny(entity, Self.tradeTags) { return nil }
    case "company", "business", "developer", "maker", "provider":
      if isInvestor { score -= 1.5 }
    default: break
    }
    return score
  }
}
