import Testing

@testable import TermsheetCore

@Suite("The case of letters, asked by bytes")
struct LetterCaseTests {
  private static let texts = [
    "", "A", "a", "AI", "Ai", "A1", "1", "GPU-2", "ÉCOLE", "École", "É1", "A É", "ß", "\r\n", "A\u{301}", "U.S.", "½",
  ]

  @Test("says what asking every character says", arguments: texts)
  func agrees(_ text: String) {
    #expect(text.isUppercase == text.allSatisfy { $0.isUppercase })
    #expect(text.isCode == text.allSatisfy { $0.isUppercase || $0.isNumber })
  }

  @Test(
    "A word stands between spaces, at an end, or nowhere",
    arguments: [
      "Fund", "Alder Fund", "Fund Alder", "Alder Fund II", "Funds", "Alder-Fund", "aFund Fund", "", "Fun", "  ",
    ])
  func hasWord(_ text: String) {
    #expect(text.hasWord("Fund") == text.split(separator: " ").contains("Fund"))
  }

  @Test("Words that were met are found again, known to the vocabulary or not, and others are not")
  func marks() {
    let vocabulary = Lexicon.builtIn.vocabulary
    var marks = WordMarks()
    for word in ["round", "quillanetic", "straße"] {
      marks.insert(word.withBytes { vocabulary.lookUp($0) }, word)
      #expect(marks.contains(word.withBytes { vocabulary.lookUp($0) }, word))
    }
    for word in ["stake", "aldering", "the"] {
      #expect(!marks.contains(word.withBytes { vocabulary.lookUp($0) }, word))
    }
  }
}
