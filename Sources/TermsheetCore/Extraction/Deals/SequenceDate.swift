/// Dates that count from one that was told before: "two years later", "half a year earlier", "the same month".
struct SequenceDate {
  let reading: Analysis

  /// - Parameter told: when the deal was of which the text spoke last.
  func date(in sentence: SentenceGroups, told: PartialDate?) -> PartialDate? {
    guard let first = sentence.groups.first, let last = sentence.groups.last else { return nil }
    let words = Array(reading.document.lowers[first.tokens.lowerBound..<last.tokens.upperBound])
    guard let step = step(in: words), let anchor = dateBefore(sentence) ?? told else { return nil }
    switch step {
    case .years(let count): return PartialDate(year: anchor.year + count)
    case .months(let count): return QuantityScan.shifted(anchor, months: count)
    }
  }

  private enum Step {
    case years(Int)
    case months(Int)
  }

  /// The one date of the sentence before, or of the one before that, in the same paragraph.
  private func dateBefore(_ sentence: SentenceGroups) -> PartialDate? {
    let paragraph = reading.document.sentences[sentence.sentence].paragraph
    for number in stride(from: sentence.sentence - 1, through: max(0, sentence.sentence - 2), by: -1) {
      guard reading.document.sentences[number].paragraph == paragraph else { return nil }
      let dates = Set(reading.sentences[number].groups.compactMap(reading.date))
      if dates.count == 1 { return dates.first }
      if dates.count > 1 { return nil }
    }
    return nil
  }

  private func step(in words: [String]) -> Step? {
    for index in words.indices {
      switch words[index] {
      case "later", "on", "afterwards", "earlier", "before", "after":
        guard let span = span(endingAt: index, in: words) else { continue }
        let isBack = words[index] == "earlier" || words[index] == "before"
        // "months on end", "a year before it was sold": a noun or a clause of its own follows.
        let isBare = ["on", "before", "after"].contains(words[index]) && index > 3
        guard ends(after: index, words, isBare: isBare) else { continue }
        return signed(span, isBack ? -1 : 1)
      case "month", "year":
        guard index > 0, index > 1 || words[index - 1] == "same" else { continue }
        let isYear = words[index] == "year"
        if words[index - 1] == "same" { return isYear ? .years(0) : .months(0) }
        if words[index - 1] == "following", words[index - 2] == "the" { return isYear ? .years(1) : .months(1) }
      default: break
      }
    }
    return nil
  }

  /// "that", a comma or the sentence's end behind "before": nothing is said of what it was before.
  private func ends(after index: Int, _ words: [String], isBare: Bool) -> Bool {
    guard index + 1 < words.count else { return true }
    let next = words[index + 1]
    if [",", ".", ";", ":", "that", ")"].contains(next) { return true }
    return !isBare
  }

  private func signed(_ step: Step, _ sign: Int) -> Step {
    switch step {
    case .years(let count): .years(sign * count)
    case .months(let count): .months(sign * count)
    }
  }

  /// "two years", "half a year", "a month", "18 months".
  private func span(endingAt end: Int, in words: [String]) -> Step? {
    guard end >= 2 else { return nil }
    let unit = words[end - 1]
    let isYear = unit == "year" || unit == "years"
    guard isYear || unit == "month" || unit == "months" else { return nil }
    if unit == "year", words[end - 2] == "a" || words[end - 2] == "one", end >= 3, words[end - 3] == "half" {
      return .months(6)
    }
    guard let count = Self.counts[words[end - 2]] ?? Int(words[end - 2]), (1...60).contains(count) else { return nil }
    return isYear ? .years(count) : .months(count)
  }

  private static let counts: [String: Int] = [
    "a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fifteen": 15, "eighteen": 18,
  ]
}
