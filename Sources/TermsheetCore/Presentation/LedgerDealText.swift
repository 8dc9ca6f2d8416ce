extension LedgerDeal {
  /// The amount, with a mark where sources disagree; that of nothing is a dash.
  public var amountText: String {
    MoneyText.text(deal.amount) + (disputed.contains(.amount) ? FigureStyle.disputed : "")
  }

  public var valuationText: String {
    MoneyText.text(deal.valuation?.money) + (disputed.contains(.valuation) ? FigureStyle.disputed : "")
  }
}
