/// What every group of an article is to the cues, worked out once: every amount asks for all groups around it.
struct CueSigns {
  /// By sentence: where its groups begin in `signs`.
  private let starts: [Int]
  private let signs: [Sign]
  private let senses: [Symbol]

  private struct Sign {
    var symbol: Symbol?
    /// Into `senses`.
    var first: Int32
    var last: Int32
  }

  init(_ reading: Analysis) {
    var starts: [Int] = []
    var signs: [Sign] = []
    var senses: [Symbol] = []
    for sentence in reading.sentences {
      starts.append(signs.count)
      for group in sentence.groups {
        let first = senses.count
        senses += Symbol.senses(of: group, reading)
        signs.append(
          Sign(symbol: Symbol.of(group, sentence, reading), first: Int32(first), last: Int32(senses.count)))
      }
    }
    self.starts = starts
    self.signs = signs
    self.senses = senses
  }

  /// What a group of a sentence is (see ``Symbol/of(_:_:_:)``).
  @inline(__always)
  func symbol(_ group: Int, of sentence: Int) -> Symbol? { signs[starts[sentence] + group].symbol }

  /// What its words say of money.
  @inline(__always)
  func senses(_ group: Int, of sentence: Int) -> ArraySlice<Symbol> {
    let sign = signs[starts[sentence] + group]
    return senses[Int(sign.first)..<Int(sign.last)]
  }
}
