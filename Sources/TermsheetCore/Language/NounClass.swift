/// What an ordinary noun stands for in the language of deals.
enum NounClass: UInt8, Sendable, Hashable, CaseIterable {
  /// "the stock market": where shares are listed.
  case exchange
  case round, investment, stake, shares, valuation, talks, deal, acquisition, merger, debt, ipo, tender, fund, grant
  case warrant, option, compute, hardware, restructuring, venture
  /// "the company", "the startup", "the chipmaker".
  case company
  case investors, lenders, people, sources, government
  /// A sum under one of these is no deal: revenue, capital spending, fines, market value.
  case turnover, spending, penalty, marketValue, assets, price
  case document
  case conversion
  /// "bid", "offer": a purchase that is proposed.
  case offer
  /// "sale" of a company; "sales" are turnover.
  case sale
  /// "participation" in a round.
  case participation
}
