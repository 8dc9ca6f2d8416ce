import CNcurses

/// What ncurses needs to draw in a style: attributes and a colour pair.
struct Ink: Hashable {
  var attributes: attr_t
  var pair: Int32

  /// Whether a blank looks the same in both, on one ground: only boldness sets them apart, which a blank does not show,
  /// or the colour of the text, which it shows where it is reversed or underlined.
  func looksSameBlank(as other: Ink) -> Bool {
    guard (attributes ^ other.attributes) & ~curses_bold() == 0 else { return false }
    return pair == other.pair || attributes & (curses_reverse() | curses_underline()) == 0
  }
}

/// Mixes an ``Ink`` for each ``Style``, by a scheme and what the terminal can show.
@MainActor final class Inks {
  let depth: ColourDepth
  private let mapping: ColourMapping
  /// Whether -1 stands for the terminal's own colours.
  private let hasDefaultColours: Bool
  private var theme: Theme?
  private var look: SchemeLook?
  /// A scheme's styles are a few dozen at most: among so few an ink is found sooner than a style is hashed.
  private var inks: [(style: Style, ink: Ink)] = []
  private var pairs: [ColourPair: Int32] = [:]

  private struct ColourPair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// - Parameter started: whether `start_color` succeeded; without it `alloc_pair` would crash inside ncurses.
  init(depth: ColourDepth, started: Bool, hasDefaultColours: Bool) {
    self.depth = started ? depth : .monochrome
    mapping = ColourMapping(depth: self.depth)
    self.hasDefaultColours = hasDefaultColours
  }

  /// Takes the scheme to mix by from now on. Returns whether it looks other than the one before.
  func use(_ scheme: any ColourScheme) -> Bool {
    // Mostly it is the one before, which is told at once.
    let theme = scheme as? Theme
    if let theme, theme == self.theme { return false }
    self.theme = theme
    let new = SchemeLook(scheme)
    guard new != look else { return false }
    look = new
    inks = []
    return true
  }

  func ink(for style: Style) -> Ink {
    for known in inks where known.style == style { return known.ink }
    let ink = mix(style)
    inks.append((style, ink))
    return ink
  }

  private func mix(_ style: Style) -> Ink {
    var attributes = style.attributes
    guard depth != .monochrome, let look else {
      attributes.formUnion(MonochromeLook.attributes(for: style.role))
      // Underline marks the selection of a pane without the keys and the evidence; reverse must stay the selection's.
      attributes.formUnion(MonochromeLook.attributes(for: style.ground))
      if attributes.contains(.reverse) { attributes.remove(.dim) }
      return Ink(attributes: attributes.curses, pair: 0)
    }

    let ground = look.grounds[style.ground]
    let background = ground.flatMap(mapping.number(of:))
    var role = style.role
    if style.ground != .plain, background == look.grounds[.plain].flatMap(mapping.number(of:)) {
      attributes.formUnion(MonochromeLook.attributes(for: style.ground))
      if attributes.contains(.reverse) {
        // Reversed, the colours of the roles would be patches of ground.
        attributes.formUnion(MonochromeLook.attributes(for: role).subtracting(.dim))
        role = .text
      }
    }
    let text = number(of: .text, look, on: ground)
    let foreground = number(of: role, look, on: ground)
    if case .ansi = depth, Self.quiet.contains(role), foreground == text, !attributes.contains(.reverse) {
      attributes.insert(.dim)
    }
    guard let pair = pair(foreground, background) else {
      // No pair to be had: drawn in the terminal's colours, told apart as in monochrome.
      attributes.formUnion(MonochromeLook.attributes(for: style.role))
      attributes.formUnion(MonochromeLook.attributes(for: style.ground))
      return Ink(attributes: attributes.curses, pair: 0)
    }
    return Ink(attributes: attributes.curses, pair: pair)
  }

  /// What stands back: grey, whatever tint of it the scheme has; few colours have no other tints than garish ones.
  private static let quiet: Set<Role> = [.muted, .border, .barEmpty]

  private func number(of role: Role, _ look: SchemeLook, on ground: RGB?) -> Int? {
    guard var colour = look.roles[role] else { return nil }
    if case .ansi = depth, Self.quiet.contains(role) { colour = colour.grey }
    return ground.flatMap { mapping.number(of: colour, on: $0) } ?? mapping.number(of: colour)
  }

  /// The pair of two colours; `nil` where ncurses refuses it (too many pairs, or a colour beyond the terminal's).
  private func pair(_ foreground: Int?, _ background: Int?) -> Int32? {
    if foreground == nil, background == nil { return 0 }
    // Without default colours ncurses assumes white on black.
    let wanted = ColourPair(
      foreground: Int32(foreground ?? (hasDefaultColours ? -1 : 7)),
      background: Int32(background ?? (hasDefaultColours ? -1 : 0)))
    if let known = pairs[wanted] { return known < 0 ? nil : known }
    let pair = alloc_pair(wanted.foreground, wanted.background)
    pairs[wanted] = pair
    return pair < 0 ? nil : pair
  }
}

/// All colours of a scheme, to tell whether it changed.
private struct SchemeLook: Equatable {
  var roles: [Role: RGB] = [:]
  var grounds: [Ground: RGB] = [:]

  init(_ scheme: any ColourScheme) {
    for role in Role.allCases { roles[role] = scheme.foreground(role) }
    for ground in Ground.allCases { grounds[ground] = scheme.background(ground) }
  }
}

extension Style.Attributes {
  fileprivate var curses: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= curses_bold() }
    if contains(.dim) { attributes |= curses_dim() }
    if contains(.underline) { attributes |= curses_underline() }
    if contains(.reverse) { attributes |= curses_reverse() }
    if contains(.italic) { attributes |= curses_italic() }
    return attributes
  }
}
