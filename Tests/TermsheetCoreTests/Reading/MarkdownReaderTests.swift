import Testing

@testable import TermsheetCore

@Suite struct MarkdownReaderTests {
  private func body(_ text: String) throws -> String { try read(text, as: "a.md").article.body }

  @Test func readsFrontMatter() throws {
    let (article, notes) = try read(
      """
      ---
      title: "Quillon: $40m"
      published: 2025-12-17T10:00:00Z
      outlet: Harbour Wire
      author: [Ann Author, Bo Byline]
      url: https://example.com/q
      tags: [chips]
      ---

      Quillon has raised **$40 million**.
      """, as: "a.md")
    #expect(article.title == "Quillon: $40m")
    #expect(article.published?.iso == "2025-12-17")
    #expect(article.outlet == "Harbour Wire")
    #expect(article.author == "Ann Author, Bo Byline")
    #expect(article.url == "https://example.com/q")
    #expect(article.body == "Quillon has raised $40 million.")
    #expect(notes.isEmpty)
  }

  @Test(arguments: [
    ("date: 2025-12-17", "2025-12-17"), ("date: '2025-12-17'", "2025-12-17"), ("date: 2025-12", "2025-12"),
    ("date: 2025-12-17 09:30:00 +01:00", "2025-12-17"), ("published: December 17, 2025", "2025-12-17"),
  ])
  func readsDates(line: String, iso: String) throws {
    #expect(try read("---\n\(line)\n---\nText.", as: "a.md").article.published?.iso == iso)
  }

  @Test func namesInsideMappingsAreTaken() throws {
    let (article, _) = try read("---\nsource:\n  name: Harbour Wire\n  id: 7\ntitle: ~\n---\nText.", as: "a.md")
    #expect(article.outlet == "Harbour Wire")
    #expect(article.title == nil)
  }

  @Test func brokenFrontMatterIsReadByLinesAndTold() throws {
    let (article, notes) = try read("---\ntitle: Quillon: a chip\ndate: 2025-12-17\n---\nText.", as: "a.md")
    #expect(article.title == "Quillon: a chip")
    #expect(article.published?.iso == "2025-12-17")
    #expect(notes == [.brokenFrontMatter(line: 2)])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepFrontMatterIsRefusedWithoutHarm(opening: String) throws {
    let bomb = String(repeating: opening, count: 4_000)
    let (article, notes) = try read("---\ntitle: T\nx: 1\n\(bomb)\n---\nText.", as: "a.md")
    #expect(article.title?.prefix(8) == "T")
    #expect(notes == [.brokenFrontMatter(line: nil)])
  }

  @Test func frontMatterBeyondTheLimitIsText() throws {
    let long = String(repeating: "k: v\n", count: 10_000)
    #expect(try read("---\n\(long)---\nText.", as: "a.md").article.outlet == nil)
  }

  @Test func frontMatterTellsTheFormatWhateverTheName() throws {
    let (article, _) = try read("---\ntitle: T\n---\nIt is *so*.", as: "a.txt")
    #expect(article.title == "T")
    #expect(article.body == "It is so.")
  }

  @Test func headerLinesServeAsWell() throws {
    let (article, _) = try read("title: T\ndate: 2025-12-17\n\nIt is *so*.", as: "a.md")
    #expect(article.published?.iso == "2025-12-17")
    #expect(article.body == "It is so.")
  }

  @Test func findsHeadings() throws {
    let (article, _) = try read("# One *big* deal\n\nText.\n\n## Terms ##\nMore.\n\nUnder\n-----\n\nEnd.", as: "a.md")
    #expect(article.title == "One big deal")
    #expect(article.headingTexts == ["One big deal", "Terms", "Under"])
    #expect(!article.body.contains("#"))
    #expect(!article.body.contains("--"))
  }

  @Test(arguments: [
    ("a **bold** and __bold__ word", "a bold and bold word"), ("*one* _two_ ***three***", "one two three"),
    ("5 * 3 * 2", "5 * 3 * 2"), ("snake_case_name and 2*3*4", "snake_case_name and 234"), ("**open", "**open"),
    ("[Quillon](https://q.example/a_(b)) won", "Quillon won"), ("[a *b*][ref] c", "a b c"),
    ("[sic] and [1]", "[sic] and [1]"),
    ("![a chart](x.png)Text", "Text"), ("[![alt](i.png)](l)x", "x"), ("`code *x*` and ``a`b``", "code *x* and a`b"),
    ("\\$5 \\*not\\* and C:\\dir", "$5 *not* and C:\\dir"),
    ("R&amp;D &lt;5% &#8364;3 &bogus; AT&T", "R&D <5% €3 &bogus; AT&T"),
    ("a<br>b <b class=\"x\">c</b> 1 < 2 > 0", "a b c 1 < 2 > 0"), ("<https://q.example>", "https://q.example"),
    ("fact[^1] here", "fact here"), ("~~gone~~ ~5", "gone ~5"), ("a <!-- no\n\nno --> b", "a  b"),
    ("line one\\\nline two", "line one\nline two"), ("**Amazon**'s \"*bid*\"", "Amazon's \"bid\""),
  ])
  func removesMarkup(source: String, text: String) throws {
    #expect(try body("Start.\n\n" + source) == "Start.\n\n" + text)
  }

  @Test func keepsListsAndDropsFencesRulesAndDefinitions() throws {
    let source = "- *one*\n- two\n\n> said\n\n---\n\n```swift\nlet *a* = 1\n```\n\n[r]: http://x\n1. **n**\n"
    #expect(try body(source) == "- one\n- two\n\nsaid\n\n\n\nlet *a* = 1\n\n1. n\n")
  }

  @Test(arguments: ["[", "![", "*a ", "`", "_", "<", "&", "](", "**a* ", "[a](", "`` ` "])
  func hostileMarkupCostsNoMoreThanText(part: String) throws {
    let text = String(repeating: part, count: 8_000)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try body("Start.\n\n" + text) }
    #expect(time < .seconds(10))
  }
}
