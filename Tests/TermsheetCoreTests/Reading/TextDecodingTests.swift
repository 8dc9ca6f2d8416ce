import Testing

@testable import TermsheetCore

@Suite struct TextDecodingTests {
  @Test func readsWindows1252() throws {
    let (article, notes) = try read(
      Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("so".utf8) + [0x94, 0x2C, 0x20, 0x80, 0x35])
    #expect(article.body == "Café “so”, €5")
    #expect(notes == [.readAsWindows1252(count: 4)])
  }

  @Test func repairsDamagedUTF8() throws {
    let (article, notes) = try read(Array("“Quillon” says é ".utf8) + [0xE2, 0x80] + Array(" end".utf8))
    #expect(article.body == "“Quillon” says é \u{FFFD} end")
    #expect(notes == [.damagedUTF8(count: 1)])
  }

  @Test func guessesOtherEncodingsByTheirCharacters() throws {
    // Shift-JIS and KOI8-R.
    let japanese: [UInt8] = [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x81, 0x42]
    let russian: [UInt8] = [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2]
    #expect(try read(japanese).article.body == "テスト。")
    #expect(try read(japanese).notes == [.guessedEncoding("cp932")])
    #expect(try read(russian).article.body == "Привет мир")
    #expect(try read(russian).notes == [.guessedEncoding("koi8-r")])
  }

  @Test func refusesWhatIsLikeNoEncoding() {
    let noise: [UInt8] = (0..<400).map { UInt8(truncatingIfNeeded: 0x80 + ($0 * 89 + $0 * $0 * 31) % 0x7F) }
    #expect(throws: ReadingFailure.unknownEncoding) { try read(noise) }
  }

  @Test func readsWideEncodingsByTheirMark() throws {
    let text = "title: T\n\nSays “é” 🙂."
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let widest: [UInt8] =
      [0xFF, 0xFE, 0, 0]
      + text.unicodeScalars.flatMap { scalar -> [UInt8] in
        (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) }
      }
    for bytes in [little, big, widest, little + [0x41]] {
      let (article, _) = try read(bytes)
      #expect(article.title == "T")
      #expect(article.body == "Says “é” 🙂.")
    }
  }

  @Test func refusesBinary() {
    #expect(throws: ReadingFailure.binary(what: nil)) { try read([0x61, 0, 0x62]) }
    #expect(throws: ReadingFailure.binary(what: "a PNG image")) { try read([0x89, 0x50, 0x4E, 0x47, 0x0D]) }
    #expect(throws: ReadingFailure.binary(what: nil)) { try read((0..<400).map { UInt8($0 % 26 + 1) }) }
  }

  @Test(arguments: ["", " ", "\n\n\t\n", "\u{FEFF}"])
  func refusesEmpty(text: String) {
    #expect(throws: ReadingFailure.empty) { try read(text) }
  }

  @Test func someControlCharactersAreText() throws {
    let body = "A \u{1B}[2J screen \u{07} and \u{0C} page, \u{202E}turned\u{202C}."
    #expect(try read(body).article.body == body)
  }

  @Test(arguments: [false, true]) func utf16WithoutAMarkIsToldByItsZeros(isBigEndian: Bool) throws {
    let text = "Quillon has raised £40 million — so Harrow says.\r\n\r\nIt is in Leeds.\n"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    #expect(try TextDecoding(bytes).bytes.text == text.replacing("\r\n", with: "\n"))
    #expect(try read(bytes, as: "a.txt").article.body.hasPrefix("Quillon has raised £40 million — so"))
    #expect(throws: ReadingFailure.binary(what: nil)) { try TextDecoding([1, 0] + bytes) }
  }
}
