/// Turns the bytes of a text file into UTF-8 with line feeds, in whatever encoding they came.
struct TextDecoding {
  /// Valid UTF-8 without a byte-order mark; lines end with a line feed; otherwise as in the file.
  var bytes: [UInt8]
  var notes: [ReadingNote] = []

  /// The share of control characters from which an input counts as binary although it has no NUL.
  private static let controlShare = 0.05

  init(_ input: [UInt8]) throws(ReadingFailure) {
    if let what = BinaryKind.name(of: input[...]) { throw .binary(what: what) }
    if let wide = WideEncoding(of: input[...]) {
      bytes = wide.utf8(input[...])
    } else {
      try Self.refuseBinary(input)
      let text = Self.withoutMark(input)
      if Self.isUTF8(text) {
        bytes = text.startIndex == 0 ? input : Array(text)
      } else {
        (bytes, notes) = try Self.decodeBroken(text)
      }
    }
    if bytes.contains(0) { throw .binary(what: nil) }
    if bytes.contains(.carriageReturn) { bytes = Self.withLineFeeds(bytes) }
    if bytes.isBlank { throw .empty }
  }

  /// The beginning of an input for telling its format: decoded where a mark says how, otherwise as it is.
  static func opening(of prefix: ArraySlice<UInt8>) -> [UInt8] {
    if let wide = WideEncoding(of: prefix) { return wide.utf8(prefix) }
    return Array(prefix.starts(with: [0xEF, 0xBB, 0xBF]) ? prefix.dropFirst(3) : prefix)
  }

  private static func withoutMark(_ input: [UInt8]) -> ArraySlice<UInt8> {
    input.starts(with: [0xEF, 0xBB, 0xBF]) ? input.dropFirst(3) : input[...]
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
  }

  private static func refuseBinary(_ input: [UInt8]) throws(ReadingFailure) {
    if input.contains(0) { throw .binary(what: nil) }
    let sample = input.prefix(65_536)
    let controls = sample.count { ($0 < 0x20 && !$0.isSpace && $0 != 0x1B) || $0 == 0x7F }
    if Double(controls) > Double(sample.count) * controlShare, controls > 4 { throw .binary(what: nil) }
  }

  /// Text that is not UTF-8: damaged UTF-8 where most of its longer sequences are sound, else what ``EncodingGuess``
  /// takes it for.
  private static func decodeBroken(_ text: ArraySlice<UInt8>) throws(ReadingFailure) -> ([UInt8], [ReadingNote]) {
    let repaired = RepairedUTF8(text)
    if repaired.isLikely { return (repaired.bytes, [.damagedUTF8(count: repaired.broken)]) }
    guard let name = EncodingGuess.name(of: text), let (decoded, _) = Transcoding.utf8(text, from: name) else {
      throw .unknownEncoding
    }
    let isWestern = name == EncodingGuess.western
    return (decoded, [isWestern ? .readAsWindows1252(count: text.count { $0 >= 0x80 }) : .guessedEncoding(name)])
  }

  /// CR LF becomes LF; where a file has no line feed at all, a lone CR ends its lines.
  private static func withLineFeeds(_ input: [UInt8]) -> [UInt8] {
    let hasLineFeeds = input.contains(.newline)
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    for index in input.indices {
      let byte = input[index]
      guard byte == .carriageReturn else {
        output.append(byte)
        continue
      }
      if !hasLineFeeds {
        output.append(.newline)
      } else if index + 1 == input.count || input[index + 1] != .newline {
        output.append(byte)
      }
    }
    return output
  }
}

extension TextDecoding {
  /// Text taken for UTF-8, with U+FFFD for what is none.
  struct RepairedUTF8 {
    private(set) var bytes: [UInt8] = []
    private(set) var broken = 0
    private var sound = 0

    /// Whether most of its longer sequences are sound: chance makes hardly one.
    var isLikely: Bool { sound > broken }

    init(_ text: ArraySlice<UInt8>) {
      bytes.reserveCapacity(text.count)
      var decoder = UTF8()
      var iterator = text.makeIterator()
      while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar):
          if !scalar.isASCII { sound += 1 }
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case .error:
          broken += 1
          bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        case .emptyInput: return
        }
      }
    }
  }

  /// Without the beginning of a character whose rest is behind the end.
  static func withoutCutCharacter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return bytes }
    let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    return bytes.endIndex - lead < length ? bytes[..<lead] : bytes
  }
}
