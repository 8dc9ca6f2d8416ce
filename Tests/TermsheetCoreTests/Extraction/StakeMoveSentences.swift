/// Holdings told of the holder itself, of several together, or by a right to them: `Holder | Company | percent`.
enum StakeMoveSentences {
  static let sentences: [StakeSentence] = [
    .init("Veltro will own 61% of Quillan, down from 78%.", "Veltro | Quillan | 61", "Veltro | Quillan | 78"),
    .init(
      "Veltro holds 70% of Quillan, with the rest going to Orlane.", "Veltro | Quillan | 70", "Orlane | Quillan | 30"),
    .init("Veltro has 51% of Quillan and Orlane the rest.", "Veltro | Quillan | 51", "Orlane | Quillan | 49"),
    .init("The register puts Veltro at about 6% of Quillan.", "Veltro | Quillan | 6"),
    .init(
      "Veltro owns 31% of Quillan and, thanks to dual-class stock, 60% of the votes.", "Veltro | Quillan | 31",
      "Veltro | Quillan | 60"),
    .init(
      "With the money Veltro rises to 21.5% of Quillan from 17%.", "Veltro | Quillan | 21.5", "Veltro | Quillan | 17"),
    .init(
      "The round dilutes Mira Harrow, Quillan's founder, to 19% from 26%.", "Mira Harrow | Quillan | 19",
      "Mira Harrow | Quillan | 26"),
    .init(
      "Veltro's stake in Quillan rises from 9% to 17% once the notes convert.", "Veltro | Quillan | 9",
      "Veltro | Quillan | 17"),
    .init("Veltro sits on just over 8% of Quillan, a speech startup in Nairobi.", "Veltro | Quillan | 8"),
    .init("Veltro, a 14% holder of Quillan, would not comment.", "Veltro | Quillan | 14"),
    .init("Veltro holds on to the other 49% of Quillan.", "Veltro | Quillan | 49"),
    .init("Veltro has an option on another 15% of Quillan.", "Veltro | Quillan | 15"),
    .init("Veltro swapped its notes for 70% of Quillan.", "Veltro | Quillan | 70"),
    .init("Veltro spent $800 million on a holding of roughly 36% in Quillan.", "Veltro | Quillan | 36"),
    .init("Veltro closed its purchase of 17.5% of Quillan in January.", "Veltro | Quillan | 17.5"),
    .init("Veltro completed the sale of 51% of Quillan to Orlane.", "Orlane | Quillan | 51"),
    .init("Veltro will end up with 45% of the capital of Quillan.", "Veltro | Quillan | 45"),
    .init("Quillan is owned in equal parts by Veltro and Orlane.", "Veltro | Quillan | 50", "Orlane | Quillan | 50"),
    .init(
      "The owners of Quillan are Veltro (45%), Orlane (30%) and the founders (25%).", "Veltro | Quillan | 45",
      "Orlane | Quillan | 30", "founders | Quillan | 25"),
    .init(
      "Mira Harrow and Anton Brell own 7% of Quillan between them.", "Mira Harrow and Anton Brell | Quillan | 7"),
    .init(
      "Veltro bought 24 million Quillan shares, which amount to 5.4% of the company.", "Veltro | Quillan | 5.4"),
    .init("Veltro controls a quarter of Quillan's votes.", "Veltro | Quillan | 25"),
    .init(
      "Quillan's largest shareholder is still its founder, Mira Harrow.", "Mira Harrow | Quillan | -"),
    .init("Quillan's owner, the buyout firm Veltro, is weighing a sale.", "Veltro | Quillan | -"),
    .init(
      "Veltro is a shareholder in Quillan, and so is Orlane.", "Veltro | Quillan | -", "Orlane | Quillan | -"),
    .init(
      "Veltro is a shareholder in Quillan and in Orlane.", "Veltro | Quillan | -", "Veltro | Orlane | -"),
    .init(
      "Quillan's founding shareholders such as Veltro and Orlane subscribed again.", "Veltro | Quillan | -",
      "Orlane | Quillan | -"),
    .init(
      "Dunmore bought 15% of Quillan in January; Veltro and Orlane own most of the rest of the shares in Quillan.",
      "Dunmore | Quillan | 15", "Veltro | Quillan | -", "Orlane | Quillan | -"),
    .init("Veltro, which backed Quillan, has marked its holding in Quillan to zero.", "Veltro | Quillan | -"),
    .init("Quillan's parent Veltro made the plan known.", "Veltro | Quillan | -"),
    .init("Quillan's biggest shareholder is Veltro at 18.7%.", "Veltro | Quillan | 18.7"),
    .init(
      "The only bigger holder of Quillan is Veltro, the fund of an Oslo family, with 5.5%.", "Veltro | Quillan | 5.5"),
    .init(
      "The bonds were sold last week, with Veltro taking 80% of Quillan.", "Veltro | Quillan | 80"),
    .init(
      "The founders, Mira Harrow and Anton Brell, still own 31% of Quillan between them.",
      "Mira Harrow and Anton Brell | Quillan | 31"),
    .init(
      "Veltro receives 9.3% of Quillan. An earn-out may lift that to 12.2%.", "Veltro | Quillan | 9.3",
      "Veltro | Quillan | 12.2"),
    .init(
      "In return Veltro receives 30% of Quillan. Orlane keeps the remaining 70%.", "Veltro | Quillan | 30",
      "Orlane | Quillan | 70"),
    .init("Veltro sold out of Quillan in August at $19 a share.", "Veltro | Quillan | -"),
    .init(
      "Veltro receives warrants on roughly 24 million Quillan shares, which would amount to 5.4% of the miner.",
      "Veltro | Quillan | 5.4"),
    .init("Veltro bought its partner out in March and today has 80% of Quillan.", "Veltro | Quillan | 80"),
    .init(
      "Veltro, the largest owner of Quillan, guarantees half of the issue and will come out with 41%.",
      "Veltro | Quillan | 41"),
    .init(
      "Both sites are being built by Quillan, a portfolio company of Veltro and Orlane.", "Veltro | Quillan | -",
      "Orlane | Quillan | -"),
  ]

  static let quiet: [String] = [
    "Talks over the purchase of a 20% stake in Brellan by Vantor broke down in June.",
    "Vantor rose to 12% above its price on Friday.",
    "Vantor's margin is down to 6% from 9%.",
    "The contract with Brellan takes just 10% of the power the company has secured.",
    "Revenue at Brellan stands at 60% of what Vantor had promised.",
    "Vantor sits on 40% of its cash.",
    "Vantor plans to list its shares, but not before the basic rate, at 14% a year, comes down to less than 10%.",
    "The Brellan index has gained 27% since January, and the shareholders are glad.",
    "Vantor, the Brellan-supported owner of data halls, raised $30 million.",
  ]
}
