/// A second set, written after the rules were: it tells whether they read wordings that they were not written for.
enum MoreDealSentences {
  static let rounds: [DealSentence] = [
    .init(
      "Munich's Ravelin Systems has bagged 55 million euros from a group headed by Norrland Growth.",
      "equity-round Ravelin Systems <- Norrland Growth* | EUR 55M"),
    .init(
      "Tallgrass Labs, a two-year-old startup, raised $33 million from Sable Ridge Partners and existing backer Elm Partners, TechCrunch has learned.",
      "equity-round Tallgrass Labs <- Sable Ridge Partners, Elm Partners | USD 33M"),
    .init(
      "Hexaware Bio said Thursday that it had sold $75 million of preferred shares to Tamarind Fund.",
      "strategic-investment Hexaware Bio <- Tamarind Fund | USD 75M"),
    .init(
      "Dubai-based Qasr raised $12 million in a seed round led by Quarry Hill Ventures with participation from Elm Partners.",
      "equity-round Qasr <- Quarry Hill Ventures*, Elm Partners | USD 12M | Seed"),
    .init(
      "Nvidia invested $150 million in Ravelin in 2023 as part of a Series D.",
      "equity-round Ravelin <- Nvidia | USD 150M"),
    .init(
      "Ravelin's $300 million Series D was co-led by Norrland Growth and Elm Partners.",
      "equity-round Ravelin <- Norrland Growth*, Elm Partners* | USD 300M | Series D"),
    .init(
      "A Series D of $300 million takes Ravelin to a valuation of $4 billion.",
      "equity-round Ravelin <- | USD 300M | @USD 4B | Series D"),
    .init(
      "Ravelin has closed on $300 million in new capital, valuing the company at $4 billion.",
      "equity-round Ravelin <- | USD 300M | @USD 4B"),
    .init(
      "Existing investors Norrland Growth and Elm Partners also participated in Ravelin's $300 million round.",
      "equity-round Ravelin <- Norrland Growth, Elm Partners | USD 300M"),
    .init(
      "Temasek led a 2,000 crore rupee investment in Ravelin.",
      "equity-round Ravelin <- Temasek* | INR 20000M"),
    .init(
      "Ravelin raises Rs 45 crore in Series A led by Elm Partners",
      "equity-round Ravelin <- Elm Partners* | INR 450M | Series A"),
    .init(
      "The latest financing, led by Norrland Growth, gives Ravelin $90 million to spend on hiring.",
      "equity-round Ravelin <- Norrland Growth* | USD 90M"),
    .init(
      "Ravelin scooped up $90 million from Norrland Growth.",
      "equity-round Ravelin <- Norrland Growth | USD 90M"),
    .init(
      "SoftBank will invest 300 billion yen in Ravelin by March.",
      "strategic-investment Ravelin <- SoftBank | JPY 300000M"),
    .init(
      "Meta paid more than $14 billion for a 49% stake in Ravelin.",
      "strategic-investment Ravelin <- Meta | USD 14B"),
    .init(
      "Ravelin is looking to raise as much as $1 billion at a $12 billion valuation, Bloomberg News reported.",
      "equity-round Ravelin <- | USD 1B | @USD 12B"),
    .init(
      "Ravelin secured a $60 million extension to its Series B from Norrland Growth.",
      "equity-round Ravelin <- Norrland Growth | USD 60M | Series B"),
  ]

  static let purchases: [DealSentence] = [
    .init(
      "Qualcomm bought Arduin last week for an undisclosed sum.",
      "acquisition Arduin <- Qualcomm"),
    .init(
      "Salesforce closed its purchase of Ravelin for $1.9 billion.",
      "acquisition Ravelin <- Salesforce | USD 1.9B | closed"),
    .init(
      "Microsoft is set to acquire Ravelin in a deal valued at roughly $2.5 billion.",
      "acquisition Ravelin <- Microsoft | USD 2.5B"),
    .init(
      "Ravelin was snapped up by Microsoft.",
      "acquisition Ravelin <- Microsoft"),
    .init(
      "Ravelin agreed to be acquired by Microsoft for $2.5 billion.",
      "acquisition Ravelin <- Microsoft | USD 2.5B | agreed"),
    .init(
      "Microsoft abandoned its $2.5 billion acquisition of Ravelin after regulators objected.",
      "acquisition Ravelin <- Microsoft | USD 2.5B | terminated"),
    .init(
      "Ravelin spurned a $2.5 billion approach from Microsoft.",
      "acquisition Ravelin <- Microsoft | USD 2.5B | terminated"),
    .init(
      "Microsoft has held early talks to buy Ravelin, according to two people briefed on the matter.",
      "acquisition Ravelin <- Microsoft | in-talks"),
    .init(
      "Ravelin, which Meta bought for $400 million in 2020, has 90 staff.",
      "acquisition Ravelin <- Meta | USD 400M"),
    .init(
      "AMD snapped up Ravelin and Tallgrass last year.",
      "acquisition Ravelin <- AMD", "acquisition Tallgrass <- AMD"),
  ]

  static let quiet: [String] = [
    "Ravelin reported sales of $60 million.",
    "Ravelin's shares fell 3% to $60.",
    "Investors valued Ravelin at $4 billion last spring.",
    "Norrland Growth has $2 billion under management.",
    "Ravelin signed a $60 million contract with the Pentagon.",
    "Ravelin will spend $60 million on Nvidia chips.",
    "Ravelin paid its founder $60 million.",
    "Ravelin won $60 million in damages from Acme.",
    "Ravelin raised its forecast for the year to $2 billion.",
    "The fund carried its investment in Ravelin at $30 million at the end of 2019.",
    "Ravelin was told to buy Norrland's products.",
    "Will Ravelin list its shares?",
    "Ravelin is borrowing to buy AMD MI450 accelerators.",
  ]
}
