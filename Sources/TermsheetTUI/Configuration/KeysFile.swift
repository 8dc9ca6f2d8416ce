import TermsheetCore
import Yams

/// The user's `keys.yaml`: for each action the key or keys that do it.
///
///     sort: o
///     page-down: [PgDn, Ctrl-F, Space]
///     theme: []        # no key; it stays in the palette
struct KeysFile: Sendable {
  private(set) var keymap = Keymap.standard
  /// What is wrong with the file, in the order of its lines. Everything else in it counts.
  private(set) var problems: [KeysProblem] = []

  /// Actions without which there is no way out, or to all others.
  private static let needed = ["quit", "palette"]

  init(yaml: String) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      problems = [KeysProblem(yaml: error)]
      return
    }
    guard let node else { return }
    guard let mapping = node.mapping else {
      if node.scalar?.string.isEmpty != true { problems = [.notAMapping(line: node.mark?.line ?? 1)] }
      return
    }
    var own: [String: [Key]] = [:]
    var lines: [String: Int] = [:]
    for (name, value) in mapping {
      let line = name.mark?.line ?? 1
      guard let action = name.scalar?.string, CommandTable.command(named: action) != nil else {
        problems.append(.unknownAction(line: line, name: name.scalar?.string ?? "?"))
        continue
      }
      if let keys = keys(value, line: line) {
        own[action] = keys
        lines[action] = line
      }
    }
    settleConflicts(&own, lines)
    let wished = Keymap(own)
    for name in Self.needed {
      guard let command = CommandTable.command(named: name), wished.keys(of: command).isEmpty else { continue }
      own[name] = command.keys
      problems.append(.keyless(line: lines[name] ?? 1, name: name))
    }
    keymap = Keymap(own)
    problems.sort { $0.line < $1.line }
  }

  /// One key or a list of them; `nil` where there is nothing that counts.
  private mutating func keys(_ value: Node, line: Int) -> [Key]? {
    let nodes = value.sequence.map { Array($0) } ?? [value]
    if let text = value.scalar?.string, ["", "~", "null"].contains(text) { return [] }
    var keys: [Key] = []
    for node in nodes {
      let text = node.scalar?.string ?? ""
      guard let key = Key(name: text) else {
        problems.append(.unknownKey(line: node.mark?.line ?? line, text: text))
        continue
      }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys.isEmpty && !nodes.isEmpty ? nil : keys
  }

  /// Of two wishes for one key in one place the first counts.
  private mutating func settleConflicts(_ own: inout [String: [Key]], _ lines: [String: Int]) {
    let commands = CommandTable.all.filter { own[$0.name] != nil }.sorted { lines[$0.name] ?? 0 < lines[$1.name] ?? 0 }
    for (index, second) in commands.enumerated() {
      for first in commands[..<index] where first.meets(second) {
        for key in own[first.name] ?? [] where own[second.name]?.contains(key) == true {
          own[second.name]?.removeAll { $0 == key }
          problems.append(
            .conflict(
              line: lines[second.name] ?? 1, key: key, name: second.name, other: first.name,
              otherLine: lines[first.name] ?? 1))
        }
      }
    }
  }
}

/// What is wrong with a line of `keys.yaml`; lines count from 1.
enum KeysProblem: Sendable, Hashable {
  case syntax(line: Int, problem: String)
  case notAMapping(line: Int)
  case unknownAction(line: Int, name: String)
  case unknownKey(line: Int, text: String)
  /// Both actions are wished on one key in one place.
  case conflict(line: Int, key: Key, name: String, other: String, otherLine: Int)
  /// Without a key for it there is no way out, or to the rest.
  case keyless(line: Int, name: String)

  init(yaml error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .syntax(line: mark.line, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      self = .syntax(line: context.mark.line, problem: "“\(duplicates.first ?? "a name")” is there twice")
    default: self = .syntax(line: 1, problem: "not YAML")
    }
  }

  var line: Int {
    switch self {
    case .syntax(let line, _), .notAMapping(let line), .unknownAction(let line, _), .unknownKey(let line, _),
      .conflict(let line, _, _, _, _), .keyless(let line, _):
      line
    }
  }

  /// One sentence without a full stop.
  var reason: String {
    switch self {
    case .syntax(let line, let problem): return "line \(line): \(problem)"
    case .notAMapping(let line): return "line \(line): write an action and its keys, such as “sort: o”"
    case .unknownAction(let line, let name):
      let near = NearName.nearest(to: name, among: CommandTable.all.map(\.name))
      let hint = near.map { "; did you mean “\($0)”?" } ?? "; : in the dashboard lists the actions"
      return "line \(line): no action is called “\(name)”\(hint)"
    case .unknownKey(let line, let text):
      return "line \(line): “\(text)” is no key: write j, Ctrl-D, Alt-x, Space, Enter, Esc, Tab, PgDn, Up or F5"
    case .conflict(let line, let key, let name, let other, let otherLine):
      return "line \(line): \(key.name) is “\(other)” already (line \(otherLine)); “\(name)” does not get it"
    case .keyless(let line, let name): return "line \(line): “\(name)” needs a key and keeps its own"
    }
  }
}
