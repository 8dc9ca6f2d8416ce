/// Finds which runs of `*`, `_` and `~` in a paragraph are emphasis and which are text.
///
/// Source: the delimiter-run rules of CommonMark 0.31, section 6.2, with the pairing reduced to the nearest opener.
struct EmphasisRuns {
  private struct Run {
    var mark: UInt8
    var start: Int
    var length: Int
    var canOpen: Bool
    var canClose: Bool
  }

  private var runs: [Run] = []
  /// Positions in the output that are to be left out for other reasons (brackets of links).
  var removed: [Int] = []

  /// Notes a run at a position of the output, with the bytes of the source around it.
  mutating func add(_ mark: UInt8, at start: Int, length: Int, before: UInt8, after: UInt8) {
    let leftFlanking = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let rightFlanking = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    let isUnderscore = mark == UInt8(ascii: "_")
    runs.append(
      Run(
        mark: mark, start: start, length: length,
        canOpen: leftFlanking && (!isUnderscore || !rightFlanking || before.isPunctuation),
        canClose: rightFlanking && (!isUnderscore || !leftFlanking || after.isPunctuation)))
  }

  /// Drops what was noted from a position of the output on, which is written anew.
  mutating func forget(from position: Int) {
    while let last = runs.last, last.start >= position { runs.removeLast() }
    while let last = removed.last, last >= position { removed.removeLast() }
  }

  /// All positions of the output to leave out, ascending.
  func removedPositions() -> [Int] {
    var positions = removed
    // Per mark, the openers with what is left of them; their inner ends are used up first.
    var openers: [UInt8: [(start: Int, length: Int)]] = [:]
    for run in runs {
      var start = run.start
      var length = run.length
      while run.canClose, length > 0, var opener = openers[run.mark]?.popLast() {
        let used = min(length, opener.length)
        positions += (opener.start + opener.length - used)..<(opener.start + opener.length)
        positions += start..<(start + used)
        opener.length -= used
        start += used
        length -= used
        if opener.length > 0 { openers[run.mark]?.append(opener) }
      }
      if run.canOpen, length > 0 { openers[run.mark, default: []].append((start, length)) }
    }
    return positions.sorted()
  }
}
