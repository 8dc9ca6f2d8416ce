import TermsheetCore

/// Which deals or which rows of hardware a filter lets through, condition by condition: while one types, most
/// conditions stay as they were.
struct FactMatches: Sendable {
  enum Kind: Sendable {
    case deals, hardware
  }

  private let kind: Kind
  /// For each condition that was asked last, whether it holds of each row.
  private var known: [Query.Term: [Bool]] = [:]
  /// Where the free text stands that was asked for last.
  private var found: [String: TextHits] = [:]

  init(_ kind: Kind) { self.kind = kind }

  /// What is asked, and of what.
  struct Asked: Sendable {
    var query: Query
    var catalogue: Catalogue
    var lastLook: Int64?
    var marked: Set<FactKey> = []
    var meter = WorkMeter()
  }

  /// For each row whether the filter lets it through; empty for a filter that lets everything through, `nil` where the
  /// meter ended the work.
  mutating func matches(_ asked: Asked) -> [Bool]? {
    let (query, catalogue) = (asked.query, asked.catalogue)
    guard let root = query.root else {
      forget()
      return []
    }
    find(query, in: catalogue)
    let matcher = QueryMatcher(query, ledger: catalogue.ledger, lastLook: asked.lastLook)
    var fresh: [Query.Term: [Bool]] = [:]
    for term in Set(query.terms) {
      guard let rows = known[term] ?? rows(term, narrowing: narrowed(by: term), asked, matcher) else { return nil }
      fresh[term] = rows
    }
    // What changes without the catalogue is asked anew each time.
    known = fresh.filter { $0.key != .flag(.marked) }
    return Self.combine(root, fresh, count: count(catalogue))
  }

  /// For each row how well it fits the free text of the filter that was asked last; empty where that has none.
  func scores(_ query: Query, in catalogue: Catalogue) -> [Float] {
    let hits = query.wantedTexts.compactMap { found[$0] }
    if hits.isEmpty { return [] }
    return kind == .deals
      ? Relevance.scores(hits, in: catalogue.dealTexts) : Relevance.scores(hits, in: catalogue.hardwareTexts)
  }

  private mutating func find(_ query: Query, in catalogue: Catalogue) {
    var fresh: [String: TextHits] = [:]
    for case .text(let text) in query.terms {
      fresh[text] = found[text] ?? hits(WordText.folded(text), in: catalogue)
    }
    found = fresh
  }

  private func hits(_ asked: [UInt8], in catalogue: Catalogue) -> TextHits? {
    kind == .deals ? catalogue.dealTexts.hits(asked) : catalogue.hardwareTexts.hits(asked)
  }

  private func count(_ catalogue: Catalogue) -> Int {
    kind == .deals ? catalogue.deals.count : catalogue.hardware.count
  }

  /// Forgets everything, after the facts have changed.
  mutating func forget() {
    known = [:]
    found = [:]
  }

  /// The rows of a condition that holds wherever this one does, because this one only has more letters.
  private func narrowed(by term: Query.Term) -> [Bool]? {
    var best: (length: Int, rows: [Bool])?
    for (other, rows) in known {
      let length: Int
      switch (term, other) {
      case (.name(let field, let patterns), .name(let place, let shorter))
      where place == field && patterns.count == 1 && shorter.count == 1 && patterns[0].text.hasPrefix(shorter[0].text)
        && !shorter[0].isWhole:
        length = shorter[0].text.utf8.count
      default: continue
      }
      if length > best?.length ?? 0 { best = (length, rows) }
    }
    return best?.rows
  }

  /// How many rows must be looked at for a filter, one by one: conditions that an index or a list of the companies answers
  /// are not counted.
  func steps(_ query: Query, in catalogue: Catalogue) -> Int {
    Set(query.terms).count { term in
      if case .text = term { false } else { known[term] == nil }
    } * count(catalogue)
  }

  private func rows(
    _ term: Query.Term, narrowing: [Bool]?, _ asked: Asked, _ matcher: QueryMatcher
  ) -> [Bool]? {
    let (catalogue, marked) = (asked.catalogue, asked.marked)
    let count = count(catalogue)
    func test(in start: [Bool]? = narrowing, _ holds: (Int) -> Bool) -> [Bool]? {
      var rows = start ?? [Bool](repeating: true, count: count)
      var begin = 0
      while begin < count {
        let end = min(count, begin + Self.rowsAtOnce)
        for index in begin..<end where rows[index] { rows[index] = holds(index) }
        guard asked.meter.advance(by: end - begin) else { return nil }
        begin = end
      }
      return rows
    }
    if case .text(let text) = term {
      guard let hits = found[text] else { return [Bool](repeating: true, count: count) }
      return hits.weights.map { $0 != 0 }
    }
    guard kind == .deals else {
      return test { row in
        guard term != .flag(.marked) else {
          return marked.contains(catalogue.ledger.hardware.key(catalogue.hardware.shown(row)))
        }
        return catalogue.hardware.mentions(row).contains { matcher.holds(term, hardware: $0) }
      }
    }
    switch term {
    case .name(let field, let patterns) where [.company, .recipient, .investor, .lead, .seller].contains(field):
      // Each name is compared once, however many deals it takes part in.
      var rows = [Bool](repeating: false, count: count)
      for company in catalogue.companies where patterns.contains(where: { $0.matches(company.name) }) {
        for deal in company.deals { rows[Int(deal)] = true }
      }
      guard field != .company else {
        return asked.meter.advance(by: count) ? rows : nil
      }
      return test(in: rows) { matcher.holds(term, deal: $0) }
    case .flag(.marked):
      return test { index in catalogue.ledger.deals.keys(index).contains(where: marked.contains) }
    default: return test { matcher.holds(term, deal: $0) }
    }
  }

  /// After so many rows the clock is looked at.
  private static let rowsAtOnce = 256

  private static func combine(_ node: Query.Node, _ known: [Query.Term: [Bool]], count: Int) -> [Bool] {
    switch node {
    case .term(let term): return known[term] ?? [Bool](repeating: false, count: count)
    case .not(let inner): return combine(inner, known, count: count).map { !$0 }
    case .all(let nodes): return merge(nodes, known, count: count) { $0 && $1 }
    case .any(let nodes): return merge(nodes, known, count: count) { $0 || $1 }
    }
  }

  private static func merge(
    _ nodes: [Query.Node], _ known: [Query.Term: [Bool]], count: Int, _ join: (Bool, Bool) -> Bool
  ) -> [Bool] {
    guard let first = nodes.first else { return [Bool](repeating: true, count: count) }
    var rows = combine(first, known, count: count)
    for node in nodes.dropFirst() {
      let other = combine(node, known, count: count)
      for index in 0..<count { rows[index] = join(rows[index], other[index]) }
    }
    return rows
  }
}
