/// The clause rules for deals. To teach the grammar a wording, add a rule with its example beside those like it.
enum DealRules {
  static let all: [DealRule] = rounds + roles + investments + acquisitions + debts + listings + others

  /// Money that a company takes in for new shares.
  static let rounds: [DealRule] = [
    DealRule(
      name: "raise", example: "Quillan raised $40 million in a Series B from Birch Capital.",
      trigger: .verb([.raise]), subject: .recipient, object: .amount,
      phrases: [
        .init(prepositions: ["from"], role: .investor), .init(prepositions: ["in", "for"], role: .round),
        .init(prepositions: ["with"], role: .investor),
      ],
      needs: [.roundOrMoney, .noNoun([.debt, .ipo, .turnover, .shares])], kind: .equityRound),
    DealRule(
      name: "secure", example: "Quillan has secured $40 million in Series B funding.",
      trigger: .verb([.get, .complete, .near]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .roundOrMoney, .noun([.round, .investment]),
        .noNoun([.debt, .grant, .acquisition, .fund, .tender, .turnover, .spending, .compute, .ipo]),
      ],
      kind: .equityRound),
    DealRule(
      name: "announce-round", example: "Quillan announced a $40 million Series B on Monday.",
      trigger: .verb([.announce, .plan, .consider, .negotiate, .sign, .terminate, .make, .have]), subject: .recipient,
      object: .amount, phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.round, .noNoun([.debt, .grant, .acquisition, .fund, .tender, .turnover])], kind: .equityRound),
    DealRule(
      name: "take-in", example: "Quillan took in $40 million last month.",
      trigger: .verb([.take, .bring]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.particle(["in", "on", "home", "up"]), .roundOrMoney, .noNoun([.turnover])], kind: .equityRound),
  ]

  /// Who leads and who joins a round that the text has named or names here.
  static let roles: [DealRule] = [
    DealRule(
      name: "lead", example: "Birch Capital led the $40 million Series B.",
      trigger: .verb([.lead]), subject: .lead, object: .amount,
      phrases: [.init(prepositions: ["in", "for", "of"], role: .recipient)],
      needs: [.roundObject], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "join-round", example: "Birch Capital and Alder Partners joined the round.",
      trigger: .verb([.join]), subject: .investor, object: nil,
      needs: [.roundPhrase, .investor], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "take-part", example: "Birch Capital took part in the round.",
      trigger: .verb([.take]), subject: .investor, object: nil,
      needs: [.word(["part"]), .investor, .noNoun([.talks])], kind: .equityRound, isAnaphoric: true),
    DealRule(
      name: "participation-from", example: "Quillan raised $40 million with participation from Birch Capital.",
      trigger: .noun([.participation]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["from", "by", "of"], role: .investor)],
      needs: [.investor], kind: .equityRound, isAnaphoric: true),
  ]

  /// Money that somebody puts into a company.
  static let investments: [DealRule] = [
    DealRule(
      name: "invest-in", example: "Birch will invest $40 million in Quillan.",
      trigger: .verb([.invest]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["in", "into"], role: .recipient)],
      needs: [.recipient], kind: .strategicInvestment),
    DealRule(
      name: "put-into", example: "Birch will put $40 million into Quillan.",
      trigger: .verb([.put, .commit, .give, .pay, .spend]), subject: .investor, object: .amount,
      phrases: [.init(prepositions: ["into"], role: .recipient)],
      needs: [.money, .recipient], kind: .strategicInvestment),
    DealRule(
      name: "investment-in", example: "The report confirmed Birch's $40 million investment in Quillan.",
      trigger: .noun([.investment]), subject: .investor, object: nil,
      phrases: [
        .init(prepositions: ["in", "into"], role: .recipient), .init(prepositions: ["from", "by"], role: .investor),
      ],
      needs: [.recipient, .money, .investor], kind: .strategicInvestment),
  ]

  /// One company becomes another's.
  static let acquisitions: [DealRule] = [
    DealRule(
      name: "acquire", example: "Quillan was acquired by Birch for $40 million.",
      trigger: .verb([.acquire]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["for", "in"], role: .amount), .init(prepositions: ["from"], role: .seller)],
      needs: [.objectParty, .plainPurchase], kind: .acquisition),
    DealRule(
      name: "acquisition-of", example: "Birch completed its $40 million acquisition of Quillan.",
      trigger: .noun([.acquisition]), subject: .investor, object: nil,
      phrases: [
        .init(prepositions: ["of"], role: .recipient), .init(prepositions: ["by"], role: .investor),
        .init(prepositions: ["for"], role: .amount), .init(prepositions: ["from"], role: .seller),
      ],
      needs: [.recipient, .plainPurchase], kind: .acquisition),
    DealRule(
      name: "merge-with", example: "Quillan will merge with Birch in a $40 million deal.",
      trigger: .verb([.merge]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with", "into"], role: .investor), .init(prepositions: ["in"], role: .amount)],
      needs: [.recipient, .investor], kind: .merger),
  ]

  /// Money that has to be paid back.
  static let debts: [DealRule] = [
    DealRule(
      name: "borrow", example: "Quillan borrowed $40 million from Birch Bank.",
      trigger: .verb([.borrow]), subject: .recipient, object: .amount,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.money, .noNoun([.shares])], kind: .debt),
    DealRule(
      name: "raise-debt", example: "Quillan secured a $40 million loan from Birch Bank.",
      trigger: .verb([.raise, .get, .complete, .sign, .announce, .plan, .negotiate, .take, .consider, .expect]),
      subject: .recipient,
      object: .amount, phrases: [.init(prepositions: ["from", "with"], role: .investor)],
      needs: [.money, .noun([.debt]), .noNoun([.turnover])], kind: .debt),
    DealRule(
      name: "lend", example: "Birch Bank lent Quillan $40 million.",
      trigger: .verb([.lend]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.money, .recipient], kind: .debt),
  ]

  /// Shares that are first sold to the public.
  static let listings: [DealRule] = [
    DealRule(
      name: "file-to-list", example: "Quillan filed for an initial public offering that may raise $40 million.",
      trigger: .verb([.file, .plan, .consider, .announce, .price, .complete, .terminate, .expect, .make, .negotiate]),
      subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["of"], role: .amount)],
      needs: [.noun([.ipo])], kind: .ipo),
    DealRule(
      name: "raise-in-ipo", example: "Quillan raised $40 million in its initial public offering.",
      trigger: .verb([.raise, .get, .bring]), subject: .recipient, object: .amount,
      phrases: [], needs: [.money, .noun([.ipo])], kind: .ipo),
    DealRule(
      name: "float", example: "Quillan floated in 2023.",
      trigger: .verb([.list]), subject: .recipient, object: nil, needs: [.recipient], kind: .ipo, weight: 0.8),
  ]

  /// Grants, funds, tender offers.
  static let others: [DealRule] = [
    DealRule(
      name: "grant", example: "Quillan received a $40 million grant from the US government.",
      trigger: .verb([.get, .give, .raise]), subject: nil, object: nil,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [.money, .noun([.grant])], kind: .grant),
    DealRule(
      name: "raise-fund", example: "Birch Ventures closed its third fund at $40 million.",
      trigger: .verb([.raise, .get, .complete, .announce, .plan]), subject: .recipient, object: .amount,
      needs: [.money, .noun([.fund])], kind: .fund),
    DealRule(
      name: "sell-stake", example: "Birch sold its stake in Quillan for $40 million.",
      trigger: .verb([.sell]), subject: .seller, object: nil,
      phrases: [
        .init(prepositions: ["in", "of"], role: .recipient), .init(prepositions: ["to"], role: .investor),
        .init(prepositions: ["for"], role: .amount),
      ],
      needs: [.recipient, .noun([.stake, .shares])], kind: .secondary),
  ]
}
