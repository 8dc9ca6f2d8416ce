import TermsheetCore

/// What ordering and narrowing ask of every deal, in columns of their own: so a letter's worth of work is a walk over some
/// hundred kilobytes, and not over all that is known of the deals.
struct DealColumns: Sendable {
  private(set) var isSure: [Bool] = []
  /// The company that receives, by its number; -1 where none does.
  private(set) var recipients: [Int32] = []
  /// The company that invests first, by its number; -1 where none does.
  private(set) var firstInvestors: [Int32] = []
  /// Days since 1970, of the deal's date or else of the oldest report's; the least number where neither is known.
  private(set) var days: [Int32] = []
  /// What the deals are ordered by: their figures, the largest number where there is none.
  private(set) var amounts: [UInt64] = []
  private(set) var valuations: [UInt64] = []
  /// The places of their kind and status among all; the largest number where there is none.
  private(set) var kinds: [UInt8] = []
  private(set) var statuses: [UInt8] = []
  /// How many columns of the screen amount and valuation take.
  private(set) var amountWidths: [UInt8] = []
  private(set) var valuationWidths: [UInt8] = []
  private var starts: [Int32] = [0]
  private var parties: [Int32] = []

  var count: Int { isSure.count }
  var isEmpty: Bool { isSure.isEmpty }

  private static let kindPlaces = places(Deal.Kind.allCases)
  private static let statusPlaces = places(Deal.Status.allCases)

  private static func places<Value: Hashable>(_ all: [Value]) -> [Value: UInt8] {
    Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, UInt8($0)) })
  }

  mutating func reserveCapacity(_ count: Int) {
    isSure.reserveCapacity(count)
    recipients.reserveCapacity(count)
    firstInvestors.reserveCapacity(count)
    days.reserveCapacity(count)
    amounts.reserveCapacity(count)
    valuations.reserveCapacity(count)
    kinds.reserveCapacity(count)
    statuses.reserveCapacity(count)
    amountWidths.reserveCapacity(count)
    valuationWidths.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    parties.reserveCapacity(2 * count)
  }

  /// - Parameters:
  ///   - parties: the companies that take part, by their numbers, each once; the recipient's first where there is one.
  ///   - published: when the first report came out.
  ///   - disputed: the fields on which the reports disagree, which are marked.
  mutating func append(
    _ deal: Deal, disputed: Set<DealField>, parties: [Int32], firstInvestor: Int32?, published: PartialDate?
  ) {
    isSure.append(deal.confidence.value >= Confidence.threshold)
    recipients.append(deal.recipient == nil ? -1 : parties[0])
    firstInvestors.append(firstInvestor ?? -1)
    days.append((deal.date ?? published).map { Int32(clamping: $0.dayNumber) } ?? .min)
    amounts.append(deal.amount.flatMap(DealOrder.key(of:)) ?? .max)
    valuations.append((deal.valuation?.money).flatMap(DealOrder.key(of:)) ?? .max)
    kinds.append(Self.kindPlaces[deal.kind] ?? .max)
    statuses.append(deal.status.flatMap { Self.statusPlaces[$0] } ?? .max)
    amountWidths.append(UInt8(clamping: ScreenText.columns(of: deal.amountText(disputed: disputed))))
    valuationWidths.append(UInt8(clamping: ScreenText.columns(of: deal.valuationText(disputed: disputed))))
    self.parties += parties
    starts.append(Int32(self.parties.count))
  }

  /// Adds a deal of other columns.
  ///
  /// - Parameter company: the number of a company here by that which it has there.
  mutating func append(_ index: Int, of other: DealColumns, company: (Int32) -> Int32) {
    isSure.append(other.isSure[index])
    recipients.append(other.recipients[index] < 0 ? -1 : company(other.recipients[index]))
    for party in other.parties(index) { parties.append(company(party)) }
    firstInvestors.append(other.firstInvestors[index] < 0 ? -1 : company(other.firstInvestors[index]))
    days.append(other.days[index])
    amounts.append(other.amounts[index])
    valuations.append(other.valuations[index])
    kinds.append(other.kinds[index])
    statuses.append(other.statuses[index])
    amountWidths.append(other.amountWidths[index])
    valuationWidths.append(other.valuationWidths[index])
    starts.append(Int32(parties.count))
  }

  /// The companies that take part in a deal, by their numbers, the recipient's first where there is one.
  func parties(_ index: Int) -> ArraySlice<Int32> { parties[Int(starts[index])..<Int(starts[index + 1])] }

  init() {}

  private static var imageColumns: [ImageColumn<Self>] {
    [
      .init(\.isSure), .init(\.recipients), .init(\.firstInvestors), .init(\.days), .init(\.amounts),
      .init(\.valuations), .init(\.kinds), .init(\.statuses), .init(\.amountWidths), .init(\.valuationWidths),
      .init(\.starts), .init(\.parties),
    ]
  }

  func write(to image: inout ImageWriter) throws { try image.add(Self.imageColumns, of: self) }

  /// Reads what ``write(to:)`` wrote.
  init(_ image: inout ImageReader) throws {
    try image.read(Self.imageColumns, into: &self)
    guard starts.count == count + 1, Int(starts[count]) == parties.count else { throw ImageReader.Damaged() }
  }

  /// Takes the mark from deals that the program is unsure of.
  func leaveOutUnsure(_ rows: inout [Bool]) {
    for index in rows.indices where !isSure[index] { rows[index] = false }
  }

  /// For each company how many of the marked deals it takes part in.
  func counts(of rows: [Bool], companies: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: companies)
    counts.withUnsafeMutableBufferPointer { counts in
      for index in rows.indices where rows[index] {
        for place in Int(starts[index])..<Int(starts[index + 1]) { counts[Int(parties[place])] += 1 }
      }
    }
    return counts
  }
}
