import Foundation

/// A colour in Oklab, where equal distances look about equal.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing" (2020); the constants are his.
struct PerceptualColour: Sendable, Hashable {
  var lightness: Double
  var greenRed: Double
  var blueYellow: Double

  init(_ colour: RGB) {
    let red = Self.linear(colour.red)
    let green = Self.linear(colour.green)
    let blue = Self.linear(colour.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The squared distance to `other`, for comparison only.
  func squaredDistance(to other: PerceptualColour) -> Double {
    let (first, second, third) = (
      lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow
    )
    return first * first + second * second + third * third
  }

  /// How far `other` is as one of few colours to choose from, for comparison only.
  ///
  /// By plain distance most of a theme's softer colours would become ANSI's one grey, for its few other colours are
  /// garish. Here a colour keeps its hue first and its lightness second, and greys stay greys.
  func distanceByHue(to other: PerceptualColour) -> Double {
    let lightnessDifference = abs(lightness - other.lightness)
    guard chroma > Self.leastChroma else { return lightnessDifference + 4 * other.chroma }
    // Without a colour near it, it is as black or white as text is: a middle grey would look put back.
    guard other.chroma > Self.leastChroma else { return Self.colourless - 0.1 * abs(other.lightness - 0.6) }
    let difference = abs(hue - other.hue)
    let turn = min(difference, 2 * .pi - difference)
    // Farther off it is another colour, which says another thing: what is done does not become what is called off.
    return 0.3 * turn + 3 * max(0, turn - Self.sameName) + 0.5 * lightnessDifference
  }

  /// How far a grey is from any colour.
  private static let colourless = 0.85

  /// How far two hues with one name are from each other, in radians.
  private static let sameName = 0.7

  /// Below this a colour looks grey.
  private static let leastChroma = 0.04

  private var chroma: Double { hypot(greenRed, blueYellow) }

  private var hue: Double { atan2(blueYellow, greenRed) }

  /// An sRGB part made linear, 0–1 (IEC 61966-2-1).
  fileprivate static func linear(_ part: UInt8) -> Double { linearParts[Int(part)] }

  /// Of every part: a palette asks for hundreds of them before the first picture.
  private static let linearParts: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension RGB {
  /// The grey that is as light.
  var grey: RGB {
    let linear = luminance
    let value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
    let part = UInt8(max(0, min(255, (value * 255).rounded())))
    return RGB(red: part, green: part, blue: part)
  }

  /// The relative luminance, 0–1 (WCAG 2.2).
  var luminance: Double {
    0.2126 * PerceptualColour.linear(red) + 0.7152 * PerceptualColour.linear(green)
      + 0.0722 * PerceptualColour.linear(blue)
  }

  /// How well the one is read on the other, 1–21 (WCAG 2.2, "contrast ratio").
  func contrast(with other: RGB) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
