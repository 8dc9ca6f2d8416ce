/// The words of a filter's text, with their places. A word is cut at blanks and brackets outside quotation marks.
struct QueryWord: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case open, close, or, and, not
    /// A condition: with a key, or text to look for.
    case condition
  }

  /// One of several values, which commas part.
  struct Value: Sendable, Hashable {
    var text: String
    var isQuoted: Bool
    var range: Range<Int>
  }

  var kind: Kind
  /// In characters from the start of the text.
  var range: Range<Int>
  var isNegated = false
  var key: String?
  var keyRange: Range<Int> = 0..<0
  /// `:`, `=`, `>`, `>=`, `<` or `<=`.
  var sign = ""
  var values: [Value] = []
  /// Where a quotation mark opens that is not closed.
  var openQuote: Int?

  static func words(of text: String) -> [QueryWord] {
    var reader = Reader(characters: Array(text))
    return reader.words()
  }

  private struct Reader {
    let characters: [Character]
    var index = 0

    mutating func words() -> [QueryWord] {
      var words: [QueryWord] = []
      while index < characters.count {
        let character = characters[index]
        if character.isWhitespace {
          index += 1
        } else if character == "(" || character == ")" {
          words.append(QueryWord(kind: character == "(" ? .open : .close, range: index..<index + 1))
          index += 1
        } else {
          words.append(word())
        }
      }
      return words
    }

    private mutating func word() -> QueryWord {
      let start = index
      var word = QueryWord(kind: .condition, range: start..<start)
      if characters[index] == "-", index + 1 < characters.count, characters[index + 1] == "(" {
        index += 1
        return QueryWord(kind: .not, range: start..<index)
      }
      if characters[index] == "-", index + 1 < characters.count, !characters[index + 1].isWhitespace {
        word.isNegated = true
        index += 1
      }
      readKey(&word)
      let isText = word.key == nil
      repeat {
        let value = value(&word, endsAtComma: !isText)
        word.values.append(value)
        guard !isText, index < characters.count, characters[index] == "," else { break }
        index += 1
      } while true
      word.range = start..<index
      if isText, !word.isNegated, let value = word.values.first, !value.isQuoted {
        switch value.text.lowercased() {
        case "or", "|", "||": word.kind = .or
        case "and", "&&": word.kind = .and
        case "not": word.kind = .not
        default: break
        }
      }
      return word
    }

    /// Letters with a sign behind them.
    private mutating func readKey(_ word: inout QueryWord) {
      let start = index
      var end = index
      while end < characters.count, characters[end].isLetter || (characters[end] == "-" && end > start) { end += 1 }
      guard end > start, end < characters.count, ":=<>".contains(characters[end]) else { return }
      word.key = String(characters[start..<end]).lowercased()
      word.keyRange = start..<end
      index = end
      var sign = String(characters[index])
      index += 1
      // `amount:>1b` is what it looks like.
      if sign == ":", index < characters.count, "<>=".contains(characters[index]) {
        sign = String(characters[index])
        index += 1
      }
      if sign == "<" || sign == ">", index < characters.count, characters[index] == "=" {
        sign += "="
        index += 1
      }
      word.sign = sign
    }

    private mutating func value(_ word: inout QueryWord, endsAtComma: Bool) -> Value {
      let start = index
      var text = ""
      var isQuoted = false
      while index < characters.count {
        let character = characters[index]
        if character == "\"" || character == "“" || character == "”" {
          isQuoted = true
          let opening = index
          index += 1
          while index < characters.count, !"\"“”".contains(characters[index]) {
            text.append(characters[index])
            index += 1
          }
          if index < characters.count { index += 1 } else { word.openQuote = opening }
          continue
        }
        if character.isWhitespace || character == "(" || character == ")" || (endsAtComma && character == ",") { break }
        text.append(character)
        index += 1
      }
      return Value(text: text, isQuoted: isQuoted, range: start..<index)
    }
  }
}
