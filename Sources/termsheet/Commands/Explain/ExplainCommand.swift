import ArgumentParser

/// Shows why the program shows what it shows.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how the grammar read each sentence, or why reports became one deal.",
    discussion: """
      EXAMPLES:
        termsheet explain article.txt
        termsheet explain deal 3vk0q8xw
      """,
    subcommands: [ExplainSentencesCommand.self, ExplainDealCommand.self],
    defaultSubcommand: ExplainSentencesCommand.self
  )
}
