/// Single words that rules name. Their numbers are looked up once.
final class GrammarWords: Sendable {
  static let spellings: [String] =
    "by of in into from at for with to on over under as and or its it the a an that which who , . ; : - – — ( ) \" “ ” / & + % ’ ' talks series seed round led lead valuation valued worth said according people told familiar would respectively both each not no nobody other others rest post pre money tender offer unicorn backed owned including include s1 class term loan facility convertible note notes bridge angel growth stage late early total up about close near set due able likely back out off public company its their his her there been being be is was were has have had when while after before since until until among between through via against plus than more less half percent all also reportedly deal deals agreement report reports reported exclusive sources source filing filings statement last earlier previous prior new stake stakes holding remaining rights right licence license join joined joins part took take takes taking taken along alongside side cash stock equity debt share shares co extension tranche first second third fourth latest current recent annual market value revenue per year years month months week weeks share-sale strategic financial investor investors backer backers existing others participated participation participating help include includes included us u.s u.s. trump administration valuing values priced pricing reach"
    .split(separator: " ").map(String.init)

  private let vocabulary: Vocabulary
  /// Those that are asked for in every clause.
  let by, to, of, with, from, `in`, into, out, last: WordID
  let first, each, said, had, all, both, include, series, reach, stop, hyphen: WordID

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    func number(_ spelling: String) -> WordID { spelling.withBytes { vocabulary.lookUp($0) } }
    by = number("by")
    to = number("to")
    of = number("of")
    with = number("with")
    from = number("from")
    self.`in` = number("in")
    into = number("into")
    out = number("out")
    last = number("last")
    first = number("first")
    each = number("each")
    said = number("said")
    had = number("had")
    all = number("all")
    both = number("both")
    include = number("include")
    series = number("series")
    reach = number("reach")
    stop = number(".")
    hyphen = number("-")
  }

  /// The number of a word; every spelling that rules name is in the vocabulary.
  func callAsFunction(_ spelling: String) -> WordID {
    spelling.withBytes { vocabulary.lookUp($0) }
  }
}
