import Yams

/// What is wrong with a user's `lexicon.yaml`; lines count from 1.
enum LexiconMistake: Error, Sendable, Hashable {
  case syntax(line: Int, problem: String)
  /// The file holds no lists with names.
  case notLists(line: Int)
  case unknownList(String, line: Int)
  case noList(String, line: Int)
  case noEntry(list: String, line: Int)
  case unknownField(String, list: String, line: Int)
  case nameless(list: String, line: Int)
  /// A chip without its maker says nothing of anybody.
  case makerless(String, line: Int)
  case noText(field: String, line: Int)
  case unknownCurrency(String, line: Int)
  case unreadable(why: String)

  init(yamlError: any Error) {
    switch yamlError as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .syntax(line: mark.line, problem: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      self = .syntax(line: context.mark.line, problem: "stands twice: \(keys.joined(separator: ", "))")
    default: self = .syntax(line: 1, problem: "is no YAML")
    }
  }

  /// One sentence without a full stop, as `Problem.reason` has it.
  var reason: String {
    switch self {
    case .syntax(let line, let problem): "line \(line): \(problem)"
    case .notLists(let line): "line \(line): holds no lists such as “companies:”"
    case .unknownList(let name, let line): "line \(line): there is no list “\(name)”; there are \(Self.lists)"
    case .noList(let name, let line): "line \(line): “\(name)” needs a list, an entry a line with “- ” before it"
    case .noEntry(let list, let line): "line \(line): an entry of “\(list)” is a name, or fields such as “name:”"
    case .unknownField(let field, let list, let line):
      "line \(line): an entry of “\(list)” has no field “\(field)”; there are \(Self.fields(of: list))"
    case .nameless(let list, let line):
      "line \(line): an entry of “\(list)” has no “\(list == LexiconFile.currencyList ? "code" : "name")”"
    case .makerless(let name, let line): "line \(line): “\(name)” has no “maker”"
    case .noText(let field, let line): "line \(line): “\(field)” has no text"
    case .unknownCurrency(let code, let line): "line \(line): “\(code)” is no currency code that is known here"
    case .unreadable(let why): "cannot be read (\(why))"
    }
  }

  private static let lists =
    (LexiconFile.List.allCases.map(\.rawValue) + LexiconFile.Words.allCases.map(\.rawValue) + [LexiconFile.currencyList])
    .joined(separator: ", ")

  private static func fields(of list: String) -> String {
    list == LexiconFile.currencyList
      ? "code, names, codes" : LexiconFile.Field.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
