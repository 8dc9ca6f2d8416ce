/// Money in short, with its qualifier: `$10B`, `≥$500M`, `~€1.3B`, `$5–6B`.
///
/// The one way in which the dashboard and the tables abbreviate: K, M, B and T for a thousand to a trillion, at most two
/// decimals. Zeros are not added, since `$10.0B` would be more exact than a text that says ten billion.
public enum MoneyText {
  public static func text(_ money: Money, style: FigureStyle = .unicode) -> String {
    let sign = money.value < 0 ? "-" : ""
    let symbol = CurrencySymbol.symbol(for: money.currency, style: style)
    let low = DecimalText.abbreviated(money.value.magnitude)
    var text = style.mark(money.qualifier) + sign + symbol + low.digits
    if let high = money.high, high > money.value {
      let top = DecimalText.abbreviated(high)
      if top == low { return text + low.letter }
      if top.letter != low.letter { text += low.letter }
      return text + style.rangeDash + top.digits + top.letter
    }
    return text + low.letter
  }

  /// The same for an amount that may not be stated: `–`.
  public static func text(_ money: Money?, style: FigureStyle = .unicode) -> String {
    money.map { text($0, style: style) } ?? style.nothing
  }
}
