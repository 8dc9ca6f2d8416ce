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
    var pieces: [String: [ParameterPiece]] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let piece = ParameterPiece(part[..<equals].trimmed.text.lowercased(), Array(part[(equals + 1)...].trimmed))
      pieces[piece.name, default: []].append(piece)
    }
    let parameters = pieces.mapValues(ParameterPiece.text)
    return (parts[0].trimmed.text.lowercased(), parameters)
  }
}

/// A parameter of a header field, or a piece of one that is continued (RFC 2231): `filename*1*=%20plants.pdf`.
private struct ParameterPiece {
  let name: String
  /// `nil` where the parameter is in one piece.
  private let number: Int?
  /// In percent signs, the first piece with the name of its encoding before it: `UTF-8'en'na%C3%AFve`.
  private let isEncoded: Bool
  private let value: [UInt8]

  init(_ name: String, _ value: [UInt8]) {
    let words = name.split(separator: "*", omittingEmptySubsequences: false)
    self.name = words.first.map { String($0) } ?? ""
    number = words.count > 1 ? Int(words[1]) : nil
    isEncoded = words.count > 1 && words.last == ""
    self.value = value
  }

  /// The parameter's text: of its pieces where it has any with a number or an encoding, else the first that was given.
  static func text(_ pieces: [ParameterPiece]) -> String {
    var ordered = pieces.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    if ordered.isEmpty { ordered = Array(pieces.filter(\.isEncoded).prefix(1)) }
    guard let first = ordered.first else { return pieces.first?.value.text ?? "" }
    var charset = ""
    var bytes: [UInt8] = []
    for (index, piece) in ordered.enumerated() {
      var value = piece.value[...]
      if index == 0, first.isEncoded {
        let parts = value.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3 {
          charset = parts[0].text
          value = parts[2]
        }
      }
      bytes += piece.isEncoded ? withoutPercentSigns(value) : Array(value)
    }
    if bytes.isValidUTF8 { return bytes.text }
    return (Transcoding.utf8(bytes[...], from: charset)?.bytes ?? Windows1252.utf8(bytes[...])).text
  }

  /// Percent signs are the equals signs of quoted-printable, which has no other rule within a line.
  private static func withoutPercentSigns(_ value: ArraySlice<UInt8>) -> [UInt8] {
    TransferEncoding.quotedPrintable(
      value.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 == UInt8(ascii: "=") ? UInt8(ascii: "%") : $0 }[...])
  }
}
