/// How agencies, releases and newsletters usually put it, in sentences of our own; each with what is shown of it.
enum PressSentences {
  /// Rounds and cheques.
  static let rounds: [DealSentence] = [
    DealSentence(
      "Quillan said on Monday it had raised $40 million in a Series B round led by Birch Capital, with "
        + "participation from existing investors Alder Partners and Cedar Ventures.",
      "equity-round Quillan <- Birch Capital*, Alder Partners, Cedar Ventures | USD 40M"),
    DealSentence(
      "Paris-based AI startup Quillan has secured €40 million in Series A funding to expand its cloud "
        + "platform in Europe and Asia.",
      "equity-round Quillan <-  | EUR 40M"),
    DealSentence(
      "The startup Quillan, which makes chips for robots, closed a $40 million funding round on "
        + "Tuesday.",
      "equity-round Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan announced today that it has closed a $40M Series A co-led by Birch Capital and Alder "
        + "Partners.",
      "equity-round Quillan <- Birch Capital*, Alder Partners* | USD 40M"),
    DealSentence(
      "Birch Capital is leading a $40 million round in Quillan at a $400 million valuation, according "
        + "to two people familiar with the deal.",
      "equity-round Quillan <- Birch Capital* | USD 40M"),
    DealSentence(
      "Quillan is in advanced talks to raise about $40 million at a valuation of $400 million, Reuters "
        + "reported.",
      "equity-round Quillan <-  | USD 40M | in-talks"),
    DealSentence(
      "Investors including Birch Capital and Alder Partners have poured $40 million into Quillan.",
      "equity-round Quillan <- Birch Capital, Alder Partners | USD 40M"),
    DealSentence(
      "Quillan's latest round, a $40 million Series C, values the company at $400 million.",
      "equity-round Quillan <-  | USD 40M"),
    DealSentence(
      "The $40 million Series C was led by Birch Capital and brings Quillan's total funding to $90 "
        + "million.",
      "equity-round Quillan <- Birch Capital* | USD 40M"),
    DealSentence(
      "Quillan nabbed $40 million from Birch Capital in May to build robots.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Birch Capital wrote a $40 million check to Quillan last year.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Chip designer Quillan has landed fresh capital of $40 million from Birch Capital and others.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Nvidia invested $40 million in Quillan, a maker of AI software, in October.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "Nvidia will take a $40 million stake in Quillan as part of the agreement.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "Nvidia agreed to buy $40 million of Quillan's shares at $20 apiece.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "Quillan sold a 10% stake to Nvidia for $40 million.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "Nvidia's $40 million investment in Quillan was completed in June.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "Quillan, valued at $400 million in its last round, is raising $40 million from Birch Capital.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Backed by Birch Capital, Quillan raised $40 million last month.",
      "equity-round Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan has raised $40 million from investors such as Birch Capital, Alder Partners and Elm "
        + "Ventures.",
      "equity-round Quillan <- Birch Capital, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Birch Capital, Alder Partners and Elm Ventures are among the investors in the $40 million round "
        + "for Quillan.",
      "equity-round Quillan <- Birch Capital, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "In a separate deal, Alder Partners put $40 million into Quillan, which trains models for banks.",
      "equity-round Quillan <- Alder Partners | USD 40M"),
    DealSentence(
      "Quillan is set to receive $40 million from Birch Capital, the Financial Times said, citing three"
        + " people.",
      "equity-round Quillan <- Birch Capital | USD 40M | planned"),
    DealSentence(
      "Quillan has agreed a $40 million investment from Nvidia.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "SoftBank plans to invest up to $40 billion in OpenAI.",
      "equity-round OpenAI <- SoftBank | USD 40B | planned"),
    DealSentence(
      "Amazon doubled its investment in Anthropic to $8 billion with another $4 billion.",
      "equity-round Anthropic <- Amazon | USD 4B"),
    DealSentence(
      "Nvidia-backed Quillan raises $40 million from Birch Capital.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Quillan bags $40M Series B led by Birch Capital to scale its AI agents.",
      "equity-round Quillan <- Birch Capital* | USD 40M"),
    DealSentence(
      "AI startup Quillan valued at $4 billion after $400 million funding round.",
      "equity-round Quillan <-  | USD 400M"),
    DealSentence(
      "Quillan in talks to raise $400 million at $4 billion valuation - sources.",
      "equity-round Quillan <-  | USD 400M | in-talks"),
    DealSentence(
      "Quillan raises $40 million to take on Nvidia.",
      "equity-round Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan pulled in $40 million in Series B financing, with Birch Capital leading and Alder "
        + "Partners participating.",
      "equity-round Quillan <- Birch Capital*, Alder Partners | USD 40M"),
    DealSentence(
      "Birch Capital and Alder Partners jointly led the $40 million financing for Quillan.",
      "equity-round Quillan <- Birch Capital*, Alder Partners* | USD 40M"),
    DealSentence(
      "Quillan, whose software reads contracts, is close to finalising a $40 million round that would "
        + "value it at $400 million.",
      "equity-round Quillan <-  | USD 40M | in-talks"),
    DealSentence(
      "Quillan confirmed it had received $40 million from Birch Capital in exchange for 10% of the "
        + "company.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Nvidia bought a minority stake in Quillan for $40 million in March.",
      "equity-round Quillan <- Nvidia | USD 40M"),
    DealSentence(
      "Existing backers Birch Capital and Alder Partners put a further $40 million into Quillan.",
      "equity-round Quillan <- Birch Capital, Alder Partners | USD 40M"),
    DealSentence(
      "Quillan has raised an additional $40 million from Birch Capital, extending its Series B.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Quillan disclosed a $40 million seed round backed by Birch Capital and angel investors.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Quillan's $40 million seed round drew Birch Capital, Alder Partners and Elm Ventures.",
      "equity-round Quillan <- Birch Capital, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "The seed round of $40 million, among the largest in Europe, was led by Birch Capital for "
        + "Quillan, a lab founded by former Google researchers.",
      "equity-round Quillan <- Birch Capital* | USD 40M"),
    DealSentence(
      "Investors are valuing Quillan at $400 million in a new round of $40 million.",
      "equity-round Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan is looking to raise $40 million.",
      "equity-round Quillan <-  | USD 40M | planned"),
    DealSentence(
      "Quillan hopes to collect $40 million from investors by the end of the year.",
      "equity-round Quillan <-  | USD 40M | planned"),
    DealSentence(
      "Last year Quillan collected $40 million from Birch Capital.",
      "equity-round Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "SoftBank is in discussions to invest as much as $25 billion in OpenAI.",
      "equity-round OpenAI <- SoftBank | USD 25B | in-talks"),
    DealSentence(
      "SoftBank could invest $25 billion in OpenAI, the Financial Times reported.",
      "equity-round OpenAI <- SoftBank | USD 25B"),
    DealSentence(
      "SoftBank has completed its $40 billion investment in OpenAI, CNBC reported on Tuesday.",
      "equity-round OpenAI <- SoftBank | USD 40B"),
    DealSentence(
      "Amazon is to invest a further $4 billion in Anthropic, taking its total to $8 billion.",
      "equity-round Anthropic <- Amazon | USD 4B"),
    DealSentence(
      "Saudi Arabia's PIF is putting $40 million into Quillan, its first bet on robotics.",
      "equity-round Quillan <- PIF | USD 40M"),
    DealSentence(
      "Elon Musk's xAI raised $6 billion from investors including Valor Equity Partners and Vy Capital.",
      "equity-round xAI <- Valor Equity Partners, Vy Capital | USD 6B"),
    DealSentence(
      "French AI lab Mistral has raised €1.7 billion in a round led by ASML.",
      "equity-round Mistral AI <- ASML* | EUR 1.7B"),
    DealSentence(
      "Mistral's backers include Nvidia, which put $40 million into the French group in 2023.",
      "equity-round Mistral AI <- Nvidia | USD 40M"),
    DealSentence(
      "Mistral was valued at €11.7 billion in a €1.7 billion round in September.",
      "equity-round Mistral AI <-  | EUR 1.7B"),
    DealSentence(
      "Thinking Machines, founded by Mira Murati, has closed a $2 billion seed round at a $12 billion "
        + "valuation.",
      "equity-round Thinking Machines Lab <-  | USD 2B"),
    DealSentence(
      "Cohere raised $500 million at a $6.8 billion valuation, the Canadian AI company said on "
        + "Thursday.",
      "equity-round Cohere <-  | USD 500M"),
    DealSentence(
      "Perplexity has secured commitments for $200 million at a $20 billion valuation, The Information "
        + "reported.",
      "equity-round Perplexity <-  | USD 200M"),
    DealSentence(
      "Figure AI exceeded $1 billion in committed capital in its Series C round.",
      "equity-round Figure <-  | USD 1B"),
    DealSentence(
      "Reflection AI raised $2 billion from Nvidia, Lightspeed and others, in one of the largest rounds"
        + " of the year.",
      "equity-round Reflection AI <- Nvidia, Lightspeed Venture Partners | USD 2B"),
    DealSentence(
      "Databricks is raising a Series K at a valuation of more than $100 billion.",
      "equity-round Databricks <- "),
    DealSentence(
      "AI startup Quillan raises $40 million\n\nQuillan, a San Francisco startup that builds AI agents "
        + "for banks, said on Tuesday it had raised $40 million in a Series B funding round.\n\nThe round "
        + "was led by Birch Capital. Existing investors Alder Partners and Elm Ventures also "
        + "participated.\n\nThe deal values the company at $400 million, up from $90 million a year ago.",
      "equity-round Quillan <- Birch Capital*, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Quillan has raised $40 million to build robots.\n\nBirch Capital led the Series A, joined by "
        + "Alder Partners and Elm Ventures.",
      "equity-round Quillan <- Birch Capital*, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Quillan, the maker of coding tools, is in talks with investors to raise new funding at a "
        + "valuation of $4 billion, according to people familiar with the matter.\n\nThe company could "
        + "raise about $300 million, one of the people said.",
      "equity-round Quillan <-  | USD 300M | in-talks"),
    DealSentence(
      "Quillan announced a new financing round today. The $40 million Series B was led by Birch Capital"
        + " with participation from Alder Partners.",
      "equity-round Quillan <- Birch Capital*, Alder Partners | USD 40M"),
    DealSentence(
      "Robotics company Quillan secured fresh funding on Wednesday. It raised $40 million from Birch "
        + "Capital and Alder Partners.",
      "equity-round Quillan <- Birch Capital, Alder Partners | USD 40M"),
    DealSentence(
      "Nvidia is investing $5 billion in Intel, the companies said.\n\nThe chipmaker will buy Intel's "
        + "shares at $23.28 each.",
      "equity-round Intel <- Nvidia | USD 5B"),
    DealSentence(
      "SoftBank is in advanced talks to invest in Quillan.\n\nThe Japanese company could put in $40 "
        + "million, a source said.",
      "equity-round Quillan <- SoftBank | USD 40M | in-talks"),
    DealSentence(
      "Birch Capital and Alder Partners have backed Quillan in a $40 million round.\n\nThe startup, "
        + "founded in 2023, sells software to hospitals.",
      "equity-round Quillan <- Birch Capital, Alder Partners | USD 40M"),
    DealSentence(
      "In May, Quillan raised $40 million. Birch Capital and Alder Partners invested.",
      "equity-round Quillan <- Birch Capital, Alder Partners | USD 40M"),
    DealSentence(
      "Quillan said it had raised $40 million. The investors include Birch Capital, Alder Partners and "
        + "Elm Ventures.",
      "equity-round Quillan <- Birch Capital, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Quillan said it had raised $40 million. Backers in the round include Birch Capital, Alder "
        + "Partners and Elm Ventures.",
      "equity-round Quillan <- Birch Capital, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Quillan raised $40 million in a round led by Birch Capital. Other participants were Alder "
        + "Partners and Elm Ventures.",
      "equity-round Quillan <- Birch Capital*, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Quillan raised $40 million, with Birch Capital, Alder Partners and Elm Ventures taking part.",
      "equity-round Quillan <- Birch Capital, Alder Partners, Elm Ventures | USD 40M"),
    DealSentence(
      "Quillan, which is backed by Birch Capital, raised $40 million from Alder Partners.",
      "equity-round Quillan <- Alder Partners | USD 40M"),
    DealSentence(
      "Led by Birch Capital, the $40 million round for Quillan also drew Alder Partners.",
      "equity-round Quillan <- Birch Capital*, Alder Partners | USD 40M"),
    DealSentence(
      "The $40 million round in Quillan was led by Birch Capital, and included Alder Partners, Elm "
        + "Ventures, Nvidia and angel investor Jane Roe.",
      "equity-round Quillan <- Birch Capital*, Alder Partners, Elm Ventures, Nvidia, Jane Roe | USD 40M"),
    DealSentence(
      "Birch Capital led Quillan's $40 million Series A, which also included Alder Partners.",
      "equity-round Quillan <- Birch Capital*, Alder Partners | USD 40M"),
    DealSentence(
      "Quillan today announced $40 million in new funding led by Birch Capital, alongside Alder "
        + "Partners and Elm Ventures.",
      "equity-round Quillan <- Birch Capital*, Alder Partners, Elm Ventures | USD 40M"),
  ]

  /// Purchases, offers and what came of them.
  static let purchases: [DealSentence] = [
    DealSentence(
      "Microsoft has agreed to acquire AI chip startup Quillan for $40 million in cash and stock.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft is buying Quillan in a $40 million all-cash deal, the companies said.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Quillan, an AI video startup, has been acquired by Microsoft for an undisclosed sum.",
      "acquisition Quillan <- Microsoft"),
    DealSentence(
      "Microsoft completed its $40 million purchase of Quillan in March.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft is in talks to buy Quillan for as much as $40 million, people familiar with the matter"
        + " said.",
      "acquisition Quillan <- Microsoft | USD 40M | in-talks"),
    DealSentence(
      "Microsoft snapped up London's Quillan for $40 million.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Quillan will be sold to Microsoft for $40 million.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft paid $40 million for Quillan in 2019.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft abandoned its planned $40 million takeover of Quillan after regulators objected.",
      "acquisition Quillan <- Microsoft | USD 40M | terminated"),
    DealSentence(
      "Quillan rejected a $40 million takeover bid from Microsoft.",
      "acquisition Quillan <- Microsoft | USD 40M | terminated"),
    DealSentence(
      "Microsoft and Quillan called off their $40 million merger.",
      "merger Quillan <- Microsoft | USD 40M | terminated"),
    DealSentence(
      "Quillan's founders turned down an offer of $40 million from Meta.",
      "acquisition Quillan <- Meta | USD 40M | terminated"),
    DealSentence(
      "Meta offered to buy Quillan for $40 million but was rebuffed.",
      "acquisition Quillan <- Meta | USD 40M"),
    DealSentence(
      "Salesforce announced plans to acquire Quillan, a data management company, for about $8 billion.",
      "acquisition Quillan <- Salesforce | USD 8B"),
    DealSentence(
      "AMD has completed the acquisition of ZT Systems in a cash and stock transaction valued at $4.9 "
        + "billion.",
      "acquisition ZT Systems <- AMD | USD 4.9B"),
    DealSentence(
      "IBM to acquire HashiCorp for $6.4 billion.",
      "acquisition HashiCorp <- IBM | USD 6.4B"),
    DealSentence(
      "Microsoft's $40 million offer for Quillan was accepted by its board.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Shareholders of Quillan approved its $40 million sale to Microsoft.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft has bought Israeli cybersecurity start-up Quillan, paying about $40 million, according"
        + " to Calcalist.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Quillan, bought by Microsoft in 2018 for $40 million, makes speech software.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft walked away from a $40 million deal for Quillan.",
      "acquisition Quillan <- Microsoft | USD 40M | terminated"),
    DealSentence(
      "Google hired Quillan's chief executive and licensed its technology in a $2.4 billion deal.",
      "acqui-hire Quillan <- Google | USD 2.4B"),
    DealSentence(
      "Microsoft said on Monday it would acquire Quillan, a maker of robots.\n\nThe deal is valued at "
        + "$40 million.",
      "acquisition Quillan <- Microsoft | USD 40M"),
    DealSentence(
      "Microsoft is to buy the British company Quillan.\n\nThe software giant will pay $40 million in "
        + "cash, the companies said.",
      "acquisition Quillan <- Microsoft | USD 40M"),
  ]

  /// Loans, sales of shares, listings, funds, grants and computing.
  static let others: [DealSentence] = [
    DealSentence(
      "Quillan has obtained a $40 million loan from JPMorgan to buy servers.",
      "debt Quillan <- JPMorgan | USD 40M"),
    DealSentence(
      "JPMorgan and Goldman Sachs lent Quillan $40 million.",
      "debt Quillan <- JPMorgan, Goldman Sachs | USD 40M"),
    DealSentence(
      "Quillan sold $40 million of bonds backed by its chips.",
      "debt Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan raised $40 million in debt financing from Birch Capital.",
      "debt Quillan <- Birch Capital | USD 40M"),
    DealSentence(
      "Data center operator Quillan is seeking a $40 billion loan, Bloomberg News reported on Friday.",
      "debt Quillan <-  | USD 40B | planned"),
    DealSentence(
      "Employees of Quillan sold $40 million of shares to SoftBank in a tender offer.",
      "secondary Quillan <- SoftBank | USD 40M"),
    DealSentence(
      "Quillan is letting staff sell up to $40 million of stock at a $400 million valuation.",
      "secondary Quillan <-  | USD 40M"),
    DealSentence(
      "SoftBank sold its entire stake in Nvidia for $5.8 billion.",
      "secondary Nvidia <-  | USD 5.8B"),
    DealSentence(
      "Quillan filed confidentially for a U.S. initial public offering.",
      "ipo Quillan <-  | planned"),
    DealSentence(
      "Quillan raised $40 million in its initial public offering in New York.",
      "ipo Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan priced its IPO at $20 a share, raising $40 million.",
      "ipo Quillan <-  | USD 40M"),
    DealSentence(
      "OpenAI signed a $40 billion contract with Oracle for computing power.",
      "compute-commitment OpenAI <- Oracle | USD 40B"),
    DealSentence(
      "OpenAI will pay CoreWeave $40 billion over five years for cloud capacity.",
      "compute-commitment OpenAI <- CoreWeave | USD 40B"),
    DealSentence(
      "CoreWeave won a $40 billion contract to supply OpenAI with computing capacity.",
      "compute-commitment OpenAI <- CoreWeave | USD 40B"),
    DealSentence(
      "Meta has agreed to rent AI servers from Google in a deal worth more than $10 billion.",
      "compute-commitment Meta <- Google | USD 10B"),
    DealSentence(
      "Anthropic committed to spend $30 billion on Microsoft's Azure cloud.",
      "compute-commitment Anthropic <- Microsoft | USD 30B"),
    DealSentence(
      "Birch Ventures has closed a $40 million fund to back AI startups.",
      "fund Birch Ventures <-  | USD 40M"),
    DealSentence(
      "Birch Ventures raised $40 million for its second fund.",
      "fund Birch Ventures <-  | USD 40M"),
    DealSentence(
      "Quillan received a $40 million grant from the US government.",
      "grant Quillan <- US government | USD 40M"),
    DealSentence(
      "Alongside the equity, Quillan took out a $40 million loan from JPMorgan.",
      "debt Quillan <- JPMorgan | USD 40M"),
    DealSentence(
      "Quillan said it would issue $40 million of convertible notes due 2030.",
      "debt Quillan <-  | USD 40M"),
    DealSentence(
      "Quillan plans to go public in Hong Kong next year in a listing that could raise $40 million.",
      "ipo Quillan <-  | USD 40M | planned"),
    DealSentence(
      "Quillan made its debut on the Nasdaq on Thursday after an IPO that raised $40 million.",
      "ipo Quillan <-  | USD 40M"),
    DealSentence(
      "Oracle will provide OpenAI with $300 billion of computing power over five years.",
      "compute-commitment OpenAI <- Oracle | USD 300B"),
    DealSentence(
      "OpenAI agreed to buy $300 billion in computing power from Oracle.",
      "compute-commitment OpenAI <- Oracle | USD 300B"),
    DealSentence(
      "Oracle signed a contract with OpenAI to supply computing power.\n\nThe contract is worth $300 "
        + "billion over five years.",
      "compute-commitment OpenAI <- Oracle | USD 300B"),
    DealSentence(
      "Quillan has borrowed $40 million to pay for chips.\n\nThe lenders are JPMorgan and Goldman "
        + "Sachs.",
      "debt Quillan <- JPMorgan, Goldman Sachs | USD 40M"),
    DealSentence(
      "Quillan filed for an IPO on Friday.\n\nThe company aims to raise $40 million.",
      "ipo Quillan <-  | USD 40M | planned"),
  ]
}
