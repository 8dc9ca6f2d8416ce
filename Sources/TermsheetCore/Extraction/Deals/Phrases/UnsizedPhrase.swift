/// One way in which English tells of a deal without a sum, by the words between its parties: "takeover talks between
/// Birch and Quillan", "Quillan is now part of Birch", "the team behind Quillan is joining Birch".
///
/// `DealRule` needs a verb of a known class with its subject and object; such phrases need only their words.
///
/// The pattern is a run of words:
///
/// - `a/b` is one of several words, `?a/b` may be missing, and `~3` is up to three words that are no names or commas.
/// - `<buyer>`, `<target>`, `<seller>` and `<giver>` stand for names or for what points at one; `<target's>` for a
///   possessive. A slot that a list fills has all its names.
/// - `{word}` stands for one of `UnsizedPhrase.sets`.
///
/// A class, so that trying the phrases one after the other counts no references of their parts.
final class UnsizedPhrase: Sendable {
  enum Role: String, Sendable { case buyer, target, seller, giver }

  enum Element: Sendable {
    case word(Spellings)
    case optional(Spellings)
    case gap(Int)
    case slot(Role, isPossessive: Bool)
  }

  let name: String
  /// A sentence of our own that the phrase reads; its test runs it.
  let example: String
  let kind: Deal.Kind
  let elements: [Element]
  /// What the wording itself says; else the verbs around it do.
  let status: Deal.Status?
  let weight: Double
  /// It goes on with purchases that the text tells of, and says by itself too little.
  let continuesPurchases: Bool
  /// No slot for the target: the company that the article or item is about.
  let isOfTopic: Bool
  /// Which of the words has to stand in a sentence for the phrase to be tried: the longest that may not be missing.
  let keys: Spellings
  /// Words that may not be missing: of each of these one has to stand in a sentence.
  let needed: [Spellings]

  init(
    _ name: String, _ kind: Deal.Kind, _ pattern: String, _ example: String, status: Deal.Status? = nil,
    weight: Double = 0.8, continuesPurchases: Bool = false
  ) {
    self.name = name
    self.example = example
    self.kind = kind
    self.status = status
    self.weight = weight
    self.continuesPurchases = continuesPurchases
    elements = pattern.split(separator: " ").map(Self.element)
    isOfTopic = !elements.contains { element in
      if case .slot(.target, _) = element { return true }
      return false
    }
    let words = elements.compactMap { element -> Spellings? in
      if case .word(let set) = element { return set }
      return nil
    }
    needed = words
    keys = words.max { Self.shortest($0) < Self.shortest($1) } ?? []
  }

  private static func shortest(_ words: Spellings) -> Int { words.map(\.utf8.count).min() ?? 0 }

  private static func element(_ part: Substring) -> Element {
    if part.hasPrefix("~"), let size = Int(part.dropFirst()) { return .gap(size) }
    if part.hasPrefix("<"), part.hasSuffix(">") {
      let isPossessive = part.hasSuffix("'s>")
      let word = part.dropFirst().dropLast(isPossessive ? 3 : 1)
      if let role = Role(rawValue: String(word)) { return .slot(role, isPossessive: isPossessive) }
    }
    if part.hasPrefix("?") { return .optional(words(part.dropFirst())) }
    return .word(words(part))
  }

  private static func words(_ part: Substring) -> Spellings {
    Spellings(part.split(separator: "/").flatMap { choice in sets[String(choice)] ?? [String(choice)] })
  }

  /// Words that do the same in the phrases.
  static let sets: [String: [String]] = [
    "{is}": ["is", "are", "was", "were"],
    "{has}": ["has", "have", "had"],
    "{a}": ["a", "an", "the", "its", "their", "this", "that", "any", "some"],
    "{takeover}": ["takeover", "take-over", "acquisition", "buyout", "buy-out", "purchase"],
    "{talks}": ["talks", "negotiations", "discussions", "conversations"],
    "{bosses}": ["executives", "bosses", "managers", "officials", "management", "leaders", "directors"],
    "{unit}": ["subsidiary", "unit", "division", "arm", "part", "property", "brand"],
    "{people}": ["team", "people", "engineers", "founders", "researchers", "staff", "employees", "co-founders"],
  ]

  /// Every key has to have a number in the vocabulary.
  static var spellings: [String] { Set(all.flatMap(\.keys)).sorted() }

  /// The phrases that a word may be the key of, as numbers into `all`, by the word's number in the vocabulary. The
  /// words of rules are in it before any name is, so their numbers are the same in every lexicon.
  static let byKey: [[Int]] = {
    var found: [[Int]] = []
    for (number, phrase) in all.enumerated() {
      for key in phrase.keys {
        let index = Int(key.withBytes { Lexicon.builtIn.vocabulary.lookUp($0) }.index)
        guard index > 0 else { continue }
        while found.count <= index { found.append([]) }
        found[index].append(number)
      }
    }
    return found
  }()
}
