/// An article as the grammar sees it: title and body in one run of bytes, cut into tokens and sentences.
struct ArticleText {
  let article: Article
  /// The title, a blank line, and the body; only the body where there is no title.
  let bytes: [UInt8]
  /// Where the body begins in `bytes`.
  let bodyStart: Int
  let tokens: [Token]
  let sentences: [Sentence]
  let lexicon: Lexicon

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
      var sentences = SentenceSplitter(bytes: buffer, tokens: tokens, headings: headings).sentences()
      for index in sentences.indices where sentences[index].bytes.lowerBound < bodyStart {
        sentences[index].form = .title
      }
      return (tokens, sentences)
    }
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.tokens = tokens
    self.sentences = sentences
  }

  func text(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// The text from the first to the last of some tokens, as it stands.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
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
