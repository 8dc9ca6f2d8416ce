import TermsheetCore

/// Carries out a command, or says in the status line why it cannot be done now.
public func update(_ state: inout State, _ command: Command) {
  state.message = nil
  if let reason = command.refusal(state) {
    state.message = Message(text: reason, isRefusal: true)
  } else {
    command.perform(&state)
  }
  state.settle()
}

extension State {
  /// Takes a key, the mouse, pasted text, or news of the terminal.
  public mutating func handle(_ event: Event) {
    switch event {
    case .key(let key): handle(key)
    case .paste(let text):
      if mode == .filter || mode == .picker || mode == .prompt {
        message = nil
        edit { $0.insert(text) }
        settle()
      }
    case .mouse(let mouse): handle(mouse)
    case .resize(let size):
      self.size = size
      settle()
    case .resumed: needsRepaint = true
    case .terminate: isDone = true
    }
  }

  private mutating func handle(_ key: Key) {
    if let command = CommandTable.command(for: key, in: Command.Context(mode)) {
      update(&self, command)
      return
    }
    message = nil
    switch (mode, key) {
    case (.filter, .character(let character)), (.picker, .character(let character)),
      (.prompt, .character(let character)):
      edit { $0.insert(String(character)) }
    case (.filter, _), (.picker, _), (.prompt, _): break
    default: message = Message(text: "\(key.name) has no meaning here: ? lists the keys", isRefusal: true)
    }
    settle()
  }
}
