// How the facts are written into few bytes, and read back to the last detail.

extension PackedWriter {
  mutating func write(_ deal: Deal) {
    choice(deal.kind)
    optional(deal.status) { $0.choice($1) }
    optional(deal.amount) { $0.write($1) }
    optional(deal.valuation) { writer, valuation in
      writer.write(valuation.money)
      writer.choice(valuation.basis)
    }
    name(deal.recipient)
    list(deal.investors) { writer, investor in
      writer.name(investor.name)
      writer.optional(investor.role) { $0.choice($1) }
    }
    write(deal.date)
    name(deal.round)
    flag(deal.isMain)
    name(deal.attribution)
    flag(deal.isAnonymous)
    list(deal.sellers) { $0.name($1) }
    optional(deal.partOf) { $0.number($1) }
    write(deal.confidence)
    write(deal.proof)
  }

  mutating func write(_ stake: Stake) {
    name(stake.holder)
    name(stake.company)
    optional(stake.percent) { $0.figure($1) }
    optional(stake.qualifier) { $0.choice($1) }
    choice(stake.kind)
    choice(stake.status)
    write(stake.asOf)
    write(stake.confidence)
    write(stake.proof)
  }

  mutating func write(_ mention: HardwareMention) {
    name(mention.name)
    name(mention.vendor)
    list(mention.users) { $0.name($1) }
    choice(mention.relation)
    optional(mention.quantity) { writer, quantity in
      writer.figure(quantity.value)
      writer.choice(quantity.unit)
      writer.choice(quantity.qualifier)
    }
    write(mention.confidence)
    write(mention.proof)
  }

  mutating func write(_ right: Right) {
    name(right.holder)
    name(right.company)
    choice(right.kind)
    flag(right.isExclusive)
    choice(right.status)
    write(right.confidence)
    list(right.evidence) { $0.write($1) }
  }

  mutating func write(_ comment: Comment) {
    name(comment.company)
    choice(comment.response)
    write(comment.confidence)
    list(comment.evidence) { $0.write($1) }
  }

  mutating func write(_ facts: ArticleFacts) {
    list(facts.deals) { $0.write($1) }
    list(facts.stakes) { $0.write($1) }
    list(facts.hardware) { $0.write($1) }
    list(facts.rights) { $0.write($1) }
    list(facts.comments) { $0.write($1) }
  }

  mutating func write(_ date: PartialDate?) { number(UInt64(UInt32(bitPattern: PartialDate.packed(date)))) }

  private mutating func write(_ money: Money) {
    figure(money.value)
    optional(money.high) { $0.figure($1) }
    name(money.currency)
    choice(money.qualifier)
  }

  private mutating func write(_ confidence: Confidence) {
    figure(confidence.value)
    list(confidence.reasons) { $0.name($1) }
  }

  private mutating func write(_ evidence: Evidence) {
    text(evidence.text)
    number(evidence.start)
    number(evidence.end)
    choice(evidence.source)
  }

  private mutating func write(_ proof: Proof) {
    switch proof {
    case .kept(let kept) where names != nil:
      flag(true)
      number(kept.record.offset)
      number(UInt64(kept.record.count))
      choice(kept.kind)
      number(UInt64(kept.ordinal))
    default:
      flag(false)
      list(proof.evidence) { $0.write($1) }
    }
  }
}

extension PackedReader {
  mutating func deal() -> Deal {
    var deal = Deal(kind: choice(upTo: .other), recipient: nil, evidence: [])
    deal.status = optional { $0.choice(upTo: .denied) }
    deal.amount = optional { $0.money() }
    deal.valuation = optional { reader in
      Valuation(money: reader.money(), basis: reader.choice(upTo: .unspecified))
    }
    deal.recipient = optionalName()
    deal.investors = list { reader in
      Deal.Investor(name: reader.name(), role: reader.optional { $0.choice(upTo: .participant) })
    }
    deal.date = date()
    deal.round = optionalName()
    deal.isMain = flag()
    deal.attribution = optionalName()
    deal.isAnonymous = flag()
    deal.sellers = list { $0.name() }
    deal.partOf = optional { $0.number() }
    deal.confidence = confidence()
    deal.proof = proof()
    return deal
  }

  mutating func stake() -> Stake {
    var stake = Stake(holder: name(), company: name(), percent: nil, evidence: [])
    stake.percent = optional { $0.figure() }
    stake.qualifier = optional { $0.choice(upTo: .range) }
    stake.kind = choice(upTo: .target)
    stake.status = choice(upTo: .proposed)
    stake.asOf = date()
    stake.confidence = confidence()
    stake.proof = proof()
    return stake
  }

  mutating func mention() -> HardwareMention {
    var mention = HardwareMention(name: name(), evidence: [])
    mention.vendor = optionalName()
    mention.users = list { $0.name() }
    mention.relation = choice(upTo: .mentioned)
    mention.quantity = optional { reader in
      HardwareMention.Quantity(
        value: reader.figure(), unit: reader.choice(upTo: .inr), qualifier: reader.choice(upTo: .range))
    }
    mention.confidence = confidence()
    mention.proof = proof()
    return mention
  }

  mutating func facts() -> ArticleFacts {
    ArticleFacts(
      deals: list { $0.deal() }, stakes: list { $0.stake() }, hardware: list { $0.mention() },
      rights: list { $0.right() }, comments: list { $0.comment() })
  }

  mutating func date() -> PartialDate? {
    PartialDate(packed: Int32(bitPattern: UInt32(truncatingIfNeeded: unsigned())))
  }

  private mutating func right() -> Right {
    var right = Right(holder: name(), company: name(), kind: choice(upTo: .other), evidence: [])
    right.isExclusive = flag()
    right.status = choice(upTo: .proposed)
    right.confidence = confidence()
    right.evidence = list { $0.evidence() }
    return right
  }

  private mutating func comment() -> Comment {
    var comment = Comment(company: name(), response: choice(upTo: .denied), evidence: [])
    comment.confidence = confidence()
    comment.evidence = list { $0.evidence() }
    return comment
  }

  private mutating func money() -> Money {
    var money = Money(value: figure(), currency: "")
    money.high = optional { $0.figure() }
    money.currency = name()
    money.qualifier = choice(upTo: .range)
    return money
  }

  private mutating func confidence() -> Confidence {
    Confidence(value: figure(), reasons: list { $0.name() })
  }

  private mutating func evidence() -> Evidence {
    Evidence(text: text(), start: number(), end: number(), source: choice(upTo: .title))
  }

  private mutating func proof() -> Proof {
    guard flag() else { return .here(list { $0.evidence() }) }
    let place = ArticleRecord.Place(offset: unsigned(), count: UInt32(clamping: unsigned()))
    let kind = choice(upTo: FactKey.Kind.hardware)
    let ordinal = Int32(clamping: unsigned())
    guard let shelf else { return .here([]) }
    return .kept(KeptProof(shelf: shelf, record: place, kind: kind, ordinal: ordinal))
  }
}

extension PartialDate {
  /// A date in one number; 0 for none.
  static func packed(_ date: PartialDate?) -> Int32 {
    guard let date else { return 0 }
    return Int32(date.year) << 9 | Int32(date.month ?? 0) << 5 | Int32(date.day ?? 0)
  }

  /// The date that ``packed(_:)`` wrote.
  init?(packed: Int32) {
    guard packed > 0 else { return nil }
    let (month, day) = (Int(packed >> 5 & 15), Int(packed & 31))
    self.init(year: Int(packed >> 9), month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
