/// A holding as one sentence states it, before the article's findings are put together.
struct StakeFinding {
  var holder: HolderReader.Holder
  /// Into the reading's entities.
  var company: Int
  /// Into the document's quantities; `nil` for a holding without a size.
  var quantity: Int?
  /// A percentage that the text gives by other words than a figure ("no voting rights" is 0).
  var percent: Double?
  /// Overrides the qualifier of the quantity.
  var qualifier: Qualifier?
  var kind: Stake.Kind
  var status: Stake.Status
  var sentence: Int
  var rule: String
  var weight = 1.0
  /// By its cues, 0 to 1; `nil` where they were not asked.
  var likelihood: Double?
  var notes: [String] = []

  var isSized: Bool { quantity != nil || percent != nil }
}
