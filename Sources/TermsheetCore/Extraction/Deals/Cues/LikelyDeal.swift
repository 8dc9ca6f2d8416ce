/// What cues take something for: the likeliest kind of deal, and whoever receives it then.
struct LikelyDeal {
  var kind: KindAnswer
  var recipient: Int
  /// That it is a deal, of this kind, for this recipient: 0 to 1.
  var likelihood: Double

  /// `nil` where nobody can receive it.
  ///
  /// - Parameters:
  ///   - kinds: how likely each kind of deal is, by the raw values of ``KindAnswer``.
  ///   - recipients: how likely everybody receives one of a kind.
  init?(_ kinds: [Float], recipients: (KindAnswer) -> [(entity: Int, likelihood: Float)]) {
    guard let number = kinds.indices.dropFirst().max(by: { kinds[$0] < kinds[$1] }),
      let kind = KindAnswer(rawValue: UInt8(number)),
      let first = recipients(kind).max(by: { ($0.likelihood, $1.entity) < ($1.likelihood, $0.entity) })
    else { return nil }
    self.kind = kind
    recipient = first.entity
    likelihood = Double(kinds[number] * first.likelihood)
  }
}
