/// A way of telling parts of a company that no single verb carries, with a sentence of our own that shows it.
struct StakePattern: Sendable {
  var name: String
  var example: String
}

/// Owners with their parts in one sentence: in brackets, after "with", pair by pair, "each".
///
/// A row is read as a whole or not at all: which company it is of is decided once, and none of the holders is that
/// company.
struct OwnerListReader {
  let matcher: StakeMatcher
  let mentions: [ShareMention]

  static let patterns: [StakePattern] = [
    StakePattern(name: "owner in brackets", example: "Quillan is owned by Veltro (51%) and Orlane (49%)."),
    StakePattern(name: "owner with", example: "Quillan's shareholders are Veltro, with 40%, and Orlane, with 35%."),
    StakePattern(name: "owned N% by", example: "Quillan will be owned 55% by Veltro and 45% by Orlane."),
    StakePattern(name: "each", example: "Veltro and Orlane each hold 50% of Quillan."),
    StakePattern(name: "respectively", example: "Veltro and Orlane own 70% and 30% of Quillan, respectively."),
    StakePattern(
      name: "pairs of owners",
      example: "Veltro will hold 60% of the joint venture Quillan and Orlane the remaining 40%."),
    StakePattern(name: "equal parts", example: "Quillan is owned in equal parts by Veltro and Orlane."),
    StakePattern(name: "equal venture", example: "Quillan is a 50-50 joint venture between Veltro and Orlane."),
  ]

  struct Row {
    var findings: [StakeFinding] = []
    /// The groups of the percentages that the row has read.
    var taken: Set<Int> = []
  }

  private struct Pair {
    var mention: ShareMention
    var holders: [HolderReader.Holder]
  }

  private var reading: Analysis { matcher.reading }
  private var groups: [Group] { matcher.groups }

  func read() -> Row {
    let sized = mentions.filter(\.isSized)
    var row = Row()
    for (rule, pairs) in [
      ("each", each(sized)), ("respectively", respective(sized)), ("owner in brackets", bracketed(sized)),
      ("owned N% by", byHolders(sized)), ("owner with", withHolders(sized)), ("pairs of owners", gapped(sized)),
    ] {
      let pairs = pairs.filter { !row.taken.contains($0.mention.head) }
      guard !pairs.isEmpty else { continue }
      row.taken.formUnion(pairs.map(\.mention.head))
      row.findings += findings(pairs, rule)
    }
    row.findings += equalVenture() + equalParts()
    return row
  }

  // MARK: - Rows

  /// "Veltro (51%)".
  private func bracketed(_ sized: [ShareMention]) -> [Pair] {
    guard speaksOfOwners() else { return [] }
    return sized.compactMap { mention in
      let head = mention.head
      guard head > 1, head + 1 < groups.count, groups[head - 1].kind == .open, groups[head + 1].kind == .close,
        let holder = named(head - 2) ?? described(head - 2)
      else { return nil }
      return Pair(mention: mention, holders: [holder])
    }
  }

  /// "Veltro, with 40%, Orlane, with 35%": two of them or more; one alone is read where an owner is spoken of.
  private func withHolders(_ sized: [ShareMention]) -> [Pair] {
    let isChain =
      sized.count > 1
      && groups.contains {
        ShareholderReader.isOwners(reading, $0) || $0.kind == .noun(.shares) || $0.kind == .noun(.stake)
      }
    guard isChain || ownersAreSubject() else { return [] }
    let phrases = StakePhrases(matcher: matcher, mentions: mentions)
    let pairs: [Pair] = sized.compactMap { mention in
      guard !mention.hasNoun, let with = matcher.preposition(before: mention.head), with > 1,
        ["with", "on"].contains(reading.lower(groups[with]))
      else { return nil }
      let place = groups[with - 1].kind == .comma ? with - 2 : with - 1
      // "is the largest shareholder with 33%, followed by Tarn with 12%"
      if ShareholderReader.isOwners(reading, groups[place]), let holder = phrases.holder(ofRoleAt: place) {
        return Pair(mention: mention, holders: [holder])
      }
      if isOf(place), place > 1, ShareholderReader.isOwners(reading, groups[place - 2]),
        let holder = phrases.holder(ofRoleAt: place - 2)
      {
        return Pair(mention: mention, holders: [holder])
      }
      guard let holder = named(place), !isOf(place) else { return nil }
      return Pair(mention: mention, holders: [holder])
    }
    return pairs.count > 1 || ownersAreSubject() ? pairs : []
  }

  /// "55% by Veltro and 45% by Orlane".
  private func byHolders(_ sized: [ShareMention]) -> [Pair] {
    guard let verb = groups.indices.first(where: { isOwnedPassive($0) }) else { return [] }
    let pairs = sized.compactMap { mention -> Pair? in
      let next = mention.head + 1
      guard next + 1 < groups.count, mention.head > verb - 3 else { return nil }
      // "will be 55% owned by Veltro": the verb stands between.
      var by = next == verb ? next + 1 : next
      if groups[by].kind == .dash || ["-", "‑"].contains(reading.lower(groups[by])), by + 2 < groups.count {
        by += groups[by + 1].kind != .preposition ? 2 : 1
      }
      guard by + 1 < groups.count, groups[by].kind == .preposition, reading.lower(groups[by]) == "by",
        let holder = matcher.objects(of: by).first
      else { return nil }
      return Pair(mention: mention, holders: [holder])
    }
    return pairs
  }

  /// "Veltro and Orlane each hold 50%", "Veltro, Orlane and Tarn, with 15% each".
  private func each(_ sized: [ShareMention]) -> [Pair] {
    sized.compactMap { mention in
      if let after = wordAfter(mention), after == "each" || after == "apiece" {
        guard speaksOfOwners() || mention.hasNoun else { return nil }
        let start = mention.owner ?? mention.span.lowerBound
        guard let with = matcher.preposition(before: start), with > 1, reading.lower(groups[with]) == "with" else {
          return pair(mention, subjectOf: verb(before: start))
        }
        return joined(mention, endingBefore: with)
      }
      guard let word = (0..<mention.head).last(where: { isEach($0) }), mention.head - word < 9,
        let verb = (word..<mention.head).first(where: { isHolding($0) }),
        !(word..<mention.head).contains(where: { groups[$0].kind == .comma })
      else { return nil }
      return pair(mention, subjectOf: verb)
    }
  }

  private func pair(_ mention: ShareMention, subjectOf verb: Int?) -> Pair? {
    verb.flatMap { joined(mention, endingBefore: $0) }
  }

  private func joined(_ mention: ShareMention, endingBefore end: Int) -> Pair? {
    let heads = HolderNames(matcher: matcher).row(endingBefore: end)
    let held = matcher.holders.holders(at: heads)
    return held.count > 1 && held.count == heads.count ? Pair(mention: mention, holders: held) : nil
  }

  /// "Veltro and Orlane own 70% and 30% of Quillan": as many holders as figures, in their order.
  private func respective(_ sized: [ShareMention]) -> [Pair] {
    for (index, first) in sized.enumerated() {
      let run = run(from: index, in: sized)
      guard run.count > 1, let verb = verb(before: first.span.lowerBound), isHolding(verb), verb > 0 else { continue }
      let heads = HolderNames(matcher: matcher).row(endingBefore: verb)
      let held = matcher.holders.holders(at: heads)
      guard held.count == run.count, held.count == heads.count else { continue }
      return zip(run, held).map { Pair(mention: $0, holders: [$1]) }
    }
    return []
  }

  /// Figures that follow each other with nothing but "and" or a comma between.
  private func run(from index: Int, in sized: [ShareMention]) -> [ShareMention] {
    var run = [sized[index]]
    for mention in sized[(index + 1)...] {
      guard let last = run.last, last.head < mention.head,
        groups[last.head + 1..<mention.head].allSatisfy({ $0.kind == .conjunction || $0.kind == .comma })
      else { break }
      run.append(mention)
    }
    return run
  }

  /// "is owned in equal parts by Veltro and Orlane": of two, half each.
  private func equalParts() -> [StakeFinding] {
    guard let verb = groups.indices.first(where: { isOwnedPassive($0) }), verb + 3 < groups.count,
      let equal = (verb + 1..<min(groups.count, verb + 4)).first(where: {
        ["equal", "equally", "halves"].contains(reading.lower(groups[$0]))
      }),
      let by = (verb + 1..<min(groups.count, equal + 4)).first(where: { reading.lower(groups[$0]) == "by" })
    else { return [] }
    let held = matcher.objects(of: by)
    guard held.count == 2 else { return [] }
    let context = StakeCompanyContext(matcher: matcher)
    guard let company = context.companyOfList([], besides: Set(held.compactMap(\.entity)), before: verb) else {
      return []
    }
    return held.map {
      StakeFinding(
        holder: $0, company: company, percent: 50, qualifier: .exact, kind: .stake, status: status(before: verb + 1),
        sentence: matcher.sentence.sentence, rule: "equal parts", weight: 0.9)
    }
  }

  /// "a 50-50 joint venture between Veltro and Orlane".
  private func equalVenture() -> [StakeFinding] {
    guard let noun = groups.firstIndex(where: { $0.kind == .noun(.venture) }), noun + 2 < groups.count,
      groups[noun + 1].kind == .preposition, ["between", "of"].contains(reading.lower(groups[noun + 1]))
    else { return [] }
    let before = groups[max(0, noun - 5)..<noun].map { reading.lower($0) }.joined()
    guard ["50-50", "50:50", "50/50", "50–50", "fifty-fifty", "equal"].contains(where: before.contains),
      groups[noun + 2].kind == .name
    else { return [] }
    let held = matcher.holders.holders(at: matcher.clauses.list(from: noun + 2, to: groups.count))
    guard held.count == 2 else { return [] }
    let besides = Set(held.compactMap(\.entity))
    let context = StakeCompanyContext(matcher: matcher)
    guard let company = context.companyOfList([], besides: besides, before: noun) else { return [] }
    return held.map {
      StakeFinding(
        holder: $0, company: company, percent: 50, qualifier: .exact, kind: .stake, status: .current,
        sentence: matcher.sentence.sentence, rule: "equal venture")
    }
  }

  // MARK: - Pairs with a verb

  /// "Veltro would take 12.5% and Tarn 7.5% of Quillan": the first pair has the verb, the others go without.
  private func gapped(_ sized: [ShareMention]) -> [Pair] {
    for (index, first) in sized.enumerated() {
      let start = first.owner ?? first.span.lowerBound
      guard index + 1 < sized.count, matcher.preposition(before: start) == nil,
        let verb = verb(before: start), start - verb < 4, let subject = subjects(of: verb)
      else { continue }
      // "The Qatari fund holds 8% and Tarn 5%": who the first is stays open.
      var pairs = [Pair(mention: first, holders: subject)]
      for mention in sized[(index + 1)...] {
        guard let name = nameBefore(mention), let next = named(name), name > 0,
          groups[name - 1].kind != .preposition, joins(name, after: pairs[pairs.count - 1].mention)
        else { break }
        pairs.append(Pair(mention: mention, holders: [next]))
      }
      if pairs.count > 1, agree(pairs) { return pairs }
    }
    return []
  }

  private func subjects(of verb: Int) -> [HolderReader.Holder]? {
    let held = matcher.subject(of: verb)
    return held.count < 2 ? held : nil
  }

  /// The name that a bare figure belongs to: "Tarn 7.5%", "Orlane the remaining 40%", "Tarn with 8%".
  private func nameBefore(_ mention: ShareMention) -> Int? {
    var scan = mention.head - 1
    while scan > 0, mention.head - scan < 5 {
      switch groups[scan].kind {
      case .name: return scan
      case .other:
        guard
          ["the", "remaining", "other", "a", "some", "another", "each", "one", "of"].contains(
            reading.lower(groups[scan]))
        else {
          return nil
        }
      case .preposition: guard ["with", "at", "of"].contains(reading.lower(groups[scan])) else { return nil }
      case .number where reading.lower(groups[scan]) == "one": break
      default: return nil
      }
      scan -= 1
    }
    return nil
  }

  /// Only a comma, "and" and what names the holder stand between two pairs.
  private func joins(_ name: Int, after mention: ShareMention) -> Bool {
    let from = max(mention.span.upperBound, mention.head + 1)
    guard from < name else { return false }
    let between = groups[from..<name]
    return between.contains { $0.kind == .comma || $0.kind == .conjunction }
      && between.allSatisfy { group in
        switch group.kind {
        case .comma, .conjunction, .other, .noun(.company), .noun(.fund), .noun(.investors): true
        case .name: group.isPossessive
        default: false
        }
      }
  }

  /// No two of them name different companies.
  private func agree(_ pairs: [Pair]) -> Bool {
    var named = Set<Int>()
    for pair in pairs {
      for case .group(let place) in pair.mention.companies {
        if let entity = groups[place].entity { named.insert(entity) }
      }
    }
    return named.count < 2
  }

  private func isEach(_ index: Int) -> Bool {
    let text = reading.lower(groups[index])
    return text == "each" || groups[index].kind == .verb && text.contains(" each ")
  }

  // MARK: - Findings

  private func findings(_ pairs: [Pair], _ rule: String) -> [StakeFinding] {
    let holders = Set(pairs.flatMap { $0.holders.compactMap(\.entity) })
    let first = pairs.map(\.mention.head).min() ?? 0
    let context = StakeCompanyContext(matcher: matcher)
    guard let company = context.companyOfList(pairs.map(\.mention), besides: holders, before: first) else { return [] }
    let status = status(before: first)
    return pairs.flatMap { pair in
      pair.holders.map { holder in
        StakeFinding(
          holder: holder, company: company, quantity: pair.mention.quantity, kind: pair.mention.kind, status: status,
          sentence: matcher.sentence.sentence, rule: rule, weight: 0.9)
      }
    }
  }

  private func status(before index: Int) -> Stake.Status {
    guard let verb = (0..<index).last(where: { groups[$0].kind == .verb }).flatMap({ matcher.sentence.verbGroup($0) })
    else { return .current }
    let open: VerbMarks = [.future, .planned, .considered, .talks, .agreed, .expected, .conditional, .possible]
    if !verb.marks.isDisjoint(with: open) { return .proposed }
    return verb.marks.contains(.past) && StakeStatus(matcher: matcher).tellsOfBefore() ? .former : .current
  }

  // MARK: - Words

  /// "the two founders (25%)".
  private func described(_ index: Int) -> HolderReader.Holder? {
    guard groups.indices.contains(index), groups[index].kind != .name, groups[index].kind != .pronoun else {
      return nil
    }
    return matcher.holders.holder(at: index)
  }

  private func named(_ index: Int) -> HolderReader.Holder? {
    guard groups.indices.contains(index), groups[index].kind == .name, !groups[index].isPossessive else { return nil }
    return matcher.holders.holder(at: index)
  }

  /// "the owner of Veltro, with 40%": Veltro is no holder here.
  private func isOf(_ index: Int) -> Bool {
    index > 0 && groups[index - 1].kind == .preposition && ["of", "in"].contains(reading.lower(groups[index - 1]))
  }

  private func wordAfter(_ mention: ShareMention) -> String? {
    let next = max(mention.span.upperBound, mention.head + 1)
    return next < groups.count ? reading.lower(groups[next]) : nil
  }

  private func verb(before index: Int) -> Int? {
    (0..<min(index, groups.count)).last { isHolding($0) }
  }

  /// A verb of having or getting, whether or not the verb reader took it for one ("each hold").
  private func isHolding(_ index: Int) -> Bool {
    if let verb = matcher.sentence.verbGroup(index) {
      return [.own, .have, .take, .acquire, .get, .retain].contains(verb.verb)
        && verb.marks.isDisjoint(with: [.passive, .negated])
    }
    return groups[index].kind != .name
      && ["own", "hold", "have", "held", "took", "take"].contains(reading.lower(groups[index]))
  }

  private func isOwnedPassive(_ index: Int) -> Bool {
    guard let verb = matcher.sentence.verbGroup(index), verb.verb == .own else {
      return reading.lower(groups[index]) == "owned" && groups[index].kind != .name
    }
    return verb.marks.contains(.passive) || matcher.clauses.isReducedPassive(index, verb)
  }

  /// "Quillan's shareholders are …", "the owners of Quillan include …", "its largest shareholder is …".
  private func ownersAreSubject() -> Bool {
    groups.indices.contains { index in
      ShareholderReader.isOwners(reading, groups[index])
        && (index + 1..<min(groups.count, index + 6)).contains { next in
          guard let verb = matcher.sentence.verbGroup(next) else { return false }
          return verb.verb == .be || verb.verb == .join
        }
    }
  }

  private func speaksOfOwners() -> Bool {
    groups.indices.contains { index in
      let group = groups[index]
      if ShareholderReader.isOwners(reading, group) || group.kind == .noun(.venture) { return true }
      if let verb = matcher.sentence.verbGroup(index), verb.verb == .own { return true }
      let text = reading.lower(group)
      return group.kind != .name
        && [
          "ownership", "stake", "stakes", "blocks", "shareholding", "shareholdings", "own", "hold", "owned", "holders",
        ]
        .contains(text)
    }
  }
}
