import Foundation
import Testing

@testable import TermsheetCore

/// Damaged inputs of every format: each gives articles or says why not, within bounds of time and memory.
///
/// `TERMSHEET_FUZZ_RUNS` says how many inputs of each format are tried; `TERMSHEET_FUZZ_SEED` where to begin.
@Suite struct FuzzTests {
  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }

  private static let paragraphs = HTMLReaderTests.paragraphs

  /// One sound input of each format.
  static let seeds: [(name: String, bytes: [UInt8])] = {
    let prose = paragraphs.map { "<p>\($0)</p>" }.joined()
    let message = """
      From: Ida <ida@tin.example>
      Subject: =?utf-8?Q?Quillon_=E2=80=93?= plants
      Date: Mon, 3 Nov 2025 09:00:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      \(paragraphs[0])
      --b
      Content-Type: text/html

      <h2><a href="https://tin.example/1">One</a></h2>\(prose)<h2><a href="https://tin.example/2">Two</a></h2>\(prose)
      --b--

      """
    var seeds: [(name: String, bytes: [UInt8])] = [
      (
        "a.txt",
        Array(("title: Quillon\nsource: Tin\ndate: 2025-11-03\n\n" + paragraphs.joined(separator: "\n\n")).utf8)
      ),
      ("a.md", Array(("---\ntitle: Quillon\ntags: [a, b]\n---\n# One\n\n*a* [b](c) `d`\n\n> " + paragraphs[0]).utf8)),
      (
        "a.html",
        Array(
          """
          <!doctype html><html lang=en><head><title>Quillon - Tin</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quillon","author":[{"name":"Ida"}]}</script>
          <meta property="og:site_name" content="Tin"></head><body><nav>Menu</nav><article><h1>Quillon</h1>\(prose)<ul><li>One<li>Two</ul>
          <table><tr><td>a<td>b</table><div class="related"><a href=x>More</a></div></article><footer>End</footer></body></html>
          """.utf8)
      ),
      (
        "a.xml",
        Array(
          """
          <?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><item><title>One</title><link>https://tin.example/1</link>
          <pubDate>Mon, 03 Nov 2025 09:00:00 GMT</pubDate><description>&lt;p&gt;\(paragraphs[0])&lt;/p&gt;</description></item>
          <item><title>Two</title><description><![CDATA[\(prose)]]></description></item></channel></rss>
          """.utf8)
      ),
      (
        "a.atom",
        Array(
          """
          <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><entry><title>One</title><author><name>Ida</name></author>
          <content type="xhtml"><div>\(prose)</div></content><updated>2025-11-03T09:00:00Z</updated></entry></feed>
          """.utf8)
      ),
      ("a.eml", Array(message.utf8)),
      ("a.mbox", Array((0..<3).map { "From a@b Mon Nov  3 09:00:0\($0) 2025\n\(message)\n" }.joined().utf8)),
      (
        "a.json",
        Array(
          #"{"status":"ok","articles":[{"title":"One","text":"Words \u00e9.","source":{"name":"Tin"}},{"content":"<p>Two</p>"}]}"#
            .utf8)
      ),
      ("a.jsonl", Array("{\"title\":\"One\",\"text\":\"Words.\"}\n{\"title\":\"Two\",\"maintext\":\"More.\"}\n".utf8)),
      ("a.csv", Array("title,text,date\nOne,\"Words, \"\"so\"\"\nand on\",2025-11-03\nTwo,More,\n".utf8)),
    ]
    for (name, form, inner) in [
      ("a.txt.gz", Packed.Form.gzip, 0), ("a.txt.zst", .zstandard, 0), ("a.zip", .zip, 2), ("a.tar", .tar, 3),
    ] {
      if let bytes = try? Packed.bytes(form, [(seeds[inner].name, seeds[inner].bytes)]) { seeds.append((name, bytes)) }
    }
    let word = "<w:document><w:body><w:p><w:r><w:t>\(paragraphs[0])</w:t></w:r></w:p></w:body></w:document>"
    if let bytes = try? Packed.bytes(.zip, [("word/document.xml", Array(word.utf8))]) {
      seeds.append(("a.docx", bytes))
    }
    return seeds
  }()

  @Test(arguments: seeds.indices) func damagedInputsDoNoHarm(_ index: Int) throws {
    let (name, seed) = Self.seeds[index]
    let start = Self.number("TERMSHEET_FUZZ_SEED", 1)
    for run in 0..<Self.number("TERMSHEET_FUZZ_RUNS", 60) {
      var mutation = Mutation(seed: UInt64(truncatingIfNeeded: (start &+ run) &* 1000 &+ index))
      let other = Self.seeds[mutation.below(Self.seeds.count)].bytes
      let input = mutation.damaged(seed, with: other)
      let begin = ContinuousClock.now
      let text = Self.check(input, name, "seed \(start + run) of \(name)")
      #expect(ContinuousClock.now - begin < .seconds(20), "seed \(start + run) of \(name) takes too long")
      // What is compressed may expand; nothing else grows beyond what its tags and entities stand for.
      let isPacked = ["gz", "zst", "zip", "tar", "docx"].contains(Document.pathExtension(of: Array(name.utf8)))
      #expect(isPacked || text <= 8 * input.count + 4096, "seed \(start + run) of \(name) grows to \(text)")
    }
  }

  /// What libFuzzer begins with, and what it found: `Tests/ReaderFuzzer/Seeds`.
  @Test func whatTheFuzzerKnowsDoesNoHarm() throws {
    let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../ReaderFuzzer/Seeds").standardized
    let names = try FileManager.default.subpathsOfDirectory(atPath: seeds.path).filter { $0.contains("/") }
    #expect(Set(names.compactMap { $0.split(separator: "/").first.map(String.init) }).count >= 16)
    for name in names {
      let bytes = try Data(contentsOf: seeds.appendingPathComponent(name))
      _ = Self.check(Array(bytes), (name as NSString).lastPathComponent, name)
    }
  }

  /// Reads an input and checks what comes; returns how many bytes of text that is.
  private static func check(_ input: [UInt8], _ name: String, _ label: String) -> Int {
    var text = 0
    do {
      let all = try readAll(input, as: name)
      for article in all.articles {
        let body = Array(article.body.utf8)
        text += body.count
        var end = 0
        for heading in article.headings {
          #expect(
            heading.lowerBound >= end && heading.upperBound <= body.count && !heading.isEmpty, "\(label): \(heading)")
          guard heading.upperBound < body.count else { continue }
          #expect(
            body[heading.lowerBound] & 0xC0 != 0x80 && body[heading.upperBound] & 0xC0 != 0x80,
            "\(label) cuts a character")
          end = heading.upperBound
        }
      }
      #expect(!all.articles.isEmpty || !all.broken.isEmpty || !all.notes.isEmpty, "\(label) gives nothing at all")
      for problem in all.broken { #expect(!problem.failure.reason.contains("\n"), "\(label): more than one line") }
    } catch {
      #expect(!error.reason.isEmpty && !error.reason.contains("\n"), "\(label)")
    }
    return text
  }

  /// Repetitions that make a careless reader take the square of their length.
  static let repetitions: [(name: String, opening: String, piece: String)] = [
    ("a.html", "<html>", "<"), ("a.html", "<html>", "<p "), ("a.html", "<html>", "<!--"), ("a.html", "<html>", "</p>"),
    ("a.html", "<html>", "<a href='"), ("a.html", "<html>", "<b><p>"), ("a.html", "<html><table><tr>", "<td>a"),
    ("a.html", "<html>", "&#x41"), ("a.html", "<html><script>", "<!-- <script>"),
    ("a.html", "<html>", "<div class=a><p>b</p>"),
    ("a.xml", "<rss>", "<item>"), ("a.xml", "<rss><channel><item><title>", "&lt;"), ("a.xml", "<rss a='", "b"),
    ("a.xml", "<rss><!--", "-- "), ("a.xml", "<!DOCTYPE rss [", "<!ENTITY a 'b'>"), ("a.md", "", "[a]("),
    ("a.md", "", "*_`"),
    ("a.eml", "Subject: ", "=?a?q?b?= "), ("a.eml", "MIME-Version: 1.0\nSubject: a\n", " folded\n"),
    ("a.eml", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n\n"),
    ("a.mbox", "", "From a@b Mon Nov  3 09:00:00 2025\n\n"), ("a.json", "[", "{\"a\":["), ("a.json", "", "{}"),
    ("a.json", "{\"text\": \"", "\\u0041"), ("a.csv", "text,title\n", "\"\""), ("a.csv", "text,title\n", "a,"),
  ]

  @Test(.timeLimit(.minutes(10)), arguments: repetitions.indices) func repetitionsTakeTimeInProportion(_ index: Int)
    throws
  {
    let (name, opening, piece) = Self.repetitions[index]
    let count = 60_000 / piece.utf8.count
    let begin = ContinuousClock.now
    _ = Self.check(Array((opening + String(repeating: piece, count: count)).utf8), name, "\(piece) repeated")
    #expect(ContinuousClock.now - begin < .seconds(60))
  }

  @Test func entitiesDoNotGrow() throws {
    var declarations = "<!ENTITY a0 \"laugh\">"
    for level in 1..<12 {
      declarations += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [\(declarations)<!ENTITY file SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>One</title><description>Words &a11; and &file; &eacute;.</description></item></channel></rss>
      """
    let article = try #require(try readAll(bomb, as: "a.xml").articles.first)
    #expect(article.body.utf8.count < 100)
    #expect(article.body.hasPrefix("Words") && article.body.hasSuffix("é."))
    #expect(!article.body.contains("root"))
  }
}
