/// How far a name goes on after its first word.
extension NameReader {
  /// How far a name goes on after its first word.
  func extend(
    from start: Int, to first: Int, before end: Int, taken: [Bool], isTitleCase: Bool
  ) -> Int {
    var index = first
    while index < end {
      let token = document.tokens[index]
      let features = document.features(index)
      if taken[index], !(token.kind == .number && token.isGlued == false && isVersion(index, end)) { break }
      if isChip(index, before: end) { break }
      if token.kind == .word, token.isCapitalised {
        if token.isGlued, document.tokens[index - 1].kind == .punctuation,
          !["-", "&", "/", "+"].contains(document.lower(index - 1))
        {
          break
        }
        let text = document.text(token)
        if Self.neverNames.contains(text), !Self.innerWords.contains(text) { break }
        if MenuLines(document: document).isWordOfPage(index, before: end) { break }
        if features.classes.contains(.month) || features.classes.contains(.weekday) { break }
        if isTitleCase, features.isCommon, !features.classes.contains(.organisationWord),
          !features.classes.contains(.legalForm)
        {
          break
        }
        index += 1
        // The full stop of "Inc." and of an initial belongs to the name.
        if index < end, document.tokens[index].isGlued, document.lower(index) == ".",
          features.classes.contains(.legalForm) || text.utf8.count == 1, index + 1 < end
        {
          index += 1
        }
        continue
      }
      if token.kind == .punctuation, index + 1 < end {
        let text = document.lower(index)
        let next = document.tokens[index + 1]
        if text == "&" || text == "+", next.kind == .word, next.isCapitalised {
          index += 2
          continue
        }
        if text == "-" || text == "‑", token.isGlued, next.isGlued, next.kind == .word || next.kind == .number,
          !Self.suffixWords.contains(document.lower(index + 1))
        {
          index += 2
          continue
        }
      }
      if token.kind == .word, index + 1 < end, document.tokens[index + 1].isCapitalised,
        Self.particles.contains(document.text(token)), !document.features(index + 1).isCommon, isPersonal(start)
      {
        index += 2
        continue
      }
      if token.kind == .word, !token.isCapitalised, document.lower(index) == "of", index + 1 < end,
        document.tokens[index + 1].isCapitalised,
        takesOf(index - 1)
      {
        index += 2
        continue
      }
      // "the Ministry of Science and ICT"
      if token.kind == .word, document.lower(index) == "and", index + 1 < end, document.tokens[index + 1].isCapitalised,
        ["ministry", "department"].contains(document.lower(start))
      {
        index += 2
        continue
      }
      if token.kind == .number, isVersion(index, end) {
        index += 1
        continue
      }
      break
    }
    return index
  }

  /// "Quillan H100": the product of a maker that no list has is a name of its own.
  private func isChip(_ index: Int, before end: Int) -> Bool {
    guard !document.tokens[index].isGlued,
      let match = document.lexicon.names.match(document.tokens, at: index, before: end),
      document.lexicon.known[match.value].kind == .chip
    else { return false }
    let isCode = document.text(index..<index + match.length).contains { $0.isNumber }
    return isCode && isWritten(index..<index + match.length, as: match.value)
  }

  /// "Vision Fund 2", "Trainium 2": a small whole number right after a name, unless it counts something.
  private func isVersion(_ index: Int, _ end: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .number, token.value < 20, token.value == token.value.rounded(), !token.isGlued,
      index + 1 >= end || !isPercent(index + 1)
    else { return false }
    let before = document.features(index - 1)
    return before.noun == .fund || before.classes.contains(.organisationWord) || !before.isCommon
  }

  /// "gives Acme 10% of Birch": the figure of a percentage belongs to no name.
  private func isPercent(_ index: Int) -> Bool {
    ["%", "percent", "per", "pct"].contains(document.text(document.tokens[index]).lowercased())
  }

  private func isPersonal(_ start: Int) -> Bool {
    document.features(start).classes.contains(.firstName) || !document.features(start).isCommon
  }

  /// "Bank of America", "University of Toronto", "Government of India".
  private func takesOf(_ index: Int) -> Bool {
    ["bank", "university", "institute", "ministry", "department", "government", "school", "college", "secretary"]
      .contains(document.lower(index))
  }
}
