/// How roles and grounds are told apart where there is no colour, or where a ground's colour cannot be told from the
/// plain one's.
enum MonochromeLook {
  static func attributes(for role: Role) -> Style.Attributes {
    switch role {
    case .focus, .title, .header, .money, .problem, .statusAgreed, .statusClosed: .bold
    case .match: [.bold, .underline]
    case .evidence: .underline
    case .muted, .border, .barEmpty, .statusRumoured, .statusOff: .dim
    case .text, .company, .barFilled, .statusTalks, .statusPlanned: []
    }
  }

  static func attributes(for ground: Ground) -> Style.Attributes {
    switch ground {
    case .plain: []
    case .selection, .bar: .reverse
    case .dimSelection, .evidence: .underline
    }
  }
}
