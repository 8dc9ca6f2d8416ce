import ArgumentParser

/// Prints a script by which a shell completes the program's arguments.
struct CompletionsCommand: ParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a completion script for a shell.",
    discussion: """
      EXAMPLES:
        termsheet completions bash > ~/.local/share/bash-completion/completions/termsheet
        termsheet completions zsh > ~/.zfunc/_termsheet
        termsheet completions fish > ~/.config/fish/completions/termsheet.fish
      """
  )

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    let parserShell: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try StandardStreams.write(Array((Termsheet.completionScript(for: parserShell) + "\n").utf8))
  }
}
