import Synchronization

/// One extractor for all who read, made when the first asks: its word lists take time to load, and a load that finds
/// nothing new need not have them.
final class SharedExtractor: Sendable {
  private let make: @Sendable () -> Extractor
  private let made = Mutex<Extractor?>(nil)

  init(_ make: @escaping @Sendable () -> Extractor) { self.make = make }

  var value: Extractor {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }
}
