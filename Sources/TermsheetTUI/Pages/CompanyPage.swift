import TermsheetCore

/// Everything that is said of one company.
enum CompanyPage {
  private static let mostArticles = 40

  static func content(_ name: String?, _ source: PageSource) -> PageContent {
    guard let name, let number = source.catalogue.company(named: name) else {
      var writer = PageWriter(width: source.width)
      writer.text("choose a company first: c picks one by its name", .muted, indent: 1)
      return PageContent(lines: writer.lines)
    }
    let company = source.catalogue.companies[number]
    let shown = Set(source.deals)
    let stakes = Set(source.stakes)
    let own = Set(company.held + company.holding).filter(stakes.contains).sorted()
    let visible = Set(source.hardware)
    let profile = CompanyProfile(
      of: name, deals: company.deals.map { Int($0) }.filter(shown.contains), stakes: own,
      hardware: company.hardware.flatMap { source.catalogue.hardware.mentions(Int($0)) }.filter(visible.contains),
      in: source.ledger, parts: source.parts)
    var writer = PageWriter(width: source.width)
    CompanyMoney.write(profile, source, to: &writer)
    CompanyShares.write(profile, own, source, to: &writer)
    writeGiving(profile, source, to: &writer)
    writeHardware(profile, source, to: &writer)
    writeArticles(profile, source, to: &writer)
    if writer.lines.isEmpty { writer.text("nothing is said of \(name) that passes the filter", .muted, indent: 1) }
    let isWatched = source.ledger.work.watched.contains(name)
    var hints: [PageHint] = [
      .init(command: "open", text: "evidence"), .init(command: "next-evidence", text: "next report"),
      .init(command: "watch", text: isWatched ? "watch no more" : "watch"),
    ]
    if profile.shareDates.count > 1 { hints.insert(.init(command: "page-earlier", text: "owners then"), at: 1) }
    return PageContent(title: (isWatched ? "★ " : "") + name, lines: writer.lines, hints: hints)
  }

  private static func writeGiving(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    let groups: [(String, [Int])] = [
      (
        "Puts money into, buys or lends to",
        profile.giving.filter { source.ledger.deals.deal($0).kind != .computeCommitment }
      ),
      ("Provides capacity to", profile.giving.filter { source.ledger.deals.deal($0).kind == .computeCommitment }),
      ("Sold", profile.selling),
    ]
    for (title, deals) in groups where !deals.isEmpty {
      writer.heading(title)
      for index in deals.reversed() {
        writer.row(
          [.init(" ", 1)]
            + source.cells(
              deal: index, who: source.ledger.deals.deal(index).recipient ?? "–",
              whoWidth: max(14, min(30, source.width - 56))),
          item: source.item(deal: index))
      }
    }
  }

  private static func writeHardware(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    let groups: [(String, [Int], Role)] = [
      ("Uses", profile.uses, .statusClosed), ("Has ordered or plans", profile.plans, .statusPlanned),
      ("Makes or sells", profile.makes, .text),
    ]
    for (title, mentions, role) in groups where !mentions.isEmpty {
      writer.heading(title)
      for (mention, indices) in grouped(mentions, source) {
        let users = mention.vendor == profile.name ? mention.users.joined(separator: ", ") : mention.vendor ?? ""
        writer.row(
          [
            .init(" " + mention.name, max(16, min(26, source.width / 4)), role), .init(users, 20, .company),
            .init(mention.relation.word, 9, .muted),
            .init(QuantityText.text(mention.quantity), 14, .money, right: true),
          ], item: PageItem(facts: indices.map { .hardware($0) }, company: mention.vendor))
      }
    }
    guard !profile.commitments.isEmpty else { return }
    writer.heading("Pays for capacity")
    for index in profile.commitments.reversed() {
      let providers = source.ledger.deals.deal(index).investors.map(\.name).joined(separator: ", ")
      writer.row(
        [.init(" ", 1)]
          + source.cells(
            deal: index, who: providers.isEmpty ? "–" : "to " + providers, whoWidth: max(14, min(30, source.width - 56))
          ),
        item: source.item(deal: index))
    }
  }

  /// Mentions that say the same in one row.
  private static func grouped(_ mentions: [Int], _ source: PageSource) -> [(HardwareMention, [Int])] {
    var places: [HardwareSaying: Int] = [:]
    var groups: [(HardwareMention, [Int])] = []
    for index in mentions {
      let mention = source.ledger.hardware.mention(index)
      let identity = HardwareSaying(mention)
      if let place = places[identity] {
        groups[place].1.append(index)
      } else {
        places[identity] = groups.count
        groups.append((mention, [index]))
      }
    }
    return groups
  }

  private static func writeArticles(_ profile: CompanyProfile, _ source: PageSource, to writer: inout PageWriter) {
    guard !profile.articles.isEmpty else { return }
    writer.heading("Articles", note: CountText.text(profile.articles.count))
    for index in profile.articles.prefix(mostArticles) {
      let article = source.ledger.articles.article(index)
      writer.row(
        [
          .init(" " + (article.published?.iso ?? "no date"), 11, .muted), .init(article.outlet ?? "–", 20),
          .init(article.title ?? article.path, max(10, source.width - 34)),
        ], item: PageItem(facts: [.article(index)]))
    }
  }
}
