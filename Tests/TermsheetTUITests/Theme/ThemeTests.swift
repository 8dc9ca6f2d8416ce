import Foundation
import TermsheetCore
import Testing

@testable import TermsheetTUI

@Suite struct ThemeTests {
  @Test func thereAreEightAndTheFirstIsTheDefault() {
    #expect(
      Theme.builtIn.map(\.name) == [
        "harbour", "ember", "dusk", "paper", "meadow", "zenith", "noon", "clearsight",
      ])
  }

  @Test(arguments: Theme.builtIn) func everyRoleCanBeRead(theme: Theme) throws {
    let drawn: [Role] = Role.allCases.filter { ![.border, .barEmpty, .barFilled].contains($0) }
    for role in drawn {
      let colour = try #require(theme.foreground(role))
      for ground in Ground.allCases {
        let least = role == .muted ? 3.0 : 4.5
        let ratio = colour.contrast(with: try #require(theme.background(ground)))
        #expect(ratio >= least, "\(theme.name): \(role) on \(ground) has \(ratio)")
      }
    }
    let plain = try #require(theme.background(.plain))
    #expect(try #require(theme.foreground(.barFilled)).contrast(with: plain) >= 3)
    // The selected row is seen to be another.
    let selection = try #require(theme.background(.selection))
    #expect(selection != plain)
    #expect(selection.contrast(with: plain) >= 1.15)
  }

  @Test(arguments: ["zenith", "noon"]) func highContrastIsHigh(name: String) throws {
    let theme = try #require(Theme.builtIn.first { $0.name == name })
    let plain = try #require(theme.background(.plain))
    for role in Role.allCases where ![.border, .barEmpty].contains(role) {
      #expect(try #require(theme.foreground(role)).contrast(with: plain) >= 7)
    }
  }

  @Test func readsBothFormsOfTheFormat() throws {
    let colours = (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"\($0 % 10)a1b2c\"" }
    let flat = "scheme: \"Old\"\nauthor: \"A\"\n" + colours.joined(separator: "\n")
    let nested =
      "system: \"base16\"\nname: \"New\"\npalette:\n"
      + colours.map { "  " + $0.replacing("\"0a", with: "\"#0a") }
      .joined(separator: "\n")
    #expect(try Base16(yaml: flat).colours == Base16(yaml: nested).colours)
    #expect(try Base16(yaml: flat).name == "Old")
    #expect(try Base16(yaml: nested).colours[0] == RGB(0x0A1B2C))
  }

  @Test(arguments: [
    ("base00: [", "line"), ("just words", "line 1: not a base16 scheme"), ("scheme: x", "has no colour base00"),
    ("scheme: x\nbase00: \"12345g\"", "line 2: base00 is “12345g”, not six hexadecimal digits"), ("", "not a base16"),
    ("scheme: x\nbase00: 12", "line 2"),
  ])
  func namesWhatIsWrong(yaml: String, reason: String) throws {
    let error = try #require(throws: ThemeError.self) { try Theme(name: "broken", yaml: yaml) }
    #expect(error.reason.contains(reason), "\(error.reason)")
  }

  @Test func faintSchemesAreMadeReadable() throws {
    let scheme = Base16(name: "faint", colours: Array(repeating: RGB(0x777777), count: 16))
    let theme = Theme(name: "faint", scheme: scheme)
    let text = try #require(theme.foreground(.text))
    #expect(text.contrast(with: try #require(theme.background(.selection))) >= 4.5)
  }

  @Test func contrastIsThatOfTheGuidelines() {
    #expect(abs(RGB(0).contrast(with: RGB(0xFFFFFF)) - 21) < 0.01)
    #expect(abs(RGB(0x777777).contrast(with: RGB(0xFFFFFF)) - 4.48) < 0.01)
  }
}

@Suite struct ThemeLibraryTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("themes-\(UUID().uuidString)")
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return folder.path
  }

  private let scheme =
    "scheme: Mine\n" + (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"a0b0c0\"\n" }.joined()

  @Test func theArgumentComesBeforeTheEnvironmentBeforeTheConfiguration() throws {
    let folder = try folder(["config.yaml": "theme: meadow\n", "themes/mine.yaml": scheme])
    func chosen(_ argument: String?, _ environment: [String: String]) -> String {
      let library = ThemeLibrary(argument: argument, environment: environment, folder: folder)
      return library.themes[library.chosen].name
    }
    #expect(chosen("paper", ["TERMSHEET_THEME": "mine"]) == "paper")
    #expect(chosen(nil, ["TERMSHEET_THEME": "mine"]) == "mine")
    #expect(chosen(nil, [:]) == "meadow")
    #expect(chosen(folder + "/themes/mine.yaml", [:]) == "mine")
  }

  @Test func aBrokenFileIsNamedAndAnotherThemeStandsIn() throws {
    let folder = try folder(["themes/bad.yaml": "scheme: x\nbase00: zzz\n"])
    let library = ThemeLibrary(argument: "bad", environment: [:], folder: folder)
    #expect(library.themes[library.chosen].name == "harbour")
    #expect(library.problems.map(\.path) == [folder + "/themes/bad.yaml", "theme bad"])
    #expect(library.problems[0].reason.contains("line 2"))
    #expect(library.problems[1].reason.contains("there are harbour"))
  }

  @Test func noFolderIsNoProblem() {
    let library = ThemeLibrary(environment: [:], folder: "/nonexistent")
    #expect(library.problems.isEmpty)
    #expect(library.themes.count == 8)
  }

  @Test func findsTheFolderOfTheSpecification() {
    #expect(ThemeLibrary.configurationFolder(["XDG_CONFIG_HOME": "/x"]) == "/x/termsheet")
    #expect(ThemeLibrary.configurationFolder(["XDG_CONFIG_HOME": "x", "HOME": "/h"]) == "/h/.config/termsheet")
  }
}
