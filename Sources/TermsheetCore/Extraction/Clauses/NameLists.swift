/// Names joined into one list: "A, B (an arm of C), the fund D and newcomer E".
extension ClauseReader {
  /// The names joined from `first` on: "A, B (an arm of C), the fund D and newcomer E".
  func list(from first: Int, to end: Int) -> [Int] {
    var heads = [first]
    var scan = first + 1
    var last = first
    var sawSeparator = false
    var gap = 0
    while scan < end {
      let group = groups[scan]
      switch group.kind {
      case .comma, .conjunction:
        sawSeparator = true
        gap = 0
        scan += 1
      case .open:
        while scan < end, groups[scan].kind != .close { scan += 1 }
        scan += 1
      case .name:
        guard sawSeparator, !group.isPossessive || scan + 1 < end, !opensClause(scan, heads) else { return heads }
        if let person = titled(by: scan, to: end) {
          // "GitHub chief Jane Roe": the firm only tells who she is.
          scan = person
          continue
        }
        if group.isPossessive {
          // "Nvidia's NVentures": the arm is the party.
          scan += 1
          gap += 1
          continue
        }
        heads.append(scan)
        last = scan
        sawSeparator = false
        gap = 0
        scan += 1
      case .preposition where isCount(scan, heads):
        // "Birch and a handful of angels, among them Jane Roe".
        scan += 1
        gap = 0
      case .preposition where sawSeparator && isAmongThem(scan, end):
        scan += 2
      case .preposition where isPlaceAfter(scan, end):
        // "Birch of China and Alder".
        scan += 2
      case .preposition:
        let text = reading.lower(group)
        guard ["with", "alongside", "including", "like", "as"].contains(text) || isAsWellAs(scan),
          sawSeparator || text != "with"
        else { return skipAppositionOrStop(heads, from: scan, last: last, to: end) ?? heads }
        sawSeparator = true
        scan += 1
      // ", and in May", "and the same month": a date behind "and" opens a clause.
      case .date where sawSeparator: return heads
      case .other, .noun, .reference, .date, .number:
        gap += 1
        if gap > 7 { return heads }
        scan += 1
      default:
        return heads
      }
    }
    return heads
  }

  /// "led by Birch, Acme is hiring": after one name and a comma, a name with a verb of its own is a new subject.
  func opensClause(_ index: Int, _ heads: [Int]) -> Bool {
    guard heads.count == 1, let verb = sentence.verbGroup(index + 1) else { return false }
    if groups[index - 1].kind == .conjunction, verb.marks.contains(.passive),
      heads.first.map({ $0 > 0 && groups[..<$0].contains { $0.kind == .verb } }) ?? false
    {
      // "bought Acme and Birch was bought by Alder"
      return true
    }
    guard groups[index - 1].kind == .comma else { return false }
    return verb.marks.isDisjoint(with: [.gerund, .infinitive])
      && (index + 2 >= groups.count || groups[index + 2].word != reading.word.by)
  }

  private static let titles: Spellings = [
    "chief", "boss", "founder", "co-founder", "chairman", "president", "chief executive", "executive",
  ]

  private func titled(by name: Int, to end: Int) -> Int? {
    // "a SoftBank unit, DeepCore,": the unit is the party.
    if name + 3 < end, ["unit", "arm", "affiliate", "subsidiary"].contains(reading.lower(groups[name + 1])),
      groups[name + 2].kind == .comma, groups[name + 3].kind == .name, !groups[name + 3].isPossessive,
      groups[name].tokens.lowerBound > 0,
      ["a", "an", "the"].contains(reading.document.lowers[groups[name].tokens.lowerBound - 1])
    {
      return name + 3
    }
    var scan = name + 1
    while scan < end, scan <= name + 2 {
      guard Self.titles.contains(reading.lower(groups[scan])) else { break }
      scan += 1
    }
    guard scan > name + 1, scan < end, groups[scan].kind == .name, let entity = groups[scan].entity,
      reading.entities[entity].kind == .person
    else { return nil }
    return scan
  }

  private func isPlaceAfter(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end, ["of", "in", "at"].contains(reading.lower(groups[index])), groups[index + 1].kind == .name,
      let entity = groups[index + 1].entity
    else { return false }
    return reading.entities[entity].kind == .place
  }

  static let counts: Spellings = [
    "handful", "number", "host", "group", "string", "couple", "range", "clutch", "raft", "slew", "dozen", "dozens",
    "bunch", "consortium", "trio", "pair", "syndicate", "club", "quartet",
  ]

  /// The "of" of "a handful of angels", behind a name and its conjunction.
  private func isCount(_ index: Int, _ heads: [Int]) -> Bool {
    guard let last = heads.last, index - last <= 5, reading.lower(groups[index]) == "of" else { return false }
    return Self.counts.contains(reading.lower(groups[index - 1]))
  }

  private func isAmongThem(_ index: Int, _ end: Int) -> Bool {
    index + 2 < end && reading.lower(groups[index]) == "among" && reading.lower(groups[index + 1]) == "them"
      && groups[index + 2].kind == .name
  }

  private func isAsWellAs(_ index: Int) -> Bool { reading.lower(groups[index]) == "as" }

  /// In a list, "MGX, an investor of the Emirates, and Birch": the phrase inside an apposition is skipped.
  private func skipAppositionOrStop(_ heads: [Int], from index: Int, last: Int, to end: Int) -> [Int]? {
    guard index > last + 1, groups[last + 1].kind == .comma else { return nil }
    var scan = index
    while scan < end, scan < index + 8 {
      if groups[scan].kind == .comma, scan + 1 < end {
        var next = scan + 1
        while next < end, groups[next].kind == .conjunction || groups[next].kind == .comma { next += 1 }
        guard next < end, groups[next].kind == .name, !groups[next].isPossessive else { return nil }
        return heads + list(from: next, to: end)
      }
      if groups[scan].kind == .verb || groups[scan].kind == .relative { return nil }
      scan += 1
    }
    return nil
  }

  /// "led by Birch, along with Alder": what follows a "with" or "alongside" inside a list does not lead.
  func isBeside(_ head: Int, _ heads: [Int]) -> Bool {
    guard let first = heads.first, first < head else { return false }
    return groups[first..<head].contains { group in
      group.kind == .preposition && ["with", "alongside", "including", "like"].contains(reading.lower(group))
    } && !groups[first..<head].contains { reading.lower($0) == "together" }
  }
}
