extension DealRules {
  /// Contracts for computing capacity, cloud services and chips: the recipient buys, the investor provides.
  static let compute: [DealRule] = [
    DealRule(
      name: "lease-out", example: "Birch has leased 40 megawatts of capacity to Quillan.",
      trigger: .verb([.rent]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.recipient, .investor, .capacity, .noNoun([.stake, .shares, .debt, .round])], kind: .computeCommitment),
    DealRule(
      name: "buy-capacity", example: "Quillan agreed to buy $40 million of computing capacity from Birch.",
      trigger: .verb([.acquire, .rent, .order, .commit]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["from", "with", "at"], role: .investor)],
      needs: [.recipient, .capacity, .provider, .firm], kind: .computeCommitment),
    DealRule(
      name: "pay-for-capacity", example: "Quillan agreed to pay Birch $40 million over five years for computing power.",
      trigger: .verb([.give, .pay, .commit, .spend]), subject: .recipient, object: .investor,
      phrases: [.init(prepositions: ["to", "with", "on"], role: .investor)],
      needs: [.money, .recipient, .investor, .capacity, .firm, .noNoun([.stake, .shares, .round, .grant])],
      kind: .computeCommitment),
    DealRule(
      name: "supply-capacity", example: "Birch will supply Quillan with 40 megawatts of computing capacity.",
      trigger: .verb([.supply, .sell, .lend]), subject: .investor, object: .recipient,
      phrases: [.init(prepositions: ["to"], role: .recipient)],
      needs: [.recipient, .investor, .capacity, .committed, .noNoun([.stake, .shares, .debt, .round])],
      kind: .computeCommitment),
    DealRule(
      name: "win-contract", example: "Birch won a contract from Quillan for 40 megawatts of computing capacity.",
      trigger: .verb([.get, .commit, .take]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["from", "with"], role: .recipient)],
      needs: [
        .form([
          "win", "wins", "won", "winning", "land", "lands", "landed", "landing", "book", "books", "booked", "bag",
          "bags",
          "bagged",
        ]), .noun([.deal]), .capacity, .recipient, .investor,
        .noNoun([.stake, .shares, .round, .acquisition, .debt, .investment, .grant, .merger]),
      ], kind: .computeCommitment),
    DealRule(
      name: "host-for", example: "Birch will host Quillan's training cluster under a ten-year contract.",
      trigger: .verb([.supply]), subject: .investor, object: nil,
      needs: [
        .form(["host", "hosts", "hosted", "hosting"]), .ownerAfter, .investor, .capacityNear, .committed,
        .noNoun([.stake, .shares, .round, .debt]),
      ], kind: .computeCommitment),
    DealRule(
      name: "get-chips-from", example: "Under the contract Quillan gets 4,000 Blackwell GPUs from Birch.",
      trigger: .verb([.get, .take]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["from"], role: .investor)],
      needs: [
        .recipient, .investor, .capacity, .chips, .noMoney,
        .noNoun([.stake, .shares, .round, .acquisition, .debt, .investment, .grant, .turnover]),
      ], kind: .computeCommitment, weight: 0.8),
    DealRule(
      name: "contract-for-capacity", example: "Quillan signed a $40 million contract with Birch for cloud capacity.",
      trigger: .verb([.sign, .agree, .announce, .complete, .negotiate, .commit, .have, .put, .get]),
      subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with", "from", "at"], role: .investor)],
      needs: [
        .noun([.deal]), .capacity, .provider, .recipient,
        .noNoun([.stake, .shares, .round, .acquisition, .debt, .investment, .grant, .merger]),
      ],
      kind: .computeCommitment),
    DealRule(
      name: "sign-together", example: "Birch Cloud and Quillan signed a $40 million agreement for computing capacity.",
      trigger: .verb([.sign, .agree, .announce]), subject: .pair, object: nil,
      needs: [
        .noun([.deal]), .capacityNear, .investor, .recipient,
        .noNoun([.stake, .shares, .round, .acquisition, .debt, .investment, .grant, .merger]),
      ],
      kind: .computeCommitment),
    DealRule(
      name: "sign-up-for", example: "Quillan signed up for 40 megawatts of capacity at Birch's data center.",
      trigger: .verb([.sign]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with", "from", "at"], role: .investor)],
      needs: [
        .particle(["up"]), .capacity, .provider, .recipient,
        .noNoun([.stake, .shares, .round, .acquisition, .debt, .investment, .grant]),
      ], kind: .computeCommitment),
    DealRule(
      name: "sign-up-provider", example: "Quillan signed up Birch for $40 million of computing capacity.",
      trigger: .verb([.sign]), subject: .recipient, object: .investor,
      phrases: [.init(prepositions: ["up"], role: .investor), .init(prepositions: ["for"], role: .amount)],
      needs: [
        .capacity, .recipient, .investor, .money,
        .noNoun([.stake, .shares, .round, .acquisition, .debt, .investment, .grant]),
      ], kind: .computeCommitment),
    DealRule(
      name: "contract-with", example: "Quillan, which had contracted with Birch for a cluster of 4,000 GPUs, is slow.",
      trigger: .verb([.agree]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with"], role: .investor)],
      needs: [.recipient, .investor, .capacity, .noNoun([.stake, .shares, .round, .acquisition, .debt])],
      kind: .computeCommitment),
    DealRule(
      name: "order-for-capacity", example: "Quillan is placing an order worth $40 million for 4,000 H100s.",
      trigger: .verb([.put, .be, .make, .announce]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with", "from", "at"], role: .investor)],
      needs: [
        .word(["order", "orders"]), .money, .recipient, .provider, .noNoun([.stake, .shares, .turnover, .ipo]),
      ],
      kind: .computeCommitment),
    DealRule(
      name: "place-order", example: "Quillan has placed an order for 4,000 of Nvidia's H100 systems.",
      trigger: .verb([.put]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["with", "from", "at"], role: .investor)],
      needs: [
        .word(["order", "orders"]), .form(["place", "places", "placed", "placing"]), .recipient, .provider, .capacity,
        .noNoun([.stake, .shares, .turnover, .ipo]),
      ], kind: .computeCommitment, weight: 0.9),
    DealRule(
      name: "book-order", example: "Birch has booked an order worth $40 million for custom chips from Quillan.",
      trigger: .verb([.commit, .get, .take, .have]), subject: .investor, object: nil,
      phrases: [.init(prepositions: ["from"], role: .recipient)],
      needs: [
        .word(["order", "orders"]), .money, .recipient, .investor, .capacity,
        .form([
          "book", "books", "booked", "win", "wins", "won", "get", "got", "receive", "receives", "received", "land",
          "landed", "secure", "secured", "have", "has", "had", "take", "took",
        ]), .noNoun([.stake, .shares, .turnover, .ipo]),
      ], kind: .computeCommitment),
    DealRule(
      name: "access-to-capacity", example: "Quillan will get access to 4,000 Nvidia GPUs at Birch.",
      trigger: .verb([.get]), subject: .recipient, object: nil,
      phrases: [.init(prepositions: ["at", "from"], role: .investor)],
      needs: [.word(["access"]), .recipient, .capacity, .investor], kind: .computeCommitment),
    DealRule(
      name: "train-at", example: "Quillan has agreed to train its next model on Project Rainier.",
      trigger: .verb([.train]), subject: .recipient, object: nil,
      needs: [.recipient, .site, .committed], kind: .computeCommitment, weight: 0.8),
  ]
}
