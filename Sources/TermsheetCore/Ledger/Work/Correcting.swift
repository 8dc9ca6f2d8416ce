// Setting a field of a fact to what the user typed. Each returns false, and changes nothing, where the text is no value
// of the field; empty text makes a field that may be empty so.

extension Deal {
  mutating func correct(_ field: FactField, to text: String) -> Bool {
    let text = FigureInput.trimmed(text)
    switch field {
    case .kind:
      guard let kind = Kind(rawValue: text.lowercased()) else { return false }
      self.kind = kind
    case .round: round = text.isEmpty ? nil : text
    case .status:
      if text.isEmpty {
        status = nil
      } else {
        guard let status = Status(typed: text) else { return false }
        self.status = status
      }
    case .recipient: recipient = text.isEmpty ? nil : text
    case .investors:
      investors = Self.names(text).map { name in
        name.hasPrefix("*")
          ? Investor(name: FigureInput.trimmed(String(name.dropFirst())), role: .lead)
          : Investor(name: name, role: investors.first { $0.name == name && $0.role != .lead }?.role)
      }
    case .sellers: sellers = Self.names(text)
    case .amount:
      let money = FigureInput.money(text)
      guard money != nil || text.isEmpty else { return false }
      amount = money
    case .valuation:
      guard let valuation = Valuation(typed: text) else {
        if text.isEmpty { self.valuation = nil }
        return text.isEmpty
      }
      self.valuation = valuation
    case .date:
      let date = PartialDate(iso: text)
      guard date?.iso == text || text.isEmpty else { return false }
      self.date = date
    default: return false
    }
    return true
  }

  static func names(_ text: String) -> [String] {
    text.split(separator: ",").map { FigureInput.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

extension Stake {
  mutating func correct(_ field: FactField, to text: String) -> Bool {
    let text = FigureInput.trimmed(text)
    switch field {
    case .holder where !text.isEmpty: holder = text
    case .company where !text.isEmpty: company = text
    case .share:
      let share = FigureInput.percent(text)
      guard share != nil || text.isEmpty else { return false }
      percent = share?.value
      qualifier = share?.qualifier
    case .kind:
      guard let kind = Kind(rawValue: text.lowercased()) else { return false }
      self.kind = kind
    case .status:
      guard let status = Status(rawValue: text.lowercased()) else { return false }
      self.status = status
    case .asOf:
      let date = PartialDate(iso: text)
      guard date?.iso == text || text.isEmpty else { return false }
      asOf = date
    default: return false
    }
    return true
  }
}

extension HardwareMention {
  mutating func correct(_ field: FactField, to text: String) -> Bool {
    let text = FigureInput.trimmed(text)
    switch field {
    case .product where !text.isEmpty: name = text
    case .maker: vendor = text.isEmpty ? nil : text
    case .users: users = Deal.names(text)
    case .relation:
      guard let relation = Relation(rawValue: text.lowercased()) else { return false }
      self.relation = relation
    case .quantity:
      let quantity = FigureInput.quantity(text)
      guard quantity != nil || text.isEmpty else { return false }
      self.quantity = quantity
    default: return false
    }
    return true
  }
}

extension Deal.Status {
  /// Also as the screen words it ("in talks") and as Americans spell it.
  public init?(typed text: String) {
    let word = text.lowercased().split(separator: " ").joined(separator: "-")
    self.init(rawValue: word == "rumored" ? "rumoured" : word)
  }
}

extension Valuation {
  init?(typed text: String) {
    var text = FigureInput.trimmed(text)
    var basis = Basis.unspecified
    for (ending, meaning) in [
      ("pre-money", Basis.preMoney), ("post-money", .postMoney), ("pre", .preMoney), ("post", .postMoney),
    ] where text.lowercased().hasSuffix(ending) {
      text = FigureInput.trimmed(String(text.dropLast(ending.count)))
      basis = meaning
      break
    }
    guard let money = FigureInput.money(text) else { return nil }
    self.init(money: money, basis: basis)
  }
}

extension FactField {
  /// The field of a deal, where it is one on which sources can disagree.
  var ofDeal: DealField? { DealField(rawValue: rawValue) }

  /// Whether the text is a value that a fact of this kind can have here.
  public func accepts(_ text: String, for kind: FactKey.Kind) -> Bool {
    switch kind {
    case .deal:
      var deal = Deal(kind: .other, recipient: nil, evidence: [])
      return deal.correct(self, to: text)
    case .stake:
      var stake = Stake(holder: "", company: "", percent: nil, evidence: [])
      return stake.correct(self, to: text)
    case .hardware:
      var mention = HardwareMention(name: "", evidence: [])
      return mention.correct(self, to: text)
    }
  }
}
