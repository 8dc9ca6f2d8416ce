import Foundation
import Testing

@testable import TermsheetCore

/// Exports are read as they come, whatever the pieces that they come in.
@Suite struct TransferTextTests {
  /// A text in pieces of so many bytes, the first of another length.
  private func text(_ bytes: [UInt8], pieces size: Int = .max) -> TransferText {
    var rest = bytes[...]
    return TransferText(
      ByteStream { () throws(ReadingFailure) -> [UInt8] in
        let piece = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        return piece
      })
  }

  @Test(arguments: [1, 2, 3, 7, 64, Int.max]) func csvTellsNothingFromAnEmptyText(size: Int) throws {
    let rows: [TransferRow] = [
      ["a", nil, "", "\"q\""], ["x,y", "two\nlines", nil, nil], [nil, nil, nil, "é\r\n\"\""],
    ]
    var read: [TransferRow] = []
    var lines: [Int] = []
    var csv = text(rows.flatMap { CSVText.line($0) }, pieces: size)
    let bad = try CSVText.read(&csv) {
      read.append($0)
      lines.append($1)
    }
    #expect(bad == nil)
    #expect(read == rows)
    #expect(lines == [1, 2, 4])
  }

  @Test(arguments: [("a,\"b", 1), ("a\r\nb\"c", 2), ("a\n\"b\"c", 2), ("a\n\"b\n\"\"", 3)])
  func whatIsNoCSVIsToldByItsLine(broken: String, line: Int) throws {
    var csv = text(Array(broken.utf8), pieces: 2)
    #expect(try CSVText.read(&csv) { _, _ in } == line)
  }

  private func rows(_ json: String, pieces: Int = .max) throws -> [String] {
    var object = ExportObject(text(Array(json.utf8), pieces: pieces))
    var rows: [String] = []
    try object.read { table, row in
      rows.append("\(table.rawValue) \(row)")
      try StoredJSON.read(row) { try $0.skip() }
    }
    return rows
  }

  /// As the program writes it, and as other programs lay it out; tables that nobody knows are passed over.
  @Test(arguments: [1, 2, 3, 5, 16, Int.max]) func rowsOfAJSONExportComeOneByOne(size: Int) throws {
    let json = """
      {"termsheet-ledger":1,
      "root":[
      {"path":"/a [b] \\"c\\" {d}","added":1}],
      "later" : [ {"x":[[1,2],{"y":"]}"}]} , null ] ,
      "file":[],
      "article" : [
        { "id" : 1 ,
          "facts" : {"deals":[{"n":1.50}]} },{"id":2}
      , -3.5e7,"\\\\", null
      ] , "edit":[{}]
      }

      """
    let expected = [
      #"root {"path":"/a [b] \"c\" {d}","added":1}"#,
      "article { \"id\" : 1 ,\n    \"facts\" : {\"deals\":[{\"n\":1.50}]} }", #"article {"id":2}"#, "article -3.5e7",
      #"article "\\""#, "article null", "edit {}",
    ]
    #expect(try rows(json, pieces: size) == expected)
    #expect(try rows("{}", pieces: size).isEmpty)
  }

  @Test(arguments: [
    ("", 1), ("[]", 1), ("{\"root\":[\n{}\n", 3), ("{\"root\":[\n{},\n]}", 3), ("{\"root\":{}}", 1),
    ("{\"root\":[{}]} x", 1),
    ("{\"root\":[\n{},\n{\n\"a\":tru}]}", 4), ("{\"root\":[{\"a\":\"\\", 1), ("{\"x\":}", 1), ("{\"x\" 1}", 1),
    ("{root:[]}", 1), ("{\"root\":[{}]\n\n,}", 3), ("{\"root\":[{]]}", 1),
  ])
  func whatIsNoExportIsToldByItsLine(broken: String, line: Int) {
    for pieces in [1, 3, .max] {
      #expect(throws: ExportObject.Malformed(line: line)) { try rows(broken, pieces: pieces) }
    }
  }

  @Test func blobsComeBack() {
    let bytes = Data((0...255).map { UInt8($0) })
    let text = bytes.map { String(format: "%02x", $0) }.joined()
    #expect(LedgerTable.blob(text) == bytes)
    #expect(LedgerTable.blob(text.uppercased()) == bytes)
    #expect(LedgerTable.blob("") == Data())
    #expect(LedgerTable.blob("abc") == nil)
    #expect(LedgerTable.blob("0g") == nil)
    #expect(LedgerTable.blob("é") == nil)
  }
}
