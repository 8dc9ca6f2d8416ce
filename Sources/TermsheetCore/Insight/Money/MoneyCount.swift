/// Amounts of deals in which no money is counted twice.
///
/// - A package and its parts are the same money: where a part is firmer or softer than the whole, the part counts where
///   it belongs and the rest of the package where that belongs ("the first $10B of up to $100B"); else the package counts
///   and its parts do not.
/// - The same figure for the same kind of deal and the same company counts once: two accounts of one round that could
///   not be joined would else make two of it.
/// - What was called off counts for nothing.
public struct MoneyCount: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// Index into `Ledger.deals`.
    public var deal: Int
    /// As the deal states it, or what is left of it beside its parts.
    public var money: Money
    public var firmness: Firmness
    /// Whether `money` is what is left of a package.
    public var isRest = false
  }

  /// Why a deal's amount is in no sum.
  public enum Reason: Sendable, Hashable {
    case noAmount
    case calledOff
    /// Its money is that of the package.
    case partOf(Int)
    /// Its parts are all of it.
    case allInParts
    /// The same figure for the same company.
    case sameFigure(as: Int)
  }

  public struct LeftOut: Sendable, Hashable {
    public var deal: Int
    public var reason: Reason
  }

  public private(set) var entries: [Entry] = []
  public private(set) var leftOut: [LeftOut] = []

  private struct Figure: Hashable {
    var recipient: String
    var kind: Deal.Kind
    var currency: String
    var value: Double
  }

  /// - Parameter deals: indices into `ledger.deals`, in the order in which the entries are to stand.
  public init(_ deals: some Sequence<Int>, in ledger: Ledger, parts: DealParts) {
    let wanted = Array(deals)
    var isWanted = Set<Int>(minimumCapacity: wanted.count)
    for index in wanted { isWanted.insert(index) }
    var skipped: [Int: Reason] = [:]
    var rests: [Int: Money] = [:]
    for index in wanted {
      let members = parts.parts(of: index).filter(isWanted.contains)
      guard !members.isEmpty, let whole = ledger.deals.deal(index).amount, Self.countable(whole),
        Firmness(ledger.deals.deal(index)) != .off
      else { continue }
      Self.divide(index, whole, members, in: ledger, skipped: &skipped, rests: &rests)
    }
    var seen: [Figure: Int] = [:]
    for index in wanted {
      let deal = ledger.deals.deal(index)
      if let reason = skipped[index] {
        leftOut.append(LeftOut(deal: index, reason: reason))
        continue
      }
      guard let amount = deal.amount, Self.countable(amount) else {
        leftOut.append(LeftOut(deal: index, reason: .noAmount))
        continue
      }
      let firmness = Firmness(deal)
      guard firmness != .off else {
        leftOut.append(LeftOut(deal: index, reason: .calledOff))
        continue
      }
      let entry = Entry(deal: index, money: rests[index] ?? amount, firmness: firmness, isRest: rests[index] != nil)
      guard let recipient = deal.recipient else {
        entries.append(entry)
        continue
      }
      let figure = Figure(
        recipient: FoldedName.fold(recipient), kind: deal.kind, currency: amount.currency, value: amount.value)
      guard let place = seen[figure] else {
        seen[figure] = entries.count
        entries.append(entry)
        continue
      }
      // The firmest account of a figure counts.
      if entries[place].firmness < firmness {
        leftOut.append(LeftOut(deal: entries[place].deal, reason: .sameFigure(as: index)))
        entries[place] = entry
      } else {
        leftOut.append(LeftOut(deal: index, reason: .sameFigure(as: entries[place].deal)))
      }
    }
  }

  private static func countable(_ money: Money) -> Bool { money.value.isFinite && money.value > 0 }

  private static func divide(
    _ package: Int, _ whole: Money, _ members: [Int], in ledger: Ledger, skipped: inout [Int: Reason],
    rests: inout [Int: Money]
  ) {
    let firmness = Firmness(ledger.deals.deal(package))
    let differing = members.filter { member in
      let deal = ledger.deals.deal(member)
      guard let amount = deal.amount, countable(amount), amount.currency == whole.currency else { return false }
      return Firmness(deal) != firmness && Firmness(deal) != .off
    }
    let taken = differing.reduce(0) { $0 + (ledger.deals.deal($1).amount?.value ?? 0) }
    let limit = max(whole.value, whole.high ?? whole.value)
    // Parts that come to more than the whole are no division of it.
    let divides = !differing.isEmpty && taken <= limit * 1.02
    for member in members where !(divides && differing.contains(member)) { skipped[member] = .partOf(package) }
    guard divides else { return }
    if taken >= limit * 0.98 {
      skipped[package] = .allInParts
    } else {
      var rest = whole
      rest.value = max(0, whole.value - taken)
      rest.high = whole.high.map { $0 - taken }
      if rest.value == 0 {
        rest = Money(value: limit - taken, currency: whole.currency, qualifier: .upTo)
      }
      rests[package] = rest
    }
  }

  /// The sum of what is as firm as that.
  public func tally(_ firmness: Firmness) -> MoneyTally {
    MoneyTally(entries.lazy.filter { $0.firmness == firmness }.map(\.money))
  }

  /// The sum of everything that counts, whatever its firmness.
  public var whole: MoneyTally { MoneyTally(entries.map(\.money)) }

  /// The currency of most of the amounts; US dollars among equals.
  public var mainCurrency: String? {
    whole.totals.max {
      ($0.count, $0.money.currency == "USD" ? 1 : 0) < ($1.count, $1.money.currency == "USD" ? 1 : 0)
    }?.money.currency
  }
}
