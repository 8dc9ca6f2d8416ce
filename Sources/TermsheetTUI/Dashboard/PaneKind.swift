/// The parts of the screen that can have the keys.
public enum PaneKind: String, Sendable, Hashable, CaseIterable {
  case companies
  case deals
  case ownership
  case hardware
  case article

  var title: String { rawValue.uppercased() }
}
