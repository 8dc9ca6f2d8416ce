/// Reads contractual rights: exclusive distribution, the only cloud provider, first refusal, seats on a board, licences.
struct RightReader {
  let reading: Analysis

  func rights() -> [Right] {
    var found: [Right] = []
    let sentences = reading.sentences.filter { $0.groups.contains { Self.words.contains($0.word) } }
    guard !sentences.isEmpty else { return [] }
    let finder = StakeCompanyFinder(reading: reading)
    for sentence in sentences {
      let matcher = StakeMatcher(reading, sentence, finder)
      for index in sentence.groups.indices where Self.words.contains(sentence.groups[index].word) {
        guard let right = right(at: index, matcher), !found.contains(where: { isSame($0, right) }) else { continue }
        found.append(right)
      }
    }
    return found
  }

  private func isSame(_ a: Right, _ b: Right) -> Bool {
    a.holder == b.holder && a.company == b.company && a.kind == b.kind
  }

  // MARK: - One right

  private func right(at index: Int, _ matcher: StakeMatcher) -> Right? {
    let groups = matcher.groups
    guard groups[index].kind != .name else { return nil }
    let word = reading.lower(groups[index])
    let kind: Right.Kind?
    let isExclusive = hasExclusive(before: index, groups)
    switch word {
    case "right", "rights": kind = kindOfRight(after: index, groups)
    case "licence", "license": kind = isExclusive ? .licence : nil
    case "seat", "seats", "observer": kind = isOfBoard(index, groups) ? .boardSeat : nil
    case "provider", "partner": kind = isExclusive && saysCloud(before: index, groups) ? .cloudProvider : nil
    default: kind = nil
    }
    guard let kind, !(kind == .other && !isExclusive) else { return nil }
    return build(kind, isExclusive: isExclusive, at: index, matcher)
  }

  /// "rights to distribute its models", "right of first refusal", "the rights to resell".
  private func kindOfRight(after index: Int, _ groups: [Group]) -> Right.Kind? {
    let words = groups[(index + 1)...].prefix(4).map { reading.lower($0) }
    if words.contains("refusal") { return .firstRefusal }
    for word in words {
      if Self.selling.contains(where: { word == $0 || word.hasPrefix("to " + $0) }) { return .distribution }
      if ["license", "licence", "use"].contains(where: { word == $0 || word == "to " + $0 }) { return .licence }
    }
    return nil
  }

  private func hasExclusive(before index: Int, _ groups: [Group]) -> Bool {
    groups[max(0, index - 4)..<index].contains {
      ["exclusive", "sole", "only", "exclusively"].contains(reading.lower($0))
    }
  }

  private func isOfBoard(_ index: Int, _ groups: [Group]) -> Bool {
    if index > 0, ["board", "boardroom"].contains(reading.lower(groups[index - 1])) { return true }
    guard reading.lower(groups[index]) != "observer" else { return false }
    return groups[index...].prefix(6).contains { ["board", "boards"].contains(reading.lower($0)) }
  }

  private func saysCloud(before index: Int, _ groups: [Group]) -> Bool {
    groups[max(0, index - 4)..<index].contains { reading.lower($0).hasPrefix("cloud") }
  }

  // MARK: - Whose and on what

  private func build(
    _ kind: Right.Kind, isExclusive: Bool, at index: Int, _ matcher: StakeMatcher
  ) -> Right? {
    let groups = matcher.groups
    guard let trigger = groups[..<index].lastIndex(where: { $0.kind == .verb }),
      let verb = matcher.sentence.verbGroup(trigger), index - trigger < 9,
      !groups[trigger..<index].contains(where: { $0.kind == .relative || $0.kind == .colon })
    else { return nil }
    let word = reading.document.lexicon.vocabulary.spelling(verb.word)
    let givesUp =
      ["gives", "give", "gave", "lose", "loses", "lost", "waive", "waives", "waived"].contains(word)
      && (kind == .firstRefusal || groups[trigger..<index].contains { reading.lower($0) == "up" })
    let hasNo = groups[trigger..<index].contains { ["no", "neither", "without"].contains(reading.lower($0)) }
    guard !verb.marks.contains(.negated), !hasNo else { return nil }
    var holder: HolderReader.Holder?
    switch verb.verb {
    case _ where givesUp: holder = matcher.subject(of: trigger).first
    case .give:
      let between = (trigger + 1..<index).filter { groups[$0].kind == .name || groups[$0].kind == .reference }
      holder =
        matcher.holders.holders(at: between).first
        ?? groups[index...].firstIndex { reading.lower($0) == "to" }.flatMap { matcher.objects(of: $0).first }
    case .have, .own, .get, .retain, .take, .be, .become, .acquire, .sign, .bring:
      holder = matcher.subject(of: trigger).first
    default: return nil
    }
    guard let holder, let company = company(after: index, of: holder, trigger, matcher) else { return nil }
    let planned: VerbMarks = [.future, .conditional, .possible, .planned, .considered, .talks, .agreed, .expected]
    let isPast = ["once", "previously", "formerly"].contains { matcher.hasWord($0, near: trigger) }
    let status: Stake.Status =
      givesUp || isPast ? .former : verb.marks.isDisjoint(with: planned) ? .current : .proposed
    return Right(
      holder: holder.name, company: reading.entities[company].name, kind: kind, isExclusive: isExclusive,
      status: status, evidence: [reading.document.evidence(matcher.sentence.sentence)],
      confidence: Confidence(value: 0.9, reasons: ["right after \(word)"]))
  }

  /// The company after the right, where it names one that is not the holder; else the one that the text is about.
  private func company(
    after index: Int, of holder: HolderReader.Holder, _ trigger: Int, _ matcher: StakeMatcher
  ) -> Int? {
    let groups = matcher.groups
    for group in groups[(index + 1)...].prefix(8) {
      if group.kind == .comma || group.kind == .relative || group.kind == .colon { break }
      guard group.kind == .name || group.kind == .reference, let entity = group.entity, entity != holder.entity,
        reading.entities[entity].mayBeCompany
      else { continue }
      return entity
    }
    guard let found = matcher.finder.company(before: index, in: matcher.sentence.sentence, besides: holder.entity),
      matcher.finder.isTopic(found) || groups[..<index].contains(where: { $0.entity == found })
    else { return nil }
    return found
  }

  /// The nouns from which a right is read.
  private static let words = WordSet("right rights licence license seat seats observer provider partner")
  static let selling = ["distribute", "resell", "sell", "market", "offer", "host", "serve"]
}
