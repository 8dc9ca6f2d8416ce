/// Whether two names are one product, or one the family of the other.
enum SameHardware {
  /// 2 for one product, 1 where one names the other's family ("Instinct", "Instinct MI450"), otherwise `nil`.
  static func degree(_ first: String, _ second: String) -> Double? {
    let x = words(of: first)
    let y = words(of: second)
    if x == y || x.joined() == y.joined() { return 2 }
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    return short.allSatisfy(long.contains) ? 1 : nil
  }

  /// Each product once, without words that name none.
  static func unique(_ names: [String?]) -> [String] {
    var kept: [String] = []
    for case let name? in names where !name.isEmpty && !generic.contains(name.lowercased()) {
      if !kept.contains(where: { degree(name, $0) == 2 }) { kept.append(name) }
    }
    return kept
  }

  private static func words(of name: String) -> [String] {
    var text = ""
    for scalar in name.lowercased().unicodeScalars {
      let isKept = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      text.unicodeScalars.append(isKept ? scalar : " ")
    }
    let all = text.split(separator: " ").map(String.init)
    let kept = all.filter { !nouns.contains($0) }.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    return kept.isEmpty ? all : kept
  }

  private static let nouns: Set<String> = ["chip", "chips", "gpu", "gpus", "accelerator", "accelerators"]
  private static let generic: Set<String> = [
    "gpu", "gpus", "chip", "chips", "ai chip", "ai chips", "accelerator", "accelerators", "processor", "processors",
  ]
}
