/// Which keys do what: the table's own keys, with the user's in their place.
public struct Keymap: Sendable {
  /// The keys that the table of commands names.
  public static let standard = Keymap()

  private var keys: [String: [Key]] = [:]
  private var byKey: [Command.Context: [Key: [Command]]] = [:]

  init() { self.init([:]) }

  /// - Parameter own: the user's keys by command; an empty list takes a command's keys away.
  init(_ own: [String: [Key]]) {
    for command in CommandTable.all { keys[command.name] = own[command.name] ?? command.keys }
    // A key that the user gave to a command is the table's no longer, where both would count.
    let taken = CommandTable.all.filter { own[$0.name] != nil }
    for command in CommandTable.all where own[command.name] == nil {
      keys[command.name]?.removeAll { key in
        taken.contains { $0.meets(command) && own[$0.name]?.contains(key) == true }
      }
    }
    for command in CommandTable.all {
      for context in command.contexts {
        for key in keys[command.name] ?? [] { byKey[context, default: [:]][key, default: []].append(command) }
      }
    }
  }

  /// What a key does in a place; `nil` for nothing.
  func command(for key: Key, in context: Command.Context, pane: PaneKind) -> Command? {
    byKey[context]?[key]?.first { $0.applies(in: context, pane: pane) }
  }

  /// What a key does in other panes than these, where it does nothing.
  func command(for key: Key, in context: Command.Context, elsewhereThan pane: PaneKind) -> Command? {
    byKey[context]?[key]?.first { !$0.panes.contains(pane) }
  }

  public func keys(of command: Command) -> [Key] { keys[command.name] ?? [] }

  /// `j, ↓`; empty for a command without keys.
  func text(of command: Command, separator: String = " ") -> String {
    keys(of: command).map(\.name).joined(separator: separator)
  }

  /// Every action with its keys, as `keys.yaml` has them.
  public var yaml: [String] {
    CommandTable.all.map { command in
      let list = keys(of: command).map {
        "\"" + $0.name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      }
      return "\(command.name): [\(list.joined(separator: ", "))]  # \(command.help)"
    }
  }
}
