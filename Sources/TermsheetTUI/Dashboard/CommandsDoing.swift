extension CommandTable {
  /// Marks, and what leads out of the dashboard.
  static let doing: [Command] = [
    Command(
      "mark", .doing, keys: [.character("t"), .character(" ")], help: "mark the row, or no longer", hint: "mark",
      panes: [.deals, .hardware], unless: { $0.unmarkableReason },
      perform: { $0.toggleMark() }),
    Command(
      "mark-all", .doing, keys: [.character("*")], help: "mark all rows, or none", panes: [.deals, .hardware],
      unless: { $0.unmarkableReason },
      perform: { $0.markAll() }),
    Command(
      "pager", .doing, keys: [.character("o")], help: "read the article in $PAGER", unless: { $0.noTextReason },
      perform: { $0.show(in: .pager) }),
    Command(
      "editor", .doing, keys: [.character("E")], help: "open the article in $EDITOR at its line",
      unless: { $0.noTextReason },
      perform: { $0.show(in: .editor) }),
    Command(
      "browser", .doing, keys: [.character("B")], help: "open the article's address in $BROWSER",
      unless: { $0.noAddressReason },
      perform: { $0.browse() }),
    Command(
      "copy", .doing, keys: [.character("y")], help: "copy a cell, the row, the evidence", hint: "copy",
      unless: { $0.noTextReason },
      perform: { $0.openCopying() }),
    Command(
      "copy-command", .doing, keys: [.character("Y")], help: "copy the command that prints this"
    ) { $0.copyCommand() },
    Command(
      "show-command", .doing, keys: [.character("$")], help: "show the command that prints this"
    ) { $0.showsCommand.toggle() },
    Command(
      "export", .doing, keys: [.character("X")], help: "write the list to a file: CSV, JSON, HTML …",
      unless: { $0.noExportReason },
      perform: { $0.openExport() }),
  ]

  /// How the lists look.
  static let lists: [Command] = [
    Command(
      "filters", .finding, keys: [.character("@")], help: "named filters, and those kept before",
      unless: { $0.noFiltersReason },
      perform: { $0.openNamedFilters() }),
    Command(
      "columns", .view, keys: [.character("C")], help: "choose, order and size the columns",
      panes: [.companies, .deals, .hardware]
    ) { $0.openColumns() },
    Command(
      "narrower", .view, keys: [.character("<")], help: "move the divider left", unless: { $0.noDividerReason },
      perform: {
        $0.moveDivider(columns: -1)
      }),
    Command(
      "wider", .view, keys: [.character(">")], help: "move the divider right", unless: { $0.noDividerReason },
      perform: {
        $0.moveDivider(columns: 1)
      }),
    Command(
      "higher", .view, keys: [.character("-")], help: "move the divider up", unless: { $0.noDividerReason },
      perform: {
        $0.moveDivider(rows: -1)
      }),
    Command(
      "lower", .view, keys: [.character("+")], help: "move the divider down", unless: { $0.noDividerReason },
      perform: {
        $0.moveDivider(rows: 1)
      }),
    Command("even", .view, keys: [.character("=")], help: "the dividers as they were") {
      $0.ratios = SplitRatios()
    },
  ]

  /// While columns are chosen.
  static let columns: [Command] = [
    Command(
      "column-toggle", .columns, keys: [.character(" "), .enter], help: "show the column, or leave it out",
      in: [.columns]
    ) { $0.toggleColumn() },
    Command("column-up", .columns, keys: [.character("K")], help: "move it to the left", in: [.columns]) {
      $0.moveColumn(by: -1)
    },
    Command("column-down", .columns, keys: [.character("J")], help: "move it to the right", in: [.columns]) {
      $0.moveColumn(by: 1)
    },
    Command("column-wider", .columns, keys: [.character("+"), .character(">"), .right], help: "wider", in: [.columns]) {
      $0.resizeColumn(by: 1)
    },
    Command(
      "column-narrower", .columns, keys: [.character("-"), .character("<"), .left], help: "narrower", in: [.columns]
    ) { $0.resizeColumn(by: -1) },
    Command("column-reset", .columns, keys: [.character("=")], help: "all columns as they were", in: [.columns]) {
      $0.columns[$0.focus] = nil
    },
    Command("column-close", .columns, keys: [.escape, .character("C"), .character("q")], help: "back", in: [.columns]) {
      $0.mode = .browse
    },
  ]
}
