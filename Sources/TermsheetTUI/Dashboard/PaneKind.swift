/// The parts of the screen that can have the keys.
public enum PaneKind: String, Sendable, Hashable, CaseIterable {
  case companies
  case deals
  case ownership
  case hardware
  case article
  /// A page in the place of the others.
  case page

  var title: String { rawValue.uppercased() }
}
