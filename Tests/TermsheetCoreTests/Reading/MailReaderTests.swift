import Foundation
import Testing

@testable import TermsheetCore

@Suite struct MailReaderTests {
  private static let header = """
    From: The Tin Ledger <news@tin.example>
    To: reader@example.org
    Date: Mon, 3 Nov 2025 09:00:00 +0100
    Message-ID: <1@tin.example>
    MIME-Version: 1.0

    """

  @Test func readsPlainMailWithEncodedWords() throws {
    let mail = """
      Subject: =?UTF-8?Q?Fwd:_Quillon_=E2=80=93?= =?utf-8?B?IFR3byBwbGFudHM=?=
      Content-Type: text/plain; charset="iso-8859-1"
      Content-Transfer-Encoding: quoted-printable
      \(Self.header)
      Quillon lends =A35 million to the caf=E9, it=
       says.
      """
    let (article, _) = try read(mail, as: "a.eml")
    #expect(article.title == "Quillon – Two plants")
    #expect(article.outlet == "The Tin Ledger")
    #expect(article.published?.iso == "2025-11-03")
    #expect(article.body == "Quillon lends £5 million to the café, it says.")
    #expect(article.origin.title == "Subject")
  }

  @Test func prefersTheMarkedUpFormAndPassesOverAFewAttachedWords() throws {
    let html = Data(
      "<html><body><p>Quillon has raised $40 million from Harrow Partners, and it will build a plant in Leeds with it.</p><p>Unsubscribe here</p></body></html>"
        .utf8)
    let mail = """
      Subject: Quillon
      Content-Type: multipart/mixed; boundary="outer"
      \(Self.header)
      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain

      See https://tin.example/1
      --inner
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      \(html.base64EncodedString(options: .lineLength76Characters))
      --inner--
      --outer
      Content-Type: text/plain; name="signature.txt"
      Content-Disposition: attachment

      Attached words.
      --outer--
      """
    let (article, _) = try read(mail, as: "a.eml")
    #expect(
      article.body == "Quillon has raised $40 million from Harrow Partners, and it will build a plant in Leeds with it."
    )
  }

  private static let stories = [
    "Quillon, a maker of chips, has raised $40 million from Harrow Partners, and it will build a second plant in Leeds with the money.",
    "Tarn has sold its foundry to Orrery for $1.2 billion in cash, two people said, and a further $100 million if it earns enough.",
  ]

  @Test func aDigestIsSeveralStories() throws {
    let mail = """
      Subject: Tuesday's deals
      Content-Type: text/html
      \(Self.header)
      <table><tr><td><p><a href="https://tin.example/view">View in browser</a></p></td></tr>
      <tr><td><h2><a href="https://tin.example/1">Quillon builds</a></h2><p>\(Self.stories[0])</p></td></tr>
      <tr><td><h2>Tarn sells</h2><p>\(Self.stories[1])</p><p><a href="https://tin.example/2">Read more</a></p></td></tr></table>
      """
    let articles = try readAll(mail, as: "a.eml").articles
    #expect(articles.map(\.title) == ["Quillon builds", "Tarn sells"])
    #expect(articles.map(\.path) == ["a.eml#1", "a.eml#2"])
    // Whoever asks the ledger for what is in the letter gets both.
    #expect(articles.allSatisfy { $0.isInside("a.eml") })
    #expect(articles.map(\.url) == ["https://tin.example/1", "https://tin.example/2"])
    #expect(articles.first?.body == Self.stories[0])
    #expect(articles.map(\.outlet) == ["The Tin Ledger", "The Tin Ledger"])
  }

  @Test func anArticleWithHeadingsIsOneStory() throws {
    let mail = """
      Subject: Two plants
      Content-Type: text/html
      \(Self.header)
      <h2>Quillon builds</h2><p>\(Self.stories[0])</p><h2>Tarn sells</h2><p>\(Self.stories[1])</p>
      """
    let articles = try readAll(mail, as: "a.eml").articles
    #expect(articles.map(\.title) == ["Two plants"])
    #expect(articles.first?.headingTexts == ["Quillon builds", "Tarn sells"])
  }

  private func message(_ number: Int) -> String {
    """
    From ida@tin.example Mon Nov  3 09:00:00 2025
    From: Ida <ida@tin.example>
    Subject: Letter \(number)
    Date: Mon, 3 Nov 2025 09:00:00 +0000
    Message-ID: <\(number)@x>

    Words of letter \(number).
    >From here on they go on.


    """
  }

  @Test func readsAMailboxMessageByMessage() throws {
    let all = try readAll((1...3).map(message).joined(), as: "Inbox")
    #expect(all.articles.map(\.title) == ["Letter 1", "Letter 2", "Letter 3"])
    #expect(all.articles.map(\.path) == ["Inbox#1", "Inbox#2", "Inbox#3"])
    #expect(all.articles.first?.body == "Words of letter 1.\nFrom here on they go on.")
  }

  @Test func aMessageBeyondTheLimitDoesNotTakeTheOthersAlong() throws {
    var options = ReadingOptions()
    options.limits.documentBytes = 2000
    let large = message(1).replacingOccurrences(
      of: "Words", with: String(repeating: "Words and more words. ", count: 200))
    let all = try readAll(large + message(2), as: "a.mbox", options: options)
    #expect(all.articles.map(\.title) == ["Letter 2"])
    #expect(all.broken.map(\.failure) == [.tooLarge(bytes: nil, limit: 2000)])
  }

  /// A letter of a few words with a film behind them, as text and page in parts of their own.
  private static let largeLetter = """
    Subject: Quillon
    Content-Type: multipart/mixed; boundary=outer
    \(header)
    --outer
    Content-Type: multipart/related; boundary=inner

    --inner
    Content-Type: text/plain

    Quillon has raised $40 million.
    --inner
    Content-Type: image/png

    \(String(repeating: "iVBORw0KGgo", count: 40))
    --inner--
    --outer
    Content-Type: text/plain
    Content-Disposition: attachment; filename=minutes.txt

    \(String(repeating: "The minutes of the meeting go on. ", count: 200))
    --outer--
    """

  @Test func ofALetterBeyondTheLimitThePartsBeforeItAreRead() throws {
    var options = ReadingOptions()
    // In the picture, and in the attached text, of which half would be an article of its own.
    for limit in [600, 2000] {
      options.limits.documentBytes = limit
      let file = try readAll(Self.largeLetter, as: "a.eml", options: options)
      #expect(file.articles.map(\.body) == ["Quillon has raised $40 million."])
      #expect(file.notes == [.cutOff(limit: limit)])
      #expect(file.broken.isEmpty)
      let box = try readAll(
        "From a@b Mon Nov  3 09:00:00 2025\n\(Self.largeLetter)\n\n" + message(2), as: "a.mbox", options: options)
      #expect(box.articles.map(\.title) == ["Quillon", "Letter 2"])
      #expect(box.notes == [.cutOff(limit: limit)])
    }
  }

  @Test func aLetterOfOneTextBeyondTheLimitIsNotRead() throws {
    var options = ReadingOptions()
    options.limits.documentBytes = 500
    let mail = "Subject: S\n\(Self.header)\n" + String(repeating: "Words and more words. ", count: 200)
    #expect(throws: ReadingFailure.tooLarge(bytes: mail.utf8.count, limit: 500)) {
      try readAll(mail, as: "a.eml", options: options)
    }
  }

  @Test func readsAMaildir() async throws {
    let scratch = try Scratch()
    for folder in ["cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/Mail/" + folder, withIntermediateDirectories: true)
    }
    func letter(_ subject: String) -> String {
      String(message(1).replacingOccurrences(of: "Letter 1", with: subject).drop { $0 != "\n" }.dropFirst())
    }
    try scratch.write("Mail/cur/1762160400.M1P2.host:2,S", letter("Old"))
    try scratch.write("Mail/new/1762160401.M1P3.host", letter("New"))
    try scratch.write("Mail/tmp/1762160402.M1P4.host", letter("Half"))
    try scratch.write("Mail/.Sent/cur/1762160403.M1P5.host:2,S", letter("Sent"))
    let loaded = await Loaded([scratch.path])
    #expect(loaded.articles.compactMap(\.title).sorted() == ["New", "Old", "Sent"])
    #expect(loaded.problems.isEmpty)
  }

  @Test func aThousandPartsWithinEachOtherAreNoCrash() throws {
    var mail = "Subject: Deep\n\(Self.header)"
    mail = "Subject: Deep\nContent-Type: multipart/mixed; boundary=b0\n\(Self.header)\n"
    for depth in 0..<1000 { mail += "--b\(depth)\nContent-Type: multipart/mixed; boundary=b\(depth + 1)\n\n" }
    let deep = try readAll("From a@b Mon Nov  3 09:00:00 2025\n" + mail + "\nEnd.\n", as: "a.mbox")
    #expect(deep.broken.map(\.failure) == [.beyondLimit(.nesting)])
    var letters = "Subject: Deep\n\(Self.header)\nInnermost words.\n"
    for _ in 0..<1000 { letters = "Subject: Around\nContent-Type: message/rfc822\n\(Self.header)\n" + letters }
    #expect(try readAll(letters, as: "a.eml").notes.contains(.tooDeep))
  }

  @Test func headerLinesOfATextAreNoMail() throws {
    let text = "title: Quillon\nsource: Tin Ledger\ndate: 2025-11-03\n\nWords."
    #expect(try read(text, as: "a.txt").article.origin.formats == ["text"])
  }
}
