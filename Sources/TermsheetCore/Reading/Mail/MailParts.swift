/// Finds the texts and the files in the tree of a message's parts (RFC 2046).
struct MailParts {
  /// A text to read.
  struct Text {
    var isHTML: Bool
    /// As UTF-8 with line feeds.
    var bytes: [UInt8]
  }

  private(set) var texts: [Text] = []
  /// Messages within the message, as a forwarded letter or a digest has them.
  private(set) var messages: [ArraySlice<UInt8>] = []
  /// Files that may hold articles: documents, pages, archives.
  private(set) var attachments: [MailAttachment] = []
  private(set) var isTooDeep = false
  private(set) var isEncrypted = false

  private let limits: ReadingLimits
  private let extensions: Set<String>
  private var parts = 0

  /// - Parameters:
  ///   - extensions: those of the files that are read.
  ///   - isCut: whether the body is only the beginning of one that is too large; the part in which it ends is left out.
  init(
    _ header: MailHeader, _ body: ArraySlice<UInt8>, _ limits: ReadingLimits, extensions: Set<String>,
    isCut: Bool = false
  ) {
    self.limits = limits
    self.extensions = extensions
    read(header, body, depth: 0, isCut: isCut)
  }

  private mutating func read(
    _ header: MailHeader, _ body: ArraySlice<UInt8>, depth: Int, isInDigest: Bool = false, isCut: Bool
  ) {
    parts += 1
    guard depth < limits.mailDepth, parts <= limits.mailParts else {
      isTooDeep = true
      return
    }
    let type = header.parameters("content-type")
    let kind = type?.value ?? (isInDigest ? "message/rfc822" : "text/plain")
    let isAttached = header.parameters("content-disposition")?.value == "attachment"
    let isText = kind == "text/plain" || kind == "text/html" || kind == "application/xhtml+xml"
    if kind.hasPrefix("multipart/"), let boundary = type?.parameters["boundary"], !boundary.isEmpty {
      if kind == "multipart/encrypted" { isEncrypted = true }
      let (pieces, isLastOpen) = Self.pieces(of: body, boundary: Array(boundary.utf8), limit: limits.mailParts)
      let cut = isCut && isLastOpen ? pieces.count - 1 : nil
      if kind == "multipart/alternative" {
        readAlternatives(pieces, depth, cut: cut)
      } else {
        for (index, piece) in pieces.enumerated() {
          let inner = MailHeader(piece)
          read(
            inner, piece[inner.bodyStart...], depth: depth + 1, isInDigest: kind == "multipart/digest",
            isCut: index == cut)
          // Of related parts the first is the text, the others are its pictures.
          if kind == "multipart/related" { break }
        }
      }
    } else if isCut {
      return
    } else if kind == "message/rfc822" || kind == "message/global" {
      let encoding = header.raw("content-transfer-encoding")?.text ?? ""
      messages.append(TransferEncoding.isPlain(encoding) ? body : TransferEncoding.decoded(body, encoding)[...])
    } else if !isText || isAttached {
      let file = MailAttachment(header, type: kind, content: body, known: extensions)
      if let file { attachments.append(file) }
    } else {
      let bytes = TransferEncoding.decoded(body, header.raw("content-transfer-encoding")?.text ?? "")
      guard let decoded = try? MarkupDecoding(bytes, declared: type?.parameters["charset"]) else { return }
      texts.append(Text(isHTML: kind != "text/plain", bytes: Self.withLineFeeds(decoded.bytes)))
    }
  }

  /// Of several forms of one text HTML is preferred, since the plain one often holds nothing but addresses.
  private mutating func readAlternatives(_ pieces: [ArraySlice<UInt8>], _ depth: Int, cut: Int?) {
    var best: [Text] = []
    for (index, piece) in pieces.enumerated() {
      let before = texts.count
      let inner = MailHeader(piece)
      read(inner, piece[inner.bodyStart...], depth: depth + 1, isCut: index == cut)
      let found = Array(texts[before...])
      texts.removeLast(found.count)
      let isBetter =
        best.isEmpty
        || (found.contains { $0.isHTML } && found.reduce(0) { $0 + HTMLFragment($1.bytes).body.count } >= 100)
      if !found.isEmpty, isBetter { best = found }
    }
    texts += best
  }

  /// What is between the boundary lines, and whether the last piece ends without one.
  private static func pieces(
    of body: ArraySlice<UInt8>, boundary: [UInt8], limit: Int
  ) -> (pieces: [ArraySlice<UInt8>], isLastOpen: Bool) {
    let mark = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex {
      let end = body[position...].firstIndex(of: .newline) ?? body.endIndex
      let line = body[position..<end]
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.isBlank {
          if let start { pieces.append(body[start..<max(start, position)]) }
          start = isLast ? nil : min(end + 1, body.endIndex)
          if isLast || pieces.count >= limit { break }
        }
      }
      position = end + 1
    }
    // A letter that was cut off has no last boundary.
    guard let start, start < body.endIndex else { return (pieces, false) }
    return (pieces + [body[start...]], true)
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    bytes.contains(.carriageReturn) ? bytes.filter { $0 != .carriageReturn } : bytes
  }
}
