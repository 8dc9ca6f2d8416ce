/// The encoding of a table, which comes piece by piece: what is not UTF-8 is guessed once, and holds for all of it.
struct TableEncoding {
  /// How much of a row is enough to guess by, in bytes.
  private static let enough = 16_384

  /// The beginning of the table.
  private let opening: [UInt8]
  private var name: String?
  private var beyond = 0

  init(opening: [UInt8]) { self.opening = Array(opening.prefix(Self.enough)) }

  /// What was guessed.
  var note: ReadingNote? {
    guard let name else { return nil }
    return name == EncodingGuess.western ? .readAsWindows1252(count: beyond) : .guessedEncoding(name)
  }

  /// Guesses by the first row that is not UTF-8, and by the rows around it where the table begins with it.
  mutating func see(_ row: [[UInt8]]) {
    guard row.contains(where: { !$0.isValidUTF8 }) else { return }
    if name == nil {
      let cells = Array(row.joined(separator: [.newline]))
      let isInOpening = opening.contains { $0 >= 0x80 }
      name =
        EncodingGuess.name(of: (isInOpening && cells.count < opening.count ? opening : cells)[...])
        ?? EncodingGuess.western
    }
    if name == EncodingGuess.western { beyond += row.reduce(0) { $0 + ($1.isValidUTF8 ? 0 : $1.count { $0 >= 0x80 }) } }
  }

  func text(_ cell: [UInt8]) -> String {
    if cell.isValidUTF8 { return cell.text }
    return Transcoding.utf8(cell[...], from: name ?? EncodingGuess.western)?.bytes.text ?? cell.text
  }
}
