/// The currencies that articles about deals use.
enum Currency: String, Sendable, Hashable, CaseIterable {
  case usd, eur, gbp, jpy, cny, inr, krw, aud, cad, hkd, sgd, twd, nzd, brl, chf, sek, nok, dkk, ils, aed, sar, qar, mxn
  case zar, `try`, pln, idr, myr, thb, vnd, rub, ngn, php, czk, huf, kwd, egp, pkr, bdt, kzt, ars, clp, cop, ron, uah
  case isk, mad, omr, bhd, jod, tnd, kes, tzs, ugx, ghs, lkr, pen, bgn, gel

  /// The ISO 4217 code in capital letters.
  var code: String { rawValue.uppercased() }

  /// The currency of an ISO 4217 code in any case, `nil` for one that is not in the list.
  init?(code: String) { self.init(rawValue: code.lowercased()) }

  /// Whether its sign is the dollar's.
  var isDollar: Bool {
    switch self {
    case .usd, .aud, .cad, .hkd, .sgd, .twd, .nzd: true
    default: false
    }
  }
}
