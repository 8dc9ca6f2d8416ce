/// How well letters that were typed fit a text: all of them in their order, with gaps.
struct FuzzyMatch: Sendable, Hashable {
  /// Larger is better.
  var score: Int
  /// The characters of the text that were matched.
  var positions: [Int]

  /// `nil` where the text does not hold the letters in their order. Blanks part words, each of which is looked for anew.
  ///
  /// A letter counts more at the start of a word and behind the letter before it, as in fzf and in editors' palettes.
  init?(_ query: String, in text: String) {
    let letters = text.lowercased().map { $0 }
    var total = 0
    var all: [Int] = []
    for word in query.lowercased().split(separator: " ") {
      guard let (score, positions) = Self.best(Array(word), in: letters) else { return nil }
      total += score
      all += positions
    }
    // Of equals the shorter text says less that was not asked for.
    score = total * 64 - letters.count
    positions = Set(all).sorted()
  }

  private static func best(_ word: [Character], in letters: [Character]) -> (Int, [Int])? {
    var best: (Int, [Int])?
    for start in letters.indices where letters[start] == word[0] {
      guard let found = greedy(word, in: letters, from: start) else { break }
      if best == nil || found.0 > (best?.0 ?? 0) { best = found }
    }
    return best
  }

  private static func greedy(_ word: [Character], in letters: [Character], from start: Int) -> (Int, [Int])? {
    var score = 0
    var positions: [Int] = []
    var index = start
    for letter in word {
      guard let place = letters[index...].firstIndex(of: letter) else { return nil }
      let isStart = place == 0 || !(letters[place - 1].isLetter || letters[place - 1].isNumber)
      score += 1 + (isStart ? 6 : 0) + (positions.last == place - 1 ? 5 : 0)
      if let last = positions.last { score -= min(3, place - last - 1) }
      positions.append(place)
      index = place + 1
    }
    return (score, positions)
  }
}
