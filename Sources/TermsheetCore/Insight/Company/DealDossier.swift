/// One deal in full: who reported what when, where the reports differ, who takes part, and what belongs to it.
public struct DealDossier: Sendable, Hashable {
  /// One of the values that reports state for a field.
  public struct Value: Sendable, Hashable {
    public var text: String
    /// Positions in `LedgerDeal.reports` of those that say so.
    public var reports: [Int]
    /// Whether it is the one that lists show.
    public var isShown: Bool
  }

  /// A field for which reports state different values.
  public struct Conflict: Sendable, Hashable {
    public var field: DealField
    /// In the order in which they were first reported; at least two.
    public var values: [Value]
    /// False where the values can all be true, as when figures moved while people talked.
    public var isDisputed: Bool
  }

  public struct Participant: Sendable, Hashable {
    public enum Part: String, Sendable, Hashable {
      case recipient, lead, investor, seller
    }

    public var name: String
    public var part: Part
    /// How many reports name it.
    public var reports: Int
  }

  /// Index into `Ledger.deals`.
  public let deal: Int
  public private(set) var history: DealHistory
  public private(set) var conflicts: [Conflict] = []
  public private(set) var participants: [Participant] = []
  /// Indices into `Ledger.deals`.
  public private(set) var package: Int?
  public private(set) var parts: [Int]
  /// How the state moved from report to report, each once: `in talks`, `agreed`. A report without a date is not known to
  /// come before or after another; where none has one, there is only the state that lists show.
  public private(set) var statuses: [Deal.Status] = []

  public init(_ index: Int, in ledger: Ledger, parts: DealParts) {
    deal = index
    let entry = ledger.deals[index]
    history = DealHistory(entry, in: ledger)
    package = parts.package(of: index)
    self.parts = parts.parts(of: index)
    for step in history.steps where step.date != nil {
      if let status = step.status, statuses.last != status { statuses.append(status) }
    }
    if statuses.isEmpty, let status = entry.deal.status { statuses = [status] }
    participants = Self.participants(entry)
    conflicts = DealField.allCases.compactMap { Self.conflict($0, entry) }
  }

  private static func participants(_ entry: LedgerDeal) -> [Participant] {
    func count(_ isNamed: (Deal) -> Bool) -> Int { max(1, entry.reports.filter { isNamed($0.deal) }.count) }
    var participants: [Participant] = []
    if let name = entry.deal.recipient {
      participants.append(
        Participant(
          name: name, part: .recipient, reports: count { $0.recipient.map(FoldedName.fold) == FoldedName.fold(name) }))
    }
    let investors = entry.deal.investors
    for investor in investors.filter({ $0.role == .lead }) + investors.filter({ $0.role != .lead }) {
      participants.append(
        Participant(
          name: investor.name, part: investor.role == .lead ? .lead : .investor,
          reports: count { $0.investors.contains { FoldedName.fold($0.name) == FoldedName.fold(investor.name) } }))
    }
    for seller in entry.deal.sellers {
      participants.append(Participant(name: seller, part: .seller, reports: count { $0.sellers.contains(seller) }))
    }
    return participants
  }

  private static func conflict(_ field: DealField, _ entry: LedgerDeal) -> Conflict? {
    // Who takes part is told report by report, and seldom in full: that is no conflict.
    guard field != .investors, field != .sellers else { return nil }
    var values: [Value] = []
    let shown = text(field, entry.deal)
    for (place, report) in entry.reports.enumerated() {
      guard let text = text(field, report.deal) else { continue }
      if let index = values.firstIndex(where: { $0.text == text }) {
        values[index].reports.append(place)
      } else {
        values.append(Value(text: text, reports: [place], isShown: text == shown))
      }
    }
    return values.count > 1
      ? Conflict(field: field, values: values, isDisputed: entry.disputed.contains(field)) : nil
  }

  /// What a report says of a field, as it is shown; `nil` where it says nothing.
  static func text(_ field: DealField, _ deal: Deal) -> String? {
    switch field {
    case .kind: deal.kind.word
    case .round: deal.round
    case .status: deal.status?.word
    case .recipient: deal.recipient
    case .investors: deal.investors.isEmpty ? nil : deal.investors.map(\.name).joined(separator: ", ")
    case .amount: deal.amount.map { MoneyText.text($0) }
    case .valuation: deal.valuation.map { MoneyText.text($0.money) }
    case .date: deal.date?.iso
    case .sellers: deal.sellers.isEmpty ? nil : deal.sellers.joined(separator: ", ")
    }
  }
}
