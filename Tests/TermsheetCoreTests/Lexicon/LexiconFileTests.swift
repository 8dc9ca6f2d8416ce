import Testing

@testable import TermsheetCore

/// A user's `lexicon.yaml`: what it adds is read, and what is wrong in it is told by line.
struct LexiconFileTests {
  private let yaml = """
    # my own
    companies:
      - name: Quillan
        aliases: [Quill Labs]
        descriptors: [the quill maker, quill maker]
        tags: [chips]
      - Tarnwick
    chips:
      - name: Fen X2
        maker: Quillan
        aliases: FX2
    investors:
      - name: Kingdom of Vessia
        tags: [government]
    outlets: [The Vessia Ledger]
    suffixes: [Vbh]
    currencies:
      - code: NGN
        names: [vessian, vessians]
    places:
    """

  private func extractor(_ yaml: String) -> Extractor {
    var lexicon = Lexicon.builtIn
    lexicon.add(LexiconFile(yaml: yaml))
    return Extractor(lexicon: lexicon)
  }

  @Test func everyListIsRead() {
    let file = LexiconFile(yaml: yaml)
    #expect(file.mistakes.isEmpty)
    #expect(file.entries.map(\.name) == ["Quillan", "Tarnwick", "Fen X2", "Kingdom of Vessia", "The Vessia Ledger"])
    #expect(file.entries[2].aliases == ["FX2"])
    #expect(file.words[.suffixes] == ["Vbh"])
    #expect(file.currencies == [.init(code: "NGN", names: ["vessian", "vessians"])])
  }

  @Test func aliasesAndDescriptorsMeanTheCompany() {
    let text = "Quill Labs raised $40 million. The Quill maker is also in talks to buy Ostrava AI for $20 million."
    let article = Article(path: "a", body: text)
    let known = extractor(yaml).facts(in: article).deals
    #expect(known.map(\.recipient) == ["Quillan", "Ostrava AI"])
    #expect(known.last?.investors.map(\.name) == ["Quillan"])
    #expect(Extractor().facts(in: article).deals.first?.recipient == "Quill Labs")
  }

  @Test func chipsAreTheirMakers() {
    let article = Article(path: "a", body: "Quillan said Tarnwick trains its models on 4,000 FX2 chips.")
    let mentions = extractor(yaml).facts(in: article).hardware
    #expect(mentions.map(\.name) == ["Fen X2"])
    #expect(mentions.first?.vendor == "Quillan")
    #expect(!Extractor().facts(in: article).hardware.contains { $0.name == "Fen X2" })
  }

  @Test func wordsOfCurrenciesAreMoney() {
    let article = Article(path: "a", body: "Ostrava AI raised 40 million Vessians from Birch Capital.")
    #expect(extractor(yaml).facts(in: article).deals.first?.amount?.currency == "NGN")
    #expect(Extractor().facts(in: article).deals.first?.amount == nil)
  }

  @Test func legalFormsAreNoPartOfAName() {
    let article = Article(path: "a", body: "Ostrava Vbh raised $40 million from Birch Capital.")
    #expect(extractor(yaml).facts(in: article).deals.first?.recipient == "Ostrava")
  }

  @Test(arguments: [
    ("companies:\n  - [a\n", "line 3"), ("- a\n", "line 1: holds no lists"),
    ("chips:\n  - name: Fen\n", "line 2: “Fen” has no “maker”"),
    ("firms:\n  - Quillan\n", "line 1: there is no list “firms”; there are companies, investors, "),
    ("companies: Quillan\n", "line 1: “companies” needs a list"),
    ("companies:\n  - name: Quillan\n    alias: Q\n", "line 3: an entry of “companies” has no field “alias”"),
    ("companies:\n  - aliases: [Q]\n", "line 2: an entry of “companies” has no “name”"),
    ("companies:\n  - name: [Q]\n", "line 2: “name” has no text"),
    ("currencies:\n  - code: ZZZ\n", "line 2: “ZZZ” is no currency code"),
    ("companies:\n  - a\ncompanies:\n  - b\n", "stands twice"),
  ])
  func mistakesNameTheirLine(yaml: String, reason: String) {
    let mistakes = LexiconFile(yaml: yaml).mistakes
    #expect(mistakes.contains { $0.reason.contains(reason) }, "\(mistakes.map(\.reason))")
  }

  @Test func aMistakeLeavesTheRest() {
    let file = LexiconFile(yaml: "companies:\n  - aliases: [Q]\n  - Quillan\nfirms: [X]\nsuffixes: [Vbh]\n")
    #expect(file.entries.map(\.name) == ["Quillan"])
    #expect(file.words[.suffixes] == ["Vbh"])
    #expect(file.mistakes.count == 2)
  }

  @Test(arguments: ["", "# nothing\n", "companies:\n"]) func anEmptyFileAddsNothing(yaml: String) {
    let file = LexiconFile(yaml: yaml)
    #expect(file.entries.isEmpty)
    #expect(file.mistakes.isEmpty)
  }
}
