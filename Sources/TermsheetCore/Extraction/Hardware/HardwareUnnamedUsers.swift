/// Users that no clause around the hardware names: customers told beside it, the only company of the sentence, the company
/// that the article is about.
extension HardwareRoles {
  private static let customerWords = WordSet("customer customers client clients adopters buyers users")
  private static let naming = WordSet("include includes included including are is such like")

  /// "Acme makes the X2; customers include Birch", "the first customer of its X2 is Birch".
  func customers(of term: HardwareTerm) -> Found? {
    for index in groups.indices.dropLast(2)
    where groups[index].kind != .name && Self.customerWords.contains(groups[index].word) {
      guard abs(index - term.groups.upperBound) < 10 else { continue }
      for place in index + 1..<min(groups.count - 1, index + 3) where Self.naming.contains(groups[place].word) {
        guard !(sentence.verbGroup(place)?.marks.contains(.negated) ?? false) else { return nil }
        let next = reading.lower(groups[place]) == "such" ? place + 2 : place + 1
        let users = parties(from: next).filter { $0 != term.vendor }
        if !users.isEmpty { return Found(relation: .uses, users: users) }
      }
    }
    return nil
  }

  // MARK: - Nobody named

  private static let presence = WordSet(
    "cluster clusters fleet servers boards boxes installed running humming trained training runs run computer supercomputer consignment spent spend work use uses using test tests tested trials room rooms"
  )

  /// "Training runs on 256 H200s.", "The first 4,096 H100s arrived this week.": the sentence says that the hardware is
  /// somebody's and not whose. It is the only company of the sentence, or else the one that the article is about.
  func userUnnamed(_ term: HardwareTerm, _ relation: HardwareMention.Relation?) -> Found? {
    let isCounted =
      term.quantity.map { $0.unit == .chips }
      ?? groups[..<term.groups.lowerBound].suffix(4).contains {
        $0.kind == .chips
      }
    let start = max(0, term.groups.lowerBound - 12)
    let near = start..<min(groups.count, term.groups.upperBound + 6)
    guard
      isCounted || relation.map({ [.uses, .buys, .plans].contains($0) }) == true
        || near.contains(where: { groups[$0].kind != .name && Self.presence.contains(groups[$0].word) })
    else { return nil }
    guard !near.contains(where: { Self.refusals.contains(groups[$0].word) || isComparing($0) }) else { return nil }
    if isOfUnknownSubject(term) || isOfMaker(term) { return nil }
    let isTitle = reading.document.sentences[sentence.sentence].form == .title
    let named = Set(
      groups.indices.compactMap { index in
        guard groups[index].kind == .name || groups[index].kind == .reference, !isAside(index), !isTown(index),
          !isTeller(index)
        else {
          return nil
        }
        return groups[index].entity
      }.filter(canUse))
    let vendors = Set(terms.compactMap(\.vendor))
    let others = named.filter { !vendors.contains(reading.entities[$0].name) && !vendors.contains(makers.vendor($0)) }
    let open: HardwareMention.Relation = isOpen(before: term.groups.lowerBound) ? .plans : relation ?? .uses
    if others.count == 1, let only = others.first {
      return Found(relation: open, users: [reading.entities[only].name])
    }
    guard others.isEmpty, !isTitle, !groups.indices.contains(where: isTeller),
      let company = main.company(
        at: sentence.sentence,
        {
          !canUse($0) || reading.entities[$0].known?.tags.contains("chips") == true
            || vendors.contains(reading.entities[$0].name) || vendors.contains(makers.vendor($0))
        })
    else { return nil }
    return Found(relation: open, users: [reading.entities[company].name])
  }

  /// "The London company rents out", "the carmaker's test cars run on", "they are to build": somebody in particular, and
  /// nothing tells who.
  private func isOfUnknownSubject(_ term: HardwareTerm) -> Bool {
    let start = term.groups.lowerBound
    for index in stride(from: start - 1, through: max(0, start - 12), by: -1) {
      let group = groups[index]
      let isGoverned = index > 0 && groups[index - 1].kind == .preposition
      switch group.kind {
      case .colon: return false
      case .reference where group.entity == nil && !isGoverned: return true
      case .pronoun where group.entity == nil && reading.lower(group) == "they": return true
      case .name where !group.isPossessive && !isGoverned: return false
      default: continue
      }
    }
    return false
  }

  /// "And Acme courts the same crowd with its X2": the maker speaks of its own.
  private func isOfMaker(_ term: HardwareTerm) -> Bool {
    guard let vendor = term.vendor, let verb = groups.firstIndex(where: { $0.kind == .verb }), verb > 0,
      groups[verb - 1].kind == .name, !groups[verb - 1].isPossessive, let entity = groups[verb - 1].entity
    else { return false }
    guard let group = sentence.verbGroup(verb), group.verb != .say, group.verb != .report else { return false }
    return reading.entities[entity].name == vendor || makers.vendor(entity) == vendor
  }

  /// "Analysts at Acme put the cost": who tells, uses nothing.
  func isTeller(_ index: Int) -> Bool {
    guard index > 1, groups[index - 1].kind == .preposition,
      ["at", "of", "with", "for"].contains(reading.lower(groups[index - 1]))
    else { return false }
    return Self.tellers.contains(groups[index - 2].word)
  }

  private static let tellers = WordSet(
    "analyst analysts economist economists strategist strategists researchers lawyer")

  /// "Vineland, New Jersey": a town by the place that follows it.
  private func isTown(_ index: Int) -> Bool {
    guard index + 2 < groups.count, groups[index + 1].kind == .comma, groups[index + 2].kind == .name,
      let place = groups[index + 2].entity
    else { return false }
    return reading.entities[place].kind == .place
  }

  /// "bills from Acme", "put together by Acme", "through Acme": who stands after these uses nothing here.
  private func isAside(_ index: Int) -> Bool {
    var scan = index - 1
    while scan >= 0, groups[scan].kind == .other { scan -= 1 }
    guard scan >= 0, groups[scan].kind == .preposition else { return false }
    return ["from", "by", "through", "of", "with", "via", "under", "behind", "unlike"].contains(
      reading.lower(groups[scan]))
      && !(groups[index].isPossessive && index + 1 < groups.count
        && Self.sites.contains(reading.lower(groups[index + 1])))
  }

  /// Who may use hardware: no maker of chips, no outlet, no country.
  private func canUse(_ entity: Int) -> Bool {
    let found = reading.entities[entity]
    guard found.mayBeCompany, !reading.isInvestmentFirm(entity) else { return false }
    if found.known?.tags.contains("chips") == true { return found.known?.tags.contains("bigtech") == true }
    if found.known == nil, found.kind == .unknown {
      // "the MD", "V3", "TR-T": a title, a model, a product.
      let isCode = found.name.allSatisfy { $0.isUppercase || $0 == "-" || $0.isNumber } && found.name.utf8.count <= 5
      if isCode || HardwareFinder.isModelName(found.name) { return false }
    }
    return !makers.isMaker(entity)
  }

  private func isComparing(_ index: Int) -> Bool {
    HardwareRoles.isRivalWord(reading.lower(groups[index]))
  }
}
