import Foundation
import Testing

@testable import TermsheetCore

@Suite struct LibraryTests {
  @Test func walksInTheOrderOfPathBytes() async throws {
    let scratch = try Scratch()
    for name in ["b/z.txt", "a.txt", "a/y.md", "a-b.txt", "B.txt", "b.txt", "é.txt", "a/x/k.txt"] {
      try scratch.write(name, "Words of \(name).")
    }
    let loaded = await Loaded([scratch.path])
    let expected = ["B.txt", "a-b.txt", "a.txt", "a/x/k.txt", "a/y.md", "b.txt", "b/z.txt", "é.txt"]
    #expect(loaded.articles.map(\.path) == expected.map { scratch.path + "/" + $0 })
    #expect(loaded.problems.isEmpty)
    #expect(loaded.found.last == 8)
    #expect(loaded.isFinished)
  }

  @Test func rootsComeInTheOrderGiven() async throws {
    let scratch = try Scratch()
    let first = try scratch.write("z.txt", "Z.")
    let second = try scratch.write("a.txt", "A.")
    #expect(await Loaded([first, second]).names == ["z.txt", "a.txt"])
  }

  @Test func readsAFileOnceWhateverLeadsToIt() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("real/a.txt", "Words.")
    try scratch.link("soft.txt", to: file)
    try scratch.link("folder", to: scratch.path + "/real")
    #expect(link(file, scratch.path + "/hard.txt") == 0)
    let loaded = await Loaded([scratch.path, file, scratch.path + "/real/../real/a.txt"])
    #expect(loaded.articles.count == 1)
    #expect(loaded.problems.isEmpty)
  }

  @Test func leavesOutHiddenAndOtherFilesUnlessNamed() async throws {
    let scratch = try Scratch()
    let hidden = try scratch.write(".hidden.txt", "Hidden.")
    let other = try scratch.write("notes.log", "Notes.")
    try scratch.write(".git/a.txt", "Hidden.")
    try scratch.write("UPPER.TXT", "Upper.")
    #expect(await Loaded([scratch.path]).names == ["UPPER.TXT"])
    #expect(await Loaded([hidden, other]).names == [".hidden.txt", "notes.log"])
  }

  @Test func aLoopOfLinksIsToldAndNotFollowed() async throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Words.")
    try scratch.write("b.txt", "Outside.")
    try scratch.link("in/up", to: "..")
    try scratch.link("in/self.txt", to: "self.txt")
    let loaded = await Loaded([scratch.path + "/in"])
    #expect(loaded.names == ["a.txt"])
    #expect(loaded.reason("in/up") == ReadingNote.folderLoop.reason)
    #expect(loaded.reason("self.txt") == ReadingFailure.linkLoop.reason)
  }

  @Test func manyFilesComeInOrderAndInBatches() async throws {
    let scratch = try Scratch()
    let names = (0..<600).map { "n\(1000 + $0).txt" }
    for name in names.shuffled() { try scratch.write(name, "Words of \(name).") }
    var batches: [Int] = []
    var seen: [String] = []
    for await event in Library(roots: [scratch.path]).load() {
      guard case .read(let loaded) = event else { continue }
      batches.append(loaded.count)
      seen += loaded.map { ($0.article.path as NSString).lastPathComponent }
    }
    #expect(seen == names)
    #expect(batches.first == 4)
    #expect(batches.allSatisfy { $0 <= 64 })
  }

  @Test func stopsWhenTheTaskIsCancelled() async throws {
    let scratch = try Scratch()
    for index in 0..<500 { try scratch.write("n\(index).txt", "Words.") }
    let path = scratch.path
    let task = Task {
      var count = 0
      for await event in Library(roots: [path]).load() {
        if case .read(let loaded) = event {
          count += loaded.count
          withUnsafeCurrentTask { $0?.cancel() }
        }
        if case .finished = event { count = -1 }
      }
      return count
    }
    let count = await task.value
    #expect(count > 0 && count < 500)
  }

  @Test func theSampleLibraryIsWholeAndDated() async {
    let loaded = await Loaded(SampleLibrary.load())
    #expect(loaded.articles == SampleLibrary.articles)
    #expect(loaded.articles.count == SampleLibrary.count)
    #expect(loaded.articles.allSatisfy { $0.title != nil && $0.outlet != nil && !$0.body.isEmpty })
    #expect(loaded.found.last == SampleLibrary.count)
    #expect(loaded.problems.isEmpty)
  }
}
