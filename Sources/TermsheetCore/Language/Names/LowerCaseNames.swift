/// Finds companies that write themselves small, "plainsong", "9fold", "h2loop", which no capital gives away.
///
/// What gives them away is their place: a sentence of prose begins with a capital, and where it does not, a name stands
/// there. A word that mixes letters and digits is one wherever it stands at the head of a statement. Either must be
/// written twice, for a single small letter may be a slip of the pen.
struct LowerCaseNames {
  /// The first token of each place where such a name is written, and how many tokens it has.
  private(set) var lengths: [Int: Int] = [:]

  init(_ document: ArticleText, taken: [Bool]) {
    var places: [String: [Int]] = [:]
    var heads: Set<String> = []
    for sentence in document.sentences {
      var begins = true
      for index in sentence.tokens {
        let token = document.tokens[index]
        guard token.kind == .word || token.kind == .number else {
          if Self.openers.contains(document.lower(index)) { begins = true }
          continue
        }
        defer { begins = false }
        guard !taken[index] || token.kind == .number, let name = Self.spelling(document, index, in: sentence) else {
          continue
        }
        places[name, default: []].append(index)
        if begins, sentence.form == .prose || Self.mixes(name) { heads.insert(name) }
      }
    }
    for (name, indices) in places where indices.count > 1 && heads.contains(name) {
      for index in indices { lengths[index] = document.tokens[index].kind == .number ? 2 : 1 }
    }
  }

  /// A statement begins after these as well.
  private static let openers: Spellings = [":", "•", "→", "–", "—", "-", "*", "“", "\"", "("]

  private static func mixes(_ name: String) -> Bool { name.contains(where: \.isNumber) }

  /// What stands at `index`, where it could be a name without capitals.
  private static func spelling(_ document: ArticleText, _ index: Int, in sentence: Sentence) -> String? {
    let token = document.tokens[index]
    if token.kind == .number {
      guard index + 1 < sentence.tokens.upperBound, !token.isGlued, token.end - token.start <= 3 else { return nil }
      let next = document.tokens[index + 1]
      guard next.kind == .word, next.isGlued, !next.isCapitalised, next.end - next.start >= 3,
        isCoined(document, index + 1),
        !isGluedOn(document, index + 1, in: sentence)
      else { return nil }
      return document.text(token) + document.text(next)
    }
    guard !token.isCapitalised, token.end - token.start >= 4, !token.isGlued, isCoined(document, index),
      !isGluedOn(document, index, in: sentence)
    else { return nil }
    let text = document.text(token)
    guard text.allSatisfy({ $0.isLetter || $0.isNumber }), text.contains(where: \.isLetter) else { return nil }
    return text
  }

  /// No list knows the word, as English or as anything else.
  private static func isCoined(_ document: ArticleText, _ index: Int) -> Bool {
    let features = document.features(index)
    return !features.isCommon && features.verb == nil && features.noun == nil && features.classes.isEmpty
      && features.quantity == nil
  }

  /// "voice-cloning": a part of a compound.
  private static func isGluedOn(_ document: ArticleText, _ index: Int, in sentence: Sentence) -> Bool {
    guard index + 1 < sentence.tokens.upperBound, document.tokens[index + 1].isGlued else { return false }
    return ["-", "‑", "/"].contains(document.lower(index + 1))
  }
}
