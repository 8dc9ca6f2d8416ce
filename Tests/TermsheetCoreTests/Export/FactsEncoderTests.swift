import Foundation
import Testing

@testable import TermsheetCore

@Suite struct FactsEncoderTests {
  private let sentence = Evidence(text: "Bexley “may” put $10 billion or more into Quillon.", start: 3, end: 57)

  private var loaded: LoadedArticle {
    let article = Article(
      path: "a/b.txt", title: "T", outlet: "Wire", published: PartialDate(iso: "2025-12"), body: "…")
    let deal = Deal(
      kind: .strategicInvestment, round: nil, status: .inTalks, recipient: "Quillon",
      investors: [Deal.Investor(name: "Bexley", role: .lead), Deal.Investor(name: "Orrery")],
      amount: Money(value: 10_000_000_000, currency: "USD", qualifier: .atLeast),
      valuation: Valuation(money: Money(value: 5e11, high: 6e11, currency: "USD", qualifier: .range), basis: .preMoney),
      date: PartialDate(iso: "2025-12-16"), attribution: "Wire", isAnonymous: true, sellers: ["Ann"], partOf: 0,
      evidence: [sentence], confidence: Confidence(value: 0.85, reasons: ["hedged"]))
    let bare = Deal(
      kind: .other, recipient: nil,
      evidence: [Evidence(text: "T", start: 0, end: 1, source: .title)])
    return LoadedArticle(
      article: article,
      facts: ArticleFacts(
        deals: [deal, bare],
        stakes: [
          Stake(holder: "Bexley", company: "Quillon", percent: 27, evidence: [sentence]),
          Stake(holder: "Ann", company: "Quillon", percent: nil, kind: .profitShare, evidence: [sentence]),
          Stake(holder: "Bo", company: "Quillon", percent: 14.5, qualifier: .range, evidence: [sentence]),
        ],
        hardware: [
          HardwareMention(
            name: "Q1", vendor: "Quillon", users: ["Bexley"], relation: .plans,
            quantity: .init(value: 1.5, unit: .gigawatts, qualifier: .about), evidence: [sentence]),
          HardwareMention(name: "Orrery chips", evidence: [sentence]),
        ],
        rights: [
          Right(holder: "Bexley", company: "Quillon", kind: .boardSeat, isExclusive: true, evidence: [sentence])
        ],
        comments: [Comment(company: "Bexley", response: .noResponse, evidence: [sentence])]))
  }

  @Test func writesEveryFieldInOrder() {
    let line = FactsEncoder().line(loaded).text
    let start = [
      #"{"article":{"path":"a/b.txt","title":"T","outlet":"Wire","published":"2025-12","url":null},"deals":[{"#,
      #""kind":"strategic-investment","round":null,"status":"in-talks","recipient":"Quillon","#,
      #""investors":[{"name":"Bexley","role":"lead"},{"name":"Orrery","role":null}],"#,
      #""amount":{"value":10000000000,"high":null,"currency":"USD","qualifier":"at-least"},"#,
      #""valuation":{"value":500000000000,"high":600000000000,"currency":"USD","qualifier":"range","#,
      #""basis":"pre-money"},"date":"2025-12-16","main":true,"attribution":"Wire","anonymous":true,"#,
      #""sellers":["Ann"],"partOf":0,"evidence":[{"#,
      #""text":"Bexley “may” put $10 billion or more into Quillon.","start":3,"end":57}],"#,
      #""confidence":0.85,"reasons":["hedged"]},"#,
    ]
    #expect(line.hasPrefix(start.joined()))
    #expect(line.hasSuffix("}\n"))
    #expect(line.dropLast().contains("\n") == false)
    #expect(line.contains(#""evidence":[{"text":"T","start":0,"end":1,"source":"title"}]"#))
    #expect(line.contains(#""percent":14.5,"qualifier":"about""#))
    #expect(line.contains(#""percent":null,"qualifier":null,"kind":"profit-share""#))
  }

  /// The fields and words of the published format, checked on everything that the encoder can write.
  @Test func holdsToTheFormat() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(FactsEncoder().line(loaded))) as? [String: Any])
    try FactFormat.check(object)
  }

  @Test func emptyFactsAreEmptyLists() throws {
    let line = FactsEncoder().line(LoadedArticle(article: Article(path: "p", body: ""), facts: ArticleFacts())).text
    let expected = [
      #"{"article":{"path":"p","title":null,"outlet":null,"published":null,"url":null},"#,
      #""deals":[],"stakes":[],"hardware":[],"rights":[],"comments":[]}"#, "\n",
    ]
    #expect(line == expected.joined())
  }

  @Test func stringsComeBackAndNothingActs() throws {
    let title = "q\" b\\ n\n t\t e\u{1B}[2J c\u{9B}m d\u{7F} r\u{202E}l s\u{2028} é 🙂 \u{0}"
    let article = Article(path: "p", title: title, body: "")
    let bytes = FactsEncoder().line(LoadedArticle(article: article, facts: ArticleFacts()))
    let object = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect((object["article"] as? [String: Any])?["title"] as? String == title)
    #expect(!bytes.text.dropLast().unicodeScalars.contains(where: PlainText.acts))
  }

  @Test(arguments: [
    (10_000_000_000.0, "10000000000"), (14.3, "14.3"), (0.1, "0.1"), (1e15, "1000000000000000"), (-2.5, "-2.5"),
    (1e18, "1000000000000000000"), (1e-5, "0.00001"), (1.25e-7, "0.000000125"), (1e21, "1000000000000000000000"),
    (1.5e22, "15000000000000000000000"), (0, "0"), (-1.5e-9, "-0.0000000015"),
  ])
  func numbersHaveNoExponent(value: Double, text: String) {
    #expect(NumberText.plain(value) == text)
    #expect(Double(text) == value)
  }

  @Test func whatIsNoNumberIsNull() {
    var writer = JSONWriter()
    writer.array([Double.infinity, .nan]) { $0.number($1) }
    #expect(writer.bytes.text == "[null,null]")
  }

  @Test func rowsAreOneDocument() throws {
    let rows = [
      FactRow(fact: loaded.facts.deals[0], article: loaded.article),
      FactRow(fact: loaded.facts.deals[1], article: loaded.article),
    ]
    let bytes = RowsEncoder().document(RowList(rows))
    let array = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(array.count == 2)
    #expect(array[0]["partOf"] is NSNull)
    #expect((array[1]["article"] as? [String: Any])?["path"] as? String == "a/b.txt")
    #expect(RowsEncoder().document(RowList([FactRow<Stake>]())).text == "[]\n")
    #expect(RowsEncoder().document([CompanySummary(name: "Q")]).text.contains(#"{"name":"Q","deals":0,"#))
  }
}
