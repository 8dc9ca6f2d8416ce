import CLexicon

/// One of the resource files under `CLexicon/lists`: one entry a line, `#` begins a comment.
struct WordList {
  /// `Canonical = alias | alias ; field ; field`.
  struct Entry {
    var name: String
    var fields: [[String]]
  }

  let lines: [Substring]

  /// The embedded list of that name, or an empty one.
  init(named name: String) {
    for index in 0..<word_list_count() {
      guard let list = word_list_at(index), String(cString: list.pointee.name) == name else { continue }
      let bytes = UnsafeBufferPointer(start: list.pointee.bytes, count: list.pointee.length)
      self.init(text: String(decoding: bytes, as: UTF8.self))
      return
    }
    self.init(text: "")
  }

  init(text: String) {
    lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
  }

  var words: [String] { lines.map { Self.trimmed($0) } }

  var entries: [Entry] {
    lines.map { line in
      let sides = line.split(separator: "=", maxSplits: 1)
      let fields =
        sides.count < 2
        ? []
        : sides[1].split(separator: ";", omittingEmptySubsequences: false).map { field in
          field.split(separator: "|").map(Self.trimmed).filter { !$0.isEmpty }
        }
      return Entry(name: Self.trimmed(sides.first ?? ""), fields: fields)
    }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var view = Substring(text)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
