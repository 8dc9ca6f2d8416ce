import Foundation
import Testing

@testable import TermsheetCore

/// Companies are found by their form and surroundings: names that stand in no list are read as well as those that do.
@Suite(.serialized) struct InventedNameTests {
  /// How far a figure may fall.
  static let tolerance = 0.05
  /// Where it still falls farther (of few stakes each weighs much): capacity is told from other purchases by services
  /// and chips whose makers a list knows, and a maker of chips of whom the text says nothing else is known only to a list;
  /// and who gives is told from who receives by lists of firms where no name says what it is.
  static let farther: [String: [Score.Figure: Double]] = [
    "founding": [.core: 0.08, .hardware: 0.14, .investors: 0.10, .stakes: 0.22],
    "work": [.core: 0.09, .investors: 0.15, .stakes: 0.20, .hardware: 0.09],
  ]

  private func scores(_ part: String) throws -> (known: Score, invented: Score) {
    let annotations = try Annotations(folder: Corpus.path("\(part)/gold"))
    let names = InventedNames(annotations.articles.map(\.gold))
    let known = try Corpus.extracted("\(part)/articles")
    let invented = try Corpus.extracted("\(part)/articles", changing: names.renamed)
    var result = (known: Score(), invented: Score())
    for (name, gold) in annotations.articles {
      result.known.add(known[name].map(ScoredArticle.init), against: gold)
      result.invented.add(invented[name].map(ScoredArticle.init), against: names.renamed(gold))
    }
    return result
  }

  @Test(arguments: ["founding", "work"]) func noListIsNeeded(part: String) throws {
    let (known, invented) = try scores(part)
    for figure in [Score.Figure.core, .stakes, .hardware, .investors] {
      let fall = known[figure].f1 - invented[figure].f1
      #expect(
        fall <= Self.farther[part]?[figure] ?? Self.tolerance,
        "\(figure.rawValue): \(known[figure].f1) falls to \(invented[figure].f1)")
    }
  }

  @Test func everyCompanyIsReplaced() throws {
    let gold = try Annotations(folder: Corpus.path("founding/gold")).articles.map(\.gold)
    let names = InventedNames(gold)
    #expect(names.count > 100)
    let lexicon = Lexicon.builtIn
    for word in names.inventedWords { #expect(lexicon.entry(named: word) == nil) }
    let text = "OpenAI's round, led by SoftBank and Nvidia; NVIDIA-backed CoreWeave."
    let renamed = names.renamed(text)
    for name in ["OpenAI", "SoftBank", "Nvidia", "NVIDIA", "CoreWeave"] { #expect(!renamed.contains(name)) }
    #expect(renamed.hasSuffix("."))
    #expect(renamed.contains("'s round, led by "))
  }
}
