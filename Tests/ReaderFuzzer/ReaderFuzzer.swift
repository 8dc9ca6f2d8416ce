import Foundation

/// What libFuzzer calls with each input (LLVM, libFuzzer – a library for coverage-guided fuzz testing).
///
/// `TERMSHEET_FUZZ_FORMAT` names the reader that gets the inputs; without it the input's content chooses. An input may
/// give articles or a failure, but never a trap, nor anything that breaks what `Reading` promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The library asks once with nothing, to see whether that is survived.
  let input = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  FuzzedReader.standard.read(input)
  return 0
}

/// The package manager calls the program's beginning so, where a program has its own; libFuzzer has one for all.
@_cdecl("ReaderFuzzer_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { testOneInput($0, $1) }
}

/// Source: FuzzerInterface.h, "Using libFuzzer as a library".
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The reader under test and the promises that it is held to.
struct FuzzedReader: Sendable {
  static let standard = FuzzedReader(format: ProcessInfo.processInfo.environment["TERMSHEET_FUZZ_FORMAT"])

  private let path: String
  private var context: ReadingContext
  /// Databases are read from files only.
  private let needsFile: Bool
  /// Whether a few bytes may stand for many.
  private let expands: Bool

  init(format name: String?) {
    let registry = ReaderRegistry.standard
    let format = registry.readers.map(\.format).first { $0.name == name }
    guard name == nil || format != nil else { fatalError("there is no format \(name ?? "")") }
    path = format.map { "input." + ($0.extensions.first ?? "txt") } ?? "input"
    // Bounds that a short input can reach, so that they are tried as well.
    var limits = ReadingLimits()
    limits.documentBytes = 1 << 20
    limits.expandedBytes = 8 << 20
    limits.ratioFloor = 1 << 20
    limits.members = 64
    limits.mailParts = 64
    limits.mailAttachments = 8
    context = ReadingContext(options: ReadingOptions(format: name, keepsCuttings: true, limits: limits))
    expands = format?.isContainer ?? true || ["office", "mail", "mbox"].contains(name)
    needsFile = name == "newsboat"
    if needsFile { context.file = FilePath(NSTemporaryDirectory() + "/termsheet-fuzzer-\(getpid()).db") }
  }

  func read(_ input: [UInt8]) {
    if needsFile, let file = context.file {
      guard FileManager.default.createFile(atPath: file.shown, contents: Data(input)) else { fatalError("no file") }
    }
    var handed = 0
    var text = 0
    do throws(ReadingFailure) {
      try context.registry.read(ByteStream(input), path: path, context: context) { reading in
        handed += 1
        switch reading {
        case .article(let article):
          text += article.body.utf8.count
          Self.check(article)
        case .note(let note), .noteInside(_, let note): Self.check(note.reason, input)
        case .broken(_, let failure): Self.check(failure.reason, input)
        }
      }
      precondition(handed > 0, "an input gives nothing, and no reason either")
    } catch {
      Self.check(error.reason, input)
    }
    precondition(expands || text <= 8 * input.count + 4096, "\(input.count) bytes give \(text) bytes of text")
  }

  /// Headings are ascending ranges of whole characters.
  private static func check(_ article: Article) {
    let body = article.body.utf8
    var end = 0
    for heading in article.headings {
      precondition(heading.lowerBound >= end && !heading.isEmpty && heading.upperBound <= body.count, "heading ranges")
      for place in [heading.lowerBound, heading.upperBound] where place < body.count {
        precondition(body[body.index(body.startIndex, offsetBy: place)] & 0xC0 != 0x80, "a heading cuts a character")
      }
      end = heading.upperBound
    }
  }

  /// A problem is one line that a list has room for.
  private static func check(_ reason: String, _ input: [UInt8]) {
    precondition(!reason.isEmpty && reason.utf8.count < 1024, "a reason of \(reason.utf8.count) bytes")
    precondition(!reason.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x1B }, "a reason of several lines")
  }
}
