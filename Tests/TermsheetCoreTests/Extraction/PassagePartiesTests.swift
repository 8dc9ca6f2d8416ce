import Testing

@testable import TermsheetCore

@Suite("Which companies a passage names before a sentence") struct PassagePartiesTests {
  private func passage(_ body: String, before number: Int) -> (PassageParties, Analysis) {
    let reading = Analysis(Article(path: "test", body: body), lexicon: .builtIn)
    let passage = PassageParties(
      before: number, ArticleParties(reading), reading.document.sentences, isCompany: { _ in true })
    return (passage, reading)
  }

  @Test func theNearestComesFirst() {
    let (passage, reading) = passage(
      "Quillan builds robots. Norbeck builds chips. The round was led by a fund.", before: 2)
    #expect(passage.nearest.map { reading.entities[$0].name } == ["Norbeck", "Quillan"])
  }

  @Test func beforeTheFirstSentenceThereIsNobody() {
    #expect(passage("Quillan builds robots.", before: 0).0.nearest.isEmpty)
  }
}
