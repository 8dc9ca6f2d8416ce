import Yams

/// What a user's `lexicon.yaml` adds to the word lists.
///
///     companies:
///       - name: Quillan
///         aliases: [Quillan AI, Quillan Labs]
///         descriptors: [quill maker]
///         tags: [chips]
///     chips:
///       - name: Fen X2
///         maker: Quillan
///     suffixes: [Oyj]
///
/// What is wrong with one entry leaves the others as they are.
struct LexiconFile: Sendable, Hashable {
  /// The lists whose entries are names.
  enum List: String, Sendable, Hashable, CaseIterable {
    case companies, investors, outlets, products, chips, places
  }

  /// The lists whose entries are single words.
  enum Words: String, Sendable, Hashable, CaseIterable {
    case suffixes
    case organisationWords = "organisation-words"
    case firstNames = "first-names"
    case jobTitles = "job-titles"
  }

  /// A field of an entry.
  enum Field: String, Sendable, Hashable, CaseIterable {
    case name, aliases, descriptors, maker, kind, tags
  }

  struct Entry: Sendable, Hashable {
    var list: List
    var name: String
    var aliases: [String] = []
    /// Phrases that mean it without naming it ("quill maker").
    var descriptors: [String] = []
    /// Who makes a chip or product.
    var maker: String?
    /// Of a chip: gpu, accelerator, cpu, family or system.
    var kind: String?
    var tags: [String] = []
  }

  struct Currency: Sendable, Hashable {
    /// ISO 4217.
    var code: String
    /// "naira"
    var names: [String] = []
    /// Other abbreviations in capitals.
    var codes: [String] = []
  }

  private(set) var entries: [Entry] = []
  private(set) var words: [Words: [String]] = [:]
  private(set) var currencies: [Currency] = []
  private(set) var mistakes: [LexiconMistake] = []

  static let currencyList = "currencies"

  init(yaml: String) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      mistakes.append(LexiconMistake(yamlError: error))
      return
    }
    guard let node else { return }
    guard let top = node.mapping else {
      // A file of comments alone is an empty scalar.
      if node.scalar?.string.isEmpty != true { mistakes.append(.notLists(line: Self.line(node))) }
      return
    }
    for (key, value) in top { read(key, value) }
  }

  // MARK: - Lists

  private mutating func read(_ key: Node, _ value: Node) {
    let name = key.scalar?.string ?? ""
    guard List(rawValue: name) != nil || Words(rawValue: name) != nil || name == Self.currencyList else {
      return mistakes.append(.unknownList(name, line: Self.line(key)))
    }
    // "companies:" with nothing behind it is an empty list.
    if let text = value.scalar?.string, text.isEmpty || text == "~" || text == "null" { return }
    guard let items = value.sequence else { return mistakes.append(.noList(name, line: Self.line(value))) }
    for item in items {
      if let list = List(rawValue: name) {
        addEntry(item, to: list)
      } else if let list = Words(rawValue: name) {
        guard let word = text(item, of: name) else { continue }
        words[list, default: []].append(word)
      } else {
        addCurrency(item)
      }
    }
  }

  private mutating func addEntry(_ node: Node, to list: List) {
    if node.scalar != nil {
      if let name = text(node, of: Field.name.rawValue) { entries.append(Entry(list: list, name: name)) }
      return
    }
    guard let mapping = node.mapping else {
      return mistakes.append(.noEntry(list: list.rawValue, line: Self.line(node)))
    }
    var entry = Entry(list: list, name: "")
    for (key, value) in mapping {
      switch Field(rawValue: key.scalar?.string ?? "") {
      case .name: entry.name = text(value, of: "name") ?? ""
      case .aliases: entry.aliases = texts(value, of: "aliases")
      case .descriptors: entry.descriptors = texts(value, of: "descriptors")
      case .maker: entry.maker = text(value, of: "maker")
      case .kind: entry.kind = text(value, of: "kind")
      case .tags: entry.tags = texts(value, of: "tags")
      case nil:
        mistakes.append(
          .unknownField(key.scalar?.string ?? "", list: list.rawValue, line: Self.line(key)))
      }
    }
    guard !entry.name.isEmpty else {
      return mistakes.append(.nameless(list: list.rawValue, line: Self.line(node)))
    }
    if list == .chips, entry.maker == nil {
      return mistakes.append(.makerless(entry.name, line: Self.line(node)))
    }
    entries.append(entry)
  }

  private mutating func addCurrency(_ node: Node) {
    guard let mapping = node.mapping, let code = mapping["code"].flatMap({ text($0, of: "code") }) else {
      return mistakes.append(.nameless(list: Self.currencyList, line: Self.line(node)))
    }
    guard KnownCurrency(code: code) != nil else {
      return mistakes.append(.unknownCurrency(code, line: Self.line(node)))
    }
    for (key, _) in mapping where !["code", "names", "codes"].contains(key.scalar?.string ?? "") {
      mistakes.append(.unknownField(key.scalar?.string ?? "", list: Self.currencyList, line: Self.line(key)))
    }
    currencies.append(
      Currency(
        code: code, names: mapping["names"].map { texts($0, of: "names") } ?? [],
        codes: mapping["codes"].map { texts($0, of: "codes") } ?? []))
  }

  // MARK: - Values

  /// One text, also where a list of one stands for it.
  private mutating func text(_ node: Node, of field: String) -> String? {
    guard let text = node.scalar?.string.trimmingWhiteSpace, !text.isEmpty else {
      mistakes.append(.noText(field: field, line: Self.line(node)))
      return nil
    }
    return text
  }

  private mutating func texts(_ node: Node, of field: String) -> [String] {
    guard let items = node.sequence else {
      if let text = node.scalar?.string, text.isEmpty || text == "~" || text == "null" { return [] }
      return text(node, of: field).map { [$0] } ?? []
    }
    return items.compactMap { text($0, of: field) }
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }
}

/// Not the file's own entry of that name.
private typealias KnownCurrency = Currency

extension String {
  fileprivate var trimmingWhiteSpace: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
