/// Who takes part in a deal that a clause tells: its subject, its object and the names of its phrases.
extension DealMatcher {
  /// "AI startups raised $19 billion", "founder Jane Roe is raising": a subject that is nobody whom the text follows.
  func isAboutOthers(_ clause: Clause) -> Bool {
    if let head = clause.subject.first, let entity = groups[head].entity {
      return reading.entities[entity].kind == .person || !reading.isParty(groups[head])
    }
    guard clause.subject.isEmpty else { return false }
    guard let noun = clause.subjectNoun else { return isAboutSomethingElse(clause) }
    guard noun == .company || noun == .investors || noun == .people || noun == .government else { return false }
    let start = clause.span.lowerBound
    guard groups.indices.contains(start) else { return false }
    let text = reading.lower(groups[start])
    return text.hasSuffix("s") && !text.hasSuffix("ss") || !groups[start].isDefinite
  }

  /// "Automotive brought in $2 million", "Advertising raised": the subject is a word that names nobody.
  private func isAboutSomethingElse(_ clause: Clause) -> Bool {
    guard clause.trigger > 0, clause.verb?.marks.isDisjoint(with: [.gerund, .infinitive, .participle]) ?? false else {
      return false
    }
    var scan = clause.trigger - 1
    while scan > 0, groups[scan].kind == .other, reading.isAdverb(groups[scan]) { scan -= 1 }
    guard groups[scan].kind == .other, scan == 0 || groups[scan - 1].kind != .verb else { return false }
    let word = reading.lower(groups[scan])
    return word.count > 3 && reading.document.tokens[groups[scan].tokens.lowerBound].kind == .word
      && !["that", "this", "then", "there", "which", "they", "also", "have", "been"].contains(word)
  }

  func isOwnerOfNamed(_ heads: [Int], _ clause: Clause) -> Bool {
    guard let owner = heads.last else { return false }
    var scan = owner + 1
    while scan < clause.span.upperBound, scan <= owner + 3 {
      switch groups[scan].kind {
      case .name: return !groups[scan].isPossessive && reading.isParty(groups[scan])
      case .other, .noun(.company), .noun(.venture): scan += 1
      default: return false
      }
    }
    return false
  }

  /// "That Birch agreement restructured": the name before the noun that is the subject.
  func modifier(ofSubject clause: Clause) -> Int? {
    guard clause.subjectNoun == .deal, clause.span.lowerBound > 0 else { return nil }
    let group = groups[clause.span.lowerBound - 1]
    return reading.isParty(group) ? group.entity : nil
  }

  /// ", Acme said on Tuesday": who reports a deal is not in it by that.
  private func onlySays(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index - 1].kind == .comma || groups[index - 1].kind == .quote
    else {
      return false
    }
    return sentence.verbGroup(index + 1).map { $0.verb == .say || $0.verb == .report } ?? false
  }

  /// "through an allotment of new shares to Birch and Alder".
  func allottees(_ clause: Clause) -> [Int] {
    guard
      let to = clause.arguments.first(where: {
        $0.preposition == reading.word.to && reading.isParty(groups[$0.heads[0]])
      }),
      let first = to.heads.first,
      groups[clause.trigger..<first].contains(where: { group in
        group.kind == .noun(.shares) || ["allotment", "placement", "issuance"].contains(reading.lower(group))
      })
    else { return [] }
    return to.heads
  }

  /// "from its existing investors": they give, and not their company.
  func ownsInvestors(_ index: Int) -> Bool {
    groups[index].isPossessive
      && groups[(index + 1)...].prefix(4).first(where: { $0.kind != .other })?.kind == .noun(.investors)
  }

  static let sites: Spellings = [
    "campus", "site", "plant", "factory", "facility", "complex", "building", "park", "fab", "hall", "works",
    "warehouse", "headquarters", "plants", "factories", "facilities", "sites",
  ]

  /// "at Birch's Midfield campus": a place of Birch's, and no company.
  private func isSite(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index - 1].isPossessive else { return false }
    return Self.sites.contains(reading.lower(groups[index + 1]))
  }

  /// "acquiring NLP startups": the name says of which sort they are.
  private func isSort(_ index: Int) -> Bool {
    guard index > 0, index + 1 < groups.count, groups[index].kind == .name, !groups[index].isPossessive,
      groups[index + 1].kind == .noun(.company)
    else { return false }
    let text = reading.lower(groups[index + 1])
    guard text.hasSuffix("s"), !text.hasSuffix("ss") else { return false }
    return [.verb, .preposition, .other].contains(groups[index - 1].kind)
  }

  func fill(_ frame: inout DealFrame, _ role: DealRule.Role?, with heads: [Int]) {
    let parties = heads.filter { reading.isParty(groups[$0]) && !onlySays($0) && !isSite($0) && !isSort($0) }
      .compactMap { groups[$0].entity }
    guard !parties.isEmpty, let role else { return }
    switch role {
    case .recipient:
      if frame.recipient == nil { frame.recipient = parties.first { reading.canReceive($0, frame.kind) } }
    case .investor:
      for party in parties where !frame.investors.contains(where: { $0.entity == party }) {
        frame.investors.append(.init(entity: party, role: nil))
      }
    case .lead:
      for head in heads where reading.isParty(groups[head]) {
        guard let party = groups[head].entity else { continue }
        let isBeside = clauses.isBeside(head, heads)
        if isBeside, frame.investors.contains(where: { $0.entity == party }) { continue }
        frame.investors.removeAll { $0.entity == party }
        frame.investors.append(.init(entity: party, role: isBeside ? nil : .lead))
      }
    case .seller: frame.sellers += parties
    case .pair:
      guard parties.count == 2 else { return }
      ComputeClause(reading: reading, sentence: sentence).fillPair(&frame, parties[0], parties[1])
    case .amount, .round: break
    }
  }

  /// "from a group of investors that includes Birch", "from a consortium led by Birch": who they are stands in a clause
  /// of its own.
  func fillMembers(_ frame: inout DealFrame, of argument: Clause.Argument) {
    guard let head = argument.heads.last,
      [.noun(.company), .noun(.investors), .noun(.lenders)].contains(groups[head].kind)
    else { return }
    var scan = head + 1
    while scan < groups.count, scan < head + 5 {
      switch groups[scan].kind {
      case .other, .noun(.investors), .noun(.lenders), .noun(.company), .relative: scan += 1
      case .preposition where reading.lower(groups[scan]) == "of": scan += 1
      case .verb:
        guard let verb = sentence.verbGroup(scan) else { return }
        if verb.verb == .join, reading.lower(groups[scan]).hasPrefix("includ") {
          fill(&frame, .investor, with: clauses.list(from: scan + 1, to: groups.count))
        } else if verb.verb == .lead, scan + 2 < groups.count, reading.lower(groups[scan + 1]) == "by" {
          fill(&frame, .lead, with: clauses.list(from: scan + 2, to: groups.count))
        }
        return
      default: return
      }
    }
  }

  /// "…, as did Birch", "…, as are Birch and Alder": more who do the same.
  func alsoNamed(_ clause: Clause) -> [Int] {
    var scan = clause.trigger + 1
    while scan + 2 < groups.count {
      if reading.lower(groups[scan]) == "as",
        ["did", "do", "does", "are", "is", "was", "were", "has", "have"].contains(reading.lower(groups[scan + 1])),
        groups[scan + 2].kind == .name
      {
        return clauses.list(from: scan + 2, to: groups.count)
      }
      scan += 1
    }
    return []
  }

  /// The first company after the trigger that owns something there.
  func ownerAfter(_ clause: Clause, except investors: [DealFrame.Party]) -> Int? {
    for index in clause.trigger + 1..<groups.count where groups[index].isPossessive && reading.isParty(groups[index]) {
      if let entity = groups[index].entity, !investors.contains(where: { $0.entity == entity }) { return entity }
    }
    return nil
  }

  /// The names listed after the colon that ends a clause.
  func namesAfterColon(_ clause: Clause) -> [Int] {
    var scan = clause.span.upperBound
    while scan < groups.count, groups[scan].kind == .colon || groups[scan].kind == .other { scan += 1 }
    guard scan < groups.count, scan > clause.span.upperBound, groups[scan].kind == .name else { return [] }
    return clauses.list(from: scan, to: groups.count)
  }
}
