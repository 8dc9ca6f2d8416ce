import Foundation
import Testing

@testable import termsheet

@Suite struct CommandLineTests {
  /// A folder with one article, one empty file and one that is not text.
  private func folder() throws -> String {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("termsheet-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data("title: Quillon\ndate: 2025-11-03\n\nQuillon makes chips.\n".utf8).write(
      to: url.appendingPathComponent("a.txt"))
    try Data().write(to: url.appendingPathComponent("b.txt"))
    try Data([0x61, 0]).write(to: url.appendingPathComponent("c.txt"))
    return url.path
  }

  @Test func extractReadsWhatItCanAndTellsTheRest() throws {
    let run = try Program.shell("termsheet extract . nowhere", in: try folder())
    #expect(run.status == ExitStatus.someInputUnread.rawValue)
    #expect(
      run.output.hasPrefix(#"{"article":{"path":"./a.txt","title":"Quillon","outlet":null,"published":"2025-11-03","#))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(
      run.errors.split(separator: "\n").sorted() == [
        "termsheet: ./b.txt: is empty", "termsheet: ./c.txt: is binary, not text", "termsheet: nowhere: does not exist",
      ])
  }

  @Test func nothingReadIsToldApart() throws {
    #expect(try Program.shell("termsheet extract nowhere").status == ExitStatus.nothingRead.rawValue)
    #expect(try Program.shell("termsheet deals b.txt", in: try folder()).status == ExitStatus.nothingRead.rawValue)
  }

  @Test func standardInputIsRead() throws {
    let run = try Program.shell("printf 'title: From a pipe\\n\\nWords.' | termsheet extract -")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(#"{"article":{"path":"-","title":"From a pipe","#))
  }

  @Test func withoutAPathThereIsTheSampleLibrary() throws {
    let run = try Program.shell("termsheet extract")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 48)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: ["deals", "stakes", "hardware", "companies"])
  func listsComeInEveryFormat(command: String) throws {
    let table = try Program.shell("termsheet \(command)")
    #expect(table.status == 0)
    #expect(!table.output.isEmpty && !table.output.contains("\u{1B}"))
    let json = try Program.shell("termsheet \(command) --format json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    let csv = try Program.shell("termsheet \(command) --format csv")
    #expect(csv.output.contains("\r\n"))
    let tsv = try Program.shell("termsheet \(command) --format tsv")
    #expect(tsv.output.contains("\t"))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let run = try Program.shell("termsheet extract | head -n 1; (trap '' PIPE; termsheet extract) | head -c 1")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let status = try Program.shell(
      "exec 3>&1; { (trap '' PIPE; termsheet extract; echo $? >&3) | true; } 3>&3 >/dev/null")
    #expect(status.output.isEmpty || status.output == "0\n" || status.output == "141\n")
  }

  @Test func aFullDiskIsTold() throws {
    let run = try Program.shell("termsheet extract > /dev/full")
    #expect(run.status == ExitStatus.outputFailed.rawValue)
    #expect(run.errors == "termsheet: standard output: no space left on device\n")
  }

  @Test(arguments: [
    "deals --since yesterday", "deals --status sold", "deals --min-amount lots", "stakes --status closed",
    "deals --company --", "deals --format xml", "extract --format nothing", "extract --from nothing",
    "extract --map nothing=x", "deals --nonsense", "completions tcsh", "extract ''", "-",
  ])
  func aWrongCommandLineIsRefused(arguments: String) throws {
    let run = try Program.shell("termsheet \(arguments)")
    #expect(run.status == ExitStatus.usage.rawValue)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test func withoutATerminalTheDashboardSaysWhatElseThereIs() throws {
    for command in ["termsheet", "termsheet --theme none .", "termsheet dashboard"] {
      let run = try Program.shell(command)
      #expect(run.status == ExitStatus.noTerminal.rawValue)
      #expect(run.errors.contains("termsheet deals"))
    }
  }

  @Test func messagesDoNotActOnTheTerminal() throws {
    let run = try Program.shell("termsheet extract \"$(printf 'no\\033[2Jsuch')\"")
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.contains("such: does not exist"))
  }

  @Test(arguments: [
    "", "dashboard", "deals", "stakes", "hardware", "companies", "extract", "read", "formats", "completions", "manual",
  ])
  func helpHasExamples(command: String) throws {
    let run = try Program.shell("termsheet \(command) --help")
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES:"))
  }

  @Test func readShowsWhereEverythingCameFrom() throws {
    let run = try Program.shell("termsheet read a.txt", in: try folder())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("== a.txt\nformat     text\ntitle      Quillon  (header line)\n"))
    #expect(run.output.contains("published  2025-11-03  (header line)\n"))
    #expect(run.output.hasSuffix("\n\nQuillon makes chips.\n\n"))
  }

  @Test func readShowsWhatWasCutAway() throws {
    let folder = try folder()
    let page = "<html><nav>Deals of the day</nav><h2>Two plants</h2><p>Quillon, a maker, makes chips.</p></html>"
    try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/p.html"))
    let run = try Program.shell("termsheet read --cut p.html", in: folder)
    #expect(run.output.contains("# Two plants\n"))
    #expect(run.output.hasSuffix("-- cut away\nmenu: Deals of the day\n"))
    let forced = try Program.shell("termsheet read --format text p.html", in: folder)
    #expect(forced.output.contains("<nav>Deals of the day"))
  }

  @Test func formatsListsEveryReader() throws {
    let run = try Program.shell("termsheet formats")
    for name in ["text", "markdown", "html", "feed", "opml", "newsboat", "mail", "mbox", "json", "csv", "zip", "pdf"] {
      #expect(run.output.split(separator: "\n").contains { $0.hasPrefix(name + " ") })
    }
  }

  @Test func newsboatIsFoundOrMissed() throws {
    let folder = try folder()
    let run = try Program.shell("HOME=$PWD XDG_DATA_HOME= termsheet extract --newsboat", in: folder)
    #expect(run.status == ExitStatus.usage.rawValue)
    #expect(run.errors.contains(".newsboat/cache.db"))
  }

  @Test func fieldsAreMapped() throws {
    let run = try Program.shell(
      "printf '{\"kop\": \"T\", \"story\": {\"words\": \"Mapped.\"}}' | termsheet read --map body=story.words --map title=kop -"
    )
    #expect(run.output.contains("title      T  (field kop)\n"))
    #expect(run.output.hasSuffix("\nMapped.\n"))
  }

  @Test func tellsItsVersion() throws {
    #expect(try Program.shell("termsheet --version").output == Termsheet.configuration.version + "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func printsCompletions(shell: String) throws {
    let run = try Program.shell("termsheet completions \(shell)")
    #expect(run.status == 0)
    #expect(run.output.contains("min-amount"))
  }

  @Test func theManualNamesEveryCommandAndExitStatus() throws {
    let page = try Program.shell("termsheet manual").output
    #expect(page.hasPrefix(".TH TERMSHEET 1"))
    for command in Termsheet.configuration.subcommands {
      #expect(page.contains(".SS \"termsheet \(command.configuration.commandName ?? "")\""))
    }
    for status in ExitStatus.allCases {
      #expect(page.contains(status.meaning.replacingOccurrences(of: "-", with: "\\-")))
    }
  }
}
