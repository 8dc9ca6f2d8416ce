import Testing

@testable import TermsheetCore

/// Who wrote an article, and when, in a line below its title.
@Suite struct BylineTests {
  private static let text = "Quillon has raised $40 million from Harrow Partners, and it will build a plant in Leeds."
  /// What every letter here begins with, up to where a header of its own or the empty line follows.
  private static let letterHeader = """
    From: The Tin Ledger <news@tin.example>
    Date: Mon, 3 Nov 2025 09:00:00 +0100
    Message-ID: <1@tin.example>
    Subject: Two plants
    """

  @Test(arguments: [
    ("By Ida Brandt", "Ida Brandt"),
    ("by Ida Brandt and Jonas de Vries", "Ida Brandt and Jonas de Vries"),
    ("By Ida Brandt, Senior Reporter", "Ida Brandt"),
    ("By Ida Brandt | The Tin Ledger", "Ida Brandt"),
    ("By Ida Brandt • 14 March 2026", "Ida Brandt"),
    ("Written by Ida Brandt", "Ida Brandt"),
    ("By IDA BRANDT", "IDA BRANDT"),
  ])
  func aLineBelowTheTitleNamesTheAuthor(line: String, author: String) throws {
    for lead in ["", "\n", "\n14 March 2026\n\n"] {
      for name in ["a.txt", "a.md"] {
        let title = name == "a.md" ? "# Two plants\n" : "Two Plants For Leeds\n\n"
        let (article, _) = try read("\(title)\(lead)\(line)\n\n\(Self.text)", as: name)
        #expect(article.author == author, "\(name) \(lead)")
        #expect(article.origin.author == "line at the beginning")
        #expect(article.body.contains(Self.text))
      }
    }
  }

  @Test func aLineRightBelowTheTitleIsABylineToo() throws {
    let (article, _) = try read("Two Plants For Leeds\nBy Ida Brandt\n\n\(Self.text)")
    #expect(article.title == "Two Plants For Leeds")
    #expect(article.origin.title == "line at the beginning")
    #expect(article.author == "Ida Brandt")
  }

  @Test func aDateOnALineOfItsOwnIsTheArticles() throws {
    for lines in [
      "By Ida Brandt\n14 March 2026", "March 14, 2026\nBy Ida Brandt", "By Ida Brandt\n\nPublished 14 March 2026",
    ] {
      let (article, _) = try read("Two Plants For Leeds\n\n\(lines)\n\n\(Self.text)")
      #expect(article.published?.iso == "2026-03-14", "\(lines)")
      #expect(article.origin.published == "line at the beginning")
      #expect(article.author == "Ida Brandt")
    }
  }

  @Test func theDateBehindTheNameIsTheArticles() throws {
    let (article, _) = try read("Two Plants For Leeds\n\nBy Ida Brandt | 14 March 2026\n\n\(Self.text)")
    #expect(article.published?.iso == "2026-03-14")
    #expect(article.author == "Ida Brandt")
  }

  @Test func theHeaderSaysItFirst() throws {
    let (article, _) = try read(
      "title: Two plants\nauthor: Jonas Vries\ndate: 2026-03-13\n\nBy Ida Brandt\n\n14 March 2026\n\n\(Self.text)")
    #expect(article.author == "Jonas Vries")
    #expect(article.origin.author == "header line")
    #expect(article.published?.iso == "2026-03-13")
  }

  @Test(arguments: [
    "By Friday", "By 2030", "By the Numbers", "By Then It Was Too Late", "By design, Quillon sells chips by the kilo.",
    "By Ida Brandt's account the plant was never built, and nobody was paid for it.", "By March 2027",
  ])
  func otherLinesNameNobody(line: String) throws {
    let (article, _) = try read("Two Plants For Leeds\n\n\(line)\n\n\(Self.text)")
    #expect(article.author == nil)
    #expect(article.published == nil)
  }

  @Test func whatStandsBehindTheFirstParagraphIsOfTheText() throws {
    let (article, _) = try read(
      "Two Plants For Leeds\n\n\(Self.text)\n\nBy Ida Brandt\n\n14 March 2026\n\n\(Self.text)")
    #expect(article.author == nil)
    #expect(article.published == nil)
  }

  @Test func aPlainLetterNamesItsAuthorToo() throws {
    let mail = """
      \(Self.letterHeader)

      Two Plants For Leeds

      By Ida Brandt

      \(Self.text)
      """
    let (article, _) = try read(mail, as: "a.eml")
    #expect(article.author == "Ida Brandt")
    #expect(article.origin.author == "line at the beginning")
    #expect(article.published?.iso == "2025-11-03")
    #expect(article.outlet == "The Tin Ledger")
  }

  @Test func aPageInALetterNamesItsAuthorToo() throws {
    let mail = """
      \(Self.letterHeader)
      Content-Type: text/html

      <h1>Two plants</h1><p>By Ida Brandt</p><p>\(Self.text)</p>
      """
    #expect(try read(mail, as: "a.eml").article.author == "Ida Brandt")
  }
}
