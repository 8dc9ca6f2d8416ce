import Testing

@testable import TermsheetCore

@Suite struct DateTests {
  /// Under an article of Wednesday, 17 December 2025.
  static let december = [
    QuantityCase("2025-12-17", date("2025-12-17")),
    QuantityCase("Dec. 17, 2025", date("2025-12-17")),
    QuantityCase("December 17th, 2025", date("2025-12-17")),
    QuantityCase("17 December 2025", date("2025-12-17")),
    QuantityCase("the 17th of December 2025", date("2025-12-17")),
    QuantityCase("December 2025", date("2025-12")),
    QuantityCase("12/17/2025", date("2025-12-17")),
    QuantityCase("in 2023", date("2023")),
    QuantityCase("in fiscal 2025", .number(2025)),
    QuantityCase("Q3 2024", date("2024")),
    QuantityCase("the third quarter of 2024", date("2024")),
    QuantityCase("third-quarter 2024", date("2024")),
    QuantityCase("the third quarter of fiscal 2024", .number(2024)),
    QuantityCase("the first half of last year", date("2024")),
    QuantityCase("March 31", date("2025-03-31")),
    QuantityCase("December 24", date("2024-12-24")),
    QuantityCase("until 24 December to decide", date("2025-12-24")),
    QuantityCase("will close by March 31", date("2026-03-31")),
    QuantityCase("expected to close in March", date("2026-03")),
    QuantityCase("hopes to list on Nasdaq by the middle of May under a symbol", date("2026-05")),
    QuantityCase("someone with knowledge of the plan told Reuters in August", date("2025-08")),
    QuantityCase("plans to close in August", date("2026-08")),
    QuantityCase("said analyst Jan Frederik Slijkerman"),
    QuantityCase("April Smith joined"),
    QuantityCase("By October it had raised", date("2025-10")),
    QuantityCase("on Tuesday", date("2025-12-16")),
    QuantityCase("on Wednesday", date("2025-12-17")),
    QuantityCase("on Thursday", date("2025-12-11")),
    QuantityCase("next Tuesday", date("2025-12-23")),
    QuantityCase("last Wednesday", date("2025-12-10")),
    QuantityCase("Tuesday, Dec. 16, 2025", date("2025-12-16")),
    QuantityCase("Tuesday (16 December)", date("2025-12-16")),
    QuantityCase("yesterday", date("2025-12-16")),
    QuantityCase("today", date("2025-12-17")),
    QuantityCase("earlier this month", date("2025-12")),
    QuantityCase("last month", date("2025-11")),
    QuantityCase("next month", date("2026-01")),
    QuantityCase("last year", date("2024")),
    QuantityCase("earlier this year", date("2025")),
    QuantityCase("earlier in the year", date("2025")),
    QuantityCase("this week", date("2025-12")),
    QuantityCase("last week", date("2025-12")),
    QuantityCase("last October", date("2025-10")),
    QuantityCase("in October", date("2025-10")),
    QuantityCase("earlier in October", date("2025-10")),
    QuantityCase("late October", date("2025-10")),
    QuantityCase("since September", date("2025-09")),
    QuantityCase("a little over four months ago", date("2025-08")),
    QuantityCase("two years ago", date("2023")),
    QuantityCase("a year ago", date("2024-12")),
    QuantityCase("three weeks ago", date("2025-11")),
    QuantityCase("a few weeks ago", date(nil)),
    QuantityCase("in the spring of 2024", date("2024")),
    QuantityCase("last summer", date("2025")),
    QuantityCase("through 2028", date("2028")),
    QuantityCase("by 2027", date("2027")),
    QuantityCase("due 2032", date("2032")),
    QuantityCase("it matures in 2031", date("2031")),
    QuantityCase("notes due in 2049", date("2049")),
    QuantityCase("in 2049", .number(2049)),
    QuantityCase("the quarter that ends on April 27", date("2026-04-27")),
    QuantityCase("a fortnight ago", date("2025-12")),
    QuantityCase("mid-2026", date("2026")),
    QuantityCase("the end of 2026", date("2026")),
    QuantityCase("in early 2026", date("2026")),
    QuantityCase("between 2025 and 2028", date("2025"), date("2028")),
    QuantityCase("from 2025 to 2028", date("2025"), date("2028")),
    QuantityCase("in 2025-27", date("2025")),
    QuantityCase("in 2000 shares", .number(2000)),
    QuantityCase("its 2023 fund", .number(2023)),
    QuantityCase("it may march on"),
    QuantityCase("May it grow"),
    QuantityCase("in May", date("2025-05")),
    QuantityCase("in the last two years", .duration),
    QuantityCase("in the last year"),
  ]

  @Test(arguments: december)
  func readsUnderDecember(line: QuantityCase) {
    #expect(readQuantities(line.text, published: "2025-12-17").map(\.quantity.value) == line.values)
  }

  @Test func crossesAYearsEnd() {
    #expect(readQuantities("on Wednesday", published: "2026-01-02").map(\.quantity.value) == [date("2025-12-31")])
    #expect(readQuantities("last month", published: "2026-01-02").map(\.quantity.value) == [date("2025-12")])
    #expect(readQuantities("December 24", published: "2026-01-02").map(\.quantity.value) == [date("2025-12-24")])
    #expect(readQuantities("last week", published: "2026-01-07").map(\.quantity.value) == [date(nil)])
  }

  @Test func lastJulyUnderApril() {
    #expect(readQuantities("last July", published: "2026-04-09").map(\.quantity.value) == [date("2025-07")])
  }

  @Test func lessExactDatelines() {
    #expect(readQuantities("on Tuesday", published: "2025-12").map(\.quantity.value) == [date(nil)])
    #expect(readQuantities("last month", published: "2025-12").map(\.quantity.value) == [date("2025-11")])
    #expect(readQuantities("last year", published: "2025").map(\.quantity.value) == [date("2024")])
    #expect(readQuantities("in October", published: "2025").map(\.quantity.value) == [date(nil)])
  }

  @Test(arguments: ["Feb 4", "on Tuesday", "last October", "four months ago", "yesterday", "last year"])
  func withoutADatelineNothingIsResolved(text: String) {
    #expect(readQuantities(text).map(\.quantity.value) == [date(nil)])
  }

  @Test func keepsWhatNeedsNoDateline() {
    #expect(readQuantities("June 2024 and 2025-01-02").map(\.quantity.value) == [date("2024-06"), date("2025-01-02")])
  }
}
