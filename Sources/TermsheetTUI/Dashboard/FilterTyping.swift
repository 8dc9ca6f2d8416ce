import TermsheetCore

/// The filters that were kept, to be had again.
struct FilterHistory: Sendable, Hashable {
  private(set) var entries: [String] = []
  /// Which of them stands in the line; `nil` for what was typed.
  private(set) var position: Int?
  private var typed = ""

  static let limit = 100

  init(_ entries: [String] = []) { self.entries = Array(entries.suffix(Self.limit)) }

  mutating func add(_ text: String) {
    position = nil
    guard !text.isEmpty else { return }
    entries.removeAll { $0 == text }
    entries = Array((entries + [text]).suffix(Self.limit))
  }

  /// One back or forth from the line; `nil` where there is none.
  mutating func step(_ step: Int, from text: String) -> String? {
    if position == nil { typed = text }
    let next = (position ?? entries.count) + step
    guard next >= 0, next <= entries.count, !entries.isEmpty else { return nil }
    position = next == entries.count ? nil : next
    return next == entries.count ? typed : entries[next]
  }

  mutating func leave() { position = nil }
}

/// The list of what the word at the cursor can become, while one goes through it.
struct FilterCompletion: Sendable, Hashable {
  var candidates: [QueryCompletion.Candidate]
  /// Which of them stands in the line.
  var selected: Int
  /// The text without any of them, and the part that they take the place of.
  var text: String
  var range: Range<Int>
}

extension State {
  /// What is said to whoever asks for names too early.
  static let namesAreGathered = "the names are still being gathered"

  /// Puts the next of what the word can become in its place.
  mutating func completeFilter(by step: Int) {
    if var completion {
      completion.selected = (completion.selected + step + completion.candidates.count) % completion.candidates.count
      insert(completion)
      return
    }
    if vocabulary == nil, !handsOver || catalogue.deals.count <= Self.mostDealsAtOnce {
      vocabulary = catalogue.vocabulary(named: namedFilters.keys.sorted())
    }
    guard vocabulary != nil else {
      message = Message(text: Self.namesAreGathered, isRefusal: true)
      return
    }
    let found = QueryCompletion(
      of: filterInput.text, cursor: filterInput.cursor, vocabulary: vocabulary ?? QueryVocabulary())
    guard !found.candidates.isEmpty else {
      message = Message(text: "nothing begins so", isRefusal: true)
      return
    }
    insert(
      FilterCompletion(
        candidates: found.candidates, selected: step > 0 ? 0 : found.candidates.count - 1, text: filterInput.text,
        range: found.range))
  }

  private mutating func insert(_ new: FilterCompletion) {
    let candidate = new.candidates[new.selected]
    let head = String(new.text.prefix(new.range.lowerBound))
    let tail = String(new.text.dropFirst(new.range.upperBound))
    let isLast = candidate.isWhole && new.candidates.count == 1
    var input = TextInput(head + candidate.text + (isLast && tail.isEmpty ? " " : ""))
    let cursor = input.cursor
    input.insert(tail)
    input.moveToStart()
    input.move(by: cursor)
    filterInput = input
    setFilter(input.text)
    // What is the only one is taken, and the next Tab completes what follows.
    completion = new.candidates.count > 1 ? new : nil
  }

  /// An earlier filter, or a later one again.
  mutating func recallFilter(_ step: Int) {
    guard let text = filterHistory.step(step, from: filterInput.text) else {
      message = Message(text: step < 0 ? "no earlier filter" : "no later filter", isRefusal: true)
      return
    }
    completion = nil
    filterInput = TextInput(text)
    setFilter(text)
  }

  /// The named filters and those that were kept, to choose one.
  mutating func openNamedFilters() {
    let named = namedFilters.sorted { $0.key < $1.key }.map { name, text in
      Chooser.Item(text: "@" + name, detail: text) { $0.keepFilter("@" + name) }
    }
    let kept = filterHistory.entries.reversed().map { text in
      Chooser.Item(text: text, detail: "kept") { $0.keepFilter(text) }
    }
    open(Chooser(title: "FILTERS", label: "filter: ", nothing: "no filter is called so", items: named + kept))
  }

  var noFiltersReason: String? {
    if let nothingReason { return nothingReason }
    return namedFilters.isEmpty && filterHistory.entries.isEmpty
      ? "no filter was kept yet, and config.yaml names none under filters:" : nil
  }

  /// Narrows the lists and says how many are left.
  mutating func keepFilter(_ typed: String) {
    let text = String(typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    setFilter(text)
    filterHistory.add(text)
    completion = nil
    mode = .browse
    if let problem = filter.problem {
      message = Message(text: problem.reason, isRefusal: true)
    } else if narrowing != nil {
      narrowing?.tellsCount = true
    } else if !filter.isEmpty {
      tellFilteredCount()
    }
  }
}

extension Catalogue {
  /// The names that a filter can ask for, the more common first.
  func vocabulary(named: [String]) -> QueryVocabulary {
    func common(_ names: some Sequence<String>) -> [String] {
      var counts: [String: Int] = [:]
      for name in names where !name.isEmpty { counts[name, default: 0] += 1 }
      return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    }
    var vocabulary = QueryVocabulary()
    vocabulary.companies = companies.indices
      .sorted {
        companies[$0].deals.count != companies[$1].deals.count
          ? companies[$0].deals.count > companies[$1].deals.count : nameRanks[$0] < nameRanks[$1]
      }
      .map { companies[$0].name }
    vocabulary.outlets = common(ledger.articles.indices.lazy.compactMap(ledger.articles.outlet))
    vocabulary.chips = common(ledger.hardware.indices.lazy.map { ledger.hardware.mention($0).name })
    vocabulary.vendors = common(ledger.hardware.indices.lazy.compactMap { ledger.hardware.mention($0).vendor })
    vocabulary.rounds = common(
      ledger.deals.indices.lazy.compactMap { ledger.deals.deal($0).round }.map {
        $0.hasPrefix("Series ") ? String($0.dropFirst(7)) : $0
      })
    vocabulary.tags = common(ledger.work.facts.lazy.flatMap(\.tags))
    vocabulary.named = named
    return vocabulary
  }
}
