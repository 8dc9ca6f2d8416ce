extension CommandTable {
  static let finding: [Command] = [
    Command(
      "filter", .finding, keys: [.character("/")], help: "narrow the lists as you type",
      hint: "filter", unless: { $0.nothingReason },
      perform: { $0.openFilter() }),
    Command(
      "company", .finding, keys: [.character("c")], help: "pick a company by a part of its name", hint: "company",
      unless: { $0.nothingReason },
      perform: { $0.openPicker() }),
    Command(
      "sort", .finding, keys: [.character("s")], help: "sort by the next column", hint: "sort",
      unless: { $0.unsortableReason },
      perform: { $0.sortByNextColumn() }),
    Command(
      "reverse", .finding, keys: [.character("S")], help: "sort the other way", unless: { $0.unsortableReason },
      perform: { $0.reverseSort() }),
    Command(
      "unsure", .finding, keys: [.character("x")], help: "show unsure facts, or hide them"
    ) { $0.toggleUnsure() },
  ]

  static let view: [Command] = [
    Command("theme", .view, keys: [.character("T")], help: "next theme", hint: "theme", in: [.browse, .help]) {
      $0.themeIndex = ($0.themeIndex + 1) % $0.themes.count
      $0.message = Message(text: "theme \($0.theme.name)")
    },
    Command("redraw", .view, keys: [.control("l")], help: "paint the screen anew", in: Set(Command.Context.allCases)) {
      $0.needsRepaint = true
    },
  ]

  private static let typed: Set<Command.Context> = [.filter, .picker, .chooser, .prompt]

  static let typing: [Command] = [
    Command("keep", .typing, keys: [.enter], help: "keep what is typed, or take what is chosen", in: typed) {
      $0.acceptInput()
    },
    Command("cancel", .typing, keys: [.escape], help: "clear the filter, or leave the list", in: typed) {
      $0.cancelInput()
    },
    Command("delete-before", .typing, keys: [.backspace], help: "delete before the cursor", in: typed) {
      $0.edit { $0.deleteBackward() }
    },
    Command("delete-after", .typing, keys: [.delete], help: "delete after the cursor", in: typed) {
      $0.edit { $0.deleteForward() }
    },
    Command("delete-word", .typing, keys: [.control("w")], help: "delete the word before", in: typed) {
      $0.edit { $0.deleteWord() }
    },
    Command("delete-all", .typing, keys: [.control("u")], help: "delete all", in: typed) {
      $0.edit { $0.clear() }
    },
    Command("cursor-left", .typing, keys: [.left], help: "cursor to the left", in: typed) {
      $0.edit { $0.move(by: -1) }
    },
    Command("cursor-right", .typing, keys: [.right], help: "cursor to the right", in: typed) {
      $0.edit { $0.move(by: 1) }
    },
    Command("cursor-start", .typing, keys: [.home, .control("a")], help: "to the start", in: typed) {
      $0.edit { $0.moveToStart() }
    },
    Command("cursor-end", .typing, keys: [.end, .control("e")], help: "to the end", in: typed) {
      $0.edit { $0.moveToEnd() }
    },
    Command("complete", .typing, keys: [.tab], help: "complete the word, and the next", in: [.filter, .prompt]) {
      if $0.mode == .prompt { $0.completePrompt(by: 1) } else { $0.completeFilter(by: 1) }
    },
    Command("complete-back", .typing, keys: [.backTab], help: "what the word was before", in: [.filter, .prompt]) {
      if $0.mode == .prompt { $0.completePrompt(by: -1) } else { $0.completeFilter(by: -1) }
    },
    Command("earlier-filter", .typing, keys: [.up], help: "an earlier filter", in: [.filter]) { $0.recallFilter(-1) },
    Command("later-filter", .typing, keys: [.down], help: "a later filter", in: [.filter]) { $0.recallFilter(1) },
    Command("filter-down", .typing, keys: [.control("n")], help: "next deal, while typing a filter", in: [.filter]) {
      $0.moveDeals(by: 1)
    },
    Command(
      "filter-up", .typing, keys: [.control("p")], help: "previous deal, while typing a filter", in: [.filter]
    ) { $0.moveDeals(by: -1) },
  ]

  static let program: [Command] = [
    Command(
      "problems", .program, keys: [.character("!")], help: "files not read, or only in part",
      unless: { $0.noProblemsReason },
      perform: {
        $0.mode = .problems
      }),
    Command(
      "palette", .program, keys: [.character(":"), .control("p")], help: "find an action by its name", hint: "actions"
    ) { $0.openPalette() },
    Command("help", .program, keys: [.character("?"), .function(1)], help: "the keys of this pane", hint: "help") {
      $0.mode = .help
      $0.helpTop = 0
    },
    Command(
      "close", .program, keys: [.escape, .enter], help: "close the help or the problems", in: [.help, .problems]
    ) { $0.mode = .browse },
    Command("close-help", .program, keys: [.character("?")], help: "close the help", in: [.help]) { $0.mode = .browse },
    Command("close-problems", .program, keys: [.character("!")], help: "close the problems", in: [.problems]) {
      $0.mode = .browse
    },
    Command(
      "quit", .program, keys: [.character("q")], help: "quit", hint: "quit", in: [.browse, .help, .problems]
    ) { $0.isDone = true },
  ]
}
