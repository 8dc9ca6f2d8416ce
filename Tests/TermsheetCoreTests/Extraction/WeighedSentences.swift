/// Deals told without a verb or noun of deals, by what the money does in its sentence.
enum WeighedSentences {
  static let rounds: [DealSentence] = [
    .init("Kestrel Labs launched with $300 million in September.", "equity-round Kestrel Labs <- | USD 300M"),
    .init("Harbinger emerged from stealth in May with $30 million.", "equity-round Harbinger <- | USD 30M"),
    .init(
      "Backed by $64 million from Birch Capital, Wordmere wants to hire 100 engineers.",
      "equity-round Wordmere <- Birch Capital | USD 64M"),
    .init(
      "Veltrix tripled its valuation to $14 billion with $1.4 billion from Birch Capital.",
      "equity-round Veltrix <- Birch Capital | USD 1.4B | @USD 14B"),
    .init(
      "Veltrix is seeking as much as $100 million at a valuation of about $830 million.",
      "equity-round Veltrix <- | USD 100M | @USD 830M"),
  ]

  static let purchases: [DealSentence] = [
    .init(
      "The price tag of the Veltrix acquisition by Tarn Systems was $1.7 billion.",
      "acquisition Veltrix <- Tarn Systems | USD 1.7B"),
    .init("Tarn Systems forked out $1.1 billion to own Veltrix.", "acquisition Veltrix <- Tarn Systems | USD 1.1B"),
    .init(
      "Voicebarn has walked away from its €310 million sale to Tarn Systems.",
      "acquisition Voicebarn <- Tarn Systems | EUR 310M"),
    .init(
      "Tarn Systems' past purchases include Veltrix, Harbinger of Oslo and Wordmere.",
      "acquisition Veltrix <- Tarn Systems", "acquisition Harbinger <- Tarn Systems",
      "acquisition Wordmere <- Tarn Systems"),
    .init(
      "Tarn Systems has bought a string of start-ups of late, among them Veltrix and Wordmere.",
      "acquisition Veltrix <- Tarn Systems", "acquisition Wordmere <- Tarn Systems"),
  ]

  static let capacity: [DealSentence] = [
    .init(
      "Veltrix promised to spend another $250 million on Azure. Microsoft was pleased.",
      "compute-commitment Veltrix <- Microsoft | USD 250M"),
    .init(
      "Veltrix has committed itself to buying $2 billion of computing from Oracle.",
      "compute-commitment Veltrix <- Oracle | USD 2B"),
    .init(
      "Veltrix is to receive 40,000 GPUs from Harbor Grid under a contract valued at $1.9 billion.",
      "compute-commitment Veltrix <- Harbor Grid | USD 1.9B"),
    .init(
      "Harbor Grid said it won a $1.5 billion order for servers from Veltrix.",
      "compute-commitment Veltrix <- Harbor Grid | USD 1.5B"),
  ]

  /// Figures near a deal that are not its size, and deals that are not told.
  static let others: [DealSentence] = [
    .init(
      "The deal prices Veltrix at $5.3 billion, up from the $2.75 billion at which it raised $250 million in February.",
      "equity-round Veltrix <- | USD 250M | @USD 2750M"),
    .init("Veltrix is in no hurry to list, its chief executive said."),
    .init(
      "Veltrix pulled the plug on its IPO in October, days after raising $1.1 billion.", "ipo Veltrix <-"),
    .init("Veltrix was founded in 2023 and has raised more than $1 billion."),
  ]
}
