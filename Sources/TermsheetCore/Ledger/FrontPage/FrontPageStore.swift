import GRDB

extension FrontPage {
  private static let name = "front page"

  /// Writes the page; whatever was there before is void.
  func write(_ stamp: FrontPageStamp, _ db: Database) throws {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("form", FrontPageStamp.form)
      writer.field("seq", Int(stamp.seq))
      writer.field("edit", Int(stamp.edit))
      writer.field("grammar", stamp.grammar)
      writer.field("totals") { $0.write(totals) }
      writer.field("companies") { $0.array(companies) { $0.write($1) } }
      writer.field("covered", covered.sorted())
      writer.field("deals") { $0.array(deals) { $0.array($1) { $0.string($1.text) } } }
      writer.field("stakes", stakes.map(\.text))
      writer.field("hardware") { writer in
        writer.array(hardware) { writer, row in
          writer.object { writer in
            writer.field("key", row.key.text)
            writer.field("texts", row.texts)
          }
        }
      }
      writer.field("articles") { $0.array(articles) { $0.raw(String($1)) } }
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)",
      arguments: [Self.name, String(decoding: writer.bytes, as: UTF8.self)])
  }

  /// The page that is kept; `nil` where there is none, or none of what the stamp says is there. One that another build of
  /// the program made does until this one has made its own: it names facts that are there, and this build merges them.
  static func read(_ stamp: FrontPageStamp, _ db: Database) throws -> FrontPage? {
    let sql = "SELECT value FROM meta WHERE name = ?"
    guard let text = try String.fetchOne(db, sql: sql, arguments: [name]) else { return nil }
    // What another program wrote in another form is none.
    return try? StoredJSON.read(text) { try $0.frontPage(stamp) }
  }

  /// Whether a page of this stamp is kept, by its first fields alone.
  static func isKept(_ stamp: FrontPageStamp, _ db: Database) throws -> Bool {
    let sql = "SELECT substr(value, 1, 400) FROM meta WHERE name = ?"
    guard let opening = try String.fetchOne(db, sql: sql, arguments: [name]) else { return false }
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("form", FrontPageStamp.form)
      writer.field("seq", Int(stamp.seq))
      writer.field("edit", Int(stamp.edit))
      writer.field("grammar", stamp.grammar)
    }
    return opening.hasPrefix(String(decoding: writer.bytes.dropLast(), as: UTF8.self))
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ totals: FrontPage.Totals) {
    object { writer in
      writer.field("articles", totals.articles)
      writer.field("deals", totals.deals)
      writer.field("sureDeals", totals.sureDeals)
      writer.field("stakes", totals.stakes)
      writer.field("sureStakes", totals.sureStakes)
      writer.field("hardware", totals.hardware)
      writer.field("sureHardware", totals.sureHardware)
      writer.field("companies", totals.companies)
      writer.field("amountWidth", totals.amountWidth)
      writer.field("valuationWidth", totals.valuationWidth)
    }
  }

  fileprivate mutating func write(_ company: FrontPage.Company) {
    object { writer in
      writer.field("name", company.name)
      writer.field("deals", company.deals)
      writer.field("sureDeals", company.sureDeals)
      writer.field("sureMentions", company.sureMentions)
      writer.field("sums") { writer in
        writer.array(company.firmSum.totals) { writer, total in
          writer.object { writer in
            writer.field("value", total.money.value)
            writer.field("currency", total.money.currency)
            writer.field("qualifier", total.money.qualifier.rawValue)
            writer.field("count", total.count)
          }
        }
      }
    }
  }
}

extension StoredJSON {
  fileprivate mutating func frontPage(_ stamp: FrontPageStamp) throws -> FrontPage {
    var page = FrontPage()
    var found = FrontPageStamp(seq: -1, edit: -1, grammar: "")
    var form = 0
    try object { reader, name in
      switch name {
      case "form": form = try reader.integer()
      case "seq": found.seq = Int64(try reader.integer())
      case "edit": found.edit = Int64(try reader.integer())
      case "grammar": found.grammar = try reader.string()
      case "totals": page.totals = try reader.totals()
      case "companies": page.companies = try reader.array { try $0.company() }
      case "covered": page.covered = Set(try reader.array { try $0.string() })
      case "deals": page.deals = try reader.array { try $0.array { try $0.key() } }
      case "stakes": page.stakes = try reader.array { try $0.key() }
      case "hardware": page.hardware = try reader.array { try $0.hardwareRow() }
      case "articles": page.articles = try reader.array { Int64(try $0.integer()) }
      default: try reader.skip()
      }
    }
    guard form == FrontPageStamp.form, found.seq == stamp.seq, found.edit == stamp.edit else {
      throw Malformed(offset: offset)
    }
    return page
  }

  private mutating func key() throws -> FactKey {
    guard let key = FactKey(text: try string()) else { throw Malformed(offset: offset) }
    return key
  }

  private mutating func hardwareRow() throws -> FrontPage.Hardware {
    var row = FrontPage.Hardware(key: FactKey(value: 0), texts: 0)
    try object { reader, name in
      switch name {
      case "key": row.key = try reader.key()
      case "texts": row.texts = try reader.integer()
      default: try reader.skip()
      }
    }
    return row
  }

  private mutating func totals() throws -> FrontPage.Totals {
    var totals = FrontPage.Totals()
    try object { reader, name in
      switch name {
      case "articles": totals.articles = try reader.integer()
      case "deals": totals.deals = try reader.integer()
      case "sureDeals": totals.sureDeals = try reader.integer()
      case "stakes": totals.stakes = try reader.integer()
      case "sureStakes": totals.sureStakes = try reader.integer()
      case "hardware": totals.hardware = try reader.integer()
      case "sureHardware": totals.sureHardware = try reader.integer()
      case "companies": totals.companies = try reader.integer()
      case "amountWidth": totals.amountWidth = try reader.integer()
      case "valuationWidth": totals.valuationWidth = try reader.integer()
      default: try reader.skip()
      }
    }
    return totals
  }

  private mutating func company() throws -> FrontPage.Company {
    var company = FrontPage.Company(name: "")
    try object { reader, name in
      switch name {
      case "name": company.name = try reader.string()
      case "deals": company.deals = try reader.integer()
      case "sureDeals": company.sureDeals = try reader.integer()
      case "sureMentions": company.sureMentions = try reader.integer()
      case "sums": company.firmSum = FirmSum(totals: try reader.array { try $0.total() })
      default: try reader.skip()
      }
    }
    return company
  }

  private mutating func total() throws -> FirmSum.Total {
    var total = FirmSum.Total(money: Money(value: 0, currency: "USD"), count: 0)
    try object { reader, name in
      switch name {
      case "value": total.money.value = try reader.optional { try $0.number() } ?? 0
      case "currency": total.money.currency = try reader.string()
      case "qualifier": total.money.qualifier = Qualifier(rawValue: try reader.string()) ?? .exact
      case "count": total.count = try reader.integer()
      default: try reader.skip()
      }
    }
    return total
  }
}
