/// Dates as exactly as they are known: `2025-12-16`, `2025-10`, `2025`.
public enum DateText {
  public static func text(_ date: PartialDate?, style: FigureStyle = .unicode) -> String {
    date?.iso ?? style.nothing
  }
}
