// How an ownership is printed and handed on.

extension Table {
  /// One section for people to read; of what the company holds the companies stand in the first column.
  public init(shown rows: [OwnershipAccount.Row], _ section: OwnershipAccount.Section) {
    self.init(
      columns: [
        Column(section == .holdings ? "Company" : "Holder"), Column("Share", isRightAligned: true), Column("Kind"),
        Column("Status"), Column("Date"), Column("Source"), Column("ID"),
      ],
      rows: rows.map { row in
        let source = SourceText.text(row.article, texts: row.texts, copies: row.copies)
        return [
          Cell(section == .holdings ? row.stake.company : row.stake.holder), Cell(PercentText.text(row.stake)),
          Cell(row.stake.kind.word), Cell(row.stake.status.rawValue),
          Cell(row.date.map { $0.iso + (row.isDateOfReport ? "*" : "") }), Cell(source), Cell(row.key.text),
        ]
      })
  }

  /// All rows, for spreadsheets.
  public init(records account: OwnershipAccount) {
    self.init(
      columns: [
        "section", "holder", "company", "percent", "qualifier", "kind", "status", "date", "dateOfReport", "outlet",
        "path", "texts", "copies", "id", "evidence",
      ].map { Column($0) },
      rows: account.rows.map { row in
        [
          Cell(row.section.rawValue), Cell(row.stake.holder), Cell(row.stake.company), Cell(row.stake.percent),
          Cell(row.stake.qualifier?.rawValue), Cell(row.stake.kind.rawValue), Cell(row.stake.status.rawValue),
          Cell(row.date?.iso), Cell(row.isDateOfReport), Cell(row.article.outlet), Cell(row.article.path),
          Cell(row.texts), Cell(row.copies), Cell(row.key.text), Cell(row.stake.evidence.first?.text),
        ]
      })
  }
}

extension RowsEncoder {
  /// One object: the sums, and a row for each share.
  public func document(_ account: OwnershipAccount) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("company", account.company)
      writer.field("stated", account.stated)
      writer.field("notStated", account.remainder)
      writer.field("notStatedQualifier", account.remainder == nil ? nil : account.remainderQualifier.rawValue)
      writer.field("exceedsWhole", account.exceedsWhole)
      writer.field("rows") { writer in
        writer.array(account.rows) { writer, row in
          writer.object { writer in
            writer.field("section", row.section.rawValue)
            writer.fields(of: row.stake)
            writer.field("date", row.date?.iso)
            writer.field("dateOfReport", row.isDateOfReport)
            writer.field("texts", row.texts)
            writer.field("copies", row.copies)
            writer.field("id", row.key.text)
            writer.field("article") { $0.write(row.article) }
          }
        }
      }
    }
    return writer.bytes + Array("\n".utf8)
  }
}
