/// Money that is no deal by the subject or the verb of its clause.
extension MoneyRoles {
  /// Amounts whose clause is about revenue, spending, fines or shares, by the clause's subject or verb.
  func nonDealSubjects(_ sentence: SentenceGroups) -> [Int: String] {
    var reasons: [Int: String] = [:]
    let groups = sentence.groups
    let clauses = ClauseReader(reading, sentence)
    for index in groups.indices where groups[index].kind == .verb {
      guard let clause = clauses.clause(ofVerbAt: index), let verb = clause.verb else { continue }
      var reason: String?
      if let noun = clause.subjectNoun ?? clause.objectNoun.flatMap({ verb.marks.contains(.passive) ? $0 : nil }),
        isNonDeal(noun), !(noun == .assets && verb.verb == .sell)
      {
        reason = "\(noun)"
      }
      if verb.marks.contains(.passive), [.invest, .put].contains(verb.verb), isTotal(clause, groups, from: 0),
        let money = groups[..<index].lastIndex(where: { $0.kind == .money })
      {
        // "More than $450 million has been invested in Acme since 2016."
        reasons[money] = Self.totalToDate
      }
      switch verb.verb {
      case .earn, .fine: reason = text(groups[index])
      case .spend:
        reason = buysCompany(after: index, groups) || buysService(after: index, sentence) ? nil : text(groups[index])
      case .raise, .get, .invest, .put, .back, .bring: if isTotal(clause, groups) { reason = Self.totalToDate }
      default: break
      }
      guard let reason else { continue }
      for scan in index + 1..<clause.span.upperBound where groups[scan].kind == .money { reasons[scan] = reason }
    }
    return reasons
  }

  /// "committed to spend $30 billion on Birch's cloud": capacity that another company sells.
  func buysService(after verb: Int, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money + 2 < groups.count else {
      return false
    }
    var next = money + 1
    // "$9 billion over four years on"
    if text(groups[next]) == "over", groups[next + 1].kind == .duration { next += 2 }
    guard next + 1 < groups.count, ["on", "for", "with"].contains(text(groups[next])) else { return false }
    let goods = groups[(next + 1)...].prefix(5)
    if let entity = groups[next + 1].entity.map({ reading.entities[$0] }), entity.kind == .product,
      let tags = entity.known?.tags, tags.contains("service") || tags.contains("cloud")
    {
      return true
    }
    if reading.isParty(groups[next + 1]) {
      // "undertook to spend $1 billion with Birch": bound to somebody, and no budget.
      return goods.contains { $0.kind == .noun(.compute) }
        || text(groups[next]) == "with" && sentence.verbGroup(verb)?.marks.contains(.agreed) == true
    }
    // "on computing capacity from Birch"
    guard let capacity = goods.firstIndex(where: { $0.kind == .noun(.compute) || $0.kind == .chips }) else {
      return false
    }
    return groups[capacity...].prefix(4).contains { ["from", "at"].contains(text($0)) }
  }

  /// "spent $40 million on Quillan in 2021", "on a holding of 6%": a company or a part of one is what was bought.
  func buysCompany(after verb: Int, _ groups: [Group]) -> Bool {
    if let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money - verb < 4 {
      // "spent $40 million last year on a holding of", "in cash and stock on Quillan", "to hire Quillan's team".
      var next = money + 1
      while next < groups.count, next < money + 8 {
        switch groups[next].kind {
        case .date, .duration, .noun(.investment), .noun(.shares), .conjunction, .other: next += 1
        case .preposition where text(groups[next]) == "in": next += 1
        case .preposition where ["on", "for"].contains(text(groups[next])):
          if groups[(next + 1)...].prefix(3).first(where: { $0.kind != .other })?.kind == .noun(.stake) { return true }
          next = groups.count
        case .verb:
          let kind = groups[next].verb.map { hires($0, groups, next) } ?? false
          if kind { return true }
          next = groups.count
        default: next = groups.count
        }
      }
    }
    if let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money + 1 < groups.count,
      ["on", "for"].contains(text(groups[money + 1])),
      groups[(money + 2)...].prefix(3).first(where: { $0.kind != .other })?.kind == .noun(.stake)
    {
      return true
    }
    if let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }),
      groups[(money + 1)...].prefix(4).contains(where: { $0.kind == .noun(.people) })
    {
      // "spent $2 billion on the leaders of Quillan": a company bought by its people.
      return true
    }
    guard let money = groups[(verb + 1)...].firstIndex(where: { $0.kind == .money }), money + 2 < groups.count,
      text(groups[money + 1]) == "on" || text(groups[money + 1]) == "for", reading.isParty(groups[money + 2]),
      !groups[money + 2].isPossessive
    else { return false }
    return buysWhole(money, groups)
  }

  /// "to hire the founders of Quillan": a company bought by its people.
  private func hires(_ verb: Int, _ groups: [Group], _ index: Int) -> Bool {
    let word = text(groups[index])
    guard ["hire", "license", "licence", "poach", "acquire", "buy"].contains(where: { word.hasSuffix($0) }) else {
      return false
    }
    return groups[(index + 1)...].prefix(7).contains { $0.kind == .name && reading.isParty($0) }
  }

  private func buysWhole(_ money: Int, _ groups: [Group]) -> Bool {
    guard money + 3 < groups.count else { return true }
    switch groups[money + 3].kind {
    case .noun, .conjunction: return false
    case .other: return text(groups[money + 3]) == "."
    default: return true
    }
  }

  private static let totals: [StaticString] = [
    "to date", "so far", "in total,", "in total.", "in all,", "in all.", "altogether", "since its founding",
    "since inception", "since its inception", "since starting", "since it was founded", "since launch",
    "since its foundation", "since its start", "all told",
  ]

  private static let openings = [
    "in all ", "in all,", "all told", "all in all", "in total ", "in total,", "to date ", "to date,", "altogether ",
    "altogether,", "overall,",
  ]

  /// "Since its launch in 2013, Acme has raised": from the first day on.
  private static let beginnings = [
    "since its ", "since launching", "since starting", "since being founded", "since then,",
  ]

  /// "has raised $340 million to date", "so far", "in total": the sum of several rounds.
  func isTotal(_ clause: Clause, _ groups: [Group], from start: Int? = nil) -> Bool {
    guard
      let money = groups[(start ?? clause.trigger)..<clause.span.upperBound].firstIndex(where: { $0.kind == .money })
    else {
      return false
    }
    // Up to the next sum, of which it may be said instead.
    let next = groups[(money + 1)...].first { $0.kind == .money }?.tokens.lowerBound
    let last = next ?? groups[groups.count - 1].tokens.upperBound
    let after = reading.document.lower(
      groups[money].tokens.upperBound..<min(groups[money].tokens.upperBound + 14, last))
    if Self.totals.contains(where: { after.holds($0) }) { return true }
    // "had previously raised $30 million, including its $21 million Series A": the sum of what it lists.
    if [", including its", "prior to now", "before now", "prior to this", "before this"].contains(where: {
      (word: StaticString) in after.holds(word)
    }) {
      return true
    }
    // "has been invested since 2016"; and "having raised $700 million from", which looks back on all of it.
    let isPerfect = clause.verb?.marks.contains(.perfect) ?? false
    if isPerfect, after.holds("since 20") || after.holds("since 19") { return true }
    if isPerfect, clause.verb?.verb == .raise,
      groups[..<clause.trigger].contains(where: { text($0).hasSuffix("founded") || text($0).hasSuffix("started") }),
      !groups[clause.trigger..<clause.span.upperBound].contains(where: {
        $0.kind == .round || $0.kind == .noun(.round) || $0.kind == .date
      })
    {
      // "was founded in 2023 and has raised more than $1 billion"
      return true
    }
    if isPerfect, clause.verb?.verb == .raise, reading.lower(groups[clause.trigger]).hasPrefix("having"),
      !groups[clause.span].contains(where: { $0.kind == .round || $0.kind == .noun(.round) || $0.kind == .date })
    {
      return true
    }
    let before = reading.document.text(groups[0].tokens.lowerBound..<groups[money].tokens.lowerBound).lowercased()
    if Self.openings.contains(where: before.hasPrefix) { return true }
    if isPerfect, Self.beginnings.contains(where: before.hasPrefix) { return true }
    return isPerfect && ["a total of", "a total of "].contains(where: before.hasSuffix)
  }
}
