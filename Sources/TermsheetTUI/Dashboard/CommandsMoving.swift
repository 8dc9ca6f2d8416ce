extension CommandTable {
  private static let rows: Set<Command.Context> = [.browse, .help, .problems, .columns]
  private static let allLists: Set<Command.Context> = [.browse, .help, .problems, .columns, .picker, .chooser]
  private static let choosing: Set<Command.Context> = [.picker, .chooser]

  static let moving: [Command] = [
    Command("down", .moving, keys: [.character("j")], help: "next row", in: rows) { $0.move(.by(1)) },
    Command("up", .moving, keys: [.character("k")], help: "previous row", in: rows) { $0.move(.by(-1)) },
    Command("arrow-down", .moving, keys: [.down], help: "next row", in: allLists) { $0.move(.by(1)) },
    Command("arrow-up", .moving, keys: [.up], help: "previous row", in: allLists) { $0.move(.by(-1)) },
    Command("choice-down", .typing, keys: [.control("n")], help: "next of a list", in: choosing) { $0.move(.by(1)) },
    Command("choice-up", .typing, keys: [.control("p")], help: "previous of a list", in: choosing) { $0.move(.by(-1)) },
    Command("page-down", .moving, keys: [.pageDown, .control("f")], help: "a page down", in: allLists) {
      $0.move(.pages(1))
    },
    Command("page-up", .moving, keys: [.pageUp, .control("b")], help: "a page up", in: allLists) {
      $0.move(.pages(-1))
    },
    Command("half-page-down", .moving, keys: [.control("d")], help: "half a page down", in: rows) {
      $0.move(.pages(0.5))
    },
    Command("half-page-up", .moving, keys: [.control("u")], help: "half a page up", in: rows) {
      $0.move(.pages(-0.5))
    },
    Command("first", .moving, keys: [.character("g"), .home], help: "first row", in: rows) { $0.move(.first) },
    Command("last", .moving, keys: [.character("G"), .end], help: "last row", in: rows) { $0.move(.last) },
  ]

  static let panes: [Command] = [
    Command(
      "next-pane", .panes, keys: [.tab], help: "next pane", hint: "pane", unless: { $0.soleReason },
      perform: {
        $0.cycleFocus(by: 1)
      }),
    Command(
      "previous-pane", .panes, keys: [.backTab], help: "previous pane", unless: { $0.soleReason },
      perform: {
        $0.cycleFocus(by: -1)
      }),
    Command("pane-left", .panes, keys: [.character("h"), .left], help: "pane to the left") {
      $0.moveFocus(columns: -1)
    },
    Command("pane-right", .panes, keys: [.character("l"), .right], help: "pane to the right") {
      $0.moveFocus(columns: 1)
    },
    Command(
      "open", .panes, keys: [.enter], help: "open the article at the evidence",
      hint: "evidence", unless: { $0.noArticleReason },
      perform: { $0.openArticle() }),
    Command(
      "next-evidence", .panes, keys: [.character("n")], help: "next article that reports the same",
      unless: { $0.noOtherEvidenceReason },
      perform: { $0.moveEvidence(by: 1) }),
    Command(
      "previous-evidence", .panes, keys: [.character("N")], help: "previous article that reports the same",
      unless: { $0.noOtherEvidenceReason },
      perform: { $0.moveEvidence(by: -1) }),
    Command("back", .panes, keys: [.escape], help: "back: article, zoom, filter, company") {
      $0.goBack()
    },
    Command("zoom", .panes, keys: [.character("z")], help: "give the pane the whole screen, and back", hint: "zoom") {
      $0.isZoomed.toggle()
    },
  ]
}
