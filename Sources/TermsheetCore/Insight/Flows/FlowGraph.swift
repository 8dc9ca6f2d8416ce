/// Who pays whom, as far as deals and purchases of hardware say: investor to company, buyer to provider, acquirer to
/// seller.
///
/// What was called off is no payment. A restructuring, a deal of no kind, and a resale whose sellers are not named move
/// money to nobody who can be named.
public struct FlowGraph: Sendable, Hashable {
  /// Index into ``names``.
  public typealias Company = Int

  public struct Payment: Sendable, Hashable {
    public enum Source: Sendable, Hashable {
      /// Index into `Ledger.deals`.
      case deal(Int)
      /// Indices into `Ledger.hardware` of mentions that say the same; never empty.
      case hardware([Int])
    }

    public var source: Source
    /// The whole amount of the deal; `nil` where none is stated.
    public var money: Money?
    /// How much of a chip, for purchases that are not counted in money.
    public var quantity: HardwareMention.Quantity?
    public var firmness: Firmness
    /// How many pay it together; 1 where the amount is this payer's alone.
    public var payers: Int
    /// `round`, `compute`, the chip's name.
    public var what: String
  }

  public struct Edge: Sendable, Hashable {
    public var payer: Company
    public var payee: Company
    /// The firmest first, then the largest; never empty.
    public var payments: [Payment]
    /// What this payer alone pays this payee by how firm it is, nothing counted twice; amounts that several pay together
    /// are not in it.
    public var amounts: [Firmness: MoneyTally] = [:]
    /// Of the firmest payment.
    public var firmness: Firmness { payments.lazy.map(\.firmness).max() ?? .talk }

    /// What a party stands by of ``amounts``; only where that is nothing what is talked of. The two are never added.
    public var alone: MoneyTally {
      isFigureTalk ? amounts[.talk] ?? MoneyTally() : MoneyTally(standing.flatMap(\.value))
    }

    /// The least firm of what ``alone`` adds up: the sum is no firmer.
    public var figureFirmness: Firmness { isFigureTalk ? .talk : standing.map(\.key).min() ?? firmness }

    /// What is talked of beyond what ``alone`` holds.
    public var talk: MoneyTally? { isFigureTalk ? nil : amounts[.talk] }

    private var standing: [Firmness: [Money]] {
      amounts.filter { $0.key.isStoodBy }.mapValues { $0.totals.map(\.money) }
    }
    private var isFigureTalk: Bool { !amounts.isEmpty && amounts.keys.allSatisfy { !$0.isStoodBy } }

    /// The largest amount paid together with others; for edges on which nothing is paid alone.
    public var shared: Money? {
      payments.filter { $0.payers > 1 }.compactMap(\.money).sorted { Money.isLarger($0, $1) }.first
    }

    /// The figure by which edges are ordered.
    public var size: Money? { alone.totals.first?.money ?? shared }
  }

  public private(set) var names: [String] = []
  /// Ordered by payer, then payee.
  public private(set) var edges: [Edge] = []
  /// For each company the edges on which it pays, and those on which it is paid.
  public private(set) var paying: [[Int]] = []
  public private(set) var paid: [[Int]] = []

  private struct Pair: Hashable {
    var payer: Company
    var payee: Company
  }

  /// Linear in the deals and mentions, but for ordering.
  ///
  /// - Parameters:
  ///   - deals: indices into `ledger.deals`.
  ///   - hardware: indices into `ledger.hardware`.
  public init(
    _ deals: some Sequence<Int>, hardware: some Sequence<Int> = [Int](), in ledger: Ledger, parts: DealParts
  ) {
    var numbers: [String: Company] = [:]
    var payments: [Pair: [Payment]] = [:]
    func number(_ name: String) -> Company {
      if let number = numbers[name] { return number }
      numbers[name] = numbers.count
      return numbers.count - 1
    }
    for index in deals {
      let deal = ledger.deals.deal(index)
      let firmness = Firmness(deal)
      guard firmness != .off else { continue }
      let (payers, payees) = Self.sides(of: deal)
      for payer in payers {
        for payee in payees where payer != payee {
          let payment = Payment(
            source: .deal(index), money: deal.amount, firmness: firmness, payers: max(payers.count, payees.count),
            what: deal.kindOrRound)
          payments[Pair(payer: number(payer), payee: number(payee)), default: []].append(payment)
        }
      }
    }
    for (purchase, mentions) in Self.purchases(hardware, in: ledger) {
      let pair = Pair(payer: number(purchase.user), payee: number(purchase.vendor))
      payments[pair, default: []].append(Self.payment(purchase, mentions))
    }
    names = numbers.sorted { $0.value < $1.value }.map(\.key)
    edges = payments.map { pair, payments in
      let sorted = payments.sorted { left, right in
        left.firmness != right.firmness ? left.firmness > right.firmness : Money.isLarger(left.money, right.money)
      }
      return Edge(
        payer: pair.payer, payee: pair.payee, payments: sorted, amounts: Self.amounts(sorted, in: ledger, parts: parts))
    }
    .sorted { ($0.payer, $0.payee) < ($1.payer, $1.payee) }
    paying = Array(repeating: [], count: names.count)
    paid = Array(repeating: [], count: names.count)
    for (index, edge) in edges.enumerated() {
      paying[edge.payer].append(index)
      paid[edge.payee].append(index)
    }
  }

  public func edge(from payer: Company, to payee: Company) -> Int? {
    paying[payer].first { edges[$0].payee == payee }
  }

  /// Who pays and who is paid, each once and in the order of the text.
  static func sides(of deal: Deal) -> (payers: [String], payees: [String]) {
    var seen: Set<String> = []
    let others = deal.investors.map(\.name).filter { seen.insert($0).inserted }
    let recipient = deal.recipient.map { [$0] } ?? []
    switch MoneyMeasure(deal.kind) {
    case .moneyIn: return (others, recipient)
    case .capacity: return (recipient, others)
    case .takeovers: return (others, deal.sellers.isEmpty ? recipient : deal.sellers)
    case .resale: return (others, deal.sellers)
    case nil: return ([], [])
    }
  }

  // MARK: Hardware

  private struct Purchase: Hashable {
    var user: String
    var vendor: String
    var name: String
    var quantity: HardwareMention.Quantity?
  }

  /// What is said to be bought from a maker who is named; the same purchase from several articles once.
  private static func purchases(
    _ hardware: some Sequence<Int>, in ledger: Ledger
  ) -> [(Purchase, [Int])] {
    var places: [Purchase: Int] = [:]
    var purchases: [(Purchase, [Int])] = []
    for index in hardware {
      let mention = ledger.hardware.mention(index)
      guard mention.relation == .buys || mention.relation == .sells, let vendor = mention.vendor else { continue }
      for user in Set(mention.users).sorted() where user != vendor {
        let purchase = Purchase(user: user, vendor: vendor, name: mention.name, quantity: mention.quantity)
        if let place = places[purchase] {
          purchases[place].1.append(index)
        } else {
          places[purchase] = purchases.count
          purchases.append((purchase, [index]))
        }
      }
    }
    return purchases
  }

  private static func payment(_ purchase: Purchase, _ mentions: [Int]) -> Payment {
    let money = purchase.quantity?.money
    // That a company buys is told as a fact; how firmly it is bound is not said.
    return Payment(
      source: .hardware(mentions), money: money, quantity: money == nil ? purchase.quantity : nil,
      firmness: Firmness(status: .announced, qualifier: purchase.quantity?.qualifier), payers: 1, what: purchase.name)
  }

  // MARK: Sums

  private static func amounts(
    _ payments: [Payment], in ledger: Ledger, parts: DealParts
  ) -> [Firmness: MoneyTally] {
    var deals: [Int] = []
    var amounts: [Firmness: MoneyTally] = [:]
    for payment in payments where payment.payers == 1 {
      if case .deal(let index) = payment.source { deals.append(index) }
    }
    let counted = MoneyCount(deals, in: ledger, parts: parts).entries
    for entry in counted { amounts[entry.firmness, default: MoneyTally()].add(entry.money) }
    for payment in payments {
      // Chips paid by a contract that is a deal of its own are the same money.
      guard case .hardware = payment.source, let money = payment.money,
        !counted.contains(where: { $0.money.currency == money.currency && $0.money.value == money.value })
      else { continue }
      amounts[payment.firmness, default: MoneyTally()].add(money)
    }
    return amounts.filter { !$0.value.isEmpty }
  }
}

extension HardwareMention.Quantity {
  /// The quantity as money, where it is counted in a currency.
  public var money: Money? {
    switch unit {
    case .chips, .gigawatts, .megawatts: nil
    case .usd, .eur, .gbp, .cny, .jpy, .inr: Money(value: value, currency: unit.rawValue, qualifier: qualifier)
    }
  }
}
