import Foundation
import Testing

@testable import TermsheetCore

/// What comes out of an image is what went in, and goes on as if it had never lain on the disk.
@Suite struct LedgerImageTests {
  private static let stamp = ImageStamp(build: "1", life: nil, token: 7, seq: 1, edit: 0)

  static func readBack(_ ledger: Ledger, _ scratch: Scratch) throws -> Ledger {
    let path = scratch.path + "/image"
    var writer = try ImageWriter(path)
    try ledger.write(to: &writer)
    try writer.finish(stamp)
    var image = try ImageReader(path)
    #expect(image.stamp == stamp)
    let read = try Ledger(&image, work: ledger.work)
    #expect(!image.hasMore)
    return read
  }

  /// A random edit, join, split, arrival or departure.
  private static func change(_ ledger: inout Ledger, _ rest: inout [LoadedArticle], _ numbers: inout RepeatableNumbers)
  {
    func edit(_ action: Edit.Action, _ targets: [FactAnchor]) -> Edit {
      Edit(
        id: String(UInt64.random(in: 0 ... .max, using: &numbers), radix: 16), time: Int64(ledger.work.edits.count),
        action: action, targets: targets)
    }
    let anchors = ledger.deals.flatMap { ledger.anchors(of: $0) }
    let first = anchors.randomElement(using: &numbers).map { [$0] } ?? []
    let second = anchors.randomElement(using: &numbers).map { [$0] } ?? []
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: ledger.apply([edit(.hide(true), first)])
    case 1: ledger.apply([edit(.correct(field: .amount, value: "$7B"), first)])
    case 2: ledger.apply([edit(.correct(field: .recipient, value: "Aspen"), first)])
    case 3: ledger.apply([edit(.join, first + second)])
    case 4: ledger.apply([edit(.part(count: 1), first + second)])
    case 5: ledger.apply([edit(.note("seen"), first)])
    case 6:
      let here = ledger.articles.indices.filter { !ledger.isRemoved($0) }
      if let gone = here.randomElement(using: &numbers) { ledger.remove([gone]) }
    default: if let next = rest.popLast() { ledger.add([next]) }
    }
  }

  @Test(arguments: 1...30) func afterAnythingTheSameLedgerComesBack(seed: UInt64) throws {
    let scratch = try Scratch()
    var numbers = RepeatableNumbers(state: seed &* 7919)
    var rest = ArrivalOrderTests.reports(60, &numbers)
    var ledger = Ledger()
    for _ in 0..<30 { if let next = rest.popLast() { ledger.add([next]) } }
    var kept = try Self.readBack(ledger, scratch)
    for _ in 0..<8 {
      // The same changes to both, then once more through the disk.
      var restOfKept = rest
      for _ in 0..<6 {
        var same = numbers
        Self.change(&ledger, &rest, &numbers)
        Self.change(&kept, &restOfKept, &same)
      }
      #expect(kept.account == ledger.account)
      kept = try Self.readBack(kept, scratch)
      #expect(kept.account == ledger.account)
      #expect(kept.deals == ledger.deals)
      #expect(kept.stakes == ledger.stakes)
      #expect(kept.hardware == ledger.hardware)
      #expect(kept.articles == ledger.articles)
      #expect(kept.articleCount == ledger.articleCount)
      #expect(
        kept.deals.map { kept.marks(on: $0) } == ledger.deals.map { ledger.marks(on: $0) })
      #expect(kept.waitingMarks == ledger.waitingMarks)
    }
    // And merged afresh from what is there now.
    let here = ledger.articles.indices.filter { !ledger.isRemoved($0) }.map { ledger.articles[$0] }
    #expect(Telling.ledger(here, work: ledger.work).account == kept.account)
  }

  /// Of many articles some lie in the image from which they came, some in a file of their own, and the last in memory.
  @Test func textsComeBackWhereverTheyLay() throws {
    let scratch = try Scratch()
    let long = String(repeating: "Words that fill a shelf. ", count: 2000)
    func report(_ number: Int) -> LoadedArticle {
      Telling.report("2031-01-02", "Outlet \(number)", of: "Alder \(number)", "$1B", body: "\(number) \(long)")
    }
    var ledger = Telling.ledger((0..<70).map(report))
    for round in 0..<3 {
      #expect(ledger.articles.shelf.heldCount > 0 && ledger.articles.shelf.count > 3 << 20)
      let kept = try Self.readBack(ledger, scratch)
      #expect(kept.articles == ledger.articles)
      #expect(kept.account == ledger.account)
      #expect(kept.articles.isSound)
      ledger = kept
      ledger.add((0..<70).map { report(1000 * (round + 1) + $0) })
    }
  }

  @Test func aByteThatIsAnotherIsNoticed() throws {
    let scratch = try Scratch()
    var numbers = RepeatableNumbers(state: 5)
    let ledger = Telling.ledger(ArrivalOrderTests.reports(40, &numbers))
    _ = try Self.readBack(ledger, scratch)
    let path = scratch.path + "/image"
    let whole = Array(try #require(FileManager.default.contents(atPath: path)))
    for _ in 0..<400 {
      var bytes = whole
      let place = Int.random(in: bytes.indices, using: &numbers)
      bytes[place] ^= UInt8.random(in: 1...255, using: &numbers)
      if Bool.random(using: &numbers), Int.random(in: 0..<10, using: &numbers) == 0 {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &numbers))
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do {
        var image = try ImageReader(path)
        let read = try Ledger(&image, work: ledger.work)
        // Only an article's own record is not looked at until somebody asks for it.
        #expect(!read.articles.isSound)
      } catch is ImageReader.Damaged {}
    }
  }

  @Test func theHashIsTheOneThatIsSpecified() {
    let known: [(String, UInt64)] = [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ]
    for (text, hash) in known { #expect(Array(text.utf8).withUnsafeBytes { ContentHash.of($0) } == hash) }
    let long = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hashes: Set<UInt64> = []
    for count in 0...long.count { hashes.insert(long[..<count].withUnsafeBytes { ContentHash.of($0) }) }
    #expect(hashes.count == long.count + 1)
  }
}
