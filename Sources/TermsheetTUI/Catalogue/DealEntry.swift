import TermsheetCore

/// What ordering and narrowing need to know of a deal without looking at its texts.
struct DealEntry: Sendable {
  /// Indices of companies; the recipient's first where `hasRecipient`, each once.
  var parties: [Int32]
  var hasRecipient: Bool
  /// Days since 1970, of the deal's date or else of the oldest report's; `nil` where neither is known.
  var day: Int32?
  var isSure: Bool

  init(_ deal: LedgerDeal, parties: [Int32], published: PartialDate?) {
    self.parties = parties
    hasRecipient = deal.deal.recipient != nil
    day = (deal.deal.date ?? published).map { Int32(clamping: $0.dayNumber) }
    isSure = deal.deal.confidence.value >= Confidence.threshold
  }
}
