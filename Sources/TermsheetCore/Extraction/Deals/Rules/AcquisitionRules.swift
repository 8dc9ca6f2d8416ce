extension DealRules {
  /// One company becomes another's.
  static let acquisitions: [DealRule] = [
    DealRule(
      name: "acquire", example: "Quillan was acquired by Birch for $40 million.",
      trigger: .verb([.acquire]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["for", "in"], role: .amount), .init(prepositions: ["from"], role: .seller)],
      needs: [.objectParty, .plainPurchase], kind: .acquisition),
    DealRule(
      name: "acquisition-of", example: "Birch completed its $40 million acquisition of Quillan.",
      trigger: .noun([.acquisition]), subject: .investor, object: .recipient,
      phrases: [
        .init(prepositions: ["of"], role: .recipient), .init(prepositions: ["by"], role: .investor),
        .init(prepositions: ["for"], role: .amount), .init(prepositions: ["from"], role: .seller),
      ],
      needs: [
        .mayBeGovernedBy([
          .complete, .announce, .plan, .consider, .make, .negotiate, .terminate, .near, .confirm, .sign,
        ]),
        .recipient, .plainPurchase,
      ], kind: .acquisition),
    DealRule(
      name: "merge-with", example: "Quillan will merge with Birch in a $40 million deal.",
      trigger: .verb([.merge]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with", "into"], role: .investor), .init(prepositions: ["in"], role: .amount)],
      needs: [.recipient, .investor], kind: .merger),
    DealRule(
      name: "license-and-hire",
      example: "Birch agreed to pay $40 million to license Quillan's technology and to hire its founders.",
      trigger: .verb([.pay, .spend]), subject: .investor, object: .amount,
      needs: [.money, .investor, .laterVerb([.license, .hire]), .ownerAfter], kind: .acquiHire),
    DealRule(
      name: "talk-about-being-bought",
      example: "Quillan is talking to Birch about being bought at a price of $40 million.",
      trigger: .verb([.negotiate]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["to", "with"], role: .investor)],
      needs: [.recipient, .investor, .laterPassive([.acquire])], kind: .acquisition),
  ]
}
