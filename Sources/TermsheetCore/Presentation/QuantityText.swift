/// How much of a chip: `24,000 chips`, `500K chips`, `~1 GW`, `$38B`.
public enum QuantityText {
  public static func text(_ quantity: HardwareMention.Quantity, style: FigureStyle = .unicode) -> String {
    let mark = style.mark(quantity.qualifier)
    switch quantity.unit {
    case .chips:
      // Six digits are told apart badly; below that every digit counts.
      if quantity.value >= 100_000 {
        let short = DecimalText.abbreviated(quantity.value)
        return mark + short.digits + short.letter + " chips"
      }
      let count = Int(exactly: quantity.value.rounded())
      return mark + (count.map { CountText.text($0, "chip") } ?? DecimalText.text(quantity.value) + " chips")
    case .gigawatts, .megawatts:
      return mark + DecimalText.text(quantity.value) + " " + quantity.unit.rawValue
    case .usd, .eur, .gbp, .cny, .jpy, .inr:
      let money = Money(value: quantity.value, currency: quantity.unit.rawValue, qualifier: quantity.qualifier)
      return MoneyText.text(money, style: style)
    }
  }

  public static func text(_ quantity: HardwareMention.Quantity?, style: FigureStyle = .unicode) -> String {
    quantity.map { text($0, style: style) } ?? style.nothing
  }
}
