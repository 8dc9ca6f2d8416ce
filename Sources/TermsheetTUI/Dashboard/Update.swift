import TermsheetCore

/// Carries out a command, or says in the status line why it cannot be done now.
public func update(_ state: inout State, _ command: Command) {
  state.message = nil
  if let reason = command.refusal(state) {
    state.message = Message(text: reason, isRefusal: true, refused: command.name)
  } else {
    command.perform(&state)
  }
  state.settle()
}

extension State {
  /// Takes a key, the mouse, pasted text, or news of the terminal.
  public mutating func handle(_ event: Event) {
    switch event {
    case .key(let key):
      showsFirstHints = false
      pendingSelection = nil
      handle(key)
    case .paste(let text):
      if isTyping {
        message = nil
        edit { $0.insert(text) }
        settle()
      }
    case .mouse(let mouse):
      showsFirstHints = false
      handle(mouse)
    case .resize(let size):
      self.size = size
      settle()
    case .resumed: needsRepaint = true
    case .terminate: isDone = true
    }
  }

  private mutating func handle(_ key: Key) {
    if let command = keys.command(for: key, in: Command.Context(mode), pane: focus) {
      update(&self, command)
      return
    }
    message = nil
    switch key {
    case .character(let character) where isTyping: edit { $0.insert(String(character)) }
    case _ where isTyping: break
    case _ where keys.command(for: key, in: Command.Context(mode), elsewhereThan: focus) != nil:
      let command = keys.command(for: key, in: Command.Context(mode), elsewhereThan: focus)
      message = command.map {
        Message(text: "\(key.name) works only in \($0.whereabouts)", isRefusal: true)
      }
    default:
      let help = CommandTable.command(named: "help").map { keys.text(of: $0) } ?? ""
      let way = help.isEmpty ? "" : ": \(help.split(separator: " ")[0]) lists the keys"
      message = Message(text: "\(key.name) has no meaning here\(way)", isRefusal: true)
    }
    settle()
  }

  /// Whether letters are text.
  var isTyping: Bool { mode == .filter || mode == .picker || mode == .chooser || mode == .prompt }
}
