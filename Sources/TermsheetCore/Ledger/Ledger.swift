/// The facts of all articles, merged into deals, ownership and hardware use, under the user's corrections.
///
/// A value: adding articles gives the next state; views of it can be read from any thread. The deals are the same in
/// whatever order articles and edits arrive; only the positions of the articles differ.
public struct Ledger: Sendable {
  /// The articles in the order in which they were added; reports point to them by index. An article that was removed
  /// keeps its place, without facts.
  public private(set) var articles: ArticleList
  /// In the order of the articles that report them first.
  public private(set) var deals: DealList
  public private(set) var stakes: [LedgerStake] = []
  public private(set) var hardware: HardwareList
  /// What the user made of it.
  public private(set) var work: UserWork

  private var gone: Set<Int32> = []
  /// Whether it shares its records with a ledger of more articles: then none are written anew to save room.
  public private(set) var isPart = false
  private var blocks = MergeBlocks()
  /// The marks on each fact that has any, as indices into `work.facts`.
  private var marks: [FactKey: [Int]] = [:]
  /// What has changed since it was asked last, for whoever keeps the ledger.
  private(set) var changes = LedgerChanges()
  /// How many reports have been brought together so far, each as often as it was.
  private(set) var mergings = 0

  public init(work: UserWork = UserWork()) { self.init(work: work, articles: ArticleList()) }

  private init(work: UserWork, articles: ArticleList) {
    self.work = work
    self.articles = articles
    deals = DealList(of: articles)
    hardware = HardwareList(of: articles)
  }

  /// How many articles there are, without those removed and with those that say nothing.
  public var articleCount: Int { articles.count - gone.count + silentCount }

  /// How many articles say nothing that is read, beside those in ``articles``. Where the ledger is kept these stay on the
  /// disk: most articles of a mixed folder are such, and their names alone would fill the memory.
  var silentCount = 0

  public func isRemoved(_ article: Int) -> Bool { gone.contains(Int32(article)) }

  /// The part of a ledger that a front page names: its deals, stakes and mentions as they are in the whole.
  init(of loaded: [LoadedArticle], work: UserWork, for page: FrontPage) {
    self.init(work: work)
    var blocks: Set<String> = []
    for item in loaded { enter(item, &blocks) }
    let inputs = Dictionary(grouping: self.blocks.inputs(of: blocks.sorted(), in: deals), by: \.key)
    let merger = DealMerger(articles: articles)
    for keys in page.deals {
      guard let deal = merger.deal(of: Set(keys).flatMap { inputs[$0] ?? [] }) else { continue }
      deals.append(deal, from: "") { inputs[$0]?[0].record }
    }
    deals.sort()
    let wanted = Set(page.stakes)
    stakes.removeAll { !wanted.contains($0.key) }
    hardware.keep(Set(page.hardware.map(\.key)))
    silentCount = page.totals.articles - loaded.count
  }

  // MARK: Image

  /// Adds all of it to an image but the user's work, which has its own rows.
  func write(to image: inout ImageWriter) throws {
    try articles.write(to: &image)
    try deals.write(to: &image)
    try hardware.write(to: &image)
    try blocks.write(to: &image)
    try image.add(gone.sorted())
    try image.add { writer in
      writer.number(silentCount)
      writer.list(stakes) { $0.write($1) }
    }
  }

  /// Reads what ``write(to:)`` wrote.
  ///
  /// - Parameter work: what it was under then.
  init(_ image: inout ImageReader, work: UserWork) throws {
    self.work = work
    articles = try ArticleList(&image)
    deals = try DealList(&image, of: articles)
    hardware = try HardwareList(&image, of: articles)
    blocks = try MergeBlocks(&image)
    gone = Set(try image.list(of: Int32.self))
    let articles = articles
    (silentCount, stakes) = try image.packed { reader in (reader.number(), reader.list { $0.ledgerStake(articles) }) }
    for stake in stakes where !articles.indices.contains(stake.article) { throw ImageReader.Damaged() }
    markAnchored()
    blocks.tie(wishes)
  }

  /// Finds the marks on every article that the user's work names.
  private mutating func markAnchored(besides concerned: Set<Int32> = []) {
    guard !work.facts.isEmpty else { return }
    let anchored = Set(work.facts.map(\.anchor.article))
    let places = Set(work.facts.map(\.anchor.path))
    for index in articles.indices(of: anchored, at: places)
    where !isRemoved(index) && !concerned.contains(Int32(index)) {
      mark(articles[index])
    }
  }

  // MARK: Articles

  /// Adds articles and merges their facts with what is there.
  public mutating func add(_ loaded: [LoadedArticle]) {
    add(from: { add in for item in loaded { add(item) } })
  }

  /// Adds articles as they come, so that they need not lie in memory a second time, and merges their facts at the end.
  ///
  /// - Parameter indices: articles that are taken out before, in the same merging.
  mutating func add(
    replacing indices: some Sequence<Int> = EmptyCollection<Int>(),
    from source: ((LoadedArticle) -> Void) throws -> Void
  ) rethrows {
    var dirty: Set<String> = []
    takeOut(indices, &dirty)
    defer { merge(dirty) }
    try source { enter($0, &dirty) }
  }

  /// The ledger without some of its articles; what nothing is known of but that it says nothing is left out too.
  ///
  /// Whatever these have nothing to do with stays as it is: a deal is merged anew only where one of its company's reports
  /// goes. The articles that stay have the places that they had.
  ///
  /// - Parameter leaves: asked of each article by its index.
  func without(_ leaves: (Int) -> Bool) -> Ledger {
    var part = self
    part.isPart = true
    part.silentCount = 0
    part.remove(articles.indices.filter { !isRemoved($0) && leaves($0) })
    part.changes = LedgerChanges()
    return part
  }

  /// Takes articles out: their files are gone or say something else now.
  public mutating func remove(_ indices: some Sequence<Int>) {
    var dirty: Set<String> = []
    takeOut(indices, &dirty)
    merge(dirty)
  }

  private mutating func takeOut(_ indices: some Sequence<Int>, _ dirty: inout Set<String>) {
    var leaving: Set<Int32> = []
    for index in indices where gone.insert(Int32(index)).inserted { leaving.insert(Int32(index)) }
    if leaving.isEmpty { return }
    blocks.remove(articles: leaving, &dirty)
    changes.articles.formUnion(leaving.map { Int($0) })
    for index in leaving { articles.empty(Int(index)) }
    stakes.removeAll { leaving.contains(Int32($0.article)) }
    hardware.remove(articles: leaving, savingRoom: !isPart)
    // Marks on what is gone wait from now on.
    if !marks.isEmpty {
      marks = [:]
      markAnchored()
    }
  }

  /// What has changed since the last call.
  mutating func takeChanges() -> LedgerChanges {
    defer { changes = LedgerChanges() }
    return changes
  }

  // MARK: The user's work

  /// Adds edits; only what they concern is merged anew.
  public mutating func apply(_ edits: [Edit]) {
    let old = Set(work.edits.map(\.id))
    let new = edits.filter { !old.contains($0.id) }
    guard !new.isEmpty else { return }
    let known = Dictionary((work.edits + new).map { ($0.id, $0) }) { first, _ in first }
    guard new.contains(where: { $0.changesFacts(among: known) }) else {
      work.add(new)
      marks = [:]
      markAnchored()
      return
    }
    var anchors = new.flatMap(\.targets)
    let undone = Set(new.compactMap { if case .undo(let id) = $0.action { id } else { nil } })
    if !undone.isEmpty {
      // An edit that is taken back may itself have taken back another.
      anchors = (work.edits + new).flatMap(\.targets)
    }
    work.add(new)
    let keys = Set(anchors.map(\.article))
    let paths = Set(anchors.map(\.path))
    var dirty: Set<String> = blocks.aliased
    marks = [:]
    let concerned = articles.indices(of: keys, at: paths).filter { !isRemoved($0) }
    let isConcerned = Set(concerned.map { Int32($0) })
    stakes.removeAll { isConcerned.contains(Int32($0.article)) }
    hardware.remove(articles: isConcerned)
    blocks.remove(articles: isConcerned, &dirty)
    // The numbers of the marks have changed for all.
    markAnchored(besides: isConcerned)
    for index in concerned { enter(index, articles[index], &dirty) }
    stakes.sort { $0.article != $1.article ? $0.article < $1.article : $0.ordinal < $1.ordinal }
    hardware.sort()
    merge(dirty)
  }

  /// What the user wrote on a fact: tags and note; the facts of a deal together.
  public func marks(on keys: some Sequence<FactKey>) -> UserMarks {
    var result = UserMarks()
    for key in keys {
      for index in marks[key] ?? [] {
        let mark = work.facts[index]
        for tag in mark.tags where !result.tags.contains(tag) { result.tags.append(tag) }
        if let note = mark.note, !result.notes.contains(note) { result.notes.append(note) }
        result.isCorrected = result.isCorrected || !mark.corrections.isEmpty
      }
    }
    return result
  }

  public func marks(on deal: LedgerDeal) -> UserMarks { marks(on: deal.reports.flatMap(\.keys)) }

  /// Edits whose facts are not in the ledger now; they wait until the facts come back.
  public var waitingMarks: [UserWork.OnFact] {
    let met = Set(marks.values.joined())
    return work.facts.indices.filter { !met.contains($0) }.map { work.facts[$0] }
  }

  // MARK: Entering facts

  private mutating func enter(_ loaded: LoadedArticle, _ dirty: inout Set<String>) {
    articles.append(loaded)
    enter(articles.count - 1, loaded, &dirty)
  }

  /// - Parameter loaded: the article of that number.
  private mutating func enter(_ index: Int, _ loaded: LoadedArticle, _ dirty: inout Set<String>) {
    guard !loaded.facts.isEmpty else { return }
    changes.articles.insert(index)
    let onFacts = mark(loaded)
    for (ordinal, key) in loaded.dealKeys.enumerated() {
      var deal = loaded.facts.deals[ordinal]
      deal.proof = articles.proof(.deal, ordinal, of: index)
      enter(deal, key, index, ordinal, marks: (onFacts[key] ?? []).map { work.facts[$0] }, &dirty)
    }
    for (ordinal, key) in loaded.stakeKeys.enumerated() {
      var entry = LedgerStake(stake: loaded.facts.stakes[ordinal], article: index, key: key, ordinal: ordinal)
      entry.stake.proof = articles.proof(.stake, ordinal, of: index)
      for mark in onFacts[key] ?? [] { entry.apply(work.facts[mark]) }
      if !entry.isHidden { stakes.append(entry) }
    }
    for (ordinal, key) in loaded.hardwareKeys.enumerated() {
      var entry = LedgerHardware(mention: loaded.facts.hardware[ordinal], article: index, key: key, ordinal: ordinal)
      entry.mention.proof = articles.proof(.hardware, ordinal, of: index)
      for mark in onFacts[key] ?? [] { entry.apply(work.facts[mark]) }
      if !entry.isHidden { hardware.append(entry) }
    }
  }

  private mutating func enter(
    _ told: Deal, _ key: FactKey, _ article: Int, _ ordinal: Int, marks: [UserWork.OnFact], _ dirty: inout Set<String>
  ) {
    var deal = told
    var corrected: Set<DealField> = []
    for mark in marks {
      for (field, text) in mark.orderedCorrections {
        if deal.correct(field, to: text), let name = field.ofDeal { corrected.insert(name) }
      }
    }
    let entry = MergeBlocks.Entry(
      key: key, article: Int32(article), ordinal: Int32(ordinal), record: deals.add(deal, corrected: corrected),
      isHidden: marks.contains(where: \.isHidden))
    blocks.insert(entry, in: MergeBlocks.block(of: deal, key: key), &dirty)
  }

  /// Finds the marks on an article's facts.
  @discardableResult
  private mutating func mark(_ loaded: LoadedArticle) -> [FactKey: [Int]] {
    guard !work.facts.isEmpty else { return [:] }
    let candidates = work.marks(on: loaded.key, path: loaded.article.path)
    guard !candidates.isEmpty else { return [:] }
    let anchors = loaded.anchors
    var found: [FactKey: [Int]] = [:]
    for (fact, onFact) in AnchorMatching(candidates, of: work, to: anchors).marks { found[anchors[fact].key] = onFact }
    marks.merge(found) { Array(Set($0 + $1)).sorted() }
    return found
  }

  // MARK: Merging

  private mutating func merge(_ dirty: Set<String>) {
    guard !dirty.isEmpty else { return }
    let wishes = self.wishes
    var stale = dirty
    let groups = blocks.groups(of: dirty, joining: wishes.filter(\.joins), stale: &stale)
    changes.deals.formUnion(deals.remove(from: stale))
    let merger = DealMerger(articles: articles, wishes: wishes)
    deals.reserveCapacity(deals.count + dirty.count)
    for group in groups {
      let inputs = blocks.inputs(of: group, in: deals)
      mergings += inputs.count
      let records = Dictionary(inputs.lazy.map { ($0.key, $0.record) }) { first, _ in first }
      for made in merger.deals(inputs) {
        changes.deals.insert(made.id)
        deals.append(made, from: group[0]) { records[$0] }
      }
    }
    deals.sort()
    if !isPart, deals.isWasteful(reports: blocks.count) { deals.compact { blocks.eachRecord($0) } }
  }

  var wishes: [MergeWish] {
    guard !work.wishes.isEmpty else { return [] }
    var keys: [Int: [FactKey]] = [:]
    for (key, onFact) in marks { for mark in onFact { keys[mark, default: []].append(key) } }
    return work.wishes.flatMap { wish in
      (keys[wish.first] ?? []).sorted().flatMap { first in
        (keys[wish.second] ?? []).sorted().map { MergeWish(first, $0, joins: wish.joins) }
      }
    }
  }
}

/// What has changed in a ledger.
struct LedgerChanges: Sendable {
  /// Deals that came, went, or say something else now.
  var deals: Set<FactKey> = []
  /// Indices of articles whose stakes and hardware came, went, or say something else now.
  var articles: Set<Int> = []

  var isEmpty: Bool { deals.isEmpty && articles.isEmpty }
}
