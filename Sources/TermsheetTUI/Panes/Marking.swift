import TermsheetCore

/// Finds the filter's words in a text that is about to be drawn.
enum Marking {
  /// The text in parts, those that match in the style of a match.
  static func spans(_ text: String, filter: Filter, style: Style) -> [Span] {
    if filter.words.isEmpty { return [Span(text, style)] }
    let characters = Array(text)
    let folded = characters.map { $0.lowercased() }
    var isMatch = [Bool](repeating: false, count: characters.count)
    // A mark on a letter, and which sign parts two words, make no difference to what is found.
    func plain(_ text: String) -> String {
      guard let first = text.unicodeScalars.first,
        first.value >= 0x80 || !(first.properties.isAlphabetic || first.properties.numericType != nil)
      else { return text }
      let bytes = WordText.folded(text).drop { $0 == 0x20 }
      return bytes.isEmpty ? " " : String(decoding: bytes, as: UTF8.self)
    }
    let texts = filter.isAnywhere ? folded : folded.map(plain)
    for word in filter.words {
      let letters = word.map { filter.isAnywhere ? String($0) : plain($0.lowercased()) }
      guard !letters.isEmpty, letters.count <= texts.count else { continue }
      for start in 0...(texts.count - letters.count)
      where texts[start..<start + letters.count].elementsEqual(letters)
        && (filter.isAnywhere || start == 0 || texts[start - 1] == " " || letters[0] == " ")
      {
        for index in start..<start + letters.count { isMatch[index] = true }
      }
    }
    var matchStyle = style
    matchStyle.role = .match
    matchStyle.attributes.formUnion([.bold, .underline])
    var spans: [Span] = []
    for (index, character) in characters.enumerated() {
      let style = isMatch[index] ? matchStyle : style
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
    }
    return spans
  }
}
