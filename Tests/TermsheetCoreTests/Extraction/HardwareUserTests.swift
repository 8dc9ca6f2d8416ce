import Testing

@testable import TermsheetCore

@Suite("Users of hardware")
struct HardwareUserTests {
  private func hardware(in text: String) -> [HardwareMention] {
    Extractor().facts(in: Article(path: "test", body: text)).hardware
  }

  @Test("Every pattern reads its own example", arguments: HardwareRoles.userPatterns.map(\.name))
  func readsItsExample(_ name: String) throws {
    let pattern = try #require(HardwareRoles.userPatterns.first { $0.name == name })
    let found = hardware(in: pattern.example)
    #expect(!found.isEmpty)
    #expect(found.contains { $0.users == ["Quillan"] }, "\(pattern.example): \(found)")
  }

  @Test("Who runs hardware for others uses it, and so do they")
  func operators() {
    let found = hardware(in: "Quillan operates Nvidia GPUs for Veltro and Orlane.")
    #expect(found.map(\.name) == ["Nvidia GPUs"])
    #expect(Set(found.flatMap(\.users)) == ["Quillan", "Veltro", "Orlane"])
  }

  @Test(
    "Nobody's chips are named for who makes none",
    arguments: [
      "Quillan lets customers bring their own GPUs.",
      "Quillan stuffs its halls with GPUs so that others can install their own accelerators.",
      "Quillan hopes to become better at developing chips for AI.",
      "Quillan has its processors made by TSMC.",
      "Quillan's chip design unit is in Oslo.",
      "Quillan wants to build an AI factory for chips.",
    ])
  func noMaker(_ text: String) {
    #expect(hardware(in: text).isEmpty)
  }

  @Test("A chip of somebody's own bears its name")
  func chipOfItsOwn() {
    let found = hardware(in: "Quillan unveiled a chip of its own, called Tarnix.")
    #expect(found.map(\.name) == ["Tarnix"])
    #expect(found.map(\.vendor) == ["Quillan"])
  }
}
