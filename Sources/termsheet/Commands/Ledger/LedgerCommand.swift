import ArgumentParser

/// Looks after the ledger and edits it.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Look after the ledger: what it holds, backups, exports, and your own edits.",
    discussion: """
      The ledger keeps what was read from the articles, merged into deals, and what you made of it: corrections, hidden \
      facts, notes, tags, a watchlist. Your edits are only ever added, so that each can be taken back; they survive \
      every reload, and a second copy of them lies beside the ledger (.edits.jsonl).

      EXAMPLES:
        termsheet ledger info
        termsheet ledger backup ~/ledger-2031.sqlite
        termsheet ledger correct 3vk0q8xw amount '≥$10B'
        termsheet ledger note 3vk0q8xw 'the second tranche is open'
        termsheet ledger join 3vk0q8xw 8m1c2d9t
      """,
    subcommands: [
      LedgerInfoCommand.self, LedgerCheckCommand.self, LedgerBackupCommand.self, LedgerRestoreCommand.self,
      LedgerExportCommand.self, LedgerImportCommand.self, LedgerCompactCommand.self, LedgerCorrectCommand.self,
      LedgerHideCommand.self, LedgerShowCommand.self, LedgerNoteCommand.self, LedgerTagCommand.self,
      LedgerWatchCommand.self, LedgerJoinCommand.self, LedgerSplitCommand.self, LedgerLogCommand.self,
      LedgerUndoCommand.self,
    ]
  )
}
