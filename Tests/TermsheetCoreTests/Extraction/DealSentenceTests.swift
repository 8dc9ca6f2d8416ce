import Foundation
import Testing

@testable import TermsheetCore

/// A short text and the deals in it, each in one line:
/// `kind Recipient <- Lead*, Investor | USD 40M | @USD 400M | Series B | in-talks`.
struct DealSentence: Sendable, CustomTestStringConvertible {
  var text: String
  var deals: [String]

  init(_ text: String, _ deals: String...) {
    self.text = text
    self.deals = deals
  }

  var testDescription: String { text }
}

/// A line of a table, taken apart.
private struct Expected {
  var kind: String
  var recipient: String
  var investors: Set<String>
  var leads: Set<String>
  var amount: String?
  var valuation: String?
  var rest: [String] = []

  init(_ line: String) {
    var parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let head = parts.removeFirst()
    let sides = head.components(separatedBy: "<-")
    let words = sides[0].split(separator: " ")
    kind = String(words[0])
    recipient = words.dropFirst().joined(separator: " ")
    let names = sides[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    investors = Set(names.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 })
    leads = Set(names.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
    for part in parts {
      if part.hasPrefix("@") {
        valuation = String(part.dropFirst())
      } else if part.count > 4, part.prefix(3).allSatisfy(\.isUppercase) {
        amount = part
      } else {
        rest.append(part)
      }
    }
  }
}

@Suite("Deals in single sentences")
struct DealSentenceTests {
  private func deals(in text: String, onlySure: Bool = false) -> [Deal] {
    let article = Article(path: "test", published: PartialDate(iso: "2025-06-20"), body: text)
    let facts = Extractor().facts(in: article)
    return onlySure ? facts.sure.deals : facts.deals
  }

  private func written(_ money: Money?) -> String? {
    guard let money else { return nil }
    let (value, unit) =
      money.value >= 1e9 && money.value.truncatingRemainder(dividingBy: 1e8) == 0
        && money.currency != "JPY" && money.currency != "INR" ? (money.value / 1e9, "B") : (money.value / 1e6, "M")
    let digits = value == value.rounded() ? String(Int(value)) : String(value)
    return "\(money.currency) \(digits)\(unit)"
  }

  private func check(_ sentence: DealSentence, onlySure: Bool = false) {
    let found = deals(in: sentence.text, onlySure: onlySure)
    #expect(found.count == sentence.deals.count, "\(found.map { "\($0.kind) \($0.recipient ?? "?")" })")
    for expected in sentence.deals.map(Expected.init) {
      let deal = found.first { deal in
        deal.recipient == expected.recipient && (expected.amount == nil || written(deal.amount) == expected.amount)
      }
      guard let deal else {
        Issue.record("no deal of \(expected.recipient) with \(expected.amount ?? "no amount")")
        continue
      }
      let money = ["equity-round", "strategic-investment"]
      let kinds = money.contains(expected.kind) ? money : [expected.kind]
      #expect(kinds.contains(deal.kind.rawValue))
      #expect(Set(deal.investors.map(\.name)) == expected.investors)
      #expect(Set(deal.investors.filter { $0.role == .lead }.map(\.name)) == expected.leads)
      if expected.amount == nil { #expect(deal.amount == nil) }
      if let valuation = expected.valuation { #expect(written(deal.valuation?.money) == valuation) }
      for part in expected.rest { #expect(part == deal.round || part == deal.status?.rawValue) }
    }
  }

  @Test(arguments: InvestmentSentences.plain) func round(_ sentence: DealSentence) { check(sentence) }
  @Test(arguments: InvestmentSentences.cheques) func investment(_ sentence: DealSentence) { check(sentence) }
  @Test(arguments: InvestmentSentences.printed) func printedList(_ sentence: DealSentence) { check(sentence) }
  @Test(arguments: AcquisitionSentences.all) func purchase(_ sentence: DealSentence) { check(sentence) }

  @Test(arguments: MoreDealSentences.rounds + MoreDealSentences.purchases) func anotherWording(_ sentence: DealSentence)
  {
    check(sentence)
  }

  @Test(arguments: PressSentences.rounds + PressSentences.purchases + PressSentences.others)
  func asOutletsPutIt(_ sentence: DealSentence) {
    check(sentence, onlySure: true)
  }

  /// How sure such a deal is depends on what stands around it; a sentence alone says little.
  @Test(arguments: WeighedSentences.rounds + WeighedSentences.purchases + WeighedSentences.capacity)
  func withoutAWordOfDeals(_ sentence: DealSentence) {
    check(sentence)
  }

  @Test(arguments: WeighedSentences.others) func besideADeal(_ sentence: DealSentence) {
    check(sentence, onlySure: true)
  }

  @Test(arguments: QuietSentences.all + MoreDealSentences.quiet) func noDeal(_ sentence: String) {
    #expect(deals(in: sentence).isEmpty)
  }

  /// Each rule of the two families reads the sentence that stands beside it.
  @Test(
    arguments: (DealRules.rounds + DealRules.roles + DealRules.companions + DealRules.investments + DealRules.cheques
      + DealRules.wholeShares + DealRules.acquisitions + DealRules.purchases).map { [$0.name, $0.example] })
  func ruleReadsItsExample(_ rule: [String]) {
    let article = Article(path: "test", published: PartialDate(iso: "2025-06-20"), body: rule[1])
    let frames = Extractor().explanation(of: article).flatMap(\.frames)
    #expect(frames.contains { $0.hasPrefix(rule[0] + ":") }, "\(frames)")
  }
}
