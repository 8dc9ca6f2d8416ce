/// CSV by RFC 4180 that tells nothing (an empty cell) from an empty text (in quotation marks), so that it can be read back
/// without loss.
enum CSVText {
  static func line(_ cells: TransferRow) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let cell else { continue }
      let needsQuotes = cell.isEmpty || cell.utf8.contains { "\",\r\n".utf8.contains($0) }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
    return bytes + [0x0D, 0x0A]
  }

  /// Hands each record to `record` as it comes, with the line on which it begins (1 is the first).
  ///
  /// - Returns: the line where the text stops being CSV; `nil` where all of it is.
  static func read(_ text: inout TransferText, record: (TransferRow, Int) throws -> Void) throws -> Int? {
    while try text.next() != nil {
      var cells: TransferRow = []
      let first = text.line
      while true {
        guard let cell = try cell(&text) else { return text.line }
        cells.append(cell.text)
        if cell.isLast { break }
      }
      try record(cells, first)
    }
    return nil
  }

  private static func cell(_ text: inout TransferText) throws -> (text: String?, isLast: Bool)? {
    var bytes: [UInt8] = []
    let isQuoted = try text.skip(.quotationMark)
    if isQuoted {
      while true {
        try text.take(into: &bytes) { $0 != .quotationMark }
        // The text ends within the cell.
        guard try text.skip(.quotationMark) else { return nil }
        guard try text.skip(.quotationMark) else { break }
        bytes.append(.quotationMark)
      }
    } else {
      try text.take(into: &bytes) { $0 != .comma && $0 != .newline && $0 != .carriageReturn && $0 != .quotationMark }
    }
    let value = isQuoted || !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
    guard let byte = try text.next() else { return (value, true) }
    switch byte {
    case .comma:
      text.advance()
      return (value, false)
    case .carriageReturn, .newline:
      text.advance()
      if byte == .carriageReturn { _ = try text.skip(.newline) }
      return (value, true)
    default: return nil
    }
  }
}
