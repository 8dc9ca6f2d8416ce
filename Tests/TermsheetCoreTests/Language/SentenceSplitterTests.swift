import Testing

@testable import TermsheetCore

@Suite struct SentenceSplitterTests {
  static func split(_ text: String, headings: [Range<Int>] = [], isTitle: Bool = false) -> [(Sentence, String)] {
    var text = text
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let tokens = Tokenizer(vocabulary: TokenizerTests.vocabulary).tokens(of: bytes)
      let splitter = SentenceSplitter(bytes: bytes, tokens: tokens, headings: headings)
      return splitter.sentences(isTitle: isTitle).map { ($0, String(decoding: bytes[$0.bytes], as: UTF8.self)) }
    }
  }

  @Test(arguments: [
    "It raised $5.5bn.|Then it stopped.",
    "Amazon.com Inc. will put $4 billion into it.|The deal closed.",
    "It bought Meta Platforms Inc.|The deal closed.",
    "Alibaba Group Holding Ltd. led.|It was large.",
    "On Dec. 17, 2025 it closed.",
    "It closed in Dec.|The company said so.",
    "Officials in the U.S. said so.",
    "It works in the U.S.|The firm said so.",
    "Robert W. Chen said no.|It was late.",
    "Mr. The Rock and Dr. No met.",
    "It is No. 1 of approx. 5 and vs. Rs. 400 crore.",
    "Musk v. Altman goes on.",
    "Bids close at 10 a.m. Tuesday.",
    "It was bought at $60B.|Money pours in.",
    "It closed its Series B.|Nvidia led.",
    "“It is done.”|Then came more.",
    "\"It is done.\" She left.",
    "(It is done.)|Then came more.",
    "Is it done?|Yes!|It is.",
    "It raised... and went on.",
    "It raised ...|Then it stopped.",
    "It paid $5bn.|$3bn came from Nvidia.",
    "1. OpenAI raised money.",
  ])
  func cuts(line: String) {
    // A quotation and its speaker may be one sentence or two; the table says which by "|".
    let parts = line.split(separator: "|").map(String.init)
    let text = parts.joined(separator: " ")
    let expected = line.hasPrefix("\"It is done.\" She") ? ["\"It is done.\"", "She left."] : parts
    #expect(Self.split(text).map(\.1) == expected)
  }

  @Test(
    "A line that had room for the next word is a row, however long",
    arguments: [
      "Acme / software for ports, Rotterdam / $25 mn, Series A / Khosla Ventures and Alder\nBirch / tools for agents, Bengaluru and Pune / $4 mn, A / Lightspeed\nQuartz / support, Hosur / $61 mn, A / Redpoint and others",
      "Acme | Rotterdam | Series A | 48m | Kaszek (lead), Monashees and the founders of Birch\nQuartz | Lima | Seed extension | 2m | Alder and some private persons",
    ])
  func rows(text: String) {
    #expect(Self.split(text).map(\.1) == text.split(separator: "\n").map(String.init))
  }

  @Test(
    "Wrapped prose is no list, though a line of it begins with a capital",
    arguments: [
      "The company had been looking for somebody who would lend it the money for\nBirch's third campus, and found a bank in Oslo that was ready to do so at\nthe same price.",
      "Investors were told on Tuesday that the sale of the firm's largest unit to\nQuartz Holdings would go ahead. Nobody had expected that so soon, though it\nWas on the cards.",
    ])
  func wraps(text: String) {
    #expect(!Self.split(text).contains { $0.1.hasSuffix("for") || $0.1.hasSuffix("to") })
  }

  @Test func linesAndParagraphs() {
    let text = """
      A first paragraph that runs on far enough to be wrapped at the usual width
      and goes on here. A second sentence.

      A new paragraph
      """
    let found = Self.split(text)
    #expect(found.map(\.0.paragraph) == [0, 0, 1])
    #expect(found.first?.1.hasSuffix("goes on here.") == true)
  }

  @Test func aWrappedLineMayEndInAnAbbreviation() {
    let text = """
      The news of Wednesday was that the retailer and cloud provider Amazon.com Inc.
      will put more money into it, as officials of the group said on Tuesday in the U.S.
      The deal closed.
      """
    #expect(Self.split(text).map(\.1).last == "The deal closed.")
    #expect(Self.split(text).count == 2)
  }

  @Test func bullets() {
    let found = Self.split("Deals:\n- Acme raised $5m\n• Beta raised $6m\n* Gamma raised $7m")
    #expect(found.map(\.0.form) == [.prose, .bullet, .bullet, .bullet])
    #expect(found.map(\.1).last == "* Gamma raised $7m")
  }

  @Test func headingsAndTitles() {
    let text = "Early Talks\n\nIt raised money."
    let found = Self.split(text, headings: [0..<11])
    #expect(found.map(\.0.form) == [.heading, .prose])
    #expect(Self.split("Acme raises $5m", isTitle: true).map(\.0.form) == [.title])
  }

  @Test func everyTokenIsInOneSentence() {
    let text = "A. B! C? (D.) \"E.\" F... 1. G\n\n- H\nI. ’ ” ) . . ."
    var bytes = 0
    var next = 0
    for (sentence, _) in Self.split(text) {
      #expect(sentence.tokens.lowerBound == next)
      #expect(sentence.bytes.lowerBound >= bytes)
      next = sentence.tokens.upperBound
      bytes = sentence.bytes.upperBound
    }
    #expect(bytes == text.utf8.count)
  }
}
