/// What narrowing asks of every deal, in columns of its own: so a letter's worth of work is a walk over some hundred
/// kilobytes, and not over all that is known of the deals.
struct DealColumns: Sendable {
  private(set) var isSure: [Bool] = []
  /// The company that invests first, by its number; -1 where none does.
  private(set) var firstInvestors: [Int32] = []
  private var starts: [Int32] = [0]
  private var parties: [Int32] = []

  mutating func append(_ entry: DealEntry, firstInvestor: Int32?) {
    isSure.append(entry.isSure)
    firstInvestors.append(firstInvestor ?? -1)
    parties += entry.parties
    starts.append(Int32(parties.count))
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
