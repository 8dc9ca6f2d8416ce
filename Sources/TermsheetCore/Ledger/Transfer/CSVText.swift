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

  /// Hands each record to `record`, with the line on which it begins (1 is the first).
  ///
  /// - Returns: the line where the text stops being CSV; `nil` where all of it is.
  static func read(_ bytes: [UInt8], record: (TransferRow, Int) throws -> Void) rethrows -> Int? {
    var (offset, line) = (0, 1)
    while offset < bytes.count {
      var cells: TransferRow = []
      let first = line
      while true {
        guard let cell = cell(bytes, &offset, &line) else { return line }
        cells.append(cell.text)
        if cell.isLast { break }
      }
      try record(cells, first)
    }
    return nil
  }

  private static func cell(
    _ bytes: [UInt8], _ offset: inout Int, _ line: inout Int
  ) -> (text: String?, isLast: Bool)? {
    var text: [UInt8] = []
    let isQuoted = offset < bytes.count && bytes[offset] == UInt8(ascii: "\"")
    if isQuoted {
      offset += 1
      while true {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: "\"") {
          guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { break }
          offset += 1
        }
        if byte == 0x0A { line += 1 }
        text.append(byte)
      }
    } else {
      while offset < bytes.count, ![0x2C, 0x0D, 0x0A, 0x22].contains(bytes[offset]) {
        text.append(bytes[offset])
        offset += 1
      }
    }
    let value = isQuoted || !text.isEmpty ? String(decoding: text, as: UTF8.self) : nil
    guard offset < bytes.count else { return (value, true) }
    switch bytes[offset] {
    case 0x2C:
      offset += 1
      return (value, false)
    case 0x0D, 0x0A:
      offset += bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
      line += 1
      return (value, true)
    default: return nil
    }
  }
}
