import Testing

@testable import TermsheetTUI

@Suite struct ColourMappingTests {
  private func colour(_ hex: Int) -> RGB {
    RGB(red: UInt8(hex >> 16 & 255), green: UInt8(hex >> 8 & 255), blue: UInt8(hex & 255))
  }

  @Test(arguments: [
    (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x00FF00, 46), (0x0000FF, 21), (0x1D1F21, 234),
    (0x080808, 232), (0xEEEEEE, 255), (0x5F87AF, 67), (0x808080, 244),
  ])
  func findsTheNearestOf256(_ hex: Int, _ number: Int) {
    #expect(ColourMapping(depth: .indexed).number(of: colour(hex)) == number)
  }

  @Test func everyFixedColourIsItsOwnNearest() {
    let mapping = ColourMapping(depth: .indexed)
    for entry in XtermPalette.fixed {
      let found = mapping.number(of: entry.colour)
      // A few greys stand in the cube as well.
      #expect(XtermPalette.fixed.first { $0.number == found }?.colour == entry.colour)
    }
  }

  @Test func the256LeaveOutWhatTheUserSets() {
    let mapping = ColourMapping(depth: .indexed)
    for entry in XtermPalette.ansi { #expect((mapping.number(of: entry.colour) ?? 0) >= 16) }
  }

  @Test(arguments: [
    (0xCD0000, 1), (0xB58900, 3), (0x10D010, 2), (0x10F510, 10), (0x5A5AFF, 12), (0x777777, 8), (0x1A1A1A, 0),
    // Soft colours keep their hue.
    (0x268BD2, 12), (0x2AA198, 6), (0xCC6666, 9), (0x81A2BE, 12), (0x707880, 8),
  ])
  func findsTheNearestOf16(_ hex: Int, _ number: Int) {
    #expect(ColourMapping(depth: .ansi(16)).number(of: colour(hex)) == number)
  }

  @Test func eightColoursGiveNoNumberBeyondSeven() {
    let mapping = ColourMapping(depth: .ansi(8))
    for entry in XtermPalette.fixed {
      #expect((0...7).contains(mapping.number(of: entry.colour) ?? -1))
    }
  }

  @Test func directColoursAreTheColoursExceptForAnsisNumbers() {
    let mapping = ColourMapping(depth: .direct)
    #expect(mapping.number(of: colour(0x123456)) == 0x123456)
    #expect(mapping.number(of: colour(0x000000)) == 0x010101)
    #expect(mapping.number(of: colour(0x000007)) == 0x010101)
    #expect(mapping.number(of: colour(0x000008)) == 8)
  }

  @Test func monochromeHasNoColours() {
    #expect(ColourMapping(depth: .monochrome).number(of: colour(0xFF0000)) == nil)
  }

  @Test func textIsNotLostInItsGround() {
    // Both nearest to black among eight colours.
    let (text, ground) = (colour(0x606070), colour(0x101018))
    let mapping = ColourMapping(depth: .ansi(8))
    #expect(mapping.number(of: ground) == 0)
    let number = mapping.number(of: text, on: ground)
    #expect(number != mapping.number(of: ground))
    let shown = XtermPalette.ansi[number ?? 0].colour
    #expect(shown.contrast(with: XtermPalette.ansi[0].colour) >= min(3, text.contrast(with: ground)))
  }

  @Test(arguments: [8, 16]) func textThatIsReadAtLengthStaysStrong(colours: Int) {
    // Dark grey on white is nearest to the middle grey of 16 colours, which is too pale for a page of text.
    let mapping = ColourMapping(depth: .ansi(colours))
    for (text, ground) in [(0x3A3A3A, 0xFFFFFF), (0x444444, 0xE4E4E4), (0xD0D0D0, 0x121212)] {
      let number = mapping.number(of: colour(text), on: colour(ground)) ?? 0
      let back = mapping.number(of: colour(ground)) ?? 0
      let contrast = XtermPalette.ansi[number].colour.contrast(with: XtermPalette.ansi[back].colour)
      #expect(contrast >= 4.5, "\(colours) colours: \(number) on \(back)")
    }
  }

  @Test(arguments: [8, 16]) func whatIsDoneDoesNotLookCalledOff(colours: Int) throws {
    // Dark green on white: no green of so few is dark enough, and red would say the opposite.
    let mapping = ColourMapping(depth: .ansi(colours))
    let number = try #require(mapping.number(of: colour(0x39691E), on: colour(0xFAF7F0)))
    #expect(![1, 9].contains(number))
    let amber = try #require(mapping.number(of: colour(0x7D5A00), on: colour(0xFAF7F0)))
    #expect(![1, 9].contains(amber))
    // As black as text, and not put back as what is grey.
    #expect(colours == 8 || number != 8)
    let grey = try #require(mapping.number(of: colour(0x6B6354).grey, on: colour(0xFAF7F0)))
    #expect(grey == (colours == 8 ? 0 : 8))
    #expect(mapping.number(of: colour(0xB3262D), on: colour(0xFAF7F0)) == 1)
  }

  @Test func greysAreAsLightAsTheirColours() {
    for hex in [0x9C94B8, 0x6B6354, 0xFFFFFF, 0x000000, 0x112233] {
      #expect(abs(colour(hex).grey.luminance - colour(hex).luminance) < 0.01)
      #expect(colour(hex).grey.red == colour(hex).grey.blue)
    }
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(abs(colour(0xFFFFFF).contrast(with: colour(0x000000)) - 21) < 0.001)
    #expect(abs(colour(0x777777).contrast(with: colour(0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test(arguments: [
    (256, false, [:], ColourDepth.indexed), (16, false, [:], .ansi(16)), (8, false, [:], .ansi(8)),
    (88, false, [:], .ansi(16)), (-1, false, [:], .monochrome), (2, false, [:], .monochrome),
    (1 << 24, true, [:], .direct), (256, false, ["NO_COLOR": "1"], .monochrome),
    (256, false, ["NO_COLOR": ""], .indexed),
    (1 << 24, true, ["NO_COLOR": "yes"], .monochrome),
  ])
  func knowsTheDepth(_ colours: Int, _ direct: Bool, _ environment: [String: String], _ depth: ColourDepth) {
    #expect(ColourDepth(colours: colours, direct: direct, environment: environment) == depth)
  }

  @Test func monochromeTellsSelectionsAndStatesApart() {
    let grounds = [Ground.plain, .selection, .dimSelection].map(MonochromeLook.attributes(for:))
    #expect(Set(grounds).count == 3)
    #expect(MonochromeLook.attributes(for: .statusRumoured) != MonochromeLook.attributes(for: .statusTalks))
    #expect(MonochromeLook.attributes(for: .statusTalks) != MonochromeLook.attributes(for: .statusClosed))
    #expect(MonochromeLook.attributes(for: .match) != MonochromeLook.attributes(for: .text))
  }
}
