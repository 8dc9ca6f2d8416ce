/// The smallest unit of text that the grammar sees.
///
/// Hyphenated words and figures with glued units come apart ("$13.75-billion" is five tokens), so that a rule never
/// has to look inside a word; `isGlued` says that no space stood before.
struct Token: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    /// Letters, with digits, inner apostrophes and inner full stops ("Amazon.com", "U.S.", "MI300X").
    case word
    /// Digits with thousands separators and a decimal point.
    case number
    /// A currency sign: $ € £ ¥ ₹ ₩ ₪ ₺ ฿ ₫ ₱ ₦ ₽.
    case currency
    /// 's or ’s (or a lone apostrophe after a plural).
    case possessive
    /// Any other sign.
    case punctuation
  }

  /// UTF-8 byte offsets into the text.
  var start: Int32
  var end: Int32
  var kind: Kind
  /// No white space stands between this token and the one before.
  var isGlued: Bool
  /// A word that begins with a capital letter (or has one inside, as "iPhone" and "xAI" do).
  var isCapitalised: Bool
  /// The word's or sign's place in the vocabulary; `.unknown` where no list and no rule knows it.
  var word: WordID
  /// The value of a number token.
  var value: Double

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// A word's place in the vocabulary.
struct WordID: Sendable, Hashable {
  var index: Int32
  static let unknown = WordID(index: 0)
}
