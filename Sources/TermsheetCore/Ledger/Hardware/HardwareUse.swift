/// Who uses, plans or buys which chip, as all articles together tell it: one use for each pair of user and product, with
/// what was said of it from the first report to the last.
public struct HardwareUse: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    /// When the article came out; `nil` where that is not known.
    public var date: PartialDate?
    public var relation: HardwareMention.Relation
    public var quantity: HardwareMention.Quantity?
    /// Index into `Ledger.hardware`.
    public var mention: Int
    /// The same in copies of that article's text.
    public var copies: [Int] = []
  }

  /// As the newest mention names it.
  public var user: String
  public var product: String
  public var maker: String?
  /// The oldest first, those without a date before all; never empty. Copies of one text are one step.
  public var steps: [Step]

  /// What is said of it last, firmest first where one day says several things.
  public var relation: HardwareMention.Relation { steps[steps.count - 1].relation }

  /// The newest quantity of each unit: chips, watts and money are not compared with each other.
  public var quantities: [(quantity: HardwareMention.Quantity, date: PartialDate?)] {
    var newest: [HardwareMention.Quantity.Unit: Step] = [:]
    for step in steps { if let unit = step.quantity?.unit { newest[unit] = step } }
    return HardwareMention.Quantity.Unit.allCases.compactMap { unit in
      newest[unit].flatMap { step in step.quantity.map { ($0, step.date) } }
    }
  }
}

extension HardwareMention.Relation {
  /// Whether it ties a company to a product as one that has it or will have it.
  public var isUse: Bool {
    switch self {
    case .uses, .plans, .buys: true
    case .sells, .makes, .rivals, .mentioned: false
    }
  }
}

extension Ledger {
  /// The uses of all mentions that the filter lets pass, by user and product.
  public func hardwareUse(_ filter: FactFilter = FactFilter()) -> [HardwareUse] {
    struct Pair: Hashable {
      var user: String
      var product: String
    }
    func published(_ index: Int) -> PartialDate? { articles.published(hardware[index].article) }
    let rows = hardware.indices.filter { index in
      hardware[index].mention.relation.isUse && !hardware[index].mention.users.isEmpty
        && filter.admits(hardware[index].mention, published: published(index))
    }
    let ordered = rows.sorted { left, right in
      let (a, b) = (published(left)?.dayNumber ?? .min, published(right)?.dayNumber ?? .min)
      return a != b ? a < b : hardware[left].key < hardware[right].key
    }
    var uses: [Pair: HardwareUse] = [:]
    for index in ordered {
      let mention = hardware[index].mention
      for user in mention.users where filter.concerns([user] + (mention.vendor.map { [$0] } ?? [])) {
        let pair = Pair(user: FoldedName.fold(user), product: FoldedName.fold(mention.name))
        let step = HardwareUse.Step(
          date: published(index), relation: mention.relation, quantity: mention.quantity, mention: index)
        var use = uses[pair] ?? HardwareUse(user: user, product: mention.name, maker: mention.vendor, steps: [])
        add(step, to: &use)
        use.user = user
        use.product = mention.name
        use.maker = mention.vendor ?? use.maker
        uses[pair] = use
      }
    }
    return uses.values.sorted {
      ($0.user.lowercased(), $0.product.lowercased()) < ($1.user.lowercased(), $1.product.lowercased())
    }
  }

  /// Adds what is said of a use, or where a copy of the article has said it before, counts it with that.
  private func add(_ step: HardwareUse.Step, to use: inout HardwareUse) {
    let article = hardware.article(step.mention)
    let original = use.steps.firstIndex { earlier in
      earlier.relation == step.relation && earlier.quantity == step.quantity
        && hardware.article(earlier.mention) != article
        && articles.isCopy(article, of: hardware.article(earlier.mention))
    }
    if let original { use.steps[original].copies.append(step.mention) } else { use.steps.append(step) }
  }
}
