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
        if Self.neverNames.contains(text), !Self.innerWords.contains(text), !isOfFirm(index, before: end) { break }
        if isRepeated(start, index, before: end) || beginsAnew(index, before: end) { break }
        if namesSeat(index, before: end) { break }
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

  /// "Acme Acme raises", "Acme Labs Acme Labs is": a heading or a caption that runs into the sentence.
  private func isRepeated(_ start: Int, _ index: Int, before end: Int) -> Bool {
    let count = index - start
    guard index + count <= end else { return false }
    return (0..<count).allSatisfy {
      document.text(document.tokens[start + $0]) == document.text(document.tokens[index + $0])
    }
  }

  /// "Above: Acme The idea is", "the founders of Acme Are you looking": a sentence begins without a full stop before it.
  private func beginsAnew(_ index: Int, before end: Int) -> Bool {
    let text = document.text(document.tokens[index])
    if text == "The" || text == "There" { return true }
    guard index + 1 < end, document.tokens[index + 1].kind == .word, !document.tokens[index + 1].isCapitalised else {
      return false
    }
    if text == "Founded" || text == "Headquartered" { return true }
    return Self.openers.contains(text)
  }

  private static let openers: Spellings = [
    "Are", "Is", "Was", "Were", "Has", "Have", "Had", "We", "It", "This", "That", "These", "Those", "They", "He", "She",
    "You", "In", "At", "On", "To", "For", "What", "When", "How", "Who", "Why", "As", "But", "And", "Since", "After",
    "Before", "While", "Our", "Its", "His", "Her", "Their", "An", "Here", "If", "Will", "Can", "Not",
  ]

  /// "2. Acme Leeds-based Acme", "Acme San Francisco-based": where somebody is based begins what is said of them.
  private func namesSeat(_ index: Int, before end: Int) -> Bool {
    var last = index
    while last < end, last < index + 3, document.tokens[last].kind == .word, document.tokens[last].isCapitalised {
      if document.isBasedThere(last + 1) {
        return last == index
          || document.lexicon.names.match(document.tokens, at: index, before: last + 1).map {
            $0.length == last + 1 - index
          } ?? false
      }
      last += 1
    }
    return false
  }

  /// "Birch Seed Ventures": a word of rounds inside a firm's name.
  private func isOfFirm(_ index: Int, before end: Int) -> Bool {
    guard document.text(document.tokens[index]) == "Seed", index + 1 < end, document.tokens[index + 1].isCapitalised
    else { return false }
    return ["ventures", "capital", "partners", "fund", "funds"].contains(document.lower(index + 1))
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

extension ArticleText {
  /// "-based" right behind a place: "Leeds-based".
  func isBasedThere(_ dash: Int) -> Bool {
    dash + 1 < tokens.count && tokens[dash].isGlued && lower(dash) == "-" && tokens[dash + 1].isGlued
      && ["based", "headquartered", "domiciled"].contains(lower(dash + 1))
  }
}
