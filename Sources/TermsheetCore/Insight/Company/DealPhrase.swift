/// A deal in a line of words, for lists without columns.
public enum DealPhrase {
  /// `Alder: Series B from Birch and 2 others, $1.1B at ~$6.6B, announced`.
  public static func text(_ deal: Deal, style: FigureStyle = .unicode) -> String {
    var text = (deal.recipient ?? "a company that is not named") + ": " + (deal.round ?? deal.kind.phrase)
    if let investors = investors(deal) { text += " " + Self.preposition(deal.kind) + " " + investors }
    if let amount = deal.amount { text += ", " + MoneyText.text(amount, style: style) }
    if let valuation = deal.valuation { text += " at " + MoneyText.text(valuation.money, style: style) }
    if let status = deal.status { text += ", " + status.word }
    return text
  }

  /// Those who lead first; more than two as a number.
  private static func investors(_ deal: Deal) -> String? {
    let names = (deal.investors.filter { $0.role == .lead } + deal.investors.filter { $0.role != .lead }).map(\.name)
    switch names.count {
    case 0: return nil
    case 1: return names[0]
    case 2: return names[0] + " and " + names[1]
    default: return names[0] + " and \(names.count - 1) others"
    }
  }

  private static func preposition(_ kind: Deal.Kind) -> String {
    switch kind {
    case .acquisition, .acquiHire: "by"
    case .merger: "with"
    default: "from"
    }
  }
}
