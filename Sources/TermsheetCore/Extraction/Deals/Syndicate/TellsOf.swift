/// Whether a sentence speaks of the round that is the news: "this latest round", "the new round", "the round announced
/// today".
enum NewsRound {
  private static let words: Spellings = ["latest", "newest", "new", "current", "fresh", "today's", "week's"]

  static func isMeant(in sentence: SentenceGroups, _ reading: Analysis) -> Bool {
    let groups = sentence.groups
    return groups.indices.contains { index in
      guard index > 0,
        [.noun(.round), .noun(.investment)].contains(groups[index].kind) || groups[index].kind == .round,
        !groups[..<index].contains(where: { $0.kind == .money })
      else { return false }
      return groups[max(0, index - 3)..<index].contains { words.contains(reading.lower($0)) }
    }
  }
}

/// Of the deals told before, the one of which a sentence tells more that names who gives and points back.
///
/// The deal told last is not always it: between a round and its investors stand the loan beside it, the cheque of one
/// of them, or a round of years ago.
struct TellsOf {
  let reading: Analysis
  let sentence: SentenceGroups
  let told: [DealAssembler.Told]

  static func family(of kind: Deal.Kind) -> KindSet {
    switch kind {
    case .equityRound, .strategicInvestment: [.equityRound, .strategicInvestment]
    default: [kind]
    }
  }

  static func isOneFamily(_ a: Deal.Kind, _ b: Deal.Kind) -> Bool { family(of: a).contains(b) }

  func deal(among kinds: KindSet, givers: [Int]) -> DealAssembler.Told? {
    guard let latest = told.first(where: { kinds.contains($0.kind) }) else { return nil }
    let fits = told.filter { kinds.contains($0.kind) && $0.recipient == latest.recipient }
    guard fits.count > 1 else { return fits.first }
    let largest = fits.compactMap(\.amount?.value).max()
    // Of two sums that are as likely the larger is the round.
    let weights = fits.map { deal in
      weight(of: deal, givers) + (deal.amount?.value == largest && largest != nil ? 0.1 : 0)
    }
    guard let best = weights.max(), let place = weights.firstIndex(of: best) else { return nil }
    return fits[place]
  }

  private func weight(of deal: DealAssembler.Told, _ givers: [Int]) -> Double {
    var weight = -0.45 * Double(sentence.sentence - deal.sentence)
    if deal.kind == .debt { weight += speaksOfDebt ? 2 : -1 }
    if deal.kind == .strategicInvestment { weight -= 0.6 }
    if deal.isBackground, opensParagraph { weight -= 0.5 }
    // "This latest round was led by": not by whom the round of years ago was.
    if deal.isBackground, pointsAtNews { weight -= 2.5 }
    if deal.round != nil { weight += 0.4 }
    if let round {
      if let own = deal.round?.lowercased() { weight += own == round ? 2 : -3 }
    }
    if givers.contains(where: deal.givers.contains) { weight += 0.5 }
    return weight
  }

  private var round: String? { sentence.groups.first { $0.kind == .round }?.label?.lowercased() }

  /// A new paragraph comes back from the background to the news.
  private var opensParagraph: Bool {
    let sentences = reading.document.sentences
    return sentence.sentence == 0
      || sentences[sentence.sentence - 1].paragraph != sentences[sentence.sentence].paragraph
  }

  private var pointsAtNews: Bool { NewsRound.isMeant(in: sentence, reading) }

  private var speaksOfDebt: Bool {
    let groups = sentence.groups
    guard !groups.contains(where: { $0.kind == .round || $0.kind == .noun(.round) }) else { return false }
    return groups.contains { group in
      switch group.kind {
      case .noun(.debt), .noun(.lenders): true
      default: ["lent", "lend", "lending", "lends"].contains { reading.lower(group).hasSuffix($0) }
      }
    }
  }
}
