/// Reads the names of funding rounds: "Series B", "a C+ round", "pre-seed".
struct RoundReader {
  let document: ArticleText
  /// By token: the mention or quantity that has it (``GroupReader/quantityBase``), or -1.
  let occupied: [Int32]

  private static let roundWords = WordSet("pre series seed angel bridge mezzanine pre-seed preseed")

  /// "Series B", "series-C", "C+ round", "pre-seed", "seed round", "B round", "$68m B".
  func round(at index: Int, before end: Int) -> (String, Int)? {
    func text(_ offset: Int) -> String {
      index + offset < end ? document.text(document.tokens[index + offset]) : ""
    }
    let token = document.tokens[index]
    guard token.end - token.start == 1 || Self.roundWords.contains(token.word) else { return nil }
    let lower = document.lower(index)
    let first = text(0)
    let isPre =
      index >= 2 && document.lower(index - 1) == "-"
      && document.lower(index - 2) == "pre"
    if lower == "pre", text(1) == "-" {
      if text(2).lowercased() == "seed" { return ("Pre-seed", index + 3) }
      if let (label, next) = round(at: index + 2, before: end), label.hasPrefix("Series") {
        return ("Pre-" + label, next)
      }
    }
    if lower == "series" {
      let letterAt = text(1) == "-" ? 2 : 1
      let letter = text(letterAt)
      guard letter.count <= 2, let initial = letter.first, initial.isLetter, initial.isUppercase || letterAt == 2,
        letter.dropFirst().allSatisfy({ $0.isNumber })
      else { return nil }
      var label = "Series " + letter.uppercased()
      var next = index + letterAt + 1
      // "Xbox Series X", "the Series 3": no round has come so far without saying that it is one.
      guard ("A"..."L").contains(initial.uppercased()) || followsRoundNoun(next, end) else { return nil }
      if next < end, document.lower(next) == "+", document.tokens[next].isGlued {
        label += "+"
        next += 1
      }
      if next + 1 < end, document.lower(next) == "-", document.tokens[next + 1].kind == .number {
        label += "-" + document.text(document.tokens[next + 1])
        next += 2
      }
      return (isPre ? "Pre-" + label : label, skipRoundNoun(next, end))
    }
    if lower == "pre-seed" || lower == "preseed" { return ("Pre-seed", skipRoundNoun(index + 1, end)) }
    if lower == "seed" {
      return ("Seed", skipRoundNoun(index + 1, end))
    }
    if ["angel", "bridge", "mezzanine"].contains(lower), followsRoundNoun(index + 1, end) {
      return (first.prefix(1).uppercased() + first.dropFirst().lowercased(), skipRoundNoun(index + 1, end))
    }
    // "a C+ round", "the B round", "closes $68m B".
    // "5G", "3D", "C-level" are none.
    let isOfFigure =
      token.isGlued && index > 0 && document.tokens[index - 1].kind == .number
      || index + 2 < end && document.tokens[index + 1].isGlued && document.lower(index + 2) == "level"
    if first.count == 1, let letter = first.first, ("A"..."K").contains(letter), letter != "I", !isOfFigure {
      var next = index + 1
      var label = "Series " + first
      if next < end, document.lower(next) == "+", document.tokens[next].isGlued {
        label += "+"
        next += 1
      }
      let afterMoney = index > 0 && occupied[index - 1] >= GroupReader.quantityBase
      if followsRoundNoun(next, end) || (afterMoney && letter != "A" && next >= end - 1) {
        return (label, skipRoundNoun(next, end))
      }
      if isRoundLetter(index, next, end) { return (label, next) }
      if afterMoney, letter != "A" || next >= end || document.tokens[next].kind == .punctuation { return (label, next) }
    }
    return nil
  }

  /// "The C followed", "its B was": a letter with an article before it and what a round does after it.
  private func isRoundLetter(_ index: Int, _ next: Int, _ end: Int) -> Bool {
    guard index > 0, next < end, occupied[index - 1] < 0 else { return false }
    guard ["the", "its", "that"].contains(document.lower(index - 1)) else { return false }
    let text = document.lower(next)
    return ["followed", "came", "was", "closed", "brought", "valued", "included"].contains(text)
  }

  private func followsRoundNoun(_ index: Int, _ end: Int) -> Bool {
    let skip = index < end && document.lower(index) == "-" ? index + 1 : index
    return skip < end && occupied[skip] < 0 && document.features(skip).noun == .round
  }

  private func skipRoundNoun(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, occupied[index] < 0 {
      let features = document.features(index)
      let text = document.lower(index)
      guard
        features.noun == .round
          || ["stage", "preferred", "extension"].contains(text) && followsRoundNoun(index + 1, end)
          || text == "bridge" && index > 0 && !(index + 1 < end && document.features(index + 1).noun == .debt)
      else { break }
      index += 1
    }
    return index
  }
}
