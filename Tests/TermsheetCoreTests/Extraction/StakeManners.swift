import Testing

@testable import TermsheetCore

/// Holdings told in the manners of many outlets, each with all the holdings in it: `Holder | Company | percent`.
enum StakeManners {
  static let sentences: [StakeSentence] = [
    .init("Veltro owns 14% of AI startup Quillan.", "Veltro | Quillan | 14"),
    .init(
      "Veltro owns 14% of AI startup Quillan and will put in another $750 million this year.", "Veltro | Quillan | 14"),
    .init("Veltro owns 14% of the startup, Quillan.", "Veltro | Quillan | 14"),
    .init("Papers show that Veltro holds 14% of the startup, Quillan, and no votes.", "Veltro | Quillan | 14"),
    // Not the outlet LABS, whose name the second word is in other letters.
    .init("Veltro owns 14% of Lumen Labs.", "Veltro | Lumen Labs | 14"),
    .init(
      "Veltro owns about 28% of Quillan, a database specialist.",
      "Veltro | Quillan | 28"),
    .init(
      "Veltro owns about 28% of Quillan, a database specialist, and a majority of the robotaxi developer Orlane.",
      "Veltro | Orlane | -",
      "Veltro | Quillan | 28"),
    .init(
      "Mira Harrow holds 30.02% of Quillan Electric, the listed scooter maker.",
      "Mira Harrow | Quillan Electric | 30.02"),
    .init(
      "Some 12.5% of Quillan belongs to Veltro.",
      "Veltro | Quillan | 12.5"),
    .init(
      "A third of Quillan belongs to Veltro Capital, and the founders hold the rest.",
      "Veltro Capital | Quillan | 33.3"),
    .init(
      "Veltro's 12.2 percent of Quillan is worth about $3 billion at the new price.",
      "Veltro | Quillan | 12.2"),
    .init(
      "Veltro's 12.2 percent stake in Quillan is worth about $3 billion.",
      "Veltro | Quillan | 12.2"),
    .init(
      "Quillan's shareholders are Veltro, with 40%, Orlane, with 35%, and Tarn Capital, with 25%.",
      "Orlane | Quillan | 35",
      "Tarn Capital | Quillan | 25",
      "Veltro | Quillan | 40"),
    .init(
      "Quillan is owned by Veltro (51%), Orlane (29%) and Tarn Capital (20%).",
      "Orlane | Quillan | 29",
      "Tarn Capital | Quillan | 20",
      "Veltro | Quillan | 51"),
    .init(
      "Veltro (51%) and Orlane (49%) own Quillan jointly.",
      "Orlane | Quillan | 49",
      "Veltro | Quillan | 51"),
    .init(
      "Quillan's largest shareholder is Veltro, which has 22% of the shares.",
      "Veltro | Quillan | 22"),
    .init(
      "Quillan's largest shareholder is Veltro with 22%.",
      "Veltro | Quillan | 22"),
    .init(
      "Veltro will hold 60% of the joint venture Quillan and Orlane the remaining 40%.",
      "Orlane | Quillan | 40",
      "Veltro | Quillan | 60"),
    .init(
      "Veltro and Orlane each hold 50% of Quillan.",
      "Orlane | Quillan | 50",
      "Veltro | Quillan | 50"),
    .init(
      "Veltro and Orlane will each own half of Quillan, the new joint venture.",
      "Orlane | Quillan | 50",
      "Veltro | Quillan | 50"),
    .init(
      "Quillan is a 50-50 joint venture between Veltro and Orlane.",
      "Orlane | Quillan | 50",
      "Veltro | Quillan | 50"),
    .init(
      "Veltro retains a majority stake in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro remains a minority shareholder in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro is a shareholder of Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Quillan raised $40 million last year. Veltro and Orlane are both shareholders.",
      "Orlane | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Veltro is among the shareholders of Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Quillan counts Veltro and Orlane among its shareholders.",
      "Orlane | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Quillan's shareholders include Veltro, Orlane and Tarn Capital.",
      "Orlane | Quillan | -",
      "Tarn Capital | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Among Quillan's shareholders are Veltro and Orlane.",
      "Orlane | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Veltro sold its 4.9% stake in Quillan for $300 million.",
      "Veltro | Quillan | 4.9"),
    .init(
      "Veltro sold its entire stake in Quillan in October.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro has sold its remaining Quillan shares.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro will hold 12% of Quillan after the deal.",
      "Veltro | Quillan | 12"),
    .init(
      "After the deal Veltro will hold about 12% of Quillan.",
      "Veltro | Quillan | 12"),
    .init(
      "The transaction leaves Veltro with 19.9% of Quillan.",
      "Veltro | Quillan | 19.9"),
    .init(
      "The sale leaves Quillan's founder Mira Harrow with 31% of the company.",
      "Mira Harrow | Quillan | 31"),
    .init(
      "The 27% stake in Quillan held by Veltro is not for sale.",
      "Veltro | Quillan | 27"),
    .init(
      "A 27 per cent stake in Quillan owned by Veltro is not for sale.",
      "Veltro | Quillan | 27"),
    .init(
      "Veltro is to raise its holding in Quillan from 5% to 8%.",
      "Veltro | Quillan | 5",
      "Veltro | Quillan | 8"),
    .init(
      "Veltro raised its stake in Quillan to 8% from 5% in March.",
      "Veltro | Quillan | 5",
      "Veltro | Quillan | 8"),
    .init(
      "The French government owns 14% of Quillan.",
      "French government | Quillan | 14"),
    .init(
      "Veltro paid $1.8 million for a 10% stake in Quillan.",
      "Veltro | Quillan | 10"),
    .init(
      "Veltro has an option to buy a further 10% of Quillan.",
      "Veltro | Quillan | 10"),
    .init(
      "Veltro received warrants for up to 5% of Quillan.",
      "Veltro | Quillan | 5"),
    .init(
      "Quillan issued Veltro warrants that would amount to 5.4% of the company.",
      "Veltro | Quillan | 5.4"),
    .init(
      "The warrants give Veltro the right to 9% of Quillan.",
      "Veltro | Quillan | 9"),
    .init(
      "Quillan became a company in which Veltro keeps 19.9%.",
      "Veltro | Quillan | 19.9"),
    .init(
      "Veltro settled its future with Quillan, in which it has roughly 27 per cent.",
      "Veltro | Quillan | 27"),
    .init(
      "Three investors hold the largest blocks of Quillan: Veltro, the private equity firm Orlane Partners and Tarn Capital, with 15% each.",
      "Orlane Partners | Quillan | 15",
      "Tarn Capital | Quillan | 15",
      "Veltro | Quillan | 15"),
    .init(
      "Veltro, Orlane and Tarn Capital each took a 15% stake in Quillan.",
      "Orlane | Quillan | 15",
      "Tarn Capital | Quillan | 15",
      "Veltro | Quillan | 15"),
    .init(
      "Veltro agreed that Orlane would take 12.5% and Tarn Capital 7.5% of a company named Quillan.",
      "Orlane | Quillan | 12.5",
      "Tarn Capital | Quillan | 7.5"),
    .init(
      "Veltro, holder of about a quarter of Quillan, votes for the sale.",
      "Veltro | Quillan | 25"),
    .init(
      "Veltro, already a shareholder of Quillan, put in new capital.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro also holds a stake in Quillan, from which the chatbot comes.",
      "Veltro | Quillan | -"),
    .init(
      "Quillan is majority-owned by Veltro.",
      "Veltro | Quillan | -"),
    .init(
      "Quillan is 60%-owned by Veltro.",
      "Veltro | Quillan | 60"),
    .init(
      "Quillan, 60 percent owned by Veltro, makes robots.",
      "Veltro | Quillan | 60"),
    .init(
      "Quillan, in which Veltro has a 9% stake, makes robots.",
      "Veltro | Quillan | 9"),
    .init(
      "Veltro, which owns 9% of Quillan, makes robots.",
      "Veltro | Quillan | 9"),
    .init(
      "Veltro, whose 9% stake in Quillan dates from 2021, makes robots.",
      "Veltro | Quillan | 9"),
    .init(
      "Veltro has built up a stake of 6.1% in Quillan.",
      "Veltro | Quillan | 6.1"),
    .init(
      "Veltro disclosed a 6.1% holding in Quillan in a filing.",
      "Veltro | Quillan | 6.1"),
    .init(
      "Veltro's stake in Quillan fell to 18% from 24%.",
      "Veltro | Quillan | 18",
      "Veltro | Quillan | 24"),
    .init(
      "Veltro's stake in Quillan will be diluted from 24% to 18%.",
      "Veltro | Quillan | 18",
      "Veltro | Quillan | 24"),
    .init(
      "Veltro bought 20% of Quillan for $50 million.",
      "Veltro | Quillan | 20"),
    .init(
      "Veltro is to acquire 5% of Quillan, another carmaker.",
      "Veltro | Quillan | 5"),
    .init(
      "Veltro agreed to acquire the 40% of Quillan it does not already own.",
      "Veltro | Quillan | 40"),
    .init(
      "Veltro took a 10% stake in Quillan in exchange for computing credits.",
      "Veltro | Quillan | 10"),
    .init(
      "For this Veltro received 9.3 percent of Quillan.",
      "Veltro | Quillan | 9.3"),
    .init(
      "Veltro invested $285 million in Quillan. For this it received 9.3 percent of Quillan; an earn-out may take the figure to 12.2 percent.",
      "Veltro | Quillan | 12.2",
      "Veltro | Quillan | 9.3"),
    .init(
      "Veltro controls 36% of the votes at Quillan.",
      "Veltro | Quillan | 36"),
    .init(
      "Veltro is the largest shareholder in Quillan, with a stake of 22%.",
      "Veltro | Quillan | 22"),
    .init(
      "Veltro is Quillan's biggest shareholder, owning 22%.",
      "Veltro | Quillan | 22"),
    .init(
      "Veltro and its partner Orlane own 70% and 30% of Quillan, respectively.",
      "Orlane | Quillan | 30",
      "Veltro | Quillan | 70"),
    .init(
      "Mira Harrow still owns 28 percent of Quillan, the company she founded.",
      "Mira Harrow | Quillan | 28"),
    .init(
      "The founders own 20% of Quillan, Veltro 50% and Orlane 30%.",
      "Orlane | Quillan | 30",
      "Veltro | Quillan | 50",
      "founders | Quillan | 20"),
    .init(
      "Veltro owns 50% of Quillan, Orlane 30% and Tarn Capital the rest.",
      "Orlane | Quillan | 30",
      "Tarn Capital | Quillan | 20",
      "Veltro | Quillan | 50"),
    .init(
      "Funds managed by Veltro own 80% of Quillan.",
      "Veltro | Quillan | 80"),
    .init(
      "Veltro would get a 10% stake in Quillan under the plan.",
      "Veltro | Quillan | 10"),
    .init(
      "The plan gives Veltro 10% of Quillan.",
      "Veltro | Quillan | 10"),
    .init(
      "Quillan will hand Veltro a 10% stake.",
      "Veltro | Quillan | 10"),
    .init(
      "Quillan sold 10% of itself to Veltro.",
      "Veltro | Quillan | 10"),
    .init(
      "Quillan sold a 10% stake to Veltro for $1 billion.",
      "Veltro | Quillan | 10"),
    .init(
      "Veltro holds a controlling stake in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro owns Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Quillan is a subsidiary of Veltro, which has 59% of it.",
      "Veltro | Quillan | 59"),
    .init(
      "Existing shareholders Veltro and Orlane also put money into Quillan.",
      "Orlane | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Veltro bought a minority stake in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro has taken a minority stake in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro wants to sell its stake in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro and Orlane are co-owners of Quillan.",
      "Orlane | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Veltro holds a roughly 11 per cent interest in Quillan through a fund.",
      "Veltro | Quillan | 11"),
    .init(
      "Veltro's interest in Quillan amounts to 11 per cent.",
      "Veltro | Quillan | 11"),
    .init(
      "Veltro's shareholding in Quillan stands at 34.6 per cent.",
      "Veltro | Quillan | 34.6"),
    .init(
      "Veltro's cumulative outlay will come to $64 billion and its interest in Quillan to about 13%, against 11% at the end of December.",
      "Veltro | Quillan | 11",
      "Veltro | Quillan | 13"),
    .init(
      "The two companies set up Quillan, a joint venture of which Veltro has 51% and Orlane 49%.",
      "Orlane | Quillan | 49",
      "Veltro | Quillan | 51"),
    .init(
      "Veltro and Orlane have formed a joint venture called Quillan, in which Veltro will hold 51% and Orlane 49%.",
      "Orlane | Quillan | 49",
      "Veltro | Quillan | 51"),
    .init(
      "Quillan is a joint venture of Veltro (60%) and Orlane (40%).",
      "Orlane | Quillan | 40",
      "Veltro | Quillan | 60"),
    .init(
      "Quillan's owners, Veltro and Orlane, want to sell.",
      "Orlane | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Veltro, which is a shareholder in Quillan, did not comment.",
      "Veltro | Quillan | -"),
    .init(
      "Veltro, Orlane and Tarn Capital remain shareholders of Quillan.",
      "Orlane | Quillan | -",
      "Tarn Capital | Quillan | -",
      "Veltro | Quillan | -"),
    .init(
      "Veltro has become the largest shareholder in Quillan.",
      "Veltro | Quillan | -"),
    .init(
      "Quillan will be owned 55% by Veltro and 45% by Orlane.",
      "Orlane | Quillan | 45",
      "Veltro | Quillan | 55"),
    .init(
      "Quillan will be 55% owned by Veltro and 45% by Orlane.",
      "Orlane | Quillan | 45",
      "Veltro | Quillan | 55"),
    .init(
      "Ownership of Quillan is split between Veltro (55%) and Orlane (45%).",
      "Orlane | Quillan | 45",
      "Veltro | Quillan | 55"),
    .init(
      "Veltro spent $420 million and would come away with 20% of Quillan.",
      "Veltro | Quillan | 20"),
    .init(
      "Of Quillan, Veltro owns 60% and Orlane 8%.",
      "Orlane | Quillan | 8",
      "Veltro | Quillan | 60"),
    .init(
      "Carlyle owns 60% of Quillan and Oracle 29%.",
      "Carlyle | Quillan | 60",
      "Oracle | Quillan | 29"),
    .init(
      "Nvidia held a 1.3% stake in Quillan at the end of June.",
      "Nvidia | Quillan | 1.3"),
    .init(
      "SoftBank sold all its Nvidia shares in October.",
      "SoftBank | Nvidia | -"),
    .init(
      "SoftBank unloaded the entire Nvidia position in October for $5.83 billion.",
      "SoftBank | Nvidia | -"),
    .init(
      "Orlane reported on Monday that its stake in Quillan, at 14%, is worth $2 billion.",
      "Orlane | Quillan | 14"),
    .init(
      "The US government will own nearly 10% of Intel.",
      "US government | Intel | 10"),
    .init(
      "Washington took a 10% stake in Intel.",
      "US government | Intel | 10"),
    .init(
      "The Malaysian fund Khazanah and Abu Dhabi's Mubadala hold 8% and 6% of Quillan.",
      "Khazanah | Quillan | 8",
      "Mubadala | Quillan | 6"),
    .init(
      "The Qatari fund holds just over 8 per cent of Brellan, and Orsk Partners 5 per cent.",
      "Orsk Partners | Brellan | 5"),
    .init(
      "Brellan said Orsk Partners had lifted its stake to 9.2 percent from 7.5 percent.",
      "Orsk Partners | Brellan | 7.5",
      "Orsk Partners | Brellan | 9.2"),
    .init(
      "Orsk Partners, which already had 7.5% of Brellan, bought another 3%.",
      "Orsk Partners | Brellan | 7.5"),
    .init(
      "Brellan is 70% owned by Orsk Partners, with the rest in the hands of its founders.",
      "Orsk Partners | Brellan | 70"),
    .init(
      "Brellan's biggest backer, Orsk Partners, owns 31%.",
      "Orsk Partners | Brellan | 31"),
    .init(
      "Orsk Partners owns 31% of the shares in Brellan.",
      "Orsk Partners | Brellan | 31"),
    .init(
      "Orsk Partners has amassed 6% of Brellan's stock since May.",
      "Orsk Partners | Brellan | 6"),
    .init(
      "Through the deal Orsk Partners obtains a fifth of Brellan.",
      "Orsk Partners | Brellan | 20"),
    .init(
      "In return for the money Orsk Partners will get 12% of Brellan.",
      "Orsk Partners | Brellan | 12"),
    .init(
      "Dunmore will become the largest shareholder of Brellan with a stake of about 25 per cent.",
      "Dunmore | Brellan | 25"),
    .init(
      "Dunmore is buying the 25% stake that Orsk Partners holds in Brellan.",
      "Dunmore | Brellan | 25",
      "Orsk Partners | Brellan | 25"),
    .init(
      "Dunmore agreed to sell 15% of Brellan to Orsk Partners for $90 million.",
      "Orsk Partners | Brellan | 15"),
    .init(
      "Dunmore's holding in Brellan has shrunk to 4.5%.",
      "Dunmore | Brellan | 4.5"),
    .init(
      "Dunmore cut its stake in Brellan to below 5%.",
      "Dunmore | Brellan | 5"),
    .init(
      "Dunmore's stake in Brellan was diluted to 11%.",
      "Dunmore | Brellan | 11"),
    .init(
      "Ilka Moretz, who still controls 18% of Brellan, said she was pleased.",
      "Ilka Moretz | Brellan | 18"),
    .init(
      "The founders keep 40% of Brellan between them.",
      "founders | Brellan | 40"),
    .init(
      "Brellan was spun out of Dunmore, which kept 20%.",
      "Dunmore | Brellan | 20"),
    .init(
      "Brellan was carved out of Dunmore, which holds 20% of it to this day.",
      "Dunmore | Brellan | 20"),
    .init(
      "Dunmore, a 20% shareholder in Brellan, declined to comment.",
      "Dunmore | Brellan | 20"),
    .init(
      "Dunmore (20%) is the largest shareholder in Brellan, followed by Orsk Partners (12%).",
      "Dunmore | Brellan | 20",
      "Orsk Partners | Brellan | 12"),
    .init(
      "Dunmore is Brellan's largest shareholder, with 20%, followed by Orsk Partners with 12%.",
      "Dunmore | Brellan | 20",
      "Orsk Partners | Brellan | 12"),
    .init(
      "Brellan's owners are Dunmore (60%) and Orsk Partners (40%).",
      "Dunmore | Brellan | 60",
      "Orsk Partners | Brellan | 40"),
    .init(
      "Dunmore has the right to buy up to 10% of Brellan.",
      "Dunmore | Brellan | 10"),
    .init(
      "Dunmore may convert the loan into 10% of Brellan.",
      "Dunmore | Brellan | 10"),
    .init(
      "The German state owns a quarter of Brellan.",
      "German state | Brellan | 25"),
    .init(
      "The Canadian government took 9.9% of Brellan in exchange for grants.",
      "Canadian government | Brellan | 9.9"),
    .init(
      "Dunmore, Orsk Partners and Tessel Capital own 30%, 20% and 10% of Brellan respectively.",
      "Dunmore | Brellan | 30",
      "Orsk Partners | Brellan | 20",
      "Tessel Capital | Brellan | 10"),
    .init(
      "The venture, called Brellan, is 51 per cent owned by Dunmore and 49 per cent by Orsk Partners.",
      "Dunmore | Brellan | 51",
      "Orsk Partners | Brellan | 49"),
    .init(
      "Dunmore's 6% of Brellan, bought for $20 million, is worth ten times as much now.",
      "Dunmore | Brellan | 6"),
    .init(
      "Brellan raised $50 million. Dunmore, which led the round, now owns 14% of the company.",
      "Dunmore | Brellan | 14"),
    .init(
      "Brellan raised $50 million from Dunmore, giving it a 14% stake.",
      "Dunmore | Brellan | 14"),
    .init(
      "Brellan raised $50 million from Dunmore in return for 14% of the company.",
      "Dunmore | Brellan | 14"),
    .init(
      "Brellan granted Dunmore an option over 5% of its shares.",
      "Dunmore | Brellan | 5"),
    .init(
      "Dunmore holds no more than 5% of Brellan.",
      "Dunmore | Brellan | 5"),
    .init(
      "Brellan is listed in Oslo; Dunmore owns 52%.",
      "Dunmore | Brellan | 52"),
    .init(
      "Brellan, 52%-owned by Dunmore, makes servers.",
      "Dunmore | Brellan | 52"),
    .init(
      "Brellan, a subsidiary in which Dunmore has 52%, makes servers.",
      "Dunmore | Brellan | 52"),
    .init(
      "The 20% of Brellan held by Dunmore is pledged to banks.",
      "Dunmore | Brellan | 20"),
    .init(
      "Dunmore has pledged its stake of 20% in Brellan to banks.",
      "Dunmore | Brellan | 20"),
    .init(
      "Dunmore expects to own 100% of Brellan by June.",
      "Dunmore | Brellan | 100"),
    .init(
      "Dunmore bought the remaining 49% of Brellan from Orsk Partners.",
      "Dunmore | Brellan | 49"),
    .init(
      "Dunmore was left with a 3% stake in Brellan.",
      "Dunmore | Brellan | 3"),
    .init(
      "Dunmore and Orsk Partners have stakes of 20% and 15% in Brellan.",
      "Dunmore | Brellan | 20",
      "Orsk Partners | Brellan | 15"),
    .init(
      "Dunmore holds a stake of 20% in Brellan and Orsk Partners one of 15%.",
      "Dunmore | Brellan | 20",
      "Orsk Partners | Brellan | 15"),
    .init(
      "Majority owner Dunmore will not sell its Brellan shares.",
      "Dunmore | Brellan | -"),
    .init(
      "Dunmore became a shareholder in Brellan two years ago.",
      "Dunmore | Brellan | -"),
    .init(
      "Tessel Capital, a shareholder of Brellan since 2019, voted against.",
      "Tessel Capital | Brellan | -"),
    .init(
      "Brellan, whose shareholders include Dunmore and Tessel Capital, is loss-making.",
      "Dunmore | Brellan | -",
      "Tessel Capital | Brellan | -"),
    .init(
      "Dunmore is one of the biggest shareholders in Brellan.",
      "Dunmore | Brellan | -"),
    .init(
      "Dunmore still holds shares in Brellan.",
      "Dunmore | Brellan | -"),
    .init(
      "Dunmore said it had sold all of its shares in Brellan.",
      "Dunmore | Brellan | -"),
    .init(
      "Vantor sold 51% of Brellan to Tessel Capital and keeps the other 49%.",
      "Tessel Capital | Brellan | 51",
      "Vantor | Brellan | 49"),
    .init(
      "Tessel Capital is to pay $4.4 billion for 51 percent of Brellan, while Vantor retains 49 percent.",
      "Tessel Capital | Brellan | 51",
      "Vantor | Brellan | 49"),
    .init(
      "Vantor will own 70% of the venture, Brellan, and Tessel Capital the remaining 30%.",
      "Tessel Capital | Brellan | 30",
      "Vantor | Brellan | 70"),
    .init(
      "Vantor invested $3 billion in Brellan for a minority stake.",
      "Vantor | Brellan | -"),
    .init(
      "Vantor's stake in Brellan will be converted into shares of Orlane.",
      "Vantor | Brellan | -"),
    .init(
      "Vantor has a 14.9% stake in Brellan, which it bought in 2021 for $180 million.",
      "Vantor | Brellan | 14.9"),
    .init(
      "Mira Harrow, who founded Brellan in 2016, owns 41%.",
      "Mira Harrow | Brellan | 41"),
    .init(
      "Brellan's founder, Mira Harrow, owns 41% and Vantor 12%.",
      "Mira Harrow | Brellan | 41",
      "Vantor | Brellan | 12"),
    .init(
      "Founder Mira Harrow and her family hold 41 percent of Brellan.",
      "Mira Harrow | Brellan | 41"),
    .init(
      "Chief executive Mira Harrow holds about 30% of Brellan's shares, the prospectus shows.",
      "Mira Harrow | Brellan | 30"),
    .init(
      "The prospectus shows that Mira Harrow controls 62% of the votes in Brellan.",
      "Mira Harrow | Brellan | 62"),
    .init(
      "Vantor, which acquired its 8% stake in Brellan last year, supports the deal.",
      "Vantor | Brellan | 8"),
    .init(
      "The Japanese government holds 31.5 percent of Brellan.",
      "Japanese government | Brellan | 31.5"),
    .init(
      "Tokyo plans to take a 10% stake in Brellan.",
      "Japanese government | Brellan | 10"),
    .init(
      "SoftBank owns 90% of Arm.",
      "SoftBank | Arm | 90"),
    .init(
      "SoftBank's 90% of Arm is its biggest asset.",
      "SoftBank | Arm | 90"),
    .init(
      "SoftBank floated Arm in 2023 and still has about 90% of the shares.",
      "SoftBank | Arm | 90"),
    .init(
      "Vantor bought a stake of just under 5% in Brellan.",
      "Vantor | Brellan | 5"),
    .init(
      "Vantor took a 4.9% stake worth $200 million in Brellan.",
      "Vantor | Brellan | 4.9"),
    .init(
      "Vantor, Brellan's largest shareholder with a 33% stake, voted for the merger.",
      "Vantor | Brellan | 33"),
    .init(
      "Brellan's largest shareholders are Vantor (33%), Tessel Capital (12%) and the Norland state (5%).",
      "Tessel Capital | Brellan | 12",
      "Vantor | Brellan | 33"),
    .init(
      "Vantor increased its ownership in Brellan to 33%.",
      "Vantor | Brellan | 33"),
    .init(
      "Vantor, with a 33% stake, is Brellan's largest shareholder.",
      "Vantor | Brellan | 33"),
    .init(
      "Vantor got 2 million shares, or 4% of Brellan.",
      "Vantor | Brellan | 4"),
    .init(
      "Vantor has 12 million shares in Brellan, a stake of 6.2%.",
      "Vantor | Brellan | 6.2"),
    .init(
      "Vantor owned 18% of Brellan before the sale.",
      "Vantor | Brellan | 18"),
    .init(
      "Vantor once owned 18% of Brellan.",
      "Vantor | Brellan | 18"),
    .init(
      "Vantor offered to buy the 82% of Brellan that it does not own.",
      "Vantor | Brellan | 82"),
    .init(
      "Vantor would end up with 15% of Brellan if it exercised the warrants.",
      "Vantor | Brellan | 15"),
    .init(
      "Employees will own 10% of Brellan.",
      "employees | Brellan | 10"),
    .init(
      "Vantor said revenue at Brellan, of which it owns 40%, doubled.",
      "Vantor | Brellan | 40"),
    .init(
      "Vantor, owner of 40% of Brellan, said revenue had doubled.",
      "Vantor | Brellan | 40"),
    .init(
      "Brellan has raised a round. Mira Harrow started the firm in 2019, gave up the chair last October, and nevertheless still owns 28 percent.",
      "Mira Harrow | Brellan | 28"),
    .init(
      "Dunmore wants to buy every share of Brellan. The paper, which saw the shareholder list, put Dunmore at around six percent and Tessel Capital at 14 percent.",
      "Dunmore | Brellan | 6",
      "Tessel Capital | Brellan | 14"),
    .init(
      "Brellan is growing. More than that belongs only to Mira Harrow: she started the firm and still owns 28 percent.",
      "Mira Harrow | Brellan | 28"),
    .init(
      "Brellan said on Monday that Dunmore had bought shares. Dunmore now owns 12 percent of the company.",
      "Dunmore | Brellan | 12"),
    .init(
      "Dunmore led a round for Brellan last year. It now holds 12 percent of the company.",
      "Dunmore | Brellan | 12"),
    .init(
      "Brellan makes chips. Its largest owner is Dunmore, with 33%.",
      "Dunmore | Brellan | 33"),
    .init(
      "Brellan makes chips. Dunmore, its largest shareholder, has 33%.",
      "Dunmore | Brellan | 33"),
    .init(
      "Brellan makes chips. Dunmore is the largest shareholder with 33%, followed by Tessel Capital with 12% and Orsk Partners with 8%.",
      "Dunmore | Brellan | 33",
      "Orsk Partners | Brellan | 8",
      "Tessel Capital | Brellan | 12"),
    .init(
      "Brellan has sold new shares to Dunmore. As a result, Dunmore's stake rises to 21% from 14%.",
      "Dunmore | Brellan | 14",
      "Dunmore | Brellan | 21"),
    .init(
      "Brellan was founded by Mira Harrow in 2015. Harrow owns 45% of it, and Dunmore another 20%.",
      "Dunmore | Brellan | 20",
      "Mira Harrow | Brellan | 45"),
    .init(
      "Dunmore invested $2 billion in Brellan. In exchange it received a stake of about 8%.",
      "Dunmore | Brellan | 8"),
    .init(
      "Dunmore invested $2 billion in Brellan. It will own about 8% after the deal.",
      "Dunmore | Brellan | 8"),
    .init(
      "Dunmore will invest $2 billion in Brellan for 8%, a person said.",
      "Dunmore | Brellan | 8"),
    .init(
      "Dunmore will put $2 billion into Brellan, valuing it at $25 billion and giving Dunmore an 8% stake.",
      "Dunmore | Brellan | 8"),
    .init(
      "Dunmore paid $2 billion for its 8% of Brellan.",
      "Dunmore | Brellan | 8"),
    .init(
      "Brellan shares fell 12%. Dunmore, which holds 20% of the stock, did not comment.",
      "Dunmore | Brellan | 20"),
  ]

  static let quiet: [String] = [
    "The state of Norlandia owns 14% of Quillan.",
    "Veltro's shares fell 4% after Quillan reported revenue up 20%.",
    "Quillan's revenue grew 45% and its margin reached 30%.",
    "Veltro has 20% of the market for AI chips, and Quillan 30%.",
    "Veltro accounts for 40% of Quillan's revenue.",
    "Quillan sold 15% of its shares in the offering.",
    "Quillan closed 17% lower on Thursday.",
    "Veltro-backed Quillan raised $30 million.",
    "Veltro holds 10% of its assets in cash.",
    "Veltro has cut 10% of Quillan's staff.",
    "Some 60% of Quillan's customers are in Europe, and 40% in Asia.",
    "Under the rules no foreign holder may own more than 20% of Quillan.",
    "Veltro does not own any shares in Quillan.",
    "Quillan's bonds pay 6.5% and Veltro bought 10% of them.",
    "Analysts at Veltro expect Quillan to take 20% of the market.",
    "Veltro took part in the round, which valued Quillan at $2 billion, 20% more than a year ago.",
    "The company uses 30% of Veltro's capacity.",
    "Veltro exited Quillan last year.",
    "Veltro has no stake in Quillan any more.",
    "Quillan shareholders will own 58% of the combined group and Veltro shareholders 42%.",
    "After the merger Dunmore's shareholders will own 62% of the combined company and Brellan's 38%.",
    "The notes can be converted into 10% of Brellan's shares.",
    "The state of Saxony is taking a 5% stake in Brellan.",
    "Dunmore and Orsk Partners are equal partners in Brellan.",
    "Dunmore has a 50% stake in the venture, and Orsk Partners the other half.",
    "At the float Dunmore's 6% holding would be worth $2 billion.",
    "Dunmore pledged 20% of its Brellan shares to banks.",
    "Sales at Brellan's stores rose 5% and Dunmore's 7%.",
    "Brellan gets 30% of its power from Dunmore.",
    "Dunmore supplies 40% of Brellan's chips.",
    "Dunmore and Brellan hold 60% of the cloud market.",
    "Brellan's board holds 12 seats, and Dunmore has 25% of them.",
    "Dunmore takes a 30% cut of Brellan's app sales.",
    "Dunmore lent Brellan $3 billion at 9%.",
    "Brellan's loan-to-value ratio is 20%, and Dunmore holds the debt.",
    "Dunmore guarantees 80% of Brellan's debt.",
    "Dunmore acquired 80% of the loans that Brellan issued.",
    "The tax credit covers 35% of Brellan's investment, and Dunmore gets 10%.",
    "Shareholders of Brellan approved the sale to Dunmore.",
    "Dunmore's shareholders will vote on the purchase of Brellan in May.",
    "Brellan's shareholders get 0.4 Dunmore shares for each of theirs.",
    "Dunmore told shareholders that Brellan was growing.",
    "Under the accord the state of Norland becomes the largest shareholder in Brellan, with 11.5% of the voting rights.",
    "Vantor and Tessel Capital will set up a joint venture, in which Vantor takes 70% and Tessel Capital 30%.",
    "The ministry holds 31.5 percent of Brellan through a state fund.",
    "After the issue Vantor's share falls from 33% to 28%.",
    "Vantor's bid for 100% of Brellan failed.",
    "The investors, led by Vantor, receive 20% of Brellan.",
    "The round gives the new investors 20% of Brellan.",
    "Vantor valued its 40% at $2 billion.",
    "Vantor took 25% of the round.",
    "Vantor provided 25% of the money for Brellan.",
    "Vantor covers 25% of Brellan's costs.",
    "Vantor has booked 25% of Brellan's capacity.",
    "Vantor's fee is 2% of Brellan's sales.",
    "Vantor raised its forecast for Brellan by 25%.",
    "Vantor's price is 25% above Brellan's last close.",
    "Vantor pays Brellan's shareholders a premium of 25%.",
    "Vantor holds 25% of patents in the field, and Brellan 10%.",
    "About 25% of Vantor's engineers came from Brellan.",
    "Vantor paid 40% of the price in Brellan shares.",
    "Brellan shares rose 5%, and Vantor's lost 3%.",
    "The deal needs the consent of 75% of Brellan's shareholders, and Vantor has it.",
    "Vantor lent Brellan 80% of the price.",
    "Vantor will buy 30% of the electricity that Brellan makes.",
    "Brellan and Dunmore are forming a joint venture. Brellan will have 49% and Dunmore 51%.",
    "Dunmore bought Brellan's parent. The seller keeps a 5% interest.",
  ]
}
