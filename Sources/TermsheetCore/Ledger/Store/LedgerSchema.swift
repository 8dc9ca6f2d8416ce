import GRDB

/// The ledger's tables. `sqlite3 ledger.sqlite .schema` shows them with their comments.
///
/// A migration that has been published is never changed; a new one is added behind it.
enum LedgerSchema {
  /// "Term": tells a ledger from any other SQLite file.
  static let applicationID: Int32 = 0x5465_726D

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: computed)
      try db.execute(sql: merged)
      try db.execute(sql: user)
      try db.execute(sql: views)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }

  /// What was read from the articles: all of it can be made anew.
  private static let computed = """
    CREATE TABLE root ( -- files and folders that were given on the command line
      path TEXT PRIMARY KEY NOT NULL, -- absolute
      added INTEGER NOT NULL -- milliseconds since 1970
    ) WITHOUT ROWID;
    CREATE TABLE file ( -- what was read, to know what has changed
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE, -- absolute
      size INTEGER NOT NULL, -- bytes
      modified INTEGER NOT NULL, -- nanoseconds since 1970
      hash TEXT NOT NULL, -- FNV-1a with 128 bits of the content
      grammar TEXT NOT NULL, -- which build of the program read it
      read INTEGER NOT NULL, -- when, in milliseconds since 1970
      problems TEXT NOT NULL DEFAULT '[]' -- JSON: what was wrong with it
    );
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
      position INTEGER NOT NULL, -- of several in one file, 0 the first
      path TEXT NOT NULL, -- the file's, or the record's name in a file of many
      key TEXT NOT NULL, -- FNV-1a with 128 bits of title and text
      title TEXT, outlet TEXT, published TEXT, author TEXT, url TEXT,
      sketch BLOB NOT NULL, -- 32-bit hashes by which copies of the text are known
      facts TEXT NOT NULL, -- JSON: deals, stakes, hardware, rights, comments
      first_seen INTEGER NOT NULL, -- milliseconds since 1970
      seq INTEGER NOT NULL -- grows with every change; what is new since the last glance is above its number
    );
    CREATE INDEX article_file ON article(file);
    CREATE INDEX article_seq ON article(seq);
    CREATE INDEX article_key ON article(key);
    CREATE TABLE removal ( -- articles that are gone, for programs that have them in memory
      article INTEGER NOT NULL,
      seq INTEGER NOT NULL
    );
    CREATE INDEX removal_seq ON removal(seq);
    CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value) WITHOUT ROWID; -- seq, front page
    CREATE VIRTUAL TABLE search USING fts5(title, sentences, tokenize = 'unicode61 remove_diacritics 2');
    """

  /// What the articles' facts come to together; also made anew.
  private static let merged = """
    CREATE TABLE deal ( -- one for each deal, of however many reports
      id TEXT PRIMARY KEY NOT NULL,
      recipient TEXT, investors TEXT NOT NULL, -- names with '; ' between
      amount REAL, amount_high REAL, currency TEXT, amount_qualifier TEXT,
      valuation REAL, valuation_high REAL, valuation_currency TEXT, valuation_qualifier TEXT, valuation_basis TEXT,
      kind TEXT NOT NULL, round TEXT, status TEXT, date TEXT, sellers TEXT NOT NULL,
      reports INTEGER NOT NULL, -- articles of different texts
      first_reported TEXT, first_outlet TEXT,
      disputed TEXT NOT NULL, corrected TEXT NOT NULL, -- names of fields with '; ' between
      confidence REAL NOT NULL,
      day INTEGER -- of the deal or its first report, days since 1970
    ) WITHOUT ROWID;
    CREATE INDEX deal_day ON deal(day);
    CREATE TABLE report ( -- one for each article's account of a deal
      deal TEXT NOT NULL,
      key TEXT NOT NULL, -- of the fact, for the user's edits
      article INTEGER NOT NULL,
      copy_of TEXT, -- the report whose text this article carries
      status TEXT, amount REAL, amount_high REAL, currency TEXT, amount_qualifier TEXT, valuation REAL,
      sentence TEXT
    );
    CREATE INDEX report_deal ON report(deal);
    CREATE INDEX report_key ON report(key);
    CREATE TABLE stake (
      key TEXT NOT NULL, article INTEGER NOT NULL,
      company TEXT NOT NULL, holder TEXT NOT NULL, percent REAL, qualifier TEXT, kind TEXT NOT NULL,
      status TEXT NOT NULL, as_of TEXT, confidence REAL NOT NULL, sentence TEXT
    );
    CREATE INDEX stake_article ON stake(article);
    CREATE TABLE mention ( -- of hardware
      key TEXT NOT NULL, article INTEGER NOT NULL,
      product TEXT NOT NULL, maker TEXT, users TEXT NOT NULL, relation TEXT NOT NULL,
      quantity REAL, unit TEXT, quantity_qualifier TEXT, confidence REAL NOT NULL, sentence TEXT
    );
    CREATE INDEX mention_article ON mention(article);
    """

  /// The user's own work: rows are only ever added.
  private static let user = """
    CREATE TABLE edit (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE, -- 32 hexadecimal digits, made at random
      time INTEGER NOT NULL, -- milliseconds since 1970
      action TEXT NOT NULL, -- correct revert hide show note tag untag join part watch unwatch read unread look undo
      field TEXT, value TEXT, article TEXT, path TEXT,
      targets TEXT NOT NULL -- JSON: the facts it is about, with what finds them again
    );
    """

  private static let views = """
    CREATE VIEW standing_edit AS -- edits that were not taken back
      SELECT * FROM edit WHERE id NOT IN (
        SELECT value FROM edit WHERE action = 'undo' AND id NOT IN (
          SELECT value FROM edit WHERE action = 'undo' AND value IS NOT NULL) AND value IS NOT NULL);
    CREATE VIEW fact_edit AS -- one row for each fact of an edit
      SELECT e.number, e.id, e.time, e.action, e.field, e.value, json_extract(t.value, '$.key') AS fact,
        json_extract(t.value, '$.kind') AS kind
      FROM standing_edit e, json_each(e.targets) t;
    CREATE VIEW notes AS
      SELECT fact, kind, value AS note, datetime(time / 1000, 'unixepoch') AS noted FROM fact_edit a
      WHERE action = 'note' AND value <> ''
        AND NOT EXISTS (SELECT 1 FROM fact_edit b WHERE b.fact = a.fact AND b.action = 'note' AND b.number > a.number);
    CREATE VIEW tags AS
      SELECT DISTINCT fact, kind, value AS tag FROM fact_edit a WHERE action = 'tag' AND NOT EXISTS (
        SELECT 1 FROM fact_edit b
        WHERE b.fact = a.fact AND b.action = 'untag' AND b.value = a.value AND b.number > a.number);
    CREATE VIEW corrections AS
      SELECT fact, kind, field, value FROM fact_edit a WHERE action = 'correct' AND NOT EXISTS (
        SELECT 1 FROM fact_edit b
        WHERE b.fact = a.fact AND b.field = a.field AND b.action IN ('correct', 'revert') AND b.number > a.number);
    CREATE VIEW hidden AS
      SELECT DISTINCT fact, kind FROM fact_edit a WHERE action = 'hide' AND NOT EXISTS (
        SELECT 1 FROM fact_edit b WHERE b.fact = a.fact AND b.action IN ('hide', 'show') AND b.number > a.number);
    CREATE VIEW watchlist AS
      SELECT DISTINCT value AS company FROM standing_edit a WHERE action = 'watch' AND NOT EXISTS (
        SELECT 1 FROM standing_edit b
        WHERE b.value = a.value AND b.action IN ('watch', 'unwatch') AND b.number > a.number);
    CREATE VIEW deals AS -- for reading by hand, the newest first
      SELECT d.id, d.date, d.recipient, d.investors, d.amount, d.amount_high, d.currency, d.amount_qualifier,
        d.valuation, d.valuation_currency, d.kind, d.round, d.status, d.reports, d.first_reported, d.first_outlet,
        d.disputed,
        (SELECT group_concat(tag, '; ') FROM (SELECT DISTINCT tag FROM tags t JOIN report r ON r.key = t.fact
          WHERE r.deal = d.id)) AS tags,
        (SELECT group_concat(note, '; ') FROM (SELECT DISTINCT note FROM notes n JOIN report r ON r.key = n.fact
          WHERE r.deal = d.id)) AS note,
        d.sellers, d.confidence
      FROM deal d ORDER BY d.day DESC;
    CREATE VIEW reports AS
      SELECT r.deal, r.key, a.published, a.outlet, r.status, r.amount, r.currency, r.amount_qualifier, r.valuation,
        r.copy_of, r.sentence, a.title, a.path
      FROM report r JOIN article a ON a.id = r.article ORDER BY r.deal, a.published;
    CREATE VIEW stakes AS
      SELECT s.company, s.holder, s.percent, s.qualifier, s.kind, s.status, coalesce(s.as_of, a.published) AS date,
        a.outlet, s.sentence, a.path, s.confidence, s.key
      FROM stake s JOIN article a ON a.id = s.article ORDER BY s.company, s.percent DESC;
    CREATE VIEW hardware AS
      SELECT m.product, m.maker, m.users, m.relation, m.quantity, m.unit, m.quantity_qualifier, a.published, a.outlet,
        m.sentence, a.path, m.confidence, m.key
      FROM mention m JOIN article a ON a.id = m.article ORDER BY m.maker, m.product;
    """
}
