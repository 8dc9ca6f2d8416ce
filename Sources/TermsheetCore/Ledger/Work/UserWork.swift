/// What all edits together come to: corrections, hidden facts, notes, tags, wishes about merging, the watchlist, what was
/// read, and when the user looked last.
public struct UserWork: Sendable {
  /// What the user made of one fact.
  public struct OnFact: Sendable, Hashable {
    public var anchor: FactAnchor
    public var isHidden = false
    public var note: String?
    /// In the order in which they were given.
    public var tags: [String] = []
    /// The latest for each field.
    public var corrections: [FactField: String] = [:]

    /// The corrections in an order that depends on nothing but the fields.
    var orderedCorrections: [(key: FactField, value: String)] {
      corrections.sorted { $0.key.rawValue < $1.key.rawValue }
    }
  }

  /// A pair of facts that the user joined or parted, as indices into ``facts``.
  struct Wish: Sendable, Hashable {
    var first: Int
    var second: Int
    var joins: Bool
  }

  /// All edits that were ever made, in the order in which they count.
  public private(set) var edits: [Edit] = []
  /// One for each anchor that an edit names.
  public private(set) var facts: [OnFact] = []
  private(set) var wishes: [Wish] = []
  /// The companies on the watchlist, by name.
  public private(set) var watched: Set<String> = []
  private var readKeys: Set<ArticleKey> = []
  private var readPaths: Set<String> = []
  /// Milliseconds since 1970-01-01 UTC; `nil` before the first look.
  public private(set) var lastLook: Int64?
  private var byArticle: [ArticleKey: [Int]] = [:]
  private var byPath: [String: [Int]] = [:]

  public init(_ edits: [Edit] = []) {
    self.edits = edits.sorted(by: Edit.isEarlier)
    fold()
  }

  /// Adds edits; those that are known already change nothing.
  public mutating func add(_ more: [Edit]) {
    let known = Set(edits.map(\.id))
    let new = more.filter { !known.contains($0.id) }
    guard !new.isEmpty else { return }
    self = UserWork(edits + new)
  }

  public var isEmpty: Bool { edits.isEmpty }

  /// The edits that were not taken back, oldest first, without those that take back.
  public var standing: [Edit] {
    let undone = Self.undone(edits)
    return edits.filter { edit in
      if case .undo = edit.action { return false }
      return !undone.contains(edit.id)
    }
  }

  /// The user's marks on facts of an article, which has this key or lay at this path: indices into ``facts``.
  func marks(on article: ArticleKey, path: String) -> [Int] {
    let here = byArticle[article] ?? []
    guard let there = byPath[path] else { return here }
    return here + there.filter { !here.contains($0) }
  }

  public func isRead(_ article: ArticleKey, path: String) -> Bool {
    readKeys.contains(article) || readPaths.contains(path)
  }

  // MARK: Folding

  private mutating func fold() {
    let undone = Self.undone(edits)
    var positions: [FactKey: [Int]] = [:]
    for edit in edits where !undone.contains(edit.id) {
      let targets = edit.targets.map { position(of: $0, &positions) }
      switch edit.action {
      case .correct(let field, let value): for target in targets { facts[target].corrections[field] = value }
      case .hide(let isHidden): for target in targets { facts[target].isHidden = isHidden }
      case .note(let text): for target in targets { facts[target].note = text.isEmpty ? nil : text }
      case .tag(let tag, let isGiven):
        for target in targets {
          facts[target].tags.removeAll { $0 == tag }
          if isGiven { facts[target].tags.append(tag) }
        }
      case .join:
        for target in targets.dropFirst() { wishes.append(Wish(first: targets[0], second: target, joins: true)) }
      case .part(let count):
        for first in targets.prefix(count) {
          for second in targets.dropFirst(count) { wishes.append(Wish(first: first, second: second, joins: false)) }
        }
      case .watch(let company, let isWatched):
        if isWatched { watched.insert(company) } else { watched.remove(company) }
      case .read(let article, let path, let isRead):
        if isRead {
          readKeys.insert(article)
          readPaths.insert(path)
        } else {
          readKeys.remove(article)
          readPaths.remove(path)
        }
      case .look: lastLook = max(lastLook ?? .min, edit.time)
      case .undo: continue
      }
    }
  }

  /// An undoing can be undone; what counts is the latest word.
  private static func undone(_ edits: [Edit]) -> Set<String> {
    var undone: Set<String> = []
    for edit in edits.reversed() where !undone.contains(edit.id) {
      if case .undo(let id) = edit.action { undone.insert(id) }
    }
    return undone
  }

  private mutating func position(of anchor: FactAnchor, _ positions: inout [FactKey: [Int]]) -> Int {
    if let known = positions[anchor.key]?.first(where: { facts[$0].anchor.article == anchor.article }) { return known }
    let position = facts.count
    facts.append(OnFact(anchor: anchor))
    positions[anchor.key, default: []].append(position)
    byArticle[anchor.article, default: []].append(position)
    byPath[anchor.path, default: []].append(position)
    return position
  }
}
