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

extension Key {
  /// Reads a key as ``name`` writes it, and as configurations of other programs do: `Ctrl-D`, `C-d`, `^D`, `Alt-x`,
  /// `PageDown`, `<enter>`. Where terminals send one thing for two keys it is the better known: `Ctrl-M` is Enter.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      if let arrow = Self.named[name] {
        self = arrow
      } else if name == " " {
        self = .character(" ")
      } else {
        guard !character.isWhitespace,
          character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { return nil }
        self = .character(character)
      }
      return
    }
    let plain = name.hasPrefix("<") && name.hasSuffix(">") ? String(name.dropFirst().dropLast()) : name
    let lower = plain.lowercased()
    if let key = Self.named[lower] {
      self = key
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if let rest = Self.rest(of: lower, after: ["ctrl-", "ctrl+", "c-", "^"]), let character = rest.first {
      let merged: [String: Key] = [
        "i": .tab, "m": .enter, "j": .enter, "h": .backspace, "[": .escape, "space": .control(" "),
      ]
      if let key = merged[rest] {
        self = key
      } else if rest.count == 1 {
        self = .control(character)
      } else {
        return nil
      }
    } else if let rest = Self.rest(of: plain, after: ["Alt-", "alt-", "Alt+", "alt+", "M-", "m-"]), rest.count == 1,
      let character = rest.first
    {
      self = .alt(character)
    } else {
      return nil
    }
  }

  private static func rest(of text: String, after prefixes: [String]) -> String? {
    prefixes.first { text.hasPrefix($0) && text.count > $0.count }.map { String(text.dropFirst($0.count)) }
  }

  private static let named: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "shift-tab": .backTab, "backtab": .backTab, "s-tab": .backTab, "backspace": .backspace, "del": .delete,
    "delete": .delete, "up": .up, "down": .down, "left": .left, "right": .right, "↑": .up, "↓": .down, "←": .left,
    "→": .right, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pgdown": .pageDown, "pagedown": .pageDown,
    "home": .home, "end": .end,
  ]
}

/// A line of the help: keys that do the same, and what they do.
public struct KeyHelp: Sendable, Hashable {
  public var keys: [String]
  public var help: String
}

extension CommandTable {
  /// The commands of a group for people: those with the same help in one line.
  ///
  /// - Parameters:
  ///   - keymap: the keys as they are now.
  ///   - pane: the pane whose keys are wanted; `nil` for all.
  static func help(_ group: Command.Group, keymap: Keymap = .standard, pane: PaneKind? = nil) -> [KeyHelp] {
    var lines: [KeyHelp] = []
    for command in all where command.group == group {
      let keys = keymap.keys(of: command).map(\.name)
      if keys.isEmpty { continue }
      if let pane, command.contexts.contains(.browse), !command.panes.contains(pane) { continue }
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
