/// A colour scheme given to the dashboard's roles.
///
/// Of the hundreds of published base16 schemes many have comments too faint to read or a selection close to the text; a
/// role whose colour cannot be read on the grounds where it stands is moved towards black or white until it can.
public struct Theme: ColourScheme, Sendable, Hashable {
  /// The file's name without its ending: by this the theme is chosen.
  public var name: String
  private var foregrounds: [Role: RGB]
  private var backgrounds: [Ground: RGB]

  public func foreground(_ role: Role) -> RGB? { foregrounds[role] }
  public func background(_ ground: Ground) -> RGB? { backgrounds[ground] }

  init(name: String, scheme: Base16) {
    self.name = name
    let base = scheme.colours
    let plain = base[0x0]
    let text = base[0x5].legible(on: [plain], ratio: 4.5)
    // A ground may differ from the plain one only as far as text is still read on it.
    func ground(_ colour: RGB) -> RGB {
      (0...10).map { colour.mixed(with: plain, Double($0) / 10) }.first { text.contrast(with: $0) >= 5 } ?? plain
    }
    let selection = ground(base[0x2])
    let grounds: [Ground: RGB] = [
      .plain: plain,
      .selection: selection,
      .dimSelection: selection.mixed(with: plain, 0.5),
      .bar: ground(base[0x1]),
      .evidence: ground(plain.mixed(with: base[0xA], 0.25)),
    ]
    backgrounds = grounds
    let all = Array(grounds.values)
    func word(_ index: Int) -> RGB { base[index].legible(on: all, ratio: 4.5) }
    foregrounds = [
      .text: text.legible(on: all, ratio: 4.5),
      .muted: base[0x4].legible(on: all, ratio: 3.5),
      .border: base[0x3].mixed(with: plain, 0.35),
      .focus: word(0xD),
      .title: base[0x4].legible(on: all, ratio: 4.5),
      .header: base[0x4].legible(on: all, ratio: 4.5),
      .money: word(0x6),
      .company: text.legible(on: all, ratio: 4.5),
      .match: word(0xA),
      .evidence: word(0x6),
      .problem: word(0x8),
      .barFilled: base[0xD].legible(on: all, ratio: 3),
      .barEmpty: base[0x3].mixed(with: plain, 0.35),
      .statusRumoured: word(0x9),
      .statusTalks: word(0xA),
      .statusPlanned: word(0xE),
      .statusAgreed: word(0xC),
      .statusClosed: word(0xB),
      .statusOff: word(0x8),
    ]
  }

  /// - Throws: `ThemeError`.
  public init(name: String, yaml: String) throws {
    self.init(name: name, scheme: try Base16(yaml: yaml))
  }

  /// What stands in when no theme file can be read: the terminal's own colours.
  public static let fallback: Theme = {
    var theme = Theme(name: "terminal", scheme: Base16(name: "terminal", colours: Array(repeating: RGB(0), count: 16)))
    theme.foregrounds = [:]
    theme.backgrounds = [:]
    return theme
  }()
}
