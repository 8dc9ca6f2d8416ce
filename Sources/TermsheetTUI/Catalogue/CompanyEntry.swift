import TermsheetCore

/// A company and where it occurs.
struct CompanyEntry: Sendable {
  /// As the articles' facts name it.
  let name: String
  /// The name in lower case, for matching and ordering.
  let key: String
  /// Indices into the catalogue's deals, ascending: as recipient, investor or seller.
  var deals: [Int32] = []
  /// How many there are; more than `deals` while only the front page is there.
  var dealCount = 0
  /// Whether its figures are those of the whole ledger; of no meaning without a front page.
  var isListed = false
  /// How many of them are sure enough to be shown by default.
  var sureDeals = 0
  /// How many stakes and hardware mentions are.
  var sureMentions = 0
  /// Indices into the ledger's stakes: in the company, and held by it.
  var held: [Int] = []
  var holding: [Int] = []
  /// Indices into the catalogue's hardware rows: as maker or user.
  var hardware: [Int32] = []
  /// Of sure deals in which it receives.
  var firmSum = FirmSum()

  init(name: String) {
    self.name = name
    key = name.lowercased()
  }

  /// The company of another catalogue, where nothing is said of it yet.
  init(named other: CompanyEntry) { (name, key) = (other.name, other.key) }
}
