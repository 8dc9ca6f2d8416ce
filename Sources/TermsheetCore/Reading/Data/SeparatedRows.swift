/// Cuts CSV and TSV (RFC 4180) into rows as it comes; quoted fields may hold separators and line ends.
struct SeparatedRows {
  private let stream: ByteStream
  private let separator: UInt8
  private let limit: Int
  private var pending: [UInt8] = []
  private var position = 0
  /// The number of the line on which the last row began, from 1.
  private(set) var line = 0
  private var linesRead = 0
  /// Whether the input ended within quotation marks, as one that was cut off does.
  private(set) var endsInQuotes = false

  init(_ stream: ByteStream, separator: UInt8, limit: Int) {
    self.stream = stream
    self.separator = separator
    self.limit = limit
  }

  /// The separator that the first line has most of, outside of quotation marks; `nil` where it has none.
  static func separator(of opening: [UInt8]) -> UInt8? {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in opening {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .newline { break }
      if ",;\t|".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func peek() throws(ReadingFailure) -> UInt8? {
    if position == pending.count {
      guard let piece = try stream.piece() else { return nil }
      pending = piece
      position = 0
    }
    return pending[position]
  }

  /// Where the next byte stands that may end the field, within what has come, and how many line feeds are before it.
  private func endOfRun(_ isQuoted: Bool) -> (end: Int, lineFeeds: Int) {
    pending.withUnsafeBufferPointer { bytes in
      var index = position
      var lineFeeds = 0
      if isQuoted {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          if bytes[index] == .newline { lineFeeds += 1 }
          index += 1
        }
      } else {
        while index < bytes.count, bytes[index] != separator, bytes[index] != .newline,
          bytes[index] != .carriageReturn, bytes[index] != UInt8(ascii: "\"")
        {
          index += 1
        }
      }
      return (index, lineFeeds)
    }
  }

  /// The next row's fields; `nil` at the end.
  ///
  /// - Throws: `tooLarge` where a row is beyond the limit, as behind a quotation mark that never closes.
  mutating func next() throws(ReadingFailure) -> [[UInt8]]? {
    while let byte = try peek(), byte == .newline || byte == .carriageReturn {
      if byte == .newline { linesRead += 1 }
      position += 1
    }
    guard try peek() != nil else { return nil }
    line = linesRead + 1
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var size = 0
    while let byte = try peek() {
      // What means nothing is taken at once.
      let (end, lineFeeds) = endOfRun(isQuoted)
      if end > position {
        field += pending[position..<end]
        size += end - position
        linesRead += lineFeeds
        position = end
        if size > limit { throw .tooLarge(bytes: nil, limit: limit) }
        continue
      }
      position += 1
      size += 1
      if size > limit { throw .tooLarge(bytes: nil, limit: limit) }
      if byte == .newline { linesRead += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if try peek() == UInt8(ascii: "\"") {
          field.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty {
        isQuoted = true
      } else if byte == separator {
        fields.append(field)
        field = []
      } else if byte == .newline {
        break
      } else if byte != .carriageReturn {
        field.append(byte)
      }
    }
    endsInQuotes = isQuoted
    fields.append(field)
    return fields
  }
}
