import Testing

@testable import TermsheetCore

/// Bytes that were put away come back, whether they lie in memory or in the file.
struct SpillFileTests {
  private func piece(_ number: Int) -> [UInt8] {
    (0..<(number * 37 % 400 + 1)).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) }
  }

  @Test(arguments: [1 << 20, 1024, 1])
  func everyPieceComesBack(limit: Int) {
    let file = SpillFile(limit: limit)
    let places = (0..<3000).map { file.append(piece($0)) }
    for number in [0, 1, 17, 1500, 2998, 2999] {
      let expected = piece(number)
      #expect(file.withBytes(at: places[number], count: expected.count) { Array($0) } == expected)
    }
  }

  @Test func littleOfMuchLiesInMemory() {
    let file = SpillFile(limit: 1024)
    for number in 0..<20_000 { _ = file.append(piece(number)) }
    #expect(file.heldCount < 1 << 19)
  }

  @Test func whatIsNotThereIsNotRead() {
    let file = SpillFile()
    let place = file.append([1, 2, 3])
    #expect(file.withBytes(at: place, count: 4) { $0.count } == 0)
    #expect(file.withBytes(at: place + 3, count: 0) { $0.count } == 0)
  }

  @Test func manyReadWhileOneWrites() async {
    let file = SpillFile(limit: 512)
    let places = (0..<500).map { file.append(piece($0)) }
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for number in 500..<2000 { _ = file.append(piece(number)) }
        return true
      }
      for start in 0..<4 {
        group.addTask {
          stride(from: start, to: 500, by: 4).allSatisfy { number in
            let expected = piece(number)
            return file.withBytes(at: places[number], count: expected.count) { Array($0) } == expected
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
