/// What kind of name it is that no list has, by its form and by what stands around it.
struct NameForm {
  let document: ArticleText

  func kind(of words: [String], range: Range<Int>) -> Entity.Kind {
    let features = range.map { document.features($0) }
    let last = features[features.count - 1]
    // "Class A stock": a kind of share.
    if words.count == 2, words[0] == "Class", words[1].count == 1 { return .thing }
    if isSeat(range) { return .place }
    let lowered = words.map { $0.lowercased() }
    // "AI-powered", "US-based": says what somebody is.
    if words.count == 1, Self.adjectiveEnds.contains(where: { lowered[0].hasSuffix($0) }) { return .thing }
    if words.count > 1, Self.addressWords.contains(lowered.last ?? ""), isAddress(range) { return .thing }
    if lowered == ["internet"] || lowered.contains(where: { Self.thingWords.contains($0) })
      || isTicker(range, words: words)
    {
      return .thing
    }
    if words.count > 1, Self.outletEnds.contains(lowered.last ?? "") { return .outlet }
    if features.contains(where: { $0.classes.contains(.legalForm) }), range.count > 1 { return .organisation }
    if words.count > 1, last.classes.contains(.organisationWord) || Self.organisationEnds.contains(lowered.last ?? "") {
      return .organisation
    }
    // "Bank of Linden", "Banque Elm".
    if words.count > 1, ["bank", "banque", "banco", "banca"].contains(lowered[0]) { return .organisation }
    if words.count > 1, let last = words.last, last.utf8.count > 1, last.allSatisfy(\.isUppercase) { return .unknown }
    if (2...4).contains(words.count), features[0].classes.contains(.firstName),
      !last.classes.contains(.organisationWord)
    {
      return .person
    }
    // "Tahnoun bin Zayed", "Ludwig van Beek".
    if (3...6).contains(words.count), words.dropFirst().dropLast().contains(where: NameReader.particles.contains) {
      return .person
    }
    if (2...3).contains(words.count), isIntroducedAsPerson(range) { return .person }
    if words.count == 1, followsFirstName(range) { return .person }
    if features.allSatisfy({ $0.classes.contains(.place) || $0.classes.contains(.demonym) }) { return .place }
    if words.count > 1, features[0].noun != nil, features[0].isCommon { return .thing }
    return .unknown
  }

  /// "Letterkenny-based", "Pleasanton, California-based": where somebody is at home.
  private func isSeat(_ range: Range<Int>) -> Bool {
    var dash = range.upperBound
    let tokens = document.tokens
    if dash + 1 < tokens.count, document.lower(dash) == ",",
      document.features(dash + 1).classes.contains(.place) || document.lower(dash + 1).hasSuffix(".")
    {
      dash += 1
      while dash < tokens.count, tokens[dash].kind == .word, tokens[dash].isCapitalised { dash += 1 }
    }
    return document.isBasedThere(dash)
  }

  /// "(BABA.N)", "[TEM.UL]", "(NASDAQ: CRWV)": capitals alone in brackets.
  private func isTicker(_ range: Range<Int>, words: [String]) -> Bool {
    guard words.count == 1, range.lowerBound > 0, range.upperBound < document.tokens.count,
      words[0].allSatisfy({ $0.isUppercase || $0 == "." || $0.isNumber })
    else { return false }
    let before = document.text(document.tokens[range.lowerBound - 1])
    let after = document.text(document.tokens[range.upperBound])
    return (before == "(" || before == "[" || before == ":") && (after == ")" || after == "]" || after == ".")
  }

  /// "on Market Street", "Wall Street": firms are named after streets as well ("Birch Street Capital", "Birch Street").
  private func isAddress(_ range: Range<Int>) -> Bool {
    if ["wall", "main", "high", "downing"].contains(document.lower(range.lowerBound)) { return true }
    guard range.lowerBound > 0 else { return false }
    return ["on", "at", "off", "along", "near"].contains(document.lower(range.lowerBound - 1))
      || document.tokens[range.lowerBound - 1].kind == .number
  }

  // MARK: - People

  /// "chief executive Jane Roe", "Jane Roe, its finance chief", "Mr Roe".
  func isIntroducedAsPerson(_ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, document.features(range.lowerBound - 1).classes.contains(.jobTitle),
      document.tokens[range.lowerBound - 1].kind == .word
    {
      return true
    }
    let next = range.upperBound
    guard next + 1 < document.tokens.count, document.lower(next) == "," else { return false }
    for index in next + 1..<min(next + 6, document.tokens.count) {
      let text = document.text(document.tokens[index])
      if text == "," || text == "." { return false }
      if document.features(index).classes.contains(.jobTitle) { return true }
    }
    return false
  }

  /// "Mark Oldacre", where the first name is an everyday word as well and so no part of the name.
  private func followsFirstName(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, document.tokens[before].kind == .word, document.tokens[before].isCapitalised,
      document.features(before).classes.contains(.firstName),
      !Self.notOnlyNames.contains(document.lower(before))
    else { return false }
    let text = document.text(document.tokens[range.lowerBound])
    return text.count > 2 && text.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
  }

  /// First names that open a sentence more often as other words.
  private static let notOnlyNames: Spellings = [
    "will", "may", "april", "june", "august", "grant", "art", "rich", "drew", "sue", "rob", "bill", "faith", "hope",
    "grace", "joy", "chase", "carry", "miles", "page", "angel",
  ]

  // MARK: - Words

  private static let outletEnds: Spellings = [
    "news", "times", "post", "journal", "herald", "tribune", "gazette", "daily", "weekly", "magazine", "review",
    "chronicle", "telegraph", "newspaper", "tv", "radio",
  ]
  private static let organisationEnds: Spellings = [
    "ai", "labs", "lab", "capital", "ventures", "partners", "group", "fund", "bank", "systems", "technologies",
    "holdings", "management", "investments", "advisors", "networks", "robotics", "university", "authority",
  ]
  private static let adjectiveEnds = [
    "-powered", "-based", "-driven", "-focused", "-enabled", "-backed", "-native", "-led",
  ]
  private static let addressWords: Spellings = ["street", "avenue", "road", "square", "boulevard"]
  private static let thingWords: Spellings = [
    "act", "exchange", "index", "summit", "conference", "court", "award", "awards", "prize",
    "programme", "program", "initiative", "gaap", "nasdaq", "chapter", "form", "agreement", "covid",
    "christmas", "grant", "ipo", "regulation",
  ]
}
