import Foundation
import GRDB
import Testing

@testable import TermsheetCore

@Suite struct FeedReaderTests {
  @Test func readsRSS2WithFullContent() throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Tin Ledger</title><link>https://tin.example/</link><language>en-gb</language>
      <image><title>Logo</title><link>https://tin.example/logo</link></image>
      <item><title>Quillon &amp; Harrow</title><link>https://tin.example/1</link>
      <pubDate>Mon, 03 Nov 2025 09:00:00 GMT</pubDate><dc:creator>Ida Brandt</dc:creator>
      <description>Short words.</description>
      <content:encoded><![CDATA[<p>Quillon has raised $40 million.</p><h2>Who pays</h2><p>Harrow does.</p>]]></content:encoded></item>
      <item><title>Second</title><description>&lt;p&gt;Tarn&#8217;s plant&nbsp;opens.&lt;/p&gt;</description></item>
      </channel></rss>
      """
    let all = try readAll(feed, as: "feed.xml")
    #expect(all.articles.map(\.path) == ["feed.xml#1", "feed.xml#2"])
    let first = try #require(all.articles.first)
    #expect(first.title == "Quillon & Harrow")
    #expect(first.outlet == "The Tin Ledger")
    #expect(first.author == "Ida Brandt")
    #expect(first.url == "https://tin.example/1")
    #expect(first.published?.iso == "2025-11-03")
    #expect(first.body == "Quillon has raised $40 million.\n\nWho pays\n\nHarrow does.")
    #expect(first.headingTexts == ["Who pays"])
    #expect(all.articles.last?.body == "Tarn’s plant opens.")
    #expect(all.notes.isEmpty)
  }

  @Test func readsRSS1AndOldRSS() throws {
    let rdf = """
      <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>Tin</title></channel><item rdf:about="x"><title>One</title><description>Words of one.</description>
      <dc:date>2025-11-03T10:00:00Z</dc:date></item></rdf:RDF>
      """
    let found = try readAll(rdf, as: "a.rdf").articles
    #expect(found.map(\.body) == ["Words of one."])
    #expect(found.first?.published?.iso == "2025-11-03")
    let old = """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Tin</title><item><title>Two</title><description>Old words.</description></item></channel></rss>
      """
    #expect(try readAll(old, as: "old").articles.map(\.body) == ["Old words."])
  }

  @Test func readsAtomWithXHTML() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin Ledger</title><author><name>The desk</name></author>
      <entry><title type="html">Quillon &amp;amp; Harrow</title><id>tag:1</id>
      <link rel="self" href="https://tin.example/self"/><link rel="alternate" href="https://tin.example/1"/>
      <published>2025-11-03T09:00:00Z</published><updated>2025-12-01T09:00:00Z</updated>
      <author><name>Ida Brandt</name><email>i@tin.example</email></author>
      <source><title>Wire Office</title><link href="https://wire.example"/></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Worth &lt; $40 million, <b>she</b> said.</p></div></content>
      </entry></feed>
      """
    let article = try #require(try readAll(feed, as: "a.atom").articles.first)
    #expect(article.title == "Quillon & Harrow")
    #expect(article.body == "Worth < $40 million, she said.")
    #expect(article.published?.iso == "2025-11-03")
    #expect(article.author == "Ida Brandt")
    #expect(article.outlet == "Wire Office")
    #expect(article.url == "https://tin.example/1")
  }

  @Test func readsJSONFeed() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tin Ledger", "items": [
        {"id": "1", "url": "https://tin.example/1", "title": "Quillon", "content_html": "<p>Raised $40 million.</p>",
         "date_published": "2025-11-03T09:00:00Z", "authors": [{"name": "Ida Brandt"}]},
        {"id": "2", "content_text": "Plain words."}]}
      """
    let articles = try readAll(feed, as: "feed.json").articles
    #expect(articles.map(\.body) == ["Raised $40 million.", "Plain words."])
    #expect(articles.map(\.outlet) == ["Tin Ledger", "Tin Ledger"])
    #expect(articles.first?.author == "Ida Brandt")
  }

  @Test func aDamagedFeedGivesWhatCanBeMadeOut() throws {
    let feed = "<rss><channel><item><title>One</title><description>Words.</description></item><item><title>Two</tit"
    let all = try readAll(feed, as: "a.xml")
    #expect(all.articles.map(\.body) == ["Words."])
    #expect(all.notes == [.damagedFeed])
  }

  @Test func damageDoesNotTakeCharactersAlong() throws {
    let feed = """
      <rss><channel><item><title>AT&T & &amp; so</title><description>Words &unknown; &amp; more &lt;b&gt;words&lt;/b&gt; of &pound;5.</description>
      </item></channel></rss>
      """
    let all = try readAll(feed, as: "a.xml")
    #expect(all.articles.first?.body == "Words & more words of £5.")
    #expect(all.articles.first?.title?.hasSuffix("& so") == true)
    #expect(all.notes == [.damagedFeed])
  }

  @Test func aListOfFeedsReadsThoseThatAreFiles() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "sub/feed.xml",
      "<rss><channel><item><description>Words of a feed.</description><title>T</title></item></channel></rss>")
    try scratch.write("secret.txt", "Secret words.")
    let list = try scratch.write(
      "list.opml",
      """
      <opml version="2.0"><body><outline text="a"><outline type="rss" xmlUrl="sub/feed.xml"/></outline>
      <outline xmlUrl="https://tin.example/feed"/><outline xmlUrl="secret.txt"/><outline xmlUrl="gone.xml"/></body></opml>
      """)
    let loaded = await Loaded([list])
    #expect(loaded.articles.map(\.body) == ["Words of a feed."])
    #expect(loaded.articles.map(\.path) == ["\(list)/sub/feed.xml#1"])
    #expect(loaded.articles.allSatisfy { $0.isInside(list) })
    #expect(loaded.reason("list.opml") == ReadingNote.remoteFeeds(count: 1).reason)
    #expect(loaded.reason("secret.txt") == ReadingFailure.damaged(format: "feed", position: nil).reason)
    #expect(loaded.reason("gone.xml") == ReadingFailure.notFound.reason)
  }

  /// What the parser hands on of a damaged feed need not be UTF-8; places in the text count whole characters all the same.
  @Test func headingsBehindBrokenBytesStandWhereTheyAre() throws {
    let start = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Tin</title><entry><ti"
    let text = "tle>One</title><content type='xhtml'><p>Raised "
    let feed =
      Array(start.utf8) + [0xFF, 0x03] + Array(text.utf8) + [0xFF, 0xFF, 0xD2, 0x41]
      + Array("</p><h2>Who pays</h2><p>Harrow does.</p></content></entry></feed>".utf8)
    for article in try readAll(feed, as: "feed.xml").articles where article.body.contains("Who pays") {
      #expect(article.headingTexts == ["Who pays"])
    }
    #expect(TextOrMarkup([0xFF, 0xFF] + Array("<p>a</p><h2>Who pays</h2>".utf8)).body.isValidUTF8)
    let plain = TextOrMarkup(
      [0xFF, 0xFE] + Array(" words of it.\n\nWho pays\n\nHarrow does, and Tarn.".utf8), isMarkup: false)
    #expect(plain.headings.map { plain.body[$0].text } == ["Who pays"])
  }

  /// The columns that newsboat 2.21 makes and that are read here.
  private static let newsboatTables = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024), title VARCHAR(1024));
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64), title VARCHAR(1024),
      author VARCHAR(1024), url VARCHAR(1024), feedurl VARCHAR(1024), pubDate INTEGER, content VARCHAR(65535),
      unread INTEGER, deleted INTEGER(1) NOT NULL DEFAULT 0);

    """

  @Test func readsNewsboatsCacheAndLeavesItAlone() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/cache.db"
    try await DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: Self.newsboatTables + """
          INSERT INTO rss_feed VALUES ('https://tin.example/feed', 'https://tin.example', 'Tin Ledger');
          INSERT INTO rss_item VALUES (1, 'g1', 'Quillon', 'Ida Brandt', 'https://tin.example/1',
            'https://tin.example/feed', 1762160400, '<p>Raised $40 million.</p>', 1, 0);
          INSERT INTO rss_item VALUES (2, 'g2', 'Gone', '', '', 'https://tin.example/feed', 0, 'Deleted words.', 1, 1);
          INSERT INTO rss_item VALUES (3, 'g3', 'Tarn', '', '', 'https://wire.example/feed', 0, 'Plain words.', 1, 0);
          """)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let loaded = await Loaded([path])
    #expect(loaded.articles.map(\.body) == ["Raised $40 million.", "Plain words."])
    #expect(loaded.articles.map(\.outlet) == ["Tin Ledger", "wire.example"])
    #expect(loaded.articles.map { $0.published?.iso } == ["2025-11-03", nil])
    #expect(loaded.problems.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["cache.db"])
  }

  @Test func aNewsboatCacheWithoutItemsSaysSo() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/cache.db"
    try await DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: Self.newsboatTables + "INSERT INTO rss_item VALUES (1, 'g', 'Gone', '', '', '', 0, 'Words.', 1, 1)")
    }
    let loaded = await Loaded([path])
    #expect(loaded.articles.isEmpty && loaded.problems.map(\.reason) == ["is empty"])
  }

  @Test func otherDatabasesAreToldApart() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/other.db"
    try await DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(await Loaded([path]).problems.map(\.reason) == [ReadingFailure.otherDatabase.reason])
    try scratch.write("broken.db", Array("SQLite format 3\0".utf8) + Array(repeating: 7, count: 4000))
    #expect(await Loaded([scratch.path + "/broken.db"]).problems.first?.reason.hasPrefix("is damaged SQLite") == true)
  }

  @Test func newsboatsCacheIsFoundWhereNewsboatPutsIt() throws {
    let scratch = try Scratch()
    let home = scratch.path
    let places = NewsboatCache.places(home: home, dataHome: home + "/data")
    #expect(NewsboatCache.find(in: places) == nil)
    let old = try scratch.write(".newsboat/cache.db", "x")
    #expect(NewsboatCache.find(in: places) == old)
    let new = try scratch.write("data/newsboat/cache.db", "x")
    #expect(NewsboatCache.find(in: places) == new)
  }
}
