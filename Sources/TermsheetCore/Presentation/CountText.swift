/// Counts of things, in words that agree with them.
public enum CountText {
  /// `1,234`.
  public static func text(_ count: Int) -> String { DecimalText.grouped(count) }

  /// `1 deal`, `0 deals`, `1,234 deals`; `plural` for words that take more than an s.
  public static func text(_ count: Int, _ singular: String, plural: String? = nil) -> String {
    DecimalText.grouped(count) + " " + (count == 1 ? singular : plural ?? singular + "s")
  }
}
