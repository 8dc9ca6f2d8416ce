/// The facts of one article as the ledger keeps them: JSON with the fields of the fact format, in which a share between
/// two figures stays one (the fact format has no such thing and calls it "about").
enum StoredFacts {
  /// What ``text(_:)`` gives for an article that says nothing.
  static let none = "{}"

  static func text(_ facts: ArticleFacts) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      if !facts.deals.isEmpty { writer.field("deals") { $0.array(facts.deals) { $0.write($1) } } }
      if !facts.stakes.isEmpty {
        writer.field("stakes") { writer in
          writer.array(facts.stakes) { writer, stake in
            writer.object { writer in
              if stake.qualifier == .range { writer.field("range", true) }
              writer.fields(of: stake)
            }
          }
        }
      }
      if !facts.hardware.isEmpty { writer.field("hardware") { $0.array(facts.hardware) { $0.write($1) } } }
      if !facts.rights.isEmpty { writer.field("rights") { $0.array(facts.rights) { $0.write($1) } } }
      if !facts.comments.isEmpty { writer.field("comments") { $0.array(facts.comments) { $0.write($1) } } }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// - Throws: ``StoredJSON/Malformed`` where the text is not what ``text(_:)`` wrote or a newer program would.
  static func facts(_ text: String) throws -> ArticleFacts {
    var facts = ArticleFacts()
    guard text != none else { return facts }
    try StoredJSON.read(text) { reader in
      try reader.object { reader, name in
        switch name {
        case "deals": facts.deals = try reader.array { try $0.deal() }
        case "stakes": facts.stakes = try reader.array { try $0.stake() }
        case "hardware": facts.hardware = try reader.array { try $0.hardware() }
        case "rights": facts.rights = try reader.array { try $0.right() }
        case "comments": facts.comments = try reader.array { try $0.comment() }
        default: try reader.skip()
        }
      }
    }
    return facts
  }
}

extension StoredJSON {
  fileprivate mutating func deal() throws -> Deal {
    var deal = Deal(kind: .other, recipient: nil, evidence: [])
    var support = Support()
    try object { reader, name in
      switch name {
      case "kind": deal.kind = try reader.word() ?? .other
      case "round": deal.round = try reader.optional { try $0.string() }
      case "status": deal.status = try reader.word()
      case "recipient": deal.recipient = try reader.optional { try $0.string() }
      case "investors": deal.investors = try reader.array { try $0.investor() }
      case "amount": deal.amount = try reader.optional { try $0.money().money }
      case "valuation":
        deal.valuation = try reader.optional { try $0.money() }.map { Valuation(money: $0.money, basis: $0.basis) }
      case "date": deal.date = try reader.date()
      case "main": deal.isMain = try reader.bool()
      case "attribution": deal.attribution = try reader.optional { try $0.string() }
      case "anonymous": deal.isAnonymous = try reader.bool()
      case "sellers": deal.sellers = try reader.array { try $0.string() }
      case "partOf": deal.partOf = try reader.optional { try $0.integer() }
      default: try reader.support(name, &support)
      }
    }
    deal.evidence = support.evidence
    deal.confidence = support.confidence
    return deal
  }

  private mutating func investor() throws -> Deal.Investor {
    var investor = Deal.Investor(name: "")
    try object { reader, name in
      switch name {
      case "name": investor.name = try reader.string()
      case "role": investor.role = try reader.word()
      default: try reader.skip()
      }
    }
    return investor
  }

  private mutating func money() throws -> (money: Money, basis: Valuation.Basis) {
    var money = Money(value: 0, currency: "USD")
    var basis = Valuation.Basis.unspecified
    try object { reader, name in
      switch name {
      case "value": money.value = try reader.optional { try $0.number() } ?? 0
      case "high": money.high = try reader.optional { try $0.number() }
      case "currency": money.currency = try reader.string()
      case "qualifier": money.qualifier = try reader.word() ?? .exact
      case "basis": basis = try reader.word() ?? .unspecified
      default: try reader.skip()
      }
    }
    return (money, basis)
  }

  fileprivate mutating func stake() throws -> Stake {
    var stake = Stake(holder: "", company: "", percent: nil, evidence: [])
    var support = Support()
    var isRange = false
    try object { reader, name in
      switch name {
      case "holder": stake.holder = try reader.string()
      case "company": stake.company = try reader.string()
      case "percent": stake.percent = try reader.optional { try $0.number() }
      case "qualifier": stake.qualifier = try reader.word()
      case "range": isRange = try reader.bool()
      case "kind": stake.kind = try reader.word() ?? .stake
      case "status": stake.status = try reader.word() ?? .current
      case "asOf": stake.asOf = try reader.date()
      default: try reader.support(name, &support)
      }
    }
    if isRange { stake.qualifier = .range }
    stake.evidence = support.evidence
    stake.confidence = support.confidence
    return stake
  }

  fileprivate mutating func hardware() throws -> HardwareMention {
    var mention = HardwareMention(name: "", evidence: [])
    var support = Support()
    try object { reader, name in
      switch name {
      case "name": mention.name = try reader.string()
      case "vendor": mention.vendor = try reader.optional { try $0.string() }
      case "users": mention.users = try reader.array { try $0.string() }
      case "relation": mention.relation = try reader.word() ?? .mentioned
      case "quantity": mention.quantity = try reader.optional { try $0.quantity() } ?? nil
      default: try reader.support(name, &support)
      }
    }
    mention.evidence = support.evidence
    mention.confidence = support.confidence
    return mention
  }

  private mutating func quantity() throws -> HardwareMention.Quantity? {
    var value = 0.0
    var unit: HardwareMention.Quantity.Unit?
    var qualifier = Qualifier.exact
    try object { reader, name in
      switch name {
      case "value": value = try reader.optional { try $0.number() } ?? 0
      case "unit": unit = try reader.word()
      case "qualifier": qualifier = try reader.word() ?? .exact
      default: try reader.skip()
      }
    }
    return unit.map { HardwareMention.Quantity(value: value, unit: $0, qualifier: qualifier) }
  }

  fileprivate mutating func right() throws -> Right {
    var right = Right(holder: "", company: "", kind: .other, evidence: [])
    var support = Support()
    try object { reader, name in
      switch name {
      case "holder": right.holder = try reader.string()
      case "company": right.company = try reader.string()
      case "right": right.kind = try reader.word() ?? .other
      case "exclusive": right.isExclusive = try reader.bool()
      case "status": right.status = try reader.word() ?? .current
      default: try reader.support(name, &support)
      }
    }
    right.evidence = support.evidence
    right.confidence = support.confidence
    return right
  }

  fileprivate mutating func comment() throws -> Comment {
    var comment = Comment(company: "", response: .declined, evidence: [])
    var support = Support()
    try object { reader, name in
      switch name {
      case "company": comment.company = try reader.string()
      case "response": comment.response = try reader.word() ?? .declined
      default: try reader.support(name, &support)
      }
    }
    comment.evidence = support.evidence
    comment.confidence = support.confidence
    return comment
  }

  // MARK: Parts

  fileprivate struct Support {
    var evidence: [Evidence] = []
    var confidence = Confidence.certain
  }

  fileprivate mutating func support(_ name: String, _ support: inout Support) throws {
    switch name {
    case "evidence": support.evidence = try array { try $0.evidence() }
    case "confidence": support.confidence.value = try number()
    case "reasons": support.confidence.reasons = try array { try $0.string() }
    default: try skip()
    }
  }

  private mutating func evidence() throws -> Evidence {
    var evidence = Evidence(text: "", start: 0, end: 0)
    try object { reader, name in
      switch name {
      case "text": evidence.text = try reader.string()
      case "start": evidence.start = try reader.integer()
      case "end": evidence.end = try reader.integer()
      case "source": evidence.source = try reader.word() ?? .body
      default: try reader.skip()
      }
    }
    return evidence
  }

  /// A word of a closed list; `nil` for null and for a word that a newer program may know.
  private mutating func word<Word: RawRepresentable>() throws -> Word? where Word.RawValue == String {
    try optional { try $0.string() }.flatMap(Word.init)
  }

  private mutating func date() throws -> PartialDate? {
    try optional { try $0.string() }.flatMap { PartialDate(iso: $0) }
  }
}
