/// Who says something, in a column of a table: `Wire +2 +7 copies` where two more texts say it and seven further articles
/// carry one of the three.
public enum SourceText {
  /// - Parameters:
  ///   - article: one of those that say it.
  ///   - texts: how many say it in words of their own, this one among them.
  ///   - copies: how many further articles carry one of these texts.
  public static func text(_ article: Article, texts: Int, copies: Int) -> String {
    let more = texts > 1 ? ["+\(texts - 1)"] : []
    return ([article.outlet ?? article.path] + more + self.copies(copies)).joined(separator: " ")
  }

  /// `+7 copies`; nothing where there are none.
  public static func copies(_ count: Int) -> [String] {
    count > 0 ? ["+" + CountText.text(count, "copy", plural: "copies")] : []
  }
}
