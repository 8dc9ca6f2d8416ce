/// Weighs whether a list of names that no phrase reads is of those who gave the money of a deal told shortly before:
/// by how many of them invest for a living, by what the words around the list are about, and by how near the deal is.
///
/// What a writer calls those who join ("a long tail of institutions", "also on the ticket") has no end; that several
/// investors stand side by side behind a round seldom means anything else. The weights were set over the annotated
/// articles; their order matters more than their values.
struct ListWeigher {
  let reading: Analysis
  let sentence: SentenceGroups
  /// The sentence's words as phrases see them.
  let words: [String]

  /// Below it a list stays unread.
  static let threshold = 1.8

  /// - Parameter words: where the list begins and ends in the sentence's words.
  func weight(of parties: [Int], at words: Range<Int>, behind told: [DealAssembler.Told]) -> Double {
    guard parties.count > 1, let last = told.first(where: { Self.kinds.contains($0.kind) }) else { return 0 }
    let firms = parties.count { reading.isInvestor($0) }
    var weight = 1.5 * Double(firms) / Double(parties.count) + (firms > 1 ? 0.5 : 0)
    weight += 0.4 * Double(min(3, parties.count - 2))
    let around = Set(self.words[max(0, words.lowerBound - 8)..<words.lowerBound])
      .union(self.words[words.upperBound..<min(self.words.count, words.upperBound + 8)])
    weight += 1.5 * Double(min(2, around.count { Self.giving.contains($0) }))
    weight += 0.5 * Double(min(3, around.count { Self.money.contains($0) }))
    weight -= 2 * Double(min(2, around.count { Self.others.contains($0) }))
    let distance = sentence.sentence - last.sentence
    weight += distance <= 1 ? 0.5 : -0.8 * Double(distance - 2)
    // The text has come to something else in the meantime.
    if let first = told.first, !Self.kinds.contains(first.kind) { weight -= 1.2 }
    if self.words.contains("<%>") { weight -= 1 }
    // "Birch, Alder and the law firm Elm." in an item: nothing but names behind the deal.
    if distance == 1, isNothingElse(words) { weight += 2 }
    // "are shareholders too": they were before, and this is of no deal.
    if let verb = self.words[words.upperBound...].first, Self.states.contains(verb) { weight -= 2 }
    return weight
  }

  private func isNothingElse(_ place: Range<Int>) -> Bool {
    let sentences = reading.document.sentences
    return words.count - place.count <= 3 && !sentence.groups.contains { $0.kind == .verb }
      && sentences[sentence.sentence].form != .title && sentences[sentence.sentence].form != .heading
      && sentences[sentence.sentence].paragraph == sentences[sentence.sentence - 1].paragraph
  }

  private static let kinds: KindSet = [.equityRound, .strategicInvestment, .debt, .secondary]

  private static let states: Spellings = ["is", "are", "was", "were", "remain", "count", "own", "hold"]

  /// Who gives the money of a deal, and what they do.
  private static let giving: Spellings = [
    "investors", "investor", "backers", "backer", "participants", "participant", "participated", "participating",
    "participate", "subscribers", "subscriber", "syndicate", "consortium", "takers", "institutions", "angels",
    "newcomers", "newcomer", "cheque", "cheques", "checks", "register", "ticket", "buyers",
  ]

  /// What may be said of them, and of others as well.
  private static let money: Spellings = [
    "joined", "joining", "join", "joins", "invested", "investing", "subscribed", "supporters", "contributors",
    "shareholders", "shareholder", "funders", "round", "financing", "raise", "<r>", "supplied", "supply", "tail",
    "aboard", "part", "in", "lend", "lent", "lenders", "too", "list", "names", "others", "money", "shares", "arm",
  ]

  /// What names stand side by side for besides: rivals, customers, banks that place shares, those who sell, founders.
  private static let others: Spellings = [
    "comment", "comments", "respond", "responded", "reply", "messages", "unanswered", "declined", "agent", "agents",
    "sponsors", "advisers", "advised", "adviser", "bookrunners", "offering", "rivals", "rival", "competitors",
    "competitor", "like", "customers", "customer", "clients", "client", "users", "use", "uses", "used", "sold", "sell",
    "sellers", "exited", "pared", "sales", "chips", "models", "processors", "servers", "founded", "founder", "founders",
    "engineers", "worked", "works", "veteran", "formerly", "supplies", "supplier", "suppliers", "competes", "compete",
    "analysts", "analyst", "said", "says", "gpus", "machines", "software", "products", "rank", "partner", "partners",
    "partnership", "listed", "public", "testing", "test", "tests", "already", "count", "counts", "profit", "brokers",
    "was", "early",
  ]
}

extension Analysis {
  /// A firm that invests for a living, by its name or because it is known.
  func isInvestor(_ entity: Int) -> Bool {
    isInvestmentFirm(entity) || entities[entity].known?.kind == .investor
  }
}
