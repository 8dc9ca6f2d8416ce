/// How far extracted facts agree with annotated ones, over a set of articles.
///
/// All figures are micro-averages: counts are summed over the articles and divided once.
public struct Score: Sendable, Hashable {
  /// A figure, by its name in the output.
  public enum Figure: String, Sendable, Hashable, CaseIterable {
    /// A deal of the right class with the right recipient.
    case detect = "deals.detect"
    /// … and the right amount; both absent counts as right.
    case core = "deals.core"
    /// … and the right investors, status and valuation.
    case full = "deals.full"
    /// The recall of core over the deals that are the article's news.
    case main = "deals.main"
    case investors, leads
    /// Holder, company and percentage, where a percentage is stated.
    case stakes
    /// Holder and company, where none is.
    case unsizedStakes = "stakes.unsized"
    /// Product names, once an article.
    case hardware
    /// Pairs of a product and a company that uses or buys it.
    case hardwareUsers = "hardware.users"
    /// Articles without any deal in which no deal was extracted.
    case quiet
  }

  /// A field of the deals that could be paired.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case kind, status, amount, valuation, date, round, main
  }

  public struct Tally: Sendable, Hashable {
    public var hit = 0
    public var got = 0
    public var want = 0

    mutating func add(_ hit: Int, _ got: Int, _ want: Int) {
      self.hit += hit
      self.got += got
      self.want += want
    }

    public var precision: Double { got > 0 ? Double(hit) / Double(got) : want == 0 ? 1 : 0 }
    public var recall: Double { want > 0 ? Double(hit) / Double(want) : 1 }
    public var f1: Double {
      let (p, r) = (precision, recall)
      return p + r > 0 ? 2 * p * r / (p + r) : 0
    }
  }

  private(set) var tallies: [Figure: Tally] = [:]
  private(set) var fields: [Field: Tally] = [:]
  /// Annotated articles.
  public private(set) var articles = 0
  /// Those of them for which there were facts.
  public private(set) var scored = 0

  public init() {}

  public subscript(_ figure: Figure) -> Tally { tallies[figure] ?? Tally() }

  /// The part of the paired deals that have a field right; `nil` where none could be paired.
  public func right(_ field: Field) -> Double? {
    guard let tally = fields[field], tally.want > 0 else { return nil }
    return Double(tally.hit) / Double(tally.want)
  }

  mutating func add(_ figure: Figure, _ hit: Int, _ got: Int, _ want: Int) {
    tallies[figure, default: Tally()].add(hit, got, want)
  }

  mutating func add(_ field: Field, _ isRight: Bool) { fields[field, default: Tally()].add(isRight ? 1 : 0, 1, 1) }

  /// Scores one article.
  ///
  /// - Parameter got: what was extracted; `nil` where the article was not read.
  public mutating func add(_ got: ScoredArticle?, against want: ScoredArticle) {
    articles += 1
    if got != nil { scored += 1 }
    addDeals(got?.deals ?? [], want.deals)
    addStakes(got?.stakes ?? [], want.stakes)
    addHardware(got?.hardware ?? [], want.hardware)
  }
}
