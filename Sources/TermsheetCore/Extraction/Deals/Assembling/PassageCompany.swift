/// Whose deal a frame without a company is: by the passage, the sentence before and the article.
extension DealAssembler {
  /// Whose passage this is: the company that opens it, or else the recipient of the deal told last.
  func topic(for frame: DealFrame) -> Int? {
    let parties = Set(frame.investors.map(\.entity))
    let passage = topics.topic(at: frame.sentence)
    if let passage, passage.isItem {
      return !parties.contains(passage.entity) && reading.canReceive(passage.entity, frame.kind) ? passage.entity : nil
    }
    let known = topicOfArticle(frame, parties)
    guard let passage, !parties.contains(passage.entity), !onlyGives(passage.entity) else { return known }
    // The passage opens with one company and the article is about another: in doubt, neither.
    if passage.entity == known || drafts.contains(where: { $0.frame.recipient == passage.entity }) {
      return passage.entity
    }
    return nil
  }

  /// Of an article's parties some only give: a passage that opens with one of them is about whom it gave to.
  private func onlyGives(_ entity: Int) -> Bool {
    drafts.contains { $0.frame.investors.contains { $0.entity == entity } }
      && !drafts.contains { $0.frame.recipient == entity }
  }

  private func topicOfArticle(_ frame: DealFrame, _ parties: Set<Int>) -> Int? {
    // A heading begins another story.
    let section = reading.document.sentences[...frame.sentence].lastIndex { $0.form == .heading } ?? 0
    let near = latest { index in
      (drafts[index].sentences.max() ?? 0) >= section && frame.sentence - (drafts[index].sentences.max() ?? 0) <= 4
        && !parties.contains(drafts[index].frame.recipient ?? -1)
    }.map { drafts[$0] }
    let first = drafts.first { !$0.frame.isBackground && !parties.contains($0.frame.recipient ?? -1) }
    if section > 1 { return near?.frame.recipient }
    if let near, let own = first?.frame.recipient, near.frame.recipient != own, isSpokenOf(own, at: frame.sentence),
      !isSpokenOf(near.frame.recipient, at: frame.sentence)
    {
      // Back from an aside on another company to the one that the article is about.
      return own
    }
    return near?.frame.recipient ?? first?.frame.recipient ?? subjectOfArticle(except: parties)
      ?? subjectBefore(frame, except: parties)
  }

  /// The one company of the sentence before, as its subject, where this sentence names nobody besides who gives.
  private func subjectBefore(_ frame: DealFrame, except parties: Set<Int>) -> Int? {
    guard frame.sentence > 0, frame.round != nil || [.debt, .fund, .grant].contains(frame.kind) else { return nil }
    func companies(_ number: Int) -> Set<Int> {
      Set(
        reading.sentences[number].groups.compactMap { group in
          guard group.kind == .name || group.kind == .reference || group.kind == .pronoun, let entity = group.entity,
            reading.entities[entity].mayBeCompany
          else { return nil }
          return entity
        })
    }
    let before = companies(frame.sentence - 1)
    guard before.count == 1, let subject = before.first, !parties.contains(subject),
      companies(frame.sentence).subtracting(parties).subtracting([subject]).isEmpty,
      !reading.isInvestmentFirm(subject), reading.canReceive(subject, frame.kind),
      reading.sentences[frame.sentence - 1].groups.prefix(4).contains(where: { $0.entity == subject })
    else { return nil }
    return subject
  }

  /// Whether a company is named or meant in the paragraph, up to the sentence.
  private func isSpokenOf(_ entity: Int?, at sentence: Int) -> Bool {
    let paragraph = reading.document.sentences[sentence].paragraph
    var scan = sentence
    while scan >= 0, reading.document.sentences[scan].paragraph == paragraph {
      if reading.sentences[scan].groups.contains(where: { $0.entity == entity && $0.kind != .pronoun }) { return true }
      scan -= 1
    }
    return false
  }

  /// The company that the article names most and in its first sentences, if one stands out.
  private func subjectOfArticle(except parties: Set<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    for sentence in reading.sentences {
      for group in sentence.groups {
        guard group.kind == .name || group.kind == .reference, let entity = group.entity,
          reading.entities[entity].mayBeCompany
        else { continue }
        counts[entity, default: 0] += sentence.sentence <= 2 ? 2 : 1
      }
    }
    let ranked = counts.filter { !parties.contains($0.key) }.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    if ranked.count > 1, ranked[1].value * 3 > first.value * 2 { return nil }
    return first.key
  }
}
