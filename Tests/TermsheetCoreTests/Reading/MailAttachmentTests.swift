import Foundation
import Testing

@testable import TermsheetCore

@Suite struct MailAttachmentTests {
  private static let header = """
    From: The Tin Ledger <news@tin.example>
    Date: Mon, 3 Nov 2025 09:00:00 +0100
    Message-ID: <1@tin.example>
    MIME-Version: 1.0

    """
  private static let words = """
    Quillon, a maker of chips, has raised $40 million from Harrow Partners, and it will build a second plant in Leeds \
    with the money, its founder said.
    """

  /// A letter with a text and files, each of which is its header lines and its content.
  private func letter(
    _ text: String, _ files: [(header: String, content: [UInt8])], subject: String = "Two plants", also: String = ""
  ) -> String {
    var mail = "Subject: \(subject)\nContent-Type: multipart/mixed; boundary=b\n\(also)\(Self.header)\n"
    mail += "--b\nContent-Type: text/plain\n\n\(text)\n"
    for file in files {
      let content = Data(file.content).base64EncodedString(options: .lineLength76Characters)
      mail += "--b\n\(file.header)\nContent-Transfer-Encoding: base64\n\n\(content)\n"
    }
    return mail + "--b--\n"
  }

  private func named(_ name: String, type: String = "application/octet-stream") -> String {
    "Content-Type: \(type)\nContent-Disposition: attachment; filename=\"\(name)\""
  }

  private func word(_ text: String) throws -> [UInt8] {
    let document = "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
    return try Packed.bytes(.zip, [("[Content_Types].xml", []), ("word/document.xml", Array(document.utf8))])
  }

  private let page = Array(
    "<html><head><title>Tarn sells</title></head><body><article><p>\(words)</p></article></body></html>".utf8)

  @Test func filesAreArticlesOfTheirOwn() throws {
    let mail = letter(
      Self.words,
      [(named("report.docx"), try word(Self.words)), (named("page.html", type: "text/html"), page)])
    let all = try readAll(mail, as: "a.eml")
    #expect(all.articles.map(\.path) == ["a.eml", "a.eml/report.docx", "a.eml/page.html"])
    #expect(all.articles.map(\.origin.formats) == [["mail"], ["mail", "office"], ["mail", "html"]])
    #expect(all.articles.map(\.title) == ["Two plants", nil, "Tarn sells"])
    // When a file was written is not known from the letter.
    #expect(all.articles.map { $0.published?.iso } == ["2025-11-03", nil, nil])
    #expect(all.broken.isEmpty)
  }

  @Test func theFileOfACoverLetterIsItsArticle() throws {
    let file = [(header: named("report.docx"), content: try word(Self.words))]
    let sent = try readAll(letter("The paper of today.", file), as: "a.eml").articles
    #expect(sent.map(\.path) == ["a.eml/report.docx"])
    #expect(sent.first?.title == "Two plants")
    #expect(sent.first?.published == nil && sent.first?.outlet == nil)
    let news = try readAll(
      letter("The paper of today.", file, also: "List-Unsubscribe: <https://tin.example/no>\n"), as: "a.eml"
    ).articles
    #expect(news.first?.published?.iso == "2025-11-03")
    #expect(news.first?.outlet == "The Tin Ledger")
    #expect(news.first?.origin.outlet == "From")
  }

  @Test func aCoverLetterWhoseFileCannotBeReadIsReadItself() throws {
    let all = try readAll(
      letter("The paper of today.", [(named("report.docx"), Array("PK\u{3}\u{4}".utf8))]), as: "a.eml")
    #expect(all.articles.map(\.body) == ["The paper of today."])
    #expect(all.broken.map(\.path) == ["a.eml/report.docx"])
  }

  @Test(.enabled(if: ExternalTool.find("pdftotext") != nil, "pdftotext is not installed"))
  func aPaperIsReadWhateverItsPartIsCalled() throws {
    let pdf = Packed.pdf("Quillon has raised $40 million from Harrow.")
    let all = try readAll(
      letter(Self.words, [("Content-Type: application/pdf\nContent-Disposition: inline", Array(pdf.utf8))]),
      as: "a.eml")
    #expect(all.articles.map(\.path) == ["a.eml", "a.eml/attachment.pdf"])
    #expect(all.articles.last?.body.contains("$40 million from Harrow") == true)
  }

  @Test func lettersInLettersAreReadHoweverTheyAreAttached() throws {
    let inner = letter(Self.words, [(named("page.html"), page)], subject: "Inner")
    let all = try readAll(
      letter(
        Self.words,
        [
          ("Content-Type: message/rfc822\nContent-Disposition: attachment; filename=a.eml", Array(inner.utf8)),
          (named("saved.eml"), Array(inner.utf8)),
        ], subject: "Outer"),
      as: "a.mbox.eml")
    #expect(all.articles.map(\.title) == ["Outer", "Inner", "Tarn sells", "Inner", "Tarn sells"])
    #expect(
      all.articles.map(\.path) == [
        "a.mbox.eml", "a.mbox.eml/saved.eml", "a.mbox.eml/saved.eml/page.html", "a.mbox.eml#2",
        "a.mbox.eml#2/page.html",
      ])
  }

  @Test func whatIsNoArticleIsPassedOver() throws {
    let all = try readAll(
      letter(
        Self.words,
        [
          (named("photo.png", type: "image/png"), [0x89, 0x50]), (named("meeting.ics", type: "text/calendar"), [0x42]),
          (named("signature.txt", type: "text/plain"), Array("Ida Brandt, Leeds".utf8)),
          (named("smime.p7s", type: "application/pkcs7-signature"), [0x30]),
        ]), as: "a.eml")
    #expect(all.articles.map(\.path) == ["a.eml"])
    #expect(all.broken.isEmpty && all.notes.isEmpty)
  }

  @Test func aShortFileWithANameIsNoSignature() throws {
    let short = Array("Tarn has raised $40 million from Harrow.".utf8)
    let sign = Array("Ida Brandt, Leeds".utf8)
    let all = try readAll(
      letter(
        Self.words,
        [
          (named("tarn.txt", type: "text/plain"), short), (named("ATT00001.txt", type: "text/plain"), sign),
          ("Content-Type: text/plain\nContent-Disposition: attachment", sign),
        ]), as: "a.eml")
    #expect(all.articles.map(\.path) == ["a.eml", "a.eml/tarn.txt"])
    #expect(all.articles.last?.body == "Tarn has raised $40 million from Harrow.")
  }

  @Test func namesLeadNowhereAndAreDecoded() throws {
    let names = [
      "filename=\"../../etc/report.html\"", "filename*=UTF-8''Zw%C3%B6lf%20Werke.html",
      "filename*0*=UTF-8''Zw%C3%B6; filename*1=\"lf.html\"", "filename=\"=?utf-8?Q?caf=C3=A9.html?=\"",
      "filename=\"C:\\\\papers\\\\report.html\"",
    ]
    let mail = letter(
      Self.words, names.map { ("Content-Type: text/html\nContent-Disposition: attachment; \($0)", page) })
    #expect(
      try readAll(mail, as: "a.eml").articles.dropFirst().map(\.path) == [
        "a.eml/report.html", "a.eml/Zwölf Werke.html", "a.eml/Zwölf.html", "a.eml/café.html", "a.eml/report.html.2",
      ])
  }

  @Test func filesStayWithinTheLimits() throws {
    var options = ReadingOptions()
    options.limits.mailAttachments = 2
    let many = try readAll(
      letter(Self.words, (1...4).map { (named("\($0).html"), page) }), as: "a.eml", options: options)
    #expect(many.articles.count == 3)
    #expect(many.broken.map(\.failure) == [.beyondLimit(.attachments(2))])
    var nested = Array(Self.words.utf8)
    for depth in 0..<6 {
      nested = Array(
        letter(Self.words, [(named("\(depth).\(depth == 0 ? "txt" : "eml")"), nested)]).utf8)
    }
    let deep = try readAll(nested, as: "a.eml")
    #expect(deep.broken.map(\.failure) == [.beyondLimit(.depth(4))])
    let bomb = try Packed.bytes(.gzip, [("", Array(repeating: 0x41, count: 40 << 20))])
    let all = try readAll(letter(Self.words, [(named("a.txt.gz"), bomb)]), as: "a.eml")
    #expect(all.articles.map(\.path) == ["a.eml"])
    #expect(all.broken.map(\.path) == ["a.eml/a.txt.gz"])
  }

  @Test func aForcedFormatIsSaidOfTheLetter() throws {
    let mail = letter(Self.words, [(named("page.html"), page)])
    let all = try readAll(mail, as: "a", options: ReadingOptions(format: "mail"))
    #expect(all.articles.map(\.origin.formats) == [["mail"], ["mail", "html"]])
  }
}
