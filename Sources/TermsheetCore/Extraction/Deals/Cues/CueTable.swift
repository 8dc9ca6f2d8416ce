import Foundation

/// How much each cue speaks for each answer: the points of `cues.txt`, a readable list like the others.
///
/// The points were fitted over the annotated articles that are worked on (Tests/Measurements/fit-cues.py) as those of a
/// log-linear model: the points of all cues that show are added, and the exponential of a sum, divided by those of all
/// answers, is how likely the answer is.
struct CueTable: Sendable {
  /// The first number of each cue's row in `points`, which has one for each answer.
  private var kindRows: [Cue: Int] = [:]
  private var kindPoints: [Float] = []
  /// Of the questions about parties: points that count for every kind, and those that count for one.
  private var parties: [PartyQuestion: [Cue: PartyPoints]] = [:]

  private struct PartyPoints {
    var any: Float = 0
    var ofKind = [Float](repeating: 0, count: KindAnswer.allCases.count)
  }

  /// What is asked about a party.
  enum PartyQuestion: String, CaseIterable, Sendable {
    /// Does it receive the amount, or is it what the amount buys?
    case recipient
    /// Does it give the amount?
    case giver
    /// Does it take part in the deal told before, as a giver?
    case joiner
  }

  /// The table that comes with the program.
  static let builtIn = CueTable(WordList(named: "cues"), Lexicon.builtIn.vocabulary)

  init(_ list: WordList, _ vocabulary: Vocabulary) {
    let answers = Dictionary(uniqueKeysWithValues: KindAnswer.allCases.map { ("\($0)", Int($0.rawValue)) })
    list.forEachLine { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard fields.count >= 4, let cue = Cue(slot: fields[1], symbol: fields[2], vocabulary) else { return }
      switch fields[0] {
      case "kind":
        kindRows[cue] = kindPoints.count
        var row = [Float](repeating: 0, count: KindAnswer.allCases.count)
        for field in fields[3...] {
          let parts = field.split(separator: "=")
          if parts.count == 2, let answer = answers[String(parts[0])], let points = Float(parts[1]) {
            row[answer] = points
          }
        }
        kindPoints += row
      default:
        guard let question = PartyQuestion(rawValue: String(fields[0])) else { return }
        var own = PartyPoints()
        for field in fields[3...] {
          let parts = field.split(separator: "=")
          guard parts.count == 2, let points = Float(parts[1]) else { continue }
          if parts[0] == "any" {
            own.any = points
          } else if let answer = answers[String(parts[0])] {
            own.ofKind[answer] = points
          }
        }
        parties[question, default: [:]][cue] = own
      }
    }
  }

  /// How likely each answer is, 0 to 1, by the answers' raw values.
  func kinds(_ cues: CueSet) -> [Float] {
    var sums = [Float](repeating: 0, count: KindAnswer.allCases.count)
    for (cue, value) in cues.values {
      guard let row = kindRows[cue] else { continue }
      for answer in sums.indices { sums[answer] += value * kindPoints[row + answer] }
    }
    let most = sums.max() ?? 0
    let powers = sums.map { exp($0 - most) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// How likely it is that each candidate receives an amount of a kind, 0 to 1; what is missing to 1 is for nobody.
  func recipients(_ candidates: [Int: CueSet], of kind: KindAnswer) -> [Int: Float] {
    let sums = candidates.mapValues { points(.recipient, $0, of: kind) }
    let most = max(0, sums.values.max() ?? 0)
    let powers = sums.mapValues { exp($0 - most) }
    let total = powers.values.reduce(0, +) + exp(-most)
    return powers.mapValues { $0 / total }
  }

  /// False where the list has no points for a question.
  func answers(_ question: PartyQuestion) -> Bool { parties[question] != nil }

  /// How likely a party gives an amount of a kind, or joins a deal of it, 0 to 1.
  func likelihood(_ question: PartyQuestion, _ cues: CueSet, of kind: KindAnswer) -> Float {
    1 / (1 + exp(-points(question, cues, of: kind)))
  }

  private func points(_ question: PartyQuestion, _ cues: CueSet, of kind: KindAnswer) -> Float {
    guard let table = parties[question] else { return -20 }
    return cues.values.reduce(into: Float(0)) { sum, cue in
      guard let points = table[cue.key] else { return }
      sum += cue.value * (points.any + points.ofKind[Int(kind.rawValue)])
    }
  }
}
