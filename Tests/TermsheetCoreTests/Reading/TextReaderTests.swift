import Testing

@testable import TermsheetCore

@Suite struct TextReaderTests {
  @Test func readsHeaderLines() throws {
    let (article, notes) = try read(
      """
      source: Harbour Wire (newsletter)
      date: 2025-11-03
      title: Quillon: $40m for a chip that sips
      url: https://example.com/a?b=c
      author: Ann Author

      Quillon has raised $40 million.
      """)
    #expect(article.outlet == "Harbour Wire (newsletter)")
    #expect(article.published?.iso == "2025-11-03")
    #expect(article.title == "Quillon: $40m for a chip that sips")
    #expect(article.url == "https://example.com/a?b=c")
    #expect(article.author == "Ann Author")
    #expect(article.body == "Quillon has raised $40 million.")
    #expect(notes.isEmpty)
  }

  @Test func anEmptyDateIsNone() throws {
    let (article, notes) = try read("source: Wire\ndate:\ntitle: T\n\nText.")
    #expect(article.published == nil)
    #expect(notes.isEmpty)
  }

  @Test func aDateThatIsNotUnderstoodIsTold() throws {
    let (article, notes) = try read("title: T\ndate: 11/12/2025\n\nText.")
    #expect(article.published == nil)
    #expect(notes == [.unreadableDate("11/12/2025")])
  }

  @Test func readsADateOnTheFirstLine() throws {
    let (article, _) = try read(
      " date 2025-12-17 Bexley is in talks to buy Quillon, a maker of chips.\n\nA Costly Courtship\n\nIt may fail.")
    #expect(article.published?.iso == "2025-12-17")
    #expect(article.body.hasPrefix("Bexley is in talks"))
    #expect(article.title == nil)
    #expect(article.headingTexts == ["A Costly Courtship"])
  }

  @Test(arguments: [
    "date nights are over for Quillon's founders.\n\nThey work.",
    "date 2025-13-17 is no day of any calendar.\n\nText.",
    "Source: a person who knows the talks said they were over.\nQuillon declined to comment.",
    "https://example.com: a page about nothing.\n\nText.",
  ])
  func takesNoHeaderWhereThereIsNone(text: String) throws {
    let (article, _) = try read(text)
    #expect(article.published == nil)
    #expect(article.outlet == nil)
    #expect(article.body == text)
  }

  @Test func keepsTheBodyByteForByte() throws {
    let body = "One  “two” \u{1B}[31mred\u{202E}.\n\n\n  Three…\t\n"
    let (article, _) = try read("title: T\n\n" + body)
    #expect(article.body == body)
  }

  @Test func takesLineEndsAndMarks() throws {
    let (article, _) = try read("\u{FEFF}title: T\r\n\r\nOne.\r\n\r\nTwo.\r\n")
    #expect(article.title == "T")
    #expect(article.body == "One.\n\nTwo.\n")
    let (old, _) = try read("title: T\r\rOne.\rTwo.")
    #expect(old.body == "One.\nTwo.")
  }

  @Test func aFirstHeadingIsTheTitleWhereNoneIsGiven() throws {
    let (article, _) = try read("Quillon Raises Money\n\nQuillon raised money on Monday.")
    #expect(article.title == "Quillon Raises Money")
    #expect(article.headingTexts == ["Quillon Raises Money"])
  }

  @Test func aLineOfAMegabyteIsRead() throws {
    let line = String(repeating: "word ", count: 250_000)
    let (article, _) = try read(line + "\n\nEnd.")
    #expect(article.body.utf8.count == line.utf8.count + 6)
    #expect(article.headings.isEmpty)
  }

  @Test func onlyHeaderAndTitleIsAnArticle() throws {
    #expect(try read("title: Quillon buys Bexley\n").article.body.isEmpty)
  }

  @Test func anUnknownExtensionIsReadAsText() throws {
    #expect(try read("Plain words.", as: "notes.log").article.body == "Plain words.")
  }
}

@Suite struct HeadingFinderTests {
  private func headings(_ body: String) -> [String] {
    let bytes = Array(body.utf8)
    return HeadingFinder.headings(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    "Fluid Talks and a Possible Price", "Quillon: what we know", "Where Next for Bexley?", "2026 and Beyond",
    "“A bubble” or not", "Çelik's Second Act", "In brief:",
  ])
  func findsHeadings(heading: String) {
    #expect(headings("Text before.\n\n\(heading)\n\nText behind.") == [heading])
  }

  @Test(arguments: [
    "It failed.", "- Quillon raised money", "* Quillon raised money", "• Quillon raised money", "Why it counts. Money",
    "and then it stopped", "“We are done.”", "(It is not.)", "Too late, said everybody!",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", "***", "Two\nlines",
  ])
  func leavesOtherLines(line: String) {
    #expect(headings("Text before.\n\n\(line)\n\nText behind.").isEmpty)
  }

  @Test func needsBlankLinesAround() {
    #expect(headings("A Title\nText behind.").isEmpty)
    #expect(headings("Text before.\nA Title\n\nText behind.").isEmpty)
  }

  @Test func aListOfShortLinesIsNoneAndTheLastLineIsNone() {
    #expect(headings("Text.\n\nQuillon $40m\n\nBexley $3m\n\nOrrery $9m\n\nText.").isEmpty)
    #expect(headings("Text.\n\nBy Ann Author").isEmpty)
  }
}
