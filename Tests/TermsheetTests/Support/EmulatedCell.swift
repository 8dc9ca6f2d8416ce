/// One column of an emulated screen.
struct EmulatedCell: Equatable, Sendable {
  enum Colour: Equatable, Sendable {
    case standard
    case indexed(Int)
    case direct(red: Int, green: Int, blue: Int)
  }

  struct Attributes: OptionSet, Sendable {
    let rawValue: Int
    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let italic = Attributes(rawValue: 4)
    static let underline = Attributes(rawValue: 8)
    static let blink = Attributes(rawValue: 16)
    static let reverse = Attributes(rawValue: 32)
  }

  struct Style: Equatable, Sendable {
    var foreground = Colour.standard
    var background = Colour.standard
    var attributes: Attributes = []
  }

  /// A character and its combining marks; empty in the second column of a wide one.
  var text = " "
  var style = Style()
}

extension EmulatedCell.Style {
  /// Applies "Select Graphic Rendition"; each parameter may have sub-parameters after colons.
  mutating func apply(_ parameters: [[Int]]) {
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter[0] {
      case 0: self = EmulatedCell.Style()
      case 1: attributes.insert(.bold)
      case 2: attributes.insert(.dim)
      case 3: attributes.insert(.italic)
      case 4: attributes.insert(.underline)
      case 5: attributes.insert(.blink)
      case 7: attributes.insert(.reverse)
      case 22: attributes.subtract([.bold, .dim])
      case 23: attributes.remove(.italic)
      case 24: attributes.remove(.underline)
      case 25: attributes.remove(.blink)
      case 27: attributes.remove(.reverse)
      case 30...37: foreground = .indexed(parameter[0] - 30)
      case 39: foreground = .standard
      case 40...47: background = .indexed(parameter[0] - 40)
      case 49: background = .standard
      case 90...97: foreground = .indexed(parameter[0] - 82)
      case 100...107: background = .indexed(parameter[0] - 92)
      case 38: foreground = Self.extended(parameter, &rest) ?? foreground
      case 48: background = Self.extended(parameter, &rest) ?? background
      default: break
      }
    }
  }

  /// `38;5;n`, `38;2;r;g;b`, and the same with colons, where a colour space may stand before red.
  private static func extended(_ parameter: [Int], _ rest: inout ArraySlice<[Int]>) -> EmulatedCell.Colour? {
    var numbers = Array(parameter.dropFirst())
    let separate = numbers.isEmpty
    if separate, let kind = rest.popFirst()?[0] {
      numbers = [kind] + rest.prefix(kind == 5 ? 1 : 3).map { $0[0] }
      rest = rest.dropFirst(kind == 5 ? 1 : 3)
    }
    if numbers.first == 5, numbers.count > 1 { return .indexed(numbers[1]) }
    let parts = numbers.dropFirst().suffix(3)
    guard numbers.first == 2, parts.count == 3, let red = parts.first, let blue = parts.last else { return nil }
    return .direct(red: red, green: parts[parts.startIndex + 1], blue: blue)
  }
}
