/// What an article means by money whose name several countries share: dollars, crowns, kroner, pesos, rupees, pounds.
struct LocalMoney: Sendable, Hashable {
  /// What a bare dollar sign means.
  var dollar: Currency
  /// By name; `nil` where it may be that of several countries.
  private var names: [Currency: Currency?] = [:]

  init(dollar: Currency = .usd) { self.dollar = dollar }

  /// Currencies that share a name, the one first that the name means where nothing tells otherwise; a name of which
  /// there is none means nothing then.
  private struct Family {
    var name: Currency
    var members: [Currency]
    var usual: Currency?
  }

  private static let families = [
    Family(name: .czk, members: [.nok, .sek, .dkk, .czk, .isk], usual: nil),
    Family(name: .nok, members: [.nok, .dkk], usual: .nok),
    Family(name: .mxn, members: [.mxn, .clp, .cop, .ars, .php], usual: nil),
    Family(name: .sar, members: [.sar, .qar, .omr], usual: .sar),
    Family(name: .inr, members: [.inr, .pkr, .lkr], usual: .inr),
    Family(name: .gbp, members: [.gbp, .egp], usual: .gbp),
    Family(name: .aed, members: [.aed, .mad], usual: .aed),
    Family(name: .kes, members: [.kes, .tzs, .ugx], usual: nil),
    Family(name: .kwd, members: [.kwd, .bhd, .jod, .tnd], usual: nil),
  ]

  /// The currency that a name means here; `nil` where it may be that of several countries.
  func currency(named name: Currency) -> Currency? {
    if name == .usd { return dollar }
    guard let family = Self.families.first(where: { $0.name == name }) else { return name }
    return names[name] ?? family.usual
  }

  /// Words beside "in Canadian dollars" that say it of every sum.
  private static let declaring = ["all", "sums", "figures", "amounts", "values", "prices", "otherwise"]

  /// Reads off what the article itself tells: by whose money it speaks elsewhere ("Norwegian crowns"), and by the
  /// countries of which it speaks.
  ///
  /// A bare dollar is the United States' unless the article tells the two apart: it says that its sums are in another,
  /// or writes "US$" or "USD" somewhere, a bare "$" elsewhere, and speaks of Australia, Canada, Singapore, Hong Kong or
  /// New Zealand. Where it writes "A$" the bare sign is not that country's.
  init(in bytes: UnsafeRawBufferPointer, tokens: [Token], vocabulary: Vocabulary) {
    self.init()
    var bareSigns = 0
    var hasForeignSign = false
    var spoken: [Currency: Int] = [:]
    var signs: [Currency: Int] = [:]
    var spelled: [Currency: [Currency: Int]] = [:]
    var families: Set<Currency> = []
    var declared: Currency?
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .currency:
        guard case .currencySign(.usd) = vocabulary[token.word].quantity else { continue }
        switch QuantityScan.localSign(bytes[Self.letters(around: index, tokens)], sign: .usd) {
        case nil: bareSigns += 1
        case .usd: hasForeignSign = true
        case let local?: signs[local, default: 0] -= 1_000
        }
      case .word:
        switch vocabulary[token.word].quantity {
        case .currencyName(let name):
          families.insert(name)
          guard index > 0, tokens[index - 1].kind == .word, tokens[index - 1].isCapitalised,
            case .nation(let nation) = vocabulary[tokens[index - 1].word].quantity
          else { continue }
          spelled[name, default: [:]][nation, default: 0] += 1
          if name == .usd, nation.isDollar, Self.declares(before: index - 1, bytes, tokens) { declared = nation }
        case .currencyCode(.usd) where token.isCapitalised && Self.isSaid(index, ofSumIn: tokens):
          // "$120 million (USD)": of the bare sign.
          break
        case .currencyCode(.usd) where token.isCapitalised:
          hasForeignSign = hasForeignSign || token.end - token.start == 3
        case .nation(let currency) where token.isCapitalised: spoken[currency, default: 0] += 1
        case .place(let currency) where token.isCapitalised: spoken[currency, default: 0] += 1
        case .particle(.hong) where token.isCapitalised: spoken[.hkd, default: 0] += 1
        default: break
        }
      default: break
      }
    }
    for family in Self.families where families.contains(family.name) {
      names.updateValue(Self.choose(family, spelled[family.name] ?? [:], spoken), forKey: family.name)
    }
    if let declared {
      dollar = declared
      return
    }
    guard bareSigns > 0, hasForeignSign else { return }
    for (currency, count) in signs { spoken[currency, default: 0] += count }
    let best = spoken.filter { $0.key.isDollar && $0.key != .usd }
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    // One place name among many amounts tells nothing of them.
    let least = bareSigns <= 2 ? 1 : 2
    if let best, best.value >= least { dollar = best.key }
  }

  /// Whether a currency's code stands in brackets behind a sum with a sign.
  private static func isSaid(_ code: Int, ofSumIn tokens: [Token]) -> Bool {
    guard code > 2, code + 1 < tokens.count, tokens[code - 1].kind == .punctuation,
      tokens[code + 1].kind == .punctuation
    else { return false }
    return tokens[max(0, code - 6)..<(code - 1)].contains { $0.kind == .currency }
  }

  /// The member whose nation stands beside the name, else the one of whose country the article speaks most: at least
  /// twice, and twice as often as of any other.
  private static func choose(_ family: Family, _ spelled: [Currency: Int], _ spoken: [Currency: Int]) -> Currency? {
    let named = spelled.keys.filter(family.members.contains)
    if named.count == 1 { return named.first }
    let ranked = family.members.map { ($0, spoken[$0] ?? 0) }.sorted { ($0.1, $1.0.rawValue) > ($1.1, $0.0.rawValue) }
    guard let first = ranked.first, first.1 >= 2, ranked.dropFirst().allSatisfy({ $0.1 * 2 <= first.1 }) else {
      return named.isEmpty ? family.usual : nil
    }
    return first.0
  }

  /// "All sums are in Canadian dollars": said of no sum in particular.
  private static func declares(before nation: Int, _ bytes: UnsafeRawBufferPointer, _ tokens: [Token]) -> Bool {
    guard nation > 0, text(tokens[nation - 1], bytes) == "in" else { return false }
    return tokens[max(0, nation - 8)..<nation].contains { token in
      token.kind == .word && declaring.contains(text(token, bytes))
    }
  }

  private static func text(_ token: Token, _ bytes: UnsafeRawBufferPointer) -> String {
    ArticleText.lower(bytes, token.range)
  }

  /// The letters that make a dollar sign a country's: "US$", "$US".
  private static func letters(around sign: Int, _ tokens: [Token]) -> Range<Int> {
    if sign > 0, tokens[sign].isGlued, tokens[sign - 1].kind == .word { return tokens[sign - 1].range }
    if sign + 1 < tokens.count, tokens[sign + 1].isGlued, tokens[sign + 1].kind == .word {
      return tokens[sign + 1].range
    }
    return 0..<0
  }
}
