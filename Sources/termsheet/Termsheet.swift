import ArgumentParser
import TermsheetCore

@main
struct Termsheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "termsheet",
    abstract: "Read AI-industry deals, stakes and hardware out of local articles.",
    version: "0.1.0"
  )
}
