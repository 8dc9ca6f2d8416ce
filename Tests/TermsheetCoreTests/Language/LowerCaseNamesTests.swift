import Testing

@testable import TermsheetCore

/// Companies that write themselves small are found by where they stand.
@Suite struct LowerCaseNamesTests {
  private func recipients(_ body: String) -> [String?] {
    Extractor().facts(in: Article(path: "test", published: PartialDate(iso: "2025-03-04"), body: body)).deals
      .map(\.recipient)
  }

  @Test(
    arguments: [
      (
        "A buyer was found for quillsong, a developer of voices.\n\nquillsong took in an $8 million seed round in 2020.",
        "quillsong"
      ),
      ("This is the story of 9quill. 9quill raised $34 million in a Series A on Wednesday.", "9quill"),
      ("h2quill raised $11 million in a Series A. The round values h2quill at $90 million.", "h2quill"),
    ])
  func aSentenceBeginsSmall(_ body: String, _ name: String) { #expect(recipients(body) == [name]) }

  @Test func aSlipOfThePenIsNoName() {
    #expect(recipients("quellingly raised $5 million was what they said. Nobody knew.").allSatisfy { $0 == nil })
  }

  @Test func peopleAreCalledByTheirLastNames() {
    let found = recipients(
      "Inez Carvalda founded Quillan two years ago, and she still runs it. Carvalda said the company had raised "
        + "$5 million in a seed round.")
    #expect(found == ["Quillan"])
  }
}
