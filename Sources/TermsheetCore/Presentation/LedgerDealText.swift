extension LedgerDeal {
  /// The amount, with a mark where sources disagree; that of nothing is a dash.
  public var amountText: String { deal.amountText(disputed: disputed) }

  public var valuationText: String { deal.valuationText(disputed: disputed) }
}

extension Deal {
  /// - Parameter disputed: fields on which sources disagree.
  public func amountText(disputed: Set<DealField>) -> String {
    MoneyText.text(amount) + (disputed.contains(.amount) ? FigureStyle.disputed : "")
  }

  public func valuationText(disputed: Set<DealField>) -> String {
    MoneyText.text(valuation?.money) + (disputed.contains(.valuation) ? FigureStyle.disputed : "")
  }
}
