/// Numbers in short: at most two decimals, no zeros at the end.
enum DecimalText {
  /// `10`, `6.6`, `13.75`, `0.5`; numbers too large for that, and those that are none, as Swift writes them.
  static func text(_ value: Double) -> String {
    guard value.isFinite, let hundredths = Int(exactly: (value.magnitude * 100).rounded()) else { return "\(value)" }
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let fraction = hundredths % 100
    let whole = sign + String(hundredths / 100)
    if fraction == 0 { return whole }
    if fraction % 10 == 0 { return "\(whole).\(fraction / 10)" }
    return "\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// The number of a thousand, a million, a billion or a trillion, with the letter.
  struct Abbreviated: Hashable {
    var digits: String
    /// Empty, K, M, B or T.
    var letter: String
  }

  /// 250,000 as `250` and `K`; what would round up to a thousand of a unit goes to the next.
  static func abbreviated(_ value: Double) -> Abbreviated {
    let units: [(size: Double, letter: String)] = [(1, ""), (1e3, "K"), (1e6, "M"), (1e9, "B"), (1e12, "T")]
    var index = units.lastIndex { value.magnitude >= $0.size } ?? 0
    if index + 1 < units.count, (value.magnitude / units[index].size * 100).rounded() >= 100_000 { index += 1 }
    return Abbreviated(digits: text(value / units[index].size), letter: units[index].letter)
  }

  /// `1234567` as `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return (number < 0 ? "-" : "") + String(decoding: grouped, as: UTF8.self)
  }
}
