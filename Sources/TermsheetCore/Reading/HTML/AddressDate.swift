/// The day that many outlets and blogs write into an article's address.
///
///     https://tin.example/2025/11/03/quillon-raises
///     https://tin.example/news/2025-11-03-quillon
enum AddressDate {
  static func date(_ address: String) -> PartialDate? {
    guard let scheme = address.range(of: "://") else { return nil }
    let path = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").dropFirst()
    for (index, part) in zip(parts.indices, parts) {
      // A day in three folders, the month as a number or in letters.
      if part.utf8.count == 4, index + 2 < parts.endIndex, parts[index + 2].utf8.count <= 2,
        let date = HeaderDate.parse("\(part)-\(parts[index + 1])-\(parts[index + 2])")
          ?? HeaderDate.parse("\(parts[index + 2]) \(parts[index + 1]) \(part)"), isPlausible(date)
      {
        return date
      }
      // Or before the words.
      let words = part.split(separator: "-", maxSplits: 3)
      if words.count >= 3, words[0].utf8.count == 4, words[1].utf8.count == 2, words[2].utf8.count == 2,
        let date = HeaderDate.parse(words.prefix(3).joined(separator: "-")), isPlausible(date)
      {
        return date
      }
    }
    return nil
  }

  /// A day since there are pages; what is later than any page is another number.
  private static func isPlausible(_ date: PartialDate) -> Bool { date.day != nil && (1993...2100).contains(date.year) }
}
