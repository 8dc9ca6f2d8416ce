/// A noun phrase that speaks of a part of a company: "a 27% stake in Acme", "11% of the company", "its Acme shares".
struct ShareMention {
  enum Company: Hashable {
    /// Into the sentence's groups.
    case group(Int)
    /// The maker of a product that stands for it ("the ChatGPT owner").
    case maker(String)
    /// Into the reading's entities: the company that the clause around the phrase names ("in which Birch keeps 20%").
    case entity(Int)
    /// Named somewhere before: the phrase itself says nothing.
    case context
  }

  /// The groups of the phrase, with owner and company.
  var span: Range<Int>
  /// The percentage, or the noun where there is none.
  var head: Int
  /// Into the document's quantities; `nil` for a holding without a size.
  var quantity: Int?
  var companies: [Company]
  /// The group of the possessive before the phrase ("Birch's 9% stake", "its holding").
  var owner: Int?
  /// A word for a holding is part of the phrase.
  var hasNoun: Bool
  var kind: Stake.Kind
  /// "part of its holding", "some of the shares".
  var isPart = false
  /// "22% of the shares": of the company's, or of those on offer; only a verb of having tells.
  var isOfShares = false
  /// "all its shares", "the whole stake", "any stock".
  var isWhole = false

  /// "of the chip unit": words of its own say which company is meant, rather than the one the article is about.
  var isDescribed = false

  var isSized: Bool { quantity != nil }
}
