/// Which of the deals told so far a frame tells more of, and what it adds to that.
extension DealAssembler {
  /// "It aims to raise $2 billion" right after a filing to list: the size of the listing, not a private round.
  func listing(of frame: DealFrame) -> Int? {
    guard frame.kind == .equityRound, frame.amount != nil, frame.round == nil, frame.investors.isEmpty,
      frame.rule == "raise" || frame.rule == "take-in" || frame.rule == "raise-in-ipo",
      // "The filing says it has raised $1.3 billion": before it lists.
      reading.sentences[frame.sentence].verbGroup(frame.position)?.marks.contains(.perfect) != true
    else { return nil }
    return drafts.indices.last { index in
      let draft = drafts[index]
      return draft.frame.kind == .ipo && draft.frame.amount == nil && frame.sentence - (draft.sentences.max() ?? 0) <= 2
        && draft.frame.status != .terminated && (frame.recipient == nil || frame.recipient == draft.frame.recipient)
    }
  }

  func home(of frame: DealFrame) -> Int? {
    if let target = frame.target, target < drafts.count, agrees(frame, drafts[target].frame) { return target }
    if frame.kind == .ipo, let recipient = frame.recipient, frame.status != .terminated,
      let index = latest({ index in
        let other = drafts[index].frame
        return other.kind == .ipo && other.recipient == recipient && other.status != .terminated
          && (other.amount == nil || frame.amount == nil || same(other.amount, frame.amount))
      })
    {
      // A company lists once, however often the article comes back to it.
      return index
    }
    if frame.isAnaphoric, frame.recipient == nil, frame.amount == nil, frame.investors.count > 1,
      let index = latest({ index in
        let other = drafts[index].frame
        return other.kind == .equityRound && DealFamily(frame.kind) == .capital && agrees(frame, other)
          && frame.sentence - (drafts[index].sentences.max() ?? 0) <= 4
      }), let last = latest({ DealFamily(drafts[$0].frame.kind) == .capital }), last != index,
      drafts[last].frame.kind == .strategicInvestment, drafts[last].frame.recipient == drafts[index].frame.recipient
    {
      // Several names join a round, and not the cheque of one of them.
      return index
    }
    if frame.recipient == nil, frame.amount == nil, let valuation = frame.valuation,
      let same = drafts.lastIndex(where: { $0.frame.valuation.map { Self.same($0.money, valuation.money) } ?? false })
    {
      return same
    }
    let isOfNews =
      frame.isAnaphoric && frame.amount == nil && DealFamily(frame.kind) == .capital
      && NewsRound.isMeant(in: reading.sentences[frame.sentence], reading)
    return latest { index in
      let draft = drafts[index]
      if isOfNews, draft.frame.isBackground { return false }
      guard DealFamily(draft.frame.kind) == DealFamily(frame.kind), !frame.isSeparate else { return false }
      let distance = frame.sentence - (draft.sentences.max() ?? 0)
      if let recipient = frame.recipient {
        guard recipient == draft.frame.recipient else { return false }
      } else {
        // The same sum of the same kind a few sentences on is the same deal, whoever is not named.
        if let x = frame.amount, let y = draft.frame.amount, distance <= 10, Self.same(x, y),
          // "a Series D in 2023 that also came to $50 million" is another one.
          frame.round == nil || draft.frame.round != nil || !frame.isBackground || draft.frame.isBackground
        {
          return true
        }
        let isNamed = frame.round != nil && frame.round?.lowercased() == draft.frame.round?.lowercased()
        let reach = isNamed ? 40 : frame.isAnaphoric ? 8 : sharesInvestor(frame, draft.frame) ? 4 : 1
        guard distance <= reach, !frame.isBackground || frame.isAnaphoric else { return false }
        if frame.amount != nil, draft.frame.amount == nil, !sharesInvestor(frame, draft.frame) { return false }
      }
      return agrees(frame, draft.frame)
    }
  }

  /// Of the deals that fit, the one of which the text spoke last, not the one that it began last.
  func latest(_ fits: (Int) -> Bool) -> Int? {
    drafts.indices.filter(fits).max { a, b in
      (drafts[a].sentences.max() ?? 0, a) < (drafts[b].sentences.max() ?? 0, b)
    }
  }

  private func sharesInvestor(_ a: DealFrame, _ b: DealFrame) -> Bool {
    a.investors.contains { party in b.investors.contains { $0.entity == party.entity } }
  }

  private func agrees(_ a: DealFrame, _ b: DealFrame) -> Bool {
    if let x = a.amount, let y = b.amount, !Self.same(x, y) { return false }
    if a.amount != nil, b.amount != nil, a.isAdditional != b.isAdditional, a.isBackground != b.isBackground {
      return false
    }
    if let x = a.round, let y = b.round, x.lowercased() != y.lowercased() { return false }
    if let x = a.valuation, let y = b.valuation, !Self.same(x.money, y.money) { return false }
    if a.amount == nil, !a.isAnaphoric, a.isBackground != b.isBackground { return false }
    if let x = a.date, let y = b.date, x.year != y.year { return false }
    if a.isOwnCheque != b.isOwnCheque, Set(a.investors.map(\.entity)).isDisjoint(with: b.investors.map(\.entity)) {
      return false
    }
    // "In 2021 Birch had joined a round": no part of what is news and has no date.
    if a.isAnaphoric, a.isBackground, a.date != nil, a.amount == nil, b.date == nil, !b.isBackground { return false }
    if a.status == .terminated, b.status != .terminated, a.amount == nil { return false }
    if DealFamily(a.kind) == .compute || DealFamily(a.kind) == .control && (a.amount == nil || b.amount == nil) {
      // One buyer's bid is not another's.
      let buyers = Set(a.investors.map(\.entity))
      let others = Set(b.investors.map(\.entity))
      if !buyers.isEmpty, !others.isEmpty, buyers.isDisjoint(with: others) { return false }
    }
    return true
  }

  func same(_ a: Money?, _ b: Money?) -> Bool {
    guard let a, let b else { return false }
    return Self.same(a, b)
  }

  static func same(_ a: Money, _ b: Money) -> Bool {
    guard a.currency == b.currency else { return false }
    let left = [a.value, a.high ?? a.value]
    let right = [b.value, b.high ?? b.value]
    return left.contains { x in right.contains { abs(x - $0) <= 0.005 * max(abs(x), abs($0)) } }
  }

  mutating func merge(_ frame: DealFrame, into index: Int) {
    var kept = drafts[index].frame
    if kept.amount == nil {
      kept.amount = frame.amount
      kept.amountTokens = frame.amountTokens
    }
    if kept.valuation == nil { kept.valuation = frame.valuation }
    if kept.round == nil { kept.round = frame.round }
    if kept.date == nil { kept.date = frame.date }
    if kept.attribution == nil { kept.attribution = frame.attribution }
    kept.isAnonymous = kept.isAnonymous || frame.isAnonymous
    kept.isBackground = kept.isBackground && frame.isBackground
    kept.isNews = kept.isNews || frame.isNews
    kept.weight = max(kept.weight, frame.weight)
    kept.likelihoods.merge(frame.likelihoods) { max($0, $1) }
    kept.unsizedLikelihoods.merge(frame.unsizedLikelihoods) { max($0, $1) }
    kept.notes += frame.notes.filter { $0.hasPrefix("rule ") && !kept.notes.contains($0) }
    for party in frame.investors where party.entity != kept.recipient {
      if let place = kept.investors.firstIndex(where: { $0.entity == party.entity }) {
        if party.role == .lead { kept.investors[place].role = .lead }
      } else {
        kept.investors.append(party)
      }
    }
    kept.sellers += frame.sellers.filter { !kept.sellers.contains($0) }
    if kept.isGuessed, !frame.isGuessed, !frame.isAnaphoric, frame.amount != nil, DealFamily(kept.kind) == .capital,
      reading.document.sentences[kept.sentence].form == .title
    {
      // "Birch pencils in $9 billion for Acme" above, "Birch could put $9 billion into Acme" below: no more than that.
      // What is only said of a price or a listing's sum leaves open whether it came about.
      if kept.status == .announced { kept.status = frame.status }
      if KindAnswer(kept.kind) == KindAnswer(frame.kind) { kept.kind = frame.kind }
      kept.isGuessed = false
    } else if kept.status == .rumoured, frame.isConfirmed {
      // "In a statement Acme said it raised": the talk was true.
      kept.status = frame.status
    } else if !frame.isAnaphoric {
      kept.status = Self.stronger(kept.status, frame.status)
    }
    drafts[index].frame = kept
    if !drafts[index].sentences.contains(frame.sentence) { drafts[index].sentences.append(frame.sentence) }
    drafts[index].rules.append(frame.rule)
  }

  /// Of two accounts in one article the first stands, unless the other says that it came to nothing or is only talk.
  private static func stronger(_ first: Deal.Status, _ other: Deal.Status) -> Deal.Status {
    if other == .terminated || other == .denied { return other }
    if first == .announced, other == .inTalks || other == .closed || other == .agreed { return other }
    if first == .planned || first == .rumoured, other == .inTalks { return other }
    return first
  }
}
