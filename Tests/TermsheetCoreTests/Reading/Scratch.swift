import Foundation

@testable import TermsheetCore

/// A folder of its own for a test, removed when the test lets go of it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }
}

/// Everything that loading gave.
struct Loaded {
  var articles: [Article] = []
  var problems: [Problem] = []
  var found: [Int] = []
  var isFinished = false

  init(_ events: AsyncStream<LoadEvent>) async {
    for await event in events {
      switch event {
      case .found(let count): found.append(count)
      case .read(let loaded): articles += loaded.map(\.article)
      case .problems(let more): problems += more
      case .finished: isFinished = true
      }
    }
  }

  init(_ roots: [String]) async { self = await Loaded(Library(roots: roots).load()) }

  /// The names of the files, without their folders.
  var names: [String] { articles.map { ($0.path as NSString).lastPathComponent } }

  func reason(_ name: String) -> String? { problems.first { $0.path.hasSuffix(name) }?.reason }
}

/// Reads a text as if it were in a file of that name.
func read(_ text: String, as name: String = "a.txt") throws -> (article: Article, notes: [ReadingNote]) {
  try read(Array(text.utf8), as: name)
}

func read(_ bytes: [UInt8], as name: String = "a.txt") throws -> (article: Article, notes: [ReadingNote]) {
  let all = try readAll(bytes, as: name)
  guard let article = all.articles.first, all.articles.count == 1 else { throw ReadingFailure.empty }
  return (article, all.notes)
}

/// Everything that one input gave.
struct ReadAll {
  var articles: [Article] = []
  var notes: [ReadingNote] = []
  /// Of the records that gave no article, the path and why.
  var broken: [(path: String, failure: ReadingFailure)] = []
}

/// Reads an input of several articles.
func readAll(
  _ bytes: [UInt8], as name: String, options: ReadingOptions = ReadingOptions()
) throws(ReadingFailure) -> ReadAll {
  var all = ReadAll()
  try ReaderRegistry.standard.read(
    ByteStream(bytes), path: name, context: ReadingContext(options: options)
  ) { reading in
    switch reading {
    case .article(let article): all.articles.append(article)
    case .note(let note), .noteInside(_, let note): all.notes.append(note)
    case .broken(let path, let failure): all.broken.append((path, failure))
    }
  }
  return all
}

func readAll(
  _ text: String, as name: String, options: ReadingOptions = ReadingOptions()
) throws(ReadingFailure) -> ReadAll {
  try readAll(Array(text.utf8), as: name, options: options)
}

extension Article {
  /// The texts of the headings.
  var headingTexts: [String] {
    let bytes = Array(body.utf8)
    return headings.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
