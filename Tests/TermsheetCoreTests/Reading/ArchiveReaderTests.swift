import CArchive
import Foundation
import Testing

@testable import TermsheetCore

@Suite struct ArchiveReaderTests {
  @Test func readsCompressedFilesOfAnyFormat() throws {
    let page = Array("title: Quillon\n\nWords of a text.".utf8)
    for form in [Packed.Form.gzip, .zstandard] {
      let all = try readAll(Packed.bytes(form, [("", page)]), as: form == .gzip ? "a.txt.gz" : "a.txt.zst")
      #expect(all.articles.map(\.body) == ["Words of a text."])
      #expect(all.articles.first?.origin.formats == [form == .gzip ? "gzip" : "zstd", "text"])
    }
    #expect(try readAll(Packed.bytes(.gzip, [("", page)]), as: "noname").articles.count == 1)
  }

  @Test func whatWasCompressedIsKnownByTheNameOfItsFile() throws {
    let record = Array(#"{"text": "Words."}"#.utf8)
    #expect(try readAll(Packed.bytes(.gzip, [("", record)]), as: "a.json.gz").articles.map(\.path) == ["a.json.gz#1"])
    let files: [(String, [UInt8])] = [("b.txt", Array("Words.".utf8)), ("c.txt", [])]
    let all = try readAll(Packed.bytes(.tarGzip, files), as: "a.tar.gz")
    #expect(all.articles.map(\.path) == ["a.tar.gz/b.txt"])
    #expect(all.broken.map(\.path) == ["a.tar.gz/c.txt"])
  }

  @Test func readsArchives() throws {
    let files: [(String, [UInt8])] = [
      ("a.txt", Array("Words of a.".utf8)), ("sub/b.json", Array(#"{"text": "Words of b."}"#.utf8)),
      ("c.png", [1, 2, 3]), (".hidden.txt", Array("Hidden.".utf8)), ("d.md", Array("# Title\n\nWords of d.".utf8)),
    ]
    for (form, name) in [(Packed.Form.zip, "a.zip"), (.tar, "a.tar"), (.tarGzip, "a.tar.gz"), (.tarGzip, "a.tgz")] {
      let all = try readAll(Packed.bytes(form, files), as: name)
      #expect(
        all.articles.map { $0.body.split(separator: "\n").last ?? "" } == ["Words of a.", "Words of b.", "Words of d."])
      #expect(all.articles.first?.path.hasSuffix("/a.txt") == true)
      #expect(all.broken.isEmpty)
    }
  }

  @Test func namesThatLeadOutLeadNowhere() throws {
    let all = try readAll(
      Packed.bytes(.tar, [("../../etc/a.txt", Array("Words.".utf8)), ("/abs/b.txt", Array("More.".utf8))]), as: "a.tar")
    #expect(all.articles.map(\.path) == ["a.tar/etc/a.txt", "a.tar/abs/b.txt"])
  }

  @Test func aBrokenFileInsideDoesNotTakeTheOthersAlong() throws {
    let all = try readAll(
      Packed.bytes(.zip, [("a.txt", [0, 1, 2]), ("b.txt", Array("Words of b.".utf8)), ("c.txt", [])]), as: "a.zip")
    #expect(all.articles.map(\.body) == ["Words of b."])
    #expect(all.broken.map(\.path) == ["a.zip/a.txt", "a.zip/c.txt"])
  }

  @Test func aDamagedArchiveIsTold() throws {
    var bytes = try Packed.bytes(.gzip, [("", Array(String(repeating: "Words and words. ", count: 5000).utf8))])
    bytes.removeLast(bytes.count / 2)
    #expect(throws: ReadingFailure.damaged(format: "gzip", position: nil)) { try readAll(bytes, as: "a.txt.gz") }
  }

  @Test func aBombIsStopped() throws {
    var options = ReadingOptions()
    options.limits.ratioFloor = 1 << 20
    let bomb = try Packed.bytes(.gzip, [("", Array(repeating: UInt8(ascii: "a"), count: 8 << 20))])
    #expect(throws: ReadingFailure.beyondLimit(.ratio(200))) {
      try readAll(bomb, as: "a.jsonl.gz", options: options)
    }
    options.limits.ratio = 100_000
    options.limits.expandedBytes = 2 << 20
    #expect(throws: ReadingFailure.beyondLimit(.expanded(2 << 20))) {
      try readAll(bomb, as: "a.jsonl.gz", options: options)
    }
  }

  @Test func theNumberOfFilesIsLimited() throws {
    var options = ReadingOptions()
    options.limits.members = 3
    let files = (0..<5).map { ("\($0).txt", Array("Words.".utf8)) }
    #expect(throws: ReadingFailure.beyondLimit(.members(3))) {
      try readAll(Packed.bytes(.zip, files), as: "a.zip", options: options)
    }
  }

  @Test func theDepthIsLimited() throws {
    var bytes = Array("Words.".utf8)
    for depth in 0..<6 { bytes = try Packed.bytes(.zip, [("\(depth).\(depth == 0 ? "txt" : "zip")", bytes)]) }
    let all = try readAll(bytes, as: "a.zip")
    #expect(all.articles.isEmpty)
    #expect(all.broken.map(\.failure) == [.beyondLimit(.depth(4))])
  }

  @Test func readsWordProcessorsDocuments() throws {
    let body = """
      <?xml version="1.0"?><w:document xmlns:w="x"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Two plants</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Quillon has </w:t></w:r><w:r><w:t>raised $40 million.</w:t></w:r></w:p>
      <w:p><w:del><w:r><w:t>Deleted words.</w:t></w:r></w:del></w:p></w:body></w:document>
      """
    let core =
      "<cp:coreProperties><dc:title>Quillon builds</dc:title><dc:creator>Ida Brandt</dc:creator></cp:coreProperties>"
    let word = try Packed.bytes(
      .zip,
      [("[Content_Types].xml", []), ("word/document.xml", Array(body.utf8)), ("docProps/core.xml", Array(core.utf8))])
    let (article, _) = try read(word, as: "a.docx")
    #expect(article.body == "Two plants\n\nQuillon has raised $40 million.\n\n")
    #expect(article.headingTexts == ["Two plants"])
    #expect(article.title == "Quillon builds")
    #expect(article.author == "Ida Brandt")
    let open = """
      <office:document-content><office:body><text:h>Two plants</text:h><text:p>Quillon <text:span>has</text:span><text:s/>raised.</text:p></office:body></office:document-content>
      """
    let odt = try Packed.bytes(
      .zip, [("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(open.utf8))])
    #expect(try read(odt, as: "a.odt").article.body == "Two plants\n\nQuillon has raised.\n\n")
  }

  @Test func aMissingToolIsNamedWithItsPackage() {
    var reader = PDFReader()
    reader.find = { _ in nil }
    let document = Document(path: "a.pdf", bytes: Array("%PDF-1.4\n".utf8))
    #expect(throws: ReadingFailure.toolMissing(tool: "pdftotext", package: "poppler-utils")) {
      try reader.read(document) { _ in }
    }
    #expect(
      ReadingFailure.toolMissing(tool: "pdftotext", package: "poppler-utils").reason.contains(
        "apt install poppler-utils"))
  }

  @Test(.enabled(if: ExternalTool.find("pdftotext") != nil, "pdftotext is not installed"))
  func readsPDF() throws {
    let text = "Quillon has raised $40 million from Harrow."
    let pdf = Packed.pdf(text)
    #expect(try read(pdf, as: "a.pdf").article.body == text)
    #expect(throws: ReadingFailure.toolFailed(tool: "pdftotext")) { try read("%PDF-1.4\nnothing", as: "a.pdf") }
  }

  @Test func linesOfAPageBecomeParagraphs() {
    let text =
      "Quillon, a maker of chips, has raised forty mil-\nlion dollars from Harrow Partners, two people\nsaid.\n\nTarn sold.\n"
    #expect(
      ReflowedText(Array(text.utf8)).bytes.text
        == "Quillon, a maker of chips, has raised forty million dollars from Harrow Partners, two people said.\n\nTarn sold."
    )
  }
}

/// Makes archives for the tests.
enum Packed {
  enum Form {
    case gzip, zstandard, zip, tar, tarGzip
  }

  struct Failure: Error {}

  /// A document of one page with one line.
  static func pdf(_ text: String) -> String {
    let stream = "BT /F1 12 Tf 72 700 Td (\(text)) Tj ET"
    return """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length \(stream.utf8.count)>>stream
      \(stream)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      """
  }

  static func bytes(_ form: Form, _ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    switch form {
    case .gzip:
      archive_write_set_format_raw(archive)
      archive_write_add_filter_gzip(archive)
    case .zstandard:
      archive_write_set_format_raw(archive)
      archive_write_add_filter_zstd(archive)
    case .zip: archive_write_set_format_zip(archive)
    case .tar: archive_write_set_format_ustar(archive)
    case .tarGzip:
      archive_write_set_format_ustar(archive)
      archive_write_add_filter_gzip(archive)
    }
    // Written until the archive is closed, so that it must not move.
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: files.reduce(1 << 20) { $0 + $1.bytes.count + 4096 }, alignment: 1)
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    used.initialize(to: 0)
    defer {
      room.deallocate()
      used.deallocate()
    }
    guard archive_write_open_memory(archive, room.baseAddress, room.count, used) == ARCHIVE_OK else { throw Failure() }
    for file in files {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, file.name.isEmpty ? "data" : file.name)
      archive_entry_set_size(entry, Int64(file.bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw Failure() }
      guard archive_write_data(archive, file.bytes, file.bytes.count) == file.bytes.count else { throw Failure() }
    }
    guard archive_write_close(archive) == ARCHIVE_OK else { throw Failure() }
    return Array(room[..<used.pointee])
  }
}
