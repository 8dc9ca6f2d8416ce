extension CommandTable {
  static let work: [Command] = [
    Command(
      "hide", .work, keys: [.character("H")], help: "hide a wrong fact", unless: { $0.noWorkReason },
      perform: { $0.hideSelected() }),
    Command(
      "correct", .work, keys: [.character("e")], help: "correct a field of the fact", unless: { $0.noWorkReason },
      perform: { $0.openPrompt(.correction) }),
    Command(
      "note", .work, keys: [.character("a")], help: "write a note on the fact", unless: { $0.noWorkReason },
      perform: { $0.openPrompt(.note) }),
    Command(
      "tag", .work, keys: [.character("m")], help: "tag the fact, or take a tag away", unless: { $0.noWorkReason },
      perform: { $0.openPrompt(.tag) }),
    Command(
      "undo", .work, keys: [.character("u")], help: "take the latest edit back", unless: { $0.noUndoReason },
      perform: { $0.undoWork() }),
    Command(
      "redo", .work, keys: [.control("r")], help: "do again what was taken back", unless: { $0.noRedoReason },
      perform: { $0.redoWork() }),
    Command(
      "watch", .work, keys: [.character("w")], help: "watch the company, or no longer", unless: { $0.noWatchReason },
      perform: { $0.toggleWatch() }),
    Command(
      "read", .work, keys: [.character("r")], help: "count the article as read, or unread", unless: { $0.noWorkReason },
      perform: { $0.toggleRead() }),
    Command(
      "new", .work, keys: [.character("v")], help: "only what is new since the last look", unless: { $0.noNewsReason },
      perform: { $0.toggleNewOnly() }),
    Command(
      "looked", .work, keys: [.character("V")], help: "note that everything was seen", unless: { $0.notKeptReason },
      perform: { $0.noteLook() }),
  ]
}
