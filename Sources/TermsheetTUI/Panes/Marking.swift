/// Finds the filter's words in a text that is about to be drawn.
enum Marking {
  /// The text in parts, those that match in the style of a match.
  static func spans(_ text: String, filter: Filter, style: Style) -> [Span] {
    let characters = Array(text)
    let folded = characters.map { $0.lowercased() }
    var isMatch = [Bool](repeating: false, count: characters.count)
    for word in filter.words {
      let letters = word.map { String($0) }
      guard !letters.isEmpty, letters.count <= folded.count else { continue }
      for start in 0...(folded.count - letters.count) where folded[start..<start + letters.count].elementsEqual(letters)
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
