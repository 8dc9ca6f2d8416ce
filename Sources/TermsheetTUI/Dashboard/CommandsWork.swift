extension CommandTable {
  static let work: [Command] = [
    Command(
      "hide", .work, keys: [.character("H")], help: "hide a wrong fact", unless: \.noWorkReason
    ) { $0.hideSelected() },
    Command(
      "correct", .work, keys: [.character("e")], help: "correct a field of the fact", unless: \.noWorkReason
    ) { $0.openPrompt(.correction) },
    Command(
      "note", .work, keys: [.character("a")], help: "write a note on the fact", unless: \.noWorkReason
    ) { $0.openPrompt(.note) },
    Command(
      "tag", .work, keys: [.character("m")], help: "tag the fact, or take a tag away", unless: \.noWorkReason
    ) { $0.openPrompt(.tag) },
    Command(
      "undo", .work, keys: [.character("u")], help: "take the latest edit back", unless: \.noUndoReason
    ) { $0.undoWork() },
    Command(
      "redo", .work, keys: [.control("r")], help: "do again what was taken back", unless: \.noRedoReason
    ) { $0.redoWork() },
    Command(
      "watch", .work, keys: [.character("w")], help: "watch the company, or no longer", unless: \.noWatchReason
    ) { $0.toggleWatch() },
    Command(
      "read", .work, keys: [.character("r")], help: "count the article as read, or unread", unless: \.noWorkReason
    ) { $0.toggleRead() },
    Command(
      "new", .work, keys: [.character("v")], help: "only what is new since the last look", unless: \.noNewsReason
    ) { $0.toggleNewOnly() },
    Command(
      "looked", .work, keys: [.character("V")], help: "note that everything was seen", unless: \.notKeptReason
    ) { $0.noteLook() },
  ]
}
