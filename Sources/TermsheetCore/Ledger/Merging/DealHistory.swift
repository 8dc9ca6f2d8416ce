/// How the reports of a deal follow on each other.
public struct DealHistory: Sendable, Hashable {
  /// One report in the deal's story.
  public struct Step: Sendable, Hashable {
    /// The day on which the article came out.
    public var date: PartialDate?
    public var outlet: String?
    public var status: Deal.Status?
    public var amount: Money?
    public var valuation: Money?
    /// Index into `Ledger.articles`.
    public var article: Int
    /// How many other outlets carry the same text.
    public var copies: Int
  }

  /// A figure that took another's place.
  public struct Move: Sendable, Hashable {
    public var from: Money
    public var to: Money
    /// When the new figure was first reported.
    public var date: PartialDate?
  }

  /// Oldest first; never empty.
  public private(set) var steps: [Step]
  public private(set) var amounts: [Move] = []
  public private(set) var valuations: [Move] = []
  /// Days from the first report of talk to the first that tells it is done; `nil` where either is missing or undated.
  public private(set) var daysToClosing: Int?

  public init(_ deal: LedgerDeal, in ledger: Ledger) {
    steps = deal.reports.map { report in
      let article = ledger.articles.article(report.article)
      return Step(
        date: article.published, outlet: article.outlet, status: report.deal.status, amount: report.deal.amount,
        valuation: report.deal.valuation?.money, article: report.article, copies: report.copies.count)
    }
    amounts = Self.moves(steps, \.amount)
    valuations = Self.moves(steps, \.valuation)
    let talk = steps.first { $0.status?.isTalk ?? false }?.date
    // The deal's own date is the day of the closing where it says so; else the day of the report.
    let closed = deal.reports.first { $0.deal.status == .closed }
    let closing =
      closed?.deal.date
      ?? closed.flatMap { $0.deal.isMain ? ledger.articles.published($0.article) : nil }
    if let talk, let closing, talk.day != nil, closing.day != nil, closing.dayNumber >= talk.dayNumber {
      daysToClosing = closing.dayNumber - talk.dayNumber
    }
  }

  /// Who told of it first, and when.
  public var first: Step { steps[0] }

  private static func moves(_ steps: [Step], _ figure: (Step) -> Money?) -> [Move] {
    var moves: [Move] = []
    var last: Money?
    // What has no date stands in no order of time.
    for step in steps where step.date != nil {
      guard let new = figure(step) else { continue }
      if let last, last != new { moves.append(Move(from: last, to: new, date: step.date)) }
      last = new
    }
    return moves
  }
}
