extension QuantityReader {
  /// What a bare dollar sign means in an article, as an ISO 4217 code.
  ///
  /// It is the United States' unless the article itself tells the two apart: it writes "US$" or "USD" somewhere, a bare
  /// "$" elsewhere, and speaks of Australia, Canada, Singapore, Hong Kong or New Zealand. Where it writes "A$" the bare
  /// sign is not that country's.
  static func localDollar(in bytes: UnsafeRawBufferPointer, tokens: [Token], vocabulary: Vocabulary) -> String {
    var bareSigns = 0
    var hasForeignSign = false
    var counts = [Currency: Int]()
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .currency:
        guard case .currencySign(.usd) = vocabulary[token.word].quantity else { continue }
        switch QuantityScan.localSign(bytes[letters(around: index, tokens)], sign: .usd) {
        case nil: bareSigns += 1
        case .usd: hasForeignSign = true
        case let local?: counts[local, default: 0] -= 1_000
        }
      case .word where token.isCapitalised:
        switch vocabulary[token.word].quantity {
        case .currencyCode(.usd): hasForeignSign = hasForeignSign || token.end - token.start == 3
        case .nation(let currency) where currency.isDollar: counts[currency, default: 0] += 1
        case .place(let currency): counts[currency, default: 0] += 1
        case .particle(.hong): counts[.hkd, default: 0] += 1
        default: break
        }
      default: break
      }
    }
    guard bareSigns > 0, hasForeignSign else { return Currency.usd.code }
    counts[.usd] = nil
    let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    // One place name among many amounts tells nothing of them.
    let least = bareSigns <= 2 ? 1 : 2
    return best.map { $0.value >= least ? $0.key : .usd }?.code ?? Currency.usd.code
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
