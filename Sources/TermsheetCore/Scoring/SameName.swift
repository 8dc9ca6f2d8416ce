/// Whether two spellings are one name: legal forms, possessives, punctuation and well-known aliases do not count.
enum SameName {
  /// The words of a name that tell it from others, joined by spaces.
  static func norm(_ name: String?) -> String {
    let text = withoutPossessives((name ?? "").lowercased())
    var bare = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ".": continue
      case "-": bare.unicodeScalars.append(" ")
      case "&", "+": bare.unicodeScalars.append(scalar)
      default: if isWord(scalar) || scalar.properties.isWhitespace { bare.unicodeScalars.append(scalar) }
      }
    }
    let words = bare.split(whereSeparator: \.isWhitespace).map(String.init)
    let joined = words.joined(separator: " ")
    if let alias = aliases[joined] { return alias }
    let kept = words.filter { !suffixes.contains($0) }
    let short = (kept.isEmpty ? words : kept).joined(separator: " ")
    return aliases[short] ?? short
  }

  static func same(_ first: String?, _ second: String?) -> Bool {
    let a = norm(first)
    let b = norm(second)
    if a.isEmpty || b.isEmpty { return a == b }
    if a == b || a.filter({ $0 != " " }) == b.filter({ $0 != " " }) { return true }
    let x = a.split(separator: " ")
    let y = b.split(separator: " ")
    if x.sorted() == y.sorted() { return true }
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    return short[0].unicodeScalars.count > 2 && long.starts(with: short) && long.count - short.count <= 2
  }

  /// How many of the names are among those wanted, each of which counts once.
  static func matches(_ got: [String], _ wanted: [String]) -> Int {
    var left = wanted
    var hits = 0
    for name in got {
      guard let place = left.firstIndex(where: { same(name, $0) }) else { continue }
      left.remove(at: place)
      hits += 1
    }
    return hits
  }

  /// Without every 's and ’s that ends a word.
  private static func withoutPossessives(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = ""
    var index = 0
    while index < scalars.count {
      let isQuote = scalars[index] == "'" || scalars[index] == "’"
      if isQuote, index + 1 < scalars.count, scalars[index + 1] == "s",
        index + 2 >= scalars.count || !isWord(scalars[index + 2])
      {
        index += 2
        continue
      }
      kept.unicodeScalars.append(scalars[index])
      index += 1
    }
    return kept
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }

  private static let suffixes: Set<String> = [
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp", "plc", "sa", "ag", "nv", "se", "gmbh",
    "group", "holdings", "holding", "technologies", "technology", "labs", "systems", "the", "com",
  ]

  private static let aliases: [String: String] = [
    "alphabet": "google", "googles parent": "google", "facebook": "meta", "meta platforms": "meta",
    "amazoncom": "amazon", "amazon web services": "aws", "andreessen horowitz": "a16z",
    "softbank group": "softbank", "softbank vision fund": "softbank", "vision fund": "softbank",
    "advanced micro devices": "amd", "international business machines": "ibm",
    "taiwan semiconductor manufacturing": "tsmc", "google ventures": "gv", "openai foundation": "openai nonprofit",
    "openai nonprofit parent": "openai nonprofit", "openai nonprofit foundation": "openai nonprofit",
    "mitsubishi ufj financial": "mufg", "mitsubishi ufj financial group": "mufg", "mitsubishi ufj": "mufg",
    "public investment fund": "pif", "qatar investment authority": "qia", "saudi arabias public investment fund": "pif",
    "x ai": "xai", "nvidias nventures": "nventures", "microsofts m12": "m12",
  ]
}
