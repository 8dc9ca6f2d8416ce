/// Compares two reports about one company: what contradicts keeps them apart, what agrees brings them together.
///
/// The rules look at the two reports alone, and give the same answer either way round.
enum ReportComparison {
  static func verdict(_ a: ReportView, _ b: ReportView) -> MergeVerdict {
    if a.key == b.key { return .compatible(.sameText) }
    if a.article == b.article { return .contradicts(.sameArticle) }
    return verdict(standing: a, b)
  }

  /// The verdict on two reports of different articles: it depends on nothing but their ``ReportStanding``.
  static func verdict(standing a: ReportView, _ b: ReportView) -> MergeVerdict {
    if a.family != b.family { return .contradicts(.kind) }
    if let first = a.round, let second = b.round, first != second { return .contradicts(.round) }
    let amount = a.deal.amount.flatMap { left in b.deal.amount.map { MoneyComparison(left, $0) } }
    let valuation = a.deal.valuation.flatMap { left in
      b.deal.valuation.map { MoneyComparison(left.money, $0.money) }
    }
    let hasRound = a.round != nil && a.round == b.round
    if let amount, contradicts(amount, a, b, hasRound: hasRound) { return .contradicts(.amount) }
    if let ratio = valuation.flatMap({ $0.ratio ?? $0.leastRatio }), ratio > (a.isTalk || b.isTalk ? 3 : 1.6) {
      return .contradicts(.valuation)
    }
    if investorsContradict(a, b, amount: amount, hasRound: hasRound) { return .contradicts(.investors) }
    if (a.deal.partOf == nil) != (b.deal.partOf == nil), amount?.isSame != true { return .contradicts(.part) }
    if isTooFar(a, b) { return .contradicts(.time) }
    if talksAfterDeal(a, b) || talksAfterDeal(b, a) { return .contradicts(.order) }
    if endedBefore(a, b) || endedBefore(b, a) { return .contradicts(.order) }
    return .compatible(reasons(a, b, amount: amount, valuation: valuation, hasRound: hasRound))
  }

  /// While people talk, figures move; once signed they stay, but for rounding, a cap, or what outlets make of a currency.
  private static func contradicts(
    _ amount: MoneyComparison, _ a: ReportView, _ b: ReportView, hasRound: Bool
  ) -> Bool {
    guard let ratio = amount.ratio ?? amount.leastRatio else { return false }
    if a.isTalk || b.isTalk { return ratio > (hasRound ? 4 : 2.5) }
    if hasRound, let first = a.when, let second = b.when, daysBetween(first, second) <= 60 { return ratio > 2 }
    return amount.canBothHold ? ratio > 3 : ratio > 1.2
  }

  private static func investorsContradict(
    _ a: ReportView, _ b: ReportView, amount: MoneyComparison?, hasRound: Bool
  ) -> Bool {
    guard !a.investors.isEmpty, !b.investors.isEmpty, !a.investors.shares(with: b.investors) else { return false }
    if a.deal.kind.isBilateral || b.deal.kind.isBilateral { return true }
    // Of a round each outlet names whom it knows; two leads are two rounds, unless everything else is the same.
    let agrees = amount?.isSame ?? false
    if !a.leads.isEmpty, !b.leads.isEmpty { return !agrees }
    return a.family == .capital ? false : !agrees && !hasRound
  }

  private static func isTooFar(_ a: ReportView, _ b: ReportView) -> Bool {
    let limit = a.isFirm && b.isFirm ? a.family.firmDays : a.family.talkDays
    switch (a.when, b.when) {
    case (let first?, let second?): return daysBetween(first, second) > limit
    // Background without a date happened before its article, and for all that is known long before.
    case (let first?, nil): return b.published.map { first.lowerBound > $0.upperBound + 7 } ?? false
    case (nil, let second?): return a.published.map { second.lowerBound > $0.upperBound + 7 } ?? false
    case (nil, nil): return false
    }
  }

  private static func talksAfterDeal(_ talk: ReportView, _ firm: ReportView) -> Bool {
    guard talk.isTalk, talk.deal.isMain, firm.isFirm, firm.deal.status != .agreed,
      let said = talk.when, let done = firm.when
    else { return false }
    return said.lowerBound > done.upperBound + 30
  }

  /// "It had pulled an earlier listing": background without a date, in an article that is no later than the news of
  /// another attempt or has no date, tells of an attempt before that one.
  private static func endedBefore(_ ended: ReportView, _ news: ReportView) -> Bool {
    guard ended.deal.status == .terminated, !ended.deal.isMain, ended.stated == nil, news.deal.isMain,
      news.deal.status != .terminated, let when = news.when
    else { return false }
    return ended.published.map { $0.lowerBound <= when.upperBound } ?? true
  }

  private static func reasons(
    _ a: ReportView, _ b: ReportView, amount: MoneyComparison?, valuation: MoneyComparison?, hasRound: Bool
  ) -> MergeReasons {
    var reasons: MergeReasons = []
    if let amount {
      if amount.isSame { reasons.insert(.sameAmount) } else if amount.isNear { reasons.insert(.nearAmount) }
    }
    if hasRound { reasons.insert(.sameRound) }
    if a.investors.shares(with: b.investors) {
      reasons.insert(.sharedInvestor)
      if a.leads.shares(with: b.leads) || (a.deal.kind.isBilateral && b.deal.kind.isBilateral) {
        reasons.insert(.sharedLead)
      }
    }
    if valuation?.isSame == true { reasons.insert(.sameValuation) }
    if let first = a.stated, let second = b.stated, daysBetween(first, second) == 0, max(first.count, second.count) < 32
    {
      reasons.insert(.sameDate)
    }
    if let first = a.when, let second = b.when, max(first.count, second.count) < 32 {
      switch daysBetween(first, second) {
      case ...3: reasons.insert(.sameDays)
      case ...10: reasons.insert(.sameWeek)
      case ...45: reasons.insert(.sameWeeks)
      case ...120: reasons.insert(.sameSeason)
      default: break
      }
    }
    if a.deal.kind == b.deal.kind { reasons.insert(.sameKind) }
    if a.family == .ipo, a.deal.recipient != nil { reasons.insert(.onceOnly) }
    return reasons
  }

  /// Whether what agrees is enough for one deal.
  static func isEnough(_ reasons: MergeReasons, family: DealFamily) -> Bool {
    guard reasons.weight >= MergeReasons.threshold else { return false }
    return family.isSeldom || !reasons.isDisjoint(with: .ofContent)
  }
}
