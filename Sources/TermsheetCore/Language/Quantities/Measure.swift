/// A number with its unit, on either side of it.
struct Measure {
  enum Unit: Hashable {
    case none, percent, points
    case money(Currency)
    /// In megawatts.
    case power(Double)
    case duration(TimeUnit)
  }

  var tokens: Range<Int>
  var numeral: Numeral
  var unit = Unit.none
  /// The currency stands before the number.
  var hasPrefix = false
  /// A hyphen joins the number with its unit or magnitude: the whole is an adjective ("1.2-gigawatt").
  var isCompound = false
}

extension QuantityScan {
  /// The number with its unit that begins at `index`.
  func measure(at index: Int) -> Measure? {
    if let prefix = currencyPrefix(at: index) {
      guard let numeral = numeral(at: prefix.end), !numeral.isBare else { return nil }
      // "PHP 8" is a version and no sum.
      if prefix.isCode, numeral.magnitude == 1, numeral.value < 100, !isGlued(prefix.end) { return nil }
      var measure = Measure(
        tokens: prefix.start..<numeral.end, numeral: numeral, unit: .money(prefix.currency), hasPrefix: true,
        isCompound: hasDash(in: prefix.end..<numeral.end))
      if let suffix = currencySuffix(at: numeral.end), suffix.isSpelled || suffix.currency == prefix.currency {
        // "$5 million AUD": the code says which dollar.
        measure.unit = .money(suffix.isSpelled ? suffix.currency : prefix.currency)
        measure.tokens = prefix.start..<suffix.end
      }
      return measure
    }
    guard let numeral = numeral(at: index) else { return nil }
    var measure = Measure(tokens: index..<numeral.end, numeral: numeral)
    if let (unit, end) = unit(at: numeral.end) {
      measure.unit = unit
      measure.tokens = index..<end
    }
    measure.isCompound =
      numeral.isDigits || numeral.isBare
      ? hasDash(in: index..<measure.tokens.upperBound)
      : hasDash(in: numeral.end..<measure.tokens.upperBound)
    return measure
  }

  private func hasDash(in range: Range<Int>) -> Bool {
    range.contains { isDash($0) }
  }

  // MARK: - Currency

  private func currencyPrefix(at index: Int) -> (currency: Currency, start: Int, end: Int, isCode: Bool)? {
    switch kind(index) {
    case .currency:
      // "$US80 million", in the manner of Australian papers.
      if isGlued(index + 1), kind(index + 1) == .word, length(index + 1) <= 2, kind(index + 2) == .number,
        let local = Self.localSign(bytes[tokens[index + 1].range], sign: sign(at: index))
      {
        return (local, index, index + 2, false)
      }
      let hasLetters = isGlued(index) && index - 1 >= floor && kind(index - 1) == .word && length(index - 1) <= 4
      let local = hasLetters ? Self.localSign(bytes[tokens[index - 1].range], sign: sign(at: index)) : nil
      let start = local == nil ? index : index - 1
      return (local ?? meaning(ofSign: sign(at: index)), start, index + 1, false)
    case .word:
      if isGlued(index + 1), kind(index + 1) == .currency, index >= floor {
        return currencyPrefix(at: index + 1).flatMap { $0.start == index ? $0 : nil }
      }
      switch word(index) {
      case .currencyCode(let currency):
        guard tokens[index].isCapitalised, isUpperCase(index) || Self.codesOfTwoCases.contains(currency) else {
          return nil
        }
        let next = isSign(index + 1, 0x2E) && isGlued(index + 1) ? index + 2 : index + 1
        guard kind(next) == .number else { return nil }
        return (currency, index, next, true)
      case .currencyName(let currency):
        // "Won2bn", in the manner of the Financial Times.
        guard isGlued(index + 1), kind(index + 1) == .number else { return nil }
        return (currency, index, index + 1, true)
      default: return nil
      }
    default: return nil
    }
  }

  private func sign(at index: Int) -> Currency? {
    if case .currencySign(let currency) = word(index) { currency } else { nil }
  }

  /// "Rs", "Rmb", "Rp", "KSh": written with one capital or two.
  private static let codesOfTwoCases: Set<Currency> = [.inr, .cny, .idr, .kes]

  private func meaning(ofSign sign: Currency?) -> Currency {
    sign == .usd ? local.dollar : sign ?? .usd
  }

  /// The currency of "US$", "A$", "CN¥"; `nil` where the letters before the sign are no part of it.
  static func localSign(_ letters: Slice<UnsafeRawBufferPointer>, sign: Currency?) -> Currency? {
    var code: UInt32 = 0
    for byte in letters where byte != 0x2E { code = code << 8 | UInt32(Vocabulary.lower(byte)) }
    if sign == .jpy {
      switch code {
      case 0x636E, 0x726D62: return .cny  // cn, rmb
      case 0x6A70: return .jpy  // jp
      default: return nil
      }
    }
    guard sign == .usd else { return nil }
    switch code {
    case 0x7573, 0x757364: return .usd  // us, usd
    case 0x61, 0x6175, 0x617564: return .aud  // a, au, aud
    case 0x63, 0x6361, 0x636164, 0x63646E: return .cad  // c, ca, cad, cdn
    case 0x686B, 0x686B64: return .hkd  // hk, hkd
    case 0x73, 0x7367, 0x736764: return .sgd  // s, sg, sgd
    case 0x6E74, 0x747764: return .twd  // nt, twd
    case 0x6E7A, 0x6E7A64: return .nzd  // nz, nzd
    case 0x72: return .brl  // r
    case 0x6D78: return .mxn  // mx
    default: return nil
    }
  }

  /// A currency after the number: "euros", "-dollar", "USD", "Canadian dollars", "€".
  func currencySuffix(at index: Int) -> (currency: Currency, end: Int, isSpelled: Bool)? {
    if kind(index) == .currency {
      if isGlued(index + 1), kind(index + 1) == .number { return nil }
      return (meaning(ofSign: sign(at: index)), index + 1, false)
    }
    let start = afterDash(index)
    guard kind(start) == .word else { return nil }
    switch word(start) {
    case .currencyName(let currency):
      // Crowns are of three countries and more: in an article that speaks of none of them they are nobody's.
      guard let meant = local.currency(named: currency) else { return nil }
      if currency == .krw, let next = particle(start + 1), next == .the || next == .a || next == .an { return nil }
      return (meant, start + 1, currency != .usd)
    case .currencyCode(let currency):
      return isUpperCase(start) ? (currency, start + 1, true) : nil
    case .nation(let nation):
      guard case .currencyName(let name) = word(start + 1) else { return nil }
      let isNational = [.usd, .sek, .nok, .czk, .mxn, .gbp, .inr, .sar, .aed, .kes, .kwd].contains(name)
      return (isNational ? nation : name, start + 2, true)
    case .particle(.hong):
      guard particle(start + 1) == .kong, case .currencyName(.usd) = word(start + 2) else { return nil }
      return (.hkd, start + 3, true)
    case nil:
      // "New Taiwan dollars", "New Zealand dollars".
      guard length(start) == 3, case .nation(let nation) = word(start + 1),
        case .currencyName(.usd) = word(start + 2)
      else { return nil }
      return (nation, start + 3, true)
    default: return nil
    }
  }

  // MARK: - Other units

  private func unit(at index: Int) -> (Measure.Unit, Int)? {
    if let suffix = currencySuffix(at: index) { return (.money(suffix.currency), suffix.end) }
    let start = afterDash(index)
    switch word(start) {
    case .percentSign: return (.percent, start + 1)
    case .percent:
      if isPoint(start + 1) { return (.points, start + 2) }
      return (.percent, start + 1)
    case .particle(.per): return particle(start + 1) == .cent ? (.percent, start + 2) : nil
    case .particle(.basis): return isPoint(start + 1) ? (.points, start + 2) : nil
    case .points: return length(start) == 3 ? (.points, start + 1) : nil
    case .power(let megawatts): return (.power(megawatts), start + 1)
    case .duration(let unit): return (.duration(unit), start + 1)
    default: return nil
    }
  }

  private func isPoint(_ index: Int) -> Bool {
    switch word(index) {
    case .points, .particle(.point): true
    default: false
    }
  }
}
