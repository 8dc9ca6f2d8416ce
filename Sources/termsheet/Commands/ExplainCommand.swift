import ArgumentParser
import TermsheetCore

/// Shows how the grammar read each sentence.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show sentence by sentence what the grammar found, and why an amount became no deal."
  )

  @OptionGroup var input: PathArguments

  func run() async throws {
    let extractor = Extractor()
    let report = try await LoadReport.run(input.load()) { loaded in
      var text = ""
      for item in loaded {
        text += "== \(item.article.path)\n"
        for sentence in extractor.explanation(of: item.article) {
          text += "\n"
          text += sentence.parts.map { $0.label.isEmpty ? $0.text : "[\($0.text)|\($0.label)]" }.joined(separator: " ")
          text += "\n"
          for frame in sentence.frames { text += "  => \(frame)\n" }
          for amount in sentence.unused { text += "  -- \(amount)\n" }
        }
      }
      try StandardStreams.write(Array(text.utf8))
    }
    try report.finish()
  }
}
