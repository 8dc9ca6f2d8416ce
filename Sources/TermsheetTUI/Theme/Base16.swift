import Yams

/// A colour scheme in the base16 format: sixteen colours of fixed use.
///
/// Source: the styling guide of the tinted-theming project. Both the flat form (`scheme:`, `base00:` …) and the newer
/// one (`name:`, `palette:`) are read; a `#` before a colour is allowed.
struct Base16: Sendable, Hashable {
  var name: String
  var author: String?
  /// base00 to base0F.
  var colours: [RGB]

  /// - Throws: `ThemeError`.
  init(yaml: String) throws {
    if let scheme = Base16(plain: yaml) {
      self = scheme
      return
    }
    try self.init(composing: yaml)
  }

  /// With the YAML parser.
  init(composing yaml: String) throws {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ThemeError(yamlError: error)
    }
    guard let node, let top = node.mapping else { throw ThemeError.notAScheme(line: node?.mark?.line ?? 1) }
    let palette = top["palette"]?.mapping ?? top
    name = (top["scheme"] ?? top["name"])?.string ?? ""
    author = top["author"]?.string
    colours = try (0..<16).map { index in
      let key = "base0" + String(index, radix: 16, uppercase: true)
      guard let value = palette[Node(key)] ?? palette[Node(key.lowercased())] else { throw ThemeError.missing(key) }
      guard let text = value.scalar?.string, let colour = RGB(hexadecimal: text) else {
        throw ThemeError.notAColour(key: key, value: value.scalar?.string ?? "", line: value.mark?.line ?? 1)
      }
      return colour
    }
  }

  init(name: String, colours: [RGB]) {
    self.name = name
    self.colours = colours
  }
}

/// What is wrong with a theme file.
public enum ThemeError: Error, Sendable, Hashable {
  /// The text is no YAML; `line` counts from 1.
  case syntax(line: Int, problem: String)
  /// The file holds no mapping.
  case notAScheme(line: Int)
  /// One of the sixteen colours is not there.
  case missing(String)
  /// What stands for a colour is not six hexadecimal digits.
  case notAColour(key: String, value: String, line: Int)
  case unreadable(String)
  case unknown(name: String)

  init(yamlError: YamlError) {
    switch yamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .syntax(line: mark.line, problem: problem)
    default:
      self = .syntax(line: 1, problem: "not YAML")
    }
  }

  /// One sentence without a full stop, as `Problem.reason` has it.
  public var reason: String {
    switch self {
    case .syntax(let line, let problem): "line \(line): \(problem)"
    case .notAScheme(let line): "line \(line): not a base16 scheme"
    case .missing(let key): "has no colour \(key)"
    case .notAColour(let key, let value, let line): "line \(line): \(key) is “\(value)”, not six hexadecimal digits"
    case .unreadable(let why): "cannot be read (\(why))"
    case .unknown(let name): "no theme is called “\(name)”"
    }
  }
}
