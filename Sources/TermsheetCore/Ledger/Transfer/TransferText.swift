/// The text of an export as it is read: byte by byte out of pieces, so that one of any size needs the memory of a row.
struct TransferText {
  /// More than any row has, in bytes: an export whose row has no end is none.
  private static let longest = 1 << 28

  /// That the text goes on for longer than any row, or cannot be read any further.
  struct Unreadable: Error {}

  private let stream: ByteStream
  private var piece: [UInt8] = []
  private var index = 0
  /// The line of the next byte; 1 is the first.
  private(set) var line = 1

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next byte; `nil` at the end.
  mutating func next() throws -> UInt8? {
    if index == piece.count {
      guard let more = try stream.piece() else { return nil }
      piece = more
      index = 0
    }
    return piece[index]
  }

  /// Goes on behind the byte that ``next()`` has told.
  mutating func advance() {
    if piece[index] == .newline { line += 1 }
    index += 1
  }

  /// Goes on behind a byte, if it is the next.
  mutating func skip(_ byte: UInt8) throws -> Bool {
    guard try next() == byte else { return false }
    advance()
    return true
  }

  mutating func skipBlanks() throws {
    while let byte = try next(), byte.isSpace { advance() }
  }

  /// Takes bytes for as long as they are as they are to be, or to the end.
  mutating func take(into bytes: inout [UInt8], while isTaken: (UInt8) -> Bool) throws {
    while try next() != nil {
      var end = index
      while end < piece.count, isTaken(piece[end]) {
        if piece[end] == .newline { line += 1 }
        end += 1
      }
      bytes += piece[index..<end]
      index = end
      guard bytes.count <= Self.longest else { throw Unreadable() }
      if end < piece.count { return }
    }
  }
}
