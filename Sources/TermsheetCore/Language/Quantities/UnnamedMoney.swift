/// Sums whose currency the text leaves out, since it has told it before: "they had led the A, eleven million, in 2021".
///
/// Only a figure in millions or more that ends its phrase is one, in a sentence that counts nothing else, and only in an
/// article whose money is nearly all the same, as is the sum that was named last before.
struct UnnamedMoney {
  private let scan: QuantityScan

  init(_ scan: QuantityScan) { self.scan = scan }

  /// The least sum that may stand without its currency.
  private static let least = 1e6

  func name(_ quantities: inout [Quantity], _ sentences: [Sentence]) {
    guard let usual = Self.usual(quantities) else { return }
    var scan = scan
    var next = 0
    var named: (currency: String, sentence: Int)?
    for (number, sentence) in sentences.enumerated() {
      scan.lower = sentence.tokens.lowerBound
      scan.upper = sentence.tokens.upperBound
      var counts: Bool?
      while next < quantities.count, quantities[next].tokens.lowerBound < sentence.tokens.upperBound {
        defer { next += 1 }
        switch quantities[next].value {
        case .money(let money?): named = (money.currency, number)
        case .number(let value) where value >= Self.least && endsPhrase(quantities[next], scan):
          if counts == nil { counts = countsOthers(sentence) }
          guard counts == false else { continue }
          let near = named.flatMap { number - $0.sentence <= 2 ? $0.currency : nil }
          // A sum of the wrong country is worse than none.
          guard near == nil || near == usual else { continue }
          let before = next > 0 ? quantities[next - 1].tokens.upperBound : 0
          scan.floor = max(scan.lower, before)
          var quantity = quantities[next]
          quantity.value = .money(Money(value: value, currency: usual))
          quantity.isUnnamed = true
          quantities[next] = scan.decorated(quantity, isCompound: false, noun: nil)
        default: break
        }
      }
    }
  }

  /// The currency that three in four sums of an article have.
  private static func usual(_ quantities: [Quantity]) -> String? {
    var counts: [String: Int] = [:]
    var all = 0
    for quantity in quantities {
      guard case .money(let money?) = quantity.value else { continue }
      counts[money.currency, default: 0] += 1
      all += 1
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return most.value * 4 >= all * 3 ? most.key : nil
  }

  /// Behind "228.7 million" stands nothing that is counted: the end, a sign, or a word that opens a phrase.
  private func endsPhrase(_ quantity: Quantity, _ scan: QuantityScan) -> Bool {
    let end = quantity.tokens.upperBound
    guard isMagnitude(scan.word(end - 1)) else { return false }
    if scan.isDash(end), scan.isInnerDash(end) { return false }
    guard scan.kind(end) != nil, scan.kind(end) != .punctuation else { return !isCounted(behind: end, scan) }
    if let before = scan.word(quantity.tokens.lowerBound - 1), case .currencyName = before { return false }
    switch scan.particle(end) {
    case .of?:
      // "20 million of it", "100 million of equity": but "millions of users".
      return scan.isDealNoun(end + 1) || scan.isFunctionWord(end + 1) && !scan.isArticle(end + 1)
    default:
      let endsHere = scan.isFunctionWord(end) || Self.adverbs.contains(text(end, scan))
      return endsHere && !isCounted(behind: end, scan)
    }
  }

  private func isMagnitude(_ word: QuantityWord?) -> Bool {
    switch word {
    case .magnitude, .shortMagnitude: true
    default: false
    }
  }

  /// "from 7 billion to 70 billion parameters", "10 million, or 12 million users": counted with what follows.
  private func isCounted(behind end: Int, _ scan: QuantityScan) -> Bool {
    var index = end
    while index < min(end + 4, scan.upper) {
      guard let kind = scan.kind(index) else { return false }
      if kind == .number { return true }
      if case .cardinal? = scan.word(index) { return true }
      switch scan.particle(index) {
      case .to?, .or?, .and?: break
      default: guard scan.isSign(index, 0x2C) || scan.isDash(index) else { return false }
      }
      index += 1
    }
    return false
  }

  /// Words behind a sum that count nothing: "12 million besides".
  private static let adverbs: Spellings = [
    "besides", "more", "together", "then", "now", "already", "again", "too", "later", "earlier", "altogether",
    "between",
    "anyway", "instead", "only", "alone", "extra", "upfront", "outright", "annually", "yearly", "today", "yesterday",
  ]

  private func text(_ index: Int, _ scan: QuantityScan) -> String {
    ArticleText.lower(scan.bytes, scan.tokens[index].range)
  }

  /// Words for what is counted in millions and is no money.
  private static let counted: Spellings = [
    "users", "user", "people", "customers", "subscribers", "downloads", "parameters", "parameter", "tokens", "token",
    "views", "visitors", "members", "developers", "images", "photos", "words", "lines", "queries", "calls", "miles",
    "kilometres", "kilometers", "hours", "homes", "households", "patients", "students", "players", "copies", "units",
    "chips", "gpus", "shares", "options", "warrants", "votes", "jobs", "workers", "cars", "vehicles", "devices",
    "phones",
    "messages", "conversations", "documents", "pages", "records", "transactions", "orders", "trips", "rides", "songs",
    "tonnes", "tons", "barrels", "acres", "square", "inhabitants", "residents", "followers", "accounts", "installs",
  ]

  private func countsOthers(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains { index in
      scan.tokens[index].kind == .word && Self.counted.contains(text(index, scan))
    }
  }
}
