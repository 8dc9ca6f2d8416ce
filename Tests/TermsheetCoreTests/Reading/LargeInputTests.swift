import Foundation
import Testing

@testable import TermsheetCore

/// Inputs that are larger than what is kept of them.
@Suite struct LargeInputTests {
  private static let letter = """
    From a@b Mon Nov  3 09:00:00 2025
    From: Ida <ida@tin.example>
    Subject: Letter
    Message-ID: <1@x>

    Words of a letter, which are few.


    """

  @Test func aLargeMailboxComesInOrderAndInGroups() async throws {
    let scratch = try Scratch()
    let count = 3000
    let mailbox = try scratch.write("a.mbox", String(repeating: Self.letter, count: count))
    try scratch.write("b.txt", "Words of a text.")
    var seen: [String] = []
    var largest = 0
    var found = 0
    for await event in Library(roots: [scratch.path]).load() {
      if case .read(let loaded) = event {
        seen += loaded.map(\.article.path)
        largest = max(largest, loaded.count)
      }
      if case .found(let number) = event { found = number }
    }
    #expect(seen == (1...count).map { "\(mailbox)#\($0)" } + [scratch.path + "/b.txt"])
    #expect(largest <= 64)
    #expect(found == count + 1)
  }

  @Test func aLargeMailboxIsLeftWhenNobodyWaitsForIt() async throws {
    let scratch = try Scratch()
    try scratch.write("a.mbox", String(repeating: Self.letter, count: 20_000))
    let path = scratch.path
    let task = Task {
      var count = 0
      for await event in Library(roots: [path]).load() {
        if case .read(let loaded) = event {
          count += loaded.count
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
      return count
    }
    let count = await task.value
    #expect(count > 0 && count < 20_000)
  }
}
