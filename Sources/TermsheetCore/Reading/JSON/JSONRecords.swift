/// The records of JSON as it comes: the items of a list at the top, objects one behind the other, or lines.
struct JSONRecords {
  /// How the records lie.
  enum Layout {
    /// One a line, so that a broken one does not take its neighbours along.
    case lines
    /// In a list, or one behind the other.
    case values
  }

  private let layout: Layout
  private let limit: Int
  private var input: JSONInput
  /// The last character between the objects of a list, from its bracket on; `nil` where the input is no list.
  private var last: UInt8?

  /// - Parameter opening: the first bytes of the stream.
  init(_ stream: ByteStream, opening: [UInt8], limit: Int) {
    layout = Self.layout(of: opening)
    self.limit = limit
    input = JSONInput(stream, limit: limit, isOneLine: layout == .lines, opening: opening)
    last = opening.first { !$0.isSpace } == UInt8(ascii: "[") ? UInt8(ascii: "[") : nil
  }

  /// Whether the input is a list whose bracket does not close, once its end is reached.
  var isOpenList: Bool { last != nil && last != UInt8(ascii: "]") }

  /// What the strings so far were read as, where they are not UTF-8.
  var encodingNote: ReadingNote? { input.encoding.note }

  /// Tells the layout by the first line.
  private static func layout(of opening: [UInt8]) -> Layout {
    let text = opening[...].drop(while: \.isSpace)
    guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: .newline) else { return .values }
    return (try? JSONParser.value(of: text[..<end])) != nil ? .lines : .values
  }

  /// The next record, or where it is broken; `nil` at the end.
  ///
  /// - Parameters:
  ///   - lists: names of lists in a record whose items are handed over, where they are many, instead of being in it.
  ///   - hand: takes such an item, and what stands before its list.
  /// - Throws: `tooLarge` where a record is beyond the limit, and what reading throws; nothing comes behind it.
  mutating func next(
    handing lists: [String], _ hand: ([JSONValue.Member], JSONValue) -> Void
  ) throws(ReadingFailure) -> Result<JSONValue, JSONParser.Failure>? {
    guard findRecord() else {
      if let trouble = input.trouble { throw trouble }
      return nil
    }
    input.beginRecord()
    let record = parse(handing: lists, hand)
    if let trouble = input.trouble { throw trouble }
    if input.position > limit { throw .tooLarge(bytes: nil, limit: limit) }
    return record
  }

  /// Goes to the next line that is not blank, or the next object, with whatever is between objects passed over.
  private mutating func findRecord() -> Bool {
    while !input.isAtEnd {
      switch layout {
      case .lines:
        input.skipSpace()
        if input.next != nil { return true }
        input.passLine()
      case .values:
        guard let next = input.next, next != UInt8(ascii: "{") else { return input.next != nil }
        if last != nil, !next.isSpace { last = next }
        input.advance()
      }
    }
    return false
  }

  private mutating func parse(
    handing lists: [String], _ hand: ([JSONValue.Member], JSONValue) -> Void
  ) -> Result<JSONValue, JSONParser.Failure> {
    do throws(JSONParser.Failure) {
      let value = try JSONParser.value(of: &input, handing: lists, hand)
      guard layout == .lines else { return .success(value) }
      input.skipSpace()
      let isWhole = input.next == nil
      let position = input.position
      input.passLine()
      return isWhole ? .success(value) : .failure(JSONParser.Failure(position: position))
    } catch {
      input.passRecord()
      return .failure(error)
    }
  }
}
