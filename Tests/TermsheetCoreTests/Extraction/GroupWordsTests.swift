import Testing

@testable import TermsheetCore

@Suite("The words of groups, cut once")
struct GroupWordsTests {
  private let reading = Analysis(
    Article(
      path: "a", title: "Quillan raises $40 million",
      body: """
        Quillan Übersicht, a start-up in São Paulo, has been in talks to raise  "fresh" money, and is
        weighing a non-binding letter of intent. Its €1.5 billion Series B was led by Birch & Alder's Elm Fund II.
        """), lexicon: .builtIn)

  @Test("are what stands between the spaces of its text")
  func words() {
    var wide = 0
    for sentence in reading.sentences {
      for group in sentence.groups {
        let text = reading.lower(group)
        #expect(Array(reading.words(of: group)) == text.split(separator: " ").map(String.init), "\(text)")
        if text.contains(" ") { wide += 1 }
      }
    }
    #expect(wide > 3)
  }

  @Test("A stretch of tokens that is no group has its words too")
  func stretch() throws {
    let tokens = try #require(reading.document.sentences.last?.tokens)
    let group = Group(kind: .other, tokens: tokens.lowerBound..<tokens.lowerBound + 5, word: .unknown)
    #expect(Array(reading.words(of: group)) == reading.lower(group).split(separator: " ").map(String.init))
  }

  @Test(
    "Of several patterns one stands where it would stand alone",
    arguments: [
      "it is getting all of it ready", "it is getting all of it", "they are gearing up", "up gearing are they",
      "we mean to sell", "", "ready",
    ])
  func patterns(_ text: String) {
    let texts = ["is/are getting ~4 ready", "means/mean to raise/sell", "is/are gearing up", "?now readying"]
    let words = text.split(separator: " ").map(String.init)
    let alone = words.indices.contains { start in
      texts.contains { WordPattern($0).length(in: words, from: start) != nil }
    }
    #expect(WordPatterns(texts).stand(in: words) == alone)
  }
}
