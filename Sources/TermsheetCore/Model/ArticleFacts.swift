/// Everything that one article says, as far as the grammar reads it.
public struct ArticleFacts: Sendable, Hashable {
  public var deals: [Deal]
  public var stakes: [Stake]
  public var hardware: [HardwareMention]
  public var rights: [Right]
  public var comments: [Comment]

  public init(
    deals: [Deal] = [],
    stakes: [Stake] = [],
    hardware: [HardwareMention] = [],
    rights: [Right] = [],
    comments: [Comment] = []
  ) {
    self.deals = deals
    self.stakes = stakes
    self.hardware = hardware
    self.rights = rights
    self.comments = comments
  }

  public var isEmpty: Bool {
    deals.isEmpty && stakes.isEmpty && hardware.isEmpty && rights.isEmpty && comments.isEmpty
  }
}
