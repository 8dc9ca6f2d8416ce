/// Sentences about purchases: done, agreed, in talks, failed, and hires that are purchases in all but name.
enum AcquisitionSentences {
  static let all: [DealSentence] = [
    .init("Birchgate has acquired Quillan for $40 million.", "acquisition Quillan <- Birchgate | USD 40M"),
    .init(
      "Quillan was bought by Birchgate for $40 million in cash.", "acquisition Quillan <- Birchgate | USD 40M"),
    .init(
      "Birchgate has agreed to give $3.2bn for Quillan.", "acquisition Quillan <- Birchgate | USD 3.2B | agreed"),
    .init(
      "Siemens, the German maker of trains and turbines, is buying Quillan. The German maker will take over the company for as much as £562 million.",
      "acquisition Quillan <- Siemens | GBP 562M"),
    .init("Quillan is now Stripe's, for $1.1 billion.", "acquisition Quillan <- Stripe | USD 1.1B"),
    .init(
      "Quillan was swallowed by WorldRemit in 2020 for $500 million.", "acquisition Quillan <- WorldRemit | USD 500M"),
    .init("Quillan, swallowed by WorldRemit in 2020, was small.", "acquisition Quillan <- WorldRemit"),
    .init(
      "Birchgate is in talks to buy Quillan for about $900 million, the Wall Street Journal reported.",
      "acquisition Quillan <- Birchgate | USD 900M | in-talks"),
    .init(
      "Birchgate is in advanced talks to acquire Quillan, people familiar with the matter said. A deal could value Quillan at about $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M | in-talks"),
    .init(
      "Birchgate walked away from its $900 million purchase of Quillan.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Birchgate's $900 million bid for Quillan collapsed in March.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Quillan turned down a $900 million offer from Birchgate.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Quillan rejected a takeover bid by Birchgate worth $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Birchgate had planned to buy Quillan for $900 million, but the regulators said no.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Birchgate dropped its plan to acquire Quillan for $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Quillan's $900 million sale to Birchgate fell through last year.",
      "acquisition Quillan <- Birchgate | USD 900M | terminated"),
    .init(
      "Quillan's sale to Birchgate, for $900 million, closed on Friday.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init("Quillan has sold itself to Birchgate for $900 million.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init("Quillan was sold to Birchgate for $900 million.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Alderton sold its Quillan unit to Birchgate for $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Alderton agreed to sell Quillan to Birchgate for $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M | agreed"),
    .init(
      "Birchgate completed the acquisition of Quillan, valued at $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M | closed"),
    .init(
      "The acquisition of Quillan by Birchgate was completed in May.", "acquisition Quillan <- Birchgate"),
    .init(
      "Birchgate's acquisition of Quillan for $900 million is expected to close in the third quarter.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate signed a definitive agreement to acquire Quillan in an all-stock transaction valued at $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M | agreed"),
    .init(
      "Birchgate has entered into an agreement to acquire Quillan, the company announced today.",
      "acquisition Quillan <- Birchgate | agreed"),
    .init("Birchgate to buy Quillan for $900 mln in cash", "acquisition Quillan <- Birchgate | USD 900M"),
    .init("Birchgate snaps up Quillan in $900M deal", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate Nears Deal to Buy Quillan for $900 Million",
      "acquisition Quillan <- Birchgate | USD 900M | in-talks"),
    .init(
      "Birchgate will pay $900 million for Quillan, half of it in shares.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init("Birchgate paid $900 million to acquire Quillan.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init("Birchgate spent $900 million on Quillan in 2021.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init("Birchgate shelled out $900 million for Quillan.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate, which bought Quillan in 2021, makes pumps.", "acquisition Quillan <- Birchgate"),
    .init(
      "Quillan, which Birchgate bought for $900 million in 2021, makes pumps.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Since Quillan's $900 million takeover by Birchgate, its staff has doubled.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate announced today that it has acquired Quillan, a startup that makes pumps. Terms were not disclosed.",
      "acquisition Quillan <- Birchgate"),
    .init(
      "Quillan announced today that it has been acquired by Birchgate. The price was $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate is exploring a bid for Quillan, sources said.", "acquisition Quillan <- Birchgate | in-talks"),
    .init(
      "Birchgate made a $900 million offer for Quillan.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate has offered to buy Quillan for $900 million.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Quillan is joining Birchgate in a deal worth $900 million.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Quillan is to become part of Birchgate for $900 million.", "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate takes over Quillan for 900 million euros.", "acquisition Quillan <- Birchgate | EUR 900M"),
    .init(
      "Birchgate wants to take over Quillan.", "acquisition Quillan <- Birchgate | planned"),
    .init(
      "The takeover of Quillan by Birchgate for €900 million must still be approved by Brussels.",
      "acquisition Quillan <- Birchgate | EUR 900M"),
    .init(
      "Quillan goes to Birchgate for €900 million.", "acquisition Quillan <- Birchgate | EUR 900M"),
    .init(
      "Birchgate and Quillan agreed to merge in a deal worth $900 million.",
      "merger Quillan <- Birchgate | USD 900M | agreed"),
    .init(
      "Birchgate will acquire all outstanding shares of Quillan for $900 million.",
      "acquisition Quillan <- Birchgate | USD 900M"),
    .init(
      "Birchgate bought Quillan and Tarnwick in 2022.", "acquisition Quillan <- Birchgate",
      "acquisition Tarnwick <- Birchgate"),
    .init(
      "Birchgate has hired Quillan's founders and licensed its technology for $650 million.",
      "acqui-hire Quillan <- Birchgate | USD 650M"),
    .init(
      "In a $650 million deal Birchgate licensed Quillan's models and took on most of its staff.",
      "acqui-hire Quillan <- Birchgate | USD 650M"),
    .init(
      "Birchgate is paying Quillan $650 million to license its models and hire its team.",
      "acqui-hire Quillan <- Birchgate | USD 650M"),
  ]
}
