import Testing

@testable import TermsheetCore

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("By Jane Doe, Senior Reporter", "Jane Doe"), ("Jane Doe, Senior Reporter", "Jane Doe"),
    ("Jane Doe, Technology Editor at The Vessia Ledger", "Jane Doe"),
    ("By Jane Doe and Ola Nord | Staff Writers", "Jane Doe and Ola Nord"),
    ("Jane Doe and Ola Nord, Staff Writers", "Jane Doe and Ola Nord"),
    ("Jane Doe, Senior Reporter, and Ola Nord, Editor", "Jane Doe, Ola Nord"),
    ("Jane Doe - Chief Correspondent", "Jane Doe"), ("Jane Doe (Senior Reporter)", "Jane Doe"),
    ("Senior Reporter Jane Doe", "Jane Doe"), ("Written by Jane Doe · Contributor", "Jane Doe"),
    ("Jane Doe, Vessia Bureau Chief", "Jane Doe"), ("Jane Doe, head of research", "Jane Doe"),
  ])
  func namesStandAlone(line: String, names: String) {
    #expect(AuthorNames.cleaned(line) == names)
  }

  @Test(arguments: [
    "Jane Doe", "Jane Doe, Ola Nord", "Doe, Jane", "Jane Doe, Wire Service", "The Editors", "Staff Writer",
    "Vessia Ledger Staff", "Jane Doe-Nord", "Jane Doe (Vessia)", "Senior Reporter", "By", "Ann Reporter Doe",
    "JANE DOE",
    "Jane Doe, PhD",
  ])
  func whatMayBeANameStays(line: String) {
    #expect(AuthorNames.cleaned(line) == line)
  }

  @Test func everyFormatHasThem() async throws {
    let scratch = try Scratch()
    let text = "Quillan raised $40 million in a Series B led by Birch Capital, the company said on Monday."
    let paths = try [
      scratch.write("a.txt", "author: By Jane Doe, Senior Reporter\ndate: 2031-03-02\n\n\(text)\n"),
      scratch.write("b.json", #"[{"title": "Q", "author": "Jane Doe, Senior Reporter", "body": "\#(text)"}]"#),
      scratch.write(
        "c.html",
        "<html><head><title>Q</title></head><body><article><h1>Q</h1><p class=byline>By Jane Doe, Senior Reporter</p>"
          + "<p>\(text)</p><p>\(text)</p></article></body></html>"),
    ]
    for path in paths {
      #expect(await Loaded([path]).articles.map(\.author) == ["Jane Doe"], "\(path)")
    }
  }
}
