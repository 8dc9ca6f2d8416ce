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

extension ArticleFacts {
  /// The facts that are sure enough to be shown without being asked for (`Confidence.threshold`). A deal that names
  /// another as the one it is part of still does, where that one stays.
  public var sure: ArticleFacts {
    let kept = deals.indices.filter { deals[$0].confidence.value >= Confidence.threshold }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    var sure = self
    sure.deals = kept.map { index in
      var deal = deals[index]
      deal.partOf = deal.partOf.flatMap { places[$0] }
      return deal
    }
    sure.stakes = stakes.filter { $0.confidence.value >= Confidence.threshold }
    sure.hardware = hardware.filter { $0.confidence.value >= Confidence.threshold }
    return sure
  }
}
