extension DealRules {
  /// All the shares of a company are the company.
  static let wholeShares: [DealRule] = [
    DealRule(
      name: "buy-all-shares", example: "Birch will acquire all outstanding shares of Quillan for $40 million.",
      trigger: .verb([.acquire, .get]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .recipient, .investor, .noun([.shares, .stake]), .wholeStake, .noLaterVerb([.own]),
      ], kind: .acquisition),
    DealRule(
      name: "buy-whole", example: "Birch wanted to buy the whole of Quillan for $40 million.",
      trigger: .verb([.acquire, .get]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of"], role: .recipient), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .recipient, .investor, .word(["whole", "rest", "entirety", "remainder"]),
        .noNoun([.hardware, .compute, .debt, .turnover]),
      ], kind: .acquisition),
    DealRule(
      name: "buy-majority", example: "Birch agreed to acquire a majority stake in Quillan for $40 million.",
      trigger: .verb([.acquire, .get, .take]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "in"], role: .recipient), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .recipient, .investor, .noun([.stake]), .word(["majority", "controlling"]), .noLaterVerb([.own]),
      ], kind: .acquisition),
  ]

  /// Purchases under other verbs and nouns: paid for, sold to, bids, sales, offers turned down, hires with a licence.
  static let purchases: [DealRule] = [
    DealRule(
      name: "take-private", example: "Birch took Quillan private for $40 million in 2016.",
      trigger: .verb([.take]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["for"], role: .amount)],
      needs: [.recipient, .investor, .word(["private"])], kind: .acquisition),
    DealRule(
      name: "pick-up", example: "Last year Birch picked up Quillan, an app for clinics.",
      trigger: .verb([.get]), subject: .investor, object: .recipient,
      needs: [.objectParty, .investor, .noMoney, .form(["pick", "picks", "picked"]), .plainPurchase],
      kind: .acquisition,
      weight: 0.8),
    DealRule(
      name: "buy-into", example: "In 2024 Birch and Alder bought into Quillan for $40 million.",
      trigger: .verb([.acquire]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["into"], role: .recipient)],
      needs: [.recipient, .investor, .firstPhrase("into")], kind: .strategicInvestment),
    DealRule(
      name: "pay-for-company", example: "Birch agreed to give $40 million for Quillan.",
      trigger: .verb([.pay, .give, .spend]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["for", "on"], role: .recipient)],
      needs: [
        .money, .recipient, .investor, .wholeCompany(["for", "on"]),
        .noNoun([.hardware, .compute, .debt, .penalty, .grant]),
      ], kind: .acquisition),
    DealRule(
      name: "pick-up-company", example: "Birch picked up Quillan in 2017 for $40 million.",
      trigger: .verb([.get, .raise, .take]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["for"], role: .amount), .init(prepositions: ["from"], role: .seller)],
      needs: [.objectParty, .investor, .money, .priced, .plainPurchase, .noNoun([.round, .investment, .shares])],
      kind: .acquisition),
    DealRule(
      name: "pay-company-to-license",
      example: "Birch paid Quillan $40 million to license models and to hire eleven engineers.",
      trigger: .verb([.pay]), subject: .investor, object: .recipient,
      needs: [.money, .investor, .recipient, .laterVerb([.license]), .laterVerb([.hire])], kind: .acquiHire),
    DealRule(
      name: "hire-and-license", example: "Birch is hiring the founders of Quillan and will license its models.",
      trigger: .verb([.hire]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "from", "at"], role: .recipient)],
      needs: [.investor, .recipient, .laterVerb([.license])], kind: .acquiHire),
    DealRule(
      name: "hire-team", example: "Birch hired the founders of Quillan in a deal that insiders valued at $40 million.",
      trigger: .verb([.hire]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["of", "from", "at"], role: .recipient)],
      needs: [
        .investor, .recipient, .word(["founders", "team", "engineers", "staff", "researchers", "leadership"]),
        .noun([.deal]),
      ], kind: .acquiHire),
    DealRule(
      name: "sell-company", example: "Alder sold Quillan to Birch for $40 million.",
      trigger: .verb([.sell]), subject: .seller, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [.recipient, .investor, .plainPurchase, .noNoun([.stake, .shares, .hardware, .compute, .debt])],
      kind: .acquisition),
    DealRule(
      name: "explore-sale", example: "Quillan is exploring a sale after an approach from a rival.",
      trigger: .verb([.consider, .plan]), subject: .recipient, object: nil,
      needs: [
        .recipient, .objectIs(.sale),
        .noNoun([.shares, .stake, .hardware, .compute, .debt, .assets, .ipo, .tender, .investment]),
        .noParty(["of"]),
      ], kind: .acquisition, weight: 0.8),
    DealRule(
      name: "exits-to", example: "Quillan exits to Birch for an undisclosed sum.",
      trigger: .verb([.sell]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .recipient, .investor, .form(["exit", "exits", "exited"]), .firstPhrase("to"),
        .noNoun([.stake, .shares, .hardware, .compute, .debt, .assets]),
      ], kind: .acquisition),
    DealRule(
      name: "sell-to", example: "Quillan, which sold to Birch for $40 million, makes pumps.",
      trigger: .verb([.sell]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .recipient, .investor, .form(["sell", "sells", "sold"]), .firstPhrase("to"), .money, .sellsItself,
        .noNoun([.stake, .shares, .hardware, .compute, .debt, .assets, .turnover]),
      ], kind: .acquisition),
    DealRule(
      name: "assets-sold", example: "Quillan's assets were sold to Birch for $40 million.",
      trigger: .verb([.sell]), subject: nil, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [.passive, .assetsOfRecipient, .recipient, .investor, .money], kind: .acquisition),
    DealRule(
      name: "sold-to", example: "Quillan is being sold to the drug maker Birch for $40 million in cash and shares.",
      trigger: .verb([.sell]), subject: .seller, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [.passive, .objectParty, .investor, .noNoun([.stake, .hardware, .compute, .debt])], kind: .acquisition),
    DealRule(
      name: "have-for", example: "Birch will have Quillan for $40 million.",
      trigger: .verb([.have]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["for"], role: .amount)],
      needs: [
        .objectParty, .investor, .money, .priced, .plainPurchase,
        .noNoun([.round, .investment, .shares, .people, .hardware, .compute]),
      ], kind: .acquisition, weight: 0.8),
    DealRule(
      name: "sale-of", example: "Quillan's $40 million sale to Birch closed on Friday.",
      trigger: .noun([.sale]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["of"], role: .recipient)],
      needs: [.recipient, .investor, .noNoun([.stake, .shares, .hardware, .compute, .debt, .assets])],
      kind: .acquisition),
    DealRule(
      name: "reject-offer", example: "Quillan turned down a $40 million offer from Birch.",
      trigger: .verb([.reject]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["from", "by"], role: .investor)],
      needs: [.recipient, .investor, .noun([.offer, .acquisition]), .noNoun([.stake, .investment, .round, .debt])],
      kind: .acquisition),
    DealRule(
      name: "bid-for", example: "Birch made a $40 million offer for Quillan.",
      trigger: .noun([.offer]), subject: .investor, object: nil,
      phrases: [
        .init(prepositions: ["for"], role: .recipient), .init(prepositions: ["by", "from"], role: .investor),
      ],
      needs: [
        .governedBy([.make, .plan, .consider, .announce, .negotiate, .terminate, .give, .file, .bring], .investor),
        .recipient, .investor, .wholeCompany(["for"]), .noNoun([.stake, .shares, .hardware, .compute, .debt]),
      ], kind: .acquisition),
    DealRule(
      name: "leave-deal", example: "Birch walked away from a $40 million deal for Quillan.",
      trigger: .verb([.terminate]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["for", "with"], role: .recipient)],
      needs: [.money, .recipient, .investor, .noun([.deal]), .noNoun([.hardware, .compute, .debt, .stake, .shares])],
      kind: .acquisition),
    DealRule(
      name: "drop-merger", example: "Birch and Quillan called off their $40 million merger.",
      trigger: .verb([.terminate]), subject: nil, object: nil,
      needs: [.twoSubjects, .recipient, .investor, .noun([.merger])], kind: .merger),
    DealRule(
      name: "become-part", example: "Quillan is to become part of Birch.",
      trigger: .verb([.become]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["of"], role: .investor)],
      needs: [.recipient, .investor, .particle(["part"])], kind: .acquisition),
    DealRule(
      name: "join-company", example: "Quillan is joining Birch in a deal worth $40 million.",
      trigger: .verb([.join]), subject: .recipient, object: .investor,
      needs: [.recipient, .investor, .sizedDeal, .noNoun([.round, .investors])], kind: .acquisition),
    DealRule(
      name: "go-to", example: "Quillan, which went to Birch for $40 million, makes pumps.",
      trigger: .verb([.bring]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["to"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .recipient, .investor, .form(["goes", "went", "go", "gone"]), .firstPhrase("to"), .moneyOrYear,
        .noNoun([.round, .investment, .turnover, .people, .debt]),
      ], kind: .acquisition, weight: 0.8),
    DealRule(
      name: "merge-together", example: "Birch and Quillan agreed to merge in a deal worth $40 million.",
      trigger: .verb([.merge]), subject: nil, object: nil,
      phrases: [.init(prepositions: ["in"], role: .amount)],
      needs: [.twoSubjects, .recipient, .investor], kind: .merger),
    DealRule(
      name: "pay-for-people", example: "Birch spent $40 million on the leaders of Quillan.",
      trigger: .verb([.pay, .spend, .give]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["of", "at", "from"], role: .recipient)],
      needs: [
        .money, .recipient, .investor, .noun([.people]), .noNoun([.shares, .stake, .hardware, .compute, .penalty]),
      ],
      kind: .acquiHire),
    DealRule(
      name: "pay-for-licence",
      example: "Birch paid $40 million for a licence to Quillan's models and most of the staff.",
      trigger: .verb([.pay, .spend]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["to", "of"], role: .recipient)],
      needs: [
        .money, .investor, .ownerAfter, .word(["licence", "license"]), .noNoun([.hardware, .compute, .penalty]),
      ],
      kind: .acquiHire),
    DealRule(
      name: "hire-and-license",
      example: "Birch hired Quillan's founders and licensed its technology for $40 million.",
      trigger: .verb([.license, .hire]), subject: .investor, object: nil,
      needs: [.investor, .ownerAfter, .namedOwner, .companionVerb([.license, .hire, .take, .raise])], kind: .acquiHire),
  ]
}
