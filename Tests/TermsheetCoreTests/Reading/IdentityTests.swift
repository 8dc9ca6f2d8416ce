import Testing

@testable import TermsheetCore

@Suite struct IdentityTests {
  private static let english = """
    The company said that it would pay for the plant with the money of its investors, who have not been named, and that \
    the work on it was to begin in the spring of next year, after which it will hire some two hundred people.
    """
  private static let german = """
    Das Unternehmen teilte mit, dass es das Werk mit dem Geld der Investoren bezahlen werde, die nicht genannt wurden, \
    und dass die Arbeiten im Frühjahr beginnen sollen, wonach auch neue Leute eingestellt werden.
    """
  private static let french = """
    La société a dit que le travail dans cette usine, qui est payé par les investisseurs, va commencer au printemps, et \
    que des personnes sont cherchées pour la production, mais pas avant la fin de cette année.
    """

  @Test func wordsTellTheLanguage() {
    #expect(Language(ofText: Self.english) == .english)
    #expect(Language(ofText: Self.german) == .german)
    #expect(Language(ofText: Self.french) == .french)
    #expect(
      Language(ofText: "Компания сообщила, что построит завод на деньги инвесторов, которых не называет.") == .russian)
    #expect(Language(ofText: "同社は投資家の資金で工場を建設すると発表した。") == .japanese)
    #expect(Language(ofText: "该公司表示将用投资者的资金建造工厂。") == .chinese)
    #expect(Language(ofText: "Quillon, $40m, Harrow.") == nil)
  }

  @Test func quotationsDoNotMakeAnotherLanguage() {
    #expect(Language(ofText: Self.english + " " + Self.english + " „" + Self.german.prefix(90) + "“") == .english)
  }

  @Test func aForeignArticleIsListedAndNotMisread() async throws {
    let scratch = try Scratch()
    try scratch.write("de.txt", Self.german + "\n\nQuillon raised $40 million from Harrow Partners.\n")
    try scratch.write("en.txt", Self.english + "\n\nQuillon raised $40 million from Harrow Partners.\n")
    var facts: [String: Bool] = [:]
    var problems: [Problem] = []
    for await event in Library(roots: [scratch.path]).load() {
      if case .read(let loaded) = event { for item in loaded { facts[item.article.path] = !item.facts.isEmpty } }
      if case .problems(let more) = event { problems += more }
    }
    #expect(facts == [scratch.path + "/de.txt": false, scratch.path + "/en.txt": true])
    #expect(problems.map(\.reason) == [ReadingNote.foreignLanguage(.german).reason])
    #expect(problems.map(\.severity) == [.warning])
  }

  private static let story = HTMLReaderTests.paragraphs.joined(separator: "\n\n")
  private static let retold = """
    Chips for language models are what Quillon makes, and for them it has now been given $40 million. The sum comes from \
    Harrow Partners, as two people tell. With it the firm is worth $300 million, though nothing has been signed so far. \
    Its head, Marta Ellwood, wants to build in Leeds. Harrow would say nothing.
    """

  @Test func copiesAreTheSameTextAndNotTheSameStory() {
    let first = TextSketch(Self.story)
    #expect(first.isCopy(of: TextSketch(Self.story.uppercased() + "\n\n© The Tin Ledger")))
    #expect(first.resemblance(to: TextSketch(Self.retold)) < 0.2)
    #expect(TextSketch("").resemblance(to: TextSketch("")) == 0)
  }

  @Test func copiesAreGroupedUnderTheFirst() {
    var groups = CopyGroups()
    for text in [Self.retold, Self.story, Self.english, "Reprinted. " + Self.story, Self.story + " (Tin Ledger)"] {
      groups.add(TextSketch(text))
    }
    #expect((0..<5).map { groups.leader(of: $0) } == [0, 1, 2, 1, 1])
    #expect((0..<5).map { groups.copies(of: $0) } == [0, 2, 0, 2, 2])
  }
}
