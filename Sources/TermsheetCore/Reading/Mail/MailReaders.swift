/// One message in a file, as mail programs save it: RFC 5322 with MIME.
public struct MailReader: StreamReader {
  public let format = ArticleFormat(
    name: "mail", summary: "messages and newsletters with the files they carry; also a Maildir's",
    extensions: ["eml", "emlx", "mht", "mhtml"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    if Self.opensMessage(document.opening[...]) { return .content }
    return format.extensions.contains(document.pathExtension) && BinaryKind.name(of: document.bytes[...]) == nil
      ? .name : .none
  }

  /// Header fields that no article's text or header lines begin with.
  private static let certain: Set<String> = [
    "received", "return-path", "message-id", "mime-version", "delivered-to", "x-received", "dkim-signature",
    "content-type", "arc-seal", "x-original-to", "envelope-to", "list-unsubscribe",
  ]

  /// Whether it begins with a message's header: a field that only mail has, and a second one.
  static func opensMessage(_ opening: ArraySlice<UInt8>) -> Bool {
    let header = MailHeader(opening)
    let names = Set(header.fields.prefix(40).map(\.name))
    guard names.count >= 2, !opening.starts(with: "From ".utf8) else { return false }
    // The first line must be a field already.
    let first = opening.prefix { $0 != .newline }
    guard let colon = first.firstIndex(of: .colon),
      first[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
    else { return false }
    return !names.isDisjoint(with: certain)
      || (names.contains("from") && names.contains("subject") && names.contains("date"))
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let limit = document.context.options.limits.documentBytes
    let (whole, isCut) = try stream.beginning(limit: limit)
    var bytes = whole[...]
    // Apple Mail's files begin with the message's length on a line.
    if document.pathExtension == "emlx", let end = bytes.firstIndex(of: .newline) { bytes = bytes[(end + 1)...] }
    var failure: ReadingFailure?
    let cut: ReadingFailure? = isCut ? .tooLarge(bytes: stream.knownSize, limit: limit) : nil
    Letter(bytes, path: document.path, context: document.context, isFile: true, cut: cut).read { reading in
      // A letter without anything is told of the file itself.
      if case .broken(let path, let reason) = reading, path == document.path {
        failure = reason
      } else {
        hand(reading)
      }
    }
    if let failure { throw failure }
  }
}

/// A mailbox in one file (RFC 4155), one message after the other, whatever its size.
public struct MboxReader: StreamReader {
  public let format = ArticleFormat(name: "mbox", summary: "mailboxes in one file", extensions: ["mbox", "mbx"])

  public init() {}

  public func claim(on document: Document) -> FormatClaim {
    guard Self.isSeparator(document.opening.prefix { $0 != .newline }) else {
      return format.extensions.contains(document.pathExtension) ? .name : .none
    }
    return .content
  }

  /// `From ida@example.org Mon Nov  3 09:00:00 2025`.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8) else { return false }
    let words = line.split { $0.isSpace }
    guard words.count >= 6, words.count <= 12 else { return false }
    return words.contains { $0.count >= 4 && $0.contains(.colon) && $0.allSatisfy { $0.isDigit || $0 == .colon } }
  }

  public func read(_ stream: ByteStream, of document: Document, hand: (Reading) -> Void) throws(ReadingFailure) {
    let limits = document.context.options.limits
    var message: [UInt8] = []
    var number = 0
    var isTooLarge = false
    var isBehindBlank = true
    var isOpen = false
    func finish() {
      guard isOpen else { return }
      let path = "\(document.path)#\(number)"
      if message.isEmpty {
        hand(.broken(path: path, .empty))
      } else {
        let cut: ReadingFailure? = isTooLarge ? .tooLarge(bytes: nil, limit: limits.documentBytes) : nil
        Letter(message[...], path: path, context: document.context, isFile: false, cut: cut).read(hand: hand)
      }
      message.removeAll(keepingCapacity: message.capacity < 1 << 20)
      isTooLarge = false
    }
    while let line = try stream.line(limit: 1 << 16) {
      let isFullLine = line.last == .newline
      if isBehindBlank, line.first == UInt8(ascii: "F"), Self.isSeparator(line) {
        finish()
        isOpen = true
        number += 1
        isBehindBlank = false
        continue
      }
      isBehindBlank = isFullLine && (line.count == 1 || (line.count == 2 && line.first == .carriageReturn))
      guard isOpen, !isTooLarge else { continue }
      if message.count + line.count > limits.documentBytes {
        isTooLarge = true
      } else {
        message += Self.unquoted(line)
      }
    }
    finish()
    if number == 0 { throw .damaged(format: "mbox", position: 0) }
  }

  /// A line of a message that begins like a separator has a mark before it.
  private static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.first == UInt8(ascii: ">") else { return line }
    let rest = line.drop { $0 == UInt8(ascii: ">") }
    return rest.starts(with: "From ".utf8) ? line.dropFirst() : line
  }
}
