/// How surely money moves, by what articles say of a deal: from what was called off to what was paid.
///
/// The order is that of firmness, so that the weakest link of a chain is its least member.
public enum Firmness: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// Terminated, or denied by a party.
  case off
  /// Rumours, talks and plans, and whatever has no state.
  case talk
  /// Signed or made known, but only up to a figure: how much of it comes is open.
  case conditional
  /// Signed or made known by a party.
  case committed
  /// The money moved.
  case paidIn

  public init(status: Deal.Status?, qualifier: Qualifier?) {
    let isBound = qualifier == .upTo || qualifier == .lessThan
    switch status {
    case .terminated, .denied: self = .off
    case nil, .rumoured, .inTalks, .planned: self = .talk
    case .agreed, .announced: self = isBound ? .conditional : .committed
    case .closed: self = isBound ? .conditional : .paidIn
    }
  }

  public init(_ deal: Deal) { self.init(status: deal.status, qualifier: deal.amount?.qualifier) }

  /// What sums are split into, the firmest first.
  public static let counted: [Firmness] = [.paidIn, .committed, .conditional, .talk]

  /// At most 9 columns.
  public var word: String {
    switch self {
    case .off: "off"
    case .talk: "talk"
    case .conditional: "up to"
    case .committed: "committed"
    case .paidIn: "paid in"
    }
  }

  /// Whether a party stands by it, if only up to a figure.
  public var isStoodBy: Bool { self >= .conditional }

  public static func < (left: Firmness, right: Firmness) -> Bool { left.rawValue < right.rawValue }
}
