/// Cuts tokens into sentences: at full stops that end one, at line ends, around headings and bullets.
struct SentenceSplitter {
  let bytes: UnsafeRawBufferPointer
  let tokens: [Token]
  /// Byte ranges that are headings, ascending.
  let headings: [Range<Int>]
  private let rows: RowParagraphs

  init(bytes: UnsafeRawBufferPointer, tokens: [Token], headings: [Range<Int>], title: Range<Int> = 0..<0) {
    self.bytes = bytes
    self.tokens = tokens
    self.headings = headings
    self.title = title
    rows = RowParagraphs(bytes)
  }

  /// The tokens of the title, before those of the body; pages repeat it behind their menu.
  private let title: Range<Int>

  func sentences(isTitle: Bool = false) -> [Sentence] {
    var sentences: [Sentence] = []
    var paragraph = 0
    var first = 0
    var headingIndex = 0
    while first < tokens.count {
      if first > 0, newLines(before: first) > 0 { paragraph += 1 }
      while headingIndex < headings.count, headings[headingIndex].upperBound <= Int(tokens[first].start) {
        headingIndex += 1
      }
      let isHeading = headingIndex < headings.count && headings[headingIndex].contains(Int(tokens[first].start))
      let form: Sentence.Form =
        isTitle ? .title : isHeading ? .heading : isBullet(first) ? .bullet : .prose
      let end = end(of: first, form: form)
      sentences.append(
        Sentence(
          tokens: first..<end, bytes: Int(tokens[first].start)..<Int(tokens[end - 1].end), paragraph: paragraph,
          form: form))
      first = end
    }
    return sentences
  }

  /// The index after the last token of the sentence that begins at `first`.
  private func end(of first: Int, form: Sentence.Form) -> Int {
    var index = first
    while index < tokens.count {
      if index > first {
        // No sentence that anybody writes is as long; the stages above look at all groups of a sentence at once.
        if index - first >= Self.longest { return index }
        let lines = newLines(before: index)
        // A single line break is a wrapped line unless the line before ended a statement, a bullet follows, or the
        // lines are rows.
        if lines > 1 { return index }
        if lines == 1,
          form == .heading || isBullet(index) || isShortLine(from: first, to: index)
            || rows.areRows(at: Int(tokens[index].start))
        {
          return index
        }
      }
      if index > first, beginsRow(index) || repeatsTitle(index) { return index }
      if index > first, index - title.count == first, repeatsTitle(first) { return index }
      if endsRow(index) { return index + 1 }
      if isStop(index), endsSentence(at: index, from: first) {
        var end = index + 1
        while end < tokens.count, tokens[end].isGlued, isCloser(end) { end += 1 }
        return end
      }
      index += 1
    }
    return tokens.count
  }

  /// "… Data Labelling Acme raises $9 million Share on": the title behind the words of the page's menu.
  private func repeatsTitle(_ index: Int) -> Bool {
    guard title.count >= Self.leastTitle, index >= title.upperBound, index + title.count < tokens.count,
      tokens[index].word == tokens[title.lowerBound].word, tokens[index].isCapitalised
    else { return false }
    return (0..<title.count).allSatisfy { offset in
      bytes[tokens[index + offset].range].elementsEqual(bytes[tokens[title.lowerBound + offset].range])
    }
  }

  /// Shorter titles may be a name that the text has often.
  private static let leastTitle = 4

  /// "… raises $9 million Share on Facebook": the row of buttons below a headline has no full stop before it.
  private func beginsRow(_ index: Int) -> Bool {
    guard tokens[index].isCapitalised, isShare(index) else { return false }
    // The rest of the row.
    return index < 3 || !isShare(index - 3)
  }

  /// "Share on LinkedIn Acme's robots": nor has it one behind it, "Learn More" neither.
  private func endsRow(_ index: Int) -> Bool {
    guard index > 0, tokens[index].kind == .word, tokens[index].isCapitalised, index + 1 < tokens.count,
      tokens[index + 1].kind == .word
    else { return false }
    if index > 1, isShare(index - 2) { return !isShare(index + 1) }
    return lowered(tokens[index]) == "more" && tokens[index - 1].isCapitalised && lowered(tokens[index - 1]) == "learn"
      && tokens[index + 1].isCapitalised
  }

  /// "Share on" before the name of a network.
  private func isShare(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index].isCapitalised, tokens[index + 2].kind == .word,
      tokens[index + 2].isCapitalised
    else { return false }
    return lowered(tokens[index]) == "share" && lowered(tokens[index + 1]) == "on"
      && Self.networks.contains(lowered(tokens[index + 2]))
  }

  private static let networks: Set<String> = [
    "facebook", "x", "twitter", "linkedin", "reddit", "whatsapp", "pinterest", "email", "flipboard", "telegram",
    "threads", "bluesky", "instagram",
  ]

  private func newLines(before index: Int) -> Int {
    var count = 0
    var position = index > 0 ? Int(tokens[index - 1].end) : 0
    while position < Int(tokens[index].start) {
      if bytes[position] == 0x0A { count += 1 }
      position += 1
    }
    return count
  }

  /// A line that is far from any usual wrapping width and that a new line follows stands alone.
  private func isShortLine(from first: Int, to index: Int) -> Bool {
    let end = Int(tokens[index - 1].end)
    var position = end
    // No further back than the answer needs: a line may be a megabyte long.
    while position > 0, end - position < Self.shortLine, bytes[position - 1] != 0x0A { position -= 1 }
    return end - position < Self.shortLine
  }

  private func isBullet(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, index + 1 < tokens.count, !tokens[index + 1].isGlued else { return false }
    guard onlySpace(before: index) else { return false }
    let start = Int(tokens[index].start)
    switch bytes[start] {
    case 0x2D, 0x2A: return true  // - *
    case 0xE2:  // • ‣ – —
      guard start + 2 < bytes.count else { return false }
      return bytes[start + 1] == 0x80 && [0xA2, 0xA3, 0x93, 0x94].contains(bytes[start + 2])
    default: return false
    }
  }

  private func onlySpace(before index: Int) -> Bool {
    var position = Int(tokens[index].start) - 1
    while position >= 0, bytes[position] == 0x20 || bytes[position] == 0x09 { position -= 1 }
    return position < 0 || bytes[position] == 0x0A
  }

  private func isStop(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start == 1 else {
      // "U.S." and "J.P." carry their stop: they can end a sentence as well.
      return token.kind == .word && bytes[Int(token.end) - 1] == 0x2E
    }
    let byte = bytes[Int(token.start)]
    return byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  private func isCloser(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    let byte = bytes[start]
    guard tokens[index].kind == .punctuation else { return false }
    if byte == 0x22 || byte == 0x29 || byte == 0x5D || byte == 0x27 { return true }
    // ” and ’
    return byte == 0xE2 && start + 2 < bytes.count && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x9D || bytes[start + 2] == 0x99)
  }

  /// Whether the stop at `index` ends a sentence or an abbreviation within one.
  private func endsSentence(at index: Int, from first: Int) -> Bool {
    var next = index + 1
    while next < tokens.count, tokens[next].isGlued, isCloser(next) { next += 1 }
    guard next < tokens.count else { return true }
    let lines = newLines(before: next)
    // A wrapped line may end in "Inc." as well.
    if lines > 1 || (lines == 1 && tokens[index].kind == .punctuation && !isAbbreviation(before: index)) { return true }
    let following = tokens[next]
    if following.isGlued { return false }
    let mark = bytes[Int(tokens[index].end) - 1]
    if mark != 0x2E { return following.isCapitalised || following.kind != .word || next > index + 1 }
    let startsLikeSentence =
      following.isCapitalised || following.kind == .number || following.kind == .currency
      || (following.kind == .punctuation && isOpener(next))
    guard startsLikeSentence else { return false }
    if next > index + 1 { return true }
    if tokens[index].kind == .word {
      // "U.S. officials" goes on; "in the U.S. The" ends. Only a function word after it is a safe end.
      return Self.openers.contains(lowered(following))
    }
    guard index > 0, tokens[index].isGlued else { return true }
    // "1. OpenAI": the number of a list's item.
    if index == first + 1, tokens[first].kind == .number { return false }
    if isAbbreviation(before: index) {
      // "Meta Platforms Inc. The deal", "in Dec. The deal": they may end a sentence, a title never does.
      return !Self.titles.contains(lowered(tokens[index - 1])) && Self.openers.contains(lowered(following))
    }
    return true
  }

  private func isOpener(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    let byte = bytes[start]
    if byte == 0x22 || byte == 0x28 || byte == 0x5B || byte == 0x27 { return true }
    return byte == 0xE2 && start + 2 < bytes.count && bytes[start + 1] == 0x80
      && [0x9C, 0x98, 0x93, 0x94].contains(bytes[start + 2])
  }

  private func isAbbreviation(before index: Int) -> Bool {
    guard index > 0, tokens[index].isGlued, tokens[index - 1].kind == .word else { return false }
    let word = lowered(tokens[index - 1])
    if Self.abbreviations.contains(word) || Self.titles.contains(word) || Self.legalForms.contains(word) {
      return true
    }
    // An initial: "Robert W. Chen"; but "$60B." and "a Series C." end.
    guard word.utf8.count == 1, tokens[index - 1].isCapitalised else { return false }
    if tokens[index - 1].isGlued, index > 1, tokens[index - 2].kind == .number { return false }
    return index < 2 || !Self.lettered.contains(lowered(tokens[index - 2]))
  }

  private func lowered(_ token: Token) -> String {
    guard token.end - token.start <= 12 else { return "" }
    return String(decoding: bytes[token.range].map(Vocabulary.lower), as: UTF8.self)
  }

  /// In tokens.
  static let longest = 400
  /// In bytes; text is wrapped at 72 columns and more.
  private static let shortLine = 60
  static let legalForms: Spellings = [
    "inc", "corp", "co", "ltd", "llc", "lp", "plc", "bros", "pte", "pvt", "gmbh", "sa", "ag", "nv",
  ]
  static let abbreviations: Spellings = [
    "jr", "sr", "v", "vs", "no", "nos", "rs", "approx", "est", "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e",
    "cf", "al", "dept", "fig", "vol", "ca",
  ]
  static let titles: Spellings = ["mr", "mrs", "ms", "dr", "prof", "sir", "st", "gen", "sen", "rep", "gov"]
  /// Words that a letter follows.
  static let lettered: Spellings = ["series", "class"]
  /// Words that open a sentence and do not go on a name.
  static let openers: Spellings = [
    "the", "a", "an", "it", "its", "he", "she", "they", "we", "in", "on", "at", "for", "by", "with", "but", "and",
    "this", "that", "these", "those", "there", "as", "if", "when", "while", "after", "before", "since", "under",
    "his", "her", "their", "our", "according", "also", "both", "from", "last", "now", "one", "some", "such", "no",
    "not",
    "however", "meanwhile", "earlier", "asked", "among", "about", "more", "most", "many", "other", "shares",
    "investors",
  ]
}
