import Testing

@testable import TermsheetCore

/// Where pages say who wrote them and when.
@Suite struct HTMLHeaderTests {
  private func article(
    head: String = "", title: String = "Quillon raises $40 million for a plant", byline: String = "",
    before: String = "",
    window: String = "Quillon raises $40 million for a plant"
  ) throws -> Article {
    let text = HTMLReaderTests.paragraphs.map { "<p>\($0)</p>" }.joined()
    let source = """
      <!DOCTYPE html><html lang="en"><head><title>\(window)</title>\(head)</head><body>\(before)<h1>\(title)</h1>\(byline)\
      <div class="story">\(text)</div></body></html>
      """
    return try read(source, as: "a.html").article
  }

  @Test(arguments: [
    "<div>March 14, 2026</div>", "<p>Published: 14 March 2026 at 9:00 am</p>",
    "<span>By Ida Brandt</span> · <i>14 Mar 2026</i>",
    "<span>Sat, March 14th, 2026</span> <b>4 min read</b>", "<div>14.03.2026</div>", "<small>03/14/2026</small>",
    "<div>Posted on</div><div>14 March 2026</div><div>Updated on</div><div>20 March 2026</div>",
    "<p>March 14, 2026 – 12 minute read</p>",
  ])
  func aDateBesideTheTitle(byline: String) throws {
    let article = try article(byline: byline)
    #expect(article.published?.iso == "2026-03-14")
    #expect(article.origin.published == "beside the title")
  }

  @Test(arguments: [
    "<div>Updated <b>March 14, 2026</b></div>", "<div>Last reviewed:</div><div>March 14, 2026</div>",
    "<div>March 2026</div>", "<div>03/04/2026</div>", "<ul><li>March 14, 2026</li><li>March 15, 2026</li></ul>",
    "<div>Register until March 14, 2026, in Leeds</div>", "<nav>March 14, 2026</nav>",
  ])
  func noDateBesideTheTitle(byline: String) throws {
    #expect(try article(byline: byline).published == nil)
  }

  @Test func aDateWithinTheTextIsNone() throws {
    let byline =
      "<p>\(HTMLReaderTests.paragraphs[0]) It had said so to everybody, in Leeds and in York, before.</p><p>14 March 2026</p>"
    #expect(try article(byline: byline).published == nil)
  }

  @Test(arguments: [
    ("https://tin.example/2026/03/14/quillon", "2026-03-14"),
    ("https://tin.example/news/2026-03-14-quillon", "2026-03-14"),
    ("https://tin.example/2026/mar/14/quillon", "2026-03-14"), ("https://tin.example/2026/03/quillon", nil),
    ("https://tin.example/5050/03/14/q", nil), ("https://tin.example/a?d=2026-03-14", nil),
  ])
  func theDateOfAnAddress(address: String, date: String?) throws {
    #expect(try article(head: "<link rel=canonical href='\(address)'>").published?.iso == date)
  }

  @Test func aPageSaysWhenItWasPublished() throws {
    let page = """
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Tin"},
      {"@type":"WebPage","name":"Quillon | Tin","datePublished":"2026-03-14T09:00:00Z"}]}</script>
      """
    #expect(try article(head: page).published?.iso == "2026-03-14")
    let marked = "<div><abbr itemprop='datePublished' title='2026-03-14T15:00'>Saturday</abbr></div>"
    #expect(try article(byline: marked).published?.iso == "2026-03-14")
  }

  @Test func whatIsMarkedGoesBeforeATeasersTime() throws {
    let teaser = "<main><div><time datetime='2025-01-01'>a year ago</time> Tarn sells</div></main>"
    let head = "<meta itemprop='datePublished' content='2026-03-14T09:00:00-0700'>"
    #expect(try article(head: head, before: teaser).published?.iso == "2026-03-14")
    let changed = "<article>Updated <time datetime='2026-04-01'>today</time></article>"
    #expect(try article(byline: changed).published == nil)
  }

  @Test(arguments: [
    ("<div>By <a href='/i'>Ida Brandt</a></div>", "Ida Brandt"), ("<div>Written by: Ida Brandt</div>", "Ida Brandt"),
    ("<div class='byline'>By Ida Brandt | 14 March 2026</div>", "Ida Brandt"),
    ("<div class='author'>Ida Brandt 4 August 2010</div>", "Ida Brandt"),
    ("<div class='author'>Theresa May January 18, 2017 11:00 PM</div>", "Theresa May"),
    ("<div class='author'>Ida Brandt (https://tin.example/ida)</div>", "Ida Brandt"),
    ("<div class='author'>Personal finance January 31, 2025</div>", nil),
    ("<div class='author'>262588213843476</div>", nil), ("<div class='author'>www.tin.example/ida</div>", nil),
    ("<div class='byline'>Sat, 20 Dec, 2025 - 06:36</div>", nil), ("<div>By the harbour, in Leeds</div>", nil),
  ])
  func whoWroteIt(byline: String, author: String?) throws {
    #expect(try article(byline: byline).author == author)
  }

  @Test func everyAuthorOfAPaperIsNamed() throws {
    let head = ["Ida Brandt", "Joe Park"].map { "<meta name='citation_author' content='\($0)'>" }.joined()
    #expect(try article(head: head).author == "Ida Brandt, Joe Park")
  }

  @Test(arguments: [
    ("Quillon raises $40 million for a plant • Tin", nil), ("Tin Ledger | Quillon raises $40 million for a plant", nil),
    ("Quillon raises money", "Quillon raises money"),
  ])
  func aTitleIsThePagesHeading(window: String, title: String?) throws {
    let head = "<meta property='og:title' content='\(window)'>"
    #expect(try article(head: head).title == title ?? "Quillon raises $40 million for a plant")
  }

  @Test func aSummaryIsNoHeadline() throws {
    let long = String(repeating: "Quillon, which makes chips, has raised money from Harrow. ", count: 5)
    let head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\(long)\"}</script>"
    #expect(try article(head: head).title == "Quillon raises $40 million for a plant")
  }
}
