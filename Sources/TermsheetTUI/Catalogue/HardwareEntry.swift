import TermsheetCore

/// Mentions of hardware that say the same, from one article or several.
struct HardwareEntry: Sendable {
  /// Indices into the ledger's hardware; never empty.
  var mentions: [Int]
  /// Indices of the companies that make or use it, each once.
  var parties: [Int32]
  var isSure: Bool

  /// What makes two mentions one row.
  struct Identity: Hashable {
    var name: String
    var vendor: String?
    var users: [String]
    var relation: HardwareMention.Relation
    var quantity: HardwareMention.Quantity?

    init(_ mention: HardwareMention) {
      name = mention.name
      vendor = mention.vendor
      users = mention.users
      relation = mention.relation
      quantity = mention.quantity
    }
  }
}
