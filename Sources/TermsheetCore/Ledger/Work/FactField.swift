/// A field of a fact that the user can correct, by the name under which tables and exports show it.
public enum FactField: String, Sendable, Hashable, Codable, CaseIterable {
  // Of deals.
  case kind, round, status, recipient, investors, amount, valuation, date, sellers
  // Of stakes; `kind` and `status` as well.
  case holder, company, share
  case asOf = "as-of"
  // Of hardware.
  case product, maker, users, relation, quantity

  public static func fields(of kind: FactKey.Kind) -> [FactField] {
    switch kind {
    case .deal: [.kind, .round, .status, .recipient, .investors, .amount, .valuation, .date, .sellers]
    case .stake: [.holder, .company, .share, .kind, .status, .asOf]
    case .hardware: [.product, .maker, .users, .relation, .quantity]
    }
  }

  /// What can be typed for it: shown where a value is refused.
  public func example(for kind: FactKey.Kind) -> String {
    switch self {
    case .kind where kind == .stake: Stake.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .kind: Deal.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .status where kind == .stake: Stake.Status.allCases.map(\.rawValue).joined(separator: ", ")
    case .status: Deal.Status.allCases.map(\.rawValue).joined(separator: ", ")
    case .round: "Series B"
    case .recipient, .holder, .company, .maker: "a name"
    case .investors: "names with commas between, * before who leads"
    case .sellers, .users: "names with commas between"
    case .amount: "$2B, ≥10b, 500m-600m EUR, ~£40m"
    case .valuation: "$30B, with pre or post behind it where that is known"
    case .date, .asOf: "2025-12-16, 2025-12 or 2025"
    case .share: "27%, ~12.5%, ≥5%"
    case .product: "GB200"
    case .relation: HardwareMention.Relation.allCases.map(\.rawValue).joined(separator: ", ")
    case .quantity: "500000 chips, ~1.2 GW, ≥40 MW"
    }
  }
}
