import TermsheetCore

/// What ordering asks of every row of hardware: the places of its words among all, so that a key compares numbers alone.
struct HardwareColumns: Sendable {
  /// For each row the place of its product, maker and first user by name; the largest number where there is none.
  private(set) var products: [UInt32] = []
  private(set) var makers: [UInt32] = []
  private(set) var users: [UInt32] = []

  init() {}

  func write(to image: inout ImageWriter) throws {
    try image.add(products)
    try image.add(makers)
    try image.add(users)
  }

  /// Reads what ``write(to:)`` wrote.
  init(_ image: inout ImageReader) throws {
    products = try image.list(of: UInt32.self)
    makers = try image.list(of: UInt32.self)
    users = try image.list(of: UInt32.self)
  }

  /// - Parameters:
  ///   - mentions: of each row the one that is shown.
  ///   - rank: the place of a company among all by name.
  init(_ mentions: [HardwareMention], rank: (String) -> Int32?) {
    let names = Set(mentions.lazy.map { $0.name.lowercased() }).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
    products = mentions.map { places[$0.name.lowercased()] ?? .max }
    makers = mentions.map { $0.vendor.flatMap(rank).map { UInt32($0) } ?? .max }
    users = mentions.map { $0.users.first.flatMap(rank).map { UInt32($0) } ?? .max }
  }
}
