/// Which deals are parts of others: the equity and the debt of a package, the first ten billion of a hundred.
public struct DealParts: Sendable, Hashable {
  private var packages: [Int: Int] = [:]
  private var parts: [Int: [Int]] = [:]

  private struct Place: Hashable {
    var article: Int
    var ordinal: Int
  }

  /// Linear in the reports of the ledger.
  public init(_ ledger: Ledger) {
    var places: [Place: Int] = [:]
    for (index, deal) in ledger.deals.enumerated() where deal.reports.contains(where: { $0.deal.partOf == nil }) {
      for report in deal.reports { places[Place(article: report.article, ordinal: report.ordinal)] = index }
    }
    for (index, deal) in ledger.deals.enumerated() {
      for report in deal.reports {
        guard let ordinal = report.deal.partOf,
          let package = places[Place(article: report.article, ordinal: ordinal)],
          // A part is in one package, and no package lies within its own part.
          package != index, packages[index] == nil, packages[package] == nil
        else { continue }
        packages[index] = package
        parts[package, default: []].append(index)
      }
    }
  }

  /// Index into `Ledger.deals` of the deal of which this one is a part.
  public func package(of deal: Int) -> Int? { packages[deal] }

  /// Indices into `Ledger.deals`, ascending.
  public func parts(of deal: Int) -> [Int] { parts[deal] ?? [] }
}
