import Testing

@testable import TermsheetCore

/// A rumour is never shown as done, whatever found it.
@Suite struct CautiousStatusTests {
  private func status(_ text: String) -> Deal.Status? {
    let reading = Analysis(Article(path: "a", body: text), lexicon: .builtIn)
    let sentence = reading.sentences[0]
    guard let money = sentence.groups.last(where: { $0.kind == .money }) else { return nil }
    var frame = DealFrame(
      kind: .acquisition, amountTokens: money.tokens, status: .announced, sentence: 0, position: 0,
      rule: JudgedFrames.rule)
    frame.status = CautiousStatus(sentence: sentence).status(of: frame)
    return frame.status
  }

  @Test(
    arguments: [
      ("Quillan shelved its plans to talk to Birch about being bought for $60 billion.", Deal.Status.terminated),
      ("Quillan is talking to Birch about being bought for $60 billion.", .inTalks),
      ("Quillan might go to Birch for $60 billion.", .rumoured),
      ("Quillan would go to Birch for $60 billion.", .rumoured),
      ("Birch plans to have Quillan for $60 billion.", .planned),
      ("Birch has Quillan for $60 billion.", .announced),
      ("Birch was in talks over $20 billion, and now has Quillan for $60 billion.", .announced),
    ])
  func everyWordOfTalksCounts(text: String, expected: Deal.Status) {
    #expect(status(text) == expected, "\(text)")
  }
}
