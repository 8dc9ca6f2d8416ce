/// Turns the bytes that a terminal sends into keys, pastes and mouse events.
///
/// Pure: it neither reads nor waits. Whoever feeds it looks at ``patience`` afterwards and calls ``flush(at:)`` when so
/// much time has passed without more bytes; only that tells Esc alone from the beginning of a sequence.
///
///     var decoder = KeyDecoder()
///     decoder.feed([0x1B, 0x5B, 0x41], at: 0)   // [.key(.up)]
///
/// It stands in place of ncurses' own `get_wch`, which lets unknown sequences through as loose characters, knows no end
/// of a paste, and stops the mouse at column 223 where the terminfo entry names the older protocol.
struct KeyDecoder {
  /// How long Esc may wait for the rest of a sequence, in seconds.
  static let escapeTime = 0.025
  /// How long a paste may pause before it counts as cut off, in seconds.
  static let pasteTime = 1.0
  /// The longest paste that is kept, in bytes; the rest is dropped.
  static let pasteLimit = 1 << 20
  /// The longest sequence that is waited for, in bytes; beyond it is noise.
  static let sequenceLimit = 4096

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private let sequences: [[UInt8]: Key]
  private let longest: Int
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private var mouse = MouseDecoder()

  /// - Parameter sequences: keys that terminfo names for the terminal; the common ones are known without.
  init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences.filter { $0.key.first == Self.escape && $0.key.count > 1 }
    longest = self.sequences.keys.lazy.map(\.count).max() ?? 0
  }

  /// Seconds to wait for more before ``flush(at:)``; `nil` where nothing is pending.
  var patience: Double? {
    if paste != nil { return Self.pasteTime }
    return pending.isEmpty ? nil : Self.escapeTime
  }

  /// Takes bytes in, and gives every event that is complete. `time` is in seconds of any steady clock.
  mutating func feed(_ bytes: some Sequence<UInt8>, at time: Double) -> [Event] {
    pending += bytes
    var events: [Event] = []
    var start = 0
    while start < pending.count {
      let step = paste == nil ? next(pending[start...], at: time) : pasted(pending[start...])
      guard case .taken(let count, let found) = step else { break }
      start += count
      events += found
    }
    pending.removeFirst(start)
    if pending.count > Self.sequenceLimit { pending = [] }
    return events
  }

  /// Says that nothing more came in time: gives what the pending bytes mean by themselves.
  mutating func flush(at time: Double) -> [Event] {
    defer {
      pending = []
      paste = nil
    }
    if let paste { return Self.pasteEvents(paste + pending) }
    guard pending.first == Self.escape else { return [] }
    switch pending.count {
    case 1: return [.key(.escape)]
    case 2 where pending[1] == Self.escape: return [.key(.escape), .key(.escape)]
    case 2 where pending[1] > 32 && pending[1] < 127: return [.key(.alt(Character(Unicode.Scalar(pending[1]))))]
    default: return []
    }
  }

  private enum Step {
    case taken(Int, [Event])
    case incomplete

    static func key(_ count: Int, _ key: Key?) -> Step { .taken(count, key.map { [.key($0)] } ?? []) }
  }

  private mutating func next(_ bytes: ArraySlice<UInt8>, at time: Double) -> Step {
    let first = bytes[bytes.startIndex]
    if first == Self.escape { return sequence(bytes, at: time) }
    if first < 32 || first == 127 { return .key(1, KeySequences.control(first)) }
    return text(bytes)
  }

  /// Printable text up to the next control byte, as characters: a letter and its combining marks are one key.
  private func text(_ bytes: ArraySlice<UInt8>) -> Step {
    let run = bytes.prefix { $0 >= 32 && $0 != 127 }
    let whole = run.dropLast(run.endIndex == bytes.endIndex ? UTF8Tail.incompleteCount(run) : 0)
    guard !whole.isEmpty else { return .incomplete }
    // Of ASCII each byte is a key, and a mark that comes later has no letter any more to stand on.
    if whole.allSatisfy({ $0 < 0x7F }) {
      return .taken(whole.count, whole.map { .key(.character(Character(UnicodeScalar($0)))) })
    }
    let events = String(decoding: whole, as: UTF8.self).filter { character in
      character != "\u{FFFD}" && !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }.map { Event.key(.character($0)) }
    return .taken(whole.count, events)
  }

  private mutating func sequence(_ bytes: ArraySlice<UInt8>, at time: Double) -> Step {
    for count in stride(from: min(longest, bytes.count), to: 1, by: -1) {
      if let key = sequences[Array(bytes.prefix(count))] { return .key(count, key) }
    }
    guard bytes.count > 1 else { return .incomplete }
    let rest = bytes.dropFirst(2)
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes, at: time)
    case UInt8(ascii: "O"):
      guard let letter = rest.first else { return .incomplete }
      return .key(3, KeySequences.applicationKey(letter))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): return controlString(bytes)
    case Self.escape:
      // Some terminals send Alt with an arrow as Esc before the arrow's sequence; else it is Esc twice.
      guard let third = rest.first else { return .incomplete }
      return third == UInt8(ascii: "[") || third == UInt8(ascii: "O") ? .taken(1, []) : .key(1, .escape)
    case let byte where byte < 32 || byte == 127: return .key(1, .escape)
    default:
      let scalarBytes = bytes.dropFirst().prefix(UTF8Tail.length(of: bytes[bytes.startIndex + 1]))
      if bytes.count < 5, UTF8Tail.incompleteCount(scalarBytes) > 0 { return .incomplete }
      return .key(1 + scalarBytes.count, String(decoding: scalarBytes, as: UTF8.self).first.map(Key.alt))
    }
  }

  /// `ESC [ …`: keys, mouse reports and the marks around a paste (ECMA-48, 5.4).
  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>, at time: Double) -> Step {
    let body = bytes.dropFirst(2)
    guard let first = body.first else { return .incomplete }
    if first == UInt8(ascii: "[") {
      return body.count > 1 ? .key(4, KeySequences.consoleKey(body[body.startIndex + 1])) : .incomplete
    }
    if first == UInt8(ascii: "M") { return oldMouse(body.dropFirst(), at: time) }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return .incomplete }
    let count = end - bytes.startIndex + 1
    // Not a control sequence after all: drop what there is of it, and read the odd byte anew.
    guard (0x40...0x7E).contains(body[end]) else { return .taken(count - 1, []) }

    let marked = first == UInt8(ascii: "<")
    let parameters = body[..<end].dropFirst(marked ? 1 : 0).split(separator: UInt8(ascii: ";")).map { digits in
      Int(String(decoding: digits, as: UTF8.self)) ?? -1
    }
    switch body[end] {
    case UInt8(ascii: "M") where marked && parameters.count == 3,
      UInt8(ascii: "m") where marked && parameters.count == 3:
      let event = mouse.event(
        code: parameters[0], column: parameters[1] - 1, row: parameters[2] - 1,
        released: body[end] == UInt8(ascii: "m"), at: time)
      return .taken(count, event.map { [.mouse($0)] } ?? [])
    case UInt8(ascii: "~") where parameters == [200]:
      paste = []
      return .taken(count, [])
    case let final:
      return .key(count, KeySequences.key(final: final, parameters: parameters))
    }
  }

  /// Three bytes, each 32 above its number (X10 and VT200 mouse).
  private mutating func oldMouse(_ bytes: ArraySlice<UInt8>, at time: Double) -> Step {
    guard bytes.count >= 3 else { return .incomplete }
    let numbers = bytes.prefix(3).map { Int($0) - 32 }
    let event = mouse.event(code: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, released: false, at: time)
    return .taken(6, event.map { [.mouse($0)] } ?? [])
  }

  /// An answer of the terminal that nobody asked for here: skipped up to its end (BEL or ESC \).
  private func controlString(_ bytes: ArraySlice<UInt8>) -> Step {
    var index = bytes.startIndex + 2
    while index < bytes.endIndex {
      if bytes[index] == 7 { return .taken(index - bytes.startIndex + 1, []) }
      if bytes[index] == Self.escape {
        guard index + 1 < bytes.endIndex else { return .incomplete }
        return .taken(index - bytes.startIndex + (bytes[index + 1] == UInt8(ascii: "\\") ? 2 : 0), [])
      }
      index += 1
    }
    return .incomplete
  }
}

// MARK: Pastes

extension KeyDecoder {
  private mutating func pasted(_ bytes: ArraySlice<UInt8>) -> Step {
    if let end = bytes.firstRange(of: Self.pasteEnd) {
      let text = (paste ?? []) + bytes[..<end.lowerBound]
      paste = nil
      return .taken(end.upperBound - bytes.startIndex, Self.pasteEvents(text))
    }
    // The end mark may be cut in two: leave what could be its beginning.
    let kept = (1..<Self.pasteEnd.count).last { bytes.suffix($0).elementsEqual(Self.pasteEnd.prefix($0)) } ?? 0
    let count = bytes.count - kept
    guard count > 0 else { return .incomplete }
    let room = Self.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes.prefix(min(count, room)))
    return .taken(count, [])
  }

  /// The pasted text with line ends as `\n`, without other control characters than tabs.
  private static func pasteEvents(_ bytes: [UInt8]) -> [Event] {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var kept = String.UnicodeScalarView()
    kept.append(
      contentsOf: text.unicodeScalars.filter {
        $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
      })
    return kept.isEmpty ? [] : [.paste(String(kept))]
  }
}
