import Testing

@testable import TermsheetCore

@Suite struct ConfiguredFieldsTests {
  @Test func namesAreReadAndTriedBeforeTheUsualOnes() throws {
    let file = ConfiguredFields(
      yaml: """
        theme: light
        fields:
          body: story.text
          title: [kop, headline]
        """)
    #expect(file.mapping == FieldMapping([.body: ["story.text"], .title: ["kop", "headline"]]))
    #expect(file.mistakes.isEmpty)
    let record = #"{"kop": "Quillon", "title": "No", "story": {"text": "Words."}, "text": "None"}"#
    let article = try #require(
      try readAll(record, as: "a.json", options: ReadingOptions(fields: file.mapping)).articles.first)
    #expect(article.title == "Quillon" && article.body == "Words.")
    #expect(article.origin.title == "field kop")
  }

  @Test func mistakesAreToldByLineAndTheRestCounts() {
    let file = ConfiguredFields(yaml: "fields:\n  boddy: a\n  title:\n  outlet: bron\n")
    #expect(file.mapping.names == [.outlet: ["bron"]])
    #expect(file.mistakes == [.unknownField("boddy", line: 2), .noName(of: .title, line: 3)])
    #expect(ConfiguredFields(yaml: "fields: body").mistakes == [.noFields(line: 1)])
    for nothing in ["", "theme: light", "fields:", "fields: {}"] {
      #expect(ConfiguredFields(yaml: nothing) == ConfiguredFields(yaml: ""), "\(nothing)")
    }
    #expect(ConfiguredFields(yaml: "fields: [").mistakes.count == 1)
  }

  @Test func theFileInTheFolderIsFound() throws {
    let scratch = try Scratch()
    #expect(ConfiguredFields.load(folder: scratch.path).fields.names.isEmpty)
    let path = try scratch.write("config.yaml", "fields:\n  body: verhaal\n  x: y\n")
    let (fields, problems) = ConfiguredFields.load(folder: scratch.path)
    #expect(fields.names == [.body: ["verhaal"]])
    #expect(problems.map(\.path) == [path] && problems.allSatisfy { $0.severity == .warning })
  }

  @Test func whatIsWrongWithTheSettingsIsToldWithTheArticles() async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Words.")
    let problem = Problem(path: "config.yaml", reason: "is wrong", severity: .warning)
    let loaded = await Loaded(Library(roots: [scratch.path], options: ReadingOptions(problems: [problem])).read())
    #expect(loaded.problems == [problem])
    #expect(loaded.articles.count == 1)
  }
}
