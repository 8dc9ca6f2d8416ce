/// What programs that save pages write at the beginning of the copy: where the page was.
///
///     <!--
///      Page saved with SingleFile
///      url: https://tin.example/quillon
///      saved date: …
///     -->
///
///     <!-- saved from url=(0042)https://tin.example/quillon -->
enum SavedPage {
  /// The comments stand at the beginning, in bytes.
  private static let reach = 2048

  /// The page's address; `nil` where no such comment says it.
  static func address(of page: [UInt8]) -> String? {
    let opening = page.prefix(reach)
    guard let start = opening.firstIndex(of: UInt8(ascii: "<")),
      let end = opening.firstIndex(of: ">", behind: "--"), start < end
    else { return nil }
    let comment = opening[start..<end].text
    if comment.contains("SingleFile") { return word(behind: "url:", in: comment) }
    // In brackets stands the length of the address.
    return word(behind: "saved from url=", in: comment).map { String($0.drop { $0 != ")" }.dropFirst()) }
      .flatMap { $0.contains("://") ? $0 : nil }
  }

  private static func word(behind mark: String, in comment: String) -> String? {
    guard let found = comment.firstRange(of: mark) else { return nil }
    let word = comment[found.upperBound...].drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
    return word.contains("://") ? String(word) : nil
  }
}
