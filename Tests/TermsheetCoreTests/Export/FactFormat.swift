import Foundation
import Testing

/// The required fields, the nullable ones and the words of the fact format, as its schema states them.
enum FactFormat {
  private static let qualifiers: Set<String> = [
    "exact", "about", "at-least", "more-than", "up-to", "less-than", "range",
  ]
  private static let dealKinds: Set<String> = [
    "equity-round", "strategic-investment", "acquisition", "merger", "acqui-hire", "debt", "secondary", "ipo", "fund",
    "compute-commitment", "grant", "restructuring", "other",
  ]
  private static let dealStatuses: Set<String> = [
    "rumoured", "in-talks", "planned", "agreed", "announced", "closed", "terminated", "denied",
  ]
  private static let support: Set<String> = ["evidence", "confidence", "reasons"]

  static func check(_ object: [String: Any]) throws {
    #expect(Set(object.keys) == ["article", "deals", "stakes", "hardware", "rights", "comments"])
    let article = try #require(object["article"] as? [String: Any])
    #expect(Set(article.keys) == ["path", "title", "outlet", "published", "url"])
    for deal in try list(object, "deals") { try checkDeal(deal) }
    for stake in try list(object, "stakes") {
      expectFields(stake, ["holder", "company", "percent", "qualifier", "kind", "status", "asOf"])
      expectWord(stake["qualifier"], of: qualifiers.subtracting(["range"]), orNull: true)
      expectWord(stake["kind"], of: ["stake", "voting", "profit-share", "warrant", "target"])
      expectWord(stake["status"], of: ["current", "former", "proposed"])
      try checkEvidence(stake)
    }
    for mention in try list(object, "hardware") {
      expectFields(mention, ["name", "vendor", "users", "relation", "quantity"])
      expectWord(mention["relation"], of: ["uses", "plans", "buys", "sells", "makes", "rivals", "mentioned"])
      if let quantity = mention["quantity"] as? [String: Any] {
        #expect(Set(quantity.keys) == ["value", "unit", "qualifier"])
        expectWord(quantity["unit"], of: ["chips", "GW", "MW", "USD", "EUR", "GBP", "CNY", "JPY", "INR"])
      }
      try checkEvidence(mention)
    }
    for right in try list(object, "rights") {
      expectFields(right, ["holder", "company", "right", "exclusive", "status"])
      expectWord(
        right["right"], of: ["distribution", "cloud-provider", "first-refusal", "board-seat", "licence", "other"])
      try checkEvidence(right)
    }
    for comment in try list(object, "comments") {
      expectFields(comment, ["company", "response"])
      expectWord(comment["response"], of: ["declined", "no-response", "confirmed", "denied"])
      try checkEvidence(comment)
    }
  }

  private static func checkDeal(_ deal: [String: Any]) throws {
    expectFields(
      deal,
      [
        "kind", "round", "status", "recipient", "investors", "amount", "valuation", "date", "main", "attribution",
        "anonymous", "sellers", "partOf",
      ])
    expectWord(deal["kind"], of: dealKinds)
    expectWord(deal["status"], of: dealStatuses, orNull: true)
    for investor in try list(deal, "investors") {
      #expect(Set(investor.keys) == ["name", "role"])
      expectWord(investor["role"], of: ["lead", "participant"], orNull: true)
    }
    for (name, extra) in [("amount", []), ("valuation", ["basis"])] {
      guard let money = deal[name] as? [String: Any] else { continue }
      #expect(Set(money.keys) == Set(["value", "high", "currency", "qualifier"] + extra))
      expectWord(money["qualifier"], of: qualifiers)
    }
    try checkEvidence(deal)
  }

  private static func checkEvidence(_ fact: [String: Any]) throws {
    let evidence = try list(fact, "evidence")
    #expect(!evidence.isEmpty)
    for sentence in evidence {
      #expect(Set(sentence.keys).subtracting(["source"]) == ["text", "start", "end"])
    }
  }

  private static func list(_ object: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(object[name] as? [[String: Any]])
  }

  private static func expectFields(_ object: [String: Any], _ names: Set<String>) {
    #expect(Set(object.keys) == names.union(support))
  }

  private static func expectWord(_ value: Any?, of words: Set<String>, orNull: Bool = false) {
    if let word = value as? String {
      #expect(words.contains(word))
    } else {
      #expect(orNull && value is NSNull)
    }
  }
}
