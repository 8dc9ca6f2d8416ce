import ArgumentParser
import Testing

@testable import termsheet

@Suite struct DashboardStartTests {
  /// What the argument parser makes of a command line; `nil` where it asks for something else than the dashboard.
  private func parsed(_ arguments: [String]) throws -> DashboardStart? {
    (try Termsheet.parseAsRoot(arguments) as? DashboardCommand)?.start
  }

  @Test(arguments: [
    [], ["articles"], ["./deals"], ["a.txt", "b.txt"], ["--no-watch"], ["--watch"], ["--fresh", "notes"],
    ["--ledger", "l.sqlite"], ["--ledger", "l.sqlite", "--no-watch", "x"], ["x", "--ledger", "l.sqlite", "y"],
    ["--no-ledger"], ["--theme", "paper"], ["--theme", "my/theme.yaml", "--no-ledger", "--fresh", "--no-watch", "x"],
  ]) func readsPlainCommandLinesAsTheParserDoes(arguments: [String]) throws {
    let plain = try #require(DashboardStart(plain: arguments))
    #expect(try parsed(arguments) == plain)
  }

  @Test(arguments: [
    ["deals"], ["help"], ["articles", "deals"], ["manual"], ["dashboard", "x"], ["--help"], ["-h"], ["--version"],
    ["-"], ["--"],
    ["--", "x"], [""], ["--ledger"], ["--ledger", ""], ["--ledger", "--fresh"], ["--ledger=l.sqlite"],
    ["--theme=paper"],
    ["--ledger", "a", "--ledger", "b"], ["--fresh", "--fresh"], ["--no-ledger", "--ledger", "a"],
    ["--watch", "--no-watch"], ["--filter", "openai"], ["--plain"], ["--newsboat"], ["--map", "body=x"],
    ["--from", "text", "x"], ["--unknown"], ["--generate-completion-script", "bash"],
  ]) func leavesEverythingElseToTheParser(arguments: [String]) {
    #expect(DashboardStart(plain: arguments) == nil)
  }

  @Test func knowsEverySubcommand() {
    for command in Termsheet.configuration.subcommands {
      #expect(DashboardStart(plain: [command._commandName]) == nil, "\(command._commandName)")
    }
  }
}
