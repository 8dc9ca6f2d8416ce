/// Numbers for machines: all digits, no grouping, no exponent.
enum NumberText {
  /// `10000000000`, `14.3`, `0.00001`; `nil` for what is no number.
  static func plain(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if let whole = Int64(exactly: value) { return String(whole) }
    let text = String(describing: value)
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return shifted(text[..<mark], by: exponent)
  }

  /// Moves the decimal point of `d.ddd` by so many places.
  private static func shifted(_ mantissa: Substring, by exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let parts = mantissa.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + whole + fraction
    }
    let zeros = String(repeating: "0", count: max(0, exponent - fraction.count))
    let digits = whole + fraction + zeros
    let point = digits.index(digits.startIndex, offsetBy: whole.count + exponent)
    return sign + digits[..<point] + (point < digits.endIndex ? "." + digits[point...] : "")
  }
}
