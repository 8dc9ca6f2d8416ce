import ArgumentParser
import TermsheetCore

/// Tells the filter language.
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Describe the filter language, which / in the dashboard and --filter share.",
    discussion: """
      Words side by side must all hold: openai amount>1b. A word without a key is looked for in names, evidence, titles \
      and outlets; "in quotation marks" it is one. What fits such words best comes first, by how often and where a fact \
      has them and how rare they are (BM25). 'or' parts what stands on its two sides, brackets group, - or 'not' \
      turns a condition round. Several values with commas are alternatives: status:talks,rumoured. A name fits where a \
      word of it begins so; with = in the place of : the whole name must be it. @name stands for a filter that \
      config.yaml names under filters:.

      Figures: amount>1b, >=, <, <=, amount:500m..2b, amount:1b.., amount:none. They are US dollars where no currency \
      is named (amount>€300m), and a comparison holds only where it holds for all that was said: "up to $5B" is below \
      6b and not above 4b, "at least $1B" is above 500m and not below 2b. With ? behind it, it holds already where it \
      may: amount>4b? finds "up to $5B" too. "About" counts as its figure.

      Dates: 2025-10-31, 2025-10, 2025, today, yesterday, and 7d, 2w, 3m, 1y before today; of the deal, or of its \
      article where the deal has none. What is asked of another kind of fact does not hold: no stake has an amount.

      EXAMPLES:
        termsheet deals --filter 'investor:"andreessen horowitz" since:2025-10'
        termsheet deals --filter '(kind:debt or kind:compute) amount>1b -status:denied'
        termsheet deals --filter 'chip:trainium or vendor:nvidia'
        termsheet stakes --filter 'holder:microsoft share>=10'
      """
  )

  func run() throws {
    let rows = QueryKey.allCases.map { key in
      [key.rawValue, key.help, key.example].map(Table.Cell.text)
    }
    let flags = Query.Flag.allCases.map { [.text("is:\($0.rawValue)"), .text($0.help), .empty] as [Table.Cell] }
    let columns = ["key", "what it asks", "for example"].map { Table.Column($0) }
    try StandardStreams.write(Array(AlignedTable.text(Table(columns: columns, rows: rows), widest: .max).utf8))
    try StandardStreams.write(
      Array(
        ("\n"
          + AlignedTable.text(
            Table(
              columns: ["flag", "what it asks"].map { Table.Column($0) },
              rows: flags.map { Array($0.prefix(2)) }))).utf8))
  }
}
