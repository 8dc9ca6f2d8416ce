/// What speaks for each reading of an amount, in points. Readings of which nothing was said have no sum.
struct KindSums: Sequence {
  typealias Reading = DealCues.Reading
  typealias Element = (key: Reading, value: Double)

  /// All readings, by their numbers.
  private static let readings: [Reading] = Deal.Kind.allCases.map { .deal($0) } + [.noDeal]
  /// Of two readings with the same sum the one with the lower rank stands.
  private static let ranks: [Int] = {
    let names = readings.map { "\($0)" }
    return names.map { name in names.count { $0 < name } }
  }()

  private var sums = [Double](repeating: 0, count: Self.readings.count)
  /// Which readings have a sum, one bit each.
  private var present: UInt32 = 0

  private static func number(_ reading: Reading) -> Int {
    switch reading {
    case .deal(let kind): kind.number
    case .noDeal: readings.count - 1
    }
  }

  subscript(reading: Reading) -> Double? {
    get {
      let number = Self.number(reading)
      return present & 1 << UInt32(number) == 0 ? nil : sums[number]
    }
    set {
      let number = Self.number(reading)
      sums[number] = newValue ?? 0
      if newValue == nil { present &= ~(1 << UInt32(number)) } else { present |= 1 << UInt32(number) }
    }
  }

  mutating func add(_ value: Double, to reading: Reading) {
    let number = Self.number(reading)
    sums[number] += value
    present |= 1 << UInt32(number)
  }

  mutating func remove(_ reading: Reading) -> Double? {
    let value = self[reading]
    self[reading] = nil
    return value
  }

  /// The kind of deal with the highest sum, of those that one of the families of ``KindAnswer`` has.
  var bestKind: Deal.Kind? {
    var best: Element?
    for item in self where KindAnswer(item.key).kind != nil {
      guard let found = best else {
        best = item
        continue
      }
      let isBehind =
        found.value == item.value
        ? Self.ranks[Self.number(item.key)] < Self.ranks[Self.number(found.key)] : found.value < item.value
      if isBehind { best = item }
    }
    return best.flatMap { KindAnswer($0.key).kind }
  }

  func makeIterator() -> AnyIterator<Element> {
    var number = 0
    return AnyIterator {
      while number < sums.count, present & 1 << UInt32(number) == 0 { number += 1 }
      guard number < sums.count else { return nil }
      defer { number += 1 }
      return (Self.readings[number], sums[number])
    }
  }
}
