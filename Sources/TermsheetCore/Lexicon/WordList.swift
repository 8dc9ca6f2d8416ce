import CLexicon

/// One of the resource files under `CLexicon/lists`: one entry a line, `#` begins a comment.
///
/// Lines and fields are stretches of the embedded bytes, so that reading a list makes no text of its own.
struct WordList {
  /// `Canonical = alias | alias ; field ; field`.
  struct Entry {
    var name: UnsafeRawBufferPointer
    /// What stands behind the equals sign.
    fileprivate var rest: UnsafeRawBufferPointer?

    /// The alternatives of a field, counted from 0; `nil` where the line has no such field.
    func field(_ number: Int) -> [UnsafeRawBufferPointer]? {
      guard var rest else { return nil }
      for _ in 0..<number {
        guard let next = WordList.cut(rest, at: 0x3B).after else { return nil }
        rest = next
      }
      return WordList.alternatives(WordList.cut(rest, at: 0x3B).before)
    }

    var lastField: [UnsafeRawBufferPointer]? {
      guard let rest else { return nil }
      var last = rest
      while let next = WordList.cut(last, at: 0x3B).after { last = next }
      return WordList.alternatives(last)
    }

    var fieldCount: Int { rest.map { 1 + $0.reduce(0) { $0 + ($1 == 0x3B ? 1 : 0) } } ?? 0 }
  }

  private let bytes: UnsafeRawBufferPointer

  /// The embedded list of that name, or an empty one.
  init(named name: String) {
    for index in 0..<word_list_count() {
      guard let list = word_list_at(index), String(cString: list.pointee.name) == name else { continue }
      bytes = UnsafeRawBufferPointer(start: list.pointee.bytes, count: list.pointee.length)
      return
    }
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Every line that is neither empty nor a comment, without the white space around it.
  func forEachLine(_ body: (UnsafeRawBufferPointer) -> Void) {
    var rest: UnsafeRawBufferPointer? = bytes
    while let line = rest {
      let (before, after) = Self.cut(line, at: 0x0A)
      rest = after
      let trimmed = Self.trimmed(before)
      if !trimmed.isEmpty, trimmed[0] != 0x23 { body(trimmed) }
    }
  }

  func forEachEntry(_ body: (Entry) -> Void) {
    forEachLine { line in
      let (name, rest) = Self.cut(line, at: 0x3D)
      body(Entry(name: Self.trimmed(name), rest: rest))
    }
  }

  // MARK: - Cutting

  fileprivate static func cut(
    _ bytes: UnsafeRawBufferPointer, at mark: UInt8
  ) -> (before: UnsafeRawBufferPointer, after: UnsafeRawBufferPointer?) {
    guard let place = bytes.firstIndex(of: mark) else { return (bytes, nil) }
    return (
      UnsafeRawBufferPointer(rebasing: bytes[..<place]), UnsafeRawBufferPointer(rebasing: bytes[(place + 1)...])
    )
  }

  fileprivate static func alternatives(_ field: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    var found: [UnsafeRawBufferPointer] = []
    var rest: UnsafeRawBufferPointer? = field
    while let part = rest {
      let (before, after) = cut(part, at: 0x7C)
      let text = trimmed(before)
      if !text.isEmpty { found.append(text) }
      rest = after
    }
    return found
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var range = 0..<bytes.count
    while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    return UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  /// Text without the white space around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    text.withBytes { String(decoding: trimmed($0), as: UTF8.self) }
  }
}
