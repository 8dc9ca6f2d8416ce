import ArgumentParser
import TermsheetCore
import TermsheetTUI

/// Shows what was understood of articles.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what was understood of an article: its headers, its text and what was cut away.",
    discussion: """
      Each header is followed by the place in the input where it was found. Headings of the body begin with '#'.

      EXAMPLES:
        termsheet read page.html
        termsheet read --format text page.html
        termsheet read --map body=story.text records.jsonl
      """
  )

  @OptionGroup var input: PathArguments
  @OptionGroup var forced: ForcedFormat

  @Flag(help: "Only the headers.")
  var headers = false

  @Flag(name: .customLong("cut"), help: "Every part that was cut away, in full; otherwise they are only counted.")
  var showsCuttings = false

  func run() async throws {
    var options = input.options(format: forced.format)
    options.keepsCuttings = true
    let events =
      input.roots.isEmpty ? SampleLibrary.load() : Library(roots: input.roots, options: options).read()
    var isFirst = true
    let report = try await LoadReport.run(events) { loaded in
      var text = ""
      for article in loaded {
        if !isFirst { text += "\n" }
        isFirst = false
        text += ArticleText(article, body: !headers, cuttings: showsCuttings).text
      }
      try StandardStreams.write(Array(text.utf8))
    }
    try report.finish()
  }
}

/// An article as `termsheet read` prints it; nothing in it acts on the terminal.
private struct ArticleText {
  private(set) var text = ""

  init(_ loaded: LoadedArticle, body: Bool, cuttings: Bool) {
    let article = loaded.article
    let origin = article.origin
    text += "== \(ScreenText.sanitised(article.path))\n"
    field("format", origin.formats.joined(separator: " › "), nil)
    field("title", article.title, origin.title)
    field("outlet", article.outlet, origin.outlet)
    field("published", article.published?.iso, origin.published)
    field("author", article.author, origin.author)
    field("address", article.url, origin.url)
    field("language", loaded.language?.name, origin.declaredLanguage.map { "declared \($0)" })
    let headings = CountText.text(article.headings.count, "heading")
    field("body", "\(CountText.text(article.body.utf8.count, "byte")), \(headings)", nil)
    if body {
      text += "\n"
      write(article)
    }
    guard !origin.cuttings.isEmpty else { return }
    text += "\n-- cut away\n"
    if cuttings {
      for cutting in origin.cuttings {
        text += "\(cutting.reason): \(ScreenText.sanitised(cutting.text))\n"
      }
    } else {
      var counts: [(reason: String, count: Int)] = []
      for cutting in origin.cuttings {
        if let index = counts.firstIndex(where: { $0.reason == cutting.reason }) {
          counts[index].count += 1
        } else {
          counts.append((cutting.reason, 1))
        }
      }
      for (reason, count) in counts { text += "\(count) × \(reason)\n" }
    }
  }

  private mutating func field(_ name: String, _ value: String?, _ place: String?) {
    let padded = name + String(repeating: " ", count: max(1, 11 - name.count))
    let shown = value.map(ScreenText.sanitised) ?? "–"
    text += padded + shown + (place.map { "  (\(ScreenText.sanitised($0)))" } ?? "") + "\n"
  }

  private mutating func write(_ article: Article) {
    let bytes = Array(article.body.utf8)
    let starts = Set(article.headings.map(\.lowerBound))
    var position = 0
    for line in article.body.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      if position < bytes.count, starts.contains(position + indent) || starts.contains(position) { text += "# " }
      text += ScreenText.sanitised(String(line)) + "\n"
      position += line.utf8.count + 1
    }
  }
}
