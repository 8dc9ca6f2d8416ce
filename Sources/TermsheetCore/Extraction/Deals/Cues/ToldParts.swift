/// Which parts a party has in the deals that an article has told so far.
struct ToldParts: OptionSet {
  let rawValue: UInt8
  static let bought = ToldParts(rawValue: 1)
  static let recipient = ToldParts(rawValue: 2)
  static let buyer = ToldParts(rawValue: 4)
  static let giver = ToldParts(rawValue: 8)

  static let marks: [(ToldParts, Symbol.Mark)] = [
    (.bought, .bought), (.recipient, .recipient), (.buyer, .buyer), (.giver, .giver),
  ]

  static func byEntity(_ told: [ContextRecipient.Told]) -> [Int: ToldParts] {
    var found: [Int: ToldParts] = [:]
    for deal in told {
      let isPurchase = KindAnswer(deal.kind) == .acquisition
      found[deal.recipient, default: []].insert(isPurchase ? .bought : .recipient)
      for giver in deal.givers { found[giver, default: []].insert(isPurchase ? .buyer : .giver) }
    }
    return found
  }
}
