/// What a filter's words mean where it is read: which day it is, and which filters have names.
public struct QueryScope: Sendable, Hashable {
  public var today: PartialDate
  /// The filters of the configuration, which `@name` stands for.
  public var named: [String: String]

  public init(today: PartialDate, named: [String: String] = [:]) {
    self.today = today
    self.named = named
  }
}

extension Query {
  /// Reads a filter. What has a mistake in it is left out, so that a filter that is being typed still narrows.
  ///
  /// - Returns: the filter, and the first mistake.
  public static func read(_ text: String, scope: QueryScope) -> (query: Query, problem: QueryProblem?) {
    var parser = QueryParser(text, scope: scope)
    let root = parser.parse()
    return (Query(root: root), parser.problem)
  }

  /// - Throws: ``QueryProblem``, the first mistake.
  public init(_ text: String, scope: QueryScope) throws(QueryProblem) {
    let (query, problem) = Self.read(text, scope: scope)
    if let problem { throw problem }
    self = query
  }
}

struct QueryParser {
  private let words: [QueryWord]
  private let scope: QueryScope
  /// Named filters that are being read, so that none names itself.
  private let opened: [String]
  private var index = 0
  private var depth = 0
  private(set) var problem: QueryProblem?
  /// Deeper brackets are no filter that anybody reads.
  private static let deepest = 64

  init(_ text: String, scope: QueryScope, opened: [String] = []) {
    words = QueryWord.words(of: text)
    self.scope = scope
    self.opened = opened
  }

  mutating func parse() -> Query.Node? {
    var parts: [Query.Node] = []
    while index < words.count {
      if let node = alternatives() { parts.append(node) }
      guard index < words.count else { break }
      complain(.strayBracket, words[index].range)
      index += 1
    }
    return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func complain(_ kind: QueryProblem.Kind, _ range: Range<Int>) {
    if problem == nil { problem = QueryProblem(kind, range) }
  }

  /// What `or` parts, up to a closing bracket.
  private mutating func alternatives() -> Query.Node? {
    var sides: [Query.Node] = []
    var missing: Range<Int>?
    while true {
      let side = together()
      if let side { sides.append(side) } else if let missing { complain(.nothingBeside("or"), missing) }
      guard index < words.count, words[index].kind == .or else { break }
      if side == nil, missing == nil { complain(.nothingBeside("or"), words[index].range) }
      missing = words[index].range
      index += 1
    }
    return sides.isEmpty ? nil : sides.count == 1 ? sides[0] : .any(sides)
  }

  /// What stands side by side.
  private mutating func together() -> Query.Node? {
    var parts: [Query.Node] = []
    while index < words.count, words[index].kind != .or, words[index].kind != .close {
      if words[index].kind == .and {
        index += 1
      } else if let node = single() {
        parts.append(node)
      }
    }
    return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single() -> Query.Node? {
    let word = words[index]
    index += 1
    switch word.kind {
    case .not:
      var isNegated = true
      while index < words.count, words[index].kind == .not {
        isNegated.toggle()
        index += 1
      }
      guard index < words.count, words[index].kind != .or, words[index].kind != .close else {
        complain(.nothingBeside("not"), word.range)
        return nil
      }
      return single().map { isNegated ? .not($0) : $0 }
    case .open:
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.deepest else {
        index = words.count
        complain(.openBracket, word.range)
        return nil
      }
      let inner = alternatives()
      if index < words.count { index += 1 } else { complain(.openBracket, word.range) }
      return inner
    case .condition:
      if let quote = word.openQuote { complain(.openQuote, quote..<word.range.upperBound) }
      guard let node = condition(word) else { return nil }
      return word.isNegated ? .not(node) : node
    case .close, .or, .and: return nil
    }
  }

  private mutating func condition(_ word: QueryWord) -> Query.Node? {
    guard let key = word.key else { return text(word) }
    guard let known = QueryKey(rawValue: Self.aliases[key] ?? key) else {
      complain(.unknownKey(key), word.keyRange)
      return nil
    }
    if let missing = word.values.first(where: { $0.text.isEmpty }) {
      complain(.missingValue(key: known.rawValue), word.keyRange.lowerBound..<missing.range.upperBound)
      return nil
    }
    do throws(QueryProblem) {
      return try QueryValues(word, key: known, scope: scope).node
    } catch {
      complain(error.kind, error.range)
      return nil
    }
  }

  private mutating func text(_ word: QueryWord) -> Query.Node? {
    let value = word.values[0]
    if !value.isQuoted, value.text.hasPrefix("@"), value.text.count > 1 { return named(word) }
    let folded = value.text.lowercased()
    return folded.isEmpty ? nil : .term(.text(folded))
  }

  private mutating func named(_ word: QueryWord) -> Query.Node? {
    let name = String(word.values[0].text.dropFirst())
    guard let text = scope.named[name] else {
      complain(.unknownName(name), word.range)
      return nil
    }
    guard !opened.contains(name) else {
      complain(.circularName(name), word.range)
      return nil
    }
    var parser = QueryParser(text, scope: scope, opened: opened + [name])
    let node = parser.parse()
    if let inner = parser.problem { complain(inner.kind, word.range) }
    return node
  }

  private static let aliases = [
    "chips": "chip", "hardware": "chip", "maker": "vendor", "buyer": "investor", "from": "since", "to": "until",
    "after": "since", "before": "until", "percent": "share", "tags": "tag", "in": "recipient", "target": "recipient",
    "companies": "company", "type": "kind",
  ]
}
