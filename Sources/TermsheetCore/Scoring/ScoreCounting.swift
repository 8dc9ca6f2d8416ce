extension Score {
  mutating func addDeals(_ extracted: [ScoredDeal], _ annotated: [ScoredDeal]) {
    // A restructuring moves no money in, so annotations have none: it is shown, and neither rewarded nor held against.
    var got = extracted.filter { $0.kind != "restructuring" }
    let want = annotated.filter { !$0.isOptional }
    let spare = annotated.filter(\.isOptional)
    var pairs = Pairing.pairs(got, want, DealAgreement.score)
    let paired = Set(pairs.map(\.got))
    let rest = got.indices.filter { !paired.contains($0) }
    let excused = Set(Pairing.pairs(rest.map { got[$0] }, spare, DealAgreement.score).map { rest[$0.got] })
    let keep = got.indices.filter { !excused.contains($0) }
    let places = Dictionary(uniqueKeysWithValues: keep.enumerated().map { ($1, $0) })
    pairs = pairs.compactMap { pair in places[pair.got].map { ($0, pair.want) } }
    got = keep.map { got[$0] }

    var full = 0
    var investorHits = 0
    var leadHits = 0
    var core: Set<Int> = []
    for (i, j) in pairs {
      let right = addFields(got[i], want[j])
      let hits = SameName.matches(got[i].names, want[j].names)
      investorHits += hits
      leadHits += SameName.matches(got[i].leadNames, want[j].leadNames)
      guard right.contains(.amount) else { continue }
      core.insert(j)
      let hasAllInvestors = hits == got[i].names.count && hits == want[j].names.count
      if hasAllInvestors, right.contains(.status), right.contains(.valuation) { full += 1 }
    }
    add(.detect, pairs.count, got.count, want.count)
    add(.core, core.count, got.count, want.count)
    add(.full, full, got.count, want.count)
    let mains = want.indices.filter { want[$0].isMain }
    add(.main, mains.count { core.contains($0) }, mains.count, mains.count)
    add(.investors, investorHits, got.reduce(0) { $0 + $1.names.count }, want.reduce(0) { $0 + $1.names.count })
    add(.leads, leadHits, got.reduce(0) { $0 + $1.leadNames.count }, want.reduce(0) { $0 + $1.leadNames.count })
    if want.isEmpty { add(.quiet, got.isEmpty ? 1 : 0, 1, 1) }
  }

  /// Counts the fields of one pair; returns those that are right.
  private mutating func addFields(_ got: ScoredDeal, _ want: ScoredDeal) -> Set<Field> {
    var right: Set<Field> = []
    for field in Field.allCases {
      let isRight =
        switch field {
        case .kind: DealAgreement.isSameKind(got, want)
        case .status: DealAgreement.isSameStatus(got, want)
        case .amount: DealAgreement.isSameMoney(got.amount, want.amount)
        case .valuation: DealAgreement.isSameMoney(got.valuation, want.valuation)
        case .date: DealAgreement.isSameDate(got, want)
        case .round: (got.round ?? "").lowercased() == (want.round ?? "").lowercased()
        case .main: got.isMain == want.isMain
        }
      add(field, isRight)
      if isRight { right.insert(field) }
    }
    return right
  }

  mutating func addStakes(_ got: [ScoredStake], _ want: [ScoredStake]) {
    for isSized in [false, true] {
      func chosen(_ stakes: [ScoredStake]) -> [ScoredStake] {
        stakes.filter { ($0.percent != nil) == isSized && $0.percent != 0 }
      }
      let (left, right) = (chosen(got), chosen(want))
      let pairs = Pairing.pairs(left, right) { got, want in
        guard SameName.same(got.holder, want.holder), SameName.same(got.company, want.company) else { return nil }
        guard let percent = got.percent else { return 1 }
        return abs(percent - (want.percent ?? .infinity)) < 0.051 ? 1 : nil
      }
      add(isSized ? .stakes : .unsizedStakes, pairs.count, left.count, right.count)
    }
  }

  mutating func addHardware(_ got: [ScoredHardware], _ want: [ScoredHardware]) {
    let (left, right) = (SameHardware.unique(got.map(\.name)), SameHardware.unique(want.map(\.name)))
    add(.hardware, Pairing.pairs(left, right, SameHardware.degree).count, left.count, right.count)
    func users(_ mentions: [ScoredHardware]) -> [(product: String, user: String)] {
      mentions.flatMap { mention in
        SameHardware.unique([mention.name]).flatMap { name in (mention.users ?? []).map { (name, $0) } }
      }
    }
    let (gotUsers, wantUsers) = (users(got), users(want))
    let pairs = Pairing.pairs(gotUsers, wantUsers) { got, want in
      SameHardware.degree(got.product, want.product) != nil && SameName.same(got.user, want.user) ? 1 : nil
    }
    add(.hardwareUsers, pairs.count, gotUsers.count, wantUsers.count)
  }
}
