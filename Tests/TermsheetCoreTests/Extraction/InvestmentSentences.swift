/// Sentences about rounds and investments, in the manner of wires, newsletters, press releases and databases.
enum InvestmentSentences {
  static let plain: [DealSentence] = [
    .init(
      "Tarnwick AI has raised $85 million in a Series B round led by Birch Capital, with participation from Alder Ventures and Elm Partners.",
      "equity-round Tarnwick AI <- Birch Capital*, Alder Ventures, Elm Partners | USD 85M | Series B"),
    .init(
      "Norrland Growth led the $60 million Series C in Velmora, a maker of inspection robots. Sable Ridge Partners and Tamarind Fund joined.",
      "equity-round Velmora <- Norrland Growth*, Sable Ridge Partners, Tamarind Fund | USD 60M | Series C"),
    .init(
      "Brightloom said on Tuesday it had closed a $120 million financing co-led by Birch Capital and Alder Ventures.",
      "equity-round Brightloom <- Birch Capital*, Alder Ventures* | USD 120M"),
    .init(
      "Kestrel Labs bagged $14 million in seed funding from Elm Partners, Quarry Hill Ventures and a handful of angels.",
      "equity-round Kestrel Labs <- Elm Partners, Quarry Hill Ventures | USD 14M | Seed"),
    .init(
      "Lumeo has put together a Series A of $8.5 million with help from Birch Capital and Alder Ventures.",
      "equity-round Lumeo <- Birch Capital, Alder Ventures | USD 8.5M | Series A"),
    .init(
      "Osprey Robotics is backed by $30 million of fresh money from Birch Capital.",
      "equity-round Osprey Robotics <- Birch Capital | USD 30M"),
    .init(
      "Osprey Robotics last month closed a round that brought in $210 million.",
      "equity-round Osprey Robotics <- | USD 210M"),
    .init(
      "Corvane raised $400 million in March. Birch Capital and Alder Ventures were the leads that time.",
      "equity-round Corvane <- Birch Capital*, Alder Ventures* | USD 400M"),
    .init(
      "Corvane raised $400 million in March. Half the money came from Birch Capital.",
      "equity-round Corvane <- Birch Capital | USD 400M"),
    .init(
      "Corvane raised $400 million in March. Birch Capital wrote a cheque too.",
      "equity-round Corvane <- Birch Capital | USD 400M"),
    .init(
      "Corvane raised $400 million in a Series D. The round values it at $3.2 billion.",
      "equity-round Corvane <- | USD 400M | @USD 3.2B | Series D"),
    .init(
      "Corvane raised $400 million in a Series D. The financing puts the company at $3.2 billion.",
      "equity-round Corvane <- | USD 400M | @USD 3.2B | Series D"),
    .init(
      "Corvane raised $400 million in a Series D. The deal lands it at $3.2 billion, post-money.",
      "equity-round Corvane <- | USD 400M | @USD 3.2B | Series D"),
    .init(
      "Corvane raised $400 million at a post-money valuation of $3.2 billion, the company said.",
      "equity-round Corvane <- | USD 400M | @USD 3.2B"),
    .init(
      "Velmora was last priced in 2023, at $1.4 billion, in a financing that Birch Capital had joined.",
      "equity-round Velmora <- Birch Capital | @USD 1.4B"),
    .init(
      "Birch Capital led Velmora's $40 million Series B, which valued the startup at $310 million.",
      "equity-round Velmora <- Birch Capital* | USD 40M | @USD 310M | Series B"),
    .init(
      "A $40 million Series B for Velmora was led by Birch Capital.",
      "equity-round Velmora <- Birch Capital* | USD 40M | Series B"),
    .init(
      "Velmora, which makes inspection robots, picked up $22 million from Birch Capital this week.",
      "equity-round Velmora <- Birch Capital | USD 22M"),
    .init(
      "Fresh off a $90 million Series C led by Birch Capital, Velmora is hiring in Munich.",
      "equity-round Velmora <- Birch Capital* | USD 90M | Series C"),
    .init(
      "Velmora secures $90M Series C led by Birch Capital",
      "equity-round Velmora <- Birch Capital* | USD 90M | Series C"),
    .init(
      "Velmora lands €25m from Birch Capital to build inspection robots",
      "equity-round Velmora <- Birch Capital | EUR 25M"),
    .init(
      "Bengaluru-based Velmora has raised Rs 120 crore in a pre-Series A round led by Birch Capital, along with existing investor Alder Ventures.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures | INR 1200M | Pre-Series A"),
    .init(
      "Velmora raised $11 million. The round also saw participation from Alder Ventures, Elm Partners and angel investors.",
      "equity-round Velmora <- Alder Ventures, Elm Partners | USD 11M"),
    .init(
      "Velmora announced the close of its $75 million Series B funding round. Birch Capital led, with Alder Ventures, Elm Partners and Quarry Hill Ventures also investing.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures, Elm Partners, Quarry Hill Ventures | USD 75M | Series B"),
    .init(
      "Velmora announced a $75 million Series B. Leading it was Birch Capital; Alder Ventures came in as well.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures | USD 75M | Series B"),
    .init(
      "Velmora announced a $75 million Series B. In the lead is Birch Capital, with Alder Ventures beside it.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures | USD 75M | Series B"),
    .init(
      "Investors including Birch Capital and Alder Ventures put $65 million into Velmora in January.",
      "equity-round Velmora <- Birch Capital, Alder Ventures | USD 65M"),
    .init(
      "The investors in Velmora's $65 million round are Birch Capital, Alder Ventures and Elm Partners.",
      "equity-round Velmora <- Birch Capital, Alder Ventures, Elm Partners | USD 65M"),
    .init(
      "Behind the $65 million for Velmora are Birch Capital and Alder Ventures.",
      "equity-round Velmora <- Birch Capital, Alder Ventures | USD 65M"),
    .init(
      "Velmora's seed round, $4 million, came from Birch Capital in 2021.",
      "equity-round Velmora <- Birch Capital | USD 4M | Seed"),
    .init(
      "Velmora had earlier taken $4 million in seed money from Birch Capital.",
      "equity-round Velmora <- Birch Capital | USD 4M | Seed"),
    .init(
      "Velmora raised a $9 million seed in 2022 and a $33 million Series A a year later.",
      "equity-round Velmora <- | USD 9M | Seed", "equity-round Velmora <- | USD 33M | Series A"),
    .init(
      "Velmora's backers poured another $150 million into the company on Friday.",
      "equity-round Velmora <- | USD 150M"),
    .init(
      "Birch Capital anchored the round, a $70 million Series B for Velmora.",
      "equity-round Velmora <- Birch Capital* | USD 70M | Series B"),
    .init(
      "With Birch Capital leading, Velmora has pulled in $70 million.",
      "equity-round Velmora <- Birch Capital* | USD 70M"),
    .init(
      "Velmora's new funding totals $70 million and was led by Birch Capital and joined by Alder Ventures.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures | USD 70M"),
    .init(
      "Velmora has topped up its Series B with $20 million from Birch Capital.",
      "equity-round Velmora <- Birch Capital | USD 20M | Series B"),
    .init(
      "Velmora extended its Series B by $20 million. The extension was led by Birch Capital.",
      "equity-round Velmora <- Birch Capital* | USD 20M | Series B"),
    .init(
      "Velmora's $70 million round drew Birch Capital, Alder Ventures and Elm Partners.",
      "equity-round Velmora <- Birch Capital, Alder Ventures, Elm Partners | USD 70M"),
    .init(
      "Backers of the $70 million round for Velmora include Birch Capital and Alder Ventures.",
      "equity-round Velmora <- Birch Capital, Alder Ventures | USD 70M"),
    .init(
      "The startup, Velmora, is raising $200 million at a valuation of $2 billion, people familiar with the matter said.",
      "equity-round Velmora <- | USD 200M | @USD 2B"),
    .init(
      "Velmora is in talks to raise $500 million at a $5 billion valuation, in a deal that Birch Capital would lead.",
      "equity-round Velmora <- Birch Capital* | USD 500M | @USD 5B | in-talks"),
    .init(
      "Birch Capital is in talks to lead a $500 million round in Velmora, the Financial Times reported.",
      "equity-round Velmora <- Birch Capital* | USD 500M | in-talks"),
    .init(
      "Velmora seeks up to $500 million in new funding.",
      "equity-round Velmora <- | USD 500M"),
    .init(
      "Velmora shelved plans for a $500 million round.",
      "equity-round Velmora <- | USD 500M | terminated"),
  ]

  static let cheques: [DealSentence] = [
    .init(
      "Nvidia will invest $2 billion in Corvane, the companies said on Monday.",
      "strategic-investment Corvane <- Nvidia | USD 2B"),
    .init(
      "Corvane is to receive 10.5 billion yen from Toyota.",
      "strategic-investment Corvane <- Toyota | JPY 10500M"),
    .init(
      "Corvane will get $2 billion from Nvidia under the agreement.",
      "strategic-investment Corvane <- Nvidia | USD 2B"),
    .init(
      "SoftBank is putting $700 million into Corvane.",
      "strategic-investment Corvane <- SoftBank | USD 700M"),
    .init(
      "Nvidia plans a $300 million investment in Corvane, according to a filing.",
      "strategic-investment Corvane <- Nvidia | USD 300M"),
    .init(
      "Corvane announced a strategic investment of $300 million from Samsung.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Corvane has received a strategic investment from Samsung, worth $300 million.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung's $300 million investment in Corvane closed in May.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung has agreed to buy $300 million of Corvane's preferred stock.",
      "strategic-investment Corvane <- Samsung | USD 300M | agreed"),
    .init(
      "Samsung will take a 5% stake in Corvane for $300 million.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung paid $300 million for a minority stake in Corvane.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Corvane sold a 5% stake to Samsung for $300 million.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Abu Dhabi's MGX committed $1 billion to Corvane.",
      "strategic-investment Corvane <- MGX | USD 1B"),
    .init(
      "Corvane, into which Samsung has pumped $300 million, is based in Seoul.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "The $300 million that Samsung put into Corvane bought it a board seat.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung injected $300 million into the chip designer Corvane.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung to invest $300 mn in Corvane",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung bets $300 million on Corvane",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung Weighs $300 Million Investment in Corvane",
      "strategic-investment Corvane <- Samsung | USD 300M | in-talks"),
    .init(
      "Samsung and Hyundai are investing a combined $300 million in Corvane.",
      "strategic-investment Corvane <- Samsung, Hyundai | USD 300M"),
    .init(
      "In exchange for $300 million, Samsung gets 5% of Corvane.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung has become a shareholder of Corvane with a $300 million investment.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
    .init(
      "Samsung is to give Corvane $300 million in cash.",
      "strategic-investment Corvane <- Samsung | USD 300M"),
  ]

  static let printed: [DealSentence] = [
    .init(
      "The week's biggest rounds were Velmora ($2.3B), Corvane ($500M) and Lumeo ($90M).",
      "equity-round Velmora <- | USD 2.3B", "equity-round Corvane <- | USD 500M",
      "equity-round Lumeo <- | USD 90M"),
    .init(
      "Other startups that raised money this week: Velmora ($23M Series B), Corvane ($5M seed).",
      "equity-round Velmora <- | USD 23M | Series B", "equity-round Corvane <- | USD 5M | Seed"),
    .init(
      "Velmora\n\nAmount: $10M\nRound: Series A\nLead: Birch Capital\nInvestors: Alder Ventures, Elm Partners",
      "equity-round Velmora <- Birch Capital*, Alder Ventures, Elm Partners | USD 10M | Series A"),
    .init(
      "Company: Velmora\n\nRaised: $10 million\n\nLead investor: Birch Capital\n\nOther investors: Alder Ventures, Elm Partners\n\nValuation: $38B, post-money",
      "equity-round Velmora <- Birch Capital*, Alder Ventures, Elm Partners | USD 10M | @USD 38B"),
    .init(
      "Velmora raised $10 million in a Series A.\n\nLead: Birch Capital\n\nValuation: $80M, post-money",
      "equity-round Velmora <- Birch Capital* | USD 10M | @USD 80M | Series A"),
    .init(
      "- Velmora, a Munich-based maker of inspection robots, raised $18 million in Series A funding. Birch Capital led, and was joined by Alder Ventures.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures | USD 18M | Series A"),
    .init(
      "• Velmora, a Munich-based maker of inspection robots, raised $18M. Birch Capital led the round, joined by Alder Ventures and Elm Partners.",
      "equity-round Velmora <- Birch Capital*, Alder Ventures, Elm Partners | USD 18M"),
    .init(
      "Velmora (inspection robots): $18M, Series A, led by Birch Capital",
      "equity-round Velmora <- Birch Capital* | USD 18M | Series A"),
    .init(
      "Velmora closes $68m B, Birch Capital leads",
      "equity-round Velmora <- Birch Capital* | USD 68M | Series B"),
    .init(
      "The C followed a year later at Velmora: $85 million, courtesy of Birch Capital.",
      "equity-round Velmora <- Birch Capital | USD 85M | Series C"),
    .init(
      "Velmora and Corvane raised $23 million and $5 million, respectively.",
      "equity-round Velmora <- | USD 23M", "equity-round Corvane <- | USD 5M"),
  ]
}
