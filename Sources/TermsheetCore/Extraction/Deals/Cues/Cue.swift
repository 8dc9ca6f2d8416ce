/// One thing that a text shows near an amount or near a party: where, and what.
struct Cue: Hashable, Sendable {
  /// Where something stands.
  enum Slot: UInt8, CaseIterable, Sendable {
    // Around an amount.
    case before, after, near, word, left, right, left2, right2, sentenceBefore, sentenceAfter
    // Of an amount.
    case place, size, form, prior, always, story, often, hand, rule, weighed, beside
    // Around a party, where it stands in the amount's sentence.
    case side, distance, between, prefix, suffix, preposition, behind, acts, suffers, owns, part
    // Of a party in the sentences before, and in the whole article.
    case back1, back2, back3, article, told, party, context, steps, number
    // The same of a party that stands elsewhere, where the amount's sentence names other companies, and where it names none.
    case articleElsewhere, toldElsewhere, contextElsewhere, articleAlone, toldAlone, contextAlone
  }

  var slot: Slot
  var symbol: Symbol

  /// One number for place and symbol.
  var key: UInt64 { UInt64(slot.rawValue) << 32 | UInt64(symbol.raw) }

  init(_ slot: Slot, _ symbol: Symbol) {
    self.slot = slot
    self.symbol = symbol
  }

  private static let slots = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ("\($0)", $0) })

  /// As it stands in the table of cues: "before verb:raise".
  func text(_ vocabulary: Vocabulary) -> String { "\(slot) \(symbol.text(vocabulary))" }

  /// Reads a place and a symbol; `nil` where one is not known.
  init?(slot: Substring, symbol: Substring, _ vocabulary: Vocabulary) {
    guard let slot = Self.slots[String(slot)], let symbol = Symbol(symbol, vocabulary) else { return nil }
    self.init(slot, symbol)
  }
}

/// The cues of one question, each as strongly as it shows: 1 at most, less with the distance. Of a cue that shows twice
/// the stronger stands, once the set is sealed.
struct CueSet: Sendable {
  /// Cues that have points, by their rows in the table.
  struct Entry: Sendable {
    var row: Int32
    var value: Float
  }

  private(set) var entries: [Entry] = []
  /// Every cue, also those without points; only where somebody asks for all (``AmountRecord``).
  private(set) var all: [Cue: Float]?
  private let table: CueTable
  private let isWhole: Bool

  /// - Parameter isWhole: keep cues without points too.
  init(_ table: CueTable, isWhole: Bool) {
    self.table = table
    self.isWhole = isWhole
    all = isWhole ? [:] : nil
  }

  mutating func add(_ slot: Cue.Slot, _ symbol: Symbol, _ value: Float = 1) {
    let cue = Cue(slot, symbol)
    if isWhole {
      let known = all?[cue] ?? 0
      all?[cue] = max(known, value)
    }
    if let row = table.row(of: cue) { entries.append(Entry(row: row, value: value)) }
  }

  /// Adds what another set shows, which is not sealed yet.
  mutating func add(_ other: CueSet) {
    entries += other.entries
    if let more = other.all { all?.merge(more, uniquingKeysWith: max) }
  }

  /// Puts the entries in the order of the table, so that sums come out the same whenever they are made.
  mutating func seal() {
    // By row, the strongest first: one number each, since strengths are not negative and so in the order of their bits.
    let keys = entries.map { UInt64($0.row) << 32 | UInt64(~$0.value.bitPattern) }.sorted()
    entries.removeAll(keepingCapacity: true)
    for key in keys where entries.last?.row != Int32(key >> 32) {
      entries.append(Entry(row: Int32(key >> 32), value: Float(bitPattern: ~UInt32(truncatingIfNeeded: key))))
    }
  }
}
