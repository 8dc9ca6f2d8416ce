/// The cues of one question, each as strongly as it shows: 1 at most, less with the distance. Of a cue that shows twice
/// the stronger stands, once the set is sealed.
struct CueSet: Sendable {
  /// Cues that have points, by their rows in the table.
  struct Entry: Sendable {
    var row: Int32
    var value: Float
  }

  fileprivate(set) var entries: [Entry] = []
  /// Every cue, also those without points; only where somebody asks for all (``AmountRecord``).
  private(set) var all: [Cue: Float]?
  private let table: CueTable

  /// - Parameter isWhole: keep cues without points too.
  init(_ table: CueTable, isWhole: Bool) {
    self.table = table
    all = isWhole ? [:] : nil
  }

  /// - Parameter count: of the cues that are to come; more are taken as well.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(entries.count + count) }

  mutating func add(_ slot: Cue.Slot, _ symbol: Symbol, _ value: Float = 1) {
    add(slot, CueSign(symbol: symbol, places: table.places(of: symbol)), value)
  }

  /// The same for a symbol whose places in the table are known.
  @inline(__always)
  mutating func add(_ slot: Cue.Slot, _ sign: CueSign, _ value: Float = 1) {
    if all != nil { keep(Cue(slot, sign.symbol), value) }
    if let row = table.row(of: slot, in: sign.places) { entries.append(Entry(row: row, value: value)) }
  }

  private mutating func keep(_ cue: Cue, _ value: Float) {
    let known = all?[cue] ?? 0
    all?[cue] = max(known, value)
  }

  /// Adds what another set shows.
  mutating func add(_ other: CueSet) {
    entries += other.entries
    if let more = other.all { all?.merge(more, uniquingKeysWith: max) }
  }

  /// Puts the entries in the order of the table, so that sums come out the same whenever they are made.
  mutating func seal(with sealer: CueSealer) { sealer.seal(&entries) }

  /// The same, for a single set.
  mutating func seal() { seal(with: CueSealer(table)) }
}

/// Puts entries in the order of their rows. It marks rows instead of sorting: a text has thousands of sets, and none has
/// more rows than the table.
final class CueSealer {
  /// One bit a row; all are zero between two sets.
  private var marks: [UInt64]
  /// By row; only those are meant that are marked.
  private var values: [Float]

  init(_ table: CueTable) {
    marks = Array(repeating: 0, count: (table.rowCount + 63) / 64)
    values = Array(repeating: 0, count: table.rowCount)
  }

  fileprivate func seal(_ entries: inout [CueSet.Entry]) {
    guard entries.count > 1 else { return }
    var count = 0
    marks.withUnsafeMutableBufferPointer { marks in
      values.withUnsafeMutableBufferPointer { values in
        entries.withUnsafeMutableBufferPointer { entries in
          for entry in entries {
            let row = Int(entry.row)
            let bit: UInt64 = 1 << UInt64(row & 63)
            if marks[row >> 6] & bit == 0 {
              marks[row >> 6] |= bit
              values[row] = entry.value
            } else {
              values[row] = max(values[row], entry.value)
            }
          }
          for word in marks.indices where marks[word] != 0 {
            var left = marks[word]
            marks[word] = 0
            while left != 0 {
              let row = word << 6 | left.trailingZeroBitCount
              left &= left - 1
              entries[count] = .init(row: Int32(row), value: values[row])
              count += 1
            }
          }
        }
      }
    }
    entries.removeLast(entries.count - count)
  }
}

/// The cues of everybody who may have a part in something, by entity.
///
/// Few are asked about at a time, so that looking through them is quicker than a table.
struct CandidateCues: Sendable {
  private(set) var entities: [Int] = []
  private var sets: [CueSet] = []

  var count: Int { entities.count }
  var isEmpty: Bool { entities.isEmpty }

  /// Where a candidate stands; enters one that is new.
  mutating func place(of entity: Int, _ empty: CueSet) -> Int {
    if let place = entities.firstIndex(of: entity) { return place }
    entities.append(entity)
    sets.append(empty)
    return entities.count - 1
  }

  subscript(entity: Int) -> CueSet? {
    get { entities.firstIndex(of: entity).map { sets[$0] } }
    set {
      if let newValue { sets[place(of: entity, newValue)] = newValue }
    }
  }

  func contains(_ entity: Int) -> Bool { entities.contains(entity) }

  /// Changes the cues at a place.
  @inline(__always)
  mutating func change<Result>(_ place: Int, _ change: (inout CueSet) -> Result) -> Result { change(&sets[place]) }

  /// Adds a cue of somebody who is a candidate already.
  mutating func add(_ entity: Int, _ slot: Cue.Slot, _ symbol: Symbol) {
    if let place = entities.firstIndex(of: entity) { sets[place].add(slot, symbol) }
  }

  /// Seals every set, and puts the candidates in the order of their numbers.
  mutating func seal(with sealer: CueSealer) {
    for place in sets.indices { sets[place].seal(with: sealer) }
    let order = entities.indices.sorted { entities[$0] < entities[$1] }
    entities = order.map { entities[$0] }
    sets = order.map { sets[$0] }
  }

  @inline(__always)
  func visit(_ body: (Int, CueSet) -> Void) {
    for place in entities.indices { body(entities[place], sets[place]) }
  }
}
