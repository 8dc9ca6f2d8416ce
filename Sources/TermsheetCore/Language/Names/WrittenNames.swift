/// Whether a name of the lists is meant where its words stand: by capitals, by place and by what follows.
extension NameReader {
  /// "Glasswing AI" is a company of its own, and not the firm Glasswing Ventures whose short name it begins with.
  func isOtherLab(_ range: Range<Int>, as known: Int, before end: Int) -> Bool {
    let name = document.lexicon.known[known]
    guard name.kind == .investor, range.upperBound < end, !document.tokens[range.upperBound].isGlued,
      document.text(document.tokens[range.upperBound]) == "AI"
    else { return false }
    return document.text(range) != name.canonical
  }

  /// A known name counts only where it is written as one: with capitals, unless its own form has none.
  func isWritten(_ range: Range<Int>, as known: Int) -> Bool {
    let first = document.tokens[range.lowerBound]
    let name = document.lexicon.known[known]
    if range.count == 1, first.kind == .word {
      let text = document.text(first)
      // "io" is written small and is no word besides.
      // "a16z" has a figure, and is no word either.
      if !first.isCapitalised {
        let isCode = name.kind == .investor && text.contains(where: \.isNumber)
        return (text == name.canonical || isCode) && !document.features(range.lowerBound).isCommon
      }
      // "Labs" closes another's name and is not the outlet LABS.
      if name.canonical.isUppercase, name.canonical.count > 3, text.dropFirst().allSatisfy(\.isLowercase),
        document.features(range.lowerBound).isCommon
          || document.features(range.lowerBound).classes.contains(.organisationWord)
      {
        return false
      }
      // "Goto" is a surname and not GoTo.
      if name.kind == .company || name.kind == .investor, text != name.canonical,
        case let inner = name.canonical.dropFirst(), inner.contains(where: \.isUppercase),
        inner.contains(where: \.isLowercase),
        text.dropFirst().allSatisfy(\.isLowercase), text.lowercased() == name.canonical.lowercased()
      {
        return false
      }
    }
    if document.lower(range.lowerBound) == "series" { return false }
    // "The Australian operator": a company of that country, and not the newspaper.
    if name.kind == .outlet, range.upperBound < document.tokens.count,
      document.features(range.upperBound - 1).classes.contains(.demonym),
      !document.tokens[range.upperBound].isCapitalised, document.features(range.upperBound).noun == .company
    {
      return false
    }
    // "The deal" is not the outlet The Deal: every long word of a name has its capital.
    if name.kind != .chip, name.kind != .government, range.count > 1 {
      let long = range.filter {
        document.tokens[$0].kind == .word && document.tokens[$0].end - document.tokens[$0].start > 3
      }
      // "SK hynix" is written so by some, and means nothing else; "Caisse de placement du Québec" is French.
      let small = long.filter { !document.tokens[$0].isCapitalised && document.features($0).isCommon }
      if small.count * 2 >= long.count, !small.isEmpty { return false }
    }
    if first.isCapitalised || first.kind == .number {
      guard range.count == 1, document.features(range.lowerBound).isCommon else { return true }
      // "Scale" or "Linear" at the start of a sentence may be the word; the article must name it elsewhere.
      if !beginsStatement(range.lowerBound) || isMidSentence(range.lowerBound) { return true }
      return name.kind != .product && name.kind != .outlet && actsAsName(range.lowerBound + 1)
    }
    // Chips and governments are also written small: "tensor processing units", "the US government".
    return range.count > 1 && (name.kind == .chip || name.kind == .government)
  }

  /// "Benchmark and Coatue took part", "Index led": a word of the list that does what companies do.
  func actsAsName(_ next: Int) -> Bool {
    guard next + 1 < document.tokens.count else { return false }
    let text = document.text(document.tokens[next])
    if text == "and" || text == "," {
      let other = document.tokens[next + 1]
      return other.isCapitalised && !document.features(next + 1).isCommon
    }
    let features = document.features(next)
    let acts: VerbSet = [.lead, .join, .invest, .raise, .acquire, .say, .lend]
    return features.verb.map { acts.contains($0) } ?? false && !features.forms.isDisjoint(with: [.past, .third])
      && features.noun == nil
  }

  func beginsStatement(_ index: Int) -> Bool {
    let sentence = document.sentences[document.sentence(of: index)]
    var before = index - 1
    while before >= sentence.tokens.lowerBound {
      let token = document.tokens[before]
      if token.kind == .word || token.kind == .number { return document.lower(index - 1) == ":" }
      before -= 1
    }
    return true
  }

  func onlyLegalForms(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      document.tokens[index].kind == .punctuation || document.features(index).classes.contains(.legalForm)
    }
  }

  func isKnown(_ index: Int, before end: Int) -> Bool {
    guard index < end, let match = document.lexicon.names.match(document.tokens, at: index, before: end) else {
      return false
    }
    return isWritten(index..<index + match.length, as: match.value)
  }

  /// After a known name, a capitalised word that is a name of its own: "Nvidia Chief Executive", "Google DeepMind".
  func isSeparateWord(_ index: Int) -> Bool {
    let features = document.features(index)
    if Self.neverNames.contains(document.text(document.tokens[index])) { return true }
    // "Hanwha Impact Partners": partners are people, and firms are called so.
    if document.tokens[index].isCapitalised, Self.firmEnds.contains(document.lower(index)) { return false }
    return features.classes.contains(.jobTitle) || features.noun == .hardware || features.classes.contains(.demonym)
      || features.noun == .round
  }

  /// Last words of firms' names.
  static let firmEnds: Spellings = ["partners", "ventures", "capital", "advisors", "investments", "holdings"]
}
