import TermsheetCore
import Testing

/// Free text is found where words begin so, as the full-text index would find it.
@Suite struct WordTextTests {
  private func finds(_ asked: String, in text: String) -> Bool {
    WordText.contains(WordText.folded(asked), in: [text])
  }

  @Test func wordsAreFoundAtTheirBeginning() {
    #expect(finds("birch", in: "Talks with “Birchline”, it said"))
    #expect(!finds("line", in: "Talks with Birchline"))
    #expect(finds("in tal", in: "Birchline is in talks"))
    #expect(!finds("in talks", in: "in, as they say, talks"))
  }

  @Test func signsAndMarksMakeNoDifference() {
    #expect(WordText.folded("In-talks (with) €10B!") == Array(" in talks with 10b".utf8))
    #expect(finds("societe", in: "Société du Marais"))
    #expect(finds("société", in: "Socie\u{301}te\u{301} du Marais"))
    #expect(finds("alder's", in: "Alder’s round"))
  }

  @Test func whatHasNoWordAsksNothing() {
    #expect(finds("$", in: "anything"))
    #expect(WordText.folded(" – ") == [])
  }

  @Test func wordsDoNotReachFromOnePartIntoTheNext() {
    #expect(!WordText.contains(WordText.folded("alder ai"), in: ["Alder", "AI"]))
  }
}

/// A strict window holds dates of which all days lie within: what a bar of the timeline holds.
@Suite struct StrictDateTests {
  @Test func aYearIsNotInItsMonth() throws {
    let month = try #require(PartialDate(iso: "2031-03"))
    let strict = DateWindow(since: month, until: month, isStrict: true)
    #expect(strict.admits(PartialDate(iso: "2031-03-11")) && strict.admits(month))
    #expect(!strict.admits(PartialDate(iso: "2031")) && !strict.admits(PartialDate(iso: "2031-04")))
    #expect(!strict.admits(nil))
    #expect(DateWindow(since: month, until: month).admits(PartialDate(iso: "2031")))
  }

  @Test func theSignTellsWhichIsMeant() throws {
    let scope = QueryScope(today: PartialDate(dayNumber: 22_000))
    #expect(try Query("date=2031-01..2031-03", scope: scope) != Query("date:2031-01..2031-03", scope: scope))
  }
}
