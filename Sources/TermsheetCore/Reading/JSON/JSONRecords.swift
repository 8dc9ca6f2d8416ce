/// Cuts the records out of JSON as it comes: the items of a list at the top, objects one behind the other, or lines.
struct JSONRecords {
  /// How the records lie.
  enum Layout {
    /// One a line, so that a broken one does not take its neighbours along.
    case lines
    /// In a list, or one behind the other.
    case values
  }

  private let stream: ByteStream
  private let layout: Layout
  private let limit: Int
  private var pending: [UInt8] = []
  private var position = 0

  init(_ stream: ByteStream, _ layout: Layout, limit: Int) {
    self.stream = stream
    self.layout = layout
    self.limit = limit
  }

  /// Tells the layout by the first line.
  static func layout(of opening: [UInt8]) -> Layout {
    let text = opening[...].drop(while: \.isSpace)
    guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: .newline) else { return .values }
    return (try? JSONParser.value(of: text[..<end])) != nil ? .lines : .values
  }

  /// The next record's bytes; `nil` at the end.
  ///
  /// - Throws: `tooLarge` where a record is beyond the limit; nothing comes behind it.
  mutating func next() throws(ReadingFailure) -> [UInt8]? {
    switch layout {
    case .lines:
      while let line = try stream.line(limit: limit) {
        if line.count == limit { throw .tooLarge(bytes: nil, limit: limit) }
        let text = line.trimmed
        if !text.isEmpty { return Array(text) }
      }
      return nil
    case .values: return try nextValue()
    }
  }

  private mutating func byte() throws(ReadingFailure) -> UInt8? {
    if position == pending.count {
      guard let piece = try stream.piece() else { return nil }
      pending = piece
      position = 0
    }
    position += 1
    return pending[position - 1]
  }

  /// The next object, with whatever is between objects at the top passed over.
  private mutating func nextValue() throws(ReadingFailure) -> [UInt8]? {
    var first: UInt8?
    repeat { first = try byte() } while first.map { $0 != UInt8(ascii: "{") } ?? false
    guard first != nil else { return nil }
    var record: [UInt8] = [UInt8(ascii: "{")]
    var depth = 1
    var isInString = false
    while depth > 0 {
      guard let byte = try byte() else { return record }
      record.append(byte)
      if isInString {
        if byte == UInt8(ascii: "\\") {
          if let escaped = try self.byte() { record.append(escaped) }
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
      if record.count > limit { throw .tooLarge(bytes: nil, limit: limit) }
    }
    return record
  }
}
