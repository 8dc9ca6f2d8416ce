import TermsheetCore

/// What the dashboard shows.
public struct DashboardSource: Sendable {
  /// The ledger, brought up to date beside, and edited.
  public var keeper: LedgerKeeper
  /// Files and folders to read; without any, and without a store, the sample library.
  public var roots: [String]
  /// Whether only the articles at the roots are shown.
  public var isScoped: Bool

  public init(keeper: LedgerKeeper, roots: [String], isScoped: Bool) {
    self.keeper = keeper
    self.roots = roots
    self.isScoped = isScoped
  }

  var showsSamples: Bool { keeper.store == nil && roots.isEmpty }
}
