/// Takes nouns out of the grammar's sight that only tell what the next word is.
///
/// In "AI chip startup Acme" neither a chip nor a startup plays a part in the clause: both describe Acme. Left as they
/// are, the chip would turn the purchase of a company into a purchase of chips.
struct NounModifiers {
  let document: ArticleText

  func absorb(_ groups: inout [Group]) {
    for index in groups.indices.dropLast() {
      switch groups[index].kind {
      case .name where isOrigin(index, groups): groups[index].kind = .other
      case .noun(let noun) where Self.trades.contains(noun) && isTrade(index, groups): groups[index].kind = .other
      default: break
      }
    }
    for index in groups.indices.dropFirst().reversed() where groups[index].kind == .name {
      describe(index, &groups)
    }
  }

  /// "Israeli security start-up Acme", "Paris lab Acme": where the next name comes from.
  private func isOrigin(_ index: Int, _ groups: [Group]) -> Bool {
    guard !groups[index].isPossessive,
      groups[index].tokens.allSatisfy({ !document.features($0).classes.isDisjoint(with: [.demonym, .place]) })
    else { return false }
    var next = index + 1
    var steps = 0
    while next < groups.count, steps < 5 {
      switch groups[next].kind {
      case .name: return steps > 0 && !groups[next].isPossessive
      case .noun(.company), .noun(.hardware), .noun(.compute), .noun(.fund), .noun(.venture): next += 1
      case .other where document.tokens[groups[next].tokens.lowerBound].kind == .word || isHyphen(groups[next]):
        next += 1
      default: return false
      }
      steps += 1
    }
    return false
  }

  /// Nouns that tell the trade of the company noun after them.
  private static let trades: NounSet = [
    .hardware, .compute, .debt, .fund, .venture, .investment, .stake, .shares, .deal, .company, .warrant,
  ]

  /// "chip startup", "venture capital firm", "cloud computing company".
  private func isTrade(_ index: Int, _ groups: [Group]) -> Bool {
    guard !groups[index].isPossessive else { return false }
    var next = index + 1
    while next < groups.count, next < index + 4 {
      switch groups[next].kind {
      case .noun(.company): return true
      case .noun(let noun) where Self.trades.contains(noun) && !groups[next].isPossessive: next += 1
      case .other where document.tokens[groups[next].tokens.lowerBound].kind == .word || isHyphen(groups[next]):
        guard isHyphen(groups[next]) || next == index + 1 && isLowerNoun(groups[next]) else { return false }
        next += 1
      default: return false
      }
    }
    return false
  }

  private func isHyphen(_ group: Group) -> Bool {
    let text = document.text(group.tokens)
    return text == "-" || text == "‑"
  }

  /// A word without a class between two nouns ("chip design firm").
  private func isLowerNoun(_ group: Group) -> Bool {
    let features = document.features(group.tokens.lowerBound)
    return features.verb == nil && features.classes.isDisjoint(with: [.adverb, .determiner, .pronoun, .conjunction])
  }

  /// "Japanese conglomerate Acme", "startup Acme": what the word right before a name says of it.
  private func describe(_ name: Int, _ groups: inout [Group]) {
    let before = name - 1
    switch groups[before].kind {
    case .reference:
      guard !groups[before].isPossessive, !actsAlone(name, groups) || groups[before].entity == groups[name].entity
      else { return }
      groups[before].kind = .other
    case .noun(.company):
      guard !groups[before].isPossessive, !isPlural(groups[before]), !isRelativeClause(before, name, groups) else {
        return
      }
      groups[before].kind = .other
    default: return
    }
  }

  /// "the company Acme bought", "a startup Acme has backed": the name begins a clause about the noun.
  private func isRelativeClause(_ noun: Int, _ name: Int, _ groups: [Group]) -> Bool {
    guard actsAlone(name, groups) else { return false }
    var scan = noun - 1
    while scan >= 0, noun - scan < 6 {
      switch groups[scan].kind {
      case .other:
        let text = document.text(groups[scan].tokens).lowercased()
        if ["a", "an", "the", "another", "any", "every", "each"].contains(text) { return true }
        scan -= 1
      case .noun, .name: scan -= 1
      default: return false
      }
    }
    return false
  }

  /// A verb right after a name: the name is its subject.
  private func actsAlone(_ name: Int, _ groups: [Group]) -> Bool {
    name + 1 < groups.count && groups[name + 1].kind == .verb
  }

  private func isPlural(_ group: Group) -> Bool {
    let text = document.text(document.tokens[group.tokens.upperBound - 1]).lowercased()
    return text.hasSuffix("s") && !text.hasSuffix("ss")
  }
}
