import Testing

@testable import TermsheetCore

@Suite struct DocumentReaderTests {
  private func word(_ paragraphs: String, styles: String = "", title: String = "") throws -> Article {
    let document = "<w:document xmlns:w=\"x\" xmlns:mc=\"y\"><w:body>\(paragraphs)</w:body></w:document>"
    let bytes = try Packed.bytes(
      .zip,
      [
        ("[Content_Types].xml", []), ("word/document.xml", Array(document.utf8)),
        ("word/styles.xml", Array("<w:styles xmlns:w=\"x\">\(styles)</w:styles>".utf8)),
        ("docProps/core.xml", Array("<c xmlns:dc=\"d\"><dc:title>\(title)</dc:title></c>".utf8)),
      ])
    return try read(bytes, as: "a.docx").article
  }

  private func openDocument(_ paragraphs: String, styles: String = "") throws -> Article {
    let content = """
      <office:document-content><office:automatic-styles>\(styles)</office:automatic-styles><office:body>
      \(paragraphs)</office:body></office:document-content>
      """
    let mark = ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    return try read(Packed.bytes(.zip, [mark, ("content.xml", Array(content.utf8))]), as: "a.odt").article
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  @Test func rowsOfATableAreLines() throws {
    let row = { (cells: [String]) in "<w:tr>\(cells.map { "<w:tc>\(self.paragraph($0))</w:tc>" }.joined())</w:tr>" }
    let body =
      paragraph("Who paid:") + "<w:tbl>\(row(["Harrow", "$30 million"]))\(row(["Tarn", "$10 million"]))</w:tbl>"
      + paragraph("That is all.")
    #expect(try word(body).body == "Who paid:\n\nHarrow | $30 million\nTarn | $10 million\n\nThat is all.\n\n")
    let cell = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let table = "<table:table><table:table-row>\(cell("Harrow"))\(cell("$30 million"))</table:table-row></table:table>"
    #expect(
      try openDocument(table + "<text:p>That is all.</text:p>").body == "Harrow | $30 million\n\nThat is all.\n\n")
  }

  @Test func aTextBoxDoesNotEndTheParagraphThatItHangsOn() throws {
    let box = """
      <mc:AlternateContent><mc:Choice><w:txbxContent>\(paragraph("In a box."))</w:txbxContent></mc:Choice>\
      <mc:Fallback><w:txbxContent>\(paragraph("In a box."))</w:txbxContent></mc:Fallback></mc:AlternateContent>
      """
    let body = "<w:p><w:r><w:t>Quillon has </w:t></w:r><w:r>\(box)</w:r><w:r><w:t>raised $4 million.</w:t></w:r></w:p>"
    #expect(try word(body).body == "In a box.\n\nQuillon has raised $4 million.\n\n")
    let open = "<text:p>Quillon has <draw:text-box><text:p>In a box.</text:p></draw:text-box>raised.</text:p>"
    #expect(try openDocument(open).body == "In a box.\n\nQuillon has raised.\n\n")
  }

  @Test func whatIsNotShownIsLeftOut() throws {
    let body = """
      <w:p><w:r><w:t>Quillon has raised</w:t></w:r><w:moveFrom><w:r><w:t> $1 million</w:t></w:r></w:moveFrom>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t> $2 million</w:t></w:r><w:r><w:t> $3 million.</w:t></w:r></w:p>\
      \(paragraph("Quillon 3", "<w:pStyle w:val=\"TOC1\"/>"))
      """
    #expect(try word(body).body == "Quillon has raised $3 million.\n\n")
    let open = """
      <text:table-of-content><text:p>Quillon 3</text:p></text:table-of-content><text:p>Quillon
        has<office:annotation><text:p>A comment.</text:p></office:annotation><draw:frame><svg:desc>A plant</svg:desc>\
      </draw:frame> raised.</text:p>
      """
    #expect(try openDocument(open).body == "Quillon has raised.\n\n")
  }

  @Test func headingsAreToldByTheirStylesWhateverTheirLanguage() throws {
    let styles = """
      <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>\
      <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
      <w:style w:styleId="Text"><w:name w:val="Body Text"/></w:style>
      """
    let body =
      paragraph("  Two plants", "<w:pStyle w:val=\"berschrift1\"/>") + paragraph("Words.", "<w:pStyle w:val=\"Text\"/>")
      + paragraph("A third", "<w:pStyle w:val=\"Mine\"/>") + paragraph("More words.")
    let article = try word(body, styles: styles)
    #expect(article.headingTexts == ["Two plants", "A third"])
    #expect(article.title == "Two plants")
    let made = "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
    let open = "<text:p text:style-name=\"P1\">Two plants</text:p><text:p text:style-name=\"P2\">Words.</text:p>"
    #expect(try openDocument(open, styles: made).headingTexts == ["Two plants"])
  }

  @Test func itemsOfAListHaveMarks() throws {
    let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr>"
    let body = paragraph("Two:") + paragraph("One.", item) + paragraph("Two.", item) + paragraph("Words.")
    #expect(try word(body).body == "Two:\n\n- One.\n- Two.\n\nWords.\n\n")
    let open = """
      <text:list><text:list-item><text:p>One.</text:p></text:list-item><text:list-item><text:p>Two.</text:p>\
      </text:list-item></text:list><text:p>Words.</text:p>
      """
    #expect(try openDocument(open).body == "- One.\n- Two.\n\nWords.\n\n")
  }

  @Test(
    arguments: [
      ("14 March 2026", "2026-03-14"), ("Published on March 14, 2026", "2026-03-14"), ("2026-03-14", "2026-03-14"),
      ("Saturday, 14 March 2026", "2026-03-14"), ("March 2026", nil), ("Quillon in 2026", nil), ("2026", nil),
      ("14 March 2026: Quillon raises", nil),
    ] as [(String, String?)])
  func aLineOfItsOwnAtTheBeginningGivesTheDate(line: String, date: String?) throws {
    let article = try word(paragraph("Two plants") + paragraph(line) + paragraph("Quillon has raised $40 million."))
    #expect(article.published?.iso == date)
    #expect(article.origin.published == date.map { _ in "line at the beginning" })
  }

  @Test func aDateWithinTheTextIsNotTheArticles() throws {
    let long =
      "Quillon has raised forty million dollars from Harrow, it said, and will put up two plants with it, near Leeds."
    #expect(try word(paragraph("Two plants") + paragraph(long) + paragraph("14 March 2026")).published == nil)
  }

  @Test(arguments: ["Microsoft Word - plants.docx", "Document1", "two plants.indd", "untitled page"])
  func whatProgramsWriteIsNoTitle(title: String) throws {
    #expect(try word(paragraph("Words of it."), title: title).title == nil)
  }

  @Test func runningHeadsAndPageNumbersAreNotOfTheText() {
    let pages = [
      "The Tin Ledger\n\nQuillon, a maker of chips in the north, has raised\n\n1/3\n\n",
      "The Tin Ledger\nforty million dollars from Harrow, said its founder\n\n2/3\n\n",
      "The Tin Ledger\nand from Tarn, too.\n\nPage 3 of 3\n",
    ]
    #expect(
      ReflowedText(Array(pages.joined(separator: "\u{0C}").utf8)).bytes.text
        == "Quillon, a maker of chips in the north, has raised forty million dollars from Harrow, said its founder and from Tarn, too."
    )
  }

  @Test func figuresAtTheEdgeOfPagesStay() {
    let pages = ["Harrow put in\n$30 million", "Tarn put in\n$10 million"]
    let text = ReflowedText(Array(pages.joined(separator: "\u{0C}").utf8)).bytes.text
    #expect(text.contains("$30 million"))
    #expect(text.contains("$10 million"))
  }

  @Test func itemsBeginALineAndAnyHyphenIsJoined() {
    let text =
      "Quillon buys forty thousand of its Traini\u{2010}\num chips, for these plants, as well.\n• Leeds\n• York\n"
    #expect(
      ReflowedText(Array(text.utf8)).bytes.text
        == "Quillon buys forty thousand of its Trainium chips, for these plants, as well.\n• Leeds\n• York")
  }

  @Test func aPDFsPropertiesAreTold() {
    let output = """
      <!DOCTYPE html><html>
      <head>
      <title>R&amp;D at Quillon &lt;North&gt;</title>
      <meta name="Author" content="Ida Brandt"/>
      </head>
      <body>
      <pre>
      Words & more <pre>
      <pre>
      of it.
      </pre>
      </body>
      </html>

      """
    let page = PDFPage(Array(output.utf8))
    #expect(page.title == "R&D at Quillon <North>")
    #expect(page.author == "Ida Brandt")
    #expect(page.text.text == "Words & more <pre>\n<pre>\nof it.\n")
    #expect(PDFPage(Array("Words.\n".utf8)).text.text == "Words.\n")
  }
}
