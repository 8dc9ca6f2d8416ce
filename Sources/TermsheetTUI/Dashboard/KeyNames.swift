extension Key {
  /// The key as help and documentation write it: `j`, `Ctrl-D`, `PgDn`, `↓`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    }
  }
}

/// A line of the help: keys that do the same, and what they do.
public struct KeyHelp: Sendable, Hashable {
  public var keys: [String]
  public var help: String
}

extension CommandTable {
  /// The commands of a group for people: those with the same help in one line.
  public static func help(_ group: Command.Group) -> [KeyHelp] {
    var lines: [KeyHelp] = []
    for command in all where command.group == group {
      let keys = command.keys.map(\.name)
      if let index = lines.firstIndex(where: { $0.help == command.help }) {
        lines[index].keys += keys
      } else {
        lines.append(KeyHelp(keys: keys, help: command.help))
      }
    }
    return lines
  }

  /// Every key as a Markdown table, for the README.
  public static var markdown: String {
    var lines = ["| Keys | What they do |", "| --- | --- |"]
    for group in Command.Group.allCases {
      lines.append("| **\(group.rawValue)** | |")
      lines += help(group).map { line in
        "| " + line.keys.map { "`\($0)`" }.joined(separator: " ") + " | \(line.help) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every key as plain lines, for the manual page: group, keys and help, separated by tabs.
  public static var plainList: String {
    Command.Group.allCases
      .flatMap { group in
        help(group).map { "\(group.rawValue)\t\($0.keys.joined(separator: ", "))\t\($0.help)\n" }
      }
      .joined()
  }
}
