/// What the first picture of a ledger shows: enough to draw it without reading the articles, however many there are.
///
/// The ledger keeps it beside the rows that it summarises and writes both in one transaction. It names rows instead of
/// repeating them: the deals, stakes and mentions of the front page are merged from the same articles, by the same rules,
/// as they are when everything has been read.
public struct FrontPage: Sendable, Hashable {
  /// A company with the figures that stand beside its name.
  public struct Company: Sendable, Hashable {
    public var name: String
    /// In which it takes part in any way.
    public var deals = 0
    /// How many of them are sure enough to be shown by default.
    public var sureDeals = 0
    /// How many stakes and hardware sayings are.
    public var sureMentions = 0
    /// What it was surely given.
    public var firmSum = FirmSum()
  }

  /// How much there is of everything.
  public struct Totals: Sendable, Hashable {
    public var articles = 0
    public var deals = 0
    public var sureDeals = 0
    public var stakes = 0
    public var sureStakes = 0
    /// Rows of a list, each of one mention or more.
    public var hardware = 0
    public var sureHardware = 0
    /// Companies that are shown by default.
    public var companies = 0
    /// Of all deals' amounts and valuations as they are shown, the widest, in characters.
    public var amountWidth = 0
    public var valuationWidth = 0

    public init() {}
  }

  /// A row of hardware: one mention for all, and how many texts say it.
  struct Hardware: Sendable, Hashable {
    var key: FactKey
    var texts: Int
  }

  /// How many companies it has: more than the tallest screen shows.
  static let companyRows = 200
  /// How many deals and how many rows of hardware it has, of which each takes reading articles: more than a screen of
  /// 150 rows shows.
  static let rows = 100
  /// Where that takes more articles than this, as in ledgers where many tell of each deal, it has no more deals than a
  /// screen of 100 rows shows, so that the first picture of a large ledger is not later than that of a small one.
  static let articleRoom = 300
  static let leastRows = 60
  /// For how many statements of stakes it has room.
  static let stakeRoom = 400

  public internal(set) var totals = Totals()
  /// Those with the most sure deals, then by name.
  public internal(set) var companies: [Company] = []
  /// Companies of which all stakes are in: those of the first deals.
  public internal(set) var covered: Set<String> = []
  /// For each of the newest sure deals its facts, the oldest report's first; of many reports as few as tell the same.
  var deals: [[FactKey]] = []
  /// Of the sure sayings the first by the product's name.
  var hardware: [Hardware] = []
  var stakes: [FactKey] = []
  /// Rows of the articles that tell all this, ascending.
  var articles: [Int64] = []

  /// How many texts say what a mention of the page says; `nil` for a mention that is not on it.
  public func texts(ofHardware key: FactKey) -> Int? { hardware.first { $0.key == key }?.texts }
}

/// For what a front page was made: where articles or edits are others now, the page is void; that of another build of the
/// program is replaced as soon as there is time.
struct FrontPageStamp: Sendable, Hashable {
  /// Of the form of the page itself.
  static let form = 3

  /// The ledger's number of the latest change of articles.
  var seq: Int64
  /// The number of the latest edit.
  var edit: Int64
  /// Which build of the program made it: another may merge otherwise.
  var grammar: String
}
