/// When a deal was, whether it is history, and who says so, from the sentence that tells it.
struct Circumstances {
  let reading: Analysis

  func apply(to frame: inout DealFrame, in sentence: SentenceGroups) {
    frame.date = date(for: frame, in: sentence)
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

  /// The date nearest to the verb or noun that is not the end of a term ("through 2028", "by 2027", "due in").
  private func date(for frame: DealFrame, in sentence: SentenceGroups) -> PartialDate? {
    var best: (distance: Int, date: PartialDate)?
    for index in sentence.groups.indices where sentence.groups[index].kind == .date {
      guard let quantity = sentence.groups[index].quantity,
        case .date(let found?) = reading.quantities[quantity].value
      else { continue }
      if index > 0, ["through", "by", "until", "since", "due"].contains(reading.lower(sentence.groups[index - 1])) {
        continue
      }
      if let published = reading.document.article.published, found.year > published.year { continue }
      if isTerm(index, sentence) { continue }
      let distance = abs(index - frame.position)
      if best == nil || distance < best?.distance ?? 0 { best = (distance, found) }
    }
    return best?.date
  }

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

  private func isBackground(_ frame: DealFrame, in sentence: SentenceGroups) -> Bool {
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

  static let cues: Set<String> = [
    "previous", "previously", "prior", "earlier", "formerly", "first", "existing", "already", "once",
  ]
}
