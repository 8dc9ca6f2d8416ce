#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A second copy of the user's edits: a text file beside the ledger, a line an edit, written after the ledger has it.
///
/// Where the ledger itself is damaged, this file brings the user's work into a new one (`termsheet ledger import`).
struct EditJournal: Sendable {
  let path: String

  init(ledger: String) { path = Self.path(for: ledger) }

  static func path(for ledger: String) -> String { ledger + ".edits.jsonl" }

  /// More than any edit has, in bytes.
  static let longestLine = 1 << 28

  /// The edit of a line; `nil` for one that a crash cut short, or an empty one.
  static func edit(_ line: some Collection<UInt8>) -> StoredEdit? {
    try? StoredJSON.read(String(decoding: line, as: UTF8.self)) { try $0.storedEdit() }
  }

  /// Adds lines at the end and waits until the disk has them; false where that failed.
  @discardableResult
  func append(_ edits: [StoredEdit]) -> Bool {
    guard !edits.isEmpty else { return true }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    // A line that a crash cut short must not swallow the next one; an empty line does no harm.
    if !endsWithLine { bytes.append(UInt8(ascii: "\n")) }
    for edit in edits { bytes += edit.line }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return fsync(descriptor) == 0
  }

  private var endsWithLine: Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    return end <= 0 || (pread(descriptor, &last, 1, end - 1) == 1 && last == UInt8(ascii: "\n"))
  }
}

extension StoredEdit {
  /// One line of JSON with its line feed.
  var line: [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.fields(of: self) }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  mutating func fields(of edit: StoredEdit) {
    field("edit", edit.id)
    field("time", Int(edit.time))
    field("action", edit.action)
    if let text = edit.field { field("field", text) }
    if let text = edit.value { field("value", text) }
    if let text = edit.article { field("article", text) }
    if let text = edit.path { field("path", text) }
    if edit.targets != "[]" { field("targets") { $0.raw(edit.targets) } }
  }
}

extension StoredJSON {
  /// An edit as ``StoredEdit/line`` wrote it; `nil` where the object is no edit.
  mutating func storedEdit() throws -> StoredEdit? {
    var edit = StoredEdit(
      id: "", time: 0, action: "", field: nil, value: nil, article: nil, path: nil, targets: "[]")
    try object { reader, name in
      switch name {
      case "edit": edit.id = try reader.string()
      case "time": edit.time = Int64(try reader.integer())
      case "action": edit.action = try reader.string()
      case "field": edit.field = try reader.string()
      case "value": edit.value = try reader.string()
      case "article": edit.article = try reader.string()
      case "path": edit.path = try reader.string()
      case "targets": edit.targets = try reader.raw()
      default: try reader.skip()
      }
    }
    return edit.id.isEmpty || edit.action.isEmpty ? nil : edit
  }
}

/// The system's `write`, by a name of its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
