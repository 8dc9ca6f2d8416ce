/// The text that a JSON parser reads, of which more is asked for where it ends.
struct JSONInput {
  private var bytes: [UInt8]
  private var index: Int
  private var end: Int
  private let stream: ByteStream?
  /// How many bytes a record may have.
  private let limit: Int
  /// Where the record began, counted from the beginning of what is in `bytes`.
  private var start = 0
  /// A line feed ends the text, until `passLine`.
  private let isOneLine: Bool
  /// Why no more came, other than that there is no more.
  private(set) var trouble: ReadingFailure?

  /// The lists and objects that a parser is in, and whether it is in a string; where it broke off, it leaves them so.
  var depth = 0
  var isInString = false
  /// What its strings are in.
  private(set) var encoding: RecordEncoding

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    encoding = RecordEncoding()
    index = 0
    end = bytes.count
    stream = nil
    limit = .max
    isOneLine = false
  }

  /// - Parameters:
  ///   - isOneLine: whether every record has a line to itself.
  ///   - opening: the first bytes of the stream, for telling its encoding.
  init(_ stream: ByteStream, limit: Int, isOneLine: Bool, opening: [UInt8]) {
    bytes = []
    encoding = RecordEncoding(opening: opening)
    index = 0
    end = 0
    self.stream = stream
    self.limit = limit
    self.isOneLine = isOneLine
  }

  /// In bytes from the record's beginning.
  var position: Int { index - start }

  /// The next byte; `nil` where the text, or the line, ends.
  var next: UInt8? {
    mutating get {
      if index == end, !fill() { return nil }
      let byte = bytes[index]
      return byte == .newline && isOneLine ? nil : byte
    }
  }

  mutating func advance() { index += 1 }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = next, byte.isSpace { index += 1 }
  }

  /// Takes what stands before the next quotation mark or backslash, or the end.
  mutating func takeRun(into text: inout [UInt8]) {
    while next != nil {
      let stop = bytes.withUnsafeBufferPointer { bytes in
        var stop = index
        while stop < end, bytes[stop] != UInt8(ascii: "\""), bytes[stop] != UInt8(ascii: "\\"),
          !isOneLine || bytes[stop] != .newline
        {
          stop += 1
        }
        return stop
      }
      text += bytes[index..<stop]
      index = stop
      if stop < end { return }
    }
  }

  /// A string as text, in the encoding of the whole input.
  mutating func text(_ string: [UInt8]) -> String { encoding.text(string, in: bytes[max(0, start)..<end]) }

  /// A record begins here; what stands before it is forgotten.
  mutating func beginRecord() {
    start = index
    depth = 0
    isInString = false
  }

  /// What the record has had so far counts no longer: it was handed over.
  mutating func forget() { start = index }

  /// Goes behind the record in which a parser broke off: to the end of its line, or to its last bracket.
  mutating func passRecord() {
    if isOneLine { return passLine() }
    while depth > 0, let byte = next {
      index += 1
      if isInString {
        if byte == UInt8(ascii: "\"") { isInString = false }
        if byte == UInt8(ascii: "\\"), next != nil { index += 1 }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
  }

  /// Goes behind the next line feed.
  mutating func passLine() {
    while index < end || fill() {
      if let found = bytes[index..<end].firstIndex(of: .newline) {
        index = found + 1
        return
      }
      index = end
    }
  }

  /// Whether anything is left.
  var isAtEnd: Bool { mutating get { index == end && !fill() } }

  private mutating func fill() -> Bool {
    guard let stream, trouble == nil else { return false }
    do throws(ReadingFailure) {
      if position > limit { throw .tooLarge(bytes: nil, limit: limit) }
      guard let piece = try stream.piece() else { return false }
      // Of what is before the record nothing is kept, and of the record only its length.
      start -= index
      index = 0
      bytes = piece
      end = piece.count
      return end > 0
    } catch {
      trouble = error
      return false
    }
  }
}
