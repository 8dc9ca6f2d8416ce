import Testing

@testable import termsheet

@Suite struct VersionTests {
  @Test func hasAVersion() {
    #expect(!Termsheet.configuration.version.isEmpty)
  }
}
