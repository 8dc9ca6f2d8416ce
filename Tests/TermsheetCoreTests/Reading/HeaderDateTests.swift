import Testing

@testable import TermsheetCore

@Suite struct HeaderDateTests {
  @Test(arguments: [
    ("2025-12-17", "2025-12-17"), ("2025-12-17T10:00:00Z", "2025-12-17"), ("2025-12-17 10:00 +0200", "2025-12-17"),
    ("2025/12/07", "2025-12-07"), ("2025-1-7", "2025-01-07"), ("20251217", "2025-12-17"), ("2025-12", "2025-12"),
    ("2025", "2025"), ("17 December 2025", "2025-12-17"), ("December 17, 2025", "2025-12-17"),
    ("Dec. 17, 2025", "2025-12-17"), ("Wed, 17 Dec 2025 10:00:00 GMT", "2025-12-17"), ("17th Dec 2025", "2025-12-17"),
    ("December 2025", "2025-12"), ("Sept 3, 2024 at 9:00", "2024-09-03"), ("  2025-12-17  ", "2025-12-17"),
  ])
  func reads(text: String, iso: String) {
    #expect(HeaderDate.parse(text)?.iso == iso)
  }

  @Test(arguments: [
    "", "11/12/2025", "2025-13-01", "2025-02-30", "yesterday", "2025 was a year", "12345678901", "March", "17 Foo 2025",
    "99999999999999999999-01-01",
  ])
  func refuses(text: String) {
    #expect(HeaderDate.parse(text) == nil)
  }
}
