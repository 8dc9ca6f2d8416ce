/// A word or phrase that stands for somebody named elsewhere, by what decides whom it means.
enum Anaphor: String, Sendable {
  /// "It raised", "said it would".
  case actor
  /// "gave it", "from it".
  case patient
  /// "its round".
  case owner
  /// "they", "their", "them".
  case several
  /// "the company", "the chipmaker".
  case described

  var question: CueTable.PartyQuestion {
    switch self {
    case .actor: .actor
    case .patient: .patient
    case .owner: .owner
    case .several: .several
    case .described: .described
    }
  }
}

/// A reference with whatever was looked at to tell whom it means.
struct AnaphorJudgement: Sendable {
  var anaphor: Anaphor
  var tokens: Range<Int>
  var candidates: CandidateCues
}
