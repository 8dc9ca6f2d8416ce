/// What the user's work on a fact holds on to, so that it finds the fact again: after the file was moved or edited, after
/// the grammar was changed, after the fact's figures were read otherwise.
public struct FactAnchor: Sendable, Hashable, Codable {
  public var kind: FactKey.Kind
  /// The fact's key when the user saw it.
  public var key: FactKey
  public var article: ArticleKey
  /// Where the article's file lay.
  public var path: String
  /// The sentences that proved it.
  public var evidence: [String]
  /// Who takes part, folded, the recipient or the company held first; empty where that is not stated.
  public var names: [String]
  /// The amount, the percentage or the quantity.
  public var figure: Double?
  /// The kind of deal or stake, or the relation to the hardware.
  public var label: String

  /// How well a fact of the same article and kind fits, 0 for not at all.
  func fit(_ other: FactAnchor) -> Int {
    guard kind == other.kind else { return 0 }
    let hasKey = article == other.article && key == other.key
    let hasSentence = !Set(evidence).isDisjoint(with: other.evidence)
    let hasSubject = names.first.map { !$0.isEmpty && $0 == other.names.first } ?? false
    let hasFigure = figure != nil && figure == other.figure
    // One sentence may state several facts, and several sentences one: who and how much must agree as well.
    guard hasKey || (hasSentence ? hasSubject || hasFigure : hasSubject && hasFigure) else { return 0 }
    let shared = Set(names.dropFirst()).intersection(other.names.dropFirst()).count
    return (hasKey ? 4 : 0) + (hasSentence ? 8 : 0) + (hasSubject ? 8 : 0) + (hasFigure ? 4 : 0) + min(shared, 3)
      + (label == other.label ? 1 : 0)
  }
}

extension FactAnchor {
  public init(_ deal: Deal, key: FactKey, in loaded: LoadedArticle) {
    self.init(
      kind: .deal, key: key, article: loaded.key, path: loaded.article.path, evidence: deal.evidence.map(\.text),
      names: ([deal.recipient ?? ""] + deal.investors.map(\.name) + deal.sellers).map(Self.folded),
      figure: deal.amount?.value, label: deal.kind.rawValue)
  }

  public init(_ stake: Stake, key: FactKey, in loaded: LoadedArticle) {
    self.init(
      kind: .stake, key: key, article: loaded.key, path: loaded.article.path, evidence: stake.evidence.map(\.text),
      names: [stake.company, stake.holder].map(Self.folded), figure: stake.percent, label: stake.kind.rawValue)
  }

  public init(_ mention: HardwareMention, key: FactKey, in loaded: LoadedArticle) {
    self.init(
      kind: .hardware, key: key, article: loaded.key, path: loaded.article.path,
      evidence: mention.evidence.map(\.text),
      names: ([mention.name] + mention.users + (mention.vendor.map { [$0] } ?? [])).map(Self.folded),
      figure: mention.quantity?.value, label: mention.relation.rawValue)
  }

  private static func folded(_ name: String) -> String { name.isEmpty ? "" : FoldedName.fold(name) }
}

extension FactKey: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.textValue("the key of a fact") { FactKey(text: $0) }
  }

  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(text) }
}

extension ArticleKey: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.textValue("the key of an article") { ArticleKey(text: $0) }
  }

  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(text) }
}
