/// Several holders without figures: "Acme's shareholders include Birch and Alder", "Birch and Alder are both shareholders".
struct ShareholderLists {
  let matcher: StakeMatcher

  static let patterns: [StakePattern] = [
    StakePattern(name: "owners include", example: "Quillan's shareholders include Veltro and Orlane."),
    StakePattern(name: "among the owners", example: "Veltro is among the shareholders of Quillan."),
    StakePattern(name: "counts among its owners", example: "Quillan counts Veltro and Orlane among its shareholders."),
    StakePattern(name: "are owners", example: "Veltro and Orlane are shareholders of Quillan."),
    StakePattern(name: "owners by name", example: "Quillan's owners, Veltro and Orlane, want to sell."),
    StakePattern(name: "partly owned by", example: "Quillan is majority-owned by Veltro."),
  ]

  private static let owned = WordSet("owned")

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  func findings() -> [StakeFinding] {
    var found: [StakeFinding] = []
    for index in groups.indices {
      if isPlural(index) { found += owners(at: index) }
      if groups[index].kind != .name, Self.owned.contains(groups[index].word) { found += partlyOwned(at: index) }
    }
    return found
  }

  private func isPlural(_ index: Int) -> Bool {
    ShareholderReader.isOwners(reading, groups[index]) && reading.lower(groups[index]).hasSuffix("s")
  }

  private func owners(at index: Int) -> [StakeFinding] {
    let company = companyOfRole(at: index) ?? companyOfWhose(before: index)
    if let (held, end) = named(after: index, company: company != nil),
      !groups[index..<end].contains(where: { $0.kind == .percent })
    {
      return findings(held, company ?? recipient(after: end), "owners by name", before: index)
    }
    // A row with figures is read with them.
    guard !groups.contains(where: { $0.kind == .percent }) else { return [] }
    if let held = included(after: index, endOfRole: endOfRole(at: index)) {
      return findings(held, company, "owners include", before: index)
    }
    if let (held, counted) = counted(before: index) {
      return findings(held, company ?? counted, "counts among its owners", before: index)
    }
    let among = amongBefore(index)
    guard let verb = copula(before: among ?? index), let group = matcher.sentence.verbGroup(verb),
      group.marks.isDisjoint(with: [.negated, .failed])
    else { return [] }
    var last = verb
    while last > 0, groups[last - 1].kind == .other { last -= 1 }
    let held = matcher.holders.holders(at: HolderNames(matcher: matcher).row(endingBefore: last))
    guard !held.isEmpty, held.count > 1 || among != nil else { return [] }
    var status: Stake.Status = .current
    if !group.marks.isDisjoint(with: [.future, .planned, .expected, .conditional, .possible]) { status = .proposed }
    if group.marks.contains(.past), !group.marks.contains(.perfect) { status = .former }
    return findings(held, company, among == nil ? "are owners" : "among the owners", before: verb, status: status)
  }

  // MARK: - Where the names stand

  /// "Acme's owners, Birch and Alder,", "existing shareholders Birch and Alder".
  private func named(after index: Int, company: Bool) -> (held: [HolderReader.Holder], end: Int)? {
    let isExisting = (max(0, index - 2)..<index).contains {
      ["existing", "current", "present", "largest", "biggest", "main", "founding", "early", "other"].contains(
        reading.lower(groups[$0]))
    }
    guard company || isExisting else { return nil }
    var next = index + 1
    // "founding shareholders such as Birch and Alder"
    let isExample =
      next + 2 < groups.count && ["such", "like", "including"].contains(reading.lower(groups[next]))
    if isExample {
      next += reading.lower(groups[next]) == "such" ? 2 : 1
      guard next < groups.count, groups[next].kind == .name, !groups[next].isPossessive else { return nil }
      let heads = matcher.clauses.list(from: next, to: groups.count)
      let held = matcher.holders.holders(at: heads)
      return held.isEmpty ? nil : (held, (heads.last ?? next) + 1)
    }
    let isApposed = next < groups.count && groups[next].kind == .comma
    if isApposed { next += 1 }
    guard next < groups.count, groups[next].kind == .name, !groups[next].isPossessive,
      !(groups[next].entity == nil)
    else { return nil }
    let heads = matcher.clauses.list(from: next, to: groups.count)
    let end = (heads.last ?? next) + 1
    // "said shareholders, Birch reported": an aside is closed by its own comma.
    if isApposed, end < groups.count, groups[end].kind != .comma || heads.count < 2 { return nil }
    let held = matcher.holders.holders(at: heads)
    return held.isEmpty ? nil : (held, end)
  }

  /// "the shareholders include Birch", "Acme's owners are Birch and Alder", "Among Acme's shareholders are Birch".
  private func included(after index: Int, endOfRole end: Int) -> [HolderReader.Holder]? {
    guard index > 0, end + 1 < groups.count, let verb = matcher.sentence.verbGroup(end),
      verb.verb == .be || reading.lower(groups[end]).hasPrefix("includ"),
      verb.marks.isDisjoint(with: [.passive, .negated, .past]), groups[end + 1].kind == .name,
      !groups[end + 1].isPossessive
    else { return nil }
    let held = matcher.holders.holders(at: matcher.clauses.list(from: end + 1, to: groups.count))
    return held.isEmpty ? nil : held
  }

  /// "Acme counts Birch and Alder among its shareholders".
  private func counted(before index: Int) -> (held: [HolderReader.Holder], company: Int)? {
    guard let among = amongBefore(index), among > 1,
      let word = (0..<among).last(where: { ["counts", "count", "counted", "has"].contains(reading.lower(groups[$0])) }),
      word > 0, among - word < 14, let company = groups[word - 1].entity, groups[word - 1].kind == .name
    else { return nil }
    let held = matcher.holders.holders(at: HolderNames(matcher: matcher).row(endingBefore: among))
    return held.isEmpty ? nil : (held, company)
  }

  private func amongBefore(_ index: Int) -> Int? {
    (max(0, index - 5)..<index).last { place in
      let text = reading.lower(groups[place])
      return text == "among" || text == "amongst" || text == "one" && reading.lower(groups[place + 1]) == "of"
    }
  }

  /// "are both", "are", "remain": the verb right before the role, but for words that say little.
  private func copula(before index: Int) -> Int? {
    var scan = index - 1
    while scan >= 0, index - scan < 5 {
      if let verb = matcher.sentence.verbGroup(scan) {
        let text = reading.lower(groups[scan])
        return verb.verb == .be || verb.verb == .become || text.hasSuffix("remain") ? scan : nil
      }
      guard groups[scan].kind == .other else { return nil }
      scan -= 1
    }
    return nil
  }

  private func endOfRole(at index: Int) -> Int {
    var end = index + 1
    guard end + 1 < groups.count, groups[end].kind == .preposition, ["of", "in"].contains(reading.lower(groups[end]))
    else { return end }
    end += 1
    while end < groups.count, end < index + 7 {
      if groups[end].kind == .name || groups[end].kind == .reference || groups[end].kind == .pronoun { return end + 1 }
      guard groups[end].kind == .other || groups[end].kind == .noun(.company) else { return index + 1 }
      end += 1
    }
    return index + 1
  }

  // MARK: - "majority-owned by"

  private func partlyOwned(at index: Int) -> [StakeFinding] {
    guard index > 2, ["-", "‑"].contains(reading.lower(groups[index - 1])), index + 1 < groups.count,
      reading.lower(groups[index + 1]) == "by", let holder = matcher.objects(of: index + 1).first,
      ["majority", "minority", "wholly", "partly", "part", "jointly"].contains(reading.lower(groups[index - 2]))
    else { return [] }
    var scan = index - 3
    if let verb = matcher.sentence.verbGroup(scan), verb.verb == .be, verb.marks.isDisjoint(with: [.negated, .failed]) {
      scan -= 1
    } else if groups[scan].kind == .comma {
      scan -= 1
    }
    guard scan >= 0, groups[scan].kind == .name || groups[scan].kind == .pronoun, !groups[scan].isPossessive,
      let company = groups[scan].entity, company != holder.entity
    else { return [] }
    return [finding(holder, company, "partly owned by", .current, isNamed: true)]
  }

  // MARK: - Findings

  /// "Acme, whose shareholders include Birch".
  private func companyOfWhose(before index: Int) -> Int? {
    var scan = index - 1
    while scan > 0, groups[scan].kind == .other { scan -= 1 }
    guard scan > 1, groups[scan].kind == .relative, reading.lower(groups[scan]) == "whose",
      groups[scan - 1].kind == .comma, groups[scan - 2].kind == .name, !groups[scan - 2].isPossessive
    else { return nil }
    return groups[scan - 2].entity
  }

  /// "existing shareholders Birch and Alder put money into Acme".
  private func recipient(after end: Int) -> Int? {
    guard let into = groups[end...].firstIndex(where: { $0.kind == .preposition && reading.lower($0) == "into" }),
      into + 1 < groups.count, groups[into + 1].kind == .name, !groups[into + 1].isPossessive
    else { return nil }
    return groups[into + 1].entity
  }

  private func findings(
    _ held: [HolderReader.Holder], _ company: Int?, _ rule: String, before index: Int,
    status: Stake.Status = .current
  ) -> [StakeFinding] {
    let holders = Set(held.compactMap(\.entity))
    let found =
      company
      ?? matcher.finder.topic(besides: holders, in: matcher.sentence.sentence)
    guard let found, !holders.contains(found) else { return [] }
    return held.map { finding($0, found, rule, status, isNamed: company != nil) }
  }

  private func finding(
    _ holder: HolderReader.Holder, _ company: Int, _ rule: String, _ status: Stake.Status, isNamed: Bool
  ) -> StakeFinding {
    StakeFinding(
      holder: holder, company: company, quantity: nil, kind: .stake, status: status,
      sentence: matcher.sentence.sentence, rule: rule, weight: isNamed ? 0.9 : 0.7,
      notes: isNamed ? [] : ["company from the context"])
  }

  private func companyOfRole(at index: Int) -> Int? {
    ShareholderReader(matcher: matcher).companyOfRole(at: index)
  }
}
