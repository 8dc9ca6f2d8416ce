import Foundation

/// How much each cue speaks for each answer: the points of `cues.txt`, a readable list like the others.
///
/// The points were fitted over the annotated articles that are worked on (Tests/Measurements/fit-cues.py) as those of a
/// log-linear model: the points of all cues that show are added, and the exponential of a sum, divided by those of all
/// answers, is how likely the answer is.
final class CueTable: Sendable {
  /// What is asked about a party.
  enum PartyQuestion: Int, CaseIterable, Sendable {
    /// Does it receive the amount, or is it what the amount buys?
    case recipient
    /// Does it give the amount?
    case giver
    /// Does it take part in the deal told before, as a giver?
    case joiner
    /// Is a percentage a part of a company at all? Asked of the percentage.
    case share
    /// Is it the company of which a percentage is a part?
    case held
    /// Does it hold the part?
    case holder

    /// Whether the kind of a deal makes a difference.
    fileprivate var isByKind: Bool { self == .recipient || self == .giver || self == .joiner }
    /// How many points a cue has.
    fileprivate var width: Int { isByKind ? KindAnswer.allCases.count + 1 : 1 }
  }

  private static let answers = KindAnswer.allCases.count

  private let rows: CueRows
  /// For each row the points of each kind of deal.
  private let kindPoints: [Float]
  /// For each question and row the points that count for every kind, and then those that count for one.
  private let partyPoints: [[Float]]

  /// The table that comes with the program.
  static let builtIn = CueTable(WordList(named: "cues"), Lexicon.builtIn.vocabulary)

  /// Lines that cannot be read are left out.
  init(_ list: WordList, _ vocabulary: Vocabulary) {
    let names = Dictionary(uniqueKeysWithValues: KindAnswer.allCases.map { ("\($0)", Int($0.rawValue)) })
    let questions = Dictionary(uniqueKeysWithValues: PartyQuestion.allCases.map { ("\($0)", $0) })
    var rows = CueRows()
    var kindPoints: [Float] = []
    var partyPoints = [[Float]](repeating: [], count: PartyQuestion.allCases.count)
    list.forEachLine { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard fields.count >= 4, let cue = Cue(slot: fields[1], symbol: fields[2], vocabulary) else { return }
      let row = Int(rows.insert(cue.key))
      if kindPoints.count == row * Self.answers {
        kindPoints += [Float](repeating: 0, count: Self.answers)
        for question in PartyQuestion.allCases {
          partyPoints[question.rawValue] += [Float](repeating: 0, count: question.width)
        }
      }
      let question = questions[String(fields[0])]
      guard question != nil || fields[0] == "kind" else { return }
      for field in fields[3...] {
        let parts = field.split(separator: "=")
        guard parts.count == 2, let points = Float(parts[1]) else { continue }
        let answer = names[String(parts[0])]
        if let question {
          guard parts[0] == "any" || answer != nil && question.isByKind else { continue }
          partyPoints[question.rawValue][row * question.width + (answer.map { $0 + 1 } ?? 0)] = points
        } else if let answer {
          kindPoints[row * Self.answers + answer] = points
        }
      }
    }
    self.rows = rows
    self.kindPoints = kindPoints
    self.partyPoints = partyPoints
  }

  /// Where the points of a cue stand; `nil` where it has none.
  func row(of cue: Cue) -> Int32? { rows.row(of: cue.key) }

  /// How likely each answer is, 0 to 1, by the answers' raw values.
  func kinds(_ cues: CueSet) -> [Float] {
    var sums = [Float](repeating: 0, count: Self.answers)
    for entry in cues.entries {
      let start = Int(entry.row) * Self.answers
      for answer in sums.indices { sums[answer] += entry.value * kindPoints[start + answer] }
    }
    let most = sums.max() ?? 0
    let powers = sums.map { exp($0 - most) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// How likely each candidate is the one that a question asks for, 0 to 1; what is missing to 1 is for none of them.
  func oneOf(_ candidates: [Int: CueSet], _ question: PartyQuestion, of kind: KindAnswer) -> [Int: Float] {
    let sums = candidates.sorted { $0.key < $1.key }.map { ($0.key, points(question, $0.value, of: kind)) }
    let most = max(0, sums.map(\.1).max() ?? 0)
    let powers = sums.map { ($0.0, exp($0.1 - most)) }
    let total = powers.reduce(exp(-most)) { $0 + $1.1 }
    return Dictionary(uniqueKeysWithValues: powers.map { ($0.0, $0.1 / total) })
  }

  /// How likely a party gives an amount of a kind, or joins a deal of it, 0 to 1.
  func likelihood(_ question: PartyQuestion, _ cues: CueSet, of kind: KindAnswer) -> Float {
    1 / (1 + exp(-points(question, cues, of: kind)))
  }

  private func points(_ question: PartyQuestion, _ cues: CueSet, of kind: KindAnswer) -> Float {
    let table = partyPoints[question.rawValue]
    return cues.entries.reduce(into: Float(0)) { sum, entry in
      let start = Int(entry.row) * question.width
      sum += entry.value * (question.isByKind ? table[start] + table[start + 1 + Int(kind.rawValue)] : table[start])
    }
  }
}

/// The rows of cues by their keys: open addressing, as in ``WordTable``, since a text asks for thousands.
private struct CueRows: Sendable {
  /// Keys by hash, with their rows; a row of -1 is free. The count is a power of two.
  private var slots = [(key: UInt64, row: Int32)](repeating: (0, -1), count: 1 << 14)
  private var count: Int32 = 0

  /// The row of a key, a new one where it has none.
  mutating func insert(_ key: UInt64) -> Int32 {
    if Int(count) * 2 > slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot].row < 0 {
      slots[slot] = (key, count)
      count += 1
    }
    return slots[slot].row
  }

  func row(of key: UInt64) -> Int32? {
    let row = slots[slot(of: key)].row
    return row < 0 ? nil : row
  }

  /// Where a key stands, or the free place where it would.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let product = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: product ^ product >> 29) & mask
    while slots[slot].row >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = .init(repeating: (0, -1), count: old.count * 2)
    for entry in old where entry.row >= 0 { slots[slot(of: entry.key)] = entry }
  }
}
