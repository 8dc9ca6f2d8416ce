import TermsheetCore

/// Mentions of hardware that tie the same companies to the same product in the same way, from one article or several.
struct HardwareEntry: Sendable {
  /// Indices into the ledger's hardware; never empty. The first is the one that is shown: the newest that names a number.
  var mentions: [Int]
  /// Indices of the companies that make or use it, each once.
  var parties: [Int32]
  var isSure: Bool
  /// How many texts say it, copies of one counting once.
  var texts = 1
}
