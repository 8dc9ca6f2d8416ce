/// What is left of a company when the parts of the others are told: "Veltro holds 70% of Quillan and Orlane the rest",
/// "with the rest going to Orlane".
struct RestOfShares {
  let matcher: StakeMatcher

  private var groups: [Group] { matcher.groups }
  private var reading: Analysis { matcher.reading }

  /// Adds the holder of the rest, and takes out what made of it a company whose parts are held.
  func apply(to found: inout [StakeFinding]) {
    guard let rest = groups.firstIndex(where: isRest), let holder = holder(before: rest) ?? holder(behind: rest) else {
      return
    }
    let entity = holder.entity
    found.removeAll { entity != nil && $0.company == entity }
    let parts = found.filter { $0.isSized && $0.kind == .stake && $0.status != .former }
    guard let first = parts.first, parts.allSatisfy({ $0.company == first.company && $0.status == first.status }),
      !parts.contains(where: { $0.holder.name == holder.name }), entity != first.company
    else { return }
    let total = parts.reduce(0) { $0 + (percent(of: $1) ?? 100) }
    guard total > 0, total < 100 else { return }
    found.append(
      StakeFinding(
        holder: holder, company: first.company, percent: ((100 - total) * 100).rounded() / 100,
        qualifier: parts.count > 1 ? .about : first.qualifier, kind: .stake, status: first.status,
        sentence: matcher.sentence.sentence,
        rule: "the rest", weight: 0.9))
  }

  private func percent(of finding: StakeFinding) -> Double? {
    if let percent = finding.percent { return percent }
    guard let quantity = finding.quantity, case .percent(let value, _, _) = reading.quantities[quantity].value else {
      return nil
    }
    return value
  }

  private func isRest(_ group: Group) -> Bool {
    guard group.kind != .name else { return false }
    let text = reading.lower(group)
    return text == "rest" || text == "remainder" || text.hasSuffix(" rest") || text.hasSuffix(" remainder")
  }

  /// "Orlane the rest", "Orlane holds the rest", "with Orlane keeping the rest".
  private func holder(before rest: Int) -> HolderReader.Holder? {
    var scan = rest - 1
    while scan >= 0, rest - scan < 5 {
      switch groups[scan].kind {
      case .name:
        guard !groups[scan].isPossessive, scan > 0, joins(scan - 1) else { return nil }
        return matcher.holders.holder(at: scan)
      case .other: break
      case .verb:
        guard let verb = matcher.sentence.verbGroup(scan), [.own, .have, .retain, .take, .get].contains(verb.verb),
          verb.marks.isDisjoint(with: [.passive, .negated])
        else { return nil }
      default: return nil
      }
      scan -= 1
    }
    return nil
  }

  /// A comma, "and" or "with" opens the part of the sentence that tells of the rest.
  private func joins(_ index: Int) -> Bool {
    switch groups[index].kind {
    case .comma, .conjunction, .colon: true
    case .preposition: ["with", "while"].contains(reading.lower(groups[index]))
    default: ["while", "the"].contains(reading.lower(groups[index]))
    }
  }

  /// "the rest belongs to Orlane", "the rest going to Orlane", "the rest is held by Orlane".
  private func holder(behind rest: Int) -> HolderReader.Holder? {
    var scan = rest + 1
    var sawVerb = false
    while scan + 1 < groups.count, scan < rest + 6 {
      switch groups[scan].kind {
      case .preposition:
        guard sawVerb || reading.lower(groups[scan]) == "with",
          ["to", "by", "with"].contains(reading.lower(groups[scan]))
        else { return nil }
        let held = matcher.objects(of: scan)
        return held.count == 1 ? held.first : nil
      case .verb: sawVerb = true
      case .other:
        if ["belongs", "belonging", "belonged", "sits", "sitting", "going"].contains(reading.lower(groups[scan])) {
          sawVerb = true
        }
      default: return nil
      }
      scan += 1
    }
    return nil
  }
}
