/// Reads the object that a JSON export is, as it comes: of each table's list the rows, one after the other, however the
/// text is laid out.
struct ExportObject {
  /// That something else was expected, on this line (1 is the first).
  struct Malformed: Error, Hashable {
    var line: Int
  }

  private var text: TransferText
  private var value: [UInt8] = []

  init(_ text: TransferText) { self.text = text }

  /// Hands over each row as text.
  ///
  /// - Throws: ``Malformed``, also for a row that `row` says is none by throwing `StoredJSON.Malformed`.
  mutating func read(_ row: (LedgerTable, String) throws -> Void) throws {
    do {
      try take(.openBrace)
      if try !skip(.closeBrace) {
        repeat { try member(row) } while try skip(.comma)
        try take(.closeBrace)
      }
      try text.skipBlanks()
      if try text.next() != nil { throw malformed }
    } catch is TransferText.Unreadable {
      throw malformed
    }
  }

  private var malformed: Malformed { Malformed(line: text.line) }

  private mutating func member(_ row: (LedgerTable, String) throws -> Void) throws {
    try takeValue()
    guard let name = try? StoredJSON.read(String(decoding: value, as: UTF8.self), { try $0.string() }) else {
      throw malformed
    }
    try take(.colon)
    guard let table = LedgerTable(rawValue: name) else { return try takeValue() }
    try take(.openBracket)
    if try skip(.closeBracket) { return }
    repeat {
      try text.skipBlanks()
      let first = text.line
      try takeValue()
      do {
        try row(table, String(decoding: value, as: UTF8.self))
      } catch let malformed as StoredJSON.Malformed {
        throw Malformed(line: first + value.prefix(malformed.offset).reduce(0) { $0 + ($1 == .newline ? 1 : 0) })
      }
    } while try skip(.comma)
    try take(.closeBracket)
  }

  private mutating func skip(_ byte: UInt8) throws -> Bool {
    try text.skipBlanks()
    return try text.skip(byte)
  }

  private mutating func take(_ byte: UInt8) throws {
    guard try skip(byte) else { throw malformed }
  }

  /// Takes the value that comes next, to its last bracket; what is in it is looked at by whoever reads it.
  private mutating func takeValue() throws {
    value.removeAll(keepingCapacity: true)
    try text.skipBlanks()
    var depth = 0
    repeat {
      switch try text.next() {
      case UInt8.quotationMark: try takeString()
      case UInt8.openBrace, .openBracket:
        depth += 1
        try takeByte()
      case UInt8.closeBrace, .closeBracket:
        depth -= 1
        if depth < 0 { throw malformed }
        try takeByte()
      case .some where depth > 0:
        try text.take(into: &value) { $0 != .quotationMark && !Self.isBracket($0) }
      case .some:
        let before = value.count
        try text.take(into: &value) {
          $0 != .comma && $0 != .colon && $0 != .quotationMark && !Self.isBracket($0) && !$0.isSpace
        }
        if value.count == before { throw malformed }
      case nil: throw malformed
      }
    } while depth > 0
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == .openBrace || byte == .closeBrace || byte == .openBracket || byte == .closeBracket
  }

  private mutating func takeByte() throws {
    guard let byte = try text.next() else { throw malformed }
    value.append(byte)
    text.advance()
  }

  private mutating func takeString() throws {
    try takeByte()
    while true {
      try text.take(into: &value) { $0 != .quotationMark && $0 != .backslash }
      let isEscape = try text.next() == .backslash
      try takeByte()
      if !isEscape { return }
      try takeByte()
    }
  }
}
