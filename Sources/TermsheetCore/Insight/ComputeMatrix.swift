/// Which company uses, or is to get, how much of which chip.
public struct ComputeMatrix: Sendable, Hashable {
  /// What is said of a company and a chip.
  public struct Cell: Sendable, Hashable {
    /// Indices into `Ledger.hardware`, in the order of the ledger; never empty.
    public var mentions: [Int]
    /// Quantities of what runs, each statement once, the largest first of each unit.
    public var running: [HardwareMention.Quantity] = []
    /// Quantities of what is planned, ordered or contracted.
    public var announced: [HardwareMention.Quantity] = []
    /// Whether anything of it is told to be in use, with a figure or without.
    public var isRunning = false
    /// Whether anything of it is told to be planned or bought.
    public var isAnnounced = false
    /// Indices into `Ledger.deals`: commitments by which the company pays for the capacity.
    public var deals: [Int] = []
  }

  /// A chip as its column is headed.
  public struct Chip: Sendable, Hashable {
    public var name: String
    public var vendor: String?
  }

  private struct Use: Hashable {
    var company: String
    var chip: Chip
  }

  private struct Sentence: Hashable {
    var article: Int
    var start: Int
  }

  private struct Place: Hashable {
    var company: Int
    var chip: Int
  }

  /// Those of the most mentions first.
  public private(set) var companies: [String] = []
  public private(set) var chips: [Chip] = []
  private var cells: [Place: Cell] = [:]

  /// Linear in mentions and deals, but for ordering.
  ///
  /// - Parameters:
  ///   - hardware: indices into `ledger.hardware`; rivals and makers that use nothing are left out.
  ///   - deals: indices into `ledger.deals` in which commitments are looked for.
  public init(_ hardware: some Sequence<Int>, deals: some Sequence<Int>, in ledger: Ledger) {
    var uses: [Use: [Int]] = [:]
    var companyCounts: [String: Int] = [:]
    var chipCounts: [Chip: Int] = [:]
    for index in hardware {
      let mention = ledger.hardware.mention(index)
      guard [.uses, .plans, .buys, .sells].contains(mention.relation) else { continue }
      let chip = Chip(name: mention.name, vendor: mention.vendor)
      for user in Set(mention.users) {
        uses[Use(company: user, chip: chip), default: []].append(index)
        companyCounts[user, default: 0] += 1
        chipCounts[chip, default: 0] += 1
      }
    }
    companies = companyCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    chips = chipCounts.sorted {
      ($1.value, $0.key.name, $0.key.vendor ?? "") < ($0.value, $1.key.name, $1.key.vendor ?? "")
    }
    .map(\.key)
    let companyNumbers = Dictionary(uniqueKeysWithValues: companies.enumerated().map { ($1, $0) })
    let chipNumbers = Dictionary(uniqueKeysWithValues: chips.enumerated().map { ($1, $0) })
    let commitments = Self.commitments(deals, in: ledger)
    for (use, mentions) in uses {
      guard let company = companyNumbers[use.company], let chip = chipNumbers[use.chip] else { continue }
      cells[Place(company: company, chip: chip)] = Self.cell(
        mentions, of: use.company, vendor: use.chip.vendor, commitments[use.company] ?? [], in: ledger)
    }
  }

  public var isEmpty: Bool { cells.isEmpty }

  /// Indices into ``companies`` and ``chips``.
  public func cell(company: Int, chip: Int) -> Cell? { cells[Place(company: company, chip: chip)] }

  private static func commitments(_ deals: some Sequence<Int>, in ledger: Ledger) -> [String: [Int]] {
    var commitments: [String: [Int]] = [:]
    for index in deals {
      let deal = ledger.deals.deal(index)
      guard deal.kind == .computeCommitment, let buyer = deal.recipient else { continue }
      commitments[buyer, default: []].append(index)
    }
    return commitments
  }

  private static func cell(
    _ mentions: [Int], of company: String, vendor: String?, _ commitments: [Int], in ledger: Ledger
  ) -> Cell {
    var cell = Cell(mentions: mentions)
    for index in mentions {
      let mention = ledger.hardware.mention(index)
      if mention.relation == .uses {
        cell.isRunning = true
        if let quantity = mention.quantity, !cell.running.contains(quantity) { cell.running.append(quantity) }
      } else {
        cell.isAnnounced = true
        if let quantity = mention.quantity, !cell.announced.contains(quantity) { cell.announced.append(quantity) }
      }
    }
    cell.running.sort(by: larger)
    cell.announced.sort(by: larger)
    // The sentences that tell of the chips.
    let sentences = Set(
      mentions.flatMap { index in
        ledger.hardware.mention(index).evidence.map {
          Sentence(article: ledger.hardware.article(index), start: $0.start)
        }
      })
    cell.deals = commitments.filter { index in
      let entry = ledger.deals[index]
      // The maker itself is paid, or one sentence tells of the chips and of the contract.
      return entry.deal.investors.contains { $0.name == vendor }
        || entry.reports.contains { report in
          report.deal.evidence.contains { sentences.contains(Sentence(article: report.article, start: $0.start)) }
        }
    }
    return cell
  }

  private static func larger(_ left: HardwareMention.Quantity, _ right: HardwareMention.Quantity) -> Bool {
    func rank(_ unit: HardwareMention.Quantity.Unit) -> Int {
      HardwareMention.Quantity.Unit.allCases.firstIndex(of: unit) ?? 0
    }
    return left.unit != right.unit ? rank(left.unit) < rank(right.unit) : left.value > right.value
  }
}
