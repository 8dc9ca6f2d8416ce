import Testing

@testable import TermsheetCore

@Suite struct DataReaderTests {
  @Test func readsTheAnswerOfANewsAPI() throws {
    let answer = """
      {"status": "ok", "totalResults": 2, "articles": [
        {"source": {"id": null, "name": "Tin Ledger"}, "author": "Ida Brandt", "title": "Quillon builds",
         "description": "Short.", "url": "https://tin.example/1", "publishedAt": "2025-11-03T09:00:00Z",
         "content": "Quillon has raised $40 million\\u2026 [+2435 chars]"},
        {"source": {"name": "Wire"}, "title": "Tarn sells", "content": "Tarn has sold its foundry."}]}
      """
    let articles = try readAll(answer, as: "answer.json").articles
    #expect(articles.map(\.title) == ["Quillon builds", "Tarn sells"])
    #expect(articles.map(\.outlet) == ["Tin Ledger", "Wire"])
    #expect(articles.first?.body == "Quillon has raised $40 million…")
    #expect(articles.first?.published?.iso == "2025-11-03")
    #expect(articles.first?.origin.outlet == "field source.name")
  }

  @Test func readsJSONLinesAndTellsBrokenOnes() throws {
    let lines = """
      {"title": "One", "maintext": "Words of one.", "date_publish": "2025-11-03 09:00:00", "source_domain": "tin.example"}
      {"title": "Two", "maintext":
      {"title": "Three", "text": "Words of three.", "timestamp": 1762160400}
      {"title": "Four"}
      """
    let all = try readAll(lines, as: "a.jsonl")
    #expect(all.articles.map(\.path) == ["a.jsonl#1", "a.jsonl#3"])
    #expect(all.articles.map { $0.published?.iso } == ["2025-11-03", "2025-11-03"])
    #expect(all.articles.first?.outlet == "tin.example")
    #expect(all.broken.map(\.path) == ["a.jsonl#2", "a.jsonl#4"])
    #expect(all.broken.last?.failure == .noTextField(fields: ["title"]))
  }

  @Test func readsAListAndObjectsBehindEachOther() throws {
    let list = #"[ {"headline": "A", "body": "Words \"}\" of a."}, {"headline": "B", "body": "Words of b."} ]"#
    #expect(try readAll(list, as: "a.json").articles.map(\.body) == ["Words \"}\" of a.", "Words of b."])
    let objects = "{\n \"headline\": \"A\",\n \"body\": \"Words of a.\"\n}\n{\n \"body\": \"Words of b.\"\n}\n"
    #expect(try readAll(objects, as: "a.json").articles.map(\.body) == ["Words of a.", "Words of b."])
  }

  @Test func aBrokenRecordOfAListTakesNoNeighbourAlong() throws {
    let list =
      #"[{"text": "Words of a."}, {"text": nul, "b": {"c": "}"}}, {"text": "\u12G4 }", "d": []}, {"text": "Words of d."}]"#
    let all = try readAll(list, as: "a.json")
    #expect(all.articles.map(\.body) == ["Words of a.", "Words of d."])
    #expect(all.articles.map(\.path) == ["a.json#1", "a.json#4"])
    #expect(
      all.broken.map(\.failure) == [.damaged(format: "JSON", position: 12), .damaged(format: "JSON", position: 14)])
  }

  /// The records are the same, whatever the pieces in which they come.
  @Test(arguments: [1, 2, 3, 7, 64]) func recordsComeInPieces(of size: Int) throws {
    let lines = #"""
      {"title": "One \"é\"", "text": "Words of one, \ud83d\ude00 and \ud83d\n so on."}
      {"title": "Two", "text": 
      {"title": "Three", "text": "Wörter.", "n": -1.5e3, "t": true, "u": null}  
      """#
    for (text, count) in [(lines, 2), ("[" + lines.replacing("\n", with: ",").replacing("},", with: "}\n,") + "]", 1)] {
      let whole = try readAll(text, as: "a.json")
      var bytes = Array(text.utf8)[...]
      let stream = ByteStream { () throws(ReadingFailure) -> [UInt8] in
        defer { bytes = bytes.dropFirst(size) }
        return Array(bytes.prefix(size))
      }
      var bodies: [String] = []
      try JSONReader().read(stream, of: Document(path: "a.json", bytes: Array(text.utf8))) { reading in
        if case .article(let article) = reading { bodies.append(article.body) }
      }
      #expect(bodies == whole.articles.map(\.body))
      #expect(bodies.count == count)
      #expect(bodies.first == "Words of one, 😀 and \u{FFFD}\n so on.")
    }
  }

  @Test func jsonWithAMarkOrInAnotherEncodingIsRead() throws {
    let lines = "{\"text\": \"Words of a café.\"}\n{\"text\": \"More words.\"}\n"
    #expect(try readAll([0xEF, 0xBB, 0xBF] + Array(lines.utf8), as: "a.jsonl").articles.count == 2)
    let latin = lines.unicodeScalars.map { UInt8($0.value) }
    #expect(try readAll(latin, as: "a.jsonl").articles.map(\.body) == ["Words of a café.", "More words."])
  }

  @Test func textIsNoEmptyJSON() throws {
    let options = ReadingOptions(format: "json")
    #expect(throws: ReadingFailure.damaged(format: "JSON", position: 0)) {
      try readAll("Words of a text.\n", as: "a.txt", options: options)
    }
    #expect(throws: ReadingFailure.empty) { try readAll(" []\n", as: "a.txt", options: options) }
  }

  @Test func aMappingNamesOtherFields() throws {
    let fields = FieldMapping([.body: ["story.words"], .title: ["kop"]])
    let all = try readAll(
      #"{"kop": "Quillon", "title": "Not this", "story": {"words": "Mapped words."}, "text": "Not these."}"#,
      as: "a.json",
      options: ReadingOptions(fields: fields))
    #expect(all.articles.map(\.body) == ["Mapped words."])
    #expect(all.articles.map(\.title) == ["Quillon"])
    #expect(FieldMapping.parse("body=story.words")?.name == "story.words")
    #expect(FieldMapping.parse("nothing=x") == nil)
    #expect(FieldMapping.parse("body=") == nil)
  }

  @Test func readsTables() throws {
    let table =
      "\u{FEFF}title,text,date,source\r\n\"Quillon, again\",\"Words, with \"\"marks\"\"\r\nand lines.\",2025-11-03,Tin\r\nTarn,Sold.,,\r\n"
    let articles = try readAll(table, as: "a.csv").articles
    #expect(articles.map(\.title) == ["Quillon, again", "Tarn"])
    #expect(articles.first?.body == "Words, with \"marks\"\nand lines.")
    #expect(articles.first?.outlet == "Tin")
    #expect(articles.map(\.path) == ["a.csv#2", "a.csv#4"])
    #expect(
      try readAll("Headline\tBody\nQuillon\tTabbed words.\n", as: "a.tsv").articles.map(\.body) == ["Tabbed words."])
    #expect(
      try readAll("title;text\nQuillon;Semicolon words.\n", as: "noname").articles.map(\.body) == ["Semicolon words."])
  }

  @Test func aTableWithoutATextSaysWhichFieldsItHas() throws {
    for rows in ["", "1,2\n", String(repeating: "1,2\n", count: 1000)] {
      #expect(throws: ReadingFailure.noTextField(fields: ["a", "b"])) { try readAll("a,b\n" + rows, as: "a.csv") }
    }
  }

  @Test func manyUnusableRecordsAreOneMistake() throws {
    let rows = (0..<1000).map { "\($0),x" }.joined(separator: "\n")
    let inputs = [
      (
        "text,b\n" + rows.replacing("x", with: "").split(separator: "\n").map { ",\($0)" }.joined(separator: "\n"),
        "a.csv"
      ),
      (String(repeating: "{\"a\": 1}\n", count: 1000), "a.jsonl"),
    ]
    for (input, name) in inputs {
      let all = try readAll(input, as: name)
      #expect(all.broken.count == 5)
      #expect(all.notes == [.moreBroken(count: 995)])
    }
  }

  @Test func aTableThatEndsWithinQuotationMarksIsDamaged() async throws {
    let scratch = try Scratch()
    try scratch.write("a.csv", "title,text\nOne,\"Quillon raised money.\"\nTwo,\"Tarn was so")
    let loaded = await Loaded([scratch.path])
    #expect(loaded.articles.map(\.title) == ["One", "Two"])
    #expect(loaded.problems.map(\.reason) == ["is damaged CSV: a quotation mark never closes"])
  }

  /// Within a record, between two, and before the first.
  @Test(arguments: [
    (##"[{"text": "Quillon raised money."}, {"text": "Tarn wa"##, 1, "is damaged JSON (at byte 17)"),
    (##"[{"text": "Quillon raised money."}, "##, 1, "is damaged JSON (at byte 36)"),
    (##"[{"text": "Quillon raised money."}"##, 1, "is damaged JSON (at byte 34)"),
    (String(repeating: "[", count: 2000), 0, "is damaged JSON (at byte 2000)"),
  ])
  func aListThatWasCutOffIsDamaged(text: String, count: Int, reason: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.json", text)
    let loaded = await Loaded([scratch.path])
    #expect(loaded.articles.count == count)
    #expect(loaded.problems.map(\.reason) == [reason])
  }

  @Test func aWholeListIsNotDamaged() throws {
    for text in [##"[{"text": "Words."}]"##, ##" [ {"text": "Words."} , ] "##, "{\"text\": \"Words.\"}"] {
      let all = try readAll(text, as: "a.json")
      #expect(all.articles.count == 1)
      #expect(all.broken.isEmpty)
    }
    #expect(throws: ReadingFailure.empty) { try readAll("[]", as: "a.json") }
  }

  @Test func aRecordBeyondTheLimitIsTold() {
    var options = ReadingOptions()
    options.limits.documentBytes = 1000
    let long = String(repeating: "words ", count: 500)
    #expect(throws: ReadingFailure.tooLarge(bytes: nil, limit: 1000)) {
      try readAll("[{\"text\": \"\(long)\"}]", as: "a.json", options: options)
    }
    #expect(throws: ReadingFailure.tooLarge(bytes: nil, limit: 1000)) {
      try readAll("title,text\nA,\"\(long)", as: "a.csv", options: options)
    }
  }

  /// A feed of three times the limit, and an answer that nests its list.
  @Test(arguments: [
    ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Tin\", \"items\": [", "]}", "Tin"),
    ("{\"took\": 3, \"hits\": {\"hits\": [", "]}, \"title\": \"none\"}", nil),
  ])
  func aFeedOfAnySizeIsReadItemByItem(head: String, tail: String, outlet: String?) throws {
    let item = "{\"title\": \"Quillon\", \"text\": \"\(String(repeating: "It raised money. ", count: 6_000))\"}"
    var options = ReadingOptions()
    options.limits.documentBytes = 6 << 20
    let all = try readAll(
      head + Array(repeating: item, count: 180).joined(separator: ", ") + tail, as: "a.json", options: options)
    #expect(all.articles.count == 180)
    #expect(all.articles.allSatisfy { $0.outlet == outlet && $0.title == "Quillon" })
    #expect(all.articles.last?.path == "a.json#180")
    #expect(all.broken.isEmpty)
  }

  @Test func deepJSONIsNoCrash() throws {
    let deep = "{\"text\": " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
    #expect(try readAll(deep, as: "a.json").broken.count == 1)
  }

  @Test func parsesJSONAsItIsWritten() throws {
    let value = try JSONParser.value(
      of: Array(#"{"a": "\ud83d\ude00\u00e9\n\/", "b": [1.5e3, true, null,], "c.d": 1}"#.utf8)[...])
    #expect(value["a"] == .string("😀é\n/"))
    #expect(value["b"] == .array([.number("1.5e3"), .bool(true), .null]))
    #expect(value.value(at: "c.d") == .number("1"))
    for text in ["{", "[1 2]", "{\"a\" 1}", "\"abc", "tru", "{} {}", "\"\\u12\""] {
      #expect(throws: JSONParser.Failure.self) { try JSONParser.value(of: Array(text.utf8)[...]) }
    }
  }

  @Test func namesOfFieldsInAReasonDoNotActOnATerminal() throws {
    let failure = #expect(throws: ReadingFailure.self) { try readAll("a\u{1B}[2J,b\nOne,Two\n", as: "a.csv") }
    let reason = try #require(failure?.reason)
    #expect(!reason.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(reason.contains("a\u{FFFD}[2J, b"))
  }
}
