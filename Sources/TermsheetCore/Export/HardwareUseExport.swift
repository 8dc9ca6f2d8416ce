// How the use of hardware, grouped over all articles, is printed and handed on.

extension Table {
  /// Uses for people to read.
  public init(shown uses: [HardwareUse], in ledger: Ledger) {
    self.init(
      columns: [
        Column("User"), Column("Product"), Column("Maker"), Column("Relation"),
        Column("Quantity", isRightAligned: true), Column("Since"), Column("Latest"), Column("Source"), Column("ID"),
      ],
      rows: uses.map { use in
        let newest = use.steps[use.steps.count - 1]
        let entry = ledger.hardware[newest.mention]
        let article = ledger.articles.article(entry.article)
        let quantities = use.quantities.map { QuantityText.text($0.quantity) }
        let copies = use.steps.reduce(0) { $0 + $1.copies.count }
        let source = SourceText.text(article, texts: use.steps.count, copies: copies)
        return [
          Cell(use.user), Cell(use.product), Cell(use.maker), Cell(use.relation.wordBesideUser),
          Cell(quantities.isEmpty ? nil : quantities.joined(separator: ", ")),
          Cell(use.steps.compactMap(\.date).first?.iso), Cell(newest.date?.iso), Cell(source), Cell(entry.key.text),
        ]
      })
  }

  /// One row for each step, for spreadsheets.
  public init(records uses: [HardwareUse], in ledger: Ledger) {
    self.init(
      columns: [
        "user", "product", "maker", "date", "relation", "quantity", "unit", "qualifier", "outlet", "path", "copies",
        "id",
        "evidence",
      ].map { Column($0) },
      rows: uses.flatMap { use in
        use.steps.map { step in
          let entry = ledger.hardware[step.mention]
          let article = ledger.articles.article(entry.article)
          return [
            Cell(use.user), Cell(use.product), Cell(use.maker), Cell(step.date?.iso), Cell(step.relation.rawValue),
            Cell(step.quantity?.value), Cell(step.quantity?.unit.rawValue), Cell(step.quantity?.qualifier.rawValue),
            Cell(article.outlet), Cell(article.path), Cell(step.copies.count), Cell(entry.key.text),
            Cell(entry.mention.evidence.first?.text),
          ]
        }
      })
  }
}

extension RowsEncoder {
  public func document(_ uses: [HardwareUse], in ledger: Ledger) -> [UInt8] {
    var writer = JSONWriter()
    writer.array(uses) { writer, use in
      writer.object { writer in
        writer.field("user", use.user)
        writer.field("product", use.product)
        writer.field("maker", use.maker)
        writer.field("steps") { writer in
          writer.array(use.steps) { writer, step in
            let entry = ledger.hardware[step.mention]
            writer.object { writer in
              writer.field("date", step.date?.iso)
              writer.fields(of: entry.mention)
              writer.field("copies", step.copies.count)
              writer.field("id", entry.key.text)
              writer.field("article") { $0.write(ledger.articles.article(entry.article)) }
            }
          }
        }
      }
    }
    return writer.bytes + Array("\n".utf8)
  }
}
