extension RGB {
  /// Six hexadecimal digits, with or without `#`.
  init?(hexadecimal text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      return nil
    }
    self.init(value)
  }

  /// `0xRRGGBB`.
  init(_ value: UInt32) {
    self.init(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// A part of the way to another colour: 0 is this, 1 the other.
  func mixed(with other: RGB, _ share: Double) -> RGB {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8(clamping: Int((Double(a) + (Double(b) - Double(a)) * share).rounded()))
    }
    return RGB(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// This colour, moved towards black or white no further than it takes to be read on each of the grounds.
  func legible(on grounds: [RGB], ratio: Double) -> RGB {
    func worst(_ colour: RGB) -> Double { grounds.map(colour.contrast(with:)).min() ?? 21 }
    guard worst(self) < ratio else { return self }
    let goal = worst(RGB(0)) > worst(RGB(0xFFFFFF)) ? RGB(0) : RGB(0xFFFFFF)
    for step in 1...20 {
      let colour = mixed(with: goal, Double(step) / 20)
      if worst(colour) >= ratio { return colour }
    }
    return goal
  }
}
