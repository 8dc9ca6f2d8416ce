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

      READING IT BY HAND:
        sqlite3 ledger.sqlite "select date, amount from deals where amount > 1e9"

        \(views.joined(separator: "\n  "))

      Amounts are whole units of their currency, dates as 2031-03-12, 2031-03 or 2031, shares in percent; what is not \
      stated is NULL. Of a range amount is the lower end and amount_high the upper; amount_qualifier tells exact, about, \
      at-least, up-to and their like. In disputed are the fields on which reports disagree. What has a confidence below \
      0.5 the program itself shows only when it is asked for. Full text is in search: select a.title, a.path from search \
      s join article a on a.id = s.rowid where search match 'trainium'. The command .schema of sqlite3 shows all tables \
      with comments. Read as much as you like; what you write into the tables yourself the program may write over, so \
      make edits with it.
      """,
    subcommands: [
      LedgerInfoCommand.self, LedgerCheckCommand.self, LedgerBackupCommand.self, LedgerRestoreCommand.self,
      LedgerExportCommand.self, LedgerImportCommand.self, LedgerCompactCommand.self, LedgerCorrectCommand.self,
      LedgerHideCommand.self, LedgerShowCommand.self, LedgerNoteCommand.self, LedgerTagCommand.self,
      LedgerWatchCommand.self, LedgerJoinCommand.self, LedgerSplitCommand.self, LedgerLogCommand.self,
      LedgerUndoCommand.self,
    ]
  )

  /// The views that are pleasant to query by hand, with all their columns.
  private static let views = [
    "deals       id date recipient investors amount amount_high currency",
    "            amount_qualifier valuation valuation_currency kind round",
    "            status reports first_reported first_outlet disputed tags note",
    "            sellers confidence",
    "reports     deal key published outlet status amount currency",
    "            amount_qualifier valuation copy_of sentence title path",
    "stakes      company holder percent qualifier kind status date outlet",
    "            sentence path confidence key",
    "hardware    product maker users relation quantity unit quantity_qualifier",
    "            published outlet sentence path confidence key",
    "notes       fact kind note noted",
    "tags        fact kind tag",
    "corrections fact kind field value",
    "hidden      fact kind",
    "watchlist   company",
  ]
}
