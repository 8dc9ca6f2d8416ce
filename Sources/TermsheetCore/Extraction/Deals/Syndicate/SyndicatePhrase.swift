/// One way in which English says of a list of names that they give the money of a deal, by the words right before the
/// list or right behind it.
///
/// `ClauseReader` needs a verb of a known class with its subject and object; these phrases need only the list.
///
/// A class, so that trying the phrases one after the other counts no references of their parts.
final class SyndicatePhrase: Sendable {
  enum Side: Sendable { case before, after }

  /// What else must hold, so that what is said of anybody in passing makes no investors.
  enum Strength: Sendable {
    case plain
    /// More than one name or a name that has the form of an investor's, right behind the deal.
    case weak
    /// The sentence itself speaks of the deal or of its money.
    case here
    /// At most two sentences behind the deal, and no other business in the sentence.
    case near
    /// As `near`, where the words before say what somebody else did.
    case echo
    /// Nothing else is joined ("the board", "the company as its chief").
    case round
    /// Behind "with", or behind a comma: "with Birch in front".
    case lead
  }

  let name: String
  /// Sentences of our own of which the last one is read by the phrase; its test runs it.
  let example: String
  let side: Side
  let pattern: WordPattern
  let role: Deal.Investor.Role?
  /// The deals that it can tell of; the one told last must be of these.
  let kinds: KindSet
  let strength: Strength
  /// "the rest", "the balance": of the whole deal, and not of a cheque that the sentence tells beside it.
  let isOfWhole: Bool
  /// "along with", "alongside": the verb before says what they do together.
  let isCompanion: Bool

  init(
    _ name: String, _ side: Side, _ pattern: String, _ example: String, role: Deal.Investor.Role? = nil,
    kinds: KindSet = [.equityRound, .strategicInvestment], strength: Strength = .plain,
    isOfWhole: Bool = false, isCompanion: Bool = false
  ) {
    self.name = name
    self.example = example
    self.side = side
    self.pattern = WordPattern(pattern)
    self.role = role
    self.kinds = kinds
    self.strength = strength
    self.isOfWhole = isOfWhole
    self.isCompanion = isCompanion
  }

  /// A list that no phrase reads and whose surroundings speak for it.
  static let weighed = SyndicatePhrase(
    "weighed-list", .before, ":", "", kinds: [.equityRound, .strategicInvestment, .debt, .secondary],
    strength: .weak)

  /// A bullet under an opening that announces who gives.
  static let bullet = SyndicatePhrase(
    "bulleted-givers", .before, ":", "", kinds: [.equityRound, .strategicInvestment, .debt])
}

extension SyndicatePhrase {
  /// The phrases that a word may be the key of (see ``WordPattern/keys``), as numbers into `all`.
  private static let byKey: [String: [Int]] = {
    var found: [String: [Int]] = [:]
    for (number, phrase) in all.enumerated() {
      for key in phrase.pattern.keys { found[key, default: []].append(number) }
    }
    return found
  }()

  /// Looked up before `byKey`, since most words are no key.
  private static let keys = Spellings(byKey.keys)

  /// The same as `byKey`, by the places of the keys.
  private static let byPlace: [[Int]] = {
    var found = [[Int]](repeating: [], count: keys.places)
    for (key, numbers) in byKey {
      if let place = keys.place(of: key) { found[place] = numbers }
    }
    return found
  }()

  private static let withoutKey = all.indices.filter { number in all[number].pattern.keys.count == 0 }

  /// Those that may match in a sentence of these words, in the order of `all`: the others miss a word that they need.
  static func candidates(among words: [String]) -> [SyndicatePhrase] {
    let (all, keys, byPlace) = (all, keys, byPlace)
    // One bit a phrase, so that they come out in order and once.
    var marks = [UInt64](repeating: 0, count: (all.count + 63) / 64)
    func mark(_ number: Int) { marks[number >> 6] |= 1 << UInt64(number & 63) }
    withoutKey.forEach(mark)
    for word in words {
      if let place = keys.place(of: word) {
        byPlace[place].forEach(mark)
      } else if word.short == nil {
        byKey[word]?.forEach(mark)
      }
    }
    var found: [SyndicatePhrase] = []
    for (word, var left) in marks.enumerated() {
      while left != 0 {
        found.append(all[word << 6 | left.trailingZeroBitCount])
        left &= left - 1
      }
    }
    return found
  }
}
