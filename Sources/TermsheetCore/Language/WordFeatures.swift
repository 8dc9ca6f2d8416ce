/// What the lists and the grammar know of a word, whatever sentence it stands in.
struct WordFeatures: Sendable, Hashable {
  var verb: VerbClass?
  var forms: VerbForms = []
  var noun: NounClass?
  var classes: WordClass = []
  /// The word counts as ordinary English: with a capital at the start of a sentence it is no name.
  var isCommon = false
  /// The word's part in amounts, shares, counts and dates.
  var quantity: QuantityWord?

  /// It has a part in figures; a country's name only tells whose money is meant.
  var isFigure: Bool {
    switch quantity {
    case nil, .place, .nation: false
    default: true
    }
  }
}

/// The inflections that a spelling can be; "raised" is both past and participle.
struct VerbForms: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let base = VerbForms(rawValue: 1)
  static let third = VerbForms(rawValue: 2)
  static let past = VerbForms(rawValue: 4)
  static let participle = VerbForms(rawValue: 8)
  static let gerund = VerbForms(rawValue: 16)
}
