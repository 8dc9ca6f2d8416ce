import Testing

@testable import TermsheetCore

/// Pages made of our own sentences, with around them what real pages have around theirs.
@Suite struct HTMLReaderTests {
  /// Four paragraphs that are prose by length and commas.
  static let paragraphs = [
    "Quillon, a maker of chips for language models, has raised $40 million from Harrow Partners, two people said.",
    "The round, which is not yet closed, values the company at $300 million, according to a letter to its investors.",
    "Marta Ellwood, who leads Quillon, said that the money would pay for a second plant, in Leeds, by next year.",
    "Harrow, which has backed three other makers of chips, declined to comment, and so did the people at the bank.",
  ]

  private func page(head: String = "", before: String = "", inside: String = "", after: String = "") -> String {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }
    return """
      <!DOCTYPE html><html lang="en"><head><title>Quillon raises $40 million for a plant | The Tin Ledger</title>\(head)</head>
      <body>\(before)<div class="story">\(text[0])\(text[1])\(inside)\(text[2])\(text[3])</div>\(after)</body></html>
      """
  }

  private static var body: String { paragraphs.joined(separator: "\n\n") }

  @Test func takesTheArticleAndLeavesWhatIsAround() throws {
    let menu = "<nav><ul><li><a href='/a'>Deals of the day</a></li></ul></nav>"
    let cookies = "<div id='cookie-banner'>This site keeps cookies, many of them, on your machine.</div>"
    let related = """
      <div class="related-stories"><ul><li><a href="/x">Orrery buys a foundry, for a billion</a></li>\
      <li><a href="/y">Why Tarn sold its plant</a></li></ul></div>
      """
    let comments =
      "<section class='comments'><p>A reader writes that he, for one, would not invest, and why.</p></section>"
    let footer = "<footer>All rights are ours, all of them, and nobody else's.</footer>"
    let found = try read(
      page(before: menu + cookies, inside: related, after: comments + footer), as: "a.html")
    #expect(found.article.body == Self.body)
    #expect(found.notes.isEmpty)
  }

  @Test func hiddenTextAndScriptsAreNoText() throws {
    let hidden = """
      <p style="display: none">Hidden words, which nobody sees, about $9 billion.</p><script>var a = "<p>x</p>";</script>
      <p hidden>More of them.</p><style>p { color: red }</style>
      """
    #expect(try read(page(inside: hidden), as: "a.html").article.body == Self.body)
  }

  @Test func captionsAndAdvertisementsAreLeftOut() throws {
    let inside = """
      <figure><img src="a.png"><figcaption>The plant in Leeds, seen from above.</figcaption></figure>
      <p>Advertisement</p><div class="ad-slot">Buy a watch, today, for less.</div>
      """
    #expect(try read(page(inside: inside), as: "a.html").article.body == Self.body)
  }

  /// The text stands in an element itself, its lines parted by breaks, and beside it are a heading and a long list of links.
  @Test func aTextThatStandsBesideBlocksIsFound() throws {
    let text = Self.paragraphs.joined(separator: "<br><br>")
    let links = (0..<60).map { "<li><a href='/c/\($0)'>Category of news number \($0)</a></li>" }.joined()
    let page = """
      <html><head><title>Quillon raises $40 million</title></head><body><div class="frame"><div class="row">\
      <div class="col-9"><h3>Quillon raises $40 million</h3><div>3 November</div>\(text)</div>\
      <div class="col-3"><ul>\(links)</ul></div></div></div>\
      <div class="imprint"><div class="inner"><p>Tin Ledger, 1111 Harbour Street, Leeds, telephone 106 8000, box 421, \
      second floor.</p></div></div></body></html>
      """
    let body = try read(page, as: "a.html").article.body
    for paragraph in Self.paragraphs { #expect(body.contains(paragraph)) }
    #expect(!body.contains("Category") && !body.contains("Harbour"))
  }

  @Test func headingsAndListsKeepTheirPlace() throws {
    let inside =
      "<h2>Who takes part</h2><ul><li>Harrow Partners, which leads</li><li><p>Tarn, which follows</p></li></ul>"
    let article = try read(page(inside: inside), as: "a.html").article
    #expect(article.headingTexts == ["Who takes part"])
    #expect(article.body.contains("Who takes part\n\n- Harrow Partners, which leads\n- Tarn, which follows\n\nMarta"))
  }

  @Test func headersComeFromJSONLDFirst() throws {
    let head = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"Organization","@id":"#o","name":"The Tin Ledger"},
      {"@type":["NewsArticle"],"headline":"Quillon raises $40 million","datePublished":"2025-11-03T09:00:00Z",
       "author":[{"@type":"Person","name":"Ida Brandt"},{"name":"Joe Park"}],"publisher":{"@id":"#o"}}]}</script>
      <meta property="og:title" content="Another title"><meta property="article:published_time" content="2024-01-01">
      """
    let article = try read(page(head: head), as: "a.html").article
    #expect(article.title == "Quillon raises $40 million")
    #expect(article.outlet == "The Tin Ledger")
    #expect(article.author == "Ida Brandt, Joe Park")
    #expect(article.published == PartialDate(year: 2025, month: 11, day: 3))
    #expect(article.origin.title == "JSON-LD headline")
    #expect(article.origin.published == "JSON-LD datePublished")
  }

  @Test func thenFromOpenGraphTimeAndMeta() throws {
    let head = """
      <meta property="og:site_name" content="Tin Ledger"><meta property="og:title" content="Quillon&#8217;s plant - Tin Ledger">
      <meta name="author" content="Ida Brandt"><link rel="canonical" href="https://tin.example/quillon">
      """
    let article = try read(
      page(head: head, before: "<article><time datetime='2025-11-04T08:00'>yesterday</time></article>"), as: "a.html"
    ).article
    #expect(article.title == "Quillon’s plant")
    #expect(article.outlet == "Tin Ledger")
    #expect(article.author == "Ida Brandt")
    #expect(article.url == "https://tin.example/quillon")
    #expect(article.published?.iso == "2025-11-04")
    #expect(article.origin.published == "<time>")
  }

  @Test(arguments: [
    "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://www.tin.example/quillon \n saved date: Mon Nov 03 2025\n-->",
    "<!DOCTYPE html>\n<!-- saved from url=(0031)https://www.tin.example/quillon -->\n<html>",
  ]) func aSavedPageKnowsWhereItWas(opening: String) throws {
    let text = Self.paragraphs.map { "<p>\($0)" }.joined(separator: "\n")
    let article = try read(opening + "<title>Quillon</title><main>\(text)</main>", as: "a.html").article
    #expect(article.url == "https://www.tin.example/quillon")
    #expect(article.outlet == "tin.example")
    #expect(article.published == nil)
    #expect(article.body == Self.body)
  }

  @Test func aCopyOfReaderModeKnowsItsPageAndAuthor() throws {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let source = """
      <html dir="ltr"><head><title>Quillon raises</title></head><body class="light sans-serif loaded"><div class="container">
      <div class="header reader-header reader-show-element"><a class="domain reader-domain" href="https://tin.example/q">\
      tin.example</a><h1 class="reader-title">Quillon raises</h1><div class="credits reader-credits">Ida Brandt</div>
      <div class="meta-data"><div class="reader-estimated-time">1 minute</div></div></div><hr><div class="content">
      <div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page">\(text)</div></div>
      </div></div></body></html>
      """
    let article = try read(source, as: "a.html").article
    #expect(article.body == Self.body)
    #expect(article.url == "https://tin.example/q")
    #expect(article.outlet == "tin.example")
    #expect(article.author == "Ida Brandt")
  }

  @Test func theTitleOfTheWindowLosesTheSite() throws {
    #expect(try read(page(), as: "a.html").article.title == "Quillon raises $40 million for a plant")
  }

  @Test func isToldByContentWhateverTheName() throws {
    #expect(try read("<!-- saved from url -->\n" + page(), as: "a.txt").article.origin.formats == ["html"])
    #expect(try read("Plain words, of no page.", as: "a.txt").article.origin.formats == ["text"])
  }

  @Test func aForcedFormatDecides() throws {
    let all = try readAll(page(), as: "a.html", options: ReadingOptions(format: "text"))
    #expect(all.articles.first?.body.contains("<p>") == true)
  }

  @Test func whatWasCutIsKeptWhereItIsWanted() throws {
    let source = page(before: "<nav>Deals of the day</nav>")
    let kept = try readAll(source, as: "a.html", options: ReadingOptions(keepsCuttings: true))
    #expect(kept.articles.first?.origin.cuttings.contains(Cutting(reason: "menu", text: "Deals of the day")) == true)
    #expect(try read(source, as: "a.html").article.origin.cuttings.isEmpty)
  }

  @Test func theDeclaredEncodingIsUsed() throws {
    let text = page(inside: "<p>Café Zürich, a bank, has lent £5 million to Quillon, it says.</p>")
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let head = Array("<html><meta charset=iso-8859-1>".utf8)
    #expect(try read(head + latin, as: "a.html").article.body.contains("Café Zürich, a bank, has lent £5 million"))
    let russian: [UInt8] =
      Array("<html><meta charset=\"windows-1251\"><p>".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
    #expect(
      try read(russian + Array(" to all, again and again.</p>".utf8), as: "a.html").article.body.hasPrefix("Привет to"))
  }

  @Test func aTextGivenInJSONLDIsTakenWhereThePageHasNone() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Quillon","articleBody":"\(Self.paragraphs.joined(separator: " "))"}</script>
      """
    let source = "<!doctype html><html><head>\(head)</head><body><div id='app'>Loading</div></body></html>"
    #expect(try read(source, as: "a.html").article.body == Self.paragraphs.joined(separator: " "))
  }

  /// Every section of the article stands in an element of its own that is called like a text; other articles follow.
  @Test func sectionsThatStandApartAreOneArticle() throws {
    let texts = (1...3).map { part in Self.paragraphs.map { "\(part). \($0)" } }
    let parts = texts.map { $0.map { "<p>\($0)</p>" }.joined() }
    let sections = [parts[0] + parts[1], parts[2]].map { "<div class='part'><div class='rich-text'>\($0)</div></div>" }
    let teaser = "<article><h3><a href='/a'>Another story</a></h3><p>\(Self.paragraphs[0])</p></article>"
    let source = """
      <!DOCTYPE html><html><body><main><div class="all">\(sections.joined())</div>
      <div class="row">\(String(repeating: teaser, count: 6))</div></main></body></html>
      """
    let article = try read(source, as: "a.html").article
    #expect(article.body == texts.joined().joined(separator: "\n\n"))
  }

  @Test func aTextThatAPageHoldsTwiceIsReadOnce() throws {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let source = """
      <!DOCTYPE html><html><body><main><div class="wide"><h2>The round</h2>\(text)</div>\
      <div class="narrow"><h2>The round</h2>\(text)<p>Now on telephones, as ever, with less around it, and for all who read there.</p></div>\
      </main></body></html>
      """
    let article = try read(source, as: "a.html").article
    #expect(article.body.components(separatedBy: Self.paragraphs[1]).count == 2)
    #expect(article.body.contains("Now on telephones"))
    for heading in article.headingTexts { #expect(heading == "The round") }
  }

  @Test func commentsAreLeftOutHoweverLong() throws {
    let comment =
      "<p>I, for one, should never have invested in chips, and here, at length, is the reason why: \(Self.paragraphs[0])</p>"
    let comments =
      "<div id='comments'>" + (0..<12).map { comment.replacing("here", with: "here (\($0))") }.joined() + "</div>"
    #expect(
      try read(page(inside: "<p>\(Self.paragraphs[2]) \(Self.paragraphs[3])</p>", after: comments), as: "a.html")
        .article.body.contains("I, for one") == false)
  }

  @Test func productsInWidgetsAndTextInTabsAreText() throws {
    let widget =
      "<div class='c-product-widget'><p>\(Self.paragraphs[0].replacing("Quillon", with: "Tarn"))</p><p>\(Self.paragraphs[1])</p></div>"
    #expect(try read(page(inside: widget), as: "a.html").article.body.contains("Tarn, a maker of chips"))
    let small = "<div class='share-widget'><p>Share it</p></div>"
    #expect(try read(page(inside: small), as: "a.html").article.body == Self.body)
    let tabs =
      "<div role='tablist'>" + Self.paragraphs.map { "<p>\($0.replacing("Quillon", with: "Tarn"))</p>" }.joined()
      + "</div>"
    #expect(try read(page(inside: tabs), as: "a.html").article.body.contains("Tarn, a maker of chips"))
  }

  @Test func whatReactSendsLateIsText() throws {
    let parts = Self.paragraphs.enumerated().map { "<div hidden id='S:\($0.offset)'><p>\($0.element)</p></div>" }
    let source =
      "<!DOCTYPE html><html><body><main><div id='app'><h1>Quillon raises</h1></div></main>\(parts.joined())</body></html>"
    for paragraph in Self.paragraphs { #expect(try read(source, as: "a.html").article.body.contains(paragraph)) }
  }

  @Test func aButtonThatIsNeverClosedSwallowsNothing() throws {
    let source = page().replacing("<div class=\"story\">", with: "<button class='menu-button'>Menu<main>")
    #expect(try read(source.replacing("</div></body>", with: "</main></body>"), as: "a.html").article.body == Self.body)
  }

  @Test func aPageThatLeavesOutItsBodysTagIsRead() throws {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let source = "<!DOCTYPE html><title>Quillon</title><meta name='author' content='Ida Brandt'><main>\(text)</main>"
    let article = try read(source, as: "a.html").article
    #expect(article.body == Self.body)
    #expect(article.title == "Quillon")
    #expect(article.author == "Ida Brandt")
  }

  @Test func aPageThatAScriptShowsIsRead() throws {
    let source = page().replacing("<body>", with: "<body><div style='visibility: hidden'>")
    #expect(try read(source, as: "a.html").article.body == Self.body)
  }

  @Test func whatPageBuildersCallTheirPartsIsNoVerdict() throws {
    let inside =
      "<div class='elementor-widget elementor-widget-text-editor'>Short words of <a href='/a'>its own</a>.</div>"
    #expect(
      try read(page(inside: inside), as: "a.html").article.body
        == Self.paragraphs[0] + "\n\n" + Self.paragraphs[1] + "\n\nShort words of its own.\n\n" + Self.paragraphs[2]
        + "\n\n" + Self.paragraphs[3])
  }

  @Test func aQuotationInAFigureIsText() throws {
    let inside = "<figure><blockquote>“We shall build it, whatever it costs.”</blockquote></figure>"
    #expect(
      try read(page(inside: inside), as: "a.html").article.body.contains("“We shall build it, whatever it costs.”"))
  }

  @Test func commentsInAProgramTextAreText() throws {
    let inside = "<pre><code><span class='comment'># build all of it</span>\nmake all</code></pre>"
    #expect(try read(page(inside: inside), as: "a.html").article.body.contains("# build all of it\nmake all"))
  }

  @Test func disclaimersAreLeftOut() throws {
    let after =
      "<div class='article-disclaimer'><p>The information here is, as ever, no advice, whoever asks for it.</p></div>"
    #expect(try read(page(inside: after), as: "a.html").article.body == Self.body)
  }

  @Test func aPageWithoutTextIsTold() {
    #expect(throws: ReadingFailure.noText) {
      try read("<html><title>Quillon</title><body></body></html>", as: "a.html")
    }
  }

  @Test func aPartThatHoldsTheWholeTextStaysWhateverItIsCalled() throws {
    let links = (0..<6).map { "<li><a href='/s/\($0)'>Another story of some length, number \($0)</a></li>" }.joined()
    let text = Self.paragraphs + Self.paragraphs.map { "Again: " + $0 }
    let page = """
      <html><body><main><section class="l-section for_sidebar at_right"><div>
      \(text.map { "<p>\($0)</p>" }.joined())<ul>\(links)</ul></div></section></main></body></html>
      """
    let body = try read(page, as: "a.html").article.body
    for paragraph in text { #expect(body.contains(paragraph)) }
  }

  @Test func depthIsBoundedAndTold() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>Deep words.</p>"
    let all = try readAll("<html><body><p>\(Self.paragraphs[0])</p>" + deep, as: "a.html")
    #expect(all.notes.contains(.tooDeep))
    #expect(all.articles.first?.body.contains("Quillon") == true)
  }

  @Test(.timeLimit(.minutes(10))) func aMillionAttributesAreNoHang() throws {
    let attributes = (0..<500_000).map { "a\($0)" }.joined(separator: " ")
    #expect(
      try read("<html><p \(attributes)>\(Self.paragraphs[0])</p>", as: "a.html").article.body == Self.paragraphs[0])
  }
}
