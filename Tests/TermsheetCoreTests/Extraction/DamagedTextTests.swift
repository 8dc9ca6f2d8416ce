import Foundation
import Testing

@testable import TermsheetCore

/// Sentences of which words are missing, doubled or of another sentence, as tables, menus and bad copies have them.
@Suite struct DamagedTextTests {
  private static let articles = 160
  private static let sentencesEach = 14

  /// The sentences of the articles that are worked on, in one order.
  private static func sentences() throws -> [[Substring]] {
    let folder = "work/articles"
    let names = try FileManager.default.contentsOfDirectory(atPath: Corpus.path(folder)).sorted()
    return try names.flatMap { name in
      try Corpus.text("\(folder)/\(name)").split(separator: "\n").flatMap { line in
        line.split(separator: ". ").map { $0.split(separator: " ") }.filter { $0.count > 4 }
      }
    }
  }

  private static func damaged(_ words: [Substring], with other: [Substring], _ chance: inout Mutation) -> String {
    var words = words
    switch chance.below(4) {
    case 0: words = words.filter { _ in chance.below(3) > 0 }
    case 1: words = Array(words.prefix(chance.below(words.count) + 1)) + other.suffix(chance.below(other.count) + 1)
    case 2: words.insert(contentsOf: other.prefix(chance.below(6)), at: chance.below(words.count))
    default:
      for _ in 0...chance.below(words.count) where words.count > 1 { words.remove(at: chance.below(words.count)) }
    }
    return words.joined(separator: " ")
  }

  @Test func everyTextGivesFactsWithItsOwnWords() throws {
    let sentences = try Self.sentences()
    let extractor = Extractor()
    var chance = Mutation(seed: 12_067)
    for _ in 0..<Self.articles {
      let texts = (0..<Self.sentencesEach).map { _ in
        Self.damaged(
          sentences[chance.below(sentences.count)], with: sentences[chance.below(sentences.count)], &chance)
      }
      let article = Article(
        path: "a.txt", title: texts[0], published: PartialDate(year: 2026, month: 3, day: 14),
        body: texts.joined(separator: ". "))
      let facts = extractor.facts(in: article)
      for evidence in facts.deals.flatMap(\.evidence) + facts.stakes.flatMap(\.evidence) {
        let source = Array((evidence.source == .title ? article.title ?? "" : article.body).utf8)
        #expect(source[evidence.start..<evidence.end].elementsEqual(evidence.text.utf8))
      }
    }
  }

  /// A name stands between the verb and the amount that the verb takes.
  @Test func aBuyerBehindTheVerbIsNoRange() {
    let facts = Extractor().facts(
      in: Article(path: "a.txt", title: nil, body: "Quillon, from ex-Microsoft gets $60M cloud"))
    #expect(facts.stakes.isEmpty)
  }
}
