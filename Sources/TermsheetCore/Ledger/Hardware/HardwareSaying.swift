/// What a mention of hardware says, whoever says it: mentions that agree in all of this are one row of a list.
public struct HardwareSaying: Sendable, Hashable {
  public var name: String
  public var vendor: String?
  public var users: [String]
  public var relation: HardwareMention.Relation
  public var quantity: HardwareMention.Quantity?

  public init(_ mention: HardwareMention) {
    name = mention.name
    vendor = mention.vendor
    users = mention.users
    relation = mention.relation
    quantity = mention.quantity
  }
}
