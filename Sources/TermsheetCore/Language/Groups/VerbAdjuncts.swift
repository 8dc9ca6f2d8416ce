/// Adjuncts between the verb "to be" and the main verb: "in talks to", "close to", "set to".
extension VerbReader {
  /// What may stand between "is" and the verb that it is about: "in talks to", "close to", "expected to".
  func adjunct(at start: Int, before end: Int) -> (index: Int, marks: VerbMarks)? {
    var index = start
    var marks: VerbMarks = []
    var steps = 0
    while index < end, steps < 9, occupied[index] < 0 {
      let token = document.tokens[index]
      guard token.kind == .word else {
        return nil
      }
      let text = document.lower(index)
      if Self.adjunctWords.contains(text), let more = Self.adjuncts[text] { marks.formUnion(more) }
      if text == "not" { marks.insert(.negated) }
      if text == "to" || text == "of" || text == "about" || text == "on" || text == "over" || text == "at",
        !marks.isEmpty || text == "about"
      {
        let next = skipAdverbs(index + 1, end)
        if isFree(next, end), let verb = features(next).verb {
          let forms = features(next).forms
          if text == "about", marks.isEmpty {
            // "is about to close"
            if document.tokens[next].word != word.to { return nil }
          }
          if verb != .modal, text == "to" && forms.contains(.base) || forms.contains(.gerund) {
            return (next, marks.isEmpty ? .talks : marks)
          }
        }
        if text == "about", marks.isEmpty, isFree(next, end), document.tokens[next].word == word.to {
          let main = skipAdverbs(next + 1, end)
          if isFree(main, end), features(main).verb != nil, features(main).forms.contains(.base) {
            return (main, .talks)
          }
        }
        if text == "to" || text == "about" { return nil }
      } else if !Self.adjunctFillers.contains(text), !Self.adjunctWords.contains(text),
        !features(index).classes.contains(.adverb), !features(index).classes.contains(.determiner)
      {
        return nil
      }
      index += 1
      steps += 1
    }
    return nil
  }

  static let adjuncts: [String: VerbMarks] = [
    "talks": .talks, "negotiations": .talks, "discussions": .talks, "negotiating": .talks, "conversations": .talks,
    "close": .talks, "near": .talks, "nearing": .talks, "closing": .talks, "track": .expected, "advanced": .talks,
    "set": .planned, "due": .planned, "expected": .expected, "likely": .expected, "poised": .expected,
    "slated": .planned, "scheduled": .planned, "ready": .planned, "prepared": .planned, "willing": .considered,
    "open": .considered, "keen": .planned, "eager": .planned, "committed": .agreed, "obliged": .agreed,
    "unable": .negated, "free": .considered, "able": .possible, "verge": .talks, "brink": .talks, "market": .planned,
    "looking": .planned, "working": .planned, "hoping": .planned, "bound": .agreed, "entitled": .possible,
    "tentative": .talks, "preliminary": .talks, "process": .planned, "early": [], "final": .talks, "stages": .talks,
    "supposed": .expected, "thought": .reported, "believed": .reported, "understood": .reported, "rumoured": .reported,
    "rumored": .reported, "back": .future,
  ]
  /// Looked up before `adjuncts`, since most words are none.
  private static let adjunctWords = Spellings(adjuncts.keys)
  /// Those that say something of the verb by themselves.
  static let telling = Spellings(adjuncts.filter { !$0.value.isEmpty }.keys)
  static let adjunctFillers: Spellings = [
    "in", "far", "along", "advanced", "early", "active", "exclusive", "serious", "late", "stage", "the", "on", "very",
    "of", "private", "fresh", "new", "initial", "deep", "preliminary", "informal", "ongoing", "renewed", "direct",
    "preparatory", "separate", "also", "both", "now", "a", "with", "its", "formal", "at", "stages", "final", "latter",
  ]
}
