/// Turns money raised on a stock market into the size of a listing.
///
/// "Acme raised 8 billion yuan in Shanghai" says nothing of a private round where the article speaks of listings.
struct ListingMoney {
  let reading: Analysis
  /// How often the article speaks of flotations, listings and exchanges.
  private let mentions: Int
  /// The article is about them, and hardly about private rounds.
  private let isAboutListings: Bool

  init(_ reading: Analysis) {
    self.reading = reading
    mentions = reading.sentences.reduce(0) { $0 + Self.mentions(in: $1) }
    let rounds = reading.sentences.reduce(0) { sum, sentence in
      sum + sentence.groups.count { $0.kind == .round || $0.kind == .noun(.round) }
    }
    isAboutListings = mentions >= 3 && mentions >= rounds * 2
  }

  func apply(to frames: inout [DealFrame], in sentence: SentenceGroups) {
    guard mentions >= 2 else { return }
    for index in frames.indices where isRaise(frames[index]) && isListing(frames[index], sentence) {
      frames[index].kind = .ipo
    }
  }

  private func isRaise(_ frame: DealFrame) -> Bool {
    frame.kind == .equityRound && frame.amount != nil && frame.round == nil && frame.investors.isEmpty
  }

  private func isListing(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    if groups.contains(where: { $0.kind == .noun(.round) || $0.kind == .round || $0.kind == .noun(.investors) }) {
      return false
    }
    if isBefore(frame, sentence) { return false }
    if sentence.verbGroup(frame.position)?.marks.contains(.perfect) == true,
      !groups.contains(where: { group in
        [.noun(.ipo), .noun(.exchange), .noun(.shares)].contains(group.kind)
          || group.quantity.map { reading.quantities[$0].isPerUnit } ?? false
      })
    {
      // "Its filing says it has raised $1.3 billion": until now.
      return false
    }
    if isAboutListings || Self.mentions(in: sentence) > 0 { return true }
    guard let money = sentence.index(of: frame.amountTokens) else {
      return false
    }
    // "raised 8 billion yuan in Shanghai", "there".
    let after = groups[(money + 1)...].prefix(3)
    if after.contains(where: { $0.kind == .name && reading.document.text($0.tokens).isExchangeCity }) { return true }
    if after.contains(where: { reading.lower($0) == "there" }) { return true }
    guard sentence.sentence > 0 else { return false }
    let before = reading.sentences[sentence.sentence - 1]
    return Self.mentions(in: before) > 0
  }

  /// "raises $85 million as it eyes a listing", "ahead of its flotation": raised before the listing, which stands in a
  /// clause of its own.
  private func isBefore(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard groups.indices.contains(frame.position),
      let listing = groups[frame.position...].firstIndex(where: { $0.kind == .noun(.ipo) })
    else { return false }
    return groups[(frame.position + 1)..<max(listing, frame.position + 1)].contains { group in
      group.kind == .verb || ["ahead", "before", "as", "while"].contains(reading.lower(group))
    }
  }

  private static func mentions(in sentence: SentenceGroups) -> Int {
    sentence.groups.indices.count { index in
      switch sentence.groups[index].kind {
      case .noun(.ipo), .noun(.exchange): true
      case .verb: sentence.verbGroup(index)?.verb == .list
      default: false
      }
    }
  }
}

extension String {
  /// Cities by whose name people mean their stock exchange.
  fileprivate var isExchangeCity: Bool {
    ["Shanghai", "Shenzhen", "Hong Kong", "New York", "London", "Tokyo", "Taipei", "Seoul", "Mumbai", "Tel Aviv"]
      .contains(self)
  }
}
