import ArgumentParser
import TermsheetCore

/// The filters that only deals have.
struct DealFilterOptions: ParsableArguments {
  @Option(
    name: .customLong("status"),
    help: ArgumentHelp(
      "Only deals of this status; may be repeated.",
      discussion: Deal.Status.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "status"),
    completion: .list(Deal.Status.allCases.map(\.rawValue)), transform: DealFilterOptions.status)
  var statuses: [Deal.Status] = []

  @Option(
    name: .customLong("min-amount"),
    help: ArgumentHelp(
      "Only deals of at least this amount: 500m, 1.5b, $2bn, €300m, '2bn INR'.",
      discussion: "In US dollars where no currency is named; amounts in other currencies do not pass.",
      valueName: "amount"),
    transform: DealFilterOptions.amount)
  var minimumAmount: MinimumAmount?

  func narrowed(_ filter: FactFilter) -> FactFilter {
    var filter = filter
    filter.dealStatuses = Set(statuses)
    filter.minimumAmount = minimumAmount
    return filter
  }

  private static func status(_ text: String) throws -> Deal.Status {
    // The screen's words ("in talks") and the American spelling are taken as well.
    let word = text.lowercased().split(separator: " ").joined(separator: "-")
    guard let status = Deal.Status(rawValue: word == "rumored" ? "rumoured" : word) else {
      let all = Deal.Status.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no status of a deal: '\(text)' (there are \(all))")
    }
    return status
  }

  private static func amount(_ text: String) throws -> MinimumAmount {
    guard let amount = MinimumAmount(text) else {
      throw ValidationError("no amount: '\(text)' (write 500m, 1.5b, $2bn or '2bn EUR')")
    }
    return amount
  }
}
