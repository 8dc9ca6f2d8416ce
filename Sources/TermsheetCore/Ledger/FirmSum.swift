/// What a company has surely been given: the sum of the firm amounts that articles state, by currency.
///
/// Only money that a party stands by counts (see `Deal.Status.isFirm`), and only kinds that bring the company money:
/// rounds, strategic investments, debt, grants, listings and funds. A price paid to sellers, a commitment to buy
/// capacity, an upper bound, and a part of a deal that is counted already do not. The same figure for the same kind
/// counts once, since two articles about one round would else make two of it. Currencies are never added together.
public struct FirmSum: Sendable, Hashable {
  public struct Total: Sendable, Hashable {
    public var money: Money
    /// How many amounts it adds up.
    public var count: Int
  }

  private struct Seen: Sendable, Hashable {
    var kind: Deal.Kind
    var currency: String
    var value: Double
  }

  /// One per currency, the one with the most amounts first.
  public private(set) var totals: [Total] = []
  private var seen: Set<Seen> = []

  public init() {}

  /// With totals that were kept; nothing more can be told apart from what they hold, so nothing more is added.
  init(totals: [Total]) { self.totals = totals }

  /// Adds sums to an image, without what tells a figure that is in from one that is not.
  public static func write(_ sums: [FirmSum], to image: inout ImageWriter) throws {
    try image.add { writer in
      writer.list(sums) { writer, sum in
        writer.list(sum.totals) { writer, total in
          writer.figure(total.money.value)
          writer.text(total.money.currency)
          writer.choice(total.money.qualifier)
          writer.number(total.count)
        }
      }
    }
  }

  /// Reads what ``write(_:to:)`` wrote.
  public static func read(_ image: inout ImageReader) throws -> [FirmSum] {
    try image.packed { reader in
      reader.list { reader in
        FirmSum(
          totals: reader.list { reader in
            let (value, currency) = (reader.figure(), reader.text())
            let money = Money(value: value, currency: currency, qualifier: reader.choice(upTo: .range))
            return Total(money: money, count: reader.number())
          })
      }
    }
  }

  /// Adds a deal of which the company is the recipient, if it counts.
  public mutating func add(_ deal: Deal) {
    guard let amount = deal.amount, deal.status?.isFirm == true, deal.partOf == nil,
      MoneyMeasure(deal.kind) == .moneyIn,
      amount.qualifier != .upTo, amount.qualifier != .lessThan, amount.value > 0, amount.value.isFinite,
      seen.insert(Seen(kind: deal.kind, currency: amount.currency, value: amount.value)).inserted
    else { return }
    if let index = totals.firstIndex(where: { $0.money.currency == amount.currency }) {
      totals[index].money.value += amount.value
      totals[index].money.qualifier = Self.joined(totals[index].money.qualifier, Self.lowEnd(of: amount))
      totals[index].count += 1
    } else {
      let money = Money(value: amount.value, currency: amount.currency, qualifier: Self.lowEnd(of: amount))
      totals.append(Total(money: money, count: 1))
    }
    totals.sort { ($1.count, $0.money.currency) < ($0.count, $1.money.currency) }
  }

  /// What can be said of a sum to which only the low end of a range was added: at least.
  private static func lowEnd(of amount: Money) -> Qualifier {
    amount.high != nil || amount.qualifier == .range || amount.qualifier == .moreThan ? .atLeast : amount.qualifier
  }

  /// The qualifier of a sum of two: as vague as the vaguer.
  private static func joined(_ left: Qualifier, _ right: Qualifier) -> Qualifier {
    let both = [left, right]
    if both.contains(.about) { return .about }
    return both.contains(.atLeast) ? .atLeast : .exact
  }
}
