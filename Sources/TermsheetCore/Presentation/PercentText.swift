/// Shares in short, with their qualifier: `27%`, `~14.5%`, `<33.33%`.
public enum PercentText {
  /// - Parameter percent: 0 to 100.
  public static func text(_ percent: Double, qualifier: Qualifier? = nil, style: FigureStyle = .unicode) -> String {
    style.mark(qualifier) + DecimalText.text(percent) + "%"
  }

  /// The share of a stake, or `not stated`.
  public static func text(_ stake: Stake, style: FigureStyle = .unicode) -> String {
    stake.percent.map { text($0, qualifier: stake.qualifier, style: style) } ?? "not stated"
  }
}
