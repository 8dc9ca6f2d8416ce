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

  private static let lines = (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"0\($0 % 10)a1b2\"" }

  @Test(arguments: texts) func readsTheSameAsTheParser(text: String) throws {
    #expect(try Base16(plain: text) == Base16(composing: text))
  }

  @Test(arguments: [
    "scheme: 'Quiet' # as it was\nauthor: \"Ysolde: of Vessia\"\n" + lines.joined(separator: "\n"),
    "# first\n\nname: \"N\"\npalette: # sixteen\n" + lines.map { "    " + $0 + "\n" }.joined() + "variant: \"dark\"\n",
    "palette:\n" + lines.map { "  " + $0.lowercased() + "\n" }.joined() + "name: \"#no comment\"\n",
  ]) func agreesWithTheParserOnOtherForms(text: String) throws {
    #expect(try Base16(plain: text) == Base16(composing: text))
  }

  /// What it leaves to the parser: everything that is more than names and quoted values, and everything that is wrong.
  @Test(arguments: [
    "scheme: plain words\n" + lines.joined(separator: "\n"),
    "scheme: \"a \\\" quote\"\n" + lines.joined(separator: "\n"),
    "scheme: 'it''s'\n" + lines.joined(separator: "\n"),
    "scheme: \"twice\"\nscheme: \"twice\"\n" + lines.joined(separator: "\n"),
    "scheme: \"glued\"# no comment\n" + lines.joined(separator: "\n"),
    "scheme:\"glued\"\n" + lines.joined(separator: "\n"),
    "palette:\n"
      + lines.enumerated().map { String(repeating: " ", count: 2 + $0.offset % 2) + $0.element + "\n" }.joined(),
    "palette: {base00: \"0a0a0a\"}\n",
    lines.dropLast().joined(separator: "\n"),
    "",
  ]) func leavesTheRestToTheParser(text: String) {
    #expect(Base16(plain: text) == nil)
  }
}
