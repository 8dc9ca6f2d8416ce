/// A figure in the text: money, a share, a number of chips, power, or a date.
struct Quantity: Sendable, Hashable {
  enum Value: Sendable, Hashable {
    /// An amount of money. `nil` where the text gives only a vague size ("several billion dollars", "nine figures").
    case money(Money?)
    /// 0 to any size, in percent; `high` is the upper end of a range.
    case percent(value: Double, high: Double?, qualifier: Qualifier)
    /// A number of chips or systems ("18,000 of Nvidia's Grace Blackwell chips" gives 18,000).
    case chips(value: Double, high: Double?, qualifier: Qualifier)
    /// Power in megawatts.
    case power(megawatts: Double, high: Double?, qualifier: Qualifier)
    /// A point or stretch in time, resolved against the article's date; `nil` where it cannot be resolved.
    case date(PartialDate?)
    /// A length of time ("over five years"): no date.
    case duration
    /// Any other number.
    case number(Double)
  }

  /// Into the document's tokens; includes qualifiers, currency, magnitude and a bracketed conversion.
  var tokens: Range<Int>
  var value: Value
  /// The money is a price per share or unit ("$40 a share", "$8 million a megawatt").
  var isPerUnit = false
  /// The text leaves the money's currency out (see ``UnnamedMoney``).
  var isUnnamed = false
  /// The figure stands before a noun as an adjective ("a billion-dollar round", "a 27% stake").
  var isModifier = false
}
