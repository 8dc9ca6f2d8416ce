/// Finds, for a colour of a theme, the number of the nearest that a terminal has.
struct ColourMapping: Sendable {
  /// A colour that the terminal has, by its number.
  struct Entry: Sendable, Hashable {
    var number: Int
    var colour: RGB
    var perceived: PerceptualColour

    init(_ number: Int, _ colour: RGB) {
      self.number = number
      self.colour = colour
      perceived = PerceptualColour(colour)
    }
  }

  /// The contrast below which text counts as unreadable; WCAG 2.2 asks 3 of large text and of marks.
  static let leastContrast = 3.0
  /// What a theme gives a contrast of ``strong`` is meant to be read at length, and keeps ``leastOfText`` in a coarse
  /// palette too; WCAG 2.2 asks 7 and 4.5 of text.
  static let strong = 7.0
  static let leastOfText = 4.5

  let depth: ColourDepth
  private let entries: [Entry]

  init(depth: ColourDepth) {
    self.depth = depth
    switch depth {
    case .monochrome, .direct: entries = []
    case .ansi(let count): entries = Array(XtermPalette.ansi.prefix(count))
    // The first 16 look as the user has set them, so that nothing is known of them; the other 240 are fixed.
    case .indexed: entries = XtermPalette.fixed
    }
  }

  /// The number of the nearest colour; `nil` in monochrome.
  func number(of colour: RGB) -> Int? {
    depth == .direct ? Self.direct(colour) : nearest(to: colour)?.number
  }

  /// The number of the nearest colour that can be read on `ground`, as far as the theme's own two colours can:
  /// a coarse palette may draw a text and its ground together.
  func number(of colour: RGB, on ground: RGB) -> Int? {
    guard let mapped = nearest(to: ground) else { return number(of: colour) }
    let own = colour.contrast(with: ground)
    let wanted = own >= Self.strong ? Self.leastOfText : min(Self.leastContrast, own)
    return nearest(to: colour) { $0.colour.contrast(with: mapped.colour) >= wanted }?.number ?? number(of: colour)
  }

  private func nearest(to colour: RGB, where accepted: (Entry) -> Bool = { _ in true }) -> Entry? {
    let perceived = PerceptualColour(colour)
    func distance(_ entry: Entry) -> Double {
      if case .ansi = depth { return perceived.distanceByHue(to: entry.perceived) }
      return perceived.squaredDistance(to: entry.perceived)
    }
    return entries.lazy.filter(accepted).min { distance($0) < distance($1) }
  }

  /// 24 bits; but 0–7 are ANSI's colours there, so that the eight darkest blues become the darkest grey.
  private static func direct(_ colour: RGB) -> Int {
    let number = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
    return number < 8 ? 0x010101 : number
  }
}
