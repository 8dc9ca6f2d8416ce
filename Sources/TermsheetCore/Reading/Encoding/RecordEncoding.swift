/// The encoding of a table or of JSON, which comes piece by piece: where it is not UTF-8, that is decided once, by the
/// first piece that shows it, and holds for all that follows.
struct RecordEncoding {
  private enum Decision {
    /// UTF-8 with a few bytes that are none.
    case damagedUTF8
    case named(String)
  }

  /// How much of a piece is enough to decide by, in bytes.
  private static let enough = 16_384

  /// The beginning of the input.
  private let opening: ArraySlice<UInt8>
  private var decision: Decision?
  /// Bytes beyond ASCII that were read as Windows-1252, or that were no UTF-8.
  private var count = 0

  init(opening: [UInt8] = []) { self.opening = TextDecoding.withoutCutCharacter(opening.prefix(Self.enough)) }

  /// What was decided; `nil` where all was UTF-8.
  var note: ReadingNote? {
    switch decision {
    case nil: nil
    case .damagedUTF8?: .damagedUTF8(count: count)
    case .named(EncodingGuess.western)?: .readAsWindows1252(count: count)
    case .named(let name)?: .guessedEncoding(name)
    }
  }

  /// A string of the input as text.
  ///
  /// - Parameter piece: what stands around it, by which to decide where nothing is decided and the input's beginning
  ///   shows nothing.
  mutating func text(_ bytes: [UInt8], in piece: @autoclosure () -> ArraySlice<UInt8>) -> String {
    if bytes.isValidUTF8 { return bytes.text }
    let decision = self.decision ?? decide(bytes, piece())
    self.decision = decision
    switch decision {
    case .damagedUTF8:
      let repaired = TextDecoding.RepairedUTF8(bytes[...])
      count += repaired.broken
      return repaired.bytes.text
    case .named(let name):
      if name == EncodingGuess.western { count += bytes.count { $0 >= 0x80 } }
      return Transcoding.utf8(bytes[...], from: name)?.bytes.text ?? bytes.text
    }
  }

  private func decide(_ bytes: [UInt8], _ piece: ArraySlice<UInt8>) -> Decision {
    let around = piece.prefix(Self.enough)
    let isInOpening = !Array(opening).isValidUTF8
    let sample = isInOpening ? opening : around.count > bytes.count ? around : bytes[...]
    if TextDecoding.RepairedUTF8(sample).isLikely { return .damagedUTF8 }
    return .named(EncodingGuess.name(of: sample) ?? EncodingGuess.western)
  }
}
