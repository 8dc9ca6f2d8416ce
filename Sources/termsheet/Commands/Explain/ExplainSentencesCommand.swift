import ArgumentParser
import Foundation
import TermsheetCore

/// Shows how the grammar read each sentence.
struct ExplainSentencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Show sentence by sentence what the grammar found, and why an amount became no deal.",
    discussion: """
      Under each sentence stand the rules that fired (=>), amounts that became no deal and why not (--), and the facts \
      that the sentence is the first to prove (*), each with its confidence and the reasons for it. In colour on a \
      terminal unless NO_COLOR is set; in a pipe every part of the sentence stands in brackets with what it was taken \
      for.

      EXAMPLES:
        termsheet explain article.txt
        termsheet explain ~/articles | grep -- '--'
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var forced: ForcedFormat

  @Flag(
    help:
      "Print every amount, and every verb and noun that may tell of a deal without one, with the cues that it was judged by, a line of JSON an article."
  )
  var cues = false

  func run() async throws {
    let extractor = Extractor.configured()
    let writer = ExplanationWriter(isColoured: StandardStreams.outputTakesColour)
    let report = try await LoadReport.run(input.load(format: forced.format)) { loaded in
      var text = ""
      for item in loaded {
        if cues {
          text += try CueReport(article: item.article.path, cues: extractor.cues(in: item.article)).line()
          continue
        }
        text += writer.heading(item.article.path)
        for sentence in extractor.explanation(of: item.article) { text += "\n" + writer.text(sentence) }
      }
      try StandardStreams.write(Array(text.utf8))
    }
    try report.finish()
  }
}

/// The amounts of one article, as a line of JSON.
private struct CueReport: Encodable {
  let article: String
  let cues: CueRecords

  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
