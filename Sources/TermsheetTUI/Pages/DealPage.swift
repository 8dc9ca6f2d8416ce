import TermsheetCore

/// One deal in full.
enum DealPage {
  static func content(_ index: Int?, _ source: PageSource) -> PageContent {
    var writer = PageWriter(width: source.width)
    guard let index else {
      writer.text("choose a deal first: 2 opens the page of the selected one", .muted, indent: 1)
      return PageContent(lines: writer.lines)
    }
    let entry = source.ledger.deals[index]
    let dossier = DealDossier(index, in: source.ledger, parts: source.parts)
    writeHead(entry, dossier, source, to: &writer)
    writeParticipants(entry, dossier, source, to: &writer)
    writeHistory(entry, dossier, source, to: &writer)
    writeConflicts(entry, dossier, source, to: &writer)
    writeParts(dossier, source, to: &writer)
    writeEvidence(entry, source, to: &writer)
    let place = source.chosenDeals.firstIndex(of: index)
    return PageContent(
      title: (entry.deal.recipient ?? "–") + " · " + entry.deal.kindOrRound
        + (place.map { " · \(CountText.text($0 + 1)) of \(CountText.text(source.chosenDeals.count))" } ?? ""),
      lines: writer.lines,
      hints: [
        .init(command: "next-deal", text: "next deal"), .init(command: "previous-deal", text: "previous"),
        .init(command: "open", text: "evidence"),
      ])
  }

  private static func fact(_ index: Int, _ report: Int) -> PageItem {
    PageItem(facts: [.report(deal: index, report: report)])
  }

  private static func writeHead(
    _ entry: LedgerDeal, _ dossier: DealDossier, _ source: PageSource, to writer: inout PageWriter
  ) {
    writer.text(DealPhrase.text(entry.deal), .title, indent: 1)
    var facts: [(String, String, Role)] = []
    facts.append(("amount", entry.amountText, .money))
    if entry.deal.valuation != nil {
      let basis = entry.deal.valuation?.basis ?? .unspecified
      facts.append(("valuation", entry.valuationText + (basis == .unspecified ? "" : ", " + basis.rawValue), .money))
    }
    let reported = source.catalogue.article(ofDeal: dossier.deal).published.map { "not stated; reported \($0.iso)" }
    facts.append(("date", entry.deal.date?.iso ?? reported ?? "not stated", entry.deal.date == nil ? .muted : .text))
    let firmness = Firmness(entry.deal)
    facts.append(("counts as", firmness == .off ? "nothing: called off" : firmness.word, firmness.role))
    if let origin = entry.deal.attribution {
      facts.append(("origin", origin + (entry.deal.isAnonymous ? ", unnamed people" : ""), .text))
    }
    if let days = dossier.history.daysToClosing {
      facts.append(("from talks to closing", CountText.text(days, "day"), .text))
    }
    let marks = source.ledger.marks(on: entry)
    if !marks.tags.isEmpty { facts.append(("tags", marks.tags.map { "#" + $0 }.joined(separator: " "), .text)) }
    for note in marks.notes { facts.append(("note", note, .text)) }
    if !entry.corrected.isEmpty {
      facts.append(("corrected by you", entry.corrected.map(\.rawValue).sorted().joined(separator: ", "), .match))
    }
    for (name, value, role) in facts {
      writer.row(
        [.init(" " + name, 22, .muted), .init(value, max(10, source.width - 24), role)],
        item: source.item(deal: dossier.deal))
    }
  }

  private static func writeParticipants(
    _ entry: LedgerDeal, _ dossier: DealDossier, _ source: PageSource, to writer: inout PageWriter
  ) {
    guard !dossier.participants.isEmpty else { return }
    writer.heading("Who takes part")
    for participant in dossier.participants {
      let facts = entry.reports.indices
        .filter { entry.reports[$0].deal.companies.contains { $0 == participant.name } }
        .map { PageFact.report(deal: dossier.deal, report: $0) }
      writer.row(
        [
          .init(" " + participant.name, min(36, source.width / 2), .company),
          .init(role(participant.part, entry.deal.kind), 12),
          .init(entry.reports.count > 1 ? "in \(CountText.text(participant.reports, "report"))" : "", 14, .muted),
        ],
        item: PageItem(facts: facts.isEmpty ? source.item(deal: dossier.deal).facts : facts, company: participant.name))
    }
  }

  private static func role(_ part: DealDossier.Participant.Part, _ kind: Deal.Kind) -> String {
    switch (part, kind) {
    case (.recipient, .computeCommitment): "buyer"
    case (.recipient, .acquisition), (.recipient, .acquiHire): "bought"
    case (.recipient, .debt): "borrower"
    case (.recipient, _): "recipient"
    case (.lead, _): "lead"
    case (.investor, .computeCommitment): "provider"
    case (.investor, .acquisition), (.investor, .acquiHire): "acquirer"
    case (.investor, .debt): "lender"
    case (.investor, _): "investor"
    case (.seller, _): "seller"
    }
  }

  private static func writeHistory(
    _ entry: LedgerDeal, _ dossier: DealDossier, _ source: PageSource, to writer: inout PageWriter
  ) {
    let path = dossier.statuses.map(\.word).joined(separator: " → ")
    writer.heading(
      "Reports", note: [CountText.text(entry.reports.count), path].filter { !$0.isEmpty }.joined(separator: " · "))
    var last: Deal.Status?
    let outlet = min(24, max(12, source.width - 60))
    for (place, step) in dossier.history.steps.enumerated() {
      let hasMoved = step.date != nil && step.status != nil && step.status != last && last != nil
      if step.date != nil { last = step.status ?? last }
      let mark = place == 0 ? "first " : hasMoved ? "→ " : ""
      var notes: [String] = []
      if step.copies > 0 { notes.append("+\(CountText.text(step.copies, "copy", plural: "copies"))") }
      if let origin = entry.reports[place].deal.attribution, origin != step.outlet { notes.append("origin \(origin)") }
      writer.row(
        [
          .init(" " + (step.date?.iso ?? "no date"), 11, .muted), .init(source.outlet(step.article), outlet),
          .init(mark + (step.status?.word ?? "–"), 16, step.status?.role ?? .muted, right: true),
          .init(MoneyText.text(step.amount), 13, .money, right: true),
          .init(step.valuation.map { "at " + MoneyText.text($0) } ?? "", 14, .money, right: true),
        ], item: fact(dossier.deal, place), tail: [Span("  " + notes.joined(separator: " · "), Style(.muted))])
    }
  }

  private static func writeConflicts(
    _ entry: LedgerDeal, _ dossier: DealDossier, _ source: PageSource, to writer: inout PageWriter
  ) {
    guard !dossier.conflicts.isEmpty else { return }
    writer.heading("Told differently", note: "▸ is what lists show; ≠ cannot both be")
    for conflict in dossier.conflicts {
      for (place, value) in conflict.values.enumerated() {
        let outlets = value.reports.map { source.outlet(entry.reports[$0].article) }.joined(separator: ", ")
        writer.row(
          [
            .init(place == 0 ? " " + conflict.field.rawValue + (conflict.isDisputed ? " ≠" : "") : "", 13, .header),
            .init(value.isShown ? "▸" : " ", 1, .focus), .init(value.text, 18, value.isShown ? .money : .text),
            .init(outlets, max(10, source.width - 36), .muted),
          ], item: PageItem(facts: value.reports.map { .report(deal: dossier.deal, report: $0) }))
      }
    }
  }

  private static func writeParts(_ dossier: DealDossier, _ source: PageSource, to writer: inout PageWriter) {
    func row(_ index: Int, _ lead: String) {
      let deal = source.ledger.deals.deal(index)
      let who =
        (deal.recipient ?? "–")
        + (deal.investors.isEmpty ? "" : " ← " + deal.investors.map(\.name).joined(separator: ", "))
      writer.row(
        [.init(lead, 3, .muted)] + source.cells(deal: index, who: who, whoWidth: max(14, min(40, source.width - 56))),
        item: source.item(deal: index))
    }
    if let package = dossier.package {
      writer.heading("Part of")
      row(package, " ")
    }
    guard !dossier.parts.isEmpty else { return }
    writer.heading("Parts of it")
    for part in dossier.parts { row(part, " └") }
  }

  private static func writeEvidence(_ entry: LedgerDeal, _ source: PageSource, to writer: inout PageWriter) {
    writer.heading("In their words")
    for (place, report) in entry.reports.enumerated() {
      let article = source.ledger.articles.article(report.article)
      let item = fact(source.deal ?? 0, place)
      writer.row(
        [
          .init(" " + source.outlet(report.article), min(40, source.width - 14), .company),
          .init(article.published?.iso ?? "no date", 10, .muted),
        ],
        item: item)
      for evidence in report.deal.evidence { writer.text("“\(evidence.text)”", .evidence, indent: 3) }
    }
  }
}
