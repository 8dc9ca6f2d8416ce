import TermsheetCore

/// Mentions of hardware that say the same, from one article or several.
struct HardwareEntry: Sendable {
  /// Indices into the ledger's hardware; never empty.
  var mentions: [Int]
  /// Indices of the companies that make or use it, each once.
  var parties: [Int32]
  var isSure: Bool
  /// How many texts say it.
  var texts = 1
}
