/// Records of some bytes each, one behind the other.
struct RecordArena: Sendable {
  private(set) var bytes: [UInt8] = []
  /// How many records were added, also those that nobody points to any more.
  private(set) var count = 0

  /// Adds a record and tells where it begins.
  mutating func append(_ record: [UInt8]) -> UInt32 {
    let start = UInt32(bytes.count)
    bytes += record
    count += 1
    return start
  }

  func read<Result>(
    _ start: UInt32, names: NameTable, shelf: SpillFile, _ body: (inout PackedReader) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes, at: Int(start), names: names, shelf: shelf)
      return body(&reader)
    }
  }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }
}
