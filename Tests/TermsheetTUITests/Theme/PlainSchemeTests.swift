import CThemes
import Testing

@testable import TermsheetTUI

@Suite struct PlainSchemeTests {
  /// The text of each theme that comes with the program.
  private static let texts = (0..<theme_file_count()).compactMap { index in
    theme_file_at(index).map {
      String(decoding: UnsafeBufferPointer(start: $0.pointee.bytes, count: $0.pointee.length), as: UTF8.self)
    }
  }

  /// Sixteen colours, a line each behind so many blanks.
  private static func lines(_ blanks: (Int) -> Int = { _ in 0 }) -> String {
    var text = ""
    for index in 0..<16 {
      let name = "base0" + String(index, radix: 16, uppercase: true)
      text += String(repeating: " ", count: blanks(index)) + name + ": \"0\(index % 10)a1b2\"\n"
    }
    return text
  }

  @Test(arguments: texts) func readsTheSameAsTheParser(text: String) throws {
    #expect(try Base16(plain: text) == Base16(composing: text))
  }

  private static let otherForms: [String] = [
    "scheme: 'Quiet' # as it was\nauthor: \"Ysolde: of Vessia\"\n" + lines(),
    "# first\n\nname: \"N\"\npalette: # sixteen\n" + lines { _ in 4 } + "variant: \"dark\"\n",
    "palette:\n" + lines { _ in 2 }.lowercased() + "name: \"#no comment\"\n",
  ]

  @Test(arguments: otherForms) func agreesWithTheParserOnOtherForms(text: String) throws {
    #expect(try Base16(plain: text) == Base16(composing: text))
  }

  /// Everything that is more than names and quoted values, and everything that is wrong.
  private static let others: [String] = [
    "scheme: plain words\n" + lines(),
    "scheme: \"a \\\" quote\"\n" + lines(),
    "scheme: 'it''s'\n" + lines(),
    "scheme: \"twice\"\nscheme: \"twice\"\n" + lines(),
    "scheme: \"glued\"# no comment\n" + lines(),
    "scheme:\"glued\"\n" + lines(),
    "palette:\n" + lines { 2 + $0 % 2 },
    "palette: {base00: \"0a0a0a\"}\n",
    String(lines().dropLast(18)),
    "",
  ]

  @Test(arguments: others) func leavesTheRestToTheParser(text: String) {
    #expect(Base16(plain: text) == nil)
  }
}
