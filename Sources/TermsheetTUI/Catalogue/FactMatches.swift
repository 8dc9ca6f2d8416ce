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

  init(_ kind: Kind) { self.kind = kind }

  /// For each row whether the filter lets it through; empty for a filter that lets everything through.
  mutating func matches(_ query: Query, in catalogue: Catalogue, lastLook: Int64?, marked: Set<FactKey>) -> [Bool] {
    guard let root = query.root else {
      known = [:]
      return []
    }
    let matcher = QueryMatcher(query, ledger: catalogue.ledger, lastLook: lastLook)
    var fresh: [Query.Term: [Bool]] = [:]
    for term in Set(query.terms) {
      fresh[term] =
        known[term] ?? rows(term, narrowing: narrowed(by: term), in: catalogue, matcher: matcher, marked: marked)
    }
    // What changes without the catalogue is asked anew each time.
    known = fresh.filter { if case .flag = $0.key { false } else { true } }
    return Self.combine(root, fresh, count: count(catalogue))
  }

  private func count(_ catalogue: Catalogue) -> Int {
    kind == .deals ? catalogue.deals.count : catalogue.hardware.count
  }

  /// Forgets everything, after the facts have changed.
  mutating func forget() { known = [:] }

  /// The rows of a condition that holds wherever this one does, because this one only has more letters.
  private func narrowed(by term: Query.Term) -> [Bool]? {
    var best: (length: Int, rows: [Bool])?
    for (other, rows) in known {
      let length: Int
      switch (term, other) {
      case (.text(let text), .text(let shorter)) where text.hasPrefix(shorter): length = shorter.utf8.count
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

  private func rows(
    _ term: Query.Term, narrowing: [Bool]?, in catalogue: Catalogue, matcher: QueryMatcher, marked: Set<FactKey>
  ) -> [Bool] {
    let count = count(catalogue)
    func test(_ holds: (Int) -> Bool) -> [Bool] {
      var rows = narrowing ?? [Bool](repeating: true, count: count)
      for index in 0..<count where rows[index] { rows[index] = holds(index) }
      return rows
    }
    if case .text(let text) = term {
      var rows = narrowing ?? [Bool](repeating: true, count: count)
      (kind == .deals ? catalogue.dealTexts : catalogue.hardwareTexts).narrow(&rows, to: TextIndex.Needle(text))
      return rows
    }
    guard kind == .deals else {
      return test { row in
        let mentions = catalogue.hardware[row].mentions
        guard term != .flag(.marked) else { return marked.contains(catalogue.ledger.hardware[mentions[0]].key) }
        return mentions.contains { matcher.holds(term, hardware: $0) }
      }
    }
    switch term {
    case .name(let field, let patterns) where [.company, .recipient, .investor, .lead, .seller].contains(field):
      // Each name is compared once, however many deals it takes part in.
      var rows = [Bool](repeating: false, count: count)
      for company in catalogue.companies where patterns.contains(where: { $0.matches(company.name) }) {
        for deal in company.deals { rows[Int(deal)] = true }
      }
      guard field != .company else { return rows }
      for index in 0..<count where rows[index] { rows[index] = matcher.holds(term, deal: index) }
      return rows
    case .flag(.marked):
      return test { index in catalogue.ledger.deals[index].reports.contains { marked.contains($0.key) } }
    default: return test { matcher.holds(term, deal: $0) }
    }
  }

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
