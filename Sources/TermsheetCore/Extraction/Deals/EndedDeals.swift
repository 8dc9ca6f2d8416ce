/// Deals that were talked of or planned and of which the text says, right behind, that they came to nothing: "…, and
/// those conversations broke down", "Adler, which declined". "Birch pulled out after the lawsuit."
struct EndedDeals {
  let reading: Analysis

  /// - Parameter status: what the deal's own verb says; what is done does not end by what follows.
  func ends(_ frame: DealFrame, _ status: Deal.Status, in sentence: SentenceGroups) -> Bool {
    if frame.kind == .acquisition || frame.kind == .merger, isOneOfFailed(sentence) { return true }
    switch status {
    case .inTalks, .planned, .rumoured:
      return endsWithin(frame, sentence) || endsBehind(frame, sentence)
    case .announced, .agreed:
      if frame.kind == .acquisition, asks(sentence) || status == .agreed, endsWithin(frame, sentence) { return true }
      if frame.kind == .ipo { return neverWas(sentence) }
      return isLeft(frame, sentence)
    default:
      if frame.kind == .ipo, neverWas(sentence) { return true }
      return frame.kind == .acquisition && asks(sentence) && endsWithin(frame, sentence)
    }
  }

  private static let failing = WordPatterns([
    "deals/acquisitions/takeovers/purchases/bids/mergers ~6 that/which ?have/had ?been failed/collapsed/foundered/blocked/scuppered/abandoned/fell",
    "failed/blocked/abandoned/collapsed/scuttled ~2 deals/acquisitions/takeovers/purchases/bids/mergers",
  ])

  /// "They include Birch's acquisition of Acme": one of those that the sentence before says have failed.
  private func isOneOfFailed(_ sentence: SentenceGroups) -> Bool {
    let start = words(sentence.groups.prefix(4))
    guard let first = start.first, ["they", "these", "those", "among", "others", "examples"].contains(first),
      start.contains(where: { ["include", "included", "includes", "were", "are", "them"].contains($0) }),
      sentence.sentence > 0
    else { return false }
    return Self.failing.stand(in: words(reading.sentences[sentence.sentence - 1].groups[...]))
  }

  /// "A flotation in London never took place."
  private func neverWas(_ sentence: SentenceGroups) -> Bool {
    guard let listing = sentence.groups.firstIndex(where: { $0.kind == .noun(.ipo) }) else { return false }
    return Self.never.stand(in: words(sentence.groups[listing...].prefix(16)), before: 12)
  }

  private static let never = WordPatterns(["never took/happened/materialised/materialized/came ?place/about/off"])

  /// "offered $800 million for", "sounded out": asked, which the answer may end.
  private func asks(_ sentence: SentenceGroups) -> Bool {
    sentence.groups.contains { group in
      group.kind != .name && reading.words(of: group).contains { Self.asking.contains($0) }
    }
  }

  private static let asking: Spellings = [
    "interested", "keen", "offered", "approached", "proposed", "sounded", "tried", "bid", "negotiated", "negotiating",
    "wanted", "attempt",
  ]

  private func words(_ groups: some Sequence<Group>) -> [String] {
    groups.flatMap { group in
      group.kind == .name ? ["<n>"] : reading.words(of: group)
    }
  }

  // MARK: - In the same sentence

  /// What the clauses behind the deal's verb say of the talks, of the offer or of whom it was for.
  private static let within = WordPatterns([
    "talks/conversations/negotiations/discussions ?had/have/has/then/later ?been broke/broken/collapsed/ended/failed/stalled/foundered ?down/off/up/apart/./,",
    "talks/conversations/negotiations/discussions/it/this ?later/ultimately/then came to nothing/naught/nought",
    "talks/conversations/negotiations/discussions/these/those/they ?later/then petered/fizzled/died/went/led out/cold/nowhere/down/away",
    "but/and they/those/these/talks ended/closed/finished without ~2 deal/agreement/result/success/accord",
    "but/and no ~1 deal/agreement/sale was ?ever reached/struck/done/signed/agreed",
    "let ~3 application/filing/papers/registration/plan lapse/expire",
    "but/then/and ?later withdrew/withdrawing it/them",
    "but/and/then ?later let it lapse/expire/drop", "got/gets/getting nowhere", "turned ?her/him/them/it down ./,/;",
    "and/but ?was/were ?had been turned/rebuffed/rejected down/./,/by",
    "and/but was/were turned/rebuffed/rejected down/./,/by",
    "talks/negotiations end/ended/collapse/fail/ending ?./without/after",
    "and/but/then/before ?later/then ?gave/given up ?./,/on/in/when/after",
    "which/who/that ?also ?had declined/refused/demurred ./,/;",
    "she/he/they/it/who/which/company turned him/her/them/it/that down", "which/that/and/but got/went/led nowhere",
    "and/but ?later/then ?was/were refused/rebuffed/rejected", "and/but ?then had to abandon/drop",
    "and/but/which ?it/that/they ?all came to nothing/naught/nought",
    "could/did not agree on ?the/a price/terms/valuation", "could/couldn't/did ~2 come to terms",
    "saw that/it/this ?be blocked/fail/fall", "and/but/then ?later walked/walks/walking away",
    "and/but/then ?later ~1 pulled/backed/dropped out", "but/and ?that/it/they/this ?later/then fell through/apart",
  ])

  private func endsWithin(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    let groups = sentence.groups
    guard frame.position < groups.count else { return false }
    let behind = groups[frame.position...].prefix(30)
    // "raised $40 million after talks with Birch broke down": what ended came before.
    var end = behind.firstIndex { ["after", "since", "once", "whose"].contains(reading.lower($0)) } ?? behind.endIndex
    // Behind a second sum another deal is told.
    let sums = behind.indices.filter { groups[$0].kind == .money }
    if sums.count > 1 { end = min(end, sums[1]) }
    return Self.within.stand(in: words(groups[frame.position..<end]))
  }

  // MARK: - In the next sentence

  private static let behind = WordPatterns([
    "those/these/the/its/their ?takeover/merger talks/conversations/negotiations/discussions ?later/have/has/had/then ?since/been ended/broke/broken/collapsed/failed/stalled/foundered/fell",
    "nothing ?ever came of it/that/them/this", "it/that/they/this/talks ?all came to nothing/naught/nought",
    "it/that/this/the deal/plan ?later/then/never fell/happened/materialised through/apart/.",
    "it/that/they got/went nowhere",
    "deal/talks/plan/purchase/bid/takeover/sale/it/they never came to anything/fruition/pass/much",
    "no deal was/came/followed",
    "?the/but board/company/founders ?unanimously said no",
  ])

  private func endsBehind(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard let next = next(sentence) else { return false }
    return Self.behind.stand(in: words(next.groups.prefix(12)), before: 4)
  }

  private static let leaving = WordPatterns([
    "?later/then/has/have/had ?since/later pulled/backed/dropped/bowed out",
    "?later/then/has walked away ./,/from/in/when",
  ])

  /// "Birch pulled out": who was to give the money or to buy did not.
  private func isLeft(_ frame: DealFrame, _ sentence: SentenceGroups) -> Bool {
    guard let next = next(sentence), let first = next.groups.first, first.kind == .name,
      frame.investors.contains(where: { $0.entity == first.entity })
    else { return false }
    let words = words(next.groups.dropFirst().prefix(5))
    return Self.leaving.stand(in: words, before: 1)
  }

  private func next(_ sentence: SentenceGroups) -> SentenceGroups? {
    let number = sentence.sentence + 1
    let sentences = reading.document.sentences
    guard number < reading.sentences.count, sentences[number].paragraph == sentences[number - 1].paragraph else {
      return nil
    }
    return reading.sentences[number]
  }
}
