import CMarkup

/// What takes the parts of a document in their order.
protocol MarkupHandler: AnyObject {
  /// An element begins; false stops the parser.
  func start(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool
  func end(_ name: String)
  /// A run of text, or a part of one, as UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Parses HTML and XML with libxml2; it calls back and keeps nothing, so that a document's size costs no memory.
///
/// Nothing is fetched, and no entity but a character's name is known, so that none can grow.
final class MarkupParser {
  /// How much is given to the parser at once, in bytes; it looks again at what it could not finish.
  private static let step = 1 << 16

  private let handler: any MarkupHandler
  private var parser: OpaquePointer?
  private(set) var isStopped = false

  private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupParser? {
    context.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// - Parameter encoding: what the document is in, where what it came in says so; for XML only.
  private init(isHTML: Bool, _ handler: any MarkupHandler, encoding: String? = nil) {
    self.handler = handler
    var events = markup_events(
      start: { context, name, attributes in
        guard let self = MarkupParser.of(context), let name, let attributes else { return }
        self.start(name, attributes)
      },
      end: { context, name in
        guard let self = MarkupParser.of(context), let name else { return }
        self.handler.end(String(cString: name))
      },
      text: { context, bytes, count in
        guard let self = MarkupParser.of(context), let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
          self.handler.text(UnsafeBufferPointer(start: $0, count: count))
        }
      })
    let context = Unmanaged.passUnretained(self).toOpaque()
    parser = isHTML ? markup_open_html(&events, context) : markup_open_xml(&events, context, encoding)
  }

  deinit { if let parser { markup_close(parser) } }

  private func start(_ name: UnsafePointer<CChar>, _ list: UnsafePointer<UnsafePointer<CChar>?>) {
    var attributes: [(name: String, value: String)] = []
    var list = list
    while let key = list[0] {
      attributes.append((String(cString: key), list[1].map { String(cString: $0) } ?? ""))
      list += 2
    }
    if !handler.start(String(cString: name), attributes) {
      isStopped = true
      if let parser { markup_stop(parser) }
    }
  }

  private func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let characters = buffer.bindMemory(to: CChar.self)
      var start = 0
      while start < characters.count, !isStopped, let parser {
        let count = min(characters.count - start, Self.step)
        markup_feed(parser, characters.baseAddress.map { $0 + start }, count)
        start += count
      }
    }
  }

  private func finish() { if let parser { markup_finish(parser) } }

  /// Parses a page given as UTF-8.
  static func parse(html page: [UInt8], _ handler: any MarkupHandler) {
    let parser = MarkupParser(isHTML: true, handler)
    parser.feed(page)
    parser.finish()
  }

  /// Parses XML as it comes, until the handler stops it.
  ///
  /// - Parameter afterPiece: called behind each piece of some tens of kilobytes, for what the handler has by then.
  /// - Returns: whether the document was well-formed.
  @discardableResult
  static func parse(
    xml stream: ByteStream, encoding: String? = nil, _ handler: any MarkupHandler, afterPiece: () -> Void = {}
  ) throws(ReadingFailure) -> Bool {
    let parser = MarkupParser(isHTML: false, handler, encoding: encoding)
    while !parser.isStopped, let piece = try stream.piece() {
      var rest = piece[...]
      while !rest.isEmpty, !parser.isStopped {
        parser.feed(Array(rest.prefix(step)))
        rest = rest.dropFirst(step)
        afterPiece()
      }
    }
    parser.finish()
    afterPiece()
    return parser.parser.map { !markup_is_broken($0) } ?? false
  }
}
