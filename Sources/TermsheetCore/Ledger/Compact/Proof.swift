/// The evidence of a fact: at hand, or lying with its article until somebody asks for it.
///
/// The sentences are the larger part of what is known of a fact, and few are ever looked at.
enum Proof: Sendable {
  case here([Evidence])
  case kept(KeptProof)

  var evidence: [Evidence] {
    switch self {
    case .here(let evidence): evidence
    case .kept(let kept): kept.evidence
    }
  }
}

extension Proof: Hashable {
  static func == (left: Proof, right: Proof) -> Bool {
    if case .kept(let first) = left, case .kept(let second) = right, first.isSame(as: second) { return true }
    return left.evidence == right.evidence
  }

  func hash(into hasher: inout Hasher) { hasher.combine(evidence) }
}

/// Told as what it proves with, wherever that lies.
extension Proof: CustomDebugStringConvertible {
  var debugDescription: String { String(reflecting: evidence) }
}

/// Where the evidence of a fact lies: with which article, and of which of its facts.
struct KeptProof: Sendable {
  let shelf: SpillFile
  let record: ArticleRecord.Place
  let kind: FactKey.Kind
  let ordinal: Int32

  var evidence: [Evidence] {
    ArticleRecord.facts(at: record, on: shelf).evidence(kind, Int(ordinal))
  }

  func isSame(as other: KeptProof) -> Bool {
    shelf === other.shelf && record == other.record && kind == other.kind && ordinal == other.ordinal
  }
}

extension ArticleFacts {
  /// The sentences of one fact; empty where there is none such.
  func evidence(_ kind: FactKey.Kind, _ ordinal: Int) -> [Evidence] {
    switch kind {
    case .deal: deals.indices.contains(ordinal) ? deals[ordinal].evidence : []
    case .stake: stakes.indices.contains(ordinal) ? stakes[ordinal].evidence : []
    case .hardware: hardware.indices.contains(ordinal) ? hardware[ordinal].evidence : []
    }
  }
}
