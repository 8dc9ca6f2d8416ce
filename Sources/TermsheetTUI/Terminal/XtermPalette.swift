/// xterm's 256 colours (`256colres.pl` and `XTerm-col.ad` of its sources).
enum XtermPalette {
  /// The 16 of ANSI, as xterm shows them unless told otherwise.
  static let ansi: [ColourMapping.Entry] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ].enumerated().map { number, parts in
    ColourMapping.Entry(number, RGB(red: UInt8(parts.0), green: UInt8(parts.1), blue: UInt8(parts.2)))
  }

  /// 16–231, a cube, and 232–255, greys.
  static let fixed: [ColourMapping.Entry] = cube + greys

  private static let cube: [ColourMapping.Entry] = (0..<216).map { index in
    ColourMapping.Entry(
      16 + index, RGB(red: level(index / 36), green: level(index / 6 % 6), blue: level(index % 6)))
  }

  private static let greys: [ColourMapping.Entry] = (0..<24).map { index in
    let level = UInt8(8 + 10 * index)
    return ColourMapping.Entry(232 + index, RGB(red: level, green: level, blue: level))
  }

  private static func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
}
