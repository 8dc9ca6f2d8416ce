import Testing

@testable import TermsheetCore

@Suite struct PartialDateTests {
  @Test(arguments: ["2025-12-17", "2025-12", "2025", "0999-01-01"])
  func readsWhatItWrites(text: String) throws {
    #expect(try #require(PartialDate(iso: text)).iso == text)
  }

  @Test(arguments: ["", "25", "2025-13", "2025-02-30", "2025-1-1", "abcd", "2025-12-171"])
  func refusesWhatIsNoDate(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test func dayNumbersGoBothWays() {
    for number in stride(from: -800_000, through: 800_000, by: 997) where number > -719_000 {
      #expect(PartialDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test func knowsWeekdays() throws {
    // 2025-12-17 was a Wednesday.
    #expect(try #require(PartialDate(iso: "2025-12-17")).weekday == 2)
    #expect(try #require(PartialDate(iso: "1969-12-29")).weekday == 0)
  }
}
