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
    /// Is it whom "it" means that does something, to whom something is done, or that owns something; whom "they" means,
    /// or a description? Nobody is a candidate as well.
    case actor, patient, owner, several, described
    /// Does it receive what is told of without a sum, or is it what is bought?
    case unsizedRecipient
    /// Does it give, buy or provide there?
    case unsizedGiver

    /// Whether the kind of a deal makes a difference.
    fileprivate var isByKind: Bool {
      switch self {
      case .recipient, .giver, .joiner, .unsizedRecipient, .unsizedGiver: true
      default: false
      }
    }
    /// How many points a cue has.
    fileprivate var width: Int { isByKind ? KindAnswer.allCases.count + 1 : 1 }
  }

  /// What is asked of which kind of deal something speaks.
  enum KindQuestion: Int, CaseIterable, Sendable {
    /// Of an amount: which kind of deal does it size, if any?
    case kind
    /// Of a verb or a noun: which kind of deal does it tell of whose sum is not named, if any?
    case unsized
  }

  private static let answers = KindAnswer.allCases.count

  private let rows: CueRows
  /// For each question and row the points of each kind of deal.
  private let kindPoints: [[Float]]
  /// For each question and row the points that count for every kind, and then those that count for one.
  private let partyPoints: [[Float]]

  /// The table that comes with the program.
  static let builtIn = CueTable(WordList(named: "cues"), Lexicon.builtIn.vocabulary)

  /// Lines that cannot be read are left out.
  init(_ list: WordList, _ vocabulary: Vocabulary) {
    let names = Dictionary(uniqueKeysWithValues: KindAnswer.allCases.map { ("\($0)", Int($0.rawValue)) })
    let questions = Dictionary(uniqueKeysWithValues: PartyQuestion.allCases.map { ("\($0)", $0) })
    var rows = CueRows()
    let kindQuestions = Dictionary(uniqueKeysWithValues: KindQuestion.allCases.map { ("\($0)", $0) })
    var kindPoints = [[Float]](repeating: [], count: KindQuestion.allCases.count)
    var partyPoints = [[Float]](repeating: [], count: PartyQuestion.allCases.count)
    list.forEachLine { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard fields.count >= 4, let cue = Cue(slot: fields[1], symbol: fields[2], vocabulary) else { return }
      let row = Int(rows.insert(cue))
      if kindPoints[0].count == row * Self.answers {
        for question in kindPoints.indices { kindPoints[question] += [Float](repeating: 0, count: Self.answers) }
        for question in PartyQuestion.allCases {
          partyPoints[question.rawValue] += [Float](repeating: 0, count: question.width)
        }
      }
      let question = questions[String(fields[0])]
      let kindQuestion = kindQuestions[String(fields[0])]
      for field in fields[3...] {
        let parts = field.split(separator: "=")
        guard parts.count == 2, let points = Float(parts[1]) else { continue }
        let answer = names[String(parts[0])]
        if let question {
          guard parts[0] == "any" || answer != nil && question.isByKind else { continue }
          partyPoints[question.rawValue][row * question.width + (answer.map { $0 + 1 } ?? 0)] = points
        } else if let kindQuestion, let answer {
          kindPoints[kindQuestion.rawValue][row * Self.answers + answer] = points
        }
      }
    }
    rows.seal()
    self.rows = rows
    self.kindPoints = kindPoints
    self.partyPoints = partyPoints
  }

  /// How many rows there are.
  var rowCount: Int { rows.count }

  /// Where the points of a cue stand; `nil` where it has none.
  func row(of cue: Cue) -> Int32? { row(of: cue.slot, in: places(of: cue.symbol)) }

  /// In which slots a symbol has points.
  @inline(__always)
  func places(of symbol: Symbol) -> CuePlaces { rows.places(of: symbol) }

  /// Where the points of a symbol stand that shows in a slot; `nil` where it has none there.
  @inline(__always)
  func row(of slot: Cue.Slot, in places: CuePlaces) -> Int32? { rows.row(of: slot, in: places) }

  /// How likely each answer is, 0 to 1, by the answers' raw values.
  func kinds(_ cues: CueSet, _ question: KindQuestion = .kind) -> [Float] {
    let kindPoints = kindPoints[question.rawValue]
    var sums = [Float](repeating: 0, count: Self.answers)
    for entry in cues.entries {
      let start = Int(entry.row) * Self.answers
      for answer in sums.indices { sums[answer] += entry.value * kindPoints[start + answer] }
    }
    let most = sums.max() ?? 0
    var total: Float = 0
    for answer in sums.indices {
      sums[answer] = exp(sums[answer] - most)
      total += sums[answer]
    }
    for answer in sums.indices { sums[answer] /= total }
    return sums
  }

  /// How likely each candidate is the one that a question asks for, 0 to 1, in the order of the candidates; what is
  /// missing to 1 is for none of them.
  ///
  /// - Parameter isAsked: candidates that it is false of are left out.
  func oneOf(
    _ candidates: CandidateCues, _ question: PartyQuestion, of kind: KindAnswer, where isAsked: (Int) -> Bool
  ) -> [(entity: Int, likelihood: Float)] {
    var found: [(entity: Int, likelihood: Float)] = []
    found.reserveCapacity(candidates.count)
    var most: Float = 0
    candidates.visit { entity, cues in
      guard isAsked(entity) else { return }
      let points = points(question, cues, of: kind)
      most = max(most, points)
      found.append((entity, points))
    }
    var total = exp(-most)
    for place in found.indices {
      found[place].likelihood = exp(found[place].likelihood - most)
      total += found[place].likelihood
    }
    for place in found.indices { found[place].likelihood /= total }
    return found
  }

  /// How likely a party gives an amount of a kind, or joins a deal of it, 0 to 1.
  func likelihood(_ question: PartyQuestion, _ cues: CueSet, of kind: KindAnswer) -> Float {
    1 / (1 + exp(-points(question, cues, of: kind)))
  }

  /// The same of each candidate, in their order.
  func likelihoods(
    _ question: PartyQuestion, _ candidates: CandidateCues, of kind: KindAnswer
  ) -> [(entity: Int, likelihood: Double)] {
    var found: [(entity: Int, likelihood: Double)] = []
    found.reserveCapacity(candidates.count)
    candidates.visit { found.append(($0, Double(likelihood(question, $1, of: kind)))) }
    return found
  }

  private func points(_ question: PartyQuestion, _ cues: CueSet, of kind: KindAnswer) -> Float {
    let table = partyPoints[question.rawValue]
    let width = question.width
    let own = question.isByKind ? 1 + Int(kind.rawValue) : 0
    var sum: Float = 0
    for entry in cues.entries {
      let start = Int(entry.row) * width
      sum += entry.value * (own > 0 ? table[start] + table[start + own] : table[start])
    }
    return sum
  }
}

/// In which slots a symbol has points, one bit each, and where their rows begin.
struct CuePlaces: Sendable {
  var slots: UInt64 = 0
  /// Into the rows by symbol.
  var first: Int32 = 0
}

/// The rows of cues, by their symbols and then by their slots: what a text shows is asked for in many slots, and most
/// symbols have points in few or in none.
private struct CueRows: Sendable {
  private var places: [CuePlaces] = []
  /// The rows of each symbol, in the order of its slots.
  private var rows: [Int32] = []
  private var byCue: [Cue: Int32] = [:]

  var count: Int { rows.count }

  /// The row of a cue, a new one where it has none; ``seal()`` comes last.
  mutating func insert(_ cue: Cue) -> Int32 {
    let next = Int32(byCue.count)
    if let row = byCue[cue] { return row }
    byCue[cue] = next
    return next
  }

  mutating func seal() {
    let sorted = byCue.sorted {
      ($0.key.symbol.number, $0.key.slot.rawValue) < ($1.key.symbol.number, $1.key.slot.rawValue)
    }
    places = Array(repeating: CuePlaces(), count: 1 + (sorted.last?.key.symbol.number ?? 0))
    for (cue, row) in sorted {
      let number = cue.symbol.number
      if places[number].slots == 0 { places[number].first = Int32(rows.count) }
      places[number].slots |= 1 << UInt64(cue.slot.rawValue)
      rows.append(row)
    }
    byCue = [:]
  }

  @inline(__always)
  func places(of symbol: Symbol) -> CuePlaces {
    let number = symbol.number
    return number < places.count ? places[number] : CuePlaces()
  }

  @inline(__always)
  func row(of slot: Cue.Slot, in places: CuePlaces) -> Int32? {
    let bit: UInt64 = 1 << UInt64(slot.rawValue)
    guard places.slots & bit != 0 else { return nil }
    return rows[Int(places.first) + (places.slots & (bit - 1)).nonzeroBitCount]
  }
}
