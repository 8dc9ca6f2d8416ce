/// What a filter asks of the facts, as a tree: `openai (kind:debt or amount>1b) -status:denied`.
///
/// Words side by side must all hold; `or` parts what stands on its two sides and binds less than that; `-` and `not`
/// turn a condition round; brackets group. ``init(_:scope:)`` reads the text.
public struct Query: Sendable, Hashable {
  public indirect enum Node: Sendable, Hashable {
    case all([Node])
    case any([Node])
    case not(Node)
    case term(Term)
  }

  /// One condition. What is asked of another kind of fact than the one at hand does not hold of it: no stake has an
  /// amount.
  public enum Term: Sendable, Hashable {
    /// Words that begin so stand next to each other somewhere in the fact, its evidence, or its article's title and
    /// outlet; as typed, in lower case.
    case text(String)
    /// Any of the patterns fits a name in this place.
    case name(NameField, [NamePattern])
    case money(MoneyField, MoneyTest)
    case share(NumberTest)
    case reports(NumberTest)
    case status(Set<Deal.Status>, Set<Stake.Status>)
    case kind(Set<Deal.Kind>, Set<Stake.Kind>)
    case relation(Set<HardwareMention.Relation>)
    case round([NamePattern])
    /// ISO 4217 codes of the amount.
    case currency(Set<String>)
    /// Of the fact's own date, or where it has none of its article's.
    case date(DateWindow)
    /// Whether it has a date at all.
    case dated(Bool)
    case flag(Flag)
    case id(Set<FactKey>)
  }

  /// Where a name is looked for.
  public enum NameField: String, Sendable, Hashable, CaseIterable {
    /// Anybody who takes part.
    case company
    case recipient, investor, lead, seller, holder, user
    /// A chip or system: of a deal, one that an article reporting it ties to a party of the deal.
    case chip
    /// Who makes the chip; of a deal as with `chip`.
    case vendor
    case outlet
    /// Whom the article names as the origin.
    case source
    case title
    /// The user's.
    case tag, note
    /// In the evidence alone.
    case says
  }

  public enum MoneyField: String, Sendable, Hashable, CaseIterable {
    case amount, valuation
  }

  /// What `is:` asks.
  public enum Flag: String, Sendable, Hashable, CaseIterable {
    /// Came since the last look.
    case new
    /// Sources disagree on a figure.
    case disputed
    case corrected
    /// A company on the watchlist takes part.
    case watched
    case tagged, noted
    /// The program is not sure of it.
    case unsure
    /// Signed, made known or done.
    case firm
    /// Rumoured, in talks or planned.
    case talk
    /// Terminated or denied.
    case off
    case anonymous
    /// The news of its article, and no background.
    case main
    /// One of its articles was opened.
    case read
    /// Marked in the dashboard.
    case marked
  }

  /// `nil` lets everything pass.
  public internal(set) var root: Node?

  public init(root: Node? = nil) { self.root = root }

  public var isEmpty: Bool { root == nil }

  /// All conditions, wherever they stand.
  public var terms: [Term] { Self.terms(of: root) { _ in true } }

  /// The conditions that are not turned round: what a row on show has in it.
  public var wantedTerms: [Term] { Self.terms(of: root) { if case .not = $0 { false } else { true } } }

  /// What it asks, and that a company takes part.
  public func with(company name: String) -> Query {
    guard let pattern = NamePattern(name, isWhole: true) else { return self }
    let term = Node.term(.name(.company, [pattern]))
    return Query(root: root.map { .all([$0, term]) } ?? term)
  }

  /// What it asks, and that a flag is set.
  public func with(_ flag: Flag) -> Query {
    Query(root: root.map { .all([$0, .term(.flag(flag))]) } ?? .term(.flag(flag)))
  }

  /// Whether it wants something that deals alone have, such as an amount or a round, so that no chip fits it.
  public var asksOnlyOfDeals: Bool { root.map(Self.asksOnlyOfDeals) ?? false }

  private static func asksOnlyOfDeals(_ node: Node) -> Bool {
    switch node {
    case .all(let nodes): nodes.contains(where: asksOnlyOfDeals)
    case .any(let nodes): nodes.allSatisfy(asksOnlyOfDeals)
    case .not: false
    case .term(let term):
      switch term {
      case .money, .status, .kind, .round, .currency, .reports: true
      case .flag(let flag): [.disputed, .firm, .talk, .off, .anonymous, .main].contains(flag)
      case .name(let field, _): [.recipient, .investor, .lead, .seller].contains(field)
      case .text, .share, .relation, .date, .dated, .id: false
      }
    }
  }

  /// The free text that is asked for, without what is turned round: rows are ordered by how well they fit it.
  public var wantedTexts: [String] { wantedTerms.compactMap { if case .text(let text) = $0 { text } else { nil } } }

  /// Whether it asks for a fact that is left out by default.
  public var asksForUnsure: Bool { wantedTerms.contains(.flag(.unsure)) }

  private static func terms(of node: Node?, _ isWanted: (Node) -> Bool) -> [Term] {
    guard let node, isWanted(node) else { return [] }
    switch node {
    case .all(let nodes), .any(let nodes): return nodes.flatMap { terms(of: $0, isWanted) }
    case .not(let inner): return terms(of: inner, isWanted)
    case .term(let term): return [term]
    }
  }
}

extension Query.Node {
  /// Whether it holds, once each condition is known.
  public func holds(_ condition: (Query.Term) -> Bool) -> Bool {
    switch self {
    case .all(let nodes): nodes.allSatisfy { $0.holds(condition) }
    case .any(let nodes): nodes.contains { $0.holds(condition) }
    case .not(let inner): !inner.holds(condition)
    case .term(let term): condition(term)
    }
  }
}
