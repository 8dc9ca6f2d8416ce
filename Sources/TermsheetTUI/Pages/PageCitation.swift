import TermsheetCore

extension State {
  /// The account that is cited on a page.
  var pageFact: PageFact? {
    guard let facts = page.item?.facts, !facts.isEmpty else { return nil }
    return facts[min(evidencePosition, facts.count - 1)]
  }

  /// The deal that is cited, on a page or in the panes.
  var citedDeal: Int? {
    if isOnPage {
      if case .report(let deal, _)? = pageFact { return deal }
      return nil
    }
    return selectedDeal
  }

  var pageCitation: Citation? {
    guard let fact = pageFact, let count = page.item?.facts.count else { return nil }
    let ledger = catalogue.ledger
    let position = min(evidencePosition, count - 1)
    func citation(_ article: Int, _ evidence: [Evidence], _ confidence: Confidence) -> Citation {
      Citation(
        article: article, evidence: evidence, isAnonymous: false, confidence: confidence, copies: 0, position: position,
        count: count)
    }
    switch fact {
    case .report(let index, let place):
      guard ledger.deals.indices.contains(index) else { return nil }
      let entry = ledger.deals[index]
      guard entry.reports.indices.contains(place) else { return nil }
      let report = entry.reports[place]
      var result = citation(report.article, report.deal.evidence, report.deal.confidence)
      result.attribution = report.deal.attribution
      result.isAnonymous = report.deal.isAnonymous
      (result.disputed, result.corrected) = (entry.disputed, entry.corrected)
      result.copies = report.copies.count
      return result
    case .stake(let index):
      guard ledger.stakes.indices.contains(index) else { return nil }
      let entry = ledger.stakes[index]
      var result = citation(entry.article, entry.stake.evidence, entry.stake.confidence)
      result.asOf = entry.stake.asOf
      return result
    case .hardware(let index):
      guard ledger.hardware.indices.contains(index) else { return nil }
      let entry = ledger.hardware[index]
      return citation(entry.article, entry.mention.evidence, entry.mention.confidence)
    case .article(let index): return ledger.articles.indices.contains(index) ? citation(index, [], .certain) : nil
    }
  }

  var pageAnchors: [FactAnchor] {
    let ledger = catalogue.ledger
    switch pageFact {
    case .report(let deal, _): return ledger.anchors(of: ledger.deals[deal])
    case .stake(let index): return [ledger.anchor(of: ledger.stakes[index])].compactMap { $0 }
    case .hardware(let index): return [ledger.anchor(of: ledger.hardware[index])].compactMap { $0 }
    case .article, nil: return []
    }
  }

  var pageKeys: [FactKey] {
    let ledger = catalogue.ledger
    switch pageFact {
    case .report(let deal, _): return ledger.deals[deal].reports.flatMap(\.keys)
    case .stake(let index): return [ledger.stakes[index].key]
    case .hardware(let index): return [ledger.hardware.key(index)]
    case .article, nil: return []
    }
  }
}
