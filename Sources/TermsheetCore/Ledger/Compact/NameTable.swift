import Synchronization

/// Names by numbers: a company stands in a thousand deals, and its name once in memory.
///
/// Names only come: a number stays good as long as the table lives, for every copy of a ledger that shares it.
final class NameTable: Sendable {
  /// The names that there were at a moment.
  struct Snapshot {
    fileprivate let names: [String]

    /// The name of a number; empty for one that there is not.
    subscript(_ number: Int) -> String { names.indices.contains(number) ? names[number] : "" }
  }

  private struct Content {
    var names: [String] = []
    /// Of the first names; the others are gathered when the next number is asked for.
    var numbers: [String: UInt32] = [:]

    mutating func gather() {
      guard numbers.count < names.count else { return }
      numbers.reserveCapacity(names.count)
      for number in numbers.count..<names.count { numbers[names[number]] = UInt32(number) }
    }
  }

  private let content: Mutex<Content>

  init() { content = Mutex(Content()) }

  /// With the names of an image.
  init(_ image: inout ImageReader) throws {
    let names = try image.texts()
    content = Mutex(Content(names: names))
  }

  func write(to image: inout ImageWriter) throws {
    try image.add(texts: content.withLock(\.names))
  }

  var count: Int { content.withLock { $0.names.count } }

  /// The number of a name, given to it where it has none.
  func number(of name: String) -> UInt32 {
    content.withLock { content in
      content.gather()
      if let number = content.numbers[name] { return number }
      let number = UInt32(content.names.count)
      content.names.append(name)
      content.numbers[name] = number
      return number
    }
  }

  func name(_ number: UInt32) -> String { snapshot[Int(number)] }

  var snapshot: Snapshot { content.withLock { Snapshot(names: $0.names) } }
}
