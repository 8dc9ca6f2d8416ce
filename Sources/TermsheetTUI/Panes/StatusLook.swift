import TermsheetCore

extension Deal.Status {
  /// The role that colours the status word. The word itself always says it too.
  var role: Role {
    switch self {
    case .rumoured: .statusRumoured
    case .inTalks: .statusTalks
    case .planned: .statusPlanned
    case .agreed, .announced: .statusAgreed
    case .closed: .statusClosed
    case .terminated, .denied: .statusOff
    }
  }
}
