/// When a deal was, whether it is history, and who says so, from the sentence that tells it.
struct Circumstances {
  let reading: Analysis

  /// - Parameter told: when the deal was of which the text spoke last.
  func apply(to frame: inout DealFrame, in sentence: SentenceGroups, told: PartialDate? = nil) {
    frame.date =
      date(for: frame, in: sentence) ?? SequenceDate(reading: reading).date(in: sentence, told: told)
    frame.isBackground = isBackground(frame, in: sentence)
    frame.isAdditional = isAdditional(frame)
    if let marks = sentence.verbGroup(frame.position)?.marks, !frame.isBackground {
      frame.isNews =
        !marks.isDisjoint(with: [.future, .progressive, .talks, .planned, .considered])
        && marks.isDisjoint(with: [.past, .perfect])
    }
    let source = Attribution(reading: reading).source(of: sentence)
    frame.attribution = source.name
    frame.isAnonymous = source.isAnonymous
  }

  /// The date that stands nearest by the grammar, and is not the end of a term ("through 2028", "by 2027", "due in").
  private func date(for frame: DealFrame, in sentence: SentenceGroups) -> PartialDate? {
    if let found = dateBeforeWhen(frame, sentence) ?? yearOfName(frame, sentence) { return found }
    var best: (distance: Int, date: PartialDate)?
    let place = place(of: frame, in: sentence)
    for index in sentence.groups.indices {
      guard let found = reading.date(sentence.groups[index]) else { continue }
      if index > 0, ["through", "by", "until", "since", "due"].contains(reading.lower(sentence.groups[index - 1])) {
        continue
      }
      if let published = reading.document.article.published, found.year > published.year { continue }
      if isTerm(index, sentence) || isOfEarlierVerb(index, frame, sentence) || isOfFounding(index, frame, sentence) {
        continue
      }
      // A date stands behind its sum rather than before the next.
      let isBefore = place != frame.position && index < place
      let distance = abs(index - place) + (isBefore ? 1 : 0) + detour(from: index, to: frame, sentence)
      if best == nil || distance < best?.distance ?? 0 { best = (distance, found) }
    }
    return best?.date ?? timeBefore(sentence)
  }

  /// Of two sums of one verb each has the date that stands beside it: "raised $8 million in 2021 and $20 million in 2023".
  private func place(of frame: DealFrame, in sentence: SentenceGroups) -> Int {
    guard sentence.groups.filter({ $0.kind == .money }).count > 1,
      sentence.groups.filter({ $0.kind == .date }).count > 1, let amount = sentence.index(of: frame.amountTokens)
    else { return frame.position }
    return amount
  }

  private static let founding: Spellings = [
    "founded", "cofounded", "co-founded", "launched", "launch", "started", "established", "incorporated", "created",
    "born", "formed", "founding", "inception", "began", "begun", "spun", "built",
  ]

  /// "Founded in 2009, Acme raised", "founded just over five years ago": when the company began.
  private func isOfFounding(_ index: Int, _ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    var scan = index - 1
    while scan >= 0, index - scan < 6 {
      let group = sentence.groups[scan]
      if scan != frame.position, group.kind != .name, reading.words(of: group).last.map(Self.founding.contains) ?? false
      {
        return true
      }
      guard [.preposition, .other, .number, .duration].contains(group.kind) else { return false }
      scan -= 1
    }
    return false
  }

  /// "goes back to January last year, when Birch joined", "in September, when it raised": the time before "when" is that
  /// of what follows.
  private func dateBeforeWhen(_ frame: DealFrame, _ sentence: SentenceGroups) -> PartialDate? {
    let groups = sentence.groups
    guard let when = groups[..<min(frame.position, groups.count)].lastIndex(where: { reading.lower($0) == "when" }),
      when > 0, frame.position - when < 12
    else { return nil }
    let before = groups[when - 1].kind == .comma && when > 1 ? when - 2 : when - 1
    return reading.date(groups[before])
  }

  /// "its 2021 Series B", "the 2019 purchase of Acme": the year as a part of the name.
  private func yearOfName(_ frame: DealFrame, _ sentence: SentenceGroups) -> PartialDate? {
    let groups = sentence.groups
    guard frame.position < groups.count, let published = reading.document.article.published else { return nil }
    let round = groups.firstIndex { $0.kind == .round && $0.label == frame.round && frame.round != nil }
    for noun in [round, groups[frame.position].kind == .verb ? nil : frame.position].compactMap({ $0 }) {
      for scan in max(0, noun - 3)..<noun where groups[scan].kind == .number && groups[scan].tokens.count == 1 {
        guard let year = Int(reading.lower(groups[scan])), (1990...published.year).contains(year) else { continue }
        return PartialDate(year: year)
      }
    }
    return nil
  }

  /// "took Acme private in 2016, tried to sell it": the year stands with the verb before and is over with it. A date that
  /// opens the sentence holds for all of it.
  private func isOfEarlierVerb(_ index: Int, _ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard index < frame.position, sentence.verbGroup(frame.position) != nil,
      let governor = governor(of: index, sentence), governor < index, let verb = sentence.verbGroup(governor),
      reading.lower(sentence.groups[governor]) != "back", !Self.saying.contains(verb.verb)
    else { return false }
    return sentence.groups[(index + 1)..<frame.position].contains { $0.kind == .comma || $0.kind == .colon }
  }

  /// What a date counts as farther away because it belongs to another verb: "took Acme private in 2016, tried to sell
  /// it" is no sale of 2016, and what "said on Friday" dates is what was said.
  private func detour(from index: Int, to frame: DealFrame, _ sentence: SentenceGroups) -> Int {
    guard let governor = governor(of: index, sentence), governor != frame.position,
      let verb = sentence.verbGroup(governor)
    else { return 0 }
    if Self.saying.contains(verb.verb) { return 2 }
    let between = min(governor, frame.position)..<max(governor, frame.position)
    // The frame's noun and the verb that governs it are one clause.
    let isSameClause = !sentence.groups[between].dropFirst().contains { group in
      group.kind == .verb || group.kind == .relative || group.kind == .comma || group.kind == .colon
    }
    return isSameClause ? 1 : 8
  }

  private static let saying: VerbSet = [.say, .announce, .report]

  /// The verb that a date goes with: the one before it, unless the date opens a clause of its own (", and in May it").
  private func governor(of index: Int, _ sentence: SentenceGroups) -> Int? {
    let groups = sentence.groups
    var start = index
    while start > 0, groups[start - 1].kind == .preposition || groups[start - 1].kind == .other { start -= 1 }
    let after = groups[index...].firstIndex { $0.kind == .verb }
    guard start > 0 else { return after }
    let opensClause = [.conjunction, .colon, .relative].contains(groups[start - 1].kind)
    if opensClause, after != nil { return after }
    return groups[..<index].lastIndex { $0.kind == .verb } ?? after
  }

  /// "Back then", "At the time", "That month": the time is the one that the sentence before has told.
  private func timeBefore(_ sentence: SentenceGroups) -> PartialDate? {
    guard sentence.sentence > 0, let first = sentence.groups.first else { return nil }
    let start = first.tokens.lowerBound
    let opening = reading.document.lower(start..<min(start + 3, reading.document.tokens.count))
    guard Self.backThen.contains(where: opening.hasPrefix) else { return nil }
    let before = reading.sentences[sentence.sentence - 1]
    let dates = before.groups.compactMap(reading.date)
    return dates.count == 1 ? dates.first : nil
  }

  private static let backThen = [
    "back then", "at the time", "at that time", "then ", "that month", "that same", "that day",
  ]

  /// When the news of an article was made known, where its first sentences say so: "announced on Thursday", "said on
  /// Friday that". Within ten days of the article, so that it is the news and no history.
  func dayOfNews() -> PartialDate? {
    guard let published = reading.document.article.published else { return nil }
    for sentence in reading.sentences.prefix(Self.opening) {
      for index in sentence.groups.indices {
        guard let found = reading.date(sentence.groups[index]), found.day != nil,
          (0...10).contains(published.dayNumber - found.dayNumber), let governor = governor(of: index, sentence),
          let verb = sentence.verbGroup(governor), Self.saying.contains(verb.verb) || Self.acting.contains(verb.verb)
        else { continue }
        return found
      }
    }
    return nil
  }

  /// How many sentences tell the news itself: title and two paragraphs.
  private static let opening = 8
  private static let acting: VerbSet = [
    .make, .sign, .agree, .complete, .raise, .acquire, .get, .invest, .lead, .file, .lend, .borrow, .sell, .list,
  ]

  /// "Maturity is March 2032", "deliveries start in 2027": when something ends or begins, not when the deal was.
  private func isTerm(_ index: Int, _ sentence: SentenceGroups) -> Bool {
    sentence.groups[max(0, index - 4)..<index].contains { group in
      let text = reading.lower(group)
      return Self.terms.contains { text.hasPrefix($0) }
    }
  }

  private static let terms = [
    "matur", "expir", "deliver", "start", "begin", "arriv", "repay", "payable",
  ]

  /// "Birch had put $40 million into it": before what the text tells, unless somebody says so.
  private func isBefore(_ frame: DealFrame, in sentence: SentenceGroups) -> Bool {
    guard let marks = sentence.verbGroup(frame.position)?.marks, marks.isSuperset(of: [.perfect, .past]),
      marks.isDisjoint(with: [.planned, .talks, .considered, .future, .conditional]),
      reading.document.sentences[sentence.sentence].form != .title
    else { return false }
    let firstBody = reading.document.sentences.firstIndex { $0.form != .title } ?? 0
    guard sentence.sentence > firstBody + 1 else { return false }
    return !sentence.groups.indices.contains { index in
      sentence.verbGroup(index).map { [.say, .announce, .report, .confirm, .deny].contains($0.verb) } ?? false
    }
  }

  private func isBackground(_ frame: DealFrame, in sentence: SentenceGroups) -> Bool {
    if isBefore(frame, in: sentence) { return true }
    if let date = frame.date {
      if let published = reading.document.article.published {
        if date.day == nil, date.month == nil { return date.year < published.year }
        if published.dayNumber - date.dayNumber > 45 { return true }
      } else if date.month == nil {
        return true
      }
    }
    let range = max(0, frame.position - 6)..<min(sentence.groups.count, frame.position + 7)
    return sentence.groups[range].contains { group in
      group.kind != .name && Self.cues.contains(reading.lower(group))
    }
  }

  private func isAdditional(_ frame: DealFrame) -> Bool {
    guard let amount = frame.amountTokens else { return false }
    for index in max(0, amount.lowerBound - 3)..<amount.lowerBound {
      let text = reading.document.lower(index)
      if ["another", "further", "additional", "extra", "more", "fresh", "new"].contains(text) { return true }
    }
    return false
  }

  static let cues: Spellings = [
    "previous", "previously", "prior", "earlier", "formerly", "first", "existing", "already", "once",
  ]
}
