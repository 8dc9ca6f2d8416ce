/// The header of a message or of one of its parts (RFC 5322, RFC 2045).
struct MailHeader {
  /// In the order of the message; names in lower case, values unfolded and not yet decoded.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where the body begins.
  private(set) var bodyStart: Int

  private static let most = 1000
  /// A field's longer value is cut off, in bytes.
  private static let longest = 65_536

  init(_ message: ArraySlice<UInt8>) {
    var position = message.startIndex
    bodyStart = position
    while position < message.endIndex {
      let end = message[position...].firstIndex(of: .newline) ?? message.endIndex
      var line = message[position..<end]
      if line.last == .carriageReturn { line = line.dropLast() }
      position = min(end + 1, message.endIndex)
      bodyStart = position
      if line.isEmpty { return }
      if let first = line.first, first == .blank || first == .tab, !fields.isEmpty {
        let room = Self.longest - fields[fields.count - 1].value.count
        if room > 0 { fields[fields.count - 1].value += ([.blank] + line.trimmed).prefix(room) }
      } else if let colon = line.firstIndex(of: .colon), fields.count < Self.most {
        let name = line[..<colon].trimmed
        guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { continue }
        fields.append((name.text.lowercased(), Array(line[(colon + 1)...].trimmed.prefix(Self.longest))))
      }
    }
  }

  func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// A field's text with its encoded words decoded (RFC 2047).
  func text(_ name: String) -> String? {
    guard let raw = raw(name) else { return nil }
    let text = HTMLMetadata.tidy(EncodedWords.decoded(raw))
    return text.isEmpty ? nil : text
  }

  /// A field with parameters: `text/html; charset=utf-8`. The value and the names are in lower case.
  func parameters(_ name: String) -> (value: String, parameters: [String: String])? {
    guard let raw = raw(name) else { return nil }
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in raw {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      // Of RFC 2231 only the first piece of a continued parameter is of use here.
      let name = part[..<equals].trimmed.text.lowercased().split(separator: "*").first.map { String($0) } ?? ""
      if parameters[name] == nil { parameters[name] = part[(equals + 1)...].trimmed.text }
    }
    return (parts[0].trimmed.text.lowercased(), parameters)
  }
}
