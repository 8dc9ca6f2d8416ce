import Foundation
import TermsheetCore
import Yams

/// The user's settings with where each comes from: what the program sets itself, `config.yaml`, the environment, and
/// the command line, of which the later counts.
public struct UserConfiguration: Sendable {
  public enum Origin: Sendable, Hashable {
    case standard
    /// Line 1 is the first.
    case file(path: String, line: Int)
    case environment(String)
    case flag(String)
  }

  /// A setting with its value as YAML has it.
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var value: String
    public var origin: Origin
  }

  /// `nil` for the first there is.
  public private(set) var theme: String?
  /// Whether clicks and the wheel are taken from the terminal.
  public private(set) var mouse = true
  /// Whether only ASCII is drawn.
  public private(set) var ascii = false
  /// Whether the next start goes on where this one ended.
  public private(set) var restore = true
  /// Whether unsure facts are shown from the start.
  public private(set) var unsure = false
  public private(set) var pager = "less"
  public private(set) var editor = "vi"
  public private(set) var browser = "xdg-open"
  /// Named filters, for `@name`.
  public private(set) var filters: [String: String] = [:]
  /// What data records call an article's fields; reading tells what is wrong with it.
  public private(set) var fields = FieldMapping()
  /// What is wrong with the fields' names.
  public private(set) var fieldProblems: [Problem] = []
  /// For each list the titles of its columns in their order, in lower case.
  var columns: [PaneKind: [String]] = [:]
  /// Parts of the screen, in percent.
  var ratios = SplitRatios()
  public private(set) var problems: [Problem] = []
  /// Whether there is a `config.yaml`.
  public private(set) var hasFile = false
  private var origins: [String: Origin] = [:]

  /// - Parameters:
  ///   - folder: the configuration folder, without which it is that of the environment.
  ///   - flags: settings of the command line, by key.
  public static func read(
    environment: [String: String] = ProcessEnvironment.variables, folder: String? = nil,
    flags: [String: String] = [:]
  ) -> UserConfiguration {
    var configuration = UserConfiguration()
    configuration.readFile((folder ?? ConfigurationFolder.path(environment)) + "/config.yaml")
    for (key, names) in variables {
      guard let name = names.first(where: { environment[$0]?.isEmpty == false }), let value = environment[name] else {
        continue
      }
      // What the file says of a program was said for this one.
      if key != "theme", configuration.origins[key] != nil { continue }
      configuration.set(key, Node(value), .environment(name))
    }
    for (key, value) in flags { configuration.set(key, Node(value), .flag("--" + key)) }
    return configuration
  }

  private static let variables = [
    ("theme", ["TERMSHEET_THEME"]), ("pager", ["PAGER"]), ("editor", ["VISUAL", "EDITOR"]), ("browser", ["BROWSER"]),
  ]

  static let keys = [
    "theme", "mouse", "ascii", "restore", "unsure", "pager", "editor", "browser", "layout", "columns", "filters",
    ConfiguredFields.key,
  ]

  private mutating func readFile(_ path: String) {
    guard let text = ConfigurationText.read(path, problems: &problems) else { return }
    hasFile = true
    func complain(_ line: Int, _ reason: String) {
      problems.append(Problem(path: path, reason: "line \(line): \(reason)", severity: .warning))
    }
    do {
      guard let node = try Yams.compose(yaml: text) else { return }
      guard let mapping = node.mapping else {
        if node.scalar?.string.isEmpty != true { complain(1, "write a setting and its value, such as “mouse: false”") }
        return
      }
      for (name, value) in mapping {
        let line = name.mark?.line ?? 1
        let key = name.scalar?.string ?? ""
        guard Self.keys.contains(key) else {
          let near = NearName.nearest(to: key, among: Self.keys)
          let all = Self.keys.joined(separator: ", ")
          complain(
            line, "no setting is called “\(key)”; " + (near.map { "did you mean “\($0)”?" } ?? "there are \(all)"))
          continue
        }
        if key == ConfiguredFields.key {
          fieldProblems = ConfiguredFields(value).reasons.map { Problem(path: path, reason: $0, severity: .warning) }
        }
        for wrong in set(key, value, .file(path: path, line: line)) {
          complain(wrong.line ?? value.mark?.line ?? line, "\(key): \(wrong.reason)")
        }
      }
    } catch {
      let problem = KeysProblem(yaml: error)
      problems.append(Problem(path: path, reason: problem.reason, severity: .warning))
    }
  }

  /// What of a value was not taken, and why.
  private struct Wrong {
    /// Where a part of the value is wrong, the part's line.
    var line: Int?
    var reason: String
  }

  /// Takes a value; where it is none, says why and leaves the setting. Of lists, what is right in them counts.
  @discardableResult
  private mutating func set(_ key: String, _ value: Node, _ origin: Origin) -> [Wrong] {
    let text = value.scalar?.string
    let before = self.value(of: key)
    var reason: String?
    var wrong: [Wrong] = []
    switch key {
    case "theme": reason = take(text) { $0.theme = $1 }
    case "pager": reason = take(text) { $0.pager = $1 }
    case "editor": reason = take(text) { $0.editor = $1 }
    case "browser": reason = take(text) { $0.browser = $1 }
    case "mouse": reason = flag(text) { $0.mouse = $1 }
    case "ascii": reason = flag(text) { $0.ascii = $1 }
    case "restore": reason = flag(text) { $0.restore = $1 }
    case "unsure": reason = flag(text) { $0.unsure = $1 }
    case "layout": reason = setLayout(value)
    case "columns": wrong = setColumns(value)
    case ConfiguredFields.key:
      fields = ConfiguredFields(value).mapping
    default: wrong = setFilters(value)
    }
    if let reason { wrong.append(Wrong(reason: reason)) }
    if wrong.isEmpty || self.value(of: key) != before { origins[key] = origin }
    return wrong
  }

  private mutating func take(_ text: String?, _ change: (inout Self, String) -> Void) -> String? {
    guard let text, !text.isEmpty else { return "write a name" }
    change(&self, text)
    return nil
  }

  private mutating func flag(_ text: String?, _ change: (inout Self, Bool) -> Void) -> String? {
    let words = ["true": true, "yes": true, "on": true, "false": false, "no": false, "off": false]
    guard let value = words[(text ?? "").lowercased()] else { return "write true or false" }
    change(&self, value)
    return nil
  }

  private mutating func setLayout(_ node: Node) -> String? {
    guard let mapping = node.mapping else { return SplitRatios.help }
    for (name, value) in mapping {
      guard let key = name.scalar?.string, let number = value.int, ratios.set(key, number) else {
        return SplitRatios.help
      }
    }
    return nil
  }

  private mutating func setColumns(_ node: Node) -> [Wrong] {
    let example = "write lists of columns by pane, such as “deals: [date, recipient, amount]”"
    guard let mapping = node.mapping else { return [Wrong(reason: example)] }
    return mapping.compactMap { name, value in
      func wrong(_ reason: String) -> Wrong { Wrong(line: name.mark?.line, reason: reason) }
      guard let pane = name.scalar.flatMap({ PaneKind(rawValue: $0.string) }), let list = value.sequence else {
        return wrong(example)
      }
      let known = ColumnChoice.titles(of: pane).map { $0.lowercased() }
      let titles = list.compactMap { $0.scalar?.string.lowercased() }
      if let title = titles.first(where: { !known.contains($0) }) {
        return wrong("\(pane.rawValue) has no column “\(title)”; it has \(known.joined(separator: ", "))")
      }
      if titles.isEmpty { return wrong("\(pane.rawValue) needs a column") }
      columns[pane] = titles
      return nil
    }
  }

  private mutating func setFilters(_ node: Node) -> [Wrong] {
    guard let mapping = node.mapping else {
      return [Wrong(reason: "write filters by name, such as “talks: status:talks amount>1b”")]
    }
    var all: [String: String] = [:]
    var lines: [String: Int] = [:]
    var wrong: [Wrong] = []
    for (name, value) in mapping {
      guard let key = name.scalar?.string, let text = value.scalar?.string else {
        wrong.append(Wrong(line: name.mark?.line, reason: "write filters by name"))
        continue
      }
      all[key] = text
      lines[key] = name.mark?.line
    }
    // Each is read once all are known, since one may name another; where that one is wrong, so is what names it.
    var checked: [String: String]
    repeat {
      checked = all
      for (name, text) in checked.sorted(by: { $0.key < $1.key }) {
        let (_, problem) = Query.read(text, scope: QueryScope(today: .today, named: checked))
        guard let problem else { continue }
        wrong.append(
          Wrong(
            line: lines[name], reason: "\(name): \(problem.reason) (at character \(problem.range.lowerBound + 1))"))
        all[name] = nil
      }
    } while all.count < checked.count
    filters = all
    return wrong
  }

  // MARK: Telling

  /// Every setting, as it counts.
  public var entries: [Entry] {
    Self.keys.map { Entry(key: $0, value: value(of: $0), origin: origins[$0] ?? .standard) }
  }

  private func value(of key: String) -> String {
    switch key {
    case "theme": return theme ?? Theme.builtIn.first?.name ?? "terminal"
    case "pager": return pager
    case "editor": return editor
    case "browser": return browser
    case "mouse": return "\(mouse)"
    case "ascii": return "\(ascii)"
    case "restore": return "\(restore)"
    case "unsure": return "\(unsure)"
    case "layout": return ratios.yaml
    case "columns":
      let lists = [PaneKind.companies, .deals, .hardware].map { pane in
        let titles = columns[pane] ?? ColumnChoice.titles(of: pane).map { $0.lowercased() }
        return "\(pane.rawValue): [\(titles.joined(separator: ", "))]"
      }
      return "{" + lists.joined(separator: ", ") + "}"
    case ConfiguredFields.key:
      let lists = FieldMapping.Field.allCases.compactMap { field in
        fields.names[field].map { "\(field.rawValue): [\($0.map(Self.quoted).joined(separator: ", "))]" }
      }
      return "{" + lists.joined(separator: ", ") + "}"
    default:
      let all = filters.sorted { $0.key < $1.key }.map { name, text in "\(name): \(Self.quoted(text))" }
      return "{" + all.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let doubled = text.replacing("'", with: "''")
    return "'\(doubled)'"
  }
}

extension UserConfiguration.Origin {
  /// `default`, `~/…/config.yaml:3`, `$PAGER`, `--theme`.
  public var text: String {
    switch self {
    case .standard: "default"
    case .file(let path, let line): "\(path):\(line)"
    case .environment(let name): "$\(name)"
    case .flag(let name): name
    }
  }
}
