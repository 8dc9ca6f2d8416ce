import Foundation
import TermsheetCore
import Testing

/// The scorer counts as the one counts by which the annotations were agreed on: its figures over fixed facts are kept
/// beside them.
struct ScoreTests {
  @Test(arguments: [
    ("founding/gold", "scorer/facts.jsonl", "scorer/founding.txt"),
    ("work/gold", "scorer/facts.jsonl", "scorer/work.txt"),
    ("scorer/edges/gold", "scorer/edges/facts.jsonl", "scorer/edges/expected.txt"),
  ])
  func figures(gold: String, facts: String, expected: String) throws {
    let score = try Annotations(folder: Corpus.path(gold)).score(Corpus.facts(facts))
    let wanted = try Corpus.text(expected).split(separator: "\n").map(String.init)
    #expect(score.lines == wanted)
  }

  @Test func missingArticlesCountAgainstTheRecall() throws {
    let annotations = try Annotations(folder: Corpus.path("work/gold"))
    let score = annotations.score([:])
    #expect(score.scored == 0)
    #expect(score.articles == 22)
    #expect(score[.core].recall == 0)
    #expect(score[.quiet].recall == 1)
  }

  @Test func annotationsAgreeWithThemselves() throws {
    let annotations = try Annotations(folder: Corpus.path("founding/gold"))
    let own = Dictionary(uniqueKeysWithValues: annotations.articles.map { ($0.name, $0.gold) })
    let score = annotations.score(own)
    for figure in Score.Figure.allCases where figure != .leads {
      #expect(score[figure].f1 == 1, "\(figure)")
    }
  }

  @Test(arguments: [
    ("Andreessen Horowitz", "a16z", true), ("Quillan’s", "quillan", true), ("x.AI", "xAI", true),
    ("Birch Capital", "Birch", true), ("Birch Capital Partners Fund", "Birch", false), ("Alder", "Aldershot", false),
    ("Vantor Technologies Inc.", "Vantor", true), ("Capital Birch", "Birch Capital", true), ("", "Birch", false),
    ("GV", "Google Ventures", true), ("L’Orée", "LOrée", true),
  ])
  func names(first: String, second: String, isSame: Bool) throws {
    let json = #"{"deals": [{"kind": "debt", "recipient": "\#(first)"}]}"#
    let other = #"{"deals": [{"kind": "debt", "recipient": "\#(second)"}]}"#
    var score = Score()
    score.add(
      try JSONDecoder().decode(ScoredArticle.self, from: Data(json.utf8)),
      against: try JSONDecoder().decode(ScoredArticle.self, from: Data(other.utf8)))
    #expect(score[.detect].hit == (isSame ? 1 : 0))
  }

  @Test(arguments: [
    ("a/b/01-quillan.txt", "01-quillan"), ("quillan", "quillan"), (".hidden", ".hidden"), ("a.b.md", "a.b"),
    ("feed.xml/3", "3"), ("ends.", "ends."),
  ])
  func stems(path: String, stem: String) {
    #expect(Annotations.stem(of: path) == stem)
  }

  @Test func problemsNameTheFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "termsheet-gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: Annotations.Failure.empty(folder: folder.path)) { try Annotations(folder: folder.path) }
    #expect(throws: Annotations.Failure.unreadable(folder: "/no/such")) { try Annotations(folder: "/no/such") }
    let file = folder.appending(path: "quillan.json")
    try Data(#"{"deals": [{"kind": "debt", "investors": "Birch"}]}"#.utf8).write(to: file)
    #expect(throws: Annotations.Failure.malformed(file: file.path, reason: "deals.[0].investors has another type")) {
      try Annotations(folder: folder.path)
    }
  }
}
