import ArgumentParser
import TermsheetCore

/// Adds edits from the command line.
struct LedgerEditing {
  let keeper: LedgerKeeper
  let ledger: Ledger

  init(_ options: LedgerOptions) async throws {
    keeper = LedgerKeeper(store: try options.existing())
    do { try await keeper.refresh() } catch { throw error.told }
    ledger = await keeper.ledger
  }

  /// The facts that a key names: all of a deal's reports, a stake, a mention, or what was edited before.
  func targets(_ key: FactKey) throws -> [FactAnchor] {
    if let deal = ledger.deal(key) { return ledger.anchors(of: deal) }
    if let stake = ledger.stakes.first(where: { $0.key == key }) { return [ledger.anchor(of: stake)].compactMap { $0 } }
    if let mention = ledger.hardware.first(where: { $0.key == key }) {
      return [ledger.anchor(of: mention)].compactMap { $0 }
    }
    let known = ledger.work.facts.map(\.anchor).filter { $0.key == key }
    guard known.isEmpty else { return known }
    StandardStreams.complain("no fact is called \(key.text)")
    throw ExitStatus.nothingRead.code
  }

  func add(_ action: Edit.Action, to targets: [FactAnchor] = []) async throws {
    let edit = Edit(time: WallClock.milliseconds, action: action, targets: targets)
    do { try await keeper.edit([edit]) } catch { throw error.told }
  }
}
