/// An article as the grammar sees it: title and body in one run of bytes, cut into tokens and sentences.
///
/// A class, since every stage holds it: handing it on costs one count and no copy of its parts.
final class ArticleText: Sendable {
  let article: Article
  /// The title, a blank line, and the body; only the body where there is no title.
  let bytes: [UInt8]
  /// Where the body begins in `bytes`.
  let bodyStart: Int
  let tokens: [Token]
  let sentences: [Sentence]
  /// The sentences that open an item of a list with a name.
  let labels: ItemLabels
  let lexicon: Lexicon
  /// Every token's text in lower case, which the rules ask for many times over.
  let lowers: [String]

  init(_ article: Article, lexicon: Lexicon) {
    self.article = article
    self.lexicon = lexicon
    var bytes: [UInt8] = []
    if let title = article.title, !title.isEmpty {
      bytes.append(contentsOf: title.utf8)
      bytes.append(contentsOf: [0x0A, 0x0A])
    }
    let bodyStart = bytes.count
    bytes.append(contentsOf: article.body.utf8)
    let headings = article.headings.map { $0.lowerBound + bodyStart..<$0.upperBound + bodyStart }
    let tokenizer = Tokenizer(vocabulary: lexicon.vocabulary)
    let (tokens, sentences) = bytes.withUnsafeBytes { buffer in
      let tokens = tokenizer.tokens(of: buffer)
      let title = 0..<(tokens.firstIndex { Int($0.start) >= bodyStart } ?? tokens.count)
      var sentences = SentenceSplitter(bytes: buffer, tokens: tokens, headings: headings, title: title).sentences()
      for index in sentences.indices where sentences[index].bytes.lowerBound < bodyStart {
        sentences[index].form = .title
      }
      return (tokens, sentences)
    }
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.tokens = tokens
    self.sentences = sentences
    labels = bytes.withUnsafeBytes {
      ItemLabels(tokens: tokens, sentences: sentences, bytes: $0, vocabulary: lexicon.vocabulary)
    }
    lowers = bytes.withUnsafeBytes { buffer in
      tokens.map { token in
        token.word == .unknown ? Self.lower(buffer, token.range) : lexicon.vocabulary.texts[Int(token.word.index)]
      }
    }
  }

  /// Text in lower case. Up to fifteen ASCII letters stand in the string itself and take no memory of their own.
  static func lower(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
    var index = range.lowerBound
    while index < range.upperBound {
      // Dashes and curly quotes have no case.
      let isSign = bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      guard bytes[index] < 0x80 || isSign else {
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self).lowercased()
      }
      index += isSign ? 3 : 1
    }
    return String(unsafeUninitializedCapacity: range.count) { place in
      for offset in 0..<range.count { place[offset] = Vocabulary.lower(bytes[range.lowerBound + offset]) }
      return range.count
    }
  }

  /// The token's text in lower case.
  func lower(_ index: Int) -> String { lowers[index] }

  /// The text from the first to the last of some tokens in lower case, as it stands otherwise.
  func lower(_ range: Range<Int>) -> String {
    guard let first = range.first else { return "" }
    if range.count == 1 { return lowers[first] }
    return bytes.withUnsafeBytes { Self.lower($0, Int(tokens[first].start)..<Int(tokens[range.upperBound - 1].end)) }
  }

  /// Adds the words between the spaces of some tokens' text in lower case.
  func addWords(of range: Range<Int>, to words: inout [String]) {
    guard let first = range.first else { return }
    let start = Int(tokens[first].start)
    let end = Int(tokens[range.upperBound - 1].end)
    bytes.withUnsafeBytes { bytes in
      var begin = start
      for index in start...end where index == end || bytes[index] == 0x20 {
        if begin < index { words.append(Self.lower(bytes, begin..<index)) }
        begin = index + 1
      }
    }
  }

  func text(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// The text from the first to the last of some tokens, as it stands.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
  }

  /// The sentence that holds a token.
  func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }

  func features(_ index: Int) -> WordFeatures {
    lexicon.vocabulary[tokens[index].word]
  }

  /// The sentence as evidence, with its range in the body or in the title.
  func evidence(_ sentence: Int) -> Evidence {
    let range = sentences[sentence].bytes
    let text = String(decoding: bytes[range], as: UTF8.self)
    if range.lowerBound < bodyStart {
      return Evidence(text: text, start: range.lowerBound, end: range.upperBound, source: .title)
    }
    return Evidence(text: text, start: range.lowerBound - bodyStart, end: range.upperBound - bodyStart)
  }
}
