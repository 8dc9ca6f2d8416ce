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
    func published(_ index: Int) -> PartialDate? { articles.published(hardware.article(index)) }
    func admits(_ mention: HardwareMention, _ day: PartialDate?) -> Bool {
      mention.relation.isUse && !mention.users.isEmpty && filter.admits(mention, published: day)
    }
    let rows = hardware.indices.filter { index in
      admits(hardware.mention(index), published(index))
    }
    let ordered = rows.sorted { left, right in
      let (a, b) = (published(left)?.dayNumber ?? .min, published(right)?.dayNumber ?? .min)
      return a != b ? a < b : hardware.key(left) < hardware.key(right)
    }
    var uses: [Pair: HardwareUse] = [:]
    var told: [Pair: ToldSteps] = [:]
    for index in ordered {
      let mention = hardware.mention(index)
      for user in mention.users where filter.concerns([user] + (mention.vendor.map { [$0] } ?? [])) {
        let pair = Pair(user: FoldedName.fold(user), product: FoldedName.fold(mention.name))
        let step = HardwareUse.Step(
          date: published(index), relation: mention.relation, quantity: mention.quantity, mention: index)
        var use =
          uses.removeValue(forKey: pair)
          ?? HardwareUse(user: user, product: mention.name, maker: mention.vendor, steps: [])
        let article = hardware.article(index)
        if let original = told[pair, default: ToldSteps()].original(
          of: step, number: use.steps.count, article, articles)
        {
          use.steps[original].copies.append(index)
        } else {
          use.steps.append(step)
        }
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
}

/// Finds, among what is said of a use, what an article only repeats whose text is a copy of another's.
private struct ToldSteps {
  /// Steps that agree in this can be the same in two copies of a text.
  private struct Saying: Hashable {
    var relation: HardwareMention.Relation
    var quantity: HardwareMention.Quantity?
  }

  private struct Texts {
    var originals = OriginalTexts()
    /// For each original, and for each key of one, its step.
    var steps: [Int] = []
    var known: [ArticleKey: Int] = [:]
    /// For each article that was met the step of the article whose text it carries; -1 for a text of its own.
    var copied: [Int: Int] = [:]
  }

  private var texts: [Saying: Texts] = [:]

  /// The step that this one repeats; `nil` for one of its own, also for a second sentence of the same article.
  ///
  /// - Parameter number: under which the step will stand where it is one of its own.
  mutating func original(
    of step: HardwareUse.Step, number: Int, _ article: Int, _ articles: ArticleList
  ) -> Int? {
    let saying = Saying(relation: step.relation, quantity: step.quantity)
    // Out of the table while it changes, or it would be copied.
    var met = texts.removeValue(forKey: saying) ?? Texts()
    defer { texts[saying] = met }
    if let copied = met.copied[article] { return copied < 0 ? nil : copied }
    let key = articles.key(article)
    let original = met.known[key] ?? met.originals.original(of: articles.sketch(article)).map { met.steps[$0] }
    met.copied[article] = original ?? -1
    guard original == nil else { return original }
    met.steps.append(number)
    met.known[key] = number
    return nil
  }
}
