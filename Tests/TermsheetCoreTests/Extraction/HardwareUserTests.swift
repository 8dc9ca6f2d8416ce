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

  @Test("Every word beside hardware tells who has it", arguments: HardwareRoles.cues.map(\.name))
  func readsCue(_ name: String) throws {
    let cue = try #require(HardwareRoles.cues.first { $0.name == name })
    #expect(hardware(in: cue.example).contains { $0.users == ["Quillan"] }, "\(cue.example)")
  }

  @Test("What follows hardware tells who has it", arguments: HardwareRoles.patternsAfter.map(\.name))
  func readsWhatFollows(_ name: String) throws {
    let pattern = try #require(HardwareRoles.patternsAfter.first { $0.name == name })
    #expect(hardware(in: pattern.example).contains { $0.users == ["Quillan"] }, "\(pattern.example)")
  }

  @Test(
    "Who only compares, denies or lends against hardware of somebody else uses none",
    arguments: [
      "Quillan does not rely on Nvidia's H100.",
      "Quillan's chip outperforms Nvidia's H100.",
      "Nvidia will sell more H200 chips this year, said Reuters.",
      "Analysts at Vantor put the cost of a cluster of Nvidia's Blackwell chips at $3 million.",
    ])
  func noUser(_ text: String) {
    let users = hardware(in: text).flatMap(\.users)
    #expect(users.isEmpty)
  }

  @Test(
    "Who hands hardware on, offers it or makes it for itself uses it too",
    arguments: [
      ("Tarnmoor Cloud will provide 9,000 Nvidia H100 chips to Quillan.", ["Quillan", "Tarnmoor Cloud"]),
      ("Quillan, a start-up in Oslo that wants to rent out Nvidia B200s, raised $5 million.", ["Quillan"]),
      ("Meta said that its homegrown MTIA serves ads.", ["Meta"]),
      ("The servers hold Google's own TPUs.", ["Google"]),
      ("Both of them train their models on Nvidia GPUs, as Quillan does.", ["Quillan"]),
    ])
  func usedBy(_ text: String, _ users: [String]) {
    #expect(hardware(in: text).flatMap(\.users).sorted() == users)
  }

  @Test("A family beside its member is the member")
  func family() {
    let found = hardware(in: "AMD agreed to deliver six gigawatts of its Instinct GPUs, starting with the MI450.")
    #expect(found.map(\.name) == ["MI450"])
  }

  @Test("An instruction set that stands beside others is no hardware of theirs")
  func instructionSet() {
    let found = hardware(
      in: "Quillan works on accelerators based on Tarn, an instruction set that unlike those of Arm and Intel is free.")
    #expect(found.isEmpty)
  }

  @Test("Hardware that nobody is named for is used by whom the article is about")
  func usedByTheArticlesCompany() {
    let text = """
      Quillan raises $40 million

      Quillan, a speech startup in Leeds, raised $40 million. Quillan was founded in 2019.
      The training runs on 256 rented Nvidia H200s.
      """
    let found = hardware(in: text)
    #expect(found.map(\.name) == ["H200"])
    #expect(found.first?.users == ["Quillan"])
  }

  @Test("A product that the article introduces as a chip is one in its other sentences")
  func productOfTheArticle() {
    let text = """
      Sella tapes out a chip

      Sella, a chip designer, taped out its second chip, the Tarn-2. Its first, Tarn-1, is used by Quillan.
      Dunmore showed Orbis, a processor for large models. Orbis takes less power.
      """
    let found = hardware(in: text)
    #expect(Set(found.map(\.name)) == ["Tarn-2", "Tarn-1", "Orbis"])
    #expect(found.first { $0.name == "Tarn-1" }?.users == ["Quillan"])
  }

  @Test("The maker inside a product's name is its maker")
  func makerInTheName() {
    let text = """
      Kestor Semiconductor, a developer of processors, has a new customer.
      Northlin will buy Kestor Halyard 3 accelerators from Kestor Semiconductor.
      """
    let found = hardware(in: text).filter { $0.name == "Halyard 3" }
    #expect(found.map(\.vendor) == ["Kestor Semiconductor"])
    #expect(found.map(\.users) == [["Northlin"]])
  }

  @Test("Codes behind a plural are products, and a cloud company's chips are its one product")
  func codesAndClouds() {
    let codes = hardware(in: "Intel showed its own processors, the NRP-T for training and the NRP-I for inference.")
    #expect(codes.map(\.name) == ["NRP-T", "NRP-I"])
    let cloud = hardware(in: "Google makes the TPU. Quillan leans on Google's chips.")
    #expect(cloud.map(\.name) == ["TPU"])
    #expect(cloud.first?.users == ["Quillan"])
  }

  @Test("Generations are products of their own")
  func generations() {
    #expect(hardware(in: "Quillan uses Amazon's Graviton4.").map(\.name) == ["Graviton4"])
    #expect(hardware(in: "Axelera makes the Titania chip.").map(\.name) == ["Titania"])
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
