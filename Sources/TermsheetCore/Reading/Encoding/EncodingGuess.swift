/// Guesses the encoding of text that says nothing of it and is not UTF-8.
///
/// English and its neighbours are in Windows-1252, or in Mac OS Roman where that fits better (``MacRoman``); the other
/// encodings of Latin script are told by their letters (``LatinEncoding``). For other scripts each candidate decodes the text, and the one whose characters are most like
/// running text wins (``ScriptLikeliness``).
enum EncodingGuess {
  static let western = "windows-1252"

  /// How much is looked at for other scripts, in bytes.
  private static let sample = 16_384
  /// The share of bytes beyond ASCII from which text is no Latin script with one byte a letter.
  private static let foreignShare = 0.25
  /// The share of bytes beyond ASCII that stand beside each other: letters with accents seldom do.
  private static let foreignRuns = 0.6
  private static let fewestInRuns = 8
  /// How likely the characters beyond ASCII must be.
  private static let leastLikeliness = 0.7

  /// The name of the encoding; `nil` where none fits.
  static func name(of bytes: ArraySlice<UInt8>) -> String? {
    let sample = bytes.prefix(sample)
    var beyond = 0
    var inRuns = 0
    for (index, byte) in zip(sample.indices, sample) where byte >= 0x80 {
      beyond += 1
      let hasNeighbour =
        (index > sample.startIndex && sample[index - 1] >= 0x80)
        || (index + 1 < sample.endIndex && sample[index + 1] >= 0x80)
      if hasNeighbour { inRuns += 1 }
    }
    let isMostlyBeyond = Double(beyond) > max(4, Double(sample.count) * foreignShare)
    let isInRuns = inRuns >= fewestInRuns && Double(inRuns) > Double(beyond) * foreignRuns
    if isMostlyBeyond || isInRuns, let name = foreign(sample) { return name }
    if let name = LatinEncoding.name(of: bytes) { return name }
    if isMostlyBeyond { return nil }
    if MacRoman.isLikely(bytes) { return MacRoman.name }
    return bytes.contains(where: Windows1252.isUndefined) ? foreign(sample) : western
  }

  private static func foreign(_ sample: ArraySlice<UInt8>) -> String? {
    var best: (score: Double, name: String)?
    for (name, likeliness) in ScriptLikeliness.candidates {
      // The end of the sample may cut a character.
      guard let (text, broken) = Transcoding.utf8(sample, from: name), broken <= 1 else { continue }
      let score = likeliness.score(text.text)
      if score > (best?.score ?? leastLikeliness) { best = (score, name) }
    }
    return best?.name
  }
}
