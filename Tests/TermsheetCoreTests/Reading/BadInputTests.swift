import Foundation
import Testing

@testable import TermsheetCore

/// Every input that cannot be read says why, and everything else loads.
@Suite struct BadInputTests {
  private func reason(_ name: String, in scratch: Scratch) async -> String? {
    let loaded = await Loaded([scratch.path])
    #expect(loaded.names == ["good.txt"])
    return loaded.reason(name)
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("good.txt", "Good words.")
    return scratch
  }

  @Test func aPathThatDoesNotExist() async throws {
    let scratch = try scratch()
    let loaded = await Loaded([scratch.path + "/gone.txt", scratch.path + "/good.txt/x", scratch.path])
    #expect(loaded.names == ["good.txt"])
    #expect(loaded.problems.map(\.reason) == ["does not exist", "does not exist"])
  }

  @Test func aLinkToNothing() async throws {
    let scratch = try scratch()
    try scratch.link("lost.txt", to: "nowhere")
    #expect(await reason("lost.txt", in: scratch) == ReadingFailure.danglingLink.reason)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func noPermission() async throws {
    let scratch = try scratch()
    let file = try scratch.write("no.txt", "Secret.")
    try scratch.write("shut/a.txt", "Secret.")
    chmod(file, 0)
    chmod(scratch.path + "/shut", 0)
    defer { chmod(scratch.path + "/shut", 0o700) }
    #expect(await reason("no.txt", in: scratch) == ReadingFailure.permissionDenied.reason)
    #expect(await reason("shut", in: scratch) == ReadingFailure.permissionDenied.reason)
  }

  @Test func aPipeASocketAndADeviceAreNotOpened() async throws {
    let scratch = try scratch()
    #expect(mkfifo(scratch.path + "/pipe.txt", 0o600) == 0)
    #expect(await reason("pipe.txt", in: scratch) == ReadingFailure.notAFile(.pipe).reason)
    #expect(await Loaded([scratch.path + "/pipe.txt"]).reason("pipe.txt") == ReadingFailure.notAFile(.pipe).reason)
    #expect(await Loaded(["/dev/zero"]).reason("zero") == ReadingFailure.notAFile(.characterDevice).reason)
  }

  @Test func aFolderWithoutArticles() async throws {
    let scratch = try scratch()
    try scratch.write("other/a.png", "x")
    let loaded = await Loaded([scratch.path + "/other"])
    #expect(loaded.problems.count == 1)
    #expect(loaded.problems.first?.path == scratch.path + "/other")
    #expect(loaded.problems.first?.reason.hasPrefix("holds no articles") == true)
    #expect(await Loaded([scratch.path]).problems.isEmpty)
  }

  @Test func aFileBeyondTheLimit() async throws {
    let scratch = try scratch()
    let file = try scratch.write("huge.txt", "")
    #expect(truncate(file, 100 * 1_048_576) == 0)
    #expect(await reason("huge.txt", in: scratch) == "is too large: 100 MB, and the limit is 32 MB")
    #expect(throws: ReadingFailure.tooLarge(bytes: 12, limit: 11)) {
      try FileContents.open(FilePath(try scratch.write("small.txt", "twelve bytes"))).rest(limit: 11)
    }
  }

  @Test func emptyAndBinaryFiles() async throws {
    let scratch = try scratch()
    try scratch.write("empty.txt", "")
    try scratch.write("nul.txt", [0x61, 0x00, 0x62])
    try scratch.write("zip.txt", [0x50, 0x4B, 0x03, 0x04, 0x00])
    #expect(await reason("empty.txt", in: scratch) == "is empty")
    #expect(await reason("nul.txt", in: scratch) == "is binary, not text")
    #expect(await reason("zip.txt", in: scratch) == "is damaged zip")
  }

  /// Whatever its name says, in one line.
  @Test func binaryFilesOfEveryName() async throws {
    let scratch = try scratch()
    let bytes: [UInt8] = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 / 7) }
    let names = ReaderRegistry.standard.extensions
    for name in names { try scratch.write("a.\(name)", bytes) }
    let loaded = await Loaded([scratch.path])
    #expect(loaded.names == ["good.txt"])
    for name in names { #expect(loaded.reason("a.\(name)") == "is binary, not text", "\(name)") }
    #expect(loaded.problems.count == names.count)
  }

  /// With nothing above what is left out, that is the reason, and the only one.
  @Test(arguments: [
    ("a.html", String(repeating: "<div>", count: 100_000) + "Words."),
    ("a.rss", "<rss version=\"2.0\"><channel>" + String(repeating: "<a>", count: 100_000)),
    (
      "a.eml",
      "Subject: S\nMessage-ID: <1@x>\n"
        + (0..<1000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\nWords."
    ),
  ])
  func whatNestsTooDeepToBeRead(name: String, text: String) async throws {
    let scratch = try scratch()
    try scratch.write(name, text)
    #expect(await reason(name, in: scratch) == "nests too deep to be read")
    #expect(await Loaded([scratch.path]).problems.count == 1)
  }

  @Test func aFileThatVanishes() throws {
    let scratch = try scratch()
    #expect(throws: ReadingFailure.vanished) { try FileContents.open(FilePath(scratch.path + "/was.txt")) }
  }

  @Test func anotherEncodingIsReadAndTold() async throws {
    let scratch = try Scratch()
    try scratch.write("latin.txt", Array("Caf".utf8) + [0xE9, 0x2E])
    let loaded = await Loaded([scratch.path])
    #expect(loaded.articles.first?.body == "Café.")
    #expect(loaded.problems.map(\.severity) == [.warning])
  }

  @Test func aNameThatIsNoUTF8IsRead() async throws {
    let scratch = try Scratch()
    let path = FilePath(scratch.path).appending([0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74])
    let descriptor = path.withCString { open($0, O_CREAT | O_WRONLY, 0o600) }
    try #require(descriptor >= 0)
    #expect(write(descriptor, "Words.", 6) == 6)
    close(descriptor)
    #expect(await Loaded([scratch.path]).articles.map(\.body) == ["Words."])
  }

  @Test func aFolderTooDeepForThePathsOfTheSystemIsTold() async throws {
    let scratch = try scratch()
    var folder = open(scratch.path, O_RDONLY)
    for _ in 0..<30 {
      let name = String(repeating: "d", count: 200)
      try #require(mkdirat(folder, name, 0o700) == 0)
      let inner = openat(folder, name, O_RDONLY)
      close(folder)
      folder = inner
    }
    close(folder)
    let loaded = await Loaded([scratch.path])
    #expect(loaded.names == ["good.txt"])
    #expect(loaded.problems.map(\.reason) == ["cannot be read (file name too long)"])
  }

  @Test func filesThatComeAndGoWhileTheyAreReadDoNoHarm() async throws {
    let scratch = try scratch()
    let path = scratch.path
    let churn = Task.detached {
      while !Task.isCancelled {
        for index in 0..<20 {
          let file = path + "/x\(index).txt"
          _ = FileManager.default.createFile(atPath: file, contents: Data("Words.".utf8))
          if index % 3 == 0 { truncate(file, 0) }
          unlink(file)
        }
      }
    }
    for _ in 0..<12 {
      let loaded = await Loaded([path])
      #expect(loaded.names.contains("good.txt"))
      #expect(loaded.isFinished)
      #expect(loaded.articles.allSatisfy { $0.body == "Words." || $0.body == "Good words." })
      #expect(loaded.problems.allSatisfy { $0.path.hasPrefix(path + "/x") })
    }
    churn.cancel()
    await churn.value
  }
}
