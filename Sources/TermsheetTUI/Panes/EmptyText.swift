import TermsheetCore

/// What stands in a list without rows: why it is empty, and what to do about it.
enum EmptyText {
  static func draw(_ text: String, in frame: inout Frame, rect: Rect) {
    let lines = TextWrapping.lines(of: text, width: max(1, rect.columns - 4))
    for (offset, line) in lines.prefix(max(0, rect.rows - 2)).enumerated() {
      frame.draw(
        line, column: rect.column + 2, row: rect.row + 2 + offset, width: rect.columns - 3, style: Style(.muted))
    }
  }
}

extension State {
  /// Whether keys go to the panes, and not to a list above them.
  var hasPaneKeys: Bool { mode == .browse || mode == .filter || mode == .prompt }

  var noDealsText: String {
    if readsDeals { return "none yet: the rest of the ledger is being read" }
    if catalogue.deals.isEmpty { return emptyText("deals") }
    let name = chosen.map { catalogue.companies[$0].name }
    if !filter.isEmpty {
      return "no deal\(name.map { " of \($0)" } ?? "") with “\(filter.text)”: Esc clears the filter"
    }
    if showsNewOnly { return "no deal\(name.map { " of \($0)" } ?? "") is new since the last look: Esc shows all" }
    return hiddenText(
      isHidden: chosen.map { !catalogue.companies[$0].deals.isEmpty } ?? true,
      else: "no deal of \(name ?? "any company") is reported")
  }

  /// Why there is no company whose owners could be shown.
  var noStakesText: String { catalogue.companies.isEmpty ? emptyText("stakes") : noDealsText }

  var noHardwareText: String {
    if readsHardware { return "none yet: the rest of the ledger is being read" }
    if catalogue.hardware.isEmpty { return emptyText("hardware") }
    let name = chosen.map { catalogue.companies[$0].name }
    if !filter.isEmpty {
      let other = filter.query.asksOnlyOfDeals ? ": no chip has what it asks for, but deals have" : ""
      return "no hardware\(name.map { " of \($0)" } ?? "") with “\(filter.text)”\(other)"
    }
    return hiddenText(
      isHidden: chosen.map { !catalogue.companies[$0].hardware.isEmpty } ?? true,
      else: "no chip or system is named with \(name ?? "any company")")
  }

  private func hiddenText(isHidden: Bool, else text: String) -> String {
    isHidden && !showsUnsure ? "only facts that the program is unsure of: \(keyName("unsure")) shows them" : text
  }

  /// The key that does something, as the user has set it.
  private func keyName(_ command: String) -> String {
    CommandTable.command(named: command).flatMap { keys.keys(of: $0).first?.name } ?? ":"
  }

  private func emptyText(_ what: String) -> String {
    if !progress.isFinished { return "no \(what) yet: \(progress.text)" }
    if catalogue.ledger.articleCount == 0 {
      guard let problem = problems.first else { return "no article was found" }
      return problems.count == 1
        ? "\(problem.path) \(problem.reason)"
        : "no article could be read: \(keyName("problems")) lists the \(CountText.text(problems.count)) problems"
    }
    return "no \(what) in \(CountText.text(catalogue.ledger.articleCount, "article"))"
  }
}
