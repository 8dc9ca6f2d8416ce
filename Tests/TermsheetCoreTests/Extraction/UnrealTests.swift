import Testing

@testable import TermsheetCore

/// What is not asserted is never shown as announced or closed. The sentences are our own.
@Suite("Questions, conditions and near misses")
struct UnrealTests {
  private func statuses(_ body: String) -> [Deal.Status] {
    Extractor().facts(
      in: Article(path: "test", title: "Kubrio", published: PartialDate(iso: "2023-05-10"), body: body)
    ).sure.deals.filter { $0.recipient == "Kubrio" }.compactMap(\.status)
  }

  @Test(arguments: [
    "If Orbello buys Kubrio for $3 billion, it would gain many users.",
    "It is not true that Orbello bought Kubrio for $3 billion.",
    "Orbello nearly bought Kubrio for $3 billion in 2015.",
    "Orbello almost acquired Kubrio for $3 billion in 2015.",
    "Orbello came close to acquiring Kubrio for $3 billion in 2015.",
    "Orbello never acquired Kubrio, despite a $3 billion offer.",
    "Imagine Orbello acquiring Kubrio for $3 billion.",
    "Kubrio would need to raise $90 million to survive.",
    "Accel decided against investing $90 million in Kubrio.",
    "Accel passed on investing $5 million in Kubrio.",
    "Accel regrets not investing $5 million in Kubrio.",
    "The European Commission prohibited Orbello's $3 billion acquisition of Kubrio.",
    "Word is that Orbello is buying Kubrio for $3 billion.",
    "Rumor: Orbello buys Kubrio for $3 billion",
    "Will Orbello buy Kubrio for $3 billion?",
    "Did Orbello just buy Kubrio for $3 billion?",
    "April Fools: Orbello buys Kubrio for $3 billion",
    "Orbello's attempt to buy Kubrio for $26 billion was rejected.",
    "Orbello's $26 billion bid for Kubrio was rejected by its board.",
    "Orbello walked away from buying Kubrio for $3 billion.",
  ])
  func isNotDone(text: String) {
    #expect(!statuses(text).contains { [.announced, .closed, .agreed, .planned].contains($0) }, "\(statuses(text))")
  }

  @Test(arguments: [
    "Orbello has bought Kubrio for $3 billion, almost twice what it offered in 2015.",
    "Orbello bought Kubrio for nearly $3 billion.",
    "Kubrio turned a profit and raised $90 million.",
    "Whether or not the market turns, Kubrio has raised $90 million.",
  ])
  func isDone(text: String) {
    #expect(statuses(text).contains { $0 == .announced || $0 == .closed }, "\(statuses(text))")
  }

  /// No rule knows the wording of "lease … processors worth": the talks count all the same.
  @Test func talksCountWhereWordsAreOnlyWeighed() {
    let found = Extractor().facts(
      in: Article(
        path: "test",
        body: "According to reports, Kubrio is negotiating to lease, and eventually own, Nvidia processors worth "
          + "$20 billion for Atlas 2, the giant data centre that it is fitting out in Memphis.")
    ).sure.deals
    #expect(found.allSatisfy { $0.status != .announced && $0.status != .closed && $0.status != .agreed })
  }
}
