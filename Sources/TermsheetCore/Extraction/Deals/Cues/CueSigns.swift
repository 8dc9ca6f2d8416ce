/// What a group or a word of a text is to the cues: its symbol, and where that has points.
struct CueSign: Sendable {
  var symbol: Symbol
  var places: CuePlaces
}

/// What every group of an article is to the cues, worked out once: every amount asks for all groups around it.
///
/// A class, since every amount and every party holds it.
final class CueSigns {
  /// By sentence: where its groups begin in `signs`.
  private let starts: [Int]
  private let signs: [Sign]
  private let senses: [CueSign]

  private struct Sign {
    var symbol: CueSign?
    /// Into `senses`.
    var first: Int32
    var last: Int32
  }

  init(_ reading: Analysis, _ table: CueTable) {
    var starts: [Int] = []
    var signs: [Sign] = []
    var senses: [CueSign] = []
    starts.reserveCapacity(reading.sentences.count)
    signs.reserveCapacity(reading.document.tokens.count)
    let words = SenseWords.builtIn
    for sentence in reading.sentences {
      starts.append(signs.count)
      for group in sentence.groups {
        let first = Int32(senses.count)
        if group.kind != .name {
          // What the words of a group say of money, a sense for each that has one.
          for token in group.tokens {
            guard let sense = words.sense(of: reading.document.tokens[token].word) else { continue }
            let symbol = Symbol.sense(sense)
            senses.append(CueSign(symbol: symbol, places: table.places(of: symbol)))
          }
        }
        let symbol = Symbol.of(group, sentence, reading)
        signs.append(
          Sign(
            symbol: symbol.map { CueSign(symbol: $0, places: table.places(of: $0)) }, first: first,
            last: Int32(senses.count)))
      }
    }
    self.starts = starts
    self.signs = signs
    self.senses = senses
  }

  /// What a group of a sentence is (see ``Symbol/of(_:_:_:)``).
  @inline(__always)
  func symbol(_ group: Int, of sentence: Int) -> CueSign? { signs[starts[sentence] + group].symbol }

  /// What its words say of money (``SenseWords``); nothing of a name.
  @inline(__always)
  func senses(_ group: Int, of sentence: Int) -> ArraySlice<CueSign> {
    let sign = signs[starts[sentence] + group]
    return senses[Int(sign.first)..<Int(sign.last)]
  }
}
