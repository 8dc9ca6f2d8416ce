import Foundation
import Testing

@testable import TermsheetCore

@Suite struct EncodingGuessTests {
  /// Our own sentences, of two or three lines each.
  private static let texts: [String: String] = [
    "polish": """
    Wrocławska spółka Żuraw ogłosiła, że pozyskała ponad trzydzieści milionów złotych na rozwój swoich modeli. \
    Zarząd twierdzi, że środki wystarczą na cały następny rok, a pierwsi klienci już czekają.
    """,
    "czech": """
    Společnost Jeřáb oznámila, že získala třicet milionů korun na vývoj vlastních čipů. Podle šéfa firmy peníze \
    vystačí na příští rok a první zákazníci už čekají ve frontě.
    """,
    "hungarian": """
    A győri Daru cég bejelentette, hogy húszmillió forintot gyűjtött új központjára. A vezető szerint a pénz elég \
    lesz a következő esztendőre, és az első ügyfelek már türelmetlenül várnak a gépekre. Többnyire külföldről jönnek.
    """,
    "slovenian": """
    Družba Žerjav je sporočila, da je zbrala več kot trideset milijonov za širitev svojega središča. Direktorica \
    pravi, da bo denar zadoščal za naslednje leto, ko prve stranke že čakajo na čipe.
    """,
    "turkish": """
    İzmirli Turna şirketi, yeni veri merkezi için otuz milyon lira topladığını açıkladı. Şirketin başkanı paranın \
    önümüzdeki yıl için yeterli olduğunu, ilk müşterilerin şimdiden beklediğini söyledi.
    """,
    "german": """
    Die Kölner Firma Kranich hat nach eigenen Angaben dreißig Millionen für größere Rechner erhalten. Die Gründerin \
    erklärte, das Geld genüge für das nächste Jahr, und die ersten Kunden stünden schon vor der Tür.
    """,
    "portuguese": """
    A empresa Garça anunciou que não só obteve trinta milhões para a expansão dos seus servidores, como também já \
    contratou três engenheiros. A direção diz que é possível começar no próximo mês.
    """,
    "japanese": "架空の会社クレインは、新しい計算機のために三十億円を調達したと発表した。最初の顧客はすでに待っているという。",
    "simplified": "虚构的公司仙鹤宣布，已经为新的数据中心筹集了三十亿元。公司负责人说，这些钱足够明年使用，第一批客户已经在等待。",
    "traditional": "虛構的公司仙鶴宣布，已經為新的數據中心籌集了三十億元。公司負責人說，這些錢足夠明年使用，第一批客戶已經在等待。",
    "korean": "가상의 회사 두루미는 새로운 데이터 센터를 위해 삼백억 원을 조달했다고 발표했다. 첫 고객들은 이미 기다리고 있다고 한다.",
    "russian":
      "Вымышленная компания Журавль сообщила, что получила тридцать миллионов на новые серверы. Первые клиенты уже ждут.",
    "greek":
      "Η εταιρεία Γερανός ανακοίνωσε ότι συγκέντρωσε τριάντα εκατομμύρια για το νέο της κέντρο. Οι πρώτοι πελάτες περιμένουν.",
  ]

  static let cases: [(text: String, encoding: String)] = [
    ("polish", "iso-8859-2"), ("polish", "windows-1250"), ("czech", "iso-8859-2"), ("czech", "windows-1250"),
    ("hungarian", "iso-8859-2"), ("slovenian", "iso-8859-2"), ("slovenian", "windows-1250"),
    ("turkish", "windows-1254"), ("german", "windows-1252"), ("portuguese", "windows-1252"), ("japanese", "euc-jp"),
    ("japanese", "cp932"), ("simplified", "gb18030"), ("traditional", "big5-hkscs"), ("korean", "cp949"),
    ("russian", "windows-1251"), ("russian", "koi8-r"), ("russian", "iso-8859-5"), ("greek", "windows-1253"),
  ]

  @Test(arguments: cases) func tellsTheEncodingOfAText(_ item: (text: String, encoding: String)) throws {
    let text = try #require(Self.texts[item.text])
    let (article, notes) = try read(encoded(text, in: item.encoding))
    #expect(article.body == text)
    let isWestern = item.encoding == "windows-1252"
    #expect(notes.contains(.guessedEncoding(item.encoding)) != isWestern)
  }

  @Test(arguments: cases) func tellsTheEncodingOfATable(_ item: (text: String, encoding: String)) throws {
    let text = try #require(Self.texts[item.text])
    // The first row is ASCII; the guess comes with the first that is not.
    let table = "title,text\nPlain,Words that every encoding has.\n\"\(text.prefix(12))\",\"\(text)\"\n"
    let all = try readAll(encoded(table, in: item.encoding), as: "a.csv")
    #expect(all.articles.map(\.body) == ["Words that every encoding has.", text])
    #expect(all.articles.last?.title?.hasPrefix(text.prefix(4)) == true)
    #expect(all.notes.count == 1)
  }

  /// Our own sentences, in what Macs wrote before they wrote UTF-8.
  @Test(arguments: [
    "Quillon’s founder said that £40 million — “a café’s worth” — came from São Paulo.",
    "Tarn’s plant is the larger one.",
    "It sold “everything” … and left.",
    "Die Kölner Firma Kranich hat dreißig Millionen für größere Rechner erhalten; die ersten Kunden stünden schon dort.",
    "La société Grue a levé trente millions pour ses serveurs ; les premières équipes sont déjà prêtes, dit-elle.",
    "La empresa Grulla reunió treinta millones para la expansión; «el año será difícil», dijo su dueño.",
  ]) func tellsTheEncodingOfOldMacs(text: String) throws {
    let (article, notes) = try read(encoded(text, in: "macintosh"))
    #expect(article.body == text)
    #expect(notes == [.guessedEncoding("macintosh")])
    let western = try read(encoded(text, in: "windows-1252"))
    #expect(western.article.body == text)
    #expect(western.notes.contains(.guessedEncoding("macintosh")) == false)
  }

  @Test(arguments: ["macintosh", "x-mac-roman", "MacRoman"]) func aPageMayDeclareTheEncodingOfOldMacs(name: String)
    throws
  {
    let page =
      "<html><head><meta charset=\"\(name)\"></head><body><p>Straße, Ærø and €5 from Zoë’s café.</p></body></html>"
    let all = try readAll(encoded(page, in: "macintosh"), as: "a.html")
    #expect(all.articles.first?.body == "Straße, Ærø and €5 from Zoë’s café.")
  }

  /// A short string says nothing of its encoding; the file that it is in does.
  @Test(arguments: [("polish", "iso-8859-2"), ("turkish", "windows-1254"), ("russian", "windows-1251")])
  func tellsTheEncodingOfJSONOnce(_ item: (text: String, encoding: String)) throws {
    let text = try #require(Self.texts[item.text])
    let words = text.split(separator: " ").filter { $0.contains { !$0.isASCII } }
    let records = words.map { "{\"title\": \"\($0)\", \"text\": \"\(text) \\u017c \($0)\"}\n" }
    for layout in [records.joined(), "[" + records.joined(separator: ",") + "]"] {
      let all = try readAll(encoded(layout, in: item.encoding), as: "a.json")
      #expect(all.articles.map(\.title) == words.map { String($0) })
      #expect(all.articles.map(\.body) == words.map { "\(text) ż \($0)" })
      #expect(all.notes == [.guessedEncoding(item.encoding)])
    }
  }

  @Test func jsonFarFromTheBeginningIsToldByWhatStandsAroundIt() throws {
    let text = try #require(Self.texts["polish"])
    let plain = (0..<400).map { "{\"text\": \"Words \($0) that every encoding has and that fill the beginning.\"}\n" }
    let late = "{\"title\": \"Żuraw\", \"text\": \"\(text)\"}\n"
    let all = try readAll(encoded(plain.joined() + late, in: "iso-8859-2"), as: "a.jsonl")
    #expect(all.articles.last?.title == "Żuraw")
    #expect(all.articles.last?.body == text)
  }

  @Test func aFewBadBytesLeaveJSONAndTablesInUTF8() throws {
    let names = "Zoë Müller, Malmö, Kraków"
    let lines = Array("{\"title\": \"\(names)\", \"text\": \"Bad ".utf8) + [0xFF] + Array(" byte.\"}\n".utf8)
    let json = try readAll(lines, as: "a.jsonl")
    #expect(json.articles.map(\.body) == ["Bad \u{FFFD} byte."])
    #expect(json.notes == [.damagedUTF8(count: 1)])
    let table = Array("title,text\n\"\(names)\",Bad ".utf8) + [0xFF] + Array(" byte.\n".utf8)
    let rows = try readAll(table, as: "a.csv")
    #expect(rows.articles.map(\.body) == ["Bad \u{FFFD} byte."])
    #expect(rows.notes == [.damagedUTF8(count: 1)])
  }

  @Test func tellsTheEncodingOfAPageWithMuchMarkup() throws {
    let text = try #require(Self.texts["japanese"])
    let links = String(repeating: "<p class=\"line\"><a href=\"/one/of/many\">more</a></p>", count: 40)
    let page = "<html><body><article><p>\(text)</p></article>\(links)</body></html>"
    let all = try readAll(encoded(page, in: "euc-jp"), as: "a.html")
    #expect(all.articles.first?.body.contains("三十億円を調達した") == true)
    #expect(all.notes == [.guessedEncoding("euc-jp")])
  }

  @Test(arguments: [
    "Quillon’s founder, Zoë Müller, said £40 million — “a café’s worth” — came from São Paulo and Malmö.",
    "The naïve view: £5m for 3½ years at ±2°, says Peña. Nørgaard and Ångström, of Kraków and Škofja, agree. © 2025",
  ]) func namesInEnglishLeaveTheWesternEncoding(text: String) throws {
    #expect(try read(encoded(text, in: "windows-1252")).article.body == text.replacing("ó", with: "ó"))
  }

  @Test func aTableFarFromTheBeginningIsToldByItsOwnRow() throws {
    let text = try #require(Self.texts["polish"])
    let plain = (0..<400).map { "Plain \($0),Words that every encoding has and that fill the beginning.\n" }.joined()
    let all = try readAll(encoded("title,text\n\(plain)Late,\"\(text)\"\n", in: "iso-8859-2"), as: "a.csv")
    #expect(all.articles.last?.body == text)
  }

  @Test func aTablesColumnsMayHaveNamesInItsEncoding() throws {
    var options = ReadingOptions()
    options.fields = FieldMapping([.title: ["Überschrift"]])
    let table = "Überschrift;text\nEins;Quillon hat für Tarn geboten, und größere Häuser warten.\n"
    let all = try readAll(encoded(table, in: "windows-1252"), as: "a.csv", options: options)
    #expect(all.articles.first?.title == "Eins")
  }

  /// The text's bytes in an encoding, by the system's iconv.
  private func encoded(_ text: String, in name: String) throws -> [UInt8] {
    let converter = try #require(iconv_open(name, "UTF-8"))
    defer { iconv_close(converter) }
    var input = Array(text.utf8CString.dropLast())
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var free = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { room in
        var next = source.baseAddress
        var left = source.count
        var end = room.baseAddress
        _ = iconv(converter, &next, &left, &end, &free)
        return left
      }
    }
    try #require(left == 0, "\(name) has not all of the text's characters")
    return output[..<(output.count - free)].map { UInt8(bitPattern: $0) }
  }
}
