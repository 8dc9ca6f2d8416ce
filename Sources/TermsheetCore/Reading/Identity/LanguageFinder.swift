extension Language {
  /// How many words at the beginning are looked at.
  private static let sample = 1500
  /// Fewer words say nothing; then the declaration is believed, if there is one.
  private static let fewestWords = 20
  /// The share of a text's words that must be among a language's most frequent; running prose has a third to a half.
  private static let leastShare = 0.12
  /// The share of letters in another script from which that script tells the language.
  private static let leastScript = 0.3

  /// The language of an article's text; `nil` where the text is too short or like no language that is known.
  ///
  /// The words decide and not the declaration, which templates and translations get wrong: the most frequent function
  /// words of each language are counted (Grefenstette, Comparing two language identification schemes, 1995). Scripts
  /// that one language uses tell it at once.
  public init?(of article: Article) {
    if let language = Language(ofText: article.body) {
      self = language
    } else if article.body.utf8.count < 400, let declared = article.origin.declaredLanguage,
      let language = Language(rawValue: String(declared.prefix(2)).lowercased())
    {
      self = language
    } else {
      return nil
    }
  }

  /// The language of a text, told by its words alone.
  public init?(ofText text: String) {
    var text = text
    guard let language = text.withUTF8({ Self.told(by: $0) }) else { return nil }
    self = language
  }

  private static func told(by text: UnsafeBufferPointer<UInt8>) -> Language? {
    var scripts = ScriptCount()
    var words = 0
    let order = FunctionWords.order
    let table = FunctionWords.table
    var hits = Array(repeating: 0, count: order.count)
    var word: UInt64 = 0
    var length = 0
    for byte in text {
      scripts.add(byte)
      if byte.isLetter || byte >= 0x80 {
        word = word << 8 | UInt64(byte.isUppercase ? byte | 0x20 : byte)
        length += 1
      } else if length > 0 {
        words += 1
        if length <= FunctionWords.longest {
          var languages = table.languages(word)
          while languages != 0 {
            hits[languages.trailingZeroBitCount] += 1
            languages &= languages - 1
          }
        }
        word = 0
        length = 0
        if words == sample { break }
      }
    }
    if let language = scripts.language(atLeast: leastScript) { return language }
    guard words >= fewestWords,
      let best = order.indices.max(by: { (hits[$0], order[$1].rawValue) < (hits[$1], order[$0].rawValue) }),
      Double(hits[best]) >= Double(words) * leastShare
    else { return nil }
    // Names and quotations in another language do not make an English text one of it.
    let english = order.firstIndex(of: .english).map { hits[$0] } ?? 0
    return order[best] != .english && english * 3 >= hits[best] * 2 ? .english : order[best]
  }
}

/// Counts the letters of the scripts that stand for few languages, by their first UTF-8 bytes.
private struct ScriptCount {
  private var letters = 0
  private var counts: [Language: Int] = [:]
  private var lead: UInt8 = 0
  private var second: UInt8 = 0

  @inline(__always) mutating func add(_ byte: UInt8) {
    if byte < 0x80 {
      if byte.isLetter { letters += 1 }
      lead = 0
    } else {
      addBeyond(byte)
    }
  }

  /// A byte beyond ASCII.
  private mutating func addBeyond(_ byte: UInt8) {
    if byte >= 0xC0 {
      lead = byte
      second = 0
      letters += 1
      if byte == 0xCE || byte == 0xCF { count(.greek) }
      if byte == 0xD0 || byte == 0xD1 { count(.russian) }
      if byte == 0xD7 { count(.hebrew) }
      if (0xD8...0xDB).contains(byte) { count(.arabic) }
      if (0xE4...0xE9).contains(byte) { count(.chinese) }
      if (0xEA...0xED).contains(byte) { count(.korean) }
      return
    }
    defer { second = byte }
    // ї, є, і, ґ and their capitals are Ukrainian and not Russian.
    if lead == 0xD1, [0x94, 0x96, 0x97].contains(byte) { counts[.ukrainian, default: 0] += 1 }
    guard lead == 0xE0 || lead == 0xE3, second == 0 else { return }
    if lead == 0xE0, byte == 0xA4 || byte == 0xA5 { count(.hindi) }
    if lead == 0xE0, byte == 0xB8 || byte == 0xB9 { count(.thai) }
    // U+3040 to U+30FF, hiragana and katakana.
    if lead == 0xE3, (0x81...0x83).contains(byte) { count(.japanese) }
  }

  private mutating func count(_ language: Language) { counts[language, default: 0] += 1 }

  func language(atLeast share: Double) -> Language? {
    guard letters >= 10 else { return nil }
    let japanese = counts[.japanese] ?? 0
    let chinese = counts[.chinese] ?? 0
    if Double(japanese + chinese) >= Double(letters) * share { return japanese * 10 >= chinese ? .japanese : .chinese }
    for language in [Language.korean, .russian, .greek, .arabic, .hebrew, .hindi, .thai] {
      guard Double(counts[language] ?? 0) >= Double(letters) * share else { continue }
      return language == .russian && (counts[.ukrainian] ?? 0) * 50 >= letters ? .ukrainian : language
    }
    return nil
  }
}
