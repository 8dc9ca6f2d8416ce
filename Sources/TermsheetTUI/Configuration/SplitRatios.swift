/// How the panes share the screen, in percent; `nil` leaves it to the layout.
public struct SplitRatios: Sendable, Hashable, Codable {
  /// The companies' share of the width.
  var companies: Int?
  /// The share of the lower panes, or of the article below the deals, of the height.
  var lower: Int?
  /// The ownership's share of the width of the lower panes.
  var ownership: Int?
  /// The article's share of the width where it stands beside the lists.
  var article: Int?

  static let range = 10...80
  static let help = "write companies, lower, ownership or article and a percentage from 10 to 80"

  /// False where there is no such divider or the figure is out of range.
  mutating func set(_ key: String, _ percent: Int) -> Bool {
    guard Self.range.contains(percent) else { return false }
    switch key {
    case "companies": companies = percent
    case "lower": lower = percent
    case "ownership": ownership = percent
    case "article": article = percent
    default: return false
    }
    return true
  }

  /// Those that are set, by name.
  var values: [(String, Int)] {
    [("companies", companies), ("lower", lower), ("ownership", ownership), ("article", article)]
      .compactMap { name, value in value.map { (name, $0) } }
  }

  var yaml: String { "{" + values.map { "\($0): \($1)" }.joined(separator: ", ") + "}" }
}
