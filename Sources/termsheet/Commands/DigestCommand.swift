import ArgumentParser
import Foundation
import TermsheetCore

/// Prints what is new since a time.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Print what is new: deals that moved, new deals, ownership and hardware.",
    discussion: """
      Deals whose state moved come first ("in talks → agreed"), then what was closed, called off and is new, the \
      largest first, each with the sentence that says so. Amounts in different currencies are never added.

      EXAMPLES:
        termsheet digest ~/articles
        termsheet digest --since 2025-12-01 --format markdown
        termsheet digest --since 1m --filter 'is:watched or amount>1b'
        termsheet digest --since 7d --format html | mail -a 'Content-Type: text/html' -s digest me
      """
  )

  @Option(
    help: ArgumentHelp(
      "Since when: 7d, 2w, 3m, 1y, yesterday, a date, or 'last-look'.",
      discussion:
        "By the date on which articles came out, counted back from today; with last-look by when they were first seen. An article without a date is new to last-look alone.",
      valueName: "time"),
    transform: DigestCommand.since)
  var since: Since = .period("7d")

  @Option(help: ArgumentHelp("How to print it.", valueName: "format"))
  var format: DigestFormat = .text

  @Option(help: ArgumentHelp("How many entries a section has at most.", valueName: "count"))
  var limit = 40

  @Flag(name: .customLong("all"), help: "Facts of low confidence as well.")
  var includesUnsure = false

  @OptionGroup var language: QueryOption
  @OptionGroup var input: PathArguments
  @OptionGroup var keeping: KeepingOptions

  enum Since: Sendable, Hashable {
    case period(String)
    case lastLook
  }

  enum DigestFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html
  }

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  func run() async throws {
    let (ledger, report) = try await LedgerSession.open(input, keeping).loaded()
    let period = try period(ledger)
    let before = period.before(ledger)
    let comparison = LedgerComparison(from: before, to: ledger) {
      includesUnsure || $0.confidence.value >= Confidence.threshold
    }.narrowed(to: language.query, from: before, to: ledger)
    let digest = Digest(comparison, of: ledger, period: period.text, most: limit)
    let written = digest.written(as: Digest.Format(rawValue: format.rawValue) ?? .text)
    try StandardStreams.write(Array(written.utf8))
    try report.finish()
  }

  private func period(_ ledger: Ledger) throws -> DigestPeriod {
    switch since {
    case .lastLook:
      guard let look = ledger.work.lastLook else {
        throw ValidationError("nothing was looked at yet: V in the dashboard notes that you have seen everything")
      }
      return .seen(look)
    case .period(let text):
      guard let period = DigestPeriod(text, today: Self.today) else { throw Self.noTime(text) }
      return period
    }
  }

  private static func since(_ text: String) throws -> Since {
    if text.lowercased() == "last-look" { return .lastLook }
    guard DigestPeriod(text, today: today) != nil else { throw noTime(text) }
    return .period(text)
  }

  private static func noTime(_ text: String) -> ValidationError {
    ValidationError("no time: '\(text)' (write 7d, 2w, 3m, yesterday, 2025-12-16 or last-look)")
  }

  /// The day where the user is.
  private static var today: PartialDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return PartialDate(year: parts.year ?? 1970, month: parts.month, day: parts.day) ?? PartialDate(dayNumber: 0)
  }
}
