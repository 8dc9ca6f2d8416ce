extension ArticleFacts {
  /// Every fact in one line, by the evidence that proves it first.
  var explained: [Evidence: [FactExplanation]] {
    var lines: [Evidence: [FactExplanation]] = [:]
    func add(_ kind: FactExplanation.Kind, _ text: String, _ confidence: Confidence, _ evidence: [Evidence]) {
      guard let first = evidence.first else { return }
      lines[first, default: []].append(FactExplanation(kind: kind, text: text, confidence: confidence))
    }
    for deal in deals { add(.deal, deal.explained, deal.confidence, deal.evidence) }
    for stake in stakes {
      add(
        .stake,
        "\(stake.holder) · \(PercentText.text(stake)) of \(stake.company) · \(stake.kind.word), \(stake.status)",
        stake.confidence, stake.evidence)
    }
    for mention in hardware { add(.hardware, mention.explained, mention.confidence, mention.evidence) }
    for right in rights {
      let exclusive = right.isExclusive ? "exclusive " : ""
      add(
        .right, "\(right.holder) · \(exclusive)\(right.kind.rawValue) on \(right.company) · \(right.status)",
        right.confidence, right.evidence)
    }
    for comment in comments {
      add(.comment, "\(comment.company) · \(comment.response.rawValue)", comment.confidence, comment.evidence)
    }
    return lines
  }
}

extension Deal {
  fileprivate var explained: String {
    let names = investors.map { $0.name + ($0.role == .lead ? " (lead)" : "") }.joined(separator: ", ")
    var parts = ["\(names.isEmpty ? "" : names + " ")→ \(recipient ?? "?")", MoneyText.text(amount), kind.word]
    if let round { parts.append(round) }
    if let valuation { parts.append("at \(MoneyText.text(valuation.money))") }
    if let status { parts.append(status.word) }
    if let date { parts.append(date.iso) }
    if !isMain { parts.append("background") }
    return parts.joined(separator: " · ")
  }
}

extension HardwareMention {
  fileprivate var explained: String {
    var parts = [name, relation.word]
    if let vendor { parts.append("by \(vendor)") }
    if !users.isEmpty { parts.append("used by \(users.joined(separator: ", "))") }
    if let quantity { parts.append(QuantityText.text(quantity)) }
    return parts.joined(separator: " · ")
  }
}
