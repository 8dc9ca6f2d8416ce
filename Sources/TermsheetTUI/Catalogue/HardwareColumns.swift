import TermsheetCore

/// What ordering asks of every row of hardware: the places of its words among all, so that a key compares numbers alone.
struct HardwareColumns: Sendable {
  /// For each row the place of its product, maker and first user by name; the largest number where there is none.
  private(set) var products: [UInt32] = []
  private(set) var makers: [UInt32] = []
  private(set) var users: [UInt32] = []

  init() {}

  private static var imageColumns: [ImageColumn<Self>] { [.init(\.products), .init(\.makers), .init(\.users)] }

  func write(to image: inout ImageWriter) throws { try image.add(Self.imageColumns, of: self) }

  /// Reads what ``write(to:)`` wrote.
  init(_ image: inout ImageReader) throws { try image.read(Self.imageColumns, into: &self) }

  /// - Parameters:
  ///   - count: how many rows there are.
  ///   - mention: of a row the one that is shown; asked for once, for all of them are too much for the memory.
  ///   - rank: the place of a company among all by name.
  init(count: Int, mention: (Int) -> HardwareMention, rank: (String) -> Int32?) {
    var numbers: [String: UInt32] = [:]
    for row in 0..<count {
      let mention = mention(row)
      let next = UInt32(numbers.count)
      products.append(numbers[mention.name.lowercased(), default: next])
      if products[row] == next { numbers[mention.name.lowercased()] = next }
      makers.append(mention.vendor.flatMap(rank).map { UInt32($0) } ?? .max)
      users.append(mention.users.first.flatMap(rank).map { UInt32($0) } ?? .max)
    }
    var places = [UInt32](repeating: 0, count: numbers.count)
    for (place, name) in numbers.keys.sorted().enumerated() { places[Int(numbers[name] ?? 0)] = UInt32(place) }
    for row in products.indices { products[row] = places[Int(products[row])] }
  }
}
