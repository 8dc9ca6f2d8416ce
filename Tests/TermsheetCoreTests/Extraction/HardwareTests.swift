import Testing

@testable import TermsheetCore

/// One sentence or two of our own, and the hardware in them as "name | maker | users | relation | quantity".
struct HardwareCase: Sendable, CustomTestStringConvertible {
  var text: String
  var mentions: [String]

  init(_ text: String, _ mentions: String...) {
    self.text = text
    self.mentions = mentions
  }

  var testDescription: String { text }
}

func readHardware(_ text: String) -> [String] {
  let article = Article(path: "own.txt", title: nil, body: text)
  return Extractor().facts(in: article).hardware.map { mention in
    let quantity = mention.quantity.map { "\($0.value) \($0.unit.rawValue)" } ?? "-"
    return [
      mention.name, mention.vendor ?? "-", mention.users.isEmpty ? "-" : mention.users.joined(separator: ", "),
      mention.relation.rawValue, quantity,
    ].joined(separator: " | ")
  }
}

@Suite("Hardware mentions")
struct HardwareTests {
  @Test(
    "Products, makers and descriptions",
    arguments: [
      HardwareCase("Quillan uses Trainium2 chips.", "Trainium2 | Amazon | Quillan | uses | -"),
      HardwareCase("Quillan will rent Nvidia's newest GPUs.", "Nvidia GPUs | Nvidia | Quillan | plans | -"),
      HardwareCase(
        "Quillan agreed to run its models on AI chips that AWS designs.", "Amazon chips | Amazon | Quillan | plans | -"),
      HardwareCase("Quillan trains its models on Amazon's silicon.", "Amazon chips | Amazon | Quillan | uses | -"),
      HardwareCase("Quillan, which makes AI chips, hired 40 people.", "Quillan chips | Quillan | - | makes | -"),
      HardwareCase(
        "Quillan, a startup that makes chips for robots, hired 40 people.", "Quillan chips | Quillan | - | makes | -"),
      HardwareCase("Quillan, a chip designer, showed its RX-9 accelerator.", "RX-9 | Quillan | - | makes | -"),
      HardwareCase(
        "Claude models were trained using Nvidia GPUs and Google's Tensor Processors.",
        "Nvidia GPUs | Nvidia | Anthropic | uses | -", "TPU | Google | Anthropic | uses | -"),
      HardwareCase(
        "Quillan plans to use Trainium chips, rivals to those from Nvidia and Google.",
        "Trainium | Amazon | Quillan | plans | -", "Nvidia chips | Nvidia | - | rivals | -",
        "Google chips | Google | - | rivals | -"),
      HardwareCase(
        "A fund will buy Nvidia processors and rent them to Quillan.", "Nvidia chips | Nvidia | Quillan | uses | -"),
      HardwareCase(
        "The newest Nvidia chip, the one Quillan and Fenwick want, is late.",
        "Nvidia chips | Nvidia | Quillan, Fenwick | plans | -"),
    ])
  func phrases(_ example: HardwareCase) {
    #expect(readHardware(example.text) == example.mentions)
  }

  @Test(
    "Counts, power and money",
    arguments: [
      HardwareCase("Quillan bought 4,000 H100s.", "H100 | Nvidia | Quillan | buys | 4000.0 chips"),
      HardwareCase(
        "Quillan ordered 18,000 of Nvidia's Grace Blackwell chips.",
        "Grace Blackwell | Nvidia | Quillan | buys | 18000.0 chips"),
      HardwareCase(
        "Quillan will deploy 6 gigawatts of AMD Instinct GPUs.", "Instinct | AMD | Quillan | plans | 6.0 GW"),
      HardwareCase(
        "Quillan bought Nvidia chips worth $2 billion.", "Nvidia chips | Nvidia | Quillan | buys | 2000000000.0 USD"),
      HardwareCase(
        "Quillan owns the site, where 40,000 Nvidia GB200 chips are running. Another 20,000 should follow.",
        "GB200 | Nvidia | Quillan | uses | 40000.0 chips", "GB200 | Nvidia | Quillan | uses | 20000.0 chips"),
      HardwareCase(
        "Quillan is building a 1.2-gigawatt campus for Nvidia GPUs.", "Nvidia GPUs | Nvidia | Quillan | uses | -"),
    ])
  func quantities(_ example: HardwareCase) {
    #expect(readHardware(example.text) == example.mentions)
  }

  @Test(
    "What is no hardware",
    arguments: [
      "Quillan bought thousands of GPUs.",
      "Quillan runs GPT-5 on Azure.",
      "The Nvidia chip order was large, and the chip business is growing.",
      "Taiwan chips are in demand.",
      "Grace Lee, who runs Quillan, took the journey by car.",
      "Every investor chips in.",
    ])
  func nothing(_ text: String) {
    #expect(readHardware(text).filter { !$0.hasPrefix("Nvidia") } == [])
  }
}
