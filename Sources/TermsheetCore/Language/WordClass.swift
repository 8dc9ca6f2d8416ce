/// Small closed classes of words that the grammar tells apart.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64
  static let determiner = WordClass(rawValue: 1 << 0)
  static let preposition = WordClass(rawValue: 1 << 1)
  static let conjunction = WordClass(rawValue: 1 << 2)
  static let relative = WordClass(rawValue: 1 << 3)
  static let pronoun = WordClass(rawValue: 1 << 4)
  static let negation = WordClass(rawValue: 1 << 5)
  static let adverb = WordClass(rawValue: 1 << 6)
  static let legalForm = WordClass(rawValue: 1 << 7)
  static let organisationWord = WordClass(rawValue: 1 << 8)
  static let firstName = WordClass(rawValue: 1 << 9)
  static let place = WordClass(rawValue: 1 << 10)
  static let demonym = WordClass(rawValue: 1 << 11)
  static let jobTitle = WordClass(rawValue: 1 << 12)
  static let month = WordClass(rawValue: 1 << 13)
  static let weekday = WordClass(rawValue: 1 << 14)
  static let past = WordClass(rawValue: 1 << 15)
  static let reported = WordClass(rawValue: 1 << 16)
  /// "senior", "secured", "convertible" before a noun of debt.
  static let debtModifier = WordClass(rawValue: 1 << 17)
}
