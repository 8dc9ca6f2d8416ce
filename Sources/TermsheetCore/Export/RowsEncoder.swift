/// Writes lists of facts as one JSON array, a row a line: the fields of the fact format and the row's article.
public struct RowsEncoder: Sendable {
  public init() {}

  public func document(_ rows: RowList<FactRow<Deal>>) -> [UInt8] {
    array(rows) { writer, row in
      var deal = row.fact
      // It counts in the list of its article's deals, which this is not.
      deal.partOf = nil
      writer.fields(of: deal)
      writer.field("reports", row.reports)
      writer.field("copies", row.copies)
      writer.field("disputed", row.disputed.map(\.rawValue).sorted())
      writer.field("id", row.key?.text)
      writer.field("article") { $0.write(row.source) }
    }
  }

  public func document(_ rows: RowList<FactRow<Stake>>) -> [UInt8] {
    array(rows) { writer, row in
      writer.fields(of: row.fact)
      writer.field("copies", row.copies)
      writer.field("id", row.key?.text)
      writer.field("article") { $0.write(row.source) }
    }
  }

  public func document(_ rows: RowList<FactRow<HardwareMention>>) -> [UInt8] {
    array(rows) { writer, row in
      writer.fields(of: row.fact)
      writer.field("copies", row.copies)
      writer.field("id", row.key?.text)
      writer.field("article") { $0.write(row.source) }
    }
  }

  public func document(_ companies: [CompanySummary]) -> [UInt8] {
    array(companies) { writer, company in
      writer.field("name", company.name)
      writer.field("deals", company.deals)
      writer.field("asRecipient", company.asRecipient)
      writer.field("asInvestor", company.asInvestor)
      writer.field("stakesInIt", company.stakesInIt)
      writer.field("stakesHeld", company.stakesHeld)
      writer.field("hardware", company.hardware)
    }
  }

  private func array<Row>(_ rows: some Collection<Row>, _ fields: (inout JSONWriter, Row) -> Void) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, row) in rows.enumerated() {
      var writer = JSONWriter()
      writer.object { fields(&$0, row) }
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += writer.bytes
    }
    return bytes + (rows.isEmpty ? "]\n" : "\n]\n").utf8
  }
}
