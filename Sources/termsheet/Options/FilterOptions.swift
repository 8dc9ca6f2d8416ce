import ArgumentParser
import TermsheetCore

/// The filters that every list of facts has.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("company"),
    help: ArgumentHelp(
      "Only facts in which this company takes part; may be repeated.",
      discussion: "Whole words of its name, in either case: scale finds Scale AI and not Scaleway.",
      valueName: "name"),
    transform: FilterOptions.company)
  var companies: [CompanyName] = []

  @Option(
    help: ArgumentHelp(
      "Only facts from this date on: 2025-12-16, 2025-12 or 2025.",
      discussion: "The fact's own date, or where it has none that of its article.", valueName: "date"),
    transform: FilterOptions.date)
  var since: PartialDate?

  @Option(
    help: ArgumentHelp("Only facts up to this date, with the whole of a month or year.", valueName: "date"),
    transform: FilterOptions.date)
  var until: PartialDate?

  @OptionGroup var language: QueryOption

  @Flag(name: .customLong("all"), help: "Facts of low confidence as well.")
  var includesUnsure = false

  var filter: FactFilter {
    var filter = FactFilter(
      companies: companies, dates: DateWindow(since: since, until: until), includesUnsure: includesUnsure)
    filter.query = language.query
    return filter
  }

  private static func company(_ text: String) throws -> CompanyName {
    guard let name = CompanyName(text) else { throw ValidationError("no name of a company: '\(text)'") }
    return name
  }

  private static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(iso: text), date.iso == text else {
      throw ValidationError("no date: '\(text)' (write 2025-12-16, 2025-12 or 2025)")
    }
    return date
  }
}
