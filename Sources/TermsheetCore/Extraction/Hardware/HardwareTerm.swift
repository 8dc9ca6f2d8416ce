/// A phrase that names hardware in one sentence, before it is known who uses it.
struct HardwareTerm {
  /// The product, or "Nvidia chips" where only the maker is named.
  var name: String
  var vendor: String?
  /// Into the reading's entities, where the text names the maker.
  var maker: Int?
  /// Into the sentence's groups: the whole phrase, with the maker before it and the noun after it.
  var groups: Range<Int>
  /// The name tells the maker only.
  var isGeneric: Bool
  /// What the phrase itself says of it: "AI chips that Birch designs", "rivals to those from Birch".
  var relation: HardwareMention.Relation?
  /// Users that the phrase itself tells.
  var users: [String] = []
  var quantity: HardwareMention.Quantity?
  /// The rule's name.
  var rule: String
}
